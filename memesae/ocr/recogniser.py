"""Cut-out lines → text."""

from collections.abc import Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from memesae.ocr.spelling import Spelled, spell

Pixels = NDArray[np.uint8]

HEIGHT = 48
"""Pixels to which lines are scaled: what the network was trained on."""
_NARROWEST, _WIDEST = 32, 2400


class Recogniser:
    """Spells lines by the network that comes with rapidocr.

    Run directly and not by rapidocr itself, which keeps the probabilities of spaces to itself and
    pads every line to the width of the widest.
    """

    def __init__(self, session: Any) -> None:  # noqa: ANN401 - onnxruntime has no types
        self._session = session
        self._input: str = session.get_inputs()[0].name
        listed: list[str] = session.get_modelmeta().custom_metadata_map["character"].splitlines()
        self._characters: list[str] = ["", *listed, " "]

    @classmethod
    def load(cls, path: Path, threads: int) -> "Recogniser":
        """Load the network, an ONNX file that carries its list of characters."""
        onnxruntime: Any = import_module("onnxruntime")
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = threads
        options.log_severity_level = 3
        # memory is given back after each line: widths differ, and an arena would keep them all
        options.enable_cpu_mem_arena = False
        providers = ["CPUExecutionProvider"]
        return cls(onnxruntime.InferenceSession(str(path), options, providers=providers))

    def spell(self, lines: Sequence[Pixels]) -> list[Spelled]:
        """Spell lines, each uint8 [h, w, 3] in the order blue, green, red."""
        return [self._spell(line) for line in lines]

    def _spell(self, line: Pixels) -> Spelled:
        import cv2

        wanted = round(HEIGHT * line.shape[1] / line.shape[0])
        width = min(max(wanted, _NARROWEST), _WIDEST)
        small = cv2.resize(line, (width, HEIGHT))
        prepared = small.astype(np.float32).transpose(2, 0, 1)[None] / 127.5 - 1
        (guesses,) = self._session.run(None, {self._input: prepared})
        return spell(np.asarray(guesses)[0], self._characters)
