"""`.memesaeignore` files: which files and folders a person keeps out, in gitignore's syntax."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Self

from memesae.base.messages import N_
from memesae.library.errors import LibraryError

if TYPE_CHECKING:
    # loaded with the first rules: most folders have none, and the window would wait for it
    from pathspec import GitIgnoreSpec

FILE_NAME = ".memesaeignore"
_MOST_BYTES = 1 << 20


class Ignored:
    """The rules that hold in one folder: its own and those of the folders around it.

    As in git, the nearest file that says anything about a name decides, so that an inner
    `!cat.jpg` brings back what an outer `*.jpg` keeps out.
    """

    def __init__(self, specs: tuple[tuple[int, GitIgnoreSpec], ...] = ()) -> None:
        # each with the length of the path (below the root) of the folder in which it lies
        self._specs = specs

    @classmethod
    def of(cls, rules: Sequence[str]) -> Self:
        """Rules that hold in every folder of a library, lines in gitignore's syntax.

        Raises:
            LibraryError: a line means nothing.
        """
        if not rules:
            return cls()
        try:
            spec = _spec(rules)
        except ValueError as error:
            raise LibraryError(
                N_("An ignore rule is not understood: {reason}."),
                hint=N_(
                    "Rules are as in a .gitignore file, for example: screenshots/ or *.tmp.png"
                ),
                reason=str(error),
            ) from error
        return cls(((0, spec),))

    def inside(self, folder: Path, relative: str) -> Self:
        """The rules for `folder`, which has a `.memesaeignore` and lies at `relative` ("a/b/")."""
        spec = _spec(_lines(folder / FILE_NAME))
        return type(self)(((len(relative), spec), *self._specs))

    def __call__(self, relative: str) -> bool:
        """Whether to pass over a file, or a folder (its path ends with a slash)."""
        for start, spec in self._specs:
            verdict = spec.check_file(relative[start:]).include
            if verdict is not None:
                return verdict
        return False


def _spec(rules: Sequence[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(rules)


def _lines(path: Path) -> list[str]:
    from memesae.library.content import open_regular

    with open_regular(path) as stream:
        return stream.read(_MOST_BYTES).decode("utf-8", "surrogateescape").splitlines()
