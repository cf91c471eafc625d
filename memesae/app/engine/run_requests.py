"""The requests for encoding, indexing and OCR, and an encoder that loads its model in an engine on demand."""

from __future__ import annotations

import threading
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from memesae.base.cancellation import Token
from memesae.base.scheduling import LOW_PRIORITY, LOWEST_PRIORITY
from memesae.embedding.model_catalogue import Model, resolve
from memesae.library.database import index_lock
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL import Image

    from memesae.app.engine.requests import Engine, OnEvent, WorkerContext
    from memesae.embedding.encoder import Encoder
    from memesae.embedding.pipeline import IndexReport
    from memesae.ocr.ocr_run import OcrReport

    Floats = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Loaded:
    """The properties of a loaded model.

    Attributes:
        model_id: the id stored with its vectors.
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
    steps_back: int = LOW_PRIORITY

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> Loaded:
        """Raises ModelError if it is not available."""
        encoder = context.encoder(self.model, self.device, token)
        return Loaded(encoder.model_id, encoder.width, encoder.device)


@dataclass(frozen=True, slots=True)
class EncodeTexts:
    """Encode texts to unit vectors [n, d]."""

    model: str
    device: str
    texts: tuple[str, ...]
    steps_back: int = 0

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> Floats:
        """Raises ModelError if the model is not available."""
        return context.encoder(self.model, self.device, token).encode_texts(self.texts)


@dataclass(frozen=True, slots=True)
class EncodeFrames:
    """Encode the frames of one picture to one unit vector [d]."""

    model: str
    device: str
    frames: tuple[Image.Image, ...]
    steps_back: int = 0

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> Floats:
        """Raises ModelError if the model is not available."""
        return context.encoder(self.model, self.device, token).encode_frames(self.frames)


class EngineEncoder:
    """An encoder whose model runs in an engine; constructing it loads the model there.

    Args:
        engine: runs the model.
        model: its name.
        device: auto, cpu, cuda or mps.
        token: stops a download.

    Raises:
        MemesaeError: the model is not available.
        Cancelled: the token was cancelled.
    """

    def __init__(self, engine: Engine, model: str, device: str, token: Token) -> None:
        self._engine = engine
        self._asked = (model, device)
        self._loaded = engine.do(Load(model, device), token)

    @property
    def model_id(self) -> str:
        """The id stored with its vectors."""
        return self._loaded.model_id

    @property
    def device(self) -> str:
        """The device it was loaded on: cpu, cuda or mps."""
        return self._loaded.device

    @property
    def width(self) -> int:
        """Length d of a vector."""
        return self._loaded.width

    def encode_texts(self, texts: Sequence[str]) -> Floats:
        """Encode texts to unit vectors [n, d]."""
        return self._engine.do(EncodeTexts(*self._asked, tuple(texts)), Token())

    def encode_frames(self, frames: Sequence[Image.Image]) -> Floats:
        """Encode the frames of one picture to one unit vector [d]."""
        return self._engine.do(EncodeFrames(*self._asked, tuple(frames)), Token())


class EncoderSource:
    """A shared encoder, loaded on first use. Methods may be called from any thread.

    Loading takes a second or two (it imports torch), so it happens at the first call of `get`;
    concurrent callers wait for it.
    """

    def __init__(self, name: str, *, device: str, home: Path, engine: Engine) -> None:
        """Resolve the model without loading it.

        Args:
            name: of the model.
            device: auto, cpu, cuda or mps.
            home: memesae's own folder.
            engine: loads and runs the model.

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
        """Whether the model is loaded."""
        return self._encoder is not None

    def get(self, token: Token | None = None) -> EngineEncoder:
        """The encoder, loaded if necessary.

        Raises:
            MemesaeError: the model is not available; the message lists the available ones.
            Cancelled: a download was cancelled.
        """
        with self._lock:
            if self._encoder is None:
                self._encoder = EngineEncoder(
                    self._engine, self.model.name, self.device, token or Token()
                )
            return self._encoder


@dataclass(frozen=True, slots=True)
class IndexLibrary:
    """Update a library from its folders; emits the event None after each batch becomes searchable.

    Attributes:
        directory: the library's own folder.
        model: the name of the model that encodes.
        device: auto, cpu, cuda or mps.
        unsettled: files still being written, left for the next run.
        another: whether the model differs from the one used for searching: it is then loaded before
            scanning, and does not replace that one in the cache.
    """

    directory: Path
    model: str
    device: str
    unsettled: Collection[Path] = ()
    another: bool = False
    steps_back: int = LOWEST_PRIORITY

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> IndexReport:
        """Raises MemesaeError if it cannot continue; stored batches remain."""
        from memesae.embedding.pipeline import index

        encoder = self._encoder(context, token)
        with Library.open(self.directory) as library, index_lock(self.directory):
            return index(
                library,
                resolve(self.model, context.home).id,
                encoder,
                Thumbnails.of(library),
                token,
                lambda: on_event(None),
                self.unsettled,
            )

    def _encoder(self, context: WorkerContext, token: Token) -> Callable[[], Encoder]:
        if not self.another:
            return partial(context.encoder, self.model, self.device, token)
        other = context.another(self.model, self.device, token)
        return lambda: other


@dataclass(frozen=True, slots=True)
class ReadText:
    """Read the text in all pictures without OCR results; emits the event None after each searchable batch.

    Attributes:
        directory: the library's own folder.
        workers: number of OCR processes.
    """

    directory: Path
    workers: int
    steps_back: int = LOWEST_PRIORITY

    def run(self, context: WorkerContext, token: Token, on_event: OnEvent) -> OcrReport:
        """Raises MemesaeError if it cannot continue; stored batches remain."""
        from memesae.ocr.ocr_run import run_ocr

        with Library.open(self.directory) as library:
            return run_ocr(
                library.recognised_text, token, workers=self.workers, stored=lambda: on_event(None)
            )
