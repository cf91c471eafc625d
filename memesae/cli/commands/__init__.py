"""The commands: one file each, with `NAME`, `HELP`, `arguments` and `run`."""

from argparse import ArgumentParser
from typing import Protocol

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
from memesae.cli.context import Context


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


COMMANDS: tuple[CliCommand, ...] = (
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
