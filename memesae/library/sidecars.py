"""Files beside pictures in which other programs keep what they know of them: XMP, and JSON of downloaders.

A scan notes which there are; what is in them is read afterwards, and again when one changes. Where the person asks for it,
tags are written into those of XMP, between the bytes that are there.
"""

from __future__ import annotations

import os
import re
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path, PurePath
from typing import Any, cast
from xml.sax.saxutils import escape as xml_escape

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import as_unwritten, temporary_sibling
from memesae.library.content_hash import open_regular
from memesae.library.database import Database
from memesae.library.decoding.containers import MOST_METADATA_BYTES
from memesae.library.decoding.decode_limits import FORBIDDEN, named_like_image
from memesae.library.decoding.metadata import load_json, prompt_of, read_embedded
from memesae.library.decoding.noted_values import TOO_LARGE, keywords_of, line_of, place_of, text_of
from memesae.library.decoding.xmp import (
    DC,
    RDF,
    XmpError,
    XmpReader,
    as_utf8,
    encoding_of,
    parse_xml,
    read_xmp,
)
from memesae.library.image_formats import FILMS
from memesae.library.records import Metadata, Noted
from memesae.library.roots import all_roots
from memesae.library.scanning.walk import FoundFile
from memesae.library.writes import METADATA_READER, NoteSource, store_note

_BESIDE = (b".info", b".supplemental-metadata")
"""What may stand between a picture's name and ".json"."""


def may_be_sidecar(path: bytes) -> bool:
    """Whether a file is named like a sidecar; whether it has a picture is another question."""
    stem, _, suffix = path.rpartition(b".")
    suffix = suffix.lower()
    return suffix == b"xmp" or (
        suffix == b"json"
        and (stem.endswith(_BESIDE) or named_like_image(PurePath(os.fsdecode(stem))))
    )


class _Owners:
    """The files of one root by name, to find those to which a sidecar belongs."""

    def __init__(self, files: Iterable[tuple[int, bytes]]) -> None:
        self._by_path: dict[bytes, int] = {}
        self._by_stem: defaultdict[bytes, list[int]] = defaultdict(list)
        for number, path in files:
            self._by_path[path] = number
            stem, dot, suffix = path.rpartition(b".")
            if dot and b"/" not in suffix:
                self._by_stem[stem].append(number)

    def of(self, sidecar: bytes) -> list[int]:
        """Numbers of the files to which a sidecar belongs: `a.jpg` to `a.jpg.xmp`, all called a to `a.xmp`."""
        stem, _, suffix = sidecar.rpartition(b".")
        if stem in self._by_path:
            return [self._by_path[stem]]
        if suffix.lower() == b"xmp":
            return self._by_stem.get(stem, [])
        for part in _BESIDE:
            if stem.endswith(part):
                name = stem.removesuffix(part)
                whole = self._by_path.get(name)
                return self._by_stem.get(name, []) if whole is None else [whole]
        return []


def record_sidecars(
    writer: sqlite3.Connection,
    root_id: int,
    found: Sequence[FoundFile],
    unseen: Callable[[bytes], bool],
) -> None:
    """Note which sidecars lie below a root and to which files they belong; what is in them is read later.

    Args:
        writer: inside a transaction.
        root_id: number of the root.
        found: files that `may_be_sidecar`.
        unseen: whether nothing is known about a path now, so that what was known stays.
    """
    known = {
        path: (number, (size, mtime_ns))
        for number, path, size, mtime_ns in writer.execute(
            "SELECT id, path, size, mtime_ns FROM notes WHERE root_id = ?", (root_id,)
        )
    }
    if not known and not found:
        return
    owners = _Owners(writer.execute("SELECT id, path FROM files WHERE root_id = ?", (root_id,)))
    links = _links(writer)
    kept = set[int]()
    for one in found:
        files = owners.of(one.path)
        if not files:
            continue
        number, facts = known.get(one.path, (None, None))
        if number is None or facts != (one.size, one.mtime_ns):
            source = NoteSource(b"", root_id, one.path, one.size, one.mtime_ns)
            number = store_note(writer, source, None)
        kept.add(number)
        if links.get(number, set()) != set(files):
            _link(writer, number, files)
    gone = [
        (number,) for path, (number, _) in known.items() if number not in kept and not unseen(path)
    ]
    writer.executemany("DELETE FROM notes WHERE id = ?", gone)


