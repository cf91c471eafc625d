"""The demo library: 300 pictures in resources/demo.zip, for trying the program without pictures of your own.

The zip holds the pictures in subfolders and `captions.tsv`, whose lines `path<TAB>caption` set
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
"""Example searches in the demo; the first is in the screenshot."""
CAPTIONS = "captions.tsv"


@dataclass(frozen=True, slots=True)
class DemoPicture:
    """One picture of the demo.

    Attributes:
        path: the unpacked file.
        caption: what it shows, in one English phrase.
    """

    path: Path
    caption: str


def unpack_demo(
    folder: Path, token: Token, *, count: int | None = None, archive: Path | None = None
) -> list[DemoPicture]:
    """Unpack the demo's first `count` pictures into a folder; existing files are not overwritten.

    Args:
        folder: the target of the subfolders and captions.tsv; created if missing.
        token: checked before each picture, and gets a report after it.
        count: number of pictures; all if None or larger than their number.
        archive: another zip of the same layout as resources/demo.zip.

    Returns:
        The pictures in the order of captions.tsv.

    Raises:
        Cancelled: the token was cancelled; pictures unpacked so far stay.
        MemesaeError: the zip is missing or damaged or names a path outside the folder, or the
            folder cannot be written.
    """
    archive = archive or resource("demo.zip")
    with _archive_errors(archive):
        source = zipfile.ZipFile(archive)
    with source:
        with _archive_errors(archive):
            captions = _captions(source)
        wanted = list(islice(captions.items(), count))
        missing = [path for path, _ in wanted if not (folder / path).exists()]
        pace = RateMeter()
        for done, path in enumerate(missing, 1):
            token.check()
            with _archive_errors(archive):
                content = source.read(path)
            write_atomically(folder / path, lambda stream, content=content: stream.write(content))
            token.report(Progress("unpacking the demo", done, len(missing), pace.rate(done)))
    _write_captions(folder, captions)
    return [DemoPicture(folder / path, caption) for path, caption in wanted]


def _captions(source: zipfile.ZipFile) -> dict[str, str]:
    """Captions by path, in the order of captions.tsv.

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
    """Write captions.tsv with one line for each unpacked picture, unless it is up to date."""
    lines = (f"{path}\t{text}\n" for path, text in captions.items() if (folder / path).is_file())
    content = "".join(lines).encode()
    target = folder / CAPTIONS
    if not (target.is_file() and target.read_bytes() == content):
        write_atomically(target, lambda stream: stream.write(content))


@contextmanager
def _archive_errors(archive: Path) -> Generator[None]:
    """Turns the exceptions of reading a damaged zip into a MemesaeError."""
    try:
        yield
    # RuntimeError and NotImplementedError: damaged flags look like encryption or another compression
    except (
        OSError, EOFError, KeyError, RuntimeError, UnicodeDecodeError, zipfile.BadZipFile, zlib.error,
    ) as error:  # fmt: skip
        raise MemesaeError(
            f"The demo pictures cannot be read: {archive.name} is missing or damaged.",
            kept="Existing pictures are unchanged.",
            hint="Install memesae again; in a checkout, run `make demo-pictures`.",
        ) from error
