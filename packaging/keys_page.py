"""Prints the page docs/keys.md, generated from the command registry: `make docs`."""

from collections.abc import Iterator

from memesae.gui.command_registry import CommandRegistry, Scope, condensed
from memesae.gui.controllers import COMMANDS

_INTRODUCTION = """# Keys

Every key can be changed in the settings. The palette (Ctrl+K) finds any command by its name; `?` shows
this page in the window. This file is written by `make docs`.
"""


def keys_page(registry: CommandRegistry = COMMANDS) -> str:
    """The page as Markdown."""
    return "\n".join(
        [_INTRODUCTION, *(line for scope in Scope for line in _table(registry, scope))]
    )


def _table(registry: CommandRegistry, scope: Scope) -> Iterator[str]:
    keys: dict[str, list[str]] = {}
    for key, item, works_in in registry.bindings():
        if works_in is scope:
            keys.setdefault(item.id, []).append(f"`{key}`")
    yield f"## {scope.value}\n"
    yield "| key | command | what it does |"
    yield "|---|---|---|"
    for group in condensed(item for item in registry if item.id in keys):
        first, family = group[0], group[0].family
        shown = [key for item in group for key in keys[item.id]]
        title, description = family or (first.title, first.description)
        yield f"| {' '.join(shown)} | {title} | {description} |"
    yield ""


if __name__ == "__main__":
    print(keys_page(), end="")