def _links(writer: sqlite3.Connection) -> dict[int, set[int]]:
    """The files of each note."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for note, file in writer.execute("SELECT note_id, file_id FROM note_files"):
        found[note].add(file)
    return found


def _link(writer: sqlite3.Connection, number: int, files: Collection[int]) -> None:
    writer.execute("DELETE FROM note_files WHERE note_id = ?", (number,))
    writer.executemany(
        "INSERT INTO note_files(note_id, file_id) VALUES (?, ?)", [(number, file) for file in files]
    )


_AT_ONCE = 256
READING = N_("reading what is noted about pictures")


def read_notes(connections: Database, token: Token) -> None:
    """Read the sidecars that are new or changed, and the metadata of pictures that were indexed without.

    Args:
        connections: to the library's database.
        token: checked for each file; after a stop, the next run goes on.

    Raises:
        Cancelled: the token was cancelled; what was stored stays.
        LibraryError: the database cannot be written.
    """
    roots = {root.id: root.path for root in all_roots(connections) if root.present}
    here = (str(list(roots)), METADATA_READER)
    # + and CROSS JOIN: by what is yet to be read, which is little, and not through all there is
    sidecars = connections.select(
        """SELECT root_id, path, size, mtime_ns FROM notes
           WHERE +root_id IN (SELECT value FROM json_each(?1))
           AND (reader IS NULL OR reader < ?2 OR reader > ?2)""",
        here,
    )
    pictures = connections.select(
        """SELECT i.hash, i.format, f.root_id, MIN(f.path) FROM (SELECT id FROM images
           EXCEPT SELECT image_id FROM notes WHERE image_id IS NOT NULL AND reader = ?2) unread
           CROSS JOIN images i ON i.id = unread.id CROSS JOIN files f ON f.image_id = i.id
           WHERE f.state = 'ready' AND f.root_id IN (SELECT value FROM json_each(?1)) GROUP BY i.id""",
        here,
    )
    films = {one.name for one in FILMS}

    def notes() -> Iterator[tuple[NoteSource, Noted | None]]:
        for root, path, size, mtime_ns in sidecars:
            place = roots[root] / os.fsdecode(path)
            yield NoteSource(b"", root, path, size, mtime_ns), read_sidecar(place)
        for content, kind, root, path in pictures:
            place = roots[root] / os.fsdecode(path)
            yield NoteSource(content), Noted() if kind in films else _embedded_in(place)

    total, pace = len(sidecars) + len(pictures), RateMeter()
    batch: list[tuple[NoteSource, Noted]] = []
    for done, (source, noted) in enumerate(notes(), 1):
        token.check()
        if noted is not None:
            batch.append((source, noted))
        if done % _AT_ONCE == 0 or done == total:
            _store(connections, batch)
            batch = []
            token.report(Progress(READING, done, total, rate=pace.rate(done)))


def _store(connections: Database, batch: Sequence[tuple[NoteSource, Noted]]) -> None:
    with connections.transaction() as writer:
        for source, noted in batch:
            known = "SELECT 1 FROM images WHERE hash = ?"
            if source.hash and not writer.execute(known, (source.hash,)).fetchone():
                # its folder was removed meanwhile
                continue
            files = [
                row[0]
                for row in writer.execute(
                    """SELECT file_id FROM note_files JOIN notes ON id = note_id
                       WHERE root_id = ? AND path = ?""",
                    (source.root_id, source.path),
                )
            ]
            _link(writer, store_note(writer, source, noted), files)


def _embedded_in(path: Path) -> Noted | None:
    """The metadata in a picture; None where it cannot be read now."""
    try:
        with open_regular(path) as stream:
            return read_embedded(stream, path)
    except OSError:
        return None


def read_sidecar(path: Path) -> Noted | None:
    """What a sidecar says of its picture; None where it cannot be read now."""
    try:
        with open_regular(path) as stream:
            content = stream.read(MOST_METADATA_BYTES + 1)
    except PermissionError:
        return Noted(problem=FORBIDDEN)
    except OSError:
        return None
    if len(content) > MOST_METADATA_BYTES:
        return Noted(problem=TOO_LARGE)
    if path.suffix.lower() == ".xmp":
        return read_xmp(content)
    value, problem = load_json(content)
    return Noted(_from_json(value), problem)


# fields of gallery-dl, yt-dlp, Google Takeout and image generators
_TAGS = ("tags", "tag_string", "tags_general", "keywords", "hashtags", "categories")
_NAMED = (
    "tags_character",
    "tags_copyright",
    "tag_string_character",
    "tag_string_copyright",
    "people",
)
_CAPTIONS = ("description", "caption", "content", "text")
_CREATORS = ("author", "artist", "creator", "uploader", "user", "username", "tags_artist")


def _from_json(value: object) -> Metadata:
    """What the JSON of a downloader says of a picture, by the names of its fields."""
    # some write a list of one
    if isinstance(value, list) and value:
        value = cast("list[object]", value)[0]
    if not isinstance(value, dict):
        return Metadata()
    entries = cast("dict[str, Any]", value)
    words = [word for key in (*_TAGS, *_NAMED) for word in _words(entries.get(key))]
    geo = entries.get("geoData")
    place: Mapping[str, Any] = cast("dict[str, Any]", geo) if isinstance(geo, dict) else {}
    return Metadata(
        keywords=keywords_of(words),
        title=line_of(entries.get("title")),
        caption=next(filter(None, (text_of(entries.get(key)) for key in _CAPTIONS)), ""),
        prompt=text_of(prompt_of(entries)),
        creator=next(filter(None, (_name(entries.get(key)) for key in _CREATORS)), ""),
        place=place_of(place.get("latitude"), place.get("longitude")),
    )


def _words(value: object) -> list[str]:
    """Tags: a list of texts or of objects with a name, objects by kind, or one text that blanks or commas divide."""
    if isinstance(value, str):
        parts = value[:100_000]
        return parts.split(",") if "," in parts else parts.split()
    if isinstance(value, dict):
        value = [
            word for each in cast("dict[str, object]", value).values() for word in _words(each)
        ]
    return (
        [name for one in cast("list[object]", value) if (name := _name(one))]
        if isinstance(value, list)
        else []
    )


def _name(value: object) -> str:
    """A text, the name of an object, or the first of a list of such."""
    if isinstance(value, list):
        value = next(iter(cast("list[object]", value)), None)
    if isinstance(value, dict):
        entries = cast("dict[str, object]", value)
        value = entries.get("name") or entries.get("username") or entries.get("nick")
    return line_of(value)


_NEW_SIDECAR = f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="{RDF}">
  <rdf:Description rdf:about=""/>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
""".encode()
_NOT_UNDERSTOOD = N_("{name} is not understood, so nothing was written into it.")


