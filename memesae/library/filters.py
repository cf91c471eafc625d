"""Filters of a query (`in:folder`, `type:gif`, `-is:animated`): their definitions, and the values to suggest."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Literal

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.base.paths import folded_path
from memesae.library.image_formats import BY_NAME, FILM, FILMS, IMAGE_FORMATS
from memesae.library.tags import FAVOURITE
from memesae.library.text_search import condition as text_condition
from memesae.library.text_search import noted_condition

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from memesae.library.database import Database


Fragment = tuple[str, tuple[Any, ...]]
"""A condition in SQL over roots r, files f and images i, and its parameters."""


class FilterError(MemesaeError):
    """An unknown filter, or one with an invalid value."""


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition on the images to show; always valid.

    Attributes:
        kind: a key of `FILTERS`.
        op: "is", or "not" for a negated filter.
        value: as typed.

    Raises:
        FilterError: there is no such kind, or the value is invalid.
    """

    kind: str
    op: Literal["is", "not"]
    value: str

    def __post_init__(self) -> None:
        if self.kind not in FILTERS:
            raise FilterError(
                N_("There is no filter called {kind}."),
                hint=N_("Filters are {kinds}."),
                kind=self.kind,
                kinds=", ".join(f"{kind}:" for kind in FILTERS),
            )
        self._plain_fragment()

    @classmethod
    def parse(cls, text: str) -> Filter:
        """Parse a filter such as `type:gif` or `-type:gif`.

        Raises:
            FilterError: the text is not a filter.
        """
        kind, _, value = text.removeprefix("-").partition(":")
        return cls(kind.casefold(), "not" if text.startswith("-") else "is", value)

    @property
    def text(self) -> str:
        """As it is typed."""
        return f"{'-' if self.op == 'not' else ''}{self.kind}:{self.value}"

    def fragment(self) -> Fragment:
        """The condition in SQL."""
        sql, parameters = self._plain_fragment()
        return (f"NOT COALESCE(({sql}), 0)" if self.op == "not" else f"({sql})"), parameters

    def _plain_fragment(self) -> Fragment:
        kind = FILTERS[self.kind]
        fragment = kind.condition(self.value.strip())
        if fragment is None:
            raise FilterError(
                N_("{kind}:{value} is not understood."),
                hint=N_("{kind}: {sentence}. Known: {values}.")
                if kind.values
                else N_("{kind}: {sentence}, for example {kind}:{example}."),
                kind=self.kind,
                value=self.value,
                sentence=Message.of(kind.sentence),
                example=kind.example,
                values=", ".join(f"{self.kind}:{each}" for each in kind.values),
            )
        return fragment


@dataclass(frozen=True, slots=True)
class FilterKind:
    """A kind of filter.

    Attributes:
        condition: maps a value to SQL; None when the value is invalid.
        sentence: what it matches, for help and completion.
        example: an example value.
        values: all values for completion, where they are few.
    """

    condition: Callable[[str], Fragment | None]
    sentence: str
    example: str
    values: tuple[str, ...] = ()


def _in_folder(value: str) -> Fragment | None:
    folder = folded_path(os.path.expanduser(value)).rstrip("/")
    return ("is_in_folder(r.path, f.path, ?)", (folder,)) if folder else None


def _named(value: str) -> Fragment | None:
    return ("name_contains(f.path, ?)", (folded_path(value),)) if value else None


_STORED = {
    word: one.name
    for one in IMAGE_FORMATS
    for word in (*one.proposed, *(suffix.removeprefix(".") for suffix in one.suffixes))
}
_FORMAT_WORDS = (*(word for one in IMAGE_FORMATS for word in one.proposed), FILM)
_IS_FILM = f"i.format IN ({', '.join(repr(one.name) for one in FILMS)})"


def _of_type(value: str) -> Fragment | None:
    if value.casefold() == FILM:
        return _IS_FILM, ()
    stored = _STORED.get(value.casefold().removeprefix("."))
    return ("i.format = ?", (stored,)) if stored else None


_TAKEN = "COALESCE(i.taken, f.mtime_ns / 1e9)"


