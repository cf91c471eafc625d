"""Adding, removing, relocating and nesting folders."""

from pathlib import Path

import pytest

from memesae.base.cancellation import Token
from memesae.library.library import Library
from memesae.library.library_errors import LibraryError
from memesae.library.roots import address_of, canonical
from tests.library.conftest import MODEL, Draw, index


def test_folder_inside_a_root_adds_nothing(library: Library, draw: Draw, pictures: Path) -> None:
    draw("in/a.png")
    library.add_root(pictures / "in")
    assert [root.path for root in library.roots()] == [pictures]


def test_folder_around_a_root_absorbs_it(library: Library, draw: Draw, pictures: Path) -> None:
    path = draw("in/a.png", 1)
    index(library)
    image = library.image_at(path)
    library.add_root(pictures.parent)
    assert [root.path for root in library.roots()] == [pictures.parent]
    assert library.image_at(path) == image
    assert library.scan(Token()).unchanged == 1


def test_removed_root_is_forgotten_but_shared_images_stay(
    library: Library, draw: Draw, pictures: Path, tmp_path: Path
) -> None:
    draw("only here.png", 1)
    (tmp_path / "second").mkdir()
    (tmp_path / "second" / "both.png").write_bytes(draw("both.png", 2).read_bytes())
    library.add_root(tmp_path / "second")
    index(library)
    assert library.counts().images == 2
    library.remove_root(pictures)
    assert library.counts().images == 1
    assert len(library.vector_ids(MODEL)) == 1


def test_relocated_root_keeps_everything(library: Library, draw: Draw, pictures: Path) -> None:
    image_path = draw("a.png", 1)
    index(library)
    image = library.image_at(image_path)
    moved = pictures.rename(pictures.with_name("moved"))
    library.relocate_root(pictures, moved)
    assert library.image_at(moved / "a.png") == image
    assert library.scan(Token()).unchanged == 1


def test_relocating_what_is_no_root(library: Library, tmp_path: Path) -> None:
    with pytest.raises(LibraryError, match="is not a folder of this library"):
        library.relocate_root(tmp_path / "never", tmp_path / "new")


def test_path_through_a_link_is_the_same_file(
    library: Library, draw: Draw, pictures: Path, tmp_path: Path
) -> None:
    path = draw("a.png", 1)
    index(library)
    (tmp_path / "link").symlink_to(pictures)
    assert library.image_at(tmp_path / "link" / "a.png") == library.image_at(path) is not None


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("s3://bucket/a b/c", "s3://bucket/a b/c"),
        ("gs://bucket/", "gs://bucket"),
        ("C:/pictures", None),
        ("/pictures/s3:/x", None),
        ("s3:", None),
        ("pictures", None),
    ],
)
def test_an_address_is_told_from_a_folder(path: str, address: str | None) -> None:
    assert address_of(Path(path)) == address
    if address is not None:
        assert canonical(Path(path)) == Path(path)
