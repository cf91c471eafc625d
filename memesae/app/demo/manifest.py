"""captions.tsv: which pictures of the demo are finished, and what they show.

A line is `path <tab> split <tab> caption`, which is what retrieval benchmarks read. A line is added
only after its picture is in place, so a demo that was interrupted goes on where it stopped.
"""

from pathlib import Path

NAME = "captions.tsv"
SPLIT = "demo"


def read(folder: Path) -> dict[str, str]:
    """Captions by path, for the pictures that are still there; a half-written last line is left out."""
    listing = folder / NAME
    if not listing.exists():
        return {}
    lines = listing.read_text("utf-8").split("\n")[:-1]
    rows = [line.split("\t") for line in lines]
    return {row[0]: row[2] for row in rows if len(row) == 3 and (folder / row[0]).is_file()}


def as_text(captions: dict[str, str]) -> str:
    """The file's whole text."""
    return "".join(line(path, caption) for path, caption in captions.items())


def line(path: str, caption: str) -> str:
    """One picture's line."""
    return f"{path}\t{SPLIT}\t{caption}\n"
