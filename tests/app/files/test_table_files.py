"""Tables from elsewhere: each one that cannot be used is one sentence, and nothing is read into memory for it."""

import struct

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from memesae.app.files.table_files import TableError, portable, read_vectors

UNITS = np.eye(3, 8, dtype=np.float32)


def npy(folder, values=UNITS, paths="a.png\nb.png\nc.png\n"):
    np.save(folder / "v.npy", values, allow_pickle=True)
    (folder / "v.txt").write_bytes(paths.encode())
    return folder / "v.npy"


def parquet(folder, **columns):
    pq.write_table(pa.table(columns), folder / "v.parquet")
    return folder / "v.parquet"


@pytest.mark.parametrize("kind", [np.float16, np.float32, np.float64])
def test_vectors_of_every_precision_are_read(tmp_path, kind):
    table = read_vectors(npy(tmp_path, UNITS.astype(kind), "a.png\r\nb.png\r\nü.png"))
    assert table.paths == ["a.png", "b.png", "ü.png"]
    np.testing.assert_array_equal(table.values, UNITS)
    lists = parquet(tmp_path, path=["a", "b", "c"], vector=pa.array(UNITS.tolist()))
    np.testing.assert_array_equal(read_vectors(lists).values, UNITS)


@pytest.mark.parametrize(
    ("values", "words"),
    [
        (UNITS * 2, "Row 1 .* length is 2"),
        (np.where(np.arange(24).reshape(3, 8) == 9, np.nan, UNITS), "Row 2 .* length is nan"),
        (np.where(np.arange(24).reshape(3, 8) == 18, np.inf, UNITS), "Row 3 .* length is inf"),
        (UNITS[0], "no rows"),
        (UNITS.astype(int), "no rows"),
        (UNITS[:, :0], "no rows"),
        (UNITS.astype(complex), "no rows"),
        (UNITS[:2], "2 vectors, but 3 paths"),
        (np.array([{"a": 1}], object), "damaged"),
    ],
)
def test_numbers_that_are_no_unit_vectors_are_refused(tmp_path, values, words):
    with pytest.raises(TableError, match=words):
        read_vectors(npy(tmp_path, values))


def test_damaged_and_crafted_files_are_refused(tmp_path):
    whole = npy(tmp_path).read_bytes()
    for content in (b"", whole[:40], whole[:-4], b"\x93NUMPY" + b"\xff" * 50, b"PK\x03\x04"):
        (tmp_path / "v.npy").write_bytes(content)
        with pytest.raises(TableError, match="damaged"):
            read_vectors(tmp_path / "v.npy")
    # a header that promises a petabyte
    header = b"{'descr': '<f4', 'fortran_order': False, 'shape': (300000000000, 1024), }\n"
    (tmp_path / "v.npy").write_bytes(
        b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + bytes(64)
    )
    with pytest.raises(TableError, match="damaged"):
        read_vectors(tmp_path / "v.npy")
    npy(tmp_path)
    (tmp_path / "v.txt").write_bytes(b"\xff\xfe\n")
    with pytest.raises(TableError, match="damaged"):
        read_vectors(tmp_path / "v.npy")
    (tmp_path / "v.txt").unlink()
    with pytest.raises(TableError, match=r"no v\.txt"):
        read_vectors(tmp_path / "v.npy")
    with pytest.raises(TableError, match="does not end in"):
        read_vectors(tmp_path / "v.csv")


def test_parquet_files_of_something_else_are_refused(tmp_path):
    units = pa.array(UNITS.tolist())
    for columns in (
        {"path": ["a", "b", "c"]},
        {"path": ["a", "b", None], "vector": units},
        {"path": ["a", "b", "c"], "vector": [[1.0], None, [1.0]]},
        {"path": ["a", "b", "c"], "vector": [[1.0], [None], [1.0]]},
        {"path": ["a", "b", "c"], "vector": [[1.0], [1.0, 0.0], [1.0]]},
        {"path": ["a", "b", "c"], "vector": [1.0, 1.0, 1.0]},
        {"path": ["a", "b", "c"], "vector": [["x"], ["y"], ["z"]]},
        {"path": pa.array([], pa.string()), "vector": pa.array([], pa.list_(pa.float32()))},
    ):
        with pytest.raises(TableError):
            read_vectors(parquet(tmp_path, **columns))
    whole = parquet(tmp_path, path=["a", "b", "c"], vector=units).read_bytes()
    for content in (b"", whole[:-9], whole[: len(whole) // 2], b"PAR1" + bytes(40) + b"PAR1"):
        (tmp_path / "v.parquet").write_bytes(content)
        with pytest.raises(TableError):
            read_vectors(tmp_path / "v.parquet")
    with pytest.raises(TableError, match="There is no"):
        read_vectors(tmp_path / "none.parquet")


def test_paths_start_at_the_folder_and_names_that_are_no_lines_are_left_out(tmp_path):
    assert portable(tmp_path / "a" / "b.png", tmp_path) == "a/b.png"
    assert portable(tmp_path / "b.png", tmp_path / "a") == str(tmp_path / "b.png")
    assert portable(tmp_path / "a\nb.png", tmp_path) is None
    assert portable(tmp_path / "\udcff.png", tmp_path) is None
