"""Tags and favourites: kept by content, found by filters, taken back exactly."""

import shutil

import pytest

from memesae.base.cancellation import Token
from memesae.library.filters import Filter
from memesae.library.library import Library
from memesae.library.library_errors import LibraryError
from memesae.library.recovery import recover
from memesae.library.tags import FAVOURITE, TagCount
from tests.library.conftest import index


@pytest.fixture
def pair(library, draw, pictures):
    """Two images: the hash of each by its name."""
    draw("a.png", 1)
    draw("holiday/b.png", 2)
    index(library)
    return {name: hash_of(library, pictures / name) for name in ("a.png", "holiday/b.png")}


def hash_of(library, path):
    image = library.image_at(path)
    return library.images([image])[image].hash


def found(library: Library, *filters: str) -> set[str]:
    ids = library.matching([Filter.parse(one) for one in filters]).tolist()
    return {file.relative.name for files in library.files_of(ids).values() for file in files}


def test_a_tag_is_found_whatever_its_case(library, pair):
    assert library.tags.add(list(pair.values()), "  Good   Boys ") == list(pair.values())
    assert library.tags.add([pair["a.png"]], "good boys") == []
    assert library.tags.counts() == [TagCount("Good Boys", 2)]
    assert found(library, "tag:GOOD boys") == {"a.png", "b.png"}
    library.tags.remove([pair["a.png"]], "GOOD BOYS")
    assert found(library, "tag:good boys") == {"b.png"}
    assert found(library, "-tag:good boys") == {"a.png"}


def test_a_favourite_is_a_tag_with_a_filter_of_its_own(library, pair):
    library.tags.add([pair["a.png"]], FAVOURITE)
    assert found(library, "is:favourite") == {"a.png"}
    assert found(library, "-is:favourite") == {"b.png"}
    image = library.matching([Filter.parse("is:favourite")]).tolist()
    assert library.tags.of(image) == {image[0]: (FAVOURITE,)}
    assert library.tags.by_image() == {image[0]: (FAVOURITE,)}


def test_tags_survive_moving_the_file_and_indexing_anew(library, pair, pictures):
    library.tags.add([pair["a.png"]], "cats")
    (pictures / "elsewhere").mkdir()
    shutil.move(pictures / "a.png", pictures / "elsewhere" / "renamed.png")
    index(library)
    assert found(library, "tag:cats") == {"renamed.png"}


def test_tags_survive_forgetting_the_folder(library, pair, pictures):
    library.tags.add([pair["a.png"]], "cats")
    library.remove_root(pictures)
    assert library.tags.counts() == []
    library.add_root(pictures)
    index(library)
    assert found(library, "tag:cats") == {"a.png"}


def test_renaming_into_another_tag_makes_them_one_and_says_what_it_changed(library, pair):
    a, b = pair.values()
    library.tags.add([a, b], "cat")
    library.tags.add([a], "cats")
    changed = library.tags.rename("cat", "cats")
    assert library.tags.counts() == [TagCount("cats", 2)]
    assert sorted(changed.hashes) == sorted([a, b])
    assert changed.gained == [b]


def test_a_tag_can_change_its_case(library, pair):
    library.tags.add(list(pair.values()), "cats")
    library.tags.rename("cats", "Cats")
    assert library.tags.counts() == [TagCount("Cats", 2)]


def test_a_dropped_tag_says_who_had_it(library, pair):
    library.tags.add(list(pair.values()), "cats")
    assert sorted(library.tags.drop("Cats")) == sorted(pair.values())
    assert library.tags.counts() == []


@pytest.mark.parametrize("text", ["", "  ", "x" * 65])
def test_what_is_no_tag_is_refused(library, pair, text):
    with pytest.raises(LibraryError):
        library.tags.add(list(pair.values()), text)


def test_a_recovered_library_has_its_tags(library, pair):
    library.tags.add([pair["a.png"]], "cats")
    library.close()
    with recover(library.directory) as mended:
        assert mended.tags.counts() == [TagCount("cats", 1)]


def test_files_can_be_marked_gone_and_back(library, pair, pictures):
    image = library.image_at(pictures / "a.png")
    library.mark_gone([pictures / "a.png"])
    assert not library.files_of([image])[image][0].present
    library.mark_back([pictures / "a.png"])
    assert library.files_of([image])[image][0].present
    assert library.scan(Token()).unchanged == 2


def test_folders_are_counted_at_any_depth(library, pair, draw, pictures):
    draw("holiday/2024/c.png", 3)
    index(library)
    told = [(one.path.name, one.images) for one in library.folders()]
    assert told == [(pictures.name, 3), ("holiday", 2)]


def test_the_images_of_each_tag_are_listed(library, pair, pictures):
    library.tags.add(list(pair.values()), "both")
    library.tags.add([pair["a.png"]], FAVOURITE)
    ids = [library.image_at(pictures / name) for name in pair]
    assert library.tags.images_by_tag() == {"both": sorted(ids), FAVOURITE: [ids[0]]}
