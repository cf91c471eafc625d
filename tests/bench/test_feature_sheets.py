"""Features drawn by a seed, their contact sheets, and how alike their pictures look to another model."""

import io
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from memesae.base.cancellation import Token
from memesae.bench.feature_sheets import (
    LEAST_PICTURES,
    PICTURES,
    all_features,
    likeness,
    some_features,
    write_feature_sheets,
)
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.sparse_autoencoder import Codes

IMAGES = 60
RARE, COMMON, NAMED, NUMBER = 0, 1, 2, 6


class Store:
    """The ids of the stub's pictures."""

    def __len__(self) -> int:
        return IMAGES

    def newest(self, k: int, where: Any = None) -> np.ndarray:
        return np.arange(100 + IMAGES, 100, -1)[:k]


class StubSession:
    """A library of sixty pictures: all features but the first are active on forty of them."""

    def __init__(self, folder: Path) -> None:
        activations = np.zeros((IMAGES, NUMBER), np.float32)
        activations[:40, COMMON:] = np.arange(40, 0, -1)[:, None]
        activations[: LEAST_PICTURES - 1, RARE] = 1
        codes = LibraryCodes(np.arange(101, 101 + IMAGES), Codes.from_dense(activations))
        view = SimpleNamespace(
            codes=codes,
            alive=lambda: list(range(NUMBER)),
            has_name=lambda feature: feature == NAMED,
            label=lambda feature: "dog" if feature == NAMED else "unnamed",
        )
        self.features = SimpleNamespace(load=lambda token: view)
        self.store = Store()
        self.library = SimpleNamespace(
            files_of=lambda ids: {one: [SimpleNamespace(path=folder / f"{one}.jpg")] for one in ids}
        )

    def thumbnail(self, image: int) -> bytes:
        stored = io.BytesIO()
        Image.new("RGB", (80, 60), "navy").save(stored, "PNG")
        return stored.getvalue()


@pytest.fixture
def session(tmp_path) -> Any:
    return StubSession(tmp_path)


def test_features_of_few_pictures_are_left_out_and_the_pictures_are_strong_and_ordinary(session):
    found = all_features(session, Token())
    assert [one.feature for one in found] == [COMMON, 2, 3, 4, 5]
    assert found[0].strongest == tuple(range(101, 111))
    # the median of forty lies between the twentieth and the twenty-first
    assert found[0].ordinary == tuple(range(116, 126))


def test_only_the_named_ones_can_be_asked_for(session):
    assert [one.label for one in all_features(session, Token(), named=True)] == ["dog"]


def test_the_same_seed_draws_the_same_features(session):
    every = all_features(session, Token())
    assert some_features(every, 3, 1) == some_features(every, 3, 1)
    assert some_features(every, 3, 1) != some_features(every, 3, 2)
    assert len(some_features(every, 40, 1)) == len(every)


def test_alike_are_pictures_that_the_other_model_finds_similar(session, tmp_path):
    rng = np.random.default_rng(0)
    vectors = rng.standard_normal((IMAGES, 64)).astype(np.float32)
    vectors[:PICTURES] = vectors[0] + 0.1 * vectors[:PICTURES]
    names = np.array([f"{101 + row}.jpg" for row in range(IMAGES)])
    np.savez(tmp_path / "looks.npz", paths=names, vectors=vectors)
    found = likeness(session, all_features(session, Token()), tmp_path, tmp_path / "looks.npz")
    assert (found.features, found.top, found.median) == (5, 1.0, 0.0)


def test_every_feature_is_on_a_sheet(session, tmp_path):
    sheets = write_feature_sheets(session, all_features(session, Token()), tmp_path / "sheets")
    assert [path.name for path in sheets] == ["features-01.png"]
    with Image.open(sheets[0]) as sheet:
        assert (0, 0, 128) in {colour for _, colour in sheet.getcolors(9999) or []}
