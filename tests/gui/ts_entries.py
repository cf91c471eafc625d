"""Reads the entries of a translation file."""

from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree


class Entry(NamedTuple):
    """One entry: context, English source, translated forms, and whether it is finished."""

    context: str
    source: str
    forms: tuple[str, ...]
    plural: bool
    finished: bool


def entries(path: Path) -> list[Entry]:
    """All entries of a .ts file, in order."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None, f"a message without a translation in {path}"
            plural = message.get("numerus") == "yes"
            forms = translation.iter("numerusform") if plural else [translation]
            found.append(
                Entry(
                    context.findtext("name", ""),
                    message.findtext("source", ""),
                    tuple(form.text or "" for form in forms),
                    plural,
                    translation.get("type") is None,
                )
            )
    return found
