"""Brings the languages up to date with the code by Qt's own lupdate and lrelease: `make translations`.

lupdate knows `self.tr("…")` and `QT_TRANSLATE_NOOP("context", "…")`. It reads a copy of the code in which
the product's own markers are written as the latter, and a list of what the commands say.
"""

import argparse
import ast
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import PySide6

from memesae.gui.command_registry import Menu
from memesae.gui.controllers import COMMANDS
from memesae.gui.sidebar.sidebar_entries import Section

ROOT = Path(__file__).parents[1]
CONTEXTS = {"N_": "core", "tr": "memesae"}
"""The functions that mark a text outside any widget, and the context it is looked up in."""
PLURALS = "en"
"""The language the code is written in; its file holds the plurals only."""


def update(folder: Path, new: list[str]) -> None:
    """Write each language's texts of today, and the form that the program loads.

    Args:
        folder: where the languages lie.
        new: languages to begin, as "fr"; those that are there are brought up to date anyway.

    Raises:
        subprocess.CalledProcessError: a tool of Qt's refuses a file.
    """
    there = [path.stem.removeprefix("memesae_") for path in folder.glob("memesae_*.ts")]
    with tempfile.TemporaryDirectory() as copy:
        write_sources(Path(copy))
        for language in sorted({*there, *new, PLURALS}):
            path = folder / f"memesae_{language}.ts"
            options = ["-source-language", PLURALS, "-target-language", language]
            options += ["-locations", "none", "-no-obsolete", "-extensions", "py"]
            options += ["-pluralonly"] if language == PLURALS else []
            run("lupdate", *options, copy, "-ts", str(path))
            release(path, path.with_suffix(".qm"))


def release(source: Path, target: Path) -> None:
    """Write the form of a language that the program loads."""
    run("lrelease", str(source), "-qm", str(target))


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools, which PySide6 brings along."""
    found = shutil.which(tool, path=str(Path(PySide6.__file__).parent))
    subprocess.run([found or tool, *arguments], check=True, stdout=subprocess.DEVNULL)


def write_sources(folder: Path) -> None:
    """Write a copy of the code that lupdate understands."""
    package = ROOT / "memesae"
    for path in sorted(package.rglob("*.py")):
        tree = _Markers().visit(ast.parse(path.read_text(encoding="utf-8")))
        # all in one folder: nothing of where they are gets into the languages
        name = "_".join(path.relative_to(package).parts)
        (folder / name).write_text(ast.unparse(tree), encoding="utf-8")
    listed = (ast.unparse(_noop(context, ast.Constant(text))) for context, text in _built())
    (folder / "built_texts.py").write_text("\n".join(listed), encoding="utf-8")


def _built() -> Iterator[tuple[str, str]]:
    """The texts that stand in no call, with their contexts: of commands and of enumerations."""
    for item in COMMANDS:
        for text in (item.title, item.description, *(item.family or ())):
            yield "commands", text
    for kind in (Menu, Section):
        for label in kind:
            yield kind.__name__, label.value


class _Markers(ast.NodeTransformer):
    """Replaces the product's markers by Qt's, also in f-strings, into which lupdate does not look."""

    def visit_Call(self, node: ast.Call) -> ast.AST:
        plural = len(node.args) > 1
        if ast.unparse(node.func) == "Message.of":
            # the singular is a form of the same text
            node.keywords = [keyword for keyword in node.keywords if keyword.arg != "one"]
            plural = plural or any(keyword.arg == "n" for keyword in node.keywords)
            if plural and node.args and (marker := _marker(node.args[0])):
                marker.args.append(ast.Constant(2))
        elif isinstance(node.func, ast.Name) and _marker(node) and _is_literal(node.args[0]):
            return _noop(CONTEXTS[node.func.id], node.args[0], plural)
        return self.generic_visit(node)

    def visit_JoinedStr(self, node: ast.JoinedStr) -> ast.AST:
        gaps = [part.value for part in node.values if isinstance(part, ast.FormattedValue)]
        return self.generic_visit(ast.Tuple(gaps, ast.Load()))


def _marker(node: ast.AST) -> ast.Call | None:
    """The call, if it marks a text for translation."""
    called = node.func if isinstance(node, ast.Call) else None
    marks = isinstance(called, ast.Name) and called.id in CONTEXTS
    return node if isinstance(node, ast.Call) and marks else None


def _is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant)


def _noop(context: str, text: ast.expr, plural: bool = False) -> ast.Call:
    counted = [ast.Constant(""), ast.Constant(2)] if plural else []
    return ast.Call(ast.Name("QT_TRANSLATE_NOOP"), [ast.Constant(context), text, *counted], [])


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("language", nargs="*", help='a language to begin, as "fr"')
    update(ROOT / "resources" / "translations", parser.parse_args(sys.argv[1:]).language)
