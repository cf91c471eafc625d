import io
import zipfile
from collections import Counter
from itertools import islice

import pytest
from PIL import Image

from demo.build import CAPTIONS, COUNT, SEED, build_demo
from demo.canvas import joined, with_article
from demo.picture_plan import KINDS, planned_pictures
from memesae.base.paths import resource

CYCLE = sum(kind.weight for kind in KINDS)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A zip with one picture of every weight of every kind."""
    path = tmp_path_factory.mktemp("built") / "demo.zip"
    build_demo(path, count=CYCLE)
    return path


def pictures(path):
    """The bytes of each picture by path."""
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != CAPTIONS}


def captions(path):
    with zipfile.ZipFile(path) as archive:
        lines = archive.read(CAPTIONS).decode().splitlines()
    return [tuple(line.split("\t")) for line in lines]


def test_every_kind_is_drawn_and_every_picture_differs(built):
    drawn = pictures(built)
    names = {path.rpartition("/")[2].rpartition("-")[0] for path in drawn}
    assert names == {kind.name for kind in KINDS}
    assert len(set(drawn.values())) == len(drawn) == CYCLE


def test_all_pictures_decode_and_are_small(built):
    modes, moving = Counter(), 0
    for path, content in pictures(built).items():
        with Image.open(io.BytesIO(content)) as image:
            image.load()
            assert (image.format, path.rpartition(".")[2]) == ("WEBP", "webp")
            assert 200 < max(image.size) <= 512
            modes[image.mode] += 1
            moving += getattr(image, "n_frames", 1) > 1
    assert modes.keys() == {"RGB", "RGBA"}
    assert moving == 2


def test_the_captions_list_every_picture_in_order(built):
    rows = captions(built)
    assert [path for path, _ in rows] == list(pictures(built))
    assert all(caption.strip() for _, caption in rows)


def test_building_twice_gives_the_same_bytes_and_another_seed_does_not(tmp_path):
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        build_demo(tmp_path / name, count=12, seed=seed)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert not set(pictures(tmp_path / "a").values()) & set(pictures(tmp_path / "c").values())


def test_a_larger_demo_begins_with_the_smaller_one(tmp_path):
    build_demo(tmp_path / "small", count=4)
    build_demo(tmp_path / "large", count=7)
    assert list(pictures(tmp_path / "large").items())[:4] == list(
        pictures(tmp_path / "small").items()
    )


def test_the_shipped_zip_is_what_the_code_draws(built):
    """Compared by paths and captions: other releases of Pillow encode to other bytes."""
    shipped = resource("demo.zip")
    rows = captions(shipped)
    assert rows[:CYCLE] == captions(built)
    assert [path for path, _ in rows] == [
        planned.path for planned in islice(planned_pictures(SEED), COUNT)
    ]
    assert shipped.stat().st_size < 3_000_000


def test_captions_are_english():
    assert [with_article(name) for name in ("orange", "blue")] == ["an orange", "a blue"]
    assert joined(["olives"]) == "olives"
    assert joined(["olives", "basil", "salami"]) == "olives, basil and salami"
