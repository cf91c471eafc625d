"""The model in use, loaded once and only when something must be encoded."""

import threading
from pathlib import Path

from memesae.app.engine.encoding import EngineEncoder
from memesae.app.engine.request import Engine
from memesae.base.token import Token
from memesae.embedding.catalogue import Model, resolve


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
