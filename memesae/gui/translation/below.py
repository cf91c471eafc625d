"""Finds what the packages below the window say to a person: errors, hints, stages of work, filters."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

PACKAGES = ("base", "library", "embedding", "vectors", "sae", "steering", "ocr", "app")
UNSEEN = ("demo_library.py", "health.py")
"""What only the command line shows."""
SHOWN_ARGUMENT = {"Progress": 0, "FilterKind": 1}
"""Calls whose argument is shown though it is no whole sentence."""
STAGES = {"READING", "STAGE"}
"""Constants that name a stage of work."""
_SENTENCE = re.compile(r"[A-Z“{][^\n]* [^\n]*[.?!]")
_SQL = re.compile(r"(SELECT|INSERT|UPDATE|DELETE) ")


def below(package: Path) -> Iterator[tuple[str, str]]:
    """Each text with the file it is in; the gaps of an f-string are numbered from 1."""
    for name in PACKAGES:
        for path in sorted((package / name).rglob("*.py")):
            place = path.relative_to(package)
            if not set(UNSEEN) & set(place.parts):
                for text in _in_file(path):
                    yield text, place.as_posix()


def _in_file(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    passed = {id(part) for node in ast.walk(tree) for part in _not_shown(node)}
    for node in ast.walk(tree):
        if id(node) not in passed and isinstance(node, ast.Constant | ast.JoinedStr):
            text = _text(node)
            if _SENTENCE.fullmatch(text) and not _SQL.match(text) and _has_words(text):
                yield text
        yield from _stage(node)


def _not_shown(node: ast.AST) -> Iterator[ast.AST]:
    """Docstrings, and the pieces of an f-string, which is one text."""
    if isinstance(node, ast.Expr):
        yield node.value
    elif isinstance(node, ast.JoinedStr):
        yield from (part for part in node.values if isinstance(part, ast.Constant))


def _stage(node: ast.AST) -> Iterator[str]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        place = SHOWN_ARGUMENT.get(node.func.id)
        if place is not None and len(node.args) > place:
            text = _text(node.args[place])
            if _has_words(text):
                yield text
    elif isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) in STAGES:
        yield _text(node.value)


def _text(node: ast.expr) -> str:
    """A text with its gaps numbered; empty for anything else."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else ""
    if not isinstance(node, ast.JoinedStr):
        return ""
    parts: list[str] = []
    for part in node.values:
        gap = len([each for each in parts if each.startswith("{")]) + 1
        parts.append(str(part.value) if isinstance(part, ast.Constant) else f"{{{gap}}}")
    return "".join(parts)


def _has_words(text: str) -> bool:
    """Whether enough is said besides what fills the gaps."""
    return len(re.sub(r"\{\d+\}|\W", "", text)) > 3
