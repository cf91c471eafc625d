"""The model in use, loaded once and only when something must be encoded."""

import threading
from pathlib import Path

from memesae.base.token import Token
from memesae.embedding.catalogue import Model, resolve
from memesae.embedding.encoder import Encoder


class EncoderSource:
    """Hands out one encoder to whoever needs it, from any thread.

    Loading takes a second or two (it imports torch), so it happens at the first call of
    `get`, while everybody else who calls waits for that one.
    """

    def __init__(self, name: str, *, device: str, home: Path) -> None:
        self.model: Model = resolve(name, home)
        self._device = device
        self._home = home
        self._encoder: Encoder | None = None
        self._lock = threading.Lock()

    @property
    def ready(self) -> bool:
        """Whether `get` answers at once."""
        return self._encoder is not None

    def get(self, token: Token | None = None) -> Encoder:
        """The encoder, loaded now if it is not yet.

        Raises:
            MemesaeError: the model cannot be had; says which ones can.
            Cancelled: a download was stopped.
        """
        with self._lock:
            if self._encoder is None:
                self._encoder = Encoder.load(
                    self.model.name, device=self._device, home=self._home, token=token
                )
            return self._encoder
