"""Finding a title from a few of its letters."""

import re

START_OF_WORD = 3.0
NEXT_TO_LAST = 2.0
ANYWHERE = 1.0


def score(typed: str, title: str) -> float:
    """How well letters typed in order fit a title; 0 where they do not.

    Letters at the start of a word count most, then letters right after the one before. The best
    placing is found, not the first one.
    """
    letters, text = typed.casefold().replace(" ", ""), title.casefold()
    starts = {match.start() for match in re.finditer(r"\b\w", text)}
    # best[place]: the best placing of the letters so far whose last letter stands at `place`
    best: dict[int, float] = {-1: 0.0}
    for letter in letters:
        best = {
            place: max(
                so_far + _worth(place, last, starts)
                for last, so_far in best.items()
                if last < place
            )
            for place, found in enumerate(text)
            if found == letter and any(last < place for last in best)
        }
        if not best:
            return 0.0
    # short titles win among equals
    return max(best.values()) + 1 / (1 + len(text))


def _worth(place: int, last: int, starts: set[int]) -> float:
    if place in starts:
        return START_OF_WORD
    return NEXT_TO_LAST if last >= 0 and place == last + 1 else ANYWHERE
