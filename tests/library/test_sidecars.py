"""Sidecars and embedded metadata, from the scan to the filters, and how they come and go."""

import json
import os
import sqlite3
import tracemalloc
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from memesae.base.cancellation import Token
from memesae.library.database import FILE_NAME
from memesae.library.decoding.decode import open_with_digest
from memesae.library.decoding.noted_values import DAMAGED, ENTITIES, TOO_LARGE, TOO_MANY
from memesae.library.decoding.xmp import read_xmp
from memesae.library.filters import Filter
from memesae.library.library import Library
from memesae.library.records import Finished, Metadata
from memesae.library.schema import MIGRATIONS, VERSION
from memesae.library.sidecars import (
    SidecarError,
    pictures_by_stem,
    sidecar_for,
    with_keywords,
    write_keywords,
)
from tests.library.conftest import MODEL, Draw, finished
from tests.library.metadata_files import RDF, bomb, exif, jpeg_with_xmp, saved, xmp


def run(library: Library) -> None:
    """What an index run does, without a model."""
    library.scan(Token())
    read: list[Finished] = []
    for file in library.pending(MODEL):
        _, decoded = open_with_digest(file.path)
        read.append(finished(file.id, file.path.read_bytes(), noted=decoded.noted))
    library.store(read, MODEL)
    library.read_notes(Token())


def found(library: Library, *texts: str) -> list[str]:
    """Names of the pictures that pass filters."""
    ids = [int(one) for one in library.matching([Filter.parse(text) for text in texts])]
    return sorted(files[0].path.name for files in library.files_of(ids).values())


def problems(library: Library) -> dict[str, str]:
    return {one.path.name: str(one.reason) for one in library.unread_notes()}


def test_embedded_keywords_are_found_by_filter_and_by_word(
    library: Library, pictures: Path
) -> None:
    packet = xmp("Quokka", "red hat", xmp_Rating="4")
    (pictures / "a.jpg").write_bytes(jpeg_with_xmp(packet, seed=1))
    (pictures / "b.png").write_bytes(saved("PNG", seed=2))
    run(library)
    for text in (
        "keyword:quokka",
        "keyword:red hat",
        "noted:quok",
        "rating:4",
        "with:keywords",
        "-rating:5 ",
    ):
        assert "a.jpg" in found(library, text), text
    for text in (
        "keyword:red",
        "noted:zebra",
        "rating:5",
        "with:place",
        "tag:quokka",
        "text:quokka",
    ):
        assert found(library, text) == [], text
    assert found(library, "-keyword:quokka") == ["b.png"]
    ids, likeness = library.recognised_text.similarity([("quokka", 1.0)])
    assert (ids.tolist(), likeness.tolist()) == ([1], [1.0])
    # one of two words, wherever it is noted
    ids, likeness = library.recognised_text.similarity([("quokka on a zebra", 1.0)])
    assert ids.tolist() == [1]
    assert 0 < likeness[0] < 1
    assert library.noted([1, 2]) == {1: Metadata(keywords=("Quokka", "red hat"), rating=4)}
    assert library.tags.counts() == []


@pytest.mark.parametrize(
    "name",
    [
        "a.jpg.xmp",
        "a.xmp",
        "a.XMP",
        "a.jpg.json",
        "a.info.json",
        "a.jpg.supplemental-metadata.json",
    ],
)
def test_a_sidecar_comes_changes_and_goes(library: Library, draw: Draw, name: str) -> None:
    def content(word: str) -> bytes:
        return xmp(word) if name.lower().endswith("xmp") else json.dumps({"tags": [word]}).encode()

    picture = draw("a.jpg", 1)
    draw("b.jpg", 2)
    sidecar = picture.with_name(name)
    sidecar.write_bytes(content("quokka"))
    run(library)
    assert found(library, "keyword:quokka") == ["a.jpg"]
    assert (library.counts().ready, library.counts().failed) == (2, 0)
    sidecar.write_bytes(content("zebras"))
    os.utime(sidecar, ns=(1, 1))
    run(library)
    assert found(library, "keyword:quokka") == []
    assert found(library, "noted:zebras") == ["a.jpg"]
    sidecar.unlink()
    run(library)
    assert found(library, "noted:zebras") == []
    assert library.connections.select("SELECT * FROM note_words") == []
    assert library.connections.select("SELECT * FROM note_keywords") == []


def test_an_unchanged_sidecar_is_not_read_again(
    library: Library, draw: Draw, monkeypatch: pytest.MonkeyPatch
) -> None:
    draw("a.jpg").with_name("a.xmp").write_bytes(xmp("quokka"))
    run(library)
    monkeypatch.setattr("memesae.library.sidecars.read_sidecar", lambda _: pytest.fail("read"))
    monkeypatch.setattr("memesae.library.sidecars.read_embedded", lambda *_: pytest.fail("read"))
    run(library)
    assert found(library, "keyword:quokka") == ["a.jpg"]


