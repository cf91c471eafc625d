"""Rules of the window's wiring, checked on the source: small constructors, and no relayed signals."""

import ast
from pathlib import Path

import memesae.gui

ROOT = Path(memesae.gui.__file__).parent
CLASSES = [
    (path, node)
    for path in sorted(ROOT.rglob("*.py"))
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    if isinstance(node, ast.ClassDef)
]
MOST = 6
OF_MANY_CHILDREN = {"TagRow.removed", "Toasts.details_requested"}
"""Signals that stand for those of children which come and go."""


def parameters(function):
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs]
    return [one.arg for one in every if one.arg not in ("self", "parent")]


def signals(owner):
    return {
        target.id
        for line in owner.body
        if isinstance(line, ast.Assign) and ast.unparse(line.value).startswith("Signal(")
        for target in line.targets
        if isinstance(target, ast.Name)
    }


def test_no_constructor_takes_more_than_six_parameters():
    large = {
        f"{path.name}: {owner.name}": parameters(function)
        for path, owner in CLASSES
        for function in owner.body
        if isinstance(function, ast.FunctionDef) and function.name == "__init__"
        if len(parameters(function)) > MOST
    }
    assert large == {}


def sources(owner, signal):
    """Where a class emits its signal, or connects another one to it: (relayed, expression)."""
    for call in ast.walk(owner):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
            continue
        if call.func.attr == "emit" and signal in ast.unparse(call.func.value):
            yield False, ast.unparse(call)
        elif call.func.attr == "connect":
            handler = ast.unparse(call.args[0])
            if handler in (f"self.{signal}", f"self.{signal}.emit"):
                yield True, ast.unparse(call)


def test_no_signal_is_connected_only_to_be_emitted_again():
    relayed = {
        f"{owner.name}.{signal}"
        for _, owner in CLASSES
        for signal in signals(owner)
        for found in [list(sources(owner, signal))]
        if found and all(relay for relay, _ in found)
    }
    assert relayed == OF_MANY_CHILDREN
