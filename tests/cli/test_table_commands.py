"""Exporting tables, and importing vectors in place of running a model."""

import json
import shutil
import sys

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from memesae.__main__ import main
from memesae.embedding.encoder import Encoder
from tests.library.metadata_files import xmp

pytestmark = pytest.mark.model


@pytest.fixture
def indexed(answer, pictures, draw):
    """Four pictures, one of them twice; one with a name like an option, one file that is none."""
    shutil.copy(pictures / "red.png", pictures / "sub" / "copy.png")
    draw(pictures / "--force ü.png", "teal", seed=5)
    answer("index", pictures)
    return pictures


@pytest.fixture
def elsewhere(tmp_path, capsys):
    """Runs commands with another, empty home."""

    def run(*words):
        capsys.readouterr()
        status = main(["--home", str(tmp_path / "other"), *map(str, words), "--json"])
        captured = capsys.readouterr()
        return (status, json.loads(captured.out) if captured.out else None, captured.err)

    return run


def refuse(*_, **__):
    raise AssertionError("the model read a picture")


@pytest.mark.parametrize("suffix", [".parquet", ".npy"])
def test_exported_vectors_rank_alike_in_an_empty_home(
    answer, indexed, elsewhere, tmp_path, monkeypatch, suffix
):
    monkeypatch.setattr(Encoder, "encode_images", refuse)
    out = tmp_path / f"v{suffix}"
    assert answer("export", "vectors", indexed, out)["rows"] == 6
    model = ["--model", "memesae-mini"] if suffix == ".npy" else []
    status, document, _ = elsewhere("import", "vectors", indexed, out, *model)
    assert status == 0
    assert (document["missing"], document["failed"]) == ([], [])
    assert document["stored"] + document["known"] == 6
    for query in ("red", "sea - grass", ""):
        theirs = elsewhere("search", indexed, query)[1]["results"]
        own = answer("search", indexed, query)["results"]
        assert {(one["path"], one["score"]) for one in theirs} == {
            (one["path"], one["score"]) for one in own
        }
        if query:
            assert [one["score"] for one in theirs] == [one["score"] for one in own]
    # whatever is told again changes nothing
    again = elsewhere("import", "vectors", indexed, out, *model)[1]
    assert (again["stored"], again["known"]) == (0, 6)


def test_the_tables_hold_what_the_library_knows(answer, indexed, tmp_path):
    answer("tag", indexed, indexed / "red.png", "--add", "holiday")
    answer("export", "tags", indexed, tmp_path / "tags.parquet")
    tags = pq.read_table(tmp_path / "tags.parquet").to_pydict()
    assert sorted(tags["path"]) == ["red.png", "sub/copy.png"]
    assert tags["tags"] == [["holiday"], ["holiday"]]
    answer("export", "labels", indexed, tmp_path / "labels.parquet")
    labels = pq.read_table(tmp_path / "labels.parquet")
    assert labels.column_names == ["feature", "label", "confidence", "rate"]
    listed = answer("features", indexed, "--top", "3")["features"]
    for one in listed:
        row = labels.slice(one["id"], 1).to_pylist()[0]
        # a table leaves the place of a name that there is not empty
        assert row["label"] == one["label"].replace("unnamed", "")
        assert row["rate"] == pytest.approx(one["rate"], abs=1e-6)
    answer("export", "codes", indexed, tmp_path / "codes.parquet")
    answer("export", "codes", indexed, tmp_path / "codes.npy")
    dense = np.load(tmp_path / "codes.npy")
    paths = (tmp_path / "codes.txt").read_text().splitlines()
    sparse = pq.read_table(tmp_path / "codes.parquet").to_pydict()
    assert paths == sparse["path"]
    assert dense.shape == (6, len(labels))
    for row, (features, values) in enumerate(
        zip(sparse["features"], sparse["activations"], strict=True)
    ):
        assert np.flatnonzero(dense[row]).tolist() == features != []
        np.testing.assert_array_equal(dense[row, features], np.array(values, np.float32))


