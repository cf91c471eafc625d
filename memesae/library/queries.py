"""Read queries: images, their files, pending files, counts and folders."""

from __future__ import annotations

import hashlib
import json
import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from memesae.base.messages import Message
from memesae.library.database import Database
from memesae.library.records import Counts, Failure, Image, ImageFile, Metadata, PendingFile
from memesae.library.roots import all_roots, canonical
from memesae.library.tags import TagCount

if TYPE_CHECKING:
    from memesae.library.database import Database


_ROWS_AT_ONCE = 8192


_LAST = 2**63 - 1


def vectors(
    connections: Database, model: str, after: int, up_to: int | None = None
) -> tuple[NDArray[np.int64], NDArray[np.float16]]:
    """Ids int64 [n] and vectors float16 [n, d] of the images above `after` and not above `up_to`, by id."""
    with connections.reading() as reader:
        rows = reader.execute(
            """SELECT image_id, vector FROM vectors WHERE model = ? AND image_id > ? AND image_id <= ?
               ORDER BY image_id""",
            (model, after, _LAST if up_to is None else up_to),
        )
        ids: list[NDArray[np.int64]] = []
        blocks: list[NDArray[np.float16]] = []
        # in blocks, so that a million rows are never held as Python objects
        while chunk := rows.fetchmany(_ROWS_AT_ONCE):
            ids.append(np.fromiter((row[0] for row in chunk), np.int64, len(chunk)))
            blocks.append(_matrix([row[1] for row in chunk]))
    if not ids:
        return np.empty(0, np.int64), np.empty((0, 0), np.float16)
    return np.concatenate(ids), np.concatenate(blocks)


def _matrix(blobs: list[bytes]) -> NDArray[np.float16]:
    return np.frombuffer(b"".join(blobs), np.float16).reshape(len(blobs), -1)


def vector_ids(connections: Database, model: str) -> NDArray[np.int64]:
    """Ids int64 [n], ascending, of the images that have this model's vector."""
    # by the small index: the table itself holds the vectors, a hundred times as many bytes
    return as_ids(
        connections.select(
            """SELECT image_id FROM vectors INDEXED BY vectors_by_image
               WHERE model = ? ORDER BY image_id""",
            (model,),
        )
    )


def missing_ids(connections: Database) -> NDArray[np.int64]:
    """Ids int64 [n], ascending, of the images of which no file is there: all are missing, ignored or changed.

    Files in an absent root do not count as missing.
    """
    return as_ids(
        connections.select(
            """SELECT image_id FROM files f
               WHERE state IN ('missing', 'ignored') AND image_id IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM files g
                WHERE g.image_id = f.image_id AND g.state NOT IN ('missing', 'ignored'))
               UNION SELECT previous FROM files f WHERE previous IS NOT NULL AND NOT EXISTS
               (SELECT 1 FROM files g WHERE g.image_id = f.previous) ORDER BY image_id"""
        )
    )


def as_ids(rows: Iterable[tuple[Any, ...]]) -> NDArray[np.int64]:
    """The first column of rows as int64 [n]."""
    return np.fromiter((row[0] for row in rows), np.int64)


def files_of(connections: Database, ids: Sequence[int]) -> dict[int, list[ImageFile]]:
    """The files of images, present files first."""
    roots = {root.id: root for root in all_roots(connections)}
    found: defaultdict[int, list[ImageFile]] = defaultdict(list)
    rows = connections.select(
        """SELECT image_id, root_id, path, size, mtime_ns, state, images.hash
           FROM files JOIN images ON images.id = image_id
           WHERE image_id IN (SELECT value FROM json_each(?)) ORDER BY path""",
        (_as_json(ids),),
    )
    for image, root_id, path, size, mtime_ns, state, content in rows:
        root, relative = roots[root_id], Path(os.fsdecode(path))
        there = root.present and state not in ("missing", "ignored")
        found[image].append(
            ImageFile(
                root.path / relative, root.path, relative, size, mtime_ns, state, there, content
            )
        )
    return {
        image: sorted(files, key=lambda file: not file.present) for image, files in found.items()
    }