def test_a_sidecar_without_suffix_belongs_to_all_of_that_name(library: Library, draw: Draw) -> None:
    draw("in/a.jpg", 1)
    draw("in/a.png", 2)
    draw("a.jpg", 3).with_name("a.png.xmp").write_bytes(xmp("nobody"))
    draw("in/b.jpg", 4).with_name("a.xmp").write_bytes(xmp("both"))
    run(library)
    assert found(library, "keyword:both") == ["a.jpg", "a.png"]
    assert found(library, "keyword:nobody") == []


def test_a_moved_picture_takes_its_sidecar_along(
    library: Library, draw: Draw, pictures: Path
) -> None:
    draw("a.jpg").with_name("a.jpg.xmp").write_bytes(xmp("quokka"))
    run(library)
    (pictures / "new").mkdir()
    for name in ("a.jpg", "a.jpg.xmp"):
        (pictures / name).rename(pictures / "new" / name)
    run(library)
    assert found(library, "keyword:quokka") == ["a.jpg"]
    assert len(library.connections.select("SELECT * FROM notes WHERE path IS NOT NULL")) == 1


def test_a_sidecar_that_is_being_written_keeps_what_was_known(library: Library, draw: Draw) -> None:
    sidecar = draw("a.jpg").with_name("a.jpg.xmp")
    sidecar.write_bytes(xmp("quokka"))
    run(library)
    sidecar.write_bytes(b"<half")
    library.scan(Token(), [sidecar])
    library.read_notes(Token())
    assert found(library, "keyword:quokka") == ["a.jpg"]


def test_json_of_downloaders(library: Library, draw: Draw) -> None:
    documents: dict[str, object] = {
        "gallery": {
            "tags": "long_hair quokka",
            "tags_artist": ["ada"],
            "content": "look at this",
            "rating": "s",
        },
        "video": {"title": "A film", "tags": ["one"], "categories": ["Pets"], "uploader": "bob"},
        "takeout": {
            "people": [{"name": "Ada L"}],
            "geoData": {"latitude": 48.137, "longitude": 11.575},
        },
        "generator": {"prompt": "a zebra", "negative_prompt": "horse"},
        "list": [{"hashtags": ["cats"], "user": {"name": "eve"}}],
        "kinds": {"tags": {"general": ["hat"], "species": ["fox"]}},
    }
    for seed, (name, document) in enumerate(documents.items()):
        draw(f"{name}.png", seed).with_name(f"{name}.png.json").write_text(json.dumps(document))
    run(library)
    read = {
        files[0].path.stem: library.noted([image])[image]
        for image, files in library.files_of(range(1, 7)).items()
    }
    assert read == {
        "gallery": Metadata(("long_hair", "quokka"), caption="look at this", creator="ada"),
        "video": Metadata(("one", "Pets"), title="A film", creator="bob"),
        "takeout": Metadata(("Ada L",), place=(48.137, 11.575)),
        "generator": Metadata(prompt="a zebra"),
        "list": Metadata(("cats",), creator="eve"),
        "kinds": Metadata(("hat", "fox")),
    }
    assert found(library, "noted:long hair") == ["gallery.png"]
    assert found(library, "noted:horse") == []


def test_camera_and_place(library: Library, pictures: Path) -> None:
    marienplatz = exif(
        t271="Canon", t272="EOS 5D", gps=("N", (48.0, 8.0, 13.9), "E", (11.0, 34.0, 31.8))
    )
    (pictures / "munich.jpg").write_bytes(saved("JPEG", seed=1, exif=marienplatz))
    pacific = exif(gps=("S", (17.0, 0.0, 0.0), "W", (179.0, 54.0, 0.0)))
    (pictures / "fiji.jpg").write_bytes(saved("JPEG", seed=2, exif=pacific))
    run(library)
    assert found(library, "camera:canon") == found(library, "camera:eos 5d") == ["munich.jpg"]
    assert found(library, "camera:c%n") == []
    assert found(library, "with:place") == ["fiji.jpg", "munich.jpg"]
    assert (
        found(library, "around:48.13,11.57")
        == found(library, "around:48.2,11.5,20")
        == ["munich.jpg"]
    )
    assert found(library, "around:48.2,11.5,5") == []
    # over the date line
    assert found(library, "around:-17,179.9,50") == ["fiji.jpg"]
    values = library.filter_values()
    assert values["camera"] == ("Canon EOS 5D",)


