"""A language's file in Qt's own format, which Qt Linguist and translation services read and write."""

from collections.abc import Iterable, Mapping
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from memesae.gui.translation.texts import Text

Said = Mapping[tuple[str, str], str]
"""What each text, by context and English wording, is in a language; empty where nobody wrote it yet."""

_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'


def read(path: Path) -> dict[tuple[str, str], str]:
    """What a language's file says.

    Raises:
        OSError: it cannot be read.
        ElementTree.ParseError: it is damaged.
    """
    # one's own files only: nothing from elsewhere is ever read here
    root = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message.findtext(
            "translation", ""
        )
        for context in root.iter("context")
        for message in context.iter("message")
    }


def write(path: Path, language: str, texts: Iterable[Text], said: Said) -> None:
    """Write the texts of today with what is known of each; those that are no more are left out.

    Args:
        path: the file, ending in .ts.
        language: as "de" or "pt_BR".
        texts: in order.
        said: see `Said`.
    """
    lines = [f'<TS version="2.1" language="{language}" sourcelanguage="en">\n']
    for context, group in groupby(texts, key=lambda text: text.context):
        lines.append(f"<context>\n    <name>{escape(context)}</name>\n")
        lines.extend(_message(text, said.get((context, text.source), "")) for text in group)
        lines.append("</context>\n")
    path.write_text(_HEAD + "".join(lines) + "</TS>\n", encoding="utf-8")


def _message(text: Text, translation: str) -> str:
    unfinished = "" if translation else ' type="unfinished"'
    return (
        f'    <message>\n        <location filename="../../memesae/{text.place}"/>\n'
        f"        <source>{escape(text.source)}</source>\n"
        f"        <translation{unfinished}>{escape(translation)}</translation>\n    </message>\n"
    )