def sources_digest(connections: Database) -> str:
    """A hash of the paths, tags and keywords of all images and of the text in them, 16 hexadecimal digits.

    SQLite strings them together, which takes less than half the time of reading the rows.
    """
    digest = hashlib.blake2b(digest_size=8)
    for query in (
        "SELECT image_id || ' ' || path AS line FROM files WHERE image_id IS NOT NULL ORDER BY id",
        "SELECT i.id || ' ' || t.tag AS line FROM tags t JOIN images i ON i.tag_key = t.hash"
        " ORDER BY i.id, t.tag",
        "SELECT rowid || ' ' || text AS line FROM words ORDER BY rowid",
        # a note that changes gets a new number
        "SELECT COUNT(*) || ' ' || COALESCE(MAX(id), 0) AS line FROM notes",
        "SELECT COUNT(*) AS line FROM note_files",
    ):
        joined = f"SELECT CAST(group_concat(line, char(10)) AS BLOB) FROM ({query})"
        ((lines,),) = connections.select(joined)
        digest.update((lines or b"") + b"\0")
    return digest.hexdigest()


def relative_paths(connections: Database) -> list[tuple[int, str]]:
    """The image of each file, and where the file lies below its root, with "/"; in no fixed order."""
    rows = connections.select("SELECT image_id, path FROM files WHERE image_id IS NOT NULL")
    return [(image, os.fsdecode(path)) for image, path in rows]


def images(connections: Database, ids: Sequence[int]) -> dict[int, Image]:
    """Facts about images by id."""
    rows = connections.select(
        """SELECT id, hash, width, height, format, frames, taken, seconds FROM images
           WHERE id IN (SELECT value FROM json_each(?))""",
        (_as_json(ids),),
    )
    return {row[0]: Image(*row) for row in rows}


def _as_json(ids: Sequence[int]) -> str:
    return json.dumps([int(number) for number in ids])


def image_at(connections: Database, path: Path) -> int | None:
    """The image at `path`, or None."""
    # the folder's links are resolved, the file's own is not: a link is a file of the library
    place = canonical(path.parent) / path.name
    for root in all_roots(connections):
        if place.is_relative_to(root.path):
            rows = connections.select(
                "SELECT image_id FROM files WHERE root_id = ? AND path = ?",
                (root.id, os.fsencode(place.relative_to(root.path).as_posix())),
            )
            return rows[0][0] if rows else None
    return None


def failures(connections: Database) -> list[Failure]:
    """The files that could not be opened, by path."""
    rows = connections.select(
        """SELECT roots.path, files.path, reason FROM files JOIN roots ON roots.id = root_id
           WHERE state = 'failed' ORDER BY roots.path, files.path"""
    )
    return [
        Failure(Path(os.fsdecode(root)) / os.fsdecode(path), _restored(reason))
        for root, path, reason in rows
    ]


def unread_notes(connections: Database) -> list[Failure]:
    """The pictures and sidecars of which not all metadata was read, by path, and why."""
    rows = connections.select(
        """SELECT r.path, COALESCE(n.path, f.path) AS place, n.problem FROM notes n
           LEFT JOIN files f ON f.image_id = n.image_id AND f.state = 'ready'
           JOIN roots r ON r.id = COALESCE(n.root_id, f.root_id)
           WHERE n.problem IS NOT NULL ORDER BY r.path, place"""
    )
    return [
        Failure(Path(os.fsdecode(root)) / os.fsdecode(path), problem)
        for root, path, problem in rows
    ]


