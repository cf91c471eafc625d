"""A folder of plain web pages that show features with their pictures, to keep or to pass on.

The pages are templates in `resources/export`; whatever comes from outside is escaped there.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from memesae.base.files import write_atomically
from memesae.base.messages import N_
from memesae.base.places import resource
from memesae.base.token import Progress, Token
from memesae.sae.catalogue import FeatureCatalogue
from memesae.sae.export.entries import HISTOGRAM_HEIGHT, Entry, bar_heights, entries, share
from memesae.sae.labels import FeatureLabels
from memesae.sae.naming import FeatureName

if TYPE_CHECKING:
    from jinja2 import Template

PER_PAGE = 512
Thumbnail = Callable[[int], bytes | None]
"""The thumbnail of an image as a JPEG, PNG or WebP file; None where there is none."""


def export(
    features: Sequence[int],
    catalogue: FeatureCatalogue,
    labels: FeatureLabels,
    names: Mapping[int, FeatureName],
    thumbnail: Thumbnail,
    folder: Path,
    token: Token,
    *,
    title: str = "Features",
) -> Path:
    """Write the features as pages that open from disk in any browser and load nothing from outside.

    Args:
        features: which, in the order wanted; hidden ones are left out.
        catalogue: of the features on the library.
        labels: of the features.
        names: what the person has said about them, by feature.
        thumbnail: where the pictures come from.
        folder: made if it is missing; files of the same names are replaced.
        token: stops and watches.
        title: of the first page.

    Returns:
        The first page.

    Raises:
        MemesaeError: the folder cannot be written.
        Cancelled: the token was cancelled; what was written so far stays.
    """
    shown = entries(features, catalogue, labels, names)
    chunks = [shown[start : start + PER_PAGE] for start in range(0, len(shown), PER_PAGE)]
    pages = [(f"features-{number:03}.html", _span(number, shown)) for number in range(len(chunks))]
    album = Album(folder, thumbnail, token, len(shown))
    page, first_page = _template("features.html"), _template("index.html")
    for (file, heading), chunk in zip(pages, chunks, strict=True):
        for entry in chunk:
            album.add(entry)
        text = page.render(
            title=title,
            heading=heading,
            entries=chunk,
            pages=pages,
            current=file,
            addresses=album.addresses,
        )
        _write(folder / file, text)
    _write(folder / "features.js", _list(chunks, pages, album))
    for asset in ("style.css", "search.js"):
        _write(folder / asset, (resource("export") / asset).read_text("utf-8"))
    named = sum(bool(entry.name) for entry in shown)
    summary = f"{len(shown):,} features, {named:,} with a name, on {catalogue.images[0]:,} images"
    index = folder / "index.html"
    _write(index, first_page.render(title=title, summary=summary, pages=pages))
    return index


class Album:
    """The thumbnails that the pages show, each written once."""

    def __init__(self, folder: Path, thumbnail: Thumbnail, token: Token, features: int) -> None:
        self._folder = folder
        self._thumbnail = thumbnail
        self._token = token
        self._features = features
        self._done = 0
        self._addresses: dict[int, str | None] = {}

    def add(self, entry: Entry) -> None:
        """Write the pictures of one feature that are not written yet."""
        for image in (*entry.strongest, *entry.opposite):
            if image not in self._addresses:
                self._token.check()
                self._addresses[image] = self._put(image)
        self._done += 1
        self._token.report(Progress(N_("writing pages"), self._done, self._features))

    def addresses(self, images: Sequence[int]) -> list[str]:
        """Where the images' thumbnails are, relative to the pages; without those that have none."""
        return [address for image in images if (address := self._addresses.get(image))]

    def _put(self, image: int) -> str | None:
        content = self._thumbnail(image)
        if not content:
            return None
        address = f"images/{image}{_suffix(content)}"
        write_atomically(self._folder / address, lambda stream: stream.write(content))
        return address


def _template(name: str) -> Template:
    # loaded here: the window needs it only when somebody writes pages
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("export")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    used: dict[str, object] = {
        "share": share,
        "bar_heights": bar_heights,
        "histogram_height": HISTOGRAM_HEIGHT,
    }
    return environment.get_template(name, globals=used)


def _span(number: int, shown: Sequence[Entry]) -> str:
    return f"{number * PER_PAGE + 1}–{min((number + 1) * PER_PAGE, len(shown))}"


def _list(chunks: Sequence[Sequence[Entry]], pages: Sequence[tuple[str, str]], album: Album) -> str:
    """The list that the search looks through, as a script: pages on disk may not read JSON."""
    rows = [
        [entry.feature, entry.name, share(entry.rate), file, _first_picture(entry, album)]
        for (file, _), chunk in zip(pages, chunks, strict=True)
        for entry in chunk
    ]
    return f"const FEATURES = {json.dumps(rows)};\n"


def _first_picture(entry: Entry, album: Album) -> str:
    return next(iter(album.addresses(entry.strongest)), "")


def _suffix(content: bytes) -> str:
    if content.startswith(b"\x89PNG"):
        return ".png"
    return ".webp" if content[8:12] == b"WEBP" else ".jpg"


def _write(path: Path, text: str) -> None:
    write_atomically(path, lambda stream: stream.write(text.encode("utf-8", "replace")))
