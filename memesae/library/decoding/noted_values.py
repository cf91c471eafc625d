"""Values of metadata, made fit to be stored and shown, and the sentences on what is not read of it."""

from __future__ import annotations

from collections.abc import Sequence

from memesae.base.messages import N_
from memesae.library.records import MOST_KEYWORDS

# the library stores them as they are: no gaps
TOO_LARGE = N_("Its metadata is larger than memesae reads (4 MB).")
DAMAGED = N_("Its metadata is damaged; what could be read of it is used.")
ENTITIES = N_("Its metadata declares a document type or entities, which memesae does not read.")
TOO_MANY = N_("Its metadata has more entries, or more levels, than memesae reads.")

LONGEST_KEYWORD = 120
LONGEST_TEXT = 10_000
"""Characters of a caption, title or prompt that are kept."""


_UNWANTED = {code: None for code in range(32) if code not in (9, 10, 13)} | {127: None}


def text_of(value: object, most: int = LONGEST_TEXT) -> str:
    """A text without control characters and half characters, which no database stores."""
    text = value[:most] if isinstance(value, str) else ""
    return text.encode("utf-8", "ignore").decode().translate(_UNWANTED).strip()


def line_of(value: object, most: int = 1_000) -> str:
    """A text on one line."""
    return " ".join(text_of(value, most).split())


def keywords_of(values: Sequence[object]) -> tuple[str, ...]:
    """Keywords without repetition, whatever their case."""
    found: dict[str, str] = {}
    for value in values:
        word = line_of(value, LONGEST_KEYWORD)
        if word:
            found.setdefault(word.casefold(), word)
        if len(found) == MOST_KEYWORDS:
            break
    return tuple(found.values())


def rating_of(value: object) -> int | None:
    """Stars, 1 to 5, or -1 for what was rejected; None without a rating."""
    try:
        stars = round(float(str(value)))
    except (ValueError, OverflowError):
        return None
    return max(-1, min(stars, 5)) or None


def camera_of(maker: str, model: str) -> str:
    """The camera's model, with its maker where that does not stand there already."""
    maker, model = line_of(maker, 100), line_of(model, 100)
    known = model.casefold().startswith(maker.casefold().partition(" ")[0])
    return model if maker and known else f"{maker} {model}".strip()


def place_of(latitude: object, longitude: object) -> tuple[float, float] | None:
    """Degrees of a place on Earth; 0, 0 is what programs write where they know none."""
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    inside = abs(latitude) <= 90 and abs(longitude) <= 180 and (latitude or longitude)
    return (round(float(latitude), 6), round(float(longitude), 6)) if inside else None
