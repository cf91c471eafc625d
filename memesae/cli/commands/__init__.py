"""The commands: one file each, with `NAME`, `HELP`, `arguments` and `run`."""

from argparse import ArgumentParser
from typing import Protocol

from memesae.cli.commands import bench, demo, doctor, index, models, search
from memesae.cli.context import Context


class CliCommand(Protocol):
    """What a command's file holds."""

    NAME: str
    HELP: str

    def arguments(self, parser: ArgumentParser) -> None:
        """Declare what the command takes."""
        ...

    def run(self, context: Context) -> int:
        """Do it; returns the exit status."""
        ...


COMMANDS: tuple[CliCommand, ...] = (index, search, models, doctor, demo, bench)
