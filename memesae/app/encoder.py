"""The model in use, loaded once and only when something must be encoded."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from memesae.base.token import Token
from memesae.embedding.catalogue import Model, resolve
from memesae.embedding.encoder import Encoder


class LastEncoder:
    """The model loaded last: most libraries are searched with the same, and loading takes seconds."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._last: tuple[str, str] | None = None
        self._encoder: Encoder | None = None

    def get(self, model: Model, device: str, load: Callable[[], Encoder]) -> Encoder:
        """The encoder for this model and wish of a device; loaded, and kept in the place of the one before.

        Raises:
            MemesaeError: it cannot be loaded; the one before stays.
        """
        with self._lock:
            if self._encoder is None or self._last != (model.id, device):
                self._encoder, self._last = load(), (model.id, device)
            return self._encoder


class EncoderSource:
    """Hands out one encoder to whoever needs it, from any thread.

    Loading takes a second or two (it imports torch), so it happens at the first call of
    `get`, while everybody else who calls waits for that one.
    """

    def __init__(
        self, name: str, *, device: str, home: Path, last: LastEncoder | None = None
    ) -> None:
        """Make it.

        Args:
            name: the model's.
            device: auto, cpu, cuda or mps.
            home: where memesae keeps its own files.
            last: keeps what was loaded for the libraries opened after this one.

        Raises:
            MemesaeError: there is no such model.
        """
        self.model: Model = resolve(name, home)
        self._last = last or LastEncoder()
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
                self._encoder = self._last.get(self.model, self._device, partial(self._load, token))
            return self._encoder

    def _load(self, token: Token | None) -> Encoder:
        return Encoder.load(self.model.name, device=self._device, home=self._home, token=token)
