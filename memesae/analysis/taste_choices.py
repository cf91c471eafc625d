"""The choices that a taste is learned from, one file in the library's own folder, which a reset removes."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import write_atomically

_FILE = "taste.json"


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice between two pictures, by the hash of their content in hexadecimal digits."""

    preferred: str
    other: str


class TasteChoices:
    """The choices of one library; they stay on this machine.

    Args:
        place: the library's own folder.
    """

    def __init__(self, place: Path) -> None:
        self._path = place / _FILE

    def all(self) -> list[Choice]:
        """Every choice, in the order they were made.

        Raises:
            MemesaeError: the file is damaged; it stays as it is.
        """
        if not self._path.exists():
            return []
        try:
            content = cast("list[list[str]]", json.loads(self._path.read_text("utf-8")))
            return [Choice(str(preferred), str(other)) for preferred, other in content]
        except (OSError, ValueError, TypeError) as error:
            raise MemesaeError(
                N_("The choices in {path} cannot be read."),
                kept=N_("They were not changed."),
                hint=N_("Start again with: memesae taste FOLDER --reset"),
                path=self._path,
            ) from error

    def add(self, choices: Sequence[Choice]) -> None:
        """Store further choices.

        Raises:
            MemesaeError: the file is damaged or cannot be written; the choices before are kept.
        """
        pairs = [[one.preferred, one.other] for one in (*self.all(), *choices)]
        write_atomically(self._path, lambda stream: stream.write(json.dumps(pairs).encode()))

    def reset(self) -> None:
        """Forget every choice: nothing of the taste is left on the disk.

        Raises:
            MemesaeError: the file cannot be removed.
        """
        try:
            self._path.unlink(missing_ok=True)
        except OSError as error:
            raise MemesaeError(
                N_("The choices in {path} cannot be removed: {reason}."),
                hint=N_("Remove that file by hand."),
                path=self._path,
                reason=error.strerror or str(error),
            ) from error
