"""Every text marked for translation, as the code has it."""

import ast
import string
from pathlib import Path

import pytest

import memesae

PACKAGE = Path(memesae.__file__).parent
SOURCES = {
    path.relative_to(PACKAGE).as_posix(): source
    for path in sorted(PACKAGE.rglob("*.py"))
    if "N_(" in (source := path.read_text(encoding="utf-8")) and path.name != "messages.py"
}


def _is_marked(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "N_"


def _text(marked: ast.expr) -> str:
    assert isinstance(marked, ast.Call)
    literal = marked.args[0]
    assert isinstance(literal, ast.Constant), f"line {marked.lineno} marks no literal"
    assert isinstance(literal.value, str)
    return literal.value


def _unfilled(call: ast.Call) -> set[str]:
    """The gaps of the texts a call gives that it fills with no argument of its own."""
    filled = {word.arg for word in call.keywords}
    given = [*call.args, *(word.value for word in call.keywords)]
    if isinstance(call.func, ast.Attribute) and call.func.attr == "of" and len(call.args) > 1:
        filled.add("n")
    marked = [_text(part) for part in given if _is_marked(part)]
    gaps = {name for text in marked for _, name, _, _ in string.Formatter().parse(text) if name}
    return set() if None in filled else gaps - {str(word) for word in filled}


@pytest.mark.parametrize("name", SOURCES)
def test_every_gap_of_a_marked_text_is_filled_by_name(name: str):
    for node in ast.walk(ast.parse(SOURCES[name])):
        if isinstance(node, ast.Call):
            assert not _unfilled(node), f"line {node.lineno} leaves gaps"


@pytest.mark.parametrize("name", SOURCES)
def test_marked_texts_are_literals_with_plain_gaps(name: str):
    for node in ast.walk(ast.parse(SOURCES[name])):
        if isinstance(node, ast.Call) and _is_marked(node):
            for _, gap, spec, conversion in string.Formatter().parse(_text(node)):
                assert gap is None or gap.isidentifier(), f"line {node.lineno}"
                assert not spec, f"line {node.lineno} formats within the text"
                assert not conversion, f"line {node.lineno} formats within the text"
