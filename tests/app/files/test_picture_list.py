"""Lists of pictures, as they are read again by others."""

import csv
import json
import os
from pathlib import Path

from memesae.app.files.export_pictures import ListedPicture, write_list

LINES = [
    ListedPicture(Path("/a/one, two.jpg"), 0.12345, ("cats", "favourite"), (Path("/b/copy.jpg"),)),
    ListedPicture(Path("/a/plain.png"), None, ()),
]


def test_as_text(tmp_path):
    write_list(LINES, tmp_path / "list.txt")
    assert (tmp_path / "list.txt").read_text() == "/a/one, two.jpg\n/a/plain.png\n"


def test_as_a_table(tmp_path):
    write_list(LINES, tmp_path / "list.CSV")
    with (tmp_path / "list.CSV").open(newline="") as stream:
        rows = list(csv.reader(stream))
    assert rows == [
        ["path", "score", "tags", "copies"],
        ["/a/one, two.jpg", "0.1235", "cats\nfavourite", "/b/copy.jpg"],
        ["/a/plain.png", "", "", ""],
    ]


def test_as_json(tmp_path):
    write_list(LINES, tmp_path / "list.json")
    assert json.loads((tmp_path / "list.json").read_text()) == [
        {
            "path": "/a/one, two.jpg",
            "score": 0.1235,
            "tags": ["cats", "favourite"],
            "copies": ["/b/copy.jpg"],
        },
        {"path": "/a/plain.png", "score": None, "tags": [], "copies": []},
    ]


def test_names_that_are_not_utf_8_stay_what_they_are(tmp_path):
    name = os.fsdecode(b"/a/\xff.jpg")
    for ending in ("txt", "csv", "json"):
        write_list([ListedPicture(Path(name), None, ())], tmp_path / f"list.{ending}")
    assert (tmp_path / "list.txt").read_bytes() == b"/a/\xff.jpg\n"
    assert b"/a/\xff.jpg" in (tmp_path / "list.csv").read_bytes()
    assert json.loads((tmp_path / "list.json").read_text())[0]["path"] == name


def test_no_cell_is_a_formula(tmp_path):
    tags = ("=HYPERLINK(1)", "b")
    lines = [ListedPicture(Path(f"{sign}1.jpg"), -0.5, tags, (Path("@x"),)) for sign in "=+-@"]
    write_list(lines, tmp_path / "list.csv")
    with (tmp_path / "list.csv").open(newline="") as stream:
        rows = list(csv.reader(stream))[1:]
    assert [row[0] for row in rows] == ["'=1.jpg", "'+1.jpg", "'-1.jpg", "'@1.jpg"]
    # numbers stay numbers
    assert {tuple(row[1:]) for row in rows} == {("-0.5000", "'=HYPERLINK(1)\nb", "'@x")}
