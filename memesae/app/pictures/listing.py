"""Writes pictures down as a list: as text, as a table, as JSON."""

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from memesae.base.files import write_atomically


@dataclass(frozen=True, slots=True)
class Line:
    """One picture of the list.

    Attributes:
        path: where it lies.
        score: how close it is to the query, or None where nothing was asked.
        tags: what the person says of it.
        copies: where else the same picture lies.
    """

    path: Path
    score: float | None
    tags: tuple[str, ...]
    copies: tuple[Path, ...] = ()


def write_list(lines: Sequence[Line], path: Path) -> None:
    """Write the list in the format that the file's ending says; plain text for any other.

    Raises:
        MemesaeError: the file cannot be written.
    """
    make = {".csv": as_table, ".json": as_json}.get(path.suffix.lower(), as_text)
    # names that are not UTF-8 come back as the bytes they are
    content = make(lines).encode("utf-8", "surrogateescape")
    write_atomically(path, lambda stream: stream.write(content))


def as_text(lines: Sequence[Line]) -> str:
    """The paths, one a line."""
    return "".join(f"{line.path}\n" for line in lines)


def as_table(lines: Sequence[Line]) -> str:
    """Comma-separated values; several tags or copies in one cell stand on lines of their own."""
    stream = io.StringIO()
    writer = csv.writer(stream)
    writer.writerow(["path", "score", "tags", "copies"])
    for line in lines:
        score = "" if line.score is None else f"{line.score:.4f}"
        copies = "\n".join(str(copy) for copy in line.copies)
        writer.writerow([str(line.path), score, "\n".join(line.tags), copies])
    return stream.getvalue()


def as_json(lines: Sequence[Line]) -> str:
    """A list of objects."""
    entries = [
        {
            "path": str(line.path),
            "score": None if line.score is None else round(line.score, 4),
            "tags": list(line.tags),
            "copies": [str(copy) for copy in line.copies],
        }
        for line in lines
    ]
    return json.dumps(entries, indent=1) + "\n"
