import os
import sys
from datetime import datetime

import pytest

from memesae.__main__ import main
from memesae.app.demo_library import unpack_demo
from memesae.base.cancellation import Token

pytestmark = pytest.mark.model
pytest.importorskip("scipy")


@pytest.fixture(scope="module")
def indexed(tmp_path_factory, encoder):
    """Home and folder of the demo's pictures, indexed once for all tests of this file."""
    from memesae.embedding.encoder import Encoder

    place = tmp_path_factory.mktemp("analysis")
    unpack_demo(place / "demo", Token())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Encoder, "load", lambda *_, **__: encoder)
        assert main(["--home", str(place / "home"), "index", str(place / "demo"), "--json"]) == 0
    return place


@pytest.fixture
def home(indexed):
    return indexed / "home"


@pytest.fixture
def demo(indexed):
    return indexed / "demo"


def test_diff_reports_features_with_effect_and_interval(answer, demo):
    document = answer("diff", demo / "animals", demo / "scenes")
    assert set(document) == {"folders", "pictures", "bursts", "tested", "features"}
    assert document["pictures"] == [28, 92]
    assert document["features"]
    for one in document["features"]:
        assert set(one) == {
            "id", "name", "rates", "difference", "interval", "auc", "t", "q", "place", "pictures",
        }  # fmt: skip
        assert one["interval"][0] <= one["difference"] <= one["interval"][1]
        assert one["q"] <= 0.05
    first = document["features"][0]
    mine, theirs = first["pictures"]
    assert all("/animals/" in path for path in mine)
    assert all("/scenes/" in path for path in theirs)
    # exchanged, the same features with the other sign
    back = answer("diff", demo / "scenes", demo / "animals")["features"][0]
    assert (back["id"], back["difference"]) == (first["id"], -first["difference"])


def test_diff_of_a_folder_and_one_within_compares_with_the_rest(answer, demo):
    document = answer("diff", demo, demo / "animals")
    assert document["pictures"] == [272, 28]


def test_diff_lists_lines_for_a_person(memesae, demo):
    status, out, _ = memesae("diff", demo / "animals", demo / "scenes")
    assert status == 0
    assert f"More in {demo / 'animals'}:" in out
    assert "features differ" in out


def test_diff_of_the_same_folder_says_so(memesae, demo):
    status, out, err = memesae("diff", demo, demo)
    assert (status, out) == (1, "")
    assert "the same pictures" in err


def test_a_missing_library_is_named_with_the_line_that_installs_it(memesae, demo, monkeypatch):
    monkeypatch.setitem(sys.modules, "scipy.stats", None)
    status, _, err = memesae("diff", demo / "animals", demo / "scenes")
    assert status == 1
    assert "memesae[analysis]" in err
    assert "Traceback" not in err


def test_pairs_reports_what_occurs_together(answer, memesae, demo):
    document = answer("pairs", demo, "--top", "5")
    assert set(document) == {"pictures", "bursts", "pairs", "never"}
    assert 0 < len(document["pairs"]) <= 5
    for one in document["pairs"]:
        assert set(one) == {
            "ids", "names", "together", "expected", "association", "low", "given", "pictures",
        }  # fmt: skip
        assert one["together"] > one["expected"]
        assert 0 < one["low"] <= one["association"] <= 1
        assert one["pictures"]
    status, out, _ = memesae("pairs", demo)
    assert (status, "Together more often than by chance" in out) == (0, True)


def test_families_reports_trees_and_how_halves_agree(answer, memesae, demo):
    document = answer("families", demo)
    assert set(document) == {"agreement", "families", "alone"}
    for family in document["families"]:
        assert family[0]["parent"] is None
        known = {one["id"] for one in family}
        assert all(one["parent"] in known for one in family[1:])
    status, out, _ = memesae("families", demo)
    assert (status, "Halves of the pictures agree to" in out) == (0, True)


def test_common_reports_what_pictures_share(answer, memesae, demo):
    animals = sorted((demo / "animals").iterdir())
    assert len(animals) == 28
    document = answer("common", demo, *animals)
    assert set(document) == {"pictures", "bursts", "features"}
    assert document["pictures"] == 28
    assert document["features"]
    for one in document["features"]:
        assert set(one) == {"id", "name", "shown", "rates", "interval", "q", "pictures"}
        assert one["rates"][0] > one["rates"][1]
    status, _, err = memesae("common", demo, demo / "nothing.jpg")
    assert status == 1
    assert "is not in this library" in err


def test_trends_reports_curves_of_periods(answer, memesae, demo):
    for folder, year in (("animals", 2020), ("scenes", 2022)):
        for path in (demo / folder).iterdir():
            os.utime(path, (0, datetime(year, 6, 1).timestamp()))
    answer("index", demo)
    document = answer("trends", demo, "--by", "year")
    assert set(document) == {"periods", "bursts", "tested", "features"}
    assert document["periods"][:3] == ["2020", "2021", "2022"]
    assert document["bursts"][1] == 0
    first = document["features"][0]
    assert set(first) == {
        "id", "name", "rates", "low", "high", "z", "change", "q", "pictures",
    }  # fmt: skip
    assert first["rates"][1] is None
    assert first["low"][0] <= first["rates"][0] <= first["high"][0]
    status, out, _ = memesae("trends", demo)
    assert (status, "features change" in out) == (0, True)


def test_superposition_is_a_page_and_a_table(answer, tmp_path):
    out = tmp_path / "page.html"
    document = answer("superposition", "--out", out, "--things", "5")
    assert set(document) == {"page", "things", "spaces"}
    assert [one["dimensions"] for one in document["spaces"]] == [1, 2, 3, 4, 5]
    assert document["spaces"][0]["interference"] > document["spaces"][-1]["interference"]
    assert "Superposition" in out.read_text("utf-8")
