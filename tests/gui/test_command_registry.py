from unittest.mock import create_autospec

import pytest

from memesae.gui.command_registry import (
    CommandRegistry,
    KeyClashError,
    Member,
    Menu,
    Scope,
    command,
    command_family,
)
from memesae.gui.controllers import COMMANDS, CONTROLLERS


@pytest.mark.parametrize("item", list(COMMANDS), ids=lambda item: item.id)
def test_each_command_calls_its_own_method_of_its_own_controller(item):
    controllers = {owner: create_autospec(owner, instance=True) for owner in CONTROLLERS}
    item.bound_to(controllers)()
    calls = {owner: each.method_calls for owner, each in controllers.items() if each.method_calls}
    assert list(calls) == [item.owner]
    ((method, arguments, _),) = calls[item.owner]
    assert (method, arguments) == (item.method, item.arguments)
    assert item.description.endswith(".")


def test_default_keys_do_not_clash():
    keys = [binding.key for binding in COMMANDS.bindings()]
    assert len(keys) == len(set(keys))
    assert "Ctrl+K" in keys


def test_a_key_that_types_stays_free_for_typing():
    scopes = {binding.key: binding.scope for binding in COMMANDS.bindings()}
    assert scopes["/"] is Scope.GRID
    assert scopes["?"] is Scope.GRID
    assert scopes["Ctrl+F"] is Scope.WINDOW


def test_the_persons_keys_replace_the_defaults():
    keys = [b.key for b in COMMANDS.bindings({"palette": ["Ctrl+J"]}) if b.command.id == "palette"]
    assert keys == ["Ctrl+J"]


def test_a_clash_is_refused_in_words():
    with pytest.raises(KeyClashError, match=r"M is assigned to both .*More like this.*Quick look"):
        COMMANDS.bindings({"quick-look": ["M"], "more-like-this": ["M"], "less-like-this": []})


def test_every_command_says_what_it_does():
    class Silent:
        @command("a", "A", menu=Menu.VIEW)
        def run(self): ...

    with pytest.raises(ValueError, match="docstring"):
        CommandRegistry.of((Silent,))


def test_a_name_is_given_once():
    class One:
        @command("a", "A", menu=Menu.VIEW)
        def run(self):
            """Do it."""

    class Other:
        @command("a", "Another", menu=Menu.VIEW)
        def run(self):
            """Do something else."""

    assert [item.title for item in CommandRegistry.of((One,))] == ["A"]
    with pytest.raises(ValueError, match="two commands named a"):
        CommandRegistry.of((One, Other))


def test_the_first_paragraph_of_the_docstring_is_the_description():
    class Controller:
        @command("a", "A", "F2", menu=Menu.VIEW)
        def run(self):
            """Do it
            well.

            Raises:
                ValueError: it cannot be done.
            """

    (item,) = CommandRegistry.of((Controller,))
    assert item.description == "Do it well."
    assert (item.keys, item.scope, item.menu) == (("F2",), Scope.WINDOW, Menu.VIEW)


def test_a_family_is_one_method_called_with_each_members_argument():
    class Controller:
        def __init__(self):
            self.pressed = []

        @command_family(
            "All", [Member(f"p-{n}", f"P {n}", f"{n}", n) for n in (1, 2)], menu=Menu.VIEW
        )
        def press(self, key):
            """Press it."""
            self.pressed.append(key)

    registry = CommandRegistry.of((Controller,))
    controller = Controller()
    for item in registry:
        item.bound_to({Controller: controller})()
    assert controller.pressed == [1, 2]
    assert {item.family for item in registry} == {("All", "Press it.")}
