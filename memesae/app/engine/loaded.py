"""The model loaded last."""

import threading
from collections.abc import Callable

from memesae.embedding.catalogue import Model
from memesae.embedding.encoder import Encoder


class LastEncoder:
    """Keeps one model: most libraries are searched with the same, and loading takes seconds."""

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
