"""The queries somebody looked at lately, kept in the library they were asked of."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    # only named here: loading it would keep the window waiting
    from memesae.library.library import Library

SETTING = "recent-queries"


def recent(library: Library) -> list[str]:
    """The recent queries, oldest first."""
    return [str(text) for text in cast("Sequence[object]", library.setting(SETTING, []))]


def keep_recent(library: Library, texts: Sequence[str]) -> None:
    """Keep these in the place of those before."""
    library.set_setting(SETTING, list(texts))
