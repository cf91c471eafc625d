"""Files beside pictures in which other programs keep what they know of them: XMP, and JSON of downloaders.

A scan notes which there are; what is in them is read afterwards, and again when one changes.
"""

from __future__ import annotations

import os
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, cast

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.messages import N_
from memesae.library.content_hash import open_regular
from memesae.library.database import Database
from memesae.library.decoding.containers import MOST_METADATA_BYTES
from memesae.library.decoding.decode_limits import FORBIDDEN
from memesae.library.decoding.metadata import (
    TOO_LARGE,
    keywords_of,
    line_of,
    load_json,
    place_of,
    prompt_of,
    read_embedded,
    read_xmp,
    text_of,
)
from memesae.library.image_formats import FILMS
from memesae.library.records import Metadata, Noted
from memesae.library.roots import all_roots
from memesae.library.scanning.walk import FoundFile
from memesae.library.writes import METADATA_READER, NoteSource, store_note

_XMP, _JSON = b".xmp", b".json"
_BESIDE = (b".info", b".supplemental-metadata")
"""What may stand between a picture's name and ".json"."""


def may_be_sidecar(path: bytes) -> bool:
    """Whether a file is named like a sidecar; whether it has a picture is another question."""
    return path[-5:].lower().endswith((_XMP, _JSON))


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
        if suffix.lower() == _XMP[1:]:
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
    links = _links(writer, root_id)
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


def _links(writer: sqlite3.Connection, root_id: int) -> dict[int, set[int]]:
    """The files of each note of a root."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for note, file in writer.execute(
        "SELECT note_id, file_id FROM note_files JOIN notes ON id = note_id WHERE root_id = ?",
        (root_id,),
    ):
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
    sidecars = connections.select(
        """SELECT root_id, path, size, mtime_ns FROM notes
           WHERE root_id IN (SELECT value FROM json_each(?)) AND reader IS NOT ?""",
        here,
    )
    pictures = connections.select(
        """SELECT i.hash, i.format, f.root_id, MIN(f.path) FROM images i
           JOIN files f ON f.image_id = i.id AND f.state = 'ready'
           WHERE f.root_id IN (SELECT value FROM json_each(?)) AND NOT EXISTS
           (SELECT 1 FROM notes n WHERE n.image_id = i.id AND n.reader = ?) GROUP BY i.id""",
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
