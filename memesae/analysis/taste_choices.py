"""The choices that a taste is learned from, one file in the library's own folder, which a reset removes."""

from __future__ import annotations

import json
import threading
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import write_atomically
from memesae.library.content_hash import read_regular

_FILE = "taste.json"
_WRITING = threading.Lock()
"""Held from reading to writing: what was reset meanwhile must not come back."""


@dataclass(frozen=True, slots=True)
class Choice:
    """One choice between two pictures, by the hash of their content in hexadecimal digits."""

    preferred: str
    other: str


@dataclass(frozen=True, slots=True)
class _Kept:
    """What the file holds."""

    choices: tuple[Choice, ...] = ()
    weight: float = 0.0


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
        return list(self._read().choices)

    @property
    def weight(self) -> float:
        """The weight of the taste in searches of the window, 0 to 1; 0 while it does not count.

        Raises:
            MemesaeError: the file is damaged; it stays as it is.
        """
        return self._read().weight

    def weigh(self, weight: float) -> None:
        """Store the weight of the taste in searches, where there are choices.

        Raises:
            MemesaeError: the file is damaged or cannot be written; what it held is kept.
        """
        with _WRITING:
            kept = self._read()
            if kept.choices:
                self._write(replace(kept, weight=weight))

    def add(self, choices: Sequence[Choice]) -> None:
        """Store further choices.

        Raises:
            MemesaeError: the file is damaged or cannot be written; the choices before are kept.
        """
        with _WRITING:
            kept = self._read()
            self._write(replace(kept, choices=(*kept.choices, *choices)))

    def take_back(self) -> Choice | None:
        """Forget the last choice, and return it; None if there is none.

        Raises:
            MemesaeError: the file is damaged or cannot be written; what it held is kept.
        """
        with _WRITING:
            kept = self._read()
            if len(kept.choices) > 1:
                self._write(replace(kept, choices=kept.choices[:-1]))
        if len(kept.choices) == 1:
            self.reset()
        return kept.choices[-1] if kept.choices else None

    def _read(self) -> _Kept:
        if not self._path.exists():
            return _Kept()
        try:
            content: list[object] | dict[str, object] = json.loads(read_regular(self._path))
            # a list of the choices as written when there was no weight
            made = content if isinstance(content, list) else content["choices"]
            weight = 0.0 if isinstance(content, list) else float(cast("float", content["weight"]))
            pairs = cast("list[list[str]]", made)
            choices = tuple(Choice(str(preferred), str(other)) for preferred, other in pairs)
        except (OSError, ValueError, TypeError, KeyError) as error:
            raise MemesaeError(
                N_("The choices in {path} cannot be read."),
                kept=N_("They were not changed."),
                hint=N_("Start again with: memesae taste FOLDER --reset"),
                path=self._path,
            ) from error
        return _Kept(choices, weight)

    def _write(self, kept: _Kept) -> None:
        pairs = [[one.preferred, one.other] for one in kept.choices]
        content = json.dumps({"weight": kept.weight, "choices": pairs})
        write_atomically(self._path, lambda stream: stream.write(content.encode()))

    def reset(self) -> None:
        """Forget every choice: nothing of the taste is left on the disk.

        Raises:
            MemesaeError: the file cannot be removed.
        """
        try:
            with _WRITING:
                self._path.unlink(missing_ok=True)
        except OSError as error:
            raise MemesaeError(
                N_("The choices in {path} cannot be removed: {reason}."),
                hint=N_("Remove that file by hand."),
                path=self._path,
                reason=error.strerror or str(error),
            ) from error