def noted(connections: Database, ids: Sequence[int]) -> dict[int, Metadata]:
    """What other programs noted about images: in a sidecar, which can be newer, before the file itself."""
    rows = connections.select(
        """SELECT f.image_id, n.content, n.path FROM files f
           JOIN note_files l ON l.file_id = f.id JOIN notes n ON n.id = l.note_id
           WHERE f.image_id IN (SELECT value FROM json_each(?1))
           UNION ALL SELECT image_id, content, NULL FROM notes
           WHERE image_id IN (SELECT value FROM json_each(?1)) AND content <> '{}'""",
        (_as_json(ids),),
    )
    rows.sort(key=lambda row: (row[2] is None, row[2] or b""))
    found: dict[int, Metadata] = {}
    for image, content, _ in rows:
        if content != "{}":
            found[image] = found.get(image, Metadata()) | Metadata.from_json(content)
    return found


def noted_keywords(connections: Database) -> list[TagCount]:
    """The keywords that other programs gave to images in the library, in alphabetical order."""
    rows = connections.select(
        """SELECT k.keyword, COUNT(DISTINCT v.image_id) FROM note_keywords k
           JOIN image_notes v ON v.note_id = k.note_id GROUP BY k.keyword ORDER BY k.keyword"""
    )
    return [TagCount(*row) for row in rows]


def keywords_by_image(connections: Database) -> dict[int, tuple[str, ...]]:
    """The keywords that other programs gave to each image that has any."""
    found: defaultdict[int, list[str]] = defaultdict(list)
    for image, keyword in connections.select(
        """SELECT DISTINCT v.image_id, k.keyword FROM note_keywords k
           JOIN image_notes v ON v.note_id = k.note_id"""
    ):
        found[image].append(keyword)
    return {image: tuple(keywords) for image, keywords in found.items()}


def _restored(reason: str) -> str | Message:
    """The reason as it was before `store` wrote it."""
    if not reason.startswith("{"):
        return reason
    try:
        content = json.loads(reason)
        message = Message(content["template"], content["arguments"])
        # a text that only looks like a stored message, or one that was damaged, cannot be filled
        str(message)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError):
        return reason
    return message


def counts(connections: Database) -> Counts:
    """How many files are in each state, and how many distinct images those that can be searched hold."""
    states = dict(connections.select("SELECT state, COUNT(*) FROM files GROUP BY state"))
    distinct = "SELECT COUNT(DISTINCT image_id) FROM files WHERE state = 'ready'"
    return Counts(**states, images=connections.select(distinct)[0][0])


class FileFacts(NamedTuple):
    """An image's file, its size and time.

    Attributes:
        image: its id.
        root: the number of the root.
        path: below the root.
        size: bytes.
        time: when it was taken, or last changed; unix seconds.
    """

    image: int
    root: int
    path: str
    size: int
    time: float


def file_facts(connections: Database) -> Iterator[FileFacts]:
    """One file of every image, present before missing, by image."""
    with connections.reading() as reader:
        rows = reader.execute(
            """SELECT image_id, root_id, path, size, COALESCE(taken, mtime_ns / 1e9),
               MIN(state = 'missing') FROM files JOIN images ON images.id = image_id
               WHERE state IN ('ready', 'missing') GROUP BY image_id ORDER BY image_id"""
        )
        while chunk := rows.fetchmany(_ROWS_AT_ONCE):
            for image, root, path, size, time, _ in chunk:
                yield FileFacts(image, root, os.fsdecode(path), size, time)


# one file per known content; the content of the others is not known before they are read
_NEW = """
SELECT MIN(id), root_id, path, size, NULL FROM files
WHERE state = 'pending' AND root_id IN (SELECT value FROM json_each(?1))
GROUP BY COALESCE(hash, id)
"""
_WITHOUT_VECTOR = """
SELECT MIN(id), root_id, path, size, image_id FROM files
WHERE state = 'ready' AND root_id IN (SELECT value FROM json_each(?1))
AND NOT EXISTS (SELECT 1 FROM vectors WHERE model = ?2 AND vectors.image_id = files.image_id)
GROUP BY image_id
"""


