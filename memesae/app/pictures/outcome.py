"""What came of doing something with several files: done for some, refused for others."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from memesae.base.messages import Message


@dataclass(frozen=True, slots=True)
class Refusal:
    """A file with which it did not work.

    Attributes:
        path: the file.
        reason: why, in one plain sentence.
    """

    path: Path
    reason: str | Message


@dataclass(slots=True)
class Outcome:
    """What was done, and what not.

    Attributes:
        done: the files that there are now because of it.
        refused: the others.
        stopped: whether somebody pressed stop before the last one.
    """

    done: list[Path] = field(default_factory=list[Path])
    refused: list[Refusal] = field(default_factory=list[Refusal])
    stopped: bool = False


def told(refused: Sequence[Refusal], say: Callable[[str | Message], str] = str) -> str:
    """Why it did not work: the reasons, each once, no more than three of them.

    Args:
        refused: the files with which it did not work.
        say: gives a reason in the person's language; in English where left out.
    """
    reasons = list(dict.fromkeys(say(one.reason) for one in refused))
    return " ".join([*reasons[:3], *(["…"] if reasons[3:] else [])])
