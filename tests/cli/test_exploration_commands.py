import pytest

from memesae.sae.sae_files import built_in_sae, save_sae
from tests.cli.test_analysis_commands import demo, home, indexed

__all__ = ["demo", "home", "indexed"]
pytestmark = pytest.mark.model
pytest.importorskip("sklearn")


def test_clusters_by_listed_words_are_those_of_the_words(answer, memesae, demo):
    document = answer("clusters", demo, "--by", "pizza, sailing boat, cat", "-k", "3")
    assert set(document) == {
        "by", "words", "pictures", "covered", "silhouettes", "features", "clusters",
    }  # fmt: skip
    assert document["by"] == ["pizza", "sailing boat", "cat"]
    assert sum(one["pictures"] for one in document["clusters"]) == document["pictures"] == 300
    closest = {}
    for one in document["clusters"]:
        assert set(one) == {"pictures", "word", "names", "closest"}
        closest[one["word"]] = " ".join(one["closest"])
    for word, file in (("pizza", "/pizza-"), ("sailing boat", "/sailing-"), ("cat", "/cat-")):
        assert file in closest[word]
    status, out, _ = memesae("clusters", demo, "--by", "food, animal", "-k", "2")
    assert (status, "relevant to the question" in out) == (0, True)


def test_clusters_by_a_phrase_tell_which_features_and_how_many_are_covered(answer, demo):
    document = answer("clusters", demo, "--by", "animals", "-k", "3")
    assert document["features"]
    assert 0 < document["covered"] <= 1
    assert list(document["silhouettes"]) == ["3"]
    assert len(document["words"]) == 30
    assert any("animal" in word for word in document["words"])
    by_features = answer("clusters", demo, "--by", "animals", "-k", "3", "--features")
    assert by_features["words"] == []
    assert by_features["clusters"] != document["clusters"]


def test_nothing_to_group_by_is_refused(memesae, demo):
    status, out, err = memesae("clusters", demo, "--by", " , ")
    assert (status, out) == (1, "")
    assert "--by" in err


def test_a_property_is_features_to_tick(answer, memesae, demo):
    document = answer("property", demo, "a", "cosy", "drink", "-n", "5")
    assert set(document) == {"property", "term", "features", "results"}
    assert document["term"] == 'property:"a cosy drink"'
    assert 0 < len(document["features"]) <= 12
    for one in document["features"]:
        assert set(one) == {"id", "name", "relevance", "weight", "ticked", "pictures"}
    assert len(document["results"]) == 5
    number = document["features"][3]["id"]
    ticked = answer("property", demo, "a", "cosy", "drink", "-n", "5", "--tick", str(number))
    assert [one["id"] for one in ticked["features"] if one["ticked"]] == [number]
    assert ticked["results"] != document["results"]
    # the same by search, alone and as a part of a query
    for one in (document, ticked):
        searched = answer("search", demo, one["term"], "-n", "5")
        assert [each["path"] for each in searched["results"]] == [
            each["path"] for each in one["results"]
        ]
    assert answer("search", demo, f"red + .5:{ticked['term']}", "-n", "5")
    status, _, err = memesae("property", demo, "drink", "--tick", "99999")
    assert status == 1
    assert "99999" in err


def test_a_dictionary_matches_itself_and_its_export(answer, memesae, demo, tmp_path):
    sae = built_in_sae("memesae-mini")
    assert sae is not None
    save_sae(sae, tmp_path / "saved")
    document = answer("match", demo, "built-in", tmp_path / "saved")
    assert set(document) == {"pictures", "features", "levels", "shares", "chance", "matches"}
    assert document["shares"]["features"] == [1, 1, 1]
    assert document["shares"]["coordinates"][1] < 0.2
    first = document["matches"][0]
    assert first["ids"][0] == first["ids"][1]
    assert (first["correlation"], first["overlap"], first["cosine"]) == (1, 1, 1)
    status, out, _ = memesae("match", demo, "used", "built-in")
    assert (status, "principal components" in out) == (0, True)


def test_a_map_is_one_page_with_its_trust(answer, memesae, demo, tmp_path):
    pytest.importorskip("umap")
    out = tmp_path / "map.html"
    document = answer("map", demo, "--out", out)
    assert set(document) == {"page", "pictures", "trustworthiness", "kept", "labels", "places"}
    assert document["pictures"] == len(document["places"]) == 300
    assert 0.8 < document["trustworthiness"] <= 1
    page = out.read_text("utf-8")
    assert f"{document['trustworthiness']:.3f}" in page
    assert "data:image/jpeg" in page
    out.write_text("mine")
    status, _, err = memesae("map", demo, "--out", out)
    assert status == 1
    assert "--force" in err
    assert out.read_text() == "mine"


def test_a_taste_is_learned_told_and_forgotten(answer, indexed, demo):
    asked = answer("taste", demo)
    assert set(asked) == {"choices", "features", "next", "results"}
    assert (asked["choices"], asked["results"]) == (0, [])
    assert len(set(asked["next"])) == 2
    dogs, boats = (sorted(demo.rglob(f"{name}-*")) for name in ("dog", "sailing"))
    for dog, boat in zip(dogs[:5], boats[:5], strict=True):
        answer("taste", demo, "--prefer", dog, boat)
    learned = answer("taste", demo, "-n", "10", "--export")
    assert learned["choices"] == len(learned["made"]) == 5
    assert sum("/animals/" in one["path"] for one in learned["results"]) >= 5
    assert not any("sailing" in one["path"] for one in learned["results"])
    assert list(indexed.rglob("taste.json"))
    chosen = [one["preferred"].encode() for one in learned["made"]]

    def left_of_it():
        files = [path for path in indexed.rglob("*") if path.is_file()]
        return [path for path in files if any(one in path.read_bytes() for one in chosen)]

    assert [path.name for path in left_of_it()] == ["taste.json"]
    assert answer("taste", demo, "--reset")["choices"] == 0
    assert left_of_it() == []