HOSTILE = {
    "bomb.xmp": (bomb(), ENTITIES),
    "large.xmp": (b" " * 100_000_000, TOO_LARGE),
    "damaged.xmp": (b"<x:xmpmeta", DAMAGED),
    "deep.png.json": (b"[" * 90_000 + b"]" * 90_000, TOO_MANY),
    "keys.png.json": (b"{" + b",".join(b'"%d":1' % n for n in range(300_000)) + b"}", TOO_MANY),
    "wrong.png.json": (b'{"tags": "\xff\xfe"}', DAMAGED),
    "number.png.json": (b"1" * 1_000_000, DAMAGED),
}


def test_hostile_sidecars_are_named_and_the_picture_stays(library: Library, draw: Draw) -> None:
    for seed, (name, (content, _)) in enumerate(HOSTILE.items()):
        draw(f"{name.split('.')[0]}.png", seed).with_name(name).write_bytes(content)
    library.scan(Token())
    tracemalloc.start()
    library.read_notes(Token())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    run(library)
    assert problems(library) == {name: problem for name, (_, problem) in HOSTILE.items()}
    assert library.counts().ready == len(HOSTILE)
    assert library.failures() == []
    assert peak < 50_000_000


def test_a_library_of_before_gets_metadata_without_new_vectors(
    tmp_path: Path, pictures: Path
) -> None:
    (pictures / "a.jpg").write_bytes(jpeg_with_xmp(xmp("quokka")))
    home = tmp_path / "old"
    with Library.open(home) as library:
        library.add_root(pictures)
        run(library)
        library.tags.add([library.images([1])[1].hash], "mine")
    # as version 6 left it
    with closing(sqlite3.connect(home / FILE_NAME, isolation_level=None)) as old:
        old.execute("DROP VIEW image_notes")
        for name in ("note_word_counts", "note_words", "note_keywords", "note_files", "notes"):
            old.execute(f"DROP TABLE {name}")
        old.execute("PRAGMA user_version = 6")
    assert len(MIGRATIONS) == VERSION == 7
    with Library.open(home) as library:
        assert found(library, "keyword:quokka") == []
        library.scan(Token())
        assert library.pending(MODEL) == []
        library.read_notes(Token())
        assert found(library, "keyword:quokka", "tag:mine") == ["a.jpg"]


def test_metadata_of_another_reader_is_read_again(
    library: Library, pictures: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (pictures / "a.jpg").write_bytes(jpeg_with_xmp(xmp("quokka")))
    (pictures / "a.xmp").write_bytes(xmp("zebra"))
    run(library)
    for module in ("writes", "sidecars"):
        monkeypatch.setattr(f"memesae.library.{module}.METADATA_READER", "next")
    with library.connections.transaction() as writer:
        writer.execute("DELETE FROM note_keywords")
    run(library)
    assert found(library, "keyword:quokka", "keyword:zebra") == ["a.jpg"]
    assert len(library.connections.select("SELECT id FROM notes")) == 2


def test_metadata_written_into_a_picture_is_read_again(library: Library, pictures: Path) -> None:
    (pictures / "a.jpg").write_bytes(jpeg_with_xmp(xmp("quokka")))
    run(library)
    (pictures / "a.jpg").write_bytes(jpeg_with_xmp(xmp("zebra")))
    run(library)
    assert (found(library, "keyword:quokka"), found(library, "keyword:zebra")) == ([], ["a.jpg"])


def test_a_removed_folder_takes_its_notes_along(
    library: Library, draw: Draw, pictures: Path
) -> None:
    draw("a.jpg").with_name("a.xmp").write_bytes(xmp("quokka"))
    run(library)
    library.remove_root(pictures)
    for table in ("notes", "note_files", "note_keywords", "note_words"):
        assert library.connections.select(f"SELECT * FROM {table}") == [], table


LIGHTROOM = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<!-- kept --><x:xmpmeta xmlns:x="adobe:ns:meta/" x:xmptk="Adobe XMP Core 7.0">
 <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <r:Description r:about="" xmlns:crs="http://ns.adobe.com/camera-raw-settings/1.0/"
    xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/"
    crs:Exposure2012="+0.35" xmp:Rating='4'>
   <d:subject>
    <r:Bag>
     <r:li>old</r:li>
    </r:Bag>
   </d:subject>
   <crs:ToneCurve><r:Seq><r:li>0, 0</r:li></r:Seq></crs:ToneCurve>
  </r:Description>
 </r:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""
PLAIN = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">{{}}</rdf:RDF></x:xmpmeta>'
DESCRIPTION = '<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"{}</rdf:Description>'


def shared(one: str, other: str) -> int:
    """How many characters two texts have in common from the beginning."""
    return next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if len({*pair}) > 1), len(one)
    )


