"""The request that answers questions on a library in an engine, which keeps the library for the next question."""

from __future__ import annotations

import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from memesae.app.engine.engines import InProcessEngine
from memesae.app.engine.requests import OnEvent, WorkerContext
from memesae.app.exploration.analysed_library import AnalysedLibrary
from memesae.app.exploration.questions import Question
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.base.cancellation import Token
from memesae.base.scheduling import LOW_PRIORITY
from memesae.library.library import Library

T = TypeVar("T")


class LastAnalysed:
    """The library that was asked about last: finding the bursts of a large one takes longer than most answers."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: AnalysedLibrary | None = None

    def get(
        self, directory: Path, model: str, device: str, context: WorkerContext, token: Token
    ) -> AnalysedLibrary:
        """The library as it is now; another one than the last replaces it.

        Args:
            directory: the library's own folder.
            model: name of its model.
            device: auto, cpu, cuda or mps.
            context: of the engine's process.
            token: cancels the loading and receives its progress.
        """
        with self._lock:
            last = self._last
            if last is not None and not _is(last.session, directory, model):
                last.session.library.close()
                last = self._last = None
            if last is None:
                library = Library.open(directory)
                engine = InProcessEngine(context.home, context)
                settings = Settings(device=device)
                session = Session(library, settings, context.home, model, engine)
            else:
                session = last.session
                # what was indexed since
                session.store.sync()
            self._last = AnalysedLibrary.load(session, token, last)
            return self._last


def _is(session: Session, directory: Path, model: str) -> bool:
    return (session.library.directory, session.encoder.model.name) == (directory, model)


@dataclass(frozen=True, slots=True)
class AskLibrary(Generic[T]):
    """Answer a question on a library.

    Attributes:
        directory: the library's own folder.
        model: name of its model.
        device: auto, cpu, cuda or mps.
        question: what is asked.
    """

    directory: Path
    model: str
    device: str
    question: Question[T]

    @property
    def steps_back(self) -> int:
        """Farther back for questions that say so, which take minutes; see `Request`."""
        return getattr(self.question, "steps_back", LOW_PRIORITY)

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> T:
        """Raises MemesaeError if it cannot be answered, Cancelled if the token was cancelled."""
        last = context.kept(LastAnalysed)
        library = last.get(self.directory, self.model, self.device, context, token)
        return self.question.answer(library, token)


def ask(session: Session, question: Question[T], token: Token) -> T:
    """Answer a question on a library in its engine; takes seconds.

    Raises:
        ModelError: the extra `memesae[analysis]` is not installed.
        MemesaeError: it has no answer in this library.
        Cancelled: the token was cancelled.
    """
    # the request reads the vectors from disk
    session.store.save()
    encoder = session.encoder
    request = AskLibrary(session.library.directory, encoder.model.name, encoder.device, question)
    return session.engine.do(request, token)
