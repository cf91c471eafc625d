import hashlib
from collections import Counter

import numpy as np
import pytest
from PIL import Image

from memesae.app.demo import DEMO_QUERIES, draw_demo
from memesae.app.demo.catalogue import MOTIFS
from memesae.base.errors import Cancelled
from memesae.base.token import Token

CYCLE = sum(motif.share for motif in MOTIFS)


@pytest.fixture(scope="module")
def demo(tmp_path_factory):
    """One picture of every share of every motif."""
    folder = tmp_path_factory.mktemp("demo")
    return folder, draw_demo(folder, Token(), count=CYCLE)


@pytest.fixture(scope="module")
def vectors(demo, encoder):
    """The demo's pictures and their vectors."""
    _, drawn = demo
    prepared = []
    for picture in drawn:
        with Image.open(picture.path) as image:
            prepared.append(encoder.prepare(image.convert("RGB")))
    return drawn, encoder.encode_images(np.stack(prepared))


def fingerprints(folder):
    return {
        path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_every_motif_is_drawn_and_every_picture_differs(demo):
    _, drawn = demo
    names = {picture.path.name.rpartition("-")[0] for picture in drawn}
    assert names == {motif.name for motif in MOTIFS}
    contents = {picture.path.read_bytes() for picture in drawn}
    assert len(contents) == len(drawn) == CYCLE


def test_all_pictures_decode_and_formats_vary(demo):
    _, drawn = demo
    formats, modes, moving = Counter(), set(), 0
    for picture in drawn:
        with Image.open(picture.path) as image:
            image.load()
            formats[image.format] += 1
            modes.add(image.mode)
            moving += getattr(image, "n_frames", 1) > 1
            assert 200 < max(image.size) <= 640
    assert set(formats) == {"JPEG", "PNG", "WEBP", "GIF"}
    assert formats["JPEG"] > CYCLE / 3
    assert "RGBA" in modes
    assert moving == 2


def test_captions_file_lists_every_picture(demo):
    folder, drawn = demo
    rows = [line.split("\t") for line in (folder / "captions.tsv").read_text("utf-8").splitlines()]
    assert [(folder / path, caption) for path, _, caption in rows] == [
        (picture.path, picture.caption) for picture in drawn
    ]
    assert {split for _, split, _ in rows} == {"demo"}
    assert all(picture.caption.strip() for picture in drawn)


def test_the_same_seed_draws_the_same_bytes_and_another_does_not(tmp_path):
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        draw_demo(tmp_path / name, Token(), count=12, seed=seed)
    assert fingerprints(tmp_path / "a") == fingerprints(tmp_path / "b")
    assert fingerprints(tmp_path / "a") != fingerprints(tmp_path / "c")


def test_a_finished_demo_is_not_drawn_again(tmp_path):
    first = draw_demo(tmp_path, Token(), count=8)
    times = {picture.path: picture.path.stat().st_mtime_ns for picture in first}
    reports = []
    assert draw_demo(tmp_path, Token(reports.append), count=8) == first
    assert reports == []
    assert {path: path.stat().st_mtime_ns for path in times} == times


def test_an_interrupted_demo_is_completed(tmp_path):
    whole = draw_demo(tmp_path / "whole", Token(), count=8)

    def stop_after_three(progress):
        if progress.done == 3:
            token.cancel()

    token = Token(stop_after_three)
    with pytest.raises(Cancelled):
        draw_demo(tmp_path / "part", token, count=8)
    reports = []
    completed = draw_demo(tmp_path / "part", Token(reports.append), count=8)
    assert len(reports) == 5
    assert [p.caption for p in completed] == [p.caption for p in whole]
    assert fingerprints(tmp_path / "part") == fingerprints(tmp_path / "whole")


def test_a_torn_line_and_a_lost_picture_are_mended(tmp_path):
    whole = draw_demo(tmp_path, Token(), count=6)
    before = fingerprints(tmp_path)
    whole[2].path.unlink()
    listing = tmp_path / "captions.tsv"
    listing.write_bytes(listing.read_bytes()[:-5])
    reports = []
    assert draw_demo(tmp_path, Token(reports.append), count=6) == whole
    assert len(reports) == 2
    after = fingerprints(tmp_path)
    assert sorted(listing.read_text().splitlines()) == sorted(
        f"{picture.path.relative_to(tmp_path).as_posix()}\tdemo\t{picture.caption}"
        for picture in whole
    )
    del before[listing.relative_to(tmp_path)], after[listing.relative_to(tmp_path)]
    assert after == before


def test_a_larger_demo_begins_with_the_smaller_one(tmp_path):
    small = draw_demo(tmp_path, Token(), count=4)
    assert draw_demo(tmp_path, Token(), count=7)[:4] == small


@pytest.mark.model
@pytest.mark.parametrize(
    ("query", "word"), list(zip(DEMO_QUERIES, ("boat", "balloon", "pizza"), strict=True))
)
def test_the_built_in_model_finds_the_demo_queries(vectors, encoder, query, word):
    drawn, matrix = vectors
    best = np.argsort(-(matrix @ encoder.encode_texts([query])[0]))[:2]
    assert all(word in drawn[row].caption for row in best)