def pending(connections: Database, model: str, remote: Collection[Path] = ()) -> list[PendingFile]:
    """The files to read, in the order they were found; those in absent roots are left out, unless in `remote`."""
    roots = {
        root.id: root.path for root in all_roots(connections) if root.present or root.path in remote
    }
    here = str(list(roots))
    rows: list[tuple[Any, ...]] = connections.select(_NEW, (here,))
    rows += connections.select(_WITHOUT_VECTOR, (here, model))
    return [
        PendingFile(number, roots[root] / os.fsdecode(path), size, image)
        for number, root, path, size, image in sorted(rows)
    ]


class Folder(NamedTuple):
    """A direct subfolder of a root, or a root itself.

    Attributes:
        path: absolute.
        root: the root it belongs to; the path itself for a root.
        images: how many images it contains, at any depth.
    """

    path: Path
    root: Path
    images: int


def folder_counts(connections: Database) -> list[Folder]:
    """The roots, each followed by its own folders in the order of their names."""
    rows = connections.select(
        """SELECT r.path, CASE WHEN instr(f.path, X'2F') > 0
                  THEN substr(f.path, 1, instr(f.path, X'2F') - 1) END AS folder,
                  COUNT(DISTINCT f.image_id)
           FROM files f JOIN roots r ON r.id = f.root_id
           WHERE f.state IN ('ready', 'missing') GROUP BY r.id, folder ORDER BY r.id, folder"""
    )
    by_root: dict[Path, list[Folder]] = {}
    for root, name, images in rows:
        top = Path(os.fsdecode(root))
        place = top / os.fsdecode(name) if name is not None else top
        by_root.setdefault(top, []).append(Folder(place, top, images))
    found: list[Folder] = []
    for top, inner in by_root.items():
        found.append(Folder(top, top, sum(one.images for one in inner)))
        found += [one for one in inner if one.path != top]
    return found


def stored_vectors(
    connections: Database, model: str, ids: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.float16]]:
    """Ids int64 [m], ascending, and vectors float16 [m, d] of those of these images that have one."""
    rows = connections.select(
        """SELECT image_id, vector FROM vectors
           WHERE model = ? AND image_id IN (SELECT value FROM json_each(?)) ORDER BY image_id""",
        (model, json.dumps(ids.tolist())),
    )
    if not rows:
        return np.empty(0, np.int64), np.empty((0, 0), np.float16)
    return np.fromiter((row[0] for row in rows), np.int64, len(rows)), _matrix(
        [row[1] for row in rows]
    )


def engine_rows(connections: Database, after: int) -> Iterator[tuple[int, int, tuple[object, ...]]]:
    """What a vector engine is told of each image above `after` that has a present file, by id.

    Returns:
        the id; 64 bits that change with the rest; format, width, height, frames, time taken in seconds, bytes, folder,
        tags, and 1 where the image has several files, else 0. The file is the first of several.
    """
    with connections.reading() as reader:
        rows = reader.execute(
            """SELECT i.id, i.format, i.width, i.height, i.frames,
                      COALESCE(i.taken, f.mtime_ns / 1e9), f.size, r.path, f.path,
                      (SELECT group_concat(t.tag, char(31)) FROM tags t WHERE t.hash = i.tag_key),
                      COUNT(*) > 1, MIN(f.id)
               FROM images i JOIN files f ON f.image_id = i.id JOIN roots r ON r.id = f.root_id
               WHERE f.state = 'ready' AND i.id > ? GROUP BY i.id ORDER BY i.id""",
            (after,),
        )
        while chunk := rows.fetchmany(_ROWS_AT_ONCE):
            for image, *plain, root, path, tags, several, _ in chunk:
                folder = os.fsdecode(root) + "/" + os.fsdecode(path).rpartition("/")[0] + "/"
                told = (*plain, folder[-4000:], tags or "", int(several))
                digest = hashlib.blake2b(repr(told).encode("utf-8", "replace"), digest_size=8)
                yield image, int.from_bytes(digest.digest(), "little"), told
