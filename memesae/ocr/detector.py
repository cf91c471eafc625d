"""Where lines of text stand in a picture."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

Pixels = NDArray[np.uint8]

GLANCE = range(320, 641)
"""Longer side, in pixels, at which a picture is looked at first: most pictures have no text, and time
grows with the square. The larger the picture, the smaller its letters may be: those of a meme fill a tenth
of it, those of a screenshot a fiftieth. Letters are found from 8 pixels on."""
CLOSE = 1280
"""Longer side at which one with small print is looked at again."""
_GLANCE_SHARE = 0.5
_SMALL = 16
"""Height of a line, in pixels of the first look, below which there may be more that was not seen."""


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
        longer = max(picture.shape)
        glance = min(max(GLANCE[0], round(_GLANCE_SHARE * longer)), GLANCE[-1])
        found = self._found(picture, glance)
        if longer > glance and len(found) and _lowest(found) * glance / longer < _SMALL:
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


def _lowest(boxes: NDArray[np.float32]) -> float:
    """Height of the lowest line, in pixels."""
    sides = np.linalg.norm(boxes - np.roll(boxes, -1, 1), axis=2)
    return float(sides.min())
