"""When pictures were taken, how large their files are, what they are called and where they lie."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Self

import numpy as np
from numpy.typing import NDArray

from memesae.library.holdings import Holding
from memesae.library.records import Root


@dataclass(frozen=True, eq=False)
class Places:
    """Columns about the files of images; row i belongs to image `ids[i]`.

    Attributes:
        ids: int64 [n], ascending.
        times: float64 [n], unix seconds.
        sizes: int64 [n], bytes.
        ranks: int64 [n], place in the alphabet of names.
        folders: int32 [n], number of a name in `names`.
        names: what the folders are called.
    """

    ids: NDArray[np.int64]
    times: NDArray[np.float64]
    sizes: NDArray[np.int64]
    ranks: NDArray[np.int64]
    folders: NDArray[np.int32]
    names: tuple[str, ...]

    @classmethod
    def gather(cls, holdings: Iterable[Holding], roots: Iterable[Root]) -> Self:
        """Put the facts about all images into columns.

        Args:
            holdings: one per image, by id.
            roots: the folders of the library.
        """
        tops = {root.id: root.path for root in roots}
        held = list(holdings)
        folders: dict[str, int] = {}
        numbers = [
            folders.setdefault(_folder(tops[one.root], one.path, len(tops) > 1), len(folders))
            for one in held
        ]
        names = [natural(Path(one.path).name) for one in held]
        ranks = np.empty(len(held), np.int64)
        ranks[sorted(range(len(held)), key=names.__getitem__)] = np.arange(len(held))
        return cls(
            np.array([one.image for one in held], np.int64),
            np.array([one.time for one in held], np.float64),
            np.array([one.size for one in held], np.int64),
            ranks,
            np.array(numbers, np.int32),
            tuple(folders),
        )


def _folder(top: Path, path: str, several: bool) -> str:
    """What a file's folder is called: below its root, which is named where there are several."""
    inner = path.rpartition("/")[0]
    if several:
        return f"{top.name}/{inner}" if inner else top.name
    return inner or top.name


def natural(name: str) -> list[tuple[int, int, str]]:
    """A key by which `cat 2` comes before `Cat 10`."""
    parts: list[tuple[int, int, str]] = []
    digits = ""
    for character in f"{name.casefold()}\0":
        if character.isascii() and character.isdigit():
            digits += character
            continue
        if digits:
            parts.append((0, int(digits), ""))
            digits = ""
        parts.append((1, 0, character))
    return parts
