"""A picture to the lines of text in it: detect lines, recognise them, spell them out."""

import os
import threading
from collections.abc import Sequence
from importlib import import_module
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from memesae.library.text_lines import Corners, Line

MIN_SPACE_PROBABILITY = 0.01
"""Probability from which a space between two letters is believed.

The network was trained mostly on writing without spaces and gives them little even where they are plain
to see, while inside of words it gives them next to nothing. Measured on 50 captioned memes: words
recalled 0.70 where a space must be the best guess, 0.94 from 0.05, 0.97 from 0.01, 0.96 from 0.002."""
_BLANK = 0


class RecognisedLine(NamedTuple):
    """A line as spelled.

    Attributes:
        text: with single blanks between words.
        spans: of each word, first column and the one after the last, as shares of all columns.
        confidence: mean probability of the letters, 0 where there are none.
    """

    text: str
    spans: tuple[tuple[float, float], ...]
    confidence: float


def spell(guesses: NDArray[np.float32], characters: Sequence[str]) -> RecognisedLine:
    """Decode a line, best guess by best guess (connectionist temporal classification).

    Graves et al., "Connectionist Temporal Classification", 2006.

    Args:
        guesses: probabilities float32 [columns, characters]; character 0 means none, the last a space.
        characters: what each of them is.
    """
    best = guesses.argmax(1)
    space = len(characters) - 1
    # the same guess in neighbouring columns is one letter
    fresh = np.flatnonzero((best != _BLANK) & (best != np.r_[-1, best[:-1]]))
    letters = [int(column) for column in fresh if best[column] != space]
    words: list[list[int]] = []
    for number, column in enumerate(letters):
        before = letters[number - 1] if number else column
        if (
            not number
            or guesses[before + 1 : column, space].max(initial=0) >= MIN_SPACE_PROBABILITY
        ):
            words.append([])
        words[-1].append(column)
    text = " ".join(
        "".join(str(characters[int(best[column])]) for column in word) for word in words
    )
    sure = float(guesses[letters, best[letters]].mean()) if letters else 0.0
    return RecognisedLine(text, _spans(words, len(best)), sure)


def _spans(words: Sequence[Sequence[int]], columns: int) -> tuple[tuple[float, float], ...]:
    """Where words begin and end; what lies between two is shared out half and half."""
    edges = [(before[-1] + after[0]) / 2 for before, after in pairwise(words)]
    starts, ends = [0.0, *edges], [*edges, float(columns)]
    return tuple(
        (max(start, word[0] - 1.0) / columns, min(end, word[-1] + 2.0) / columns)
        for word, start, end in zip(words, starts, ends, strict=False)
    )


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


LONG = 2.0
"""Ratio of the sides above which a large picture is looked at in tiles: as a whole, its letters would be made too
small to be found."""
LARGE = 2000
"""Longest side, in pixels, up to which the detector looks at a picture without making it smaller."""
_MOST_TILES = 40


class Tile(NamedTuple):
    """A part of a long picture.

    Attributes:
        box: left, top, right and bottom, in pixels, with as much of the neighbours as a line may take.
        axis: along which the picture is cut, 0 for x.
        begin: where the tile's own part begins on that axis; a line belongs to one tile.
        end: where it ends.
    """

    box: tuple[int, int, int, int]
    axis: int
    begin: float
    end: float


def tiles_of(width: int, height: int) -> list[Tile]:
    """The tiles of a picture: one, or about as long as the shorter side and a half."""
    axis, length, across = (0, width, height) if width > height else (1, height, width)
    if length <= max(LONG * across, LARGE):
        return [Tile((0, 0, width, height), axis, -np.inf, np.inf)]
    count = min(-(-length * 2 // (across * 3)), _MOST_TILES)
    own, around = length / count, across // 4
    tiles: list[Tile] = []
    for number in range(count):
        begin, end = number * own, (number + 1) * own
        low, high = max(0, int(begin) - around), min(length, int(end) + around)
        box = (low, 0, high, height) if axis == 0 else (0, low, width, high)
        # what a box reaches beyond the picture belongs to the outer tiles
        tiles.append(
            Tile(
                box,
                axis,
                begin if number else -np.inf,
                end if number < count - 1 else np.inf,
            )
        )
    return tiles


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
        tiles = tiles_of(picture.shape[1], picture.shape[0])
        if len(tiles) == 1:
            return self._look(picture)
        found = [self._in_tile(picture, tile) for tile in tiles]
        return np.concatenate(found)

    def _in_tile(self, picture: Pixels, tile: "Tile") -> NDArray[np.float32]:
        """The lines whose middle lies in a tile's own part, in the picture's pixels."""
        left, top, right, bottom = tile.box
        boxes = self._look(np.ascontiguousarray(picture[top:bottom, left:right]))
        boxes = boxes + np.array([left, top], np.float32)
        middle = boxes.mean(axis=1)[:, tile.axis]
        return boxes[(middle >= tile.begin) & (middle < tile.end)]

    def _look(self, picture: Pixels) -> NDArray[np.float32]:
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

    def spell(self, lines: Sequence[Pixels]) -> list[RecognisedLine]:
        """Spell lines, each uint8 [h, w, 3] in the order blue, green, red."""
        return [self._spell(line) for line in lines]

    def _spell(self, line: Pixels) -> RecognisedLine:
        import cv2

        wanted = round(HEIGHT * line.shape[1] / line.shape[0])
        width = min(max(wanted, _NARROWEST), _WIDEST)
        small = cv2.resize(line, (width, HEIGHT))
        prepared = small.astype(np.float32).transpose(2, 0, 1)[None] / 127.5 - 1
        (guesses,) = self._session.run(None, {self._input: prepared})
        return spell(np.asarray(guesses)[0], self._characters)


MIN_CONFIDENCE = 0.5
"""Mean probability of its letters from which a line is accepted."""
SIDE = 736
"""Pixels that the shorter side of a picture keeps for reading."""
_VERSION = 1
"""Counts up when the same networks would read something else."""


class Reader:
    """Reads text in pictures. Thread-safe.

    Attributes:
        id: changes when pictures must be read again.
    """

    def __init__(self, detector: Detector, recogniser: Recogniser, identity: str) -> None:
        self._detector = detector
        self._recogniser = recogniser
        self.id = identity

    @classmethod
    def load(cls, threads: int = 1) -> "Reader":
        """Load both networks; they are part of the rapidocr package, nothing is downloaded."""
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
            if spelled.text and spelled.confidence >= MIN_CONFIDENCE:
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


def _line(spelled: RecognisedLine, corners: NDArray[np.float32], size: tuple[int, int]) -> Line:
    one, two, three, four = np.clip(corners / np.array(size), 0, 1).tolist()
    placed: Corners = (tuple(one), tuple(two), tuple(three), tuple(four))
    return Line(spelled.text, placed, spelled.spans)
