"""Finds every text that a person can see, in the code itself."""

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import memesae
from memesae.gui.controllers import COMMANDS
from memesae.gui.translation.below import below

PACKAGE = Path(memesae.__file__).parent
COMMON = "memesae"
"""The context of texts that belong to no single widget."""
SPOKEN = {"Menu", "Section"}
"""Enumerations whose values are shown."""


@dataclass(frozen=True, order=True, slots=True)
class Text:
    """One text to translate.

    Attributes:
        context: the class that shows it, or "commands", "memesae", "told".
        source: the text in English.
        place: the file it is in, below the package.
    """

    context: str
    source: str
    place: str


def every_text() -> list[Text]:
    """All texts of the program, each once per context, in order."""
    texts = [*_of_window(), *_of_commands(), *_of_enumerations()]
    texts += [Text("told", source, place) for source, place in below(PACKAGE)]
    once = {(text.context, text.source): text for text in sorted(texts, reverse=True)}
    return sorted(once.values())


def _of_commands() -> Iterator[Text]:
    for item in COMMANDS:
        place = f"{item.owner.__module__.removeprefix('memesae.').replace('.', '/')}.py"
        for source in (item.title, item.description, *(item.family or ())):
            yield Text("commands", source, place)


def _of_enumerations() -> Iterator[Text]:
    for path in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef) and node.name in SPOKEN:
                for line in node.body:
                    if isinstance(line, ast.Assign) and isinstance(line.value, ast.Constant):
                        yield Text(COMMON, str(line.value.value), _place(path))


def _of_window() -> Iterator[Text]:
    for path in sorted((PACKAGE / "gui").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from _in_node(tree, "", _place(path))


def _in_node(node: ast.AST, owner: str, place: str) -> Iterator[Text]:
    """The texts in a piece of code that stands in the class `owner`."""
    if isinstance(node, ast.ClassDef):
        owner = node.name
    if isinstance(node, ast.Call):
        context, argument = _call(node, owner)
        if context and isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            yield Text(context, argument.value, place)
    for child in ast.iter_child_nodes(node):
        yield from _in_node(child, owner, place)


def _call(node: ast.Call, owner: str) -> tuple[str, ast.expr | None]:
    """The context and the text of a call that translates; an empty context for any other."""
    function, given = node.func, node.args
    if isinstance(function, ast.Name) and function.id == "tr" and given:
        return COMMON, given[0]
    if isinstance(function, ast.Attribute) and function.attr == "tr" and given:
        return owner, given[0]
    if isinstance(function, ast.Attribute) and function.attr == "translate" and len(given) > 1:
        name = given[0]
        return (str(name.value), given[1]) if isinstance(name, ast.Constant) else ("", None)
    return "", None


def _place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()
