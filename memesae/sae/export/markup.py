"""Features as HTML; every word that came from outside is escaped."""

import math
from collections.abc import Callable, Sequence
from html import escape

from memesae.sae.export.entries import Entry

Picture = Callable[[int], str | None]
"""The address of an image's thumbnail, relative to the page; None where there is none."""

_BAR_HEIGHT = 40
_BAR_WIDTH = 7


def feature_page(
    title: str,
    heading: str,
    entries: Sequence[Entry],
    pages: Sequence[tuple[str, str]],
    current: str,
    picture: Picture,
) -> str:
    """One page of features.

    Args:
        title: of the whole export.
        heading: of this page.
        entries: the features on it.
        pages: (file, heading) of all pages.
        current: this page's file.
        picture: where an image's thumbnail is.
    """
    body = "\n".join(_feature(entry, picture) for entry in entries)
    top = f'<p class="quiet"><a href="index.html">{escape(title)}</a></p><h1>Features {escape(heading)}</h1>'
    links = page_links(pages, current)
    return document(f"{heading} · {title}", f"{top}\n{links}\n{body}\n{links}")


def index_page(title: str, summary: str, pages: Sequence[tuple[str, str]]) -> str:
    """The first page: a search by name, and the way to all pages."""
    return document(
        title,
        f'<h1>{escape(title)}</h1><p class="quiet">{escape(summary)}</p>\n'
        '<input type="search" placeholder="Find a feature by name" aria-label="Find a feature by name"'
        ' autofocus>\n<p class="quiet" id="count" aria-live="polite"></p>\n<ul class="found"></ul>\n'
        f"<h2>All features, most frequent first</h2>\n{page_links(pages, '')}\n"
        '<script src="features.js"></script>\n<script src="search.js"></script>',
    )


def document(title: str, body: str) -> str:
    """A whole page around `body`, which is HTML already."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<title>{escape(title)}</title>\n<link rel="stylesheet" href="style.css">\n'
        f"</head>\n<body>\n<main>\n{body}\n</main>\n</body>\n</html>\n"
    )


def page_links(pages: Sequence[tuple[str, str]], current: str) -> str:
    """Links to all pages; the current one is marked."""
    items = (
        f'<li><span aria-current="page">{escape(heading)}</span></li>'
        if file == current
        else f'<li><a href="{escape(file)}">{escape(heading)}</a></li>'
        for file, heading in pages
    )
    return f'<ul class="pages">{"".join(items)}</ul>'


def share(rate: float) -> str:
    """A share of images as a person reads it: 12 %, 3.4 %, 0.02 %."""
    percent = 100 * rate
    if percent == 0 or percent >= 10:
        return f"{percent:.0f} %"
    digits = max(1, -math.floor(math.log10(percent)))
    return f"{percent:.{min(digits, 4)}f} %"


def histogram(counts: Sequence[int]) -> str:
    """The counts as bars; their heights are logarithmic, for strong activations are rare."""
    tallest = math.log1p(max(counts, default=0)) or 1.0
    bars: list[str] = []
    for place, count in enumerate(counts):
        height = round(_BAR_HEIGHT * math.log1p(count) / tallest, 1)
        bars.append(
            f'<rect x="{place * _BAR_WIDTH}" y="{_BAR_HEIGHT - height:g}"'
            f' width="{_BAR_WIDTH - 1}" height="{height:g}"/>'
        )
    return (
        f'<svg class="histogram" viewBox="0 0 {len(counts) * _BAR_WIDTH} {_BAR_HEIGHT}" role="img"'
        f' aria-label="How many images are active how strongly">{"".join(bars)}</svg>'
    )


def _feature(entry: Entry, picture: Picture) -> str:
    note = f'<p class="note">{escape(entry.note)}</p>' if entry.note else ""
    return (
        f'<section class="feature" id="f{entry.feature}">\n<header><div>{_name(entry)}'
        f'<p class="quiet">{escape(_facts(entry))}</p>{note}</div>{histogram(entry.histogram)}</header>'
        f"{_strip('strip', 'strongest', entry.strongest, picture)}"
        f"{_strip('strip small', 'most opposite', entry.opposite, picture)}\n</section>"
    )


def _name(entry: Entry) -> str:
    if entry.name:
        return f"<h2>{escape(entry.name)}</h2>"
    return f'<h2 class="unnamed">feature {entry.feature}</h2>'


def _facts(entry: Entry) -> str:
    words = ", ".join(entry.words)
    sure = f"{100 * entry.confidence:.0f} % sure"
    return f"{entry.feature} · on {share(entry.rate)} of images · {words} ({sure})"


def _strip(style: str, caption: str, images: Sequence[int], picture: Picture) -> str:
    addresses = [address for address in map(picture, images) if address]
    if not addresses:
        return ""
    pictures = "".join(f'<img src="{escape(a)}" alt="" loading="lazy">' for a in addresses)
    return f'<p class="quiet caption">{escape(caption)}</p><div class="{style}">{pictures}</div>'
