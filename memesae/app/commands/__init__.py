"""Everything a person can do, declared once."""

from memesae.app.commands import (
    arrangement,
    features,
    library,
    pictures,
    query,
    results,
    sidebar,
    steering,
    window,
    words,
)
from memesae.app.commands.registry import (
    REGISTRY,
    Binding,
    Command,
    Family,
    KeyClashError,
    Menu,
    Registry,
    Scope,
)

# importing an area declares its commands; menus and the cheat sheet keep this order
AREAS = (library, query, words, steering, features, results, arrangement, pictures, sidebar, window)

__all__ = [
    "AREAS",
    "REGISTRY",
    "Binding",
    "Command",
    "Family",
    "KeyClashError",
    "Menu",
    "Registry",
    "Scope",
]
