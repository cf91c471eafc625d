from types import SimpleNamespace
from typing import Any

import pytest

from memesae.base.errors import MemesaeError
from memesae.bench.captions import read_captions, read_first_captions, read_text_in_pictures


def test_a_captions_file_has_three_columns_and_paths_from_its_folder(tmp_path):
    file = tmp_path / "captions.tsv"
    file.write_text("photos/a.jpg\tdev\ta dog\n")
    (caption,) = read_captions(file)
    assert caption.path == (tmp_path / "photos/a.jpg").resolve()
    assert (caption.split, caption.text) == ("dev", "a dog")
    file.write_text("a.jpg\tdev\tfirst\nb.jpg\tsecond\n")
    with pytest.raises(MemesaeError, match=r"^Line 2 of .* has 2 columns"):
        read_captions(file)


NO_LIBRARY: Any = SimpleNamespace()


def test_the_first_caption_of_each_known_image_counts(tmp_path):
    path = tmp_path / "captions.tsv"
    path.write_text(
        "a.jpg\tdev\tfirst\na.jpg\tdev\tsecond\nb.jpg\ttrain\tthird\nc.jpg\tdev\tfourth\n"
    )
    read = read_first_captions(path, {"a.jpg": 0, "b.jpg": 1})
    assert [(one.row, one.caption) for one in read] == [(0, "first")]
    assert read_first_captions(path, {"x.jpg": 0}) == []
    path.write_text("a.jpg\tno splits here\n")
    assert [one.caption for one in read_first_captions(path, {"a.jpg": 0})] == ["no splits here"]


def test_text_in_pictures_is_read_for_images_in_the_folder(tmp_path):
    images = {(tmp_path / name).resolve(): number for number, name in enumerate(["m/a", "b"], 1)}
    library: Any = SimpleNamespace(image_at=images.get)
    file = tmp_path / "text.tsv"
    file.write_text("m/a\tTOP / BOTTOM\nm/a\tagain\nb\toutside\nm/unknown\twords\n")
    assert read_text_in_pictures(file, library, tmp_path / "m") == {1: "TOP BOTTOM"}


@pytest.mark.parametrize(
    "read",
    [
        read_captions,
        lambda file: read_first_captions(file, {}),
        lambda file: read_text_in_pictures(file, NO_LIBRARY, file.parent),
    ],
)
def test_a_file_that_cannot_be_read_is_an_error(read, tmp_path):
    with pytest.raises(MemesaeError, match="cannot be read"):
        read(tmp_path / "none.tsv")
    (tmp_path / "binary.tsv").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(MemesaeError, match="cannot be read"):
        read(tmp_path / "binary.tsv")
