"""Which pictures count as one, on pictures drawn for it."""

import io

import numpy as np
import pytest
from PIL import Image, ImageDraw

from memesae.app.results.near_duplicates import BITS, COSINE, near_duplicates
from memesae.library.perceptual_hash import BYTES, hash_and_greys, perceptual_hash, split_hashes


def scene(seed, size=(240, 180)):
    """A few coloured shapes."""
    draws = np.random.default_rng(seed)
    image = Image.new("RGB", size, tuple(draws.integers(0, 255, 3).tolist()))
    pencil = ImageDraw.Draw(image)
    for _ in range(12):
        x, y = draws.integers(0, size[0]), draws.integers(0, size[1])
        reach = int(draws.integers(10, 70))
        colour = tuple(draws.integers(0, 255, 3).tolist())
        pencil.ellipse((int(x) - reach, int(y) - reach, int(x) + reach, int(y) + reach), colour)
    return image


def reencoded(image, quality=40):
    stream = io.BytesIO()
    image.save(stream, "JPEG", quality=quality)
    return Image.open(stream).convert("RGB")


def captioned(image, words):
    copy = image.copy()
    pencil = ImageDraw.Draw(copy)
    for line, y in zip(words, (4, 150), strict=True):
        pencil.text((20, y), line, "white", font_size=26, stroke_width=2, stroke_fill="black")
    return copy


def groups(images, vectors=None):
    hashes, greys = split_hashes([hash_and_greys(image) for image in images])
    vectors = (
        np.tile(np.eye(4, dtype=np.float32)[0], (len(images), 1)) if vectors is None else vectors
    )
    return near_duplicates(hashes, greys, lambda rows: vectors[rows]).tolist()


def test_a_likeness_has_its_size():
    assert len(hash_and_greys(scene(1))) == BYTES


def test_the_hash_hardly_changes_when_a_picture_is_compressed_and_scaled():
    for seed in range(20):
        image = scene(seed)
        before = np.unpackbits(np.frombuffer(perceptual_hash(image), np.uint8))
        for other in (reencoded(image), image.resize((120, 90)), image.resize((480, 360))):
            after = np.unpackbits(np.frombuffer(perceptual_hash(other), np.uint8))
            assert (before != after).sum() <= BITS


def test_compressed_and_scaled_copies_count_as_one_and_others_do_not():
    first, second = scene(1), scene(2)
    images = [first, second, reencoded(first), first.resize((120, 90)), reencoded(second)]
    assert groups(images) == [0, 1, 0, 0, 1]


def test_a_meme_with_other_words_is_another_picture():
    base = scene(3)
    images = [
        captioned(base, ("WHEN YOU SEE IT", "NOBODY ELSE DOES")),
        captioned(base, ("ONE DOES NOT", "SIMPLY WALK IN")),
    ]
    assert groups(images) == [0, 1]
    assert groups([images[0], reencoded(images[0])]) == [0, 0]


def test_what_the_model_takes_for_different_is_not_put_together():
    image = scene(4)
    apart = np.array([[1, 0], [COSINE - 0.05, np.sqrt(1 - (COSINE - 0.05) ** 2)]], np.float32)
    assert groups([image, image], apart) == [0, 1]


@pytest.mark.parametrize("count", [2, 700])
def test_thousands_of_the_same_are_one_group(count):
    assert set(groups([scene(5)] * 1 + [scene(5)] * (count - 1))) == {0}


def test_hashes_that_differ_in_any_few_bits_are_compared():
    draws = np.random.default_rng(0)
    base = draws.integers(0, 2**63, 50, dtype=np.uint64)
    flipped = base.copy()
    for row in range(50):
        for bit in draws.choice(64, BITS, replace=False):
            flipped[row] ^= np.uint64(1) << np.uint64(bit)
    greys = np.zeros((100, 256), np.uint8)
    vectors = np.ones((100, 1), np.float32)
    found = near_duplicates(np.concatenate([base, flipped]), greys, lambda rows: vectors[rows])
    assert found.tolist() == [*range(50), *range(50)]


def test_an_empty_library_has_no_groups():
    hashes, greys = np.empty(0, np.uint64), np.empty((0, 256), np.uint8)
    found = near_duplicates(hashes, greys, lambda rows: np.empty((len(rows), 4), np.float32))
    assert len(found) == 0


def many(count, seed=0):
    """Hashes, greys and vectors of pictures, every other one of which is a likeness of another."""
    draws = np.random.default_rng(seed)
    hashes = draws.integers(0, 2**63, count, dtype=np.uint64)
    greys = draws.integers(0, 256, (count, 256), dtype=np.uint8)
    copies = draws.permutation(count)[: count // 2]
    sources = draws.integers(0, count, len(copies))
    hashes[copies] = hashes[sources] ^ (
        np.uint64(1) << draws.integers(0, 63, len(copies), np.uint64)
    )
    greys[copies] = greys[sources]
    return hashes, greys, np.tile(np.eye(4, dtype=np.float32)[0], (count, 1))


@pytest.mark.parametrize("old", [0, 1, 500, 990, 1000])
def test_new_pictures_join_the_groups_found_before(old):
    hashes, greys, vectors = many(1000)
    asked = []

    def vectors_of(rows):
        asked.append(rows)
        return vectors[rows]

    whole = near_duplicates(hashes, greys, vectors_of)
    known = near_duplicates(hashes[:old], greys[:old], vectors_of)
    asked.clear()
    found = near_duplicates(hashes, greys, vectors_of, known)
    np.testing.assert_array_equal(found, whole)
    assert len(set(whole.tolist())) < 700
    # old pictures are not compared with each other again
    pairs = [np.maximum(*both) for both in zip(asked[::2], asked[1::2], strict=True)]
    assert all((both >= old).all() for both in pairs)


def test_neighbours_are_found_beyond_the_reach_of_equal_parts(monkeypatch):
    monkeypatch.setattr("memesae.app.results.near_duplicates._REACH", 0)
    hashes, greys, vectors = many(6)
    hashes[5], greys[5] = hashes[1], greys[1]
    hashes[3] = ~hashes[2]
    known = np.arange(5)
    neighbours = np.array([[2, 1, -1]])
    found = near_duplicates(hashes, greys, lambda rows: vectors[rows], known, neighbours)
    assert found.tolist() == [0, 1, 2, 3, 4, 1]
