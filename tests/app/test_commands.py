from unittest.mock import MagicMock

import pytest

from memesae.app.commands import REGISTRY, KeyClashError, Menu, Registry, Scope


@pytest.mark.parametrize("item", list(REGISTRY), ids=lambda item: item.id)
def test_each_command_does_exactly_one_thing_on_the_desk(item):
    desk = MagicMock()
    item.run(desk)
    assert len(desk.mock_calls) == 1
    assert item.description.endswith(".")


def test_default_keys_do_not_clash():
    keys = [binding.key for binding in REGISTRY.bindings()]
    assert len(keys) == len(set(keys))
    assert "Ctrl+K" in keys


def test_a_key_that_types_stays_free_for_typing():
    scopes = {binding.key: binding.scope for binding in REGISTRY.bindings()}
    assert scopes["/"] is Scope.GRID
    assert scopes["?"] is Scope.GRID
    assert scopes["Ctrl+F"] is Scope.WINDOW


def test_the_persons_keys_replace_the_defaults():
    keys = [b.key for b in REGISTRY.bindings({"palette": ["Ctrl+J"]}) if b.command.id == "palette"]
    assert keys == ["Ctrl+J"]


def test_a_clash_is_refused_in_words():
    with pytest.raises(KeyClashError, match=r"M is the key of both .*More like this.*Quick look"):
        REGISTRY.bindings({"quick-look": ["M"], "more-like-this": ["M"], "less-like-this": []})


def test_a_name_is_given_once_and_every_command_says_what_it_does():
    registry = Registry()
    declare = registry.command("a", "A", menu=Menu.VIEW)
    with pytest.raises(ValueError, match="docstring"):
        declare(lambda desk: None)

    def run(desk):
        """Do it."""

    declare(run)
    with pytest.raises(ValueError, match="two commands named a"):
        declare(run)
