"""The queries somebody looked at lately, kept in the library they were asked of."""

from collections.abc import Sequence
from typing import cast

from memesae.library.library import Library

SETTING = "recent-queries"


def recent(library: Library) -> list[str]:
    """The recent queries, oldest first."""
    return [str(text) for text in cast("Sequence[object]", library.setting(SETTING, []))]


def keep_recent(library: Library, texts: Sequence[str]) -> None:
    """Keep these in the place of those before."""
    library.set_setting(SETTING, list(texts))
