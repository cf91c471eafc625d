"""The demo library: some hundred pictures from resources/demo.zip, to try everything at once.

The zip holds the pictures in subfolders and `captions.tsv`, whose lines `path<TAB>caption` give
their order. It is built by the top-level package `demo`, which is not installed.
"""

import zipfile
import zlib
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from memesae.base.cancellation import Progress, RateMeter, Token
from memesae.base.errors import MemesaeError
from memesae.base.paths import resource, write_atomically

DEMO_QUERIES = ("sailing boat on a lake", "balloon", "pizza")
"""Searches that show the demo well; the first is on the screen when it opens."""
CAPTIONS = "captions.tsv"


@dataclass(frozen=True, slots=True)
class DemoPicture:
    """One picture of the demo.

    Attributes:
        path: where it was unpacked.
        caption: what it shows, in one English phrase.
    """

    path: Path
    caption: str


def unpack_demo(
    folder: Path, token: Token, *, count: int | None = None, archive: Path | None = None
) -> list[DemoPicture]:
    """Unpack the demo's first `count` pictures into the folder; files that exist are not touched.

    Args:
        folder: gets the subfolders and captions.tsv; created if missing.
        token: checked before each picture, gets a report after it.
        count: how many pictures; all if None or larger than that.
        archive: another zip of the same form than the one that memesae ships.

    Returns:
        The pictures in the order of captions.tsv.

    Raises:
        Cancelled: the token was cancelled; pictures unpacked so far stay.
        MemesaeError: the zip is missing or damaged or names a path outside the folder, or the
            folder cannot be written.
    """
    archive = archive or resource("demo.zip")
    with _reading(archive):
        source = zipfile.ZipFile(archive)
    with source:
        with _reading(archive):
            captions = _captions(source)
        wanted = list(islice(captions.items(), count))
        missing = [path for path, _ in wanted if not (folder / path).exists()]
        pace = RateMeter()
        for done, path in enumerate(missing, 1):
            token.check()
            with _reading(archive):
                content = source.read(path)
            write_atomically(folder / path, lambda stream, content=content: stream.write(content))
            token.report(Progress("unpacking the demo", done, len(missing), pace.rate(done)))
    _write_captions(folder, captions)
    return [DemoPicture(folder / path, caption) for path, caption in wanted]


def _captions(source: zipfile.ZipFile) -> dict[str, str]:
    """Captions by path, in their order.

    Raises:
        BadZipFile: a path leads out of the folder, a line is malformed, or a picture is missing.
    """
    names = set(source.namelist())
    for name in names:
        if not _is_inside(name):
            raise zipfile.BadZipFile(f"{name} is no path below the folder")
    captions: dict[str, str] = {}
    for line in source.read(CAPTIONS).decode().splitlines():
        path, tab, caption = line.partition("\t")
        if not tab or path not in names:
            raise zipfile.BadZipFile(f"no picture for the line {line}")
        captions[path] = caption
    return captions


def _is_inside(name: str) -> bool:
    """Whether a name in the zip stays below the folder, on every system (a colon: Windows drives)."""
    return ".." not in name.split("/") and not name.startswith("/") and not set(name) & set("\\:")


def _write_captions(folder: Path, captions: dict[str, str]) -> None:
    """Bring captions.tsv up to date: one line for each of the demo's pictures in the folder."""
    lines = (f"{path}\t{text}\n" for path, text in captions.items() if (folder / path).is_file())
    content = "".join(lines).encode()
    target = folder / CAPTIONS
    if not (target.is_file() and target.read_bytes() == content):
        write_atomically(target, lambda stream: stream.write(content))


@contextmanager
def _reading(archive: Path) -> Generator[None]:
    """Turns what reading a damaged zip may raise into an error that says what to do."""
    try:
        yield
    # RuntimeError and NotImplementedError: damaged flags look like encryption or another compression
    except (
        OSError, EOFError, KeyError, RuntimeError, UnicodeDecodeError, zipfile.BadZipFile, zlib.error,
    ) as error:  # fmt: skip
        raise MemesaeError(
            f"The demo's pictures cannot be read: {archive.name} is missing or damaged.",
            kept="Pictures that are there already are untouched.",
            hint="Install memesae again; in a checkout, run `make demo-pictures`.",
        ) from error