def test_a_folder_within_is_exported_alone(answer, indexed, tmp_path):
    answer("export", "vectors", indexed / "sub", tmp_path / "v.parquet")
    table = pq.read_table(tmp_path / "v.parquet")
    assert sorted(table["path"].to_pylist()) == ["copy.png", "red.jpg"]
    assert table.schema.metadata[b"memesae.model"] == b"memesae-mini"


def test_nothing_is_overwritten_unless_told_so(memesae, answer, indexed, tmp_path):
    out = tmp_path / "v.npy"
    (tmp_path / "v.txt").write_text("mine")
    status, _, err = memesae("export", "vectors", indexed, out)
    assert (status, "--force" in err) == (1, True)
    assert (tmp_path / "v.txt").read_text() == "mine"
    assert not out.exists()
    answer("export", "vectors", indexed, out, "--force")
    assert len(np.load(out)) == len((tmp_path / "v.txt").read_text().splitlines()) == 6
    status, _, err = memesae("export", "tags", indexed, tmp_path / "t.npy")
    assert (status, ".parquet" in err) == (1, True)
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_without_pyarrow_the_line_that_installs_it_is_told(memesae, indexed, tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    status, _, err = memesae("export", "vectors", indexed, tmp_path / "v.parquet")
    assert status == 1
    assert "pip install 'memesae[parquet]'" in err
    assert not (tmp_path / "v.parquet").exists()
    assert memesae("export", "vectors", indexed, tmp_path / "v.npy")[0] == 0


def test_files_that_are_not_there_or_broken_are_named(elsewhere, indexed, tmp_path):
    values = np.eye(3, 384, dtype=np.float32)
    np.save(tmp_path / "v.npy", values)
    (tmp_path / "v.txt").write_text(f"{indexed / 'red.png'}\ngone.png\nbroken.jpg\n")
    (indexed / "red.png.xmp").write_bytes(xmp("quokka"))
    status, document, _ = elsewhere(
        "import", "vectors", indexed, tmp_path / "v.npy", "--model", "memesae-mini"
    )
    assert status == 0
    assert document["stored"] == 1
    assert document["missing"] == ["gone.png"]
    assert document["failed"] == [str(indexed / "broken.jpg")]
    (found,) = elsewhere("search", indexed, "keyword:quokka")[1]["results"]
    assert found["path"].endswith("red.png")
    (tmp_path / "v.txt").write_text("a.png\nb.png\nc.png\n")
    status, _, err = elsewhere(
        "import", "vectors", indexed, tmp_path / "v.npy", "--model", "memesae-mini"
    )
    assert (status, "a.png" in err) == (1, True)


def write_parquet(path, columns, model=b"memesae-mini"):
    table = pa.table(columns).replace_schema_metadata({b"memesae.model": model})
    pq.write_table(table, path)


def test_vectors_of_another_model_are_refused(elsewhere, memesae, indexed, tmp_path):
    vector = np.eye(1, 512, dtype=np.float32).tolist()
    other = tmp_path / "other.parquet"
    write_parquet(other, {"path": ["red.png"], "vector": vector}, b"ViT-B-32/datacomp_xl_s13b_b90k")
    status, _, err = memesae("import", "vectors", indexed, other)
    assert (status, "different models" in err) == (1, True)
    # of a width that the model does not have
    wide = tmp_path / "wide.parquet"
    write_parquet(wide, {"path": ["red.png"], "vector": vector})
    assert elsewhere("import", "vectors", indexed, wide)[0] == 1
    # what the file says counts more than what is claimed
    assert elsewhere("import", "vectors", indexed, other, "--model", "memesae-mini")[0] == 1
    unknown = tmp_path / "unknown.parquet"
    write_parquet(unknown, {"path": ["red.png"], "vector": vector}, b"")
    status, _, err = elsewhere("import", "vectors", indexed, unknown)
    assert (status, "--model" in err) == (1, True)
    assert elsewhere("search", indexed, "red")[0] == 1  # no library was made
