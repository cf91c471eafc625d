import re
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled, MemesaeError
from memesae.bench.captions import Caption
from memesae.bench.known_item import BenchmarkLibrary, measure_steering
from memesae.bench.simulated_people import Person, judge_of_captions
from memesae.steering.directions.contrasts import ContrastDirections
from memesae.steering.directions.word_rows import WordDirections
from memesae.steering.offer import OfferMaker
from tests.steering.steering_world import FEATURES, IMAGES


@pytest.fixture(scope="module")
def found(library, encode_texts, tmp_path_factory):
    captions = tmp_path_factory.mktemp("captions") / "captions.tsv"
    lines = [
        f"{row}.jpg\t{'dev' if row % 2 else 'train'}\ta dog number {row}" for row in range(IMAGES)
    ]
    captions.write_text("\n".join(lines), encoding="utf-8")
    return measure_steering(library, captions, encode_texts, Token(), targets=24)


@pytest.fixture
def without_splits(tmp_path):
    captions = tmp_path / "captions.tsv"
    captions.write_text("\n".join(f"{row}.jpg\ta dog {row}" for row in range(400)))
    return captions


SEEING = (Person.READS, Person.LOOKS)


def test_everything_is_compared_on_the_same_targets_by_both_people_who_see_pictures(found):
    assert len(found) == 9 * len(SEEING)
    assert {len(one.outcome.steps) for one in found} == {24}
    row = found[0].row()
    assert row["low"] <= row["success"] <= row["high"]


def test_steering_beats_random_directions_where_features_are_true(found):
    success = {(one.way, one.person): one.outcome.success.value for one in found}
    for person in SEEING:
        assert success["features", person] > success["random", person]


def test_the_same_seed_finds_the_same(library, encode_texts, without_splits):
    runs = [
        measure_steering(
            library, without_splits, encode_texts, Token(), targets=6, people=[Person.READS]
        )
        for _ in range(2)
    ]
    first, second = ([one.outcome.steps.tolist() for one in run] for run in runs)
    assert first == second


def test_a_run_can_be_stopped(library, encode_texts, without_splits):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        measure_steering(library, without_splits, encode_texts, token, targets=4)


def test_captions_without_a_vague_start_are_refused(library, encode_texts, tmp_path):
    captions = tmp_path / "captions.tsv"
    captions.write_text("1.jpg\tquickly\n")
    with pytest.raises(MemesaeError, match="vague enough"):
        measure_steering(library, captions, encode_texts, Token())


class StubSession:
    """An indexed library in one folder, with the world's features."""

    def __init__(self, world, folder: Path) -> None:
        codes = SimpleNamespace(ids=world.ids, codes=world.codes)
        self.features = SimpleNamespace(view=None, model="unknown")
        self.loaded = SimpleNamespace(codes=codes, table=world.table)
        self.folder = folder
        self.library = SimpleNamespace(files_of=self.files_of)
        self.store = SimpleNamespace(take=lambda ids: world.vectors[ids - world.ids[0]])

    def load_features(self, token: Token) -> None:
        self.features.view = self.loaded

    def files_of(self, ids: list[int]) -> dict[int, list[SimpleNamespace]]:
        return {
            image: [SimpleNamespace(path=self.folder / f"photos/{number}.jpg")]
            for number, image in enumerate(ids)
        }


@pytest.mark.parametrize("relative_to", ["the folder", "the captions' folder"])
def test_a_session_is_searched_with_paths_as_the_captions_have_them(
    relative_to, world, judge_vectors, tmp_path
):
    names = [f"{number}.jpg" for number in range(IMAGES)]
    folder, captions = tmp_path, tmp_path / "captions.tsv"
    if relative_to == "the folder":
        names = [f"photos/{name}" for name in names]
    else:
        captions = tmp_path / "photos" / "captions.tsv"
        captions.parent.mkdir()
    captions.write_text("\n".join(f"{name}\ta dog" for name in names))
    np.savez(tmp_path / "looks.npz", paths=np.array(names), vectors=judge_vectors)
    session: Any = StubSession(world, folder)
    library = BenchmarkLibrary.of_session(
        session, folder, captions, tmp_path / "looks.npz", Token()
    )
    assert library.paths == tuple(names)
    np.testing.assert_array_equal(library.gallery.vectors, world.vectors)


def test_a_small_library_is_refused(world, judge_vectors):
    with pytest.raises(MemesaeError, match="at least 500"):
        BenchmarkLibrary.of(["a.jpg"], world.vectors, judge_vectors, world.codes, world.table)


def test_a_person_who_reads_true_names_beats_one_who_reads_shuffled_names(
    world, library, encode_texts, without_splits
):
    # a sentence says which things a picture shows, and a name is such a sentence
    things = np.eye(FEATURES, dtype=np.float32)
    shown = world.codes.dense() > 0

    def encode(texts):
        numbers = [[int(word) for word in re.findall("[0-9]+", text)] for text in texts]
        vectors = np.stack([things[one].sum(axis=0) for one in numbers])
        return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)

    captions = [
        Caption(Path(f"{row}.jpg"), "dev", " ".join(map(str, np.flatnonzero(shown[row]))))
        for row in range(IMAGES)
    ]
    rows = {one.path: row for row, one in enumerate(captions)}
    judge = judge_of_captions(captions, rows, encode, IMAGES)
    words = WordDirections(world.classifiers(), world.moments)
    maker = OfferMaker([words, ContrastDirections(world.moments)])
    readable = replace(library, judge=judge, maker=maker)
    results = measure_steering(
        readable, without_splits, encode_texts, Token(), targets=25, people=[Person.WORDS]
    )
    success = {one.way: one.outcome.success.value for one in results}
    assert success["default offer"] > success["names shuffled"] + 0.1
    assert success["default offer"] > success["random presses"] + 0.1
