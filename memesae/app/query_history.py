"""The recent queries stored in a library. Imports nothing heavy, since the window needs it at its start."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from memesae.library.library import Library

SETTING = "recent-queries"


def recent_queries(library: Library) -> list[str]:
    """The recent queries, oldest first."""
    return [str(text) for text in cast("Sequence[object]", library.setting(SETTING, []))]


def store_recent_queries(library: Library, texts: Sequence[str]) -> None:
    """Store the recent queries, replacing those stored before."""
    library.set_setting(SETTING, list(texts))