@pytest.mark.parametrize(
    "text",
    [
        LIGHTROOM,
        PLAIN.format(""),
        PLAIN.format('<rdf:Description rdf:about="a &gt; b" />'),
        PLAIN.format(DESCRIPTION.format(">")),
        PLAIN.format(DESCRIPTION.format("><dc:subject/>")),
        PLAIN.format(DESCRIPTION.format("><dc:subject> <rdf:Bag/></dc:subject>")),
        PLAIN.format(DESCRIPTION.format("><dc:title>x</dc:title>") * 2),
        f'<RDF xmlns="{RDF}"><Description><subject xmlns="http://purl.org/dc/elements/1.1/">'
        f'<Bag xmlns="{RDF}"><li>old</li></Bag></subject></Description></RDF>',
        f'<rdf:RDF xmlns:rdf="{RDF}"/>',
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
def test_keywords_are_added_and_every_other_byte_stays(text: str, encoding: str) -> None:
    before = read_xmp(text.encode(encoding)).metadata
    merged = with_keywords(text.encode(encoding), ["a & <b>", "Straße", "OLD"])
    after = read_xmp(merged)
    words = {word.casefold() for word in after.metadata.keywords}
    assert words == {"a & <b>", "strasse", "old"}
    assert replace(after.metadata, keywords=()) == replace(before, keywords=())
    assert after.problem == ""
    changed = merged.decode(encoding)
    # one insertion; the tag of an empty element is opened for it
    untouched = shared(text, changed) + shared(text[::-1], changed[::-1])
    assert untouched >= len(text) - len(" />")
    assert with_keywords(merged, ["STRASSE", "a & <b>", "old"]) == merged


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no xml",
        b"<a/>",
        bomb(),
        LIGHTROOM[:-60].encode(),
        PLAIN.format(DESCRIPTION.format("><dc:subject>old</dc:subject>")).encode(),
        PLAIN.format(DESCRIPTION.format("><dc:subject><rdf:Seq/></dc:subject>")).encode(),
        PLAIN.format(DESCRIPTION.format(' dc:subject="old">')).encode(),
        PLAIN.format(DESCRIPTION.format("><dc:subject/>") * 2).encode(),
        b"\xff" + LIGHTROOM.encode(),
        b" " * (5 << 20),
    ],
)
def test_what_is_not_understood_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    sidecar = tmp_path / "a.xmp"
    sidecar.write_bytes(content)
    with pytest.raises(SidecarError, match=r"a\.xmp is not understood"):
        write_keywords(sidecar, ["new"])
    assert sidecar.read_bytes() == content
    assert os.listdir(tmp_path) == ["a.xmp"]


def test_a_new_sidecar_is_read_back(library: Library, draw: Draw) -> None:
    picture = draw("a.jpg")
    content = picture.read_bytes()
    assert write_keywords(picture.with_name("a.jpg.xmp"), ["mine", "食"])
    assert not write_keywords(picture.with_name("a.jpg.xmp"), ["MINE"])
    run(library)
    assert library.noted([1]) == {1: Metadata(("mine", "食"))}
    assert picture.read_bytes() == content


def test_a_sidecar_changed_meanwhile_or_linked_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sidecar = tmp_path / "a.xmp"
    sidecar.write_bytes(xmp("old"))
    link = tmp_path / "b.xmp"
    link.symlink_to(sidecar)
    with pytest.raises(SidecarError, match="is a link"):
        write_keywords(link, ["new"])

    def meanwhile(content: bytes, keywords: list[str]) -> bytes:
        sidecar.write_bytes(xmp("other", "program"))
        return with_keywords(content, keywords)

    monkeypatch.setattr("memesae.library.sidecars.with_keywords", meanwhile)
    with pytest.raises(SidecarError, match="changed by another program"):
        write_keywords(sidecar, ["new"])
    assert sidecar.read_bytes() == xmp("other", "program")
    assert sorted(os.listdir(tmp_path)) == ["a.xmp", "b.xmp"]


def test_which_sidecar_is_written(draw: Draw) -> None:
    picture = draw("a.jpg")
    assert sidecar_for(picture, 1).name == "a.jpg.xmp"
    picture.with_name("a.xmp").touch()
    assert sidecar_for(picture, 1).name == "a.xmp"
    # of two pictures called a, each has its own
    assert sidecar_for(picture, 2).name == "a.jpg.xmp"
    picture.with_name("a.jpg.xmp").touch()
    assert sidecar_for(picture, 1).name == "a.jpg.xmp"
    draw("a.png")
    draw("b.png")
    folder = picture.parent
    assert pictures_by_stem([folder, folder]) == {(folder, "a"): 2, (folder, "b"): 1}
