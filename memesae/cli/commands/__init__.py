"""The commands: one file each, with `NAME`, `HELP`, `arguments` and `run`."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from memesae.cli.context import Context

NAMES = (
    "index",
    "read",
    "search",
    "offer",
    "steer",
    "explain",
    "train",
    "features",
    "sae",
    "export",
    "models",
    "doctor",
    "demo",
    "bench",
)
"""What they are called, in the order in which they are listed."""


class CliCommand(Protocol):
    """What a command's file holds."""

    @property
    def NAME(self) -> str:  # noqa: N802 - a constant of the file
        """The command's name."""
        ...

    @property
    def HELP(self) -> str:  # noqa: N802 - a constant of the file
        """What it does, in a few words."""
        ...

    def arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command takes."""
        ...

    def run(self, context: Context) -> int:
        """Do it; returns the exit status."""
        ...


def commands() -> tuple[CliCommand, ...]:
    """All of them; loaded only now, since the window, which needs none, would open half a second later."""
    from memesae.cli.commands import (
        bench,
        demo,
        doctor,
        explain,
        export,
        features,
        index,
        models,
        offer,
        read,
        sae,
        search,
        steer,
        train,
    )

    return (
        index,
        read,
        search,
        offer,
        steer,
        explain,
        train,
        features,
        sae,
        export,
        models,
        doctor,
        demo,
        bench,
    )
