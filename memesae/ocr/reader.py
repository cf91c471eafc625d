"""A picture → the lines of text in it."""

import os
import threading
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from memesae.library.words_line import Corners, Line
from memesae.ocr.detector import Detector
from memesae.ocr.recogniser import Pixels, Recogniser
from memesae.ocr.spelling import Spelled

SURE_FROM = 0.5
"""Mean probability of its letters from which a line is kept."""
SIDE = 736
"""Pixels that the shorter side of a picture keeps for reading."""
_VERSION = 1
"""Counts up when the same networks would read something else."""


class Reader:
    """Reads words. Callable from any thread.

    Attributes:
        id: changes when pictures are to be read anew.
    """

    def __init__(self, detector: Detector, recogniser: Recogniser, identity: str) -> None:
        self._detector = detector
        self._recogniser = recogniser
        self.id = identity

    @classmethod
    def load(cls, threads: int = 1) -> "Reader":
        """Load both networks; they lie in the rapidocr package, nothing is fetched."""
        with _Environment():
            import cv2

            detector = Detector.load(threads)
        # its own threads would take the cores that a search may need
        cv2.setNumThreads(threads)
        path = _spelling_network()
        return cls(detector, Recogniser.load(path, threads), reader_id())

    def read(self, image: Image.Image) -> list[Line]:
        """The lines in an RGB image that can be read, from top to bottom."""
        picture = np.ascontiguousarray(np.asarray(image.convert("RGB"))[:, :, ::-1])
        boxes = self._detector.find(picture)
        found: list[Line] = []
        for box in boxes:
            line, corners = _cut(picture, box)
            spelled = self._recogniser.spell([line])[0]
            if spelled.text and spelled.sure >= SURE_FROM:
                found.append(_line(spelled, corners, image.size))
        return found


def reader_id() -> str:
    """What the reader is known by, without loading it."""
    return f"{_spelling_network().stem}/{_VERSION}"


def _spelling_network() -> Path:
    from importlib.util import find_spec

    spec = find_spec("rapidocr")
    assert spec is not None
    assert spec.origin is not None
    return max(Path(spec.origin).parent.glob("models/*rec*.onnx"))


class _Environment:
    """Takes back what importing cv2 does to the environment.

    A cv2 with windows of its own points all programs started from here to its own Qt.
    """

    _NAMES = ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR")
    _lock = threading.Lock()

    def __enter__(self) -> None:
        self._lock.acquire()
        self._before = {name: os.environ.get(name) for name in self._NAMES}

    def __exit__(self, *_: object) -> None:
        for name, value in self._before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
        self._lock.release()


def _cut(picture: Pixels, box: NDArray[np.float32]) -> tuple[Pixels, NDArray[np.float32]]:
    """The line in a box, made straight, and the box's corners from where it is read."""
    from rapidocr.utils.process_img import get_rotate_crop_image

    sides = np.linalg.norm(box - np.roll(box, -1, 0), axis=1)
    width, height = max(sides[0], sides[2]), max(sides[1], sides[3])
    # the same rule by which upright lines are turned there
    upright = int(height) >= 1.5 * int(width)
    return get_rotate_crop_image(picture, box.copy()), np.roll(box, -1, 0) if upright else box


def _line(spelled: Spelled, corners: NDArray[np.float32], size: tuple[int, int]) -> Line:
    one, two, three, four = np.clip(corners / np.array(size), 0, 1).tolist()
    placed: Corners = (tuple(one), tuple(two), tuple(three), tuple(four))
    return Line(spelled.text, placed, spelled.spans)
