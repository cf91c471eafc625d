"""Pictures that the tests draw, and a library of them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from memesae.base.cancellation import Token
from memesae.library.content_hash import digest
from memesae.library.library import Library
from memesae.library.records import Finished

MODEL = "test-model"
Draw = Callable[..., Path]


def noise(seed: int, size: tuple[int, int] = (40, 30)) -> Image.Image:
    values = np.random.default_rng(seed).integers(0, 255, (size[1], size[0], 3), np.uint8)
    return Image.fromarray(values, "RGB")


@pytest.fixture
def pictures(tmp_path: Path) -> Path:
    folder = tmp_path / "pictures"
    folder.mkdir()
    return folder


@pytest.fixture
def draw(pictures: Path) -> Draw:
    """Draws a picture of its own into the folder: `draw("a.png", seed=3)`."""

    def drawn(name: str, seed: int = 0, size: tuple[int, int] = (40, 30)) -> Path:
        path = pictures / name
        path.parent.mkdir(parents=True, exist_ok=True)
        noise(seed, size).save(path)
        return path

    return drawn


@pytest.fixture
def library(tmp_path: Path, pictures: Path) -> Iterator[Library]:
    with Library.open(tmp_path / "home" / "one") as opened:
        opened.add_root(pictures)
        yield opened


def index(library: Library, model: str = MODEL) -> int:
    """Scan, and store a vector made of each file's digest; returns how many files were read."""
    library.scan(Token())
    pending = library.pending(model)
    library.store([finished(file.id, file.path.read_bytes()) for file in pending], model)
    return len(pending)


def finished(file_id: int, content: bytes, **facts: Any) -> Finished:
    name = digest(content)
    values = np.frombuffer(name, np.uint8)[:8].astype(np.float32)
    defaults: dict[str, Any] = {
        "width": 40,
        "height": 30,
        "format": "PNG",
        "frames": 1,
        "taken": None,
        "vector": values / np.linalg.norm(values),
    }
    return Finished(file_id=file_id, hash=name, **(defaults | facts))
