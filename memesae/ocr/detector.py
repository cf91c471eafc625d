"""Where lines of text stand in a picture."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

GLANCE = 320
"""Longer side, in pixels, at which a picture is looked at first; most pictures have no text."""
CLOSE = 960
"""Longer side at which one that has text is looked at again, so that small print is found too."""
_WORTH_A_CLOSE_LOOK = 1.5


class Detector:
    """Finds lines by the network that comes with rapidocr."""

    def __init__(self, engine: Any) -> None:  # noqa: ANN401 - rapidocr has no types
        self._engine = engine

    @classmethod
    def load(cls, threads: int) -> "Detector":
        """Load the network; nothing is fetched from anywhere."""
        from rapidocr import RapidOCR

        engine = RapidOCR(
            params={
                # "nothing found" is news to rapidocr, and common here
                "Global.log_level": "critical",
                "Det.limit_type": "max",
                "Det.limit_side_len": CLOSE,
                "EngineConfig.onnxruntime.intra_op_num_threads": threads,
                "EngineConfig.onnxruntime.inter_op_num_threads": threads,
            }
        )
        return cls(engine)

    def find(self, picture: Pixels) -> NDArray[np.float32]:
        """Corners float32 [n, 4, 2] of the lines in a picture, in its pixels, from top to bottom.

        Args:
            picture: uint8 [h, w, 3] in the order blue, green, red.
        """
        found = self._found(picture, GLANCE)
        if len(found) and max(picture.shape) > _WORTH_A_CLOSE_LOOK * GLANCE:
            return self._found(picture, CLOSE)
        return found

    def _found(self, picture: Pixels, side: int) -> NDArray[np.float32]:
        import cv2

        height, width = picture.shape[:2]
        share = min(1.0, side / max(height, width))
        if share < 1:
            size = max(1, round(width * share)), max(1, round(height * share))
            picture = np.asarray(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), np.uint8)
        boxes = self._engine(picture, use_det=True, use_cls=False, use_rec=False).boxes
        if boxes is None:
            return np.empty((0, 4, 2), np.float32)
        scale = np.array([width / picture.shape[1], height / picture.shape[0]])
        return (np.asarray(boxes) * scale).astype(np.float32)
