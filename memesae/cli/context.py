"""What every command is given: where things are, how to speak, how to open a library."""

from argparse import Namespace
from pathlib import Path

from memesae.app.session import Session
from memesae.app.settings import Settings, load
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import home
from memesae.cli.output import Output
from memesae.cli.window import Window
from memesae.library.library_registry import find_library


class NoLibraryError(MemesaeError):
    """The folder was never indexed."""


def asked(args: Namespace) -> str:
    """The query of a command line, whether it was quoted or came as several words."""
    words: str | list[str] = args.query
    return words if isinstance(words, str) else " ".join(words)


class Context:
    """One run of one command."""

    def __init__(self, args: Namespace, window: Window) -> None:
        self.args = args
        self.window = window
        self.home = home(args.home)
        self.output = Output(json_wanted=getattr(args, "json", False))

    def settings(self) -> Settings:
        """The person's settings, with this run's `--device` on top."""
        settings = load(self.home)
        settings.device = getattr(self.args, "device", None) or settings.device
        return settings

    def indexed(self, folder: Path) -> Session:
        """The library of a folder that was indexed before.

        Raises:
            NoLibraryError: it was not.
        """
        library = find_library(self.home, folder)
        if library is None:
            raise NoLibraryError(
                N_("{folder} has not been indexed yet."),
                hint=N_("Run: memesae index {folder}"),
                folder=folder,
            )
        return Session(library, self.settings(), self.home)