class SidecarError(MemesaeError):
    """A sidecar is left as it is."""


def pictures_by_stem(folders: Iterable[Path]) -> Counter[tuple[Path, str]]:
    """How many pictures of each folder are called alike but for the suffix, by the folder and that name."""
    found = Counter[tuple[Path, str]]()
    for folder in set(folders):
        names = (PurePath(name) for name in os.listdir(folder))
        found.update((folder, name.stem) for name in names if named_like_image(name))
    return found


def sidecar_for(picture: Path, named_alike: int) -> Path:
    """The XMP sidecar to write to: the one that there is, or else a new one called like the picture.

    Args:
        picture: the file.
        named_alike: how many pictures of its folder differ in the suffix alone, itself included.
    """
    own = picture.with_name(f"{picture.name}.xmp")
    shared = picture.with_suffix(".xmp")
    # what is said of one picture is not to be said of another
    return shared if named_alike == 1 and not own.exists() and shared.exists() else own


def write_keywords(sidecar: Path, keywords: Sequence[str]) -> bool:
    """Add keywords to an XMP sidecar, or make one of them; all else in it stays as it is, byte by byte.

    Returns:
        Whether it was written: it was not where it has them all.

    Raises:
        SidecarError: it is not understood, or was changed by another program meanwhile.
        MemesaeError: it cannot be read or written.
    """
    if sidecar.is_symlink():
        raise SidecarError(N_("{name} is a link; nothing was written."), name=sidecar.name)
    with as_unwritten(sidecar):
        content, before = _content_and_state(sidecar)
    try:
        merged = with_keywords(_NEW_SIDECAR if content is None else content, keywords)
    except (XmpError, UnicodeError) as error:
        raise SidecarError(_NOT_UNDERSTOOD, name=sidecar.name) from error
    if merged == content:
        return False
    with temporary_sibling(sidecar) as new:
        with as_unwritten(sidecar):
            new.write_bytes(merged)
            now = _content_and_state(sidecar)[1]
        if now != before:
            raise SidecarError(
                N_("{name} was changed by another program just now; nothing was written into it."),
                hint=N_("Run the command again."),
                name=sidecar.name,
            )
    return True


def _content_and_state(path: Path) -> tuple[bytes | None, tuple[int, ...] | None]:
    """What is in a file, and what changes with it; None where there is none."""
    try:
        with open_regular(path) as stream:
            facts = os.fstat(stream.fileno())
            content = stream.read(MOST_METADATA_BYTES + 1)
    except FileNotFoundError:
        return None, None
    return content, (facts.st_ino, facts.st_size, facts.st_mtime_ns)


