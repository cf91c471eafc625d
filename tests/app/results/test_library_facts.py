"""What is known about a library, from pictures on the disk on."""

import os

import numpy as np
import pytest
from PIL import Image

from memesae.app.results.layout_options import LayoutOptions, SortOrder
from memesae.app.results.library_facts import gather_facts
from memesae.app.results.near_duplicates import backfill_hashes
from memesae.app.results.result_layout import lay_out
from memesae.base.cancellation import Token
from memesae.library.library import Library
from memesae.library.perceptual_hash import hash_and_greys
from memesae.library.thumbnails import Thumbnails
from memesae.vectors.local_store import LocalStore
from tests.app.results.results_world import hits
from tests.app.results.test_near_duplicates import scene
from tests.library.conftest import MODEL, finished


@pytest.fixture
def folder(tmp_path):
    path = tmp_path / "pictures"
    (path / "inner").mkdir(parents=True)
    scene(1).save(path / "first.png")
    scene(1).save(path / "inner" / "again.jpg", quality=50)
    scene(2).save(path / "other.png")
    for number, name in enumerate(("first.png", "inner/again.jpg", "other.png")):
        os.utime(path / name, (1000 + number, 1000 + number))
    return path


@pytest.fixture
def library(tmp_path, folder):
    with Library.open(tmp_path / "home") as opened:
        opened.add_root(folder)
        opened.scan(Token())
        yield opened


def store(library, *, with_likeness):
    for file in library.pending(MODEL):
        with Image.open(file.path) as image:
            look = hash_and_greys(image) if with_likeness else b""
        vector = np.array([1.0, 0.02 * file.id], np.float32)
        facts = {"vector": vector / np.linalg.norm(vector), "perceptual_hash": look}
        library.store([finished(file.id, file.path.read_bytes(), **facts)], MODEL)


def image(library, folder, name):
    return library.image_at(folder / name)


def test_near_duplicates_are_known_as_soon_as_they_are_indexed(library, folder):
    store(library, with_likeness=True)
    facts = gather_facts(library, LocalStore.open(library, MODEL), Token(), image_facts=False)
    first, again, other = (
        image(library, folder, name) for name in ("first.png", "inner/again.jpg", "other.png")
    )
    assert sorted(facts.group_of(first)) == sorted([first, again])
    assert facts.group_of(other) == [other]


def test_older_libraries_are_looked_at_by_their_thumbnails(library, folder, tmp_path):
    store(library, with_likeness=False)
    vectors = LocalStore.open(library, MODEL)
    assert not len(gather_facts(library, vectors, Token(), image_facts=False).ids)
    thumbnails = Thumbnails(tmp_path / "thumbnails")
    for fact in library.images(vectors.ids.tolist()).values():
        (file,) = library.files_of([fact.id])[fact.id]
        with Image.open(file.path) as opened:
            thumbnails.put(fact.hash, opened.convert("RGB"))
    assert backfill_hashes(library, thumbnails, Token()) == 3
    assert backfill_hashes(library, thumbnails, Token()) == 0
    first = image(library, folder, "first.png")
    assert len(gather_facts(library, vectors, Token(), image_facts=False).group_of(first)) == 2


def test_pictures_without_a_thumbnail_are_passed_over(library, tmp_path):
    store(library, with_likeness=False)
    assert backfill_hashes(library, Thumbnails(tmp_path / "thumbnails"), Token()) == 0


def test_deleted_pictures_are_gone_and_those_on_a_drive_that_is_away_are_not(library, folder):
    store(library, with_likeness=True)
    vectors = LocalStore.open(library, MODEL)
    other = image(library, folder, "other.png")
    (folder / "other.png").unlink()
    library.scan(Token())
    assert gather_facts(library, vectors, Token(), image_facts=False).gone.tolist() == [other]
    folder.rename(folder.with_name("unplugged"))
    library.scan(Token())
    assert gather_facts(library, vectors, Token(), image_facts=False).gone.tolist() == [other]


def test_places_are_read_from_the_files(library, folder):
    store(library, with_likeness=True)
    vectors = LocalStore.open(library, MODEL)
    facts = gather_facts(library, vectors, Token(), image_facts=True)
    first, again, other = (
        image(library, folder, name) for name in ("first.png", "inner/again.jpg", "other.png")
    )
    found = hits([first, again, other])
    wish = LayoutOptions(order=SortOrder.DATE, group_duplicates=False)
    assert lay_out(found, facts, wish).ids.tolist() == [other, again, first]
    shown = lay_out(
        found, facts, LayoutOptions(order=SortOrder.NAME, group_duplicates=False, by_folder=True)
    )
    assert [band.folder for band in shown.bands] == ["inner", "pictures"]
    assert shown.ids.tolist() == [again, first, other]
