"""Asking an engine for vectors."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from memesae.app.engine.request import Engine, Tell, Workshop
from memesae.base.priority import BEHIND
from memesae.base.token import Token

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

    def run(self, workshop: Workshop, token: Token, tell: Tell) -> Loaded:
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

    def run(self, workshop: Workshop, token: Token, tell: Tell) -> Floats:
        """Raises ModelError where the model cannot be had."""
        return workshop.encoder(self.model, self.device, token).encode_texts(self.texts)


@dataclass(frozen=True, slots=True)
class EncodeFrames:
    """The frames of one picture into one unit vector [d]."""

    model: str
    device: str
    frames: tuple[Image.Image, ...]
    steps_back: int = 0

    def run(self, workshop: Workshop, token: Token, tell: Tell) -> Floats:
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
