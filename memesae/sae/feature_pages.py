"""Export of features as a folder of static web pages that can be opened from disk."""

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
from memesae.base.paths import refuse_foreign_files, resource, write_atomically
from memesae.sae.feature_catalogue import PADDING, FeatureCatalogue
from memesae.sae.feature_labels import FeatureLabels
from memesae.sae.feature_names import FeatureName

if TYPE_CHECKING:
    from jinja2 import Template


_EXEMPLARS_SHOWN = 10
_OPPOSITES_SHOWN = 8
HISTOGRAM_HEIGHT = 40
"""Pixels of the tallest bar."""


@dataclass(frozen=True, slots=True)
class FeatureEntry:
    """The contents of one feature's section.

    Attributes:
        feature: its index.
        name: the user's name, else its label, else "".
        words: candidate labels, best first.
        note: the user's note, or "".
        rate: fraction of images on which it is active.
        confidence: of the label, 0 to 1.
        histogram: number of images in each interval of activation.
        strongest: image ids, highest activation first.
        opposite: image ids, lowest projection first.
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
    """The entries of `features` in the given order, without hidden ones."""
    shown = [feature for feature in features if not _custom(names, feature).hidden]
    return [_entry(feature, catalogue, labels, _custom(names, feature)) for feature in shown]


def _custom(names: Mapping[int, FeatureName], feature: int) -> FeatureName:
    return names.get(feature) or FeatureName(feature)


def _entry(
    feature: int, catalogue: FeatureCatalogue, labels: FeatureLabels, custom: FeatureName
) -> FeatureEntry:
    return FeatureEntry(
        feature=feature,
        name=custom.name or labels.labels[feature],
        words=labels.best(feature),
        note=custom.note,
        rate=float(catalogue.rate[feature]),
        confidence=float(labels.confidence[feature]),
        histogram=[int(count) for count in catalogue.histogram[feature]],
        strongest=_images(catalogue.exemplars[feature], _EXEMPLARS_SHOWN),
        opposite=_images(catalogue.opposite[feature], _OPPOSITES_SHOWN),
    )


def _images(ids: np.ndarray, limit: int) -> list[int]:
    return [int(image) for image in ids[:limit] if image != PADDING]


def share(rate: float) -> str:
    """A fraction as a readable percentage: 12 %, 3.4 %, 0.02 %."""
    percent = 100 * rate
    if percent == 0 or percent >= 10:
        return f"{percent:.0f} %"
    digits = max(1, -math.floor(math.log10(percent)))
    return f"{percent:.{min(digits, 4)}f} %"


def bar_heights(counts: Sequence[int]) -> list[float]:
    """The heights of a histogram's bars in pixels; logarithmic, because high activations are rare."""
    tallest = math.log1p(max(counts, default=0)) or 1.0
    return [round(HISTOGRAM_HEIGHT * math.log1p(count) / tallest, 1) for count in counts]


PER_PAGE = 512
Thumbnail = Callable[[int], bytes | None]
"""Returns the thumbnail of an image as JPEG, PNG or WebP bytes, or None."""


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
    force: bool = False,
) -> Path:
    """Export features as pages that any browser can open from disk; they load nothing from the network.

    Args:
        features: indices in display order; hidden features are skipped.
        catalogue: of the features on the library.
        labels: of the features.
        names: the user's names and notes, by feature.
        thumbnail: provides the images.
        folder: created if it does not exist; files of an earlier export are overwritten.
        token: cancels the export and receives its progress.
        title: of the index page.
        force: overwrite files of the same names that no export wrote.

    Returns:
        The path of the index page.

    Raises:
        MemesaeError: the folder cannot be written, or holds files of other programs under these names.
        Cancelled: the token was cancelled; files already written remain.
    """
    shown = entries(features, catalogue, labels, names)
    chunks = [shown[start : start + PER_PAGE] for start in range(0, len(shown), PER_PAGE)]
    pages = [(f"features-{number:03}.html", _span(number, shown)) for number in range(len(chunks))]
    if not force:
        _refuse_foreign_pages(folder, [file for file, _ in pages])
    _write(
        folder / _MARK, "Web pages written by memesae export; they are overwritten by the next.\n"
    )
    thumbnails = ThumbnailWriter(folder, thumbnail, token, len(shown))
    page, first_page = _template("features.html"), _template("index.html")
    for (file, heading), chunk in zip(pages, chunks, strict=True):
        for entry in chunk:
            thumbnails.add(entry)
        text = page.render(
            title=title,
            heading=heading,
            entries=chunk,
            pages=pages,
            current=file,
            urls=thumbnails.urls,
        )
        _write(folder / file, text)
    _write(folder / "features.js", _search_index(chunks, pages, thumbnails))
    for asset in ("style.css", "search.js"):
        _write(folder / asset, (resource("export") / asset).read_text("utf-8"))
    named = sum(bool(entry.name) for entry in shown)
    summary = f"{len(shown):,} features, {named:,} with a name, on {catalogue.images[0]:,} images"
    index = folder / "index.html"
    _write(index, first_page.render(title=title, summary=summary, pages=pages))
    return index


