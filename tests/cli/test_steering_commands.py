"""The steering commands on a small drawn library with features made for it."""

import json
import re
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from memesae.app.features.features_in_use import adopt
from memesae.app.features.library_features import Features
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.library.library_registry import find_library
from memesae.sae.sae_files import built_in_sae, save_sae
from memesae.sae.sparse_autoencoder import SparseAutoencoder

pytestmark = pytest.mark.model
COLOURS = ("red", "green", "blue", "white", "black", "orange", "purple", "teal", "pink", "navy")


@pytest.fixture
def library(answer, tmp_path, draw):
    folder = tmp_path / "many"
    for number in range(40):
        colour = COLOURS[number % len(COLOURS)]
        draw(folder / f"{colour}-{number}.png", colour, seed=number)
    answer("index", folder)
    return folder


def test_features_are_listed_with_their_pictures(answer, library):
    document = answer("features", library, "--top", "5")
    assert len(document["features"]) == 5
    for feature in document["features"]:
        assert set(feature) == {
            "id", "label", "confidence", "rate", "strongest", "specificity",
        }  # fmt: skip
        assert {"path", "activation"} == set(feature["strongest"][0])


def test_an_offer_names_nine_directions_with_what_they_would_bring(answer, library):
    offer = answer("offer", library, "red")["offer"]
    assert [entry["key"] for entry in offer] == list(range(1, len(offer) + 1))
    assert {"feature", "contrast"} >= {entry["source"] for entry in offer}
    for entry in offer:
        assert set(entry) == {"key", "source", "id", "label", "more", "less"}
        assert len(entry["more"]) == len(entry["less"]) == 3
    for kind in ("pca", "random", "axis", "contrast"):
        entries = answer("offer", library, "red", "--by", kind)["offer"]
        assert {entry["source"] for entry in entries} == {kind}


def test_steering_moves_the_query_and_says_how_far(answer, library):
    still = answer("steer", library, "red")
    assert still["drift"] == 0
    assert still["results"] == answer("search", library, "red")["results"]
    moved = answer("steer", library, "red", "--by", "p1=+3", "--by", "p2=-1")
    assert moved["drift"] > 0
    assert moved["results"] != still["results"]


def place_of(results, colour):
    """Where pictures of a colour stand on average."""
    names = [Path(result["path"]).name for result in results]
    return np.mean([at for at, name in enumerate(names) if name.startswith(colour)])


def test_two_texts_or_two_pictures_make_a_direction(answer, library):
    red, blue = (next(library.glob(f"{colour}-*.png")) for colour in ("red", "blue"))

    def ahead(*nudge):
        """By how many places blue pictures come after red ones."""
        results = answer("steer", library, "green", "-n", "40", *nudge)["results"]
        return place_of(results, "blue") - place_of(results, "red")

    still = ahead()
    for ends in (f"{red}|{blue}", "a red picture|a blue picture"):
        assert ahead("--by", f"diff:{ends}=+8") > still
        assert ahead("--by", f"diff:{ends}=-8") < still
    offered = answer("offer", library, "green", "--by", "diff:snow|sand")["offer"]
    assert (offered[0]["source"], offered[0]["label"]) == ("difference", "snow")
    assert len(offered) > 1


def test_a_difference_that_is_none_is_one_sentence(memesae, library):
    red = next(library.glob("red-*.png"))
    for ends, words in (
        ("snow", "two things"),
        (f"{red}|snow", "cannot be compared"),
        ("a|a", "the same"),
    ):
        status, out, err = memesae("steer", library, "red", "--by", f"diff:{ends}=+1")
        assert (status, out) == (1, "")
        assert words in err
        assert "Traceback" not in err


def test_offers_of_no_kind_there_is_are_refused(memesae, library, capsys):
    with pytest.raises(SystemExit, match="2"):
        memesae("offer", library, "red", "--by", "nothing")
    assert "diff:MORE|LESS" in capsys.readouterr().err


def test_an_explanation_adds_up_to_the_score(answer, library):
    path = next(library.glob("red-*.png"))
    document = answer("explain", library, "red", path)
    assert set(document) == {"score", "parts", "rest"}
    total = sum(part["share"] for part in document["parts"]) + document["rest"]
    assert total == pytest.approx(document["score"], abs=1e-5)


def test_an_unknown_direction_is_one_sentence(memesae, library):
    status, out, err = memesae("steer", library, "red", "--by", "z9=+1")
    assert (status, out) == (1, "")
    assert "no direction “z9”" in err


@pytest.fixture
def exact():
    """Features that write every vector exactly: each coordinate, and its opposite."""
    both = np.concatenate([np.eye(384), -np.eye(384)]).astype(np.float32)
    return SparseAutoencoder(
        both.T.copy(), np.zeros(768, np.float32), both, np.zeros(384, np.float32), k=384
    )


