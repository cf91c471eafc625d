import os
import sys

import pytest

pytestmark = pytest.mark.model
STAGES = ("shown", "key", "pictures")


def test_a_start_of_the_real_window_is_measured_and_keeps_nothing(
    answer, pictures, home, monkeypatch
):
    answer("index", pictures)
    before = sorted(path.name for path in home.iterdir())
    # as on a system that cannot be told to forget its files, which would slow down all others
    monkeypatch.delattr(os, "posix_fadvise", raising=False)
    document = answer("bench", "start", pictures, "--starts", "2")
    (warm,) = document["rows"]
    assert (document["bench"], warm["start"], warm["starts"]) == ("start", "warm", 2)
    assert 0 < warm["shown"] <= warm["key"]
    assert 0 < warm["shown"] < warm["pictures"]
    assert all(warm[stage] <= warm[f"{stage}_worst"] for stage in STAGES)
    kept = {path.name for path in home.iterdir()} - set(before)
    assert not kept & {"settings.toml", "window.ini"}


def test_a_folder_without_a_library_is_refused(memesae, tmp_path):
    status, out, err = memesae("bench", "start", tmp_path)
    assert (status, out) == (1, "")
    assert "not been indexed" in err


def test_captions_are_found_among_their_pictures(answer, pictures):
    answer("index", pictures)
    lines = [f"{colour}.png\tdev\tsomething {colour}" for colour in ("red", "green", "blue")]
    captions = pictures / "captions.tsv"
    captions.write_text("\n".join([*lines, "sub/red.jpg\ttrain\ta wide red picture"]))
    document = answer("bench", "retrieval", pictures, "--captions", captions)
    held_out, everything = document["rows"]
    assert list(held_out) == ["among", "images", "captions", "R@1", "R@5", "R@10"]
    assert (held_out["among"], held_out["images"], held_out["captions"]) == ("dev", 3, 3)
    assert (everything["among"], everything["images"], everything["captions"]) == ("all", 4, 3)
    assert held_out["R@1"] > 50
    assert held_out["R@5"] == everything["R@5"] == 100


def test_indexing_is_measured_beside_its_limit(answer, pictures):
    answer("index", pictures)
    (row,) = answer("bench", "index", pictures, "--images", "3")["rows"]
    assert row["images"] == 3
    assert row["share"] == pytest.approx(row["reached"] / row["limit"], abs=0.01)
    assert min(row["read_ms"], row["prepare_ms"], row["encode_ms"]) > 0


def test_curves_are_refused_before_anything_is_measured_where_they_cannot_be_drawn(
    memesae, tmp_path, monkeypatch
):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    files = ("--captions", tmp_path / "c.tsv", "--looks", tmp_path / "l.npz")
    status, out, err = memesae("bench", "steer", tmp_path, *files, "--curves", tmp_path)
    assert (status, out) == (1, "")
    assert "pip install 'memesae[bench]'" in err
