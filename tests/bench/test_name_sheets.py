"""Names drawn by a seed, their contact sheets, and their fit to captions."""

import io
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.bench.name_sheets import (
    ROWS_PER_OFFER,
    NamedRow,
    caption_fit,
    draw_names,
    write_sheets,
)
from memesae.steering.offer import Offered, with_exemplars
from memesae.steering.scene import Scene


class FewImages:
    """A store of so many images."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    def newest(self, k: int, where: Any = None) -> np.ndarray:
        return np.arange(self._count, 0, -1)[:k]


class StubSession:
    """A library of the world's images, whose offers have named and unnamed rows."""

    def __init__(self, world, folder: Path) -> None:
        self.store = FewImages(40)
        self._world, self._folder = world, folder
        self.library = SimpleNamespace(
            files_of=lambda ids: {one: [SimpleNamespace(path=folder / f"{one}.jpg")] for one in ids}
        )

    def load_features(self, token: Token) -> Any:
        return self

    def start(self, text: str) -> str:
        return text

    def found(self, state: str, limit: int) -> np.ndarray:
        return np.arange(1, 41)

    def scene(self, state: str, ids: np.ndarray) -> Scene:
        return Scene(self._world.vectors[0], ids, self._world.vectors[ids])

    def offer(self, scene: Scene) -> Any:
        named = [self._world.table.direction(number) for number in range(6)]
        unnamed = [
            SimpleNamespace(named=False, vector=one.vector, less=-one.vector) for one in named[:3]
        ]
        entries = with_exemplars(named, scene)
        bare: Any = [Offered(key, one, (), ()) for key, one in enumerate(unnamed, 7)]  # type: ignore[arg-type]
        return SimpleNamespace(entries=(*entries, *bare))

    def thumbnail(self, image: int) -> bytes:
        stored = io.BytesIO()
        Image.new("RGB", (80, 60), "navy").save(stored, "PNG")
        return stored.getvalue()


@pytest.fixture
def session(world, tmp_path) -> Any:
    return StubSession(world, tmp_path)


def test_the_same_seed_draws_the_same_rows_and_the_unnamed_are_counted(session):
    first, again = (draw_names(session, Token(), rows=10, seed=3) for _ in range(2))
    other = draw_names(session, Token(), rows=10, seed=4)
    assert first == again
    assert first.rows != other.rows
    assert len(first.rows) == 10
    assert first.offers == -(-10 // ROWS_PER_OFFER)
    assert first.unnamed == 3 * first.offers


def test_half_of_the_queries_are_pictures(session):
    queries = {row.query for row in draw_names(session, Token(), rows=40).rows}
    pictures = {query for query in queries if query.startswith("image:")}
    assert len(pictures) == len(queries) // 2


def test_an_empty_library_is_refused(session):
    session.store = FewImages(0)
    with pytest.raises(MemesaeError, match="no pictures"):
        draw_names(session, Token())


def test_every_row_is_on_a_sheet(session, tmp_path):
    rows = draw_names(session, Token(), rows=10).rows
    sheets = write_sheets(session, rows, tmp_path / "sheets")
    assert [path.name for path in sheets] == ["names-01.png", "names-02.png"]
    with Image.open(sheets[0]) as full, Image.open(sheets[1]) as rest:
        assert full.height == 4 * rest.height
        assert (0, 0, 128) in {colour for _, colour in rest.getcolors(9999) or []}


def test_captions_tell_true_names_from_misleading_ones(session, tmp_path):
    captions = tmp_path / "captions.tsv"
    lines = [f"{image}.jpg\tdev\ta {'dog' if image <= 20 else 'cat'}\n" for image in range(1, 41)]
    captions.write_text("".join(lines))

    def encode(texts):
        return np.array([[float("dog" in text), float("cat" in text)] for text in texts])

    dogs, cats = tuple(range(1, 21)), tuple(range(21, 41))
    true = NamedRow("pet", "word", "dog", "cat", dogs, cats)
    swapped = NamedRow("pet", "word", "cat", "", dogs, cats)
    fit = caption_fit(session, [true, swapped], captions, encode)
    assert fit.ends == 3
    assert fit.auc == pytest.approx(2 / 3)
    assert fit.misleading == pytest.approx(1 / 3)