def _span(value: str) -> tuple[float, float] | None:
    """First and last moment, unix seconds in local time, of `2024`, `2024-05` or `2024-05-01`."""
    match = re.fullmatch(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?", value)
    if match is None:
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    try:
        begin = datetime(year or 0, month or 1, day or 1)
        if day:
            end = begin + timedelta(days=1)
        elif month:
            end = datetime(begin.year + month // 12, month % 12 + 1, 1)
        else:
            end = datetime(begin.year + 1, 1, 1)
        return begin.timestamp(), end.timestamp()
    except (ValueError, OverflowError, OSError):
        # no such date, or one outside the range of the platform's timestamps
        return None


def _since(value: str) -> Fragment | None:
    span = _span(value)
    return (f"{_TAKEN} >= ?", (span[0],)) if span else None


def _until(value: str) -> Fragment | None:
    span = _span(value)
    return (f"{_TAKEN} < ?", (span[1],)) if span else None


def _during(value: str) -> Fragment | None:
    span = _span(value)
    return (f"{_TAKEN} >= ? AND {_TAKEN} < ?", span) if span else None


def _pixels(condition: str) -> Callable[[str], Fragment | None]:
    def parse(value: str) -> Fragment | None:
        match = re.fullmatch(r"(\d{1,9})(px)?", value.casefold())
        return (condition, (int(match[1]),)) if match else None

    return parse


_UNITS = {"": 1, "k": 1000, "m": 1000**2, "g": 1000**3}


def _bytes(condition: str) -> Callable[[str], Fragment | None]:
    def parse(value: str) -> Fragment | None:
        match = re.fullmatch(r"(\d{1,9}(?:\.\d{1,9})?)\s*([kmg]?)b?", value.casefold())
        return (condition, (int(float(match[1]) * _UNITS[match[2]]),)) if match else None

    return parse


_TAGGED = "EXISTS(SELECT 1 FROM tags t WHERE t.hash = i.tag_key AND t.tag = {tag})"


def _tagged(value: str) -> Fragment | None:
    tag = " ".join(value.split())
    return (_TAGGED.format(tag="?"), (_SPELLINGS.get(tag.casefold(), tag),)) if value else None


_NOTES = """i.id IN (SELECT v.image_id FROM image_notes v
WHERE v.note_id IN (SELECT n.id FROM notes n WHERE {condition}))"""
"""Of an image, that something noted about it by other programs meets a condition."""


def _keyword(value: str) -> Fragment | None:
    word = " ".join(value.split())
    condition = "n.id IN (SELECT k.note_id FROM note_keywords k WHERE k.keyword = ?)"
    return (_NOTES.format(condition=condition), (word,)) if word else None


def _rated(value: str) -> Fragment | None:
    stars = value if value in _STARS else None
    return (_NOTES.format(condition="n.rating >= ?"), (int(stars),)) if stars else None


_STARS = ("1", "2", "3", "4", "5")


def _taken_by(value: str) -> Fragment | None:
    # INSTR: what is typed may contain the signs of LIKE
    condition = "INSTR(LOWER(n.camera), LOWER(?)) > 0"
    return (_NOTES.format(condition=condition), (" ".join(value.split()),)) if value else None


_KILOMETRES = 10.0
_KILOMETRES_OF_A_DEGREE = 111.0


def _around(value: str) -> Fragment | None:
    """Latitude and longitude in degrees, and how many kilometres away at most."""
    try:
        latitude, longitude, *far = (float(part) for part in value.split(","))
    except ValueError:
        return None
    distance = far[0] if far else _KILOMETRES
    inside = abs(latitude) <= 90 and abs(longitude) <= 180 and 0 < distance <= 20_100
    if len(far) > 1 or not inside:
        return None
    # the latitude alone leaves few; one degree of it is as far everywhere
    spread = distance / _KILOMETRES_OF_A_DEGREE
    condition = "n.latitude BETWEEN ? AND ? AND kilometres(n.latitude, n.longitude, ?, ?) <= ?"
    places = (latitude - spread, latitude + spread, latitude, longitude, distance)
    return _NOTES.format(condition=condition), places


_HELD = {
    "caption": "json_extract(n.content, '$.caption') IS NOT NULL",
    "keywords": "EXISTS(SELECT 1 FROM note_keywords k WHERE k.note_id = n.id)",
    "place": "n.latitude IS NOT NULL",
    "prompt": "json_extract(n.content, '$.prompt') IS NOT NULL",
    "rating": "n.rating > 0",
    "title": "json_extract(n.content, '$.title') IS NOT NULL",
}


def _with(value: str) -> Fragment | None:
    condition = _HELD.get(value.casefold())
    return (_NOTES.format(condition=condition), ()) if condition else None


_SPELLINGS = {"favorite": FAVOURITE, "favorites": FAVOURITE, "favourites": FAVOURITE}
"""Other spellings of what the filters call something."""


# within a tenth counts as square
_TRAITS = {
    "animated": "i.frames > 1",
    "favourite": _TAGGED.format(tag=f"'{FAVOURITE}'"),
    "missing": "f.state = 'missing'",
    "tall": "i.height > 1.1 * i.width",
    "wide": "i.width > 1.1 * i.height",
    "square": "i.width <= 1.1 * i.height AND i.height <= 1.1 * i.width",
}


def _trait(value: str) -> Fragment | None:
    wanted = value.casefold()
    condition = _TRAITS.get(_SPELLINGS.get(wanted, wanted))
    return (condition, ()) if condition else None


HAS = "has"


def _shows_feature(value: str) -> Fragment | None:
    # features are not in the database: `Searcher` answers this filter, and one that got here would be an error in SQL
    return ("has_feature(i.id, ?)", (value,)) if value else None


FILTERS: dict[str, FilterKind] = {
    "in": FilterKind(_in_folder, N_("images in a folder, at any depth"), "holiday"),
    "name": FilterKind(_named, N_("images whose file name contains a word"), "cat"),
    "type": FilterKind(_of_type, N_("images of one format"), "gif", _FORMAT_WORDS),
    "is": FilterKind(_trait, N_("images of one kind or shape"), "animated", tuple(_TRAITS)),
    "text": FilterKind(text_condition, N_("images with words to be read in them"), '"stop it"'),
    "tag": FilterKind(_tagged, N_("images that have a tag of yours"), "cats"),
    HAS: FilterKind(
        _shows_feature, N_("images that show a feature, by its number or name"), "snow"
    ),
    "noted": FilterKind(
        noted_condition, N_("images with words that other programs noted about them"), "beach"
    ),
    "keyword": FilterKind(_keyword, N_("images that another program gave a keyword"), "beach"),
    "rating": FilterKind(_rated, N_("images with at least so many stars"), "4", _STARS),
    "camera": FilterKind(_taken_by, N_("images taken with a camera"), "canon"),
    "around": FilterKind(
        _around,
        N_("images taken around a place: latitude, longitude, kilometres"),
        "48.137,11.575,5",
    ),
    "with": FilterKind(_with, N_("images about which something is noted"), "place", tuple(_HELD)),
    "since": FilterKind(_since, N_("images taken or changed on a date or later"), "2024-05"),
    "until": FilterKind(_until, N_("images taken or changed on a date or before"), "2024-06-01"),
    "on": FilterKind(_during, N_("images taken or changed in a year, a month or on a day"), "2024"),
    "wider": FilterKind(_pixels("i.width >= ?"), N_("images at least so many pixels wide"), "800"),
    "narrower": FilterKind(
        _pixels("i.width <= ?"), N_("images at most so many pixels wide"), "800"
    ),
    "taller": FilterKind(
        _pixels("i.height >= ?"), N_("images at least so many pixels high"), "600"
    ),
    "shorter": FilterKind(
        _pixels("i.height <= ?"), N_("images at most so many pixels high"), "600"
    ),
    "larger": FilterKind(_bytes("f.size >= ?"), N_("files of at least so many bytes"), "2mb"),
    "smaller": FilterKind(_bytes("f.size <= ?"), N_("files of at most so many bytes"), "500kb"),
}
"""Every kind of filter by the word before the colon; the source of help and completion."""


def includes_missing(filters: Sequence[Filter]) -> bool:
    """Whether the filters ask for missing pictures: `is:missing`."""
    return any(
        one.kind == "is" and one.op == "is" and one.value.casefold() == "missing" for one in filters
    )


def matching_images(connections: Database, filters: Sequence[Filter]) -> NDArray[np.int64]:
    """Ids int64 [n], ascending, of the images having one file that passes all the filters."""
    import numpy as np

    fragments = [entry.fragment() for entry in filters]
    conditions = "".join(f" AND {sql}" for sql, _ in fragments)
    rows = connections.select(
        f"""SELECT DISTINCT i.id FROM files f JOIN images i ON i.id = f.image_id
            JOIN roots r ON r.id = f.root_id
            WHERE f.state IN ('ready', 'missing') {conditions} ORDER BY i.id""",
        [value for _, parameters in fragments for value in parameters],
    )
    return np.fromiter((row[0] for row in rows), np.int64, len(rows))


MOST = 500
_BYTES = ("100kb", "500kb", "1mb", "2mb", "5mb", "10mb", "50mb")
_PIXELS = (320, 640, 800, 1024, 1280, 1920, 2560, 3840)
_VALUES_UNITS = {"kb": 1000, "mb": 1000**2}


def filter_values(connections: Database) -> dict[str, tuple[str, ...]]:
    """The values to suggest for each filter, by its name; the most frequent first.

    Folders below the roots, formats, years and months, sizes of files and of pictures, keywords, cameras.
    """
    rows = connections.select(
        """SELECT f.path, f.size, COALESCE(i.taken, f.mtime_ns / 1e9), i.format, i.width, i.height
           FROM files f JOIN images i ON i.id = f.image_id WHERE f.state IN ('ready', 'missing')"""
    )
    days = _days([row[2] for row in rows])
    sizes, widths, heights = ([row[column] for row in rows] for column in (1, 4, 5))
    return {
        "in": _folders([row[0] for row in rows]),
        "type": _common(Counter(_word(row[3]) for row in rows)),
        **dict.fromkeys(("since", "until", "on"), days),
        "larger": tuple(one for one in _BYTES if _values_bytes(one) <= max(sizes, default=0)),
        "smaller": tuple(one for one in _BYTES if sizes and _values_bytes(one) >= min(sizes)),
        "wider": _up_to(widths),
        "narrower": _down_to(widths),
        "taller": _up_to(heights),
        "shorter": _down_to(heights),
        "keyword": _most_used(connections, "note_keywords", "keyword"),
        "camera": _most_used(connections, "notes", "camera"),
    }


def _most_used(connections: Database, table: str, column: str) -> tuple[str, ...]:
    rows = connections.select(
        f"""SELECT {column} FROM {table} WHERE {column} IS NOT NULL
            GROUP BY {column} ORDER BY COUNT(*) DESC, {column} LIMIT ?""",
        (MOST,),
    )
    return tuple(row[0] for row in rows)


def _word(stored: str) -> str:
    """The filter's name for a stored format, which an older version may have known and this one not."""
    known = BY_NAME.get(stored)
    return known.proposed[0] if known else stored.lower()


def _folders(paths: list[bytes]) -> tuple[str, ...]:
    """Folders below the roots, at any depth."""
    held: Counter[str] = Counter()
    for parent, count in Counter(path.rpartition(b"/")[0] for path in paths).items():
        parts = os.fsdecode(parent).split("/") if parent else []
        for depth in range(1, len(parts) + 1):
            held["/".join(parts[:depth])] += count
    return _common(held)


def _days(times: list[float]) -> tuple[str, ...]:
    """Years, then months, the latest first."""
    months: set[str] = set()
    for time in times:
        try:
            months.add(datetime.fromtimestamp(time).strftime("%Y-%m"))
        except (ValueError, OverflowError, OSError):
            # a camera's clock may hold any date
            continue
    years = sorted({month.partition("-")[0] for month in months}, reverse=True)
    return (*years, *sorted(months, reverse=True))[:MOST]


def _common(held: Counter[str]) -> tuple[str, ...]:
    return tuple(value for value, _ in held.most_common(MOST))


def _values_bytes(size: str) -> int:
    return int(size[:-2]) * _VALUES_UNITS[size[-2:]]


def _up_to(lengths: list[int]) -> tuple[str, ...]:
    return tuple(str(pixels) for pixels in _PIXELS if pixels <= max(lengths, default=0))


def _down_to(lengths: list[int]) -> tuple[str, ...]:
    return tuple(str(pixels) for pixels in _PIXELS if lengths and pixels >= min(lengths))