_MARK = ".memesae-pages"
"""Stands in each folder of pages, so that the next export knows its own."""


def _refuse_foreign_pages(folder: Path, pages: Sequence[str]) -> None:
    """Refuse to overwrite what no export wrote, pictures included."""
    if (folder / _MARK).is_file():
        return
    names = ("index.html", "style.css", "search.js", "features.js", *pages, "images")
    refuse_foreign_files([folder / name for name in names], lambda _: False)


class ThumbnailWriter:
    """Writes the thumbnails shown on the pages, each one once."""

    def __init__(self, folder: Path, thumbnail: Thumbnail, token: Token, features: int) -> None:
        self._folder = folder
        self._thumbnail = thumbnail
        self._token = token
        self._features = features
        self._done = 0
        self._urls: dict[int, str | None] = {}

    def add(self, entry: FeatureEntry) -> None:
        """Write the thumbnails of one feature that have not been written yet."""
        for image in (*entry.strongest, *entry.opposite):
            if image not in self._urls:
                self._token.check()
                self._urls[image] = self._write(image)
        self._done += 1
        self._token.report(Progress(N_("writing pages"), self._done, self._features))

    def urls(self, images: Sequence[int]) -> list[str]:
        """URLs of the thumbnails relative to the pages; images without a thumbnail are skipped."""
        return [url for image in images if (url := self._urls.get(image))]

    def _write(self, image: int) -> str | None:
        content = self._thumbnail(image)
        if not content:
            return None
        url = f"images/{image}{_suffix(content)}"
        write_atomically(self._folder / url, lambda stream: stream.write(content))
        return url


def _template(name: str) -> Template:
    # imported here because it is only needed for an export
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    environment = Environment(
        loader=FileSystemLoader(resource("export")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        keep_trailing_newline=True,
    )
    functions: dict[str, object] = {
        "share": share,
        "bar_heights": bar_heights,
        "histogram_height": HISTOGRAM_HEIGHT,
    }
    return environment.get_template(name, globals=functions)


def _span(number: int, shown: Sequence[FeatureEntry]) -> str:
    return f"{number * PER_PAGE + 1}–{min((number + 1) * PER_PAGE, len(shown))}"


def _search_index(
    chunks: Sequence[Sequence[FeatureEntry]],
    pages: Sequence[tuple[str, str]],
    thumbnails: ThumbnailWriter,
) -> str:
    """The search index as a script, because pages opened from disk may not load JSON."""
    rows = [
        [entry.feature, entry.name, share(entry.rate), file, _first_thumbnail(entry, thumbnails)]
        for (file, _), chunk in zip(pages, chunks, strict=True)
        for entry in chunk
    ]
    return f"const FEATURES = {json.dumps(rows)};\n"


def _first_thumbnail(entry: FeatureEntry, thumbnails: ThumbnailWriter) -> str:
    return next(iter(thumbnails.urls(entry.strongest)), "")


def _suffix(content: bytes) -> str:
    if content.startswith(b"\x89PNG"):
        return ".png"
    return ".webp" if content[8:12] == b"WEBP" else ".jpg"


def _write(path: Path, text: str) -> None:
    write_atomically(path, lambda stream: stream.write(text.encode("utf-8", "replace")))
