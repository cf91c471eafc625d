"""SQL functions that compare paths with what a person typed, whatever its case."""

from __future__ import annotations

import os
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3


def register_functions(connection: sqlite3.Connection) -> None:
    """Make `name_has(path, word)` and `lies_in(root, path, folder)` known to SQL.

    The paths are BLOBs as in the tables; the words are text, already passed through `folded`.
    """
    connection.create_function("name_has", 2, name_has, deterministic=True)
    connection.create_function("lies_in", 3, lies_in, deterministic=True)


def folded(text: str) -> str:
    """The form in which two spellings that differ only in case are equal."""
    return text.replace("\\", "/").casefold()


def name_has(path: bytes, word: str) -> bool:
    """Whether the file's own name contains the word."""
    name = path.rpartition(b"/")[2]
    # asked of every file of a library: nearly all names take the short way
    return word in (name.lower().decode() if name.isascii() else folded(os.fsdecode(name)))


def lies_in(root: bytes, path: bytes, folder: str) -> bool:
    """Whether a file lies in a folder, at any depth.

    Args:
        root: absolute path of the root; its last component counts as a folder too.
        path: the file's path below the root.
        folder: a folder's name, several of them ("2024/summer"), or an absolute path.
    """
    return _holds(root, path.rpartition(b"/")[0], folder)


# files by the thousand share few folders
@lru_cache(4096)
def _holds(root: bytes, parents: bytes, folder: str) -> bool:
    full_root, below = folded(os.fsdecode(root)), folded(os.fsdecode(parents))
    if folder.startswith("/") or folder[1:3] == ":/":
        return f"{full_root}/{below}/".startswith(f"{folder.rstrip('/')}/")
    return f"/{folder.strip('/')}/" in f"/{full_root.rpartition('/')[2]}/{below}/"