class _Places(XmpReader):
    """Finds where keywords belong: the first element of each kind, by where its tags begin.

    Attributes:
        places: start of the opening and of the closing tag, which are one where it is empty.
        subjects: how many times keywords are there.
    """

    KINDS = (
        (f"{RDF} RDF",),
        (f"{RDF} RDF", f"{RDF} Description"),
        (f"{RDF} RDF", f"{RDF} Description", f"{DC} subject"),
        (f"{RDF} RDF", f"{RDF} Description", f"{DC} subject", f"{RDF} Bag"),
    )

    def __init__(self) -> None:
        super().__init__()
        self.places: dict[int, tuple[int, int]] = {}
        self.subjects = 0
        self._starts: list[int] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        super().start(name, attributes)
        self._starts.append(self.parser.CurrentByteIndex)
        self.subjects += (name == f"{DC} subject") + (f"{DC} subject" in attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        start = self._starts.pop()
        for depth, kinds in enumerate(self.KINDS):
            if tuple(self._open[-len(kinds) :]) == kinds and depth not in self.places:
                self.places[depth] = start, self.parser.CurrentByteIndex
        super().end(name)


def with_keywords(content: bytes, keywords: Sequence[str]) -> bytes:
    """XMP with these keywords besides those in it, otherwise the same bytes.

    Raises:
        XmpError: it is damaged, or its keywords lie where they cannot be added to.
        UnicodeError: it has characters that its encoding does not know.
    """
    mark, encoding = encoding_of(content)
    text = content.removeprefix(mark).decode(encoding).encode()
    body = text.strip(b"\0 \t\r\n\xef\xbb\xbf")
    places = _Places()
    parse_xml(body, places)
    had = {word.casefold() for word in places.found.get("keywords", [])}
    new = [word for word in keywords if word.casefold() not in had]
    if not new:
        return content
    deepest = max(places.places, default=-1)
    if deepest < 0 or places.subjects != (deepest >= 2) or (deepest == 2 and had):
        raise XmpError(_NOT_UNDERSTOOD)
    at = text.index(body)
    spliced = _spliced(body, places.places[deepest], new, deepest)
    result = mark + (text[:at] + spliced + text[at + len(body) :]).decode().encode(encoding)
    again = _Places()
    parse_xml(as_utf8(result), again)
    old, now = places.found | {"keywords": []}, again.found | {"keywords": []}
    if old != now or not {word.casefold() for word in again.found["keywords"]}.issuperset(
        {*had, *(word.casefold() for word in new)}
    ):
        raise XmpError(_NOT_UNDERSTOOD)
    return result


_TAG = re.compile(rb"""<([^\s/>]+)(?:[^>"']|"[^"]*"|'[^']*')*?(/?)>""")


def _spliced(body: bytes, place: tuple[int, int], keywords: Sequence[str], depth: int) -> bytes:
    """XML with keywords before the closing tag at a place, which is opened for it where it is empty.

    Args:
        body: in UTF-8.
        place: of an element, as in `_Places.places`.
        keywords: to add.
        depth: which of `_Places.KINDS` the element is.
    """
    start, end = place
    tag = _TAG.match(body, start)
    if tag is None or (depth == 2 and not tag[2] and body[tag.end() : end].strip()):
        raise XmpError(_NOT_UNDERSTOOD)
    # the prefix that the document has for RDF; where a new element declares its own, "rdf"
    prefix, colon, _ = tag[1].rpartition(b":") if depth == 3 else (b"rdf", b":", b"")
    item = prefix + colon + b"li"
    # in ASCII, which is the same in every encoding
    escaped = [xml_escape(line_of(word)).encode("ascii", "xmlcharrefreplace") for word in keywords]
    inserted = b"".join(b"<%b>%b</%b>" % (item, word, item) for word in escaped)
    for wrapper in (_BAG, _SUBJECT, _DESCRIPTION)[: 3 - depth]:
        inserted = wrapper % inserted
    if not tag[2]:
        return body[:end] + inserted + body[end:]
    opened = body[start : tag.end()].removesuffix(b"/>").rstrip() + b">"
    return b"%b%b%b</%b>%b" % (body[:start], opened, inserted, tag[1], body[tag.end() :])


_BAG = b'<rdf:Bag xmlns:rdf="%b">%%b</rdf:Bag>' % RDF.encode()
_SUBJECT = b'<dc:subject xmlns:dc="%b">%%b</dc:subject>' % DC.encode()
_DESCRIPTION = b'<rdf:Description rdf:about="" xmlns:rdf="%b">%%b</rdf:Description>' % RDF.encode()
