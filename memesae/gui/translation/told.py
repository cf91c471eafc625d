"""Translates what the packages below the window say: they know no Qt, and put their sentences together."""

import json
import re
from functools import cache

from PySide6.QtCore import QCoreApplication

from memesae.base.errors import MemesaeError
from memesae.base.messages import Message
from memesae.gui.translation.loading import folder

CONTEXT = "told"
PATTERNS = "sentences.json"
"""The sentences with gaps ("{1} is no folder."), beside the languages; written with them."""
_GAP = re.compile(r"\{(\d+)\}")


def told(sentence: str | Message) -> str:
    """A sentence from below in the person's language; as it is where nobody translated it."""
    sentence = str(sentence)
    known = QCoreApplication.translate(CONTEXT, sentence)
    if known != sentence:
        return known
    for shape, pattern in _shapes():
        said = QCoreApplication.translate(CONTEXT, pattern)
        found = shape.fullmatch(sentence) if said != pattern else None
        if found is not None:
            return _GAP.sub(lambda gap, found=found: told(found[int(gap[1])]), said)
    return sentence


def told_error(error: BaseException) -> tuple[str, str]:
    """What happened, and what is safe and can be done, in the person's language."""
    if not isinstance(error, MemesaeError):
        return told(str(error)), ""
    return told(error.sentence), " ".join(told(part) for part in (error.kept, error.hint) if part)


@cache
def _shapes() -> list[tuple[re.Pattern[str], str]]:
    """Every sentence with gaps and what fits it, the one with most words of its own first."""
    patterns: list[str] = json.loads((folder() / PATTERNS).read_text(encoding="utf-8"))
    patterns.sort(key=lambda pattern: -len(_GAP.sub("", pattern)))
    return [(_shape(pattern), pattern) for pattern in patterns]


def _shape(pattern: str) -> re.Pattern[str]:
    parts = _GAP.split(pattern)
    # every second part is the number of a gap
    fixed = [re.escape(part) if place % 2 == 0 else "(.*?)" for place, part in enumerate(parts)]
    return re.compile("".join(fixed), re.DOTALL)
