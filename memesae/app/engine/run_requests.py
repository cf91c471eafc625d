"""Asking an engine for vectors and for the long runs over a library; the model in use, loaded only when wanted."""

import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from memesae.app.engine.requests import Engine, OnEvent, WorkerContext
from memesae.base.cancellation import Token
from memesae.base.scheduling import BEHIND, OUT_OF_THE_WAY
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import Model, resolve
from memesae.embedding.pipeline import IndexReport, index
from memesae.library.database import index_lock
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails
from memesae.ocr.ocr_run import WordsReport, read_words

Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Loaded:
    """What is known of a model once it is loaded.

    Attributes:
        model_id: the name that its vectors carry.
        width: length d of a vector.
        device: cpu, cuda or mps.
    """

    model_id: str
    width: int
    device: str


@dataclass(frozen=True, slots=True)
class Load:
    """Load a model, downloading it first where needed."""

    model: str
    device: str
    steps_back: int = BEHIND

    def run(self, workshop: WorkerContext, token: Token, tell: OnEvent) -> Loaded:
        """Raises ModelError where it cannot be had."""
        encoder = workshop.encoder(self.model, self.device, token)
        return Loaded(encoder.model_id, encoder.width, encoder.device)


@dataclass(frozen=True, slots=True)
class EncodeTexts:
    """Texts into unit vectors [n, d]."""

    model: str
    device: str
    texts: tuple[str, ...]
    steps_back: int = 0

    def run(self, workshop: WorkerContext, token: Token, tell: OnEvent) -> Floats:
        """Raises ModelError where the model cannot be had."""
        return workshop.encoder(self.model, self.device, token).encode_texts(self.texts)


@dataclass(frozen=True, slots=True)
class EncodeFrames:
    """The frames of one picture into one unit vector [d]."""

    model: str
    device: str
    frames: tuple[Image.Image, ...]
    steps_back: int = 0

    def run(self, workshop: WorkerContext, token: Token, tell: OnEvent) -> Floats:
        """Raises ModelError where the model cannot be had."""
        return workshop.encoder(self.model, self.device, token).encode_frames(self.frames)


class EngineEncoder:
    """A model in an engine, asked like one in this process; loaded there when this is made.

    Args:
        engine: where it is.
        model: its name.
        device: auto, cpu, cuda or mps.
        token: stops a download.

    Raises:
        MemesaeError: the model cannot be had.
        Cancelled: the token was cancelled.
    """

    def __init__(self, engine: Engine, model: str, device: str, token: Token) -> None:
        self._engine = engine
        self._asked = (model, device)
        self._loaded = engine.do(Load(model, device), token)

    @property
    def model_id(self) -> str:
        """The name that its vectors carry."""
        return self._loaded.model_id

    @property
    def device(self) -> str:
        """Where it was loaded: cpu, cuda or mps."""
        return self._loaded.device

    @property
    def width(self) -> int:
        """Length d of a vector."""
        return self._loaded.width

    def encode_texts(self, texts: Sequence[str]) -> Floats:
        """Texts into unit vectors [n, d]."""
        return self._engine.do(EncodeTexts(*self._asked, tuple(texts)), Token())

    def encode_frames(self, frames: Sequence[Image.Image]) -> Floats:
        """The frames of one picture into one unit vector [d]."""
        return self._engine.do(EncodeFrames(*self._asked, tuple(frames)), Token())


class EncoderSource:
    """Hands out one encoder to whoever needs it, from any thread.

    Loading takes a second or two (it imports torch), so it happens at the first call of
    `get`, while everybody else who calls waits for that one.
    """

    def __init__(self, name: str, *, device: str, home: Path, engine: Engine) -> None:
        """Make it.

        Args:
            name: the model's.
            device: auto, cpu, cuda or mps.
            home: where memesae keeps its own files.
            engine: where the model is loaded.

        Raises:
            MemesaeError: there is no such model.
        """
        self.model: Model = resolve(name, home)
        self.device = device
        self._engine = engine
        self._encoder: EngineEncoder | None = None
        self._lock = threading.Lock()

    @property
    def ready(self) -> bool:
        """Whether `get` answers at once."""
        return self._encoder is not None

    def get(self, token: Token | None = None) -> EngineEncoder:
        """The encoder, loaded now if it is not yet.

        Raises:
            MemesaeError: the model cannot be had; says which ones can.
            Cancelled: a download was stopped.
        """
        with self._lock:
            if self._encoder is None:
                self._encoder = EngineEncoder(
                    self._engine, self.model.name, self.device, token or Token()
                )
            return self._encoder


@dataclass(frozen=True, slots=True)
class Indexing:
    """Bring a library up to date with its folders; tells, with None, of each batch that can be found.

    Attributes:
        place: the library's own folder.
        model: the name of the model whose vectors are wanted.
        device: auto, cpu, cuda or mps.
        unsettled: files that are being written, left for the next run.
        another: whether it is another model than the one that is searched with: had before anything is looked
            at, and not kept in its place.
    """

    place: Path
    model: str
    device: str
    unsettled: Collection[Path] = ()
    another: bool = False
    steps_back: int = OUT_OF_THE_WAY

    def run(self, workshop: WorkerContext, token: Token, tell: OnEvent) -> IndexReport:
        """Raises MemesaeError where it cannot go on; what was stored stays."""
        encoder = self._encoder(workshop, token)
        with Library.open(self.place) as library, index_lock(self.place):
            return index(
                library,
                resolve(self.model, workshop.home).id,
                encoder,
                Thumbnails.of(library),
                token,
                lambda: tell(None),
                self.unsettled,
            )

    def _encoder(self, workshop: WorkerContext, token: Token) -> Callable[[], Encoder]:
        if not self.another:
            return partial(workshop.encoder, self.model, self.device, token)
        other = workshop.another(self.model, self.device, token)
        return lambda: other


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """Read the words in all pictures not read yet; tells, with None, of each batch that can be found.

    Attributes:
        place: the library's own folder.
        workers: how many cores read.
    """

    place: Path
    workers: int
    steps_back: int = OUT_OF_THE_WAY

    def run(self, workshop: WorkerContext, token: Token, tell: OnEvent) -> WordsReport:
        """Raises MemesaeError where it cannot go on; what was stored stays."""
        with Library.open(self.place) as library:
            return read_words(library.words, token, workers=self.workers, stored=lambda: tell(None))