def test_features_come_in_and_go_out_as_saelens_files(answer, library, tmp_path, exact):
    save_sae(exact, tmp_path / "theirs")
    taken = answer("sae", "import", library, tmp_path / "theirs")
    assert set(taken) == {"format", "features", "k", "fvu"}
    assert (taken["format"], taken["features"], taken["k"]) == ("SAELens", 768, 384)
    assert taken["fvu"] < 0.01
    given = answer("sae", "export", library, tmp_path / "ours")
    assert given == taken
    settings = json.loads((tmp_path / "ours" / "cfg.json").read_text())
    assert settings["d_sae"] == 768
    # by these SAELens tells what they belong to
    assert settings["metadata"]["model_name"] == "memesae-mini"
    assert settings["metadata"]["hook_name"] == "visual"
    labels = json.loads((tmp_path / "ours" / "labels.json").read_text())
    assert len(labels["labels"]) == len(labels["confidence"]) == 768
    listed = answer("features", library, "--top", "3")["features"]
    for one in listed:
        assert labels["labels"][one["id"]] in (one["label"], "")
        assert labels["confidence"][one["id"]] in (one["confidence"], 0.0)


def test_labels_of_someone_else_are_not_overwritten(memesae, library, tmp_path):
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "labels.json").write_text("mine")
    status, _, err = memesae("sae", "export", library, tmp_path / "ours")
    assert (status, "--force" in err) == (1, True)
    assert (tmp_path / "ours" / "labels.json").read_text() == "mine"


def test_a_useless_file_changes_nothing(memesae, library, tmp_path):
    (tmp_path / "bad").mkdir()
    (tmp_path / "bad" / "cfg.json").write_text("{}")
    status, _, err = memesae("sae", "import", library, tmp_path / "bad")
    assert status == 1
    assert "Traceback" not in err


def test_a_small_library_is_told_that_it_cannot_learn(memesae, library):
    status, _, err = memesae("train", library)
    assert status == 1
    assert "40 images are too few" in err
    assert "built-in features" in err


def test_pages_are_written(answer, library, tmp_path, monkeypatch):
    few = SparseAutoencoder(
        np.eye(384, 6, dtype=np.float32),
        np.zeros(6, np.float32),
        np.eye(6, 384, dtype=np.float32),
        np.zeros(384, np.float32),
        k=3,
    )
    monkeypatch.setattr(Features, "_newest", lambda self: (None, few))
    index = answer("export", "features", library, tmp_path / "pages")["index"]
    assert "features" in Path(index).read_text()


def test_an_amount_beyond_any_effect_is_clipped_and_said(memesae, answer, library):
    status, _, err = memesae("steer", library, "red", "--by", "p1=1e39")
    assert status == 0
    said = re.fullmatch(r"p1=1e\+39 is more than any effect: \+([0-9.]+) is used\.\n", err)
    assert said is not None
    most = float(said[1])
    document = json.loads(memesae("steer", library, "red", "--by", "p1=1e39", "--json")[1])
    assert document["results"] == answer("steer", library, "red", "--by", f"p1={most}")["results"]


def test_a_feature_that_no_picture_shows_is_said_to_find_nothing(memesae, answer, library):
    listed = answer("features", library, "--top", "1000")["features"]
    rates = {each["id"]: each["rate"] for each in listed}
    shown = next(one for one, rate in rates.items() if rate > 0)
    numbers = {int(str(one).removeprefix("f")) for one, rate in rates.items() if rate > 0}
    silent = next(number for number in range(768) if number not in numbers)
    status, _, err = memesae("steer", library, "red", "--by", f"f{silent}=+1")
    assert status == 0
    assert err == (
        f"No picture of this library shows f{silent}: steering along it finds nothing of its kind.\n"
    )
    assert memesae("steer", library, "red", "--by", f"f{str(shown).removeprefix('f')}=+1")[2] == ""


def test_the_built_in_features_come_back_by_one_command(answer, memesae, library, home):
    built_in = answer("features", library)["features"]
    opened = find_library(home, library)
    assert opened is not None
    with opened:
        model = Session(opened, Settings(), home).features.model
        shipped = built_in_sae(model)
        assert shipped is not None
        own = replace(shipped, k=3)
        adopt(opened, model, own, {})
    assert answer("features", library)["features"] != built_in
    document = answer("sae", "built-in", library)
    assert (document["format"], document["k"]) == ("built-in", 4)
    assert answer("features", library)["features"] == built_in
    assert memesae("sae", "import", library)[0] == 1
