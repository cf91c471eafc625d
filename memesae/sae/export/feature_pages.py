"""Features as a folder of static web pages that open from disk."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from memesae.base.cancellation import Progress, Token
from memesae.base.messages import N_
from memesae.base.paths import resource, write_atomically
from memesae.sae.feature_names import FeatureName
from memesae.sae.features.feature_catalogue import NOBODY, FeatureCatalogue
from memesae.sae.labels.feature_labels import FeatureLabels

if TYPE_CHECKING:
    from jinja2 import Template


_STRONGEST = 10
_OPPOSITE = 8
HISTOGRAM_HEIGHT = 40
"""Pixels of the tallest bar."""


@dataclass(frozen=True, slots=True)
class FeatureEntry:
    """One feature, ready to be written down.

    Attributes:
        feature: its number.
        name: the person's name for it, else its label, else "".
        words: the words that fit best, best first.
        note: the person's note, or "".
        rate: share of the images on which it is active.
        confidence: of the label, 0 to 1.
        histogram: images in each interval of activation.
        strongest: image ids, strongest first.
        opposite: image ids, most opposite first.
    """

    feature: int
    name: str
    words: Sequence[str]
    note: str
    rate: float
    confidence: float
    histogram: Sequence[int]
    strongest: Sequence[int]
    opposite: Sequence[int]


def entries(
    features: Sequence[int],
    catalogue: FeatureCatalogue,
    labels: FeatureLabels,
    names: Mapping[int, FeatureName],
) -> list[FeatureEntry]:
    """The entries of `features` in their order, without the hidden ones."""
    shown = [feature for feature in features if not _said(names, feature).hidden]
    return [_entry(feature, catalogue, labels, _said(names, feature)) for feature in shown]


def _said(names: Mapping[int, FeatureName], feature: int) -> FeatureName:
    return names.get(feature) or FeatureName(feature)


def _entry(
    feature: int, catalogue: FeatureCatalogue, labels: FeatureLabels, said: FeatureName
) -> FeatureEntry:
    return FeatureEntry(
        feature=feature,
        name=said.name or labels.labels[feature],
        words=labels.best(feature),
        note=said.note,
        rate=float(catalogue.rate[feature]),
        confidence=float(labels.confidence[feature]),
        histogram=[int(count) for count in catalogue.histogram[feature]],
        strongest=_images(catalogue.exemplars[feature], _STRONGEST),
        opposite=_images(catalogue.opposite[feature], _OPPOSITE),
    )


def _images(ids: np.ndarray, most: int) -> list[int]:
    return [int(image) for image in ids[:most] if image != NOBODY]


def share(rate: float) -> str:
    """A share of images as a person reads it: 12 %, 3.4 %, 0.02 %."""
    percent = 100 * rate
    if percent == 0 or percent >= 10:
        return f"{percent:.0f} %"
    digits = max(1, -math.floor(math.log10(percent)))
    return f"{percent:.{min(digits, 4)}f} %"


def bar_heights(counts: Sequence[int]) -> list[float]:
    """The heights of a histogram's bars in pixels; logarithmic, for strong activations are rare."""
    tallest = math.log1p(max(counts, default=0)) or 1.0
    return [round(HISTOGRAM_HEIGHT * math.log1p(count) / tallest, 1) for count in counts]


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

    def add(self, entry: FeatureEntry) -> None:
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


def _span(number: int, shown: Sequence[FeatureEntry]) -> str:
    return f"{number * PER_PAGE + 1}–{min((number + 1) * PER_PAGE, len(shown))}"


def _list(
    chunks: Sequence[Sequence[FeatureEntry]], pages: Sequence[tuple[str, str]], album: Album
) -> str:
    """The list that the search looks through, as a script: pages on disk may not read JSON."""
    rows = [
        [entry.feature, entry.name, share(entry.rate), file, _first_picture(entry, album)]
        for (file, _), chunk in zip(pages, chunks, strict=True)
        for entry in chunk
    ]
    return f"const FEATURES = {json.dumps(rows)};\n"


def _first_picture(entry: FeatureEntry, album: Album) -> str:
    return next(iter(album.addresses(entry.strongest)), "")


def _suffix(content: bytes) -> str:
    if content.startswith(b"\x89PNG"):
        return ".png"
    return ".webp" if content[8:12] == b"WEBP" else ".jpg"


def _write(path: Path, text: str) -> None:
    write_atomically(path, lambda stream: stream.write(text.encode("utf-8", "replace")))
