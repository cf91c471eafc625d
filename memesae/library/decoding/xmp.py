"""XMP (ISO 16684-1), inside of pictures and beside them: which properties are read, and how without trust in the XML."""

from __future__ import annotations

import codecs
import re
from xml.parsers import expat

from memesae.library.decoding.containers import MOST_METADATA_BYTES
from memesae.library.decoding.noted_values import (
    DAMAGED,
    ENTITIES,
    LONGEST_TEXT,
    TOO_LARGE,
    TOO_MANY,
    camera_of,
    keywords_of,
    line_of,
    place_of,
    rating_of,
    text_of,
)
from memesae.library.records import MOST_KEYWORDS, Metadata, Noted

_MOST_ELEMENTS = 50_000
_DEEPEST = 64
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_LI = f"{RDF} li"
DC = "http://purl.org/dc/elements/1.1/"
_WANTED_XMP = {
    f"{DC} subject": "keywords",
    "http://ns.adobe.com/lightroom/1.0/ hierarchicalSubject": "keywords|",
    "http://www.digikam.org/ns/1.0/ TagsList": "keywords/",
    "http://ns.microsoft.com/photo/1.0/ LastKeywordXMP": "keywords/",
    "http://iptc.org/std/Iptc4xmpExt/2008-02-29/ PersonInImage": "keywords",
    "http://www.metadataworkinggroup.com/schemas/regions/ Name": "keywords",
    f"{DC} title": "title",
    "http://ns.adobe.com/photoshop/1.0/ Headline": "title",
    f"{DC} description": "caption",
    f"{DC} creator": "creator",
    "http://ns.adobe.com/xap/1.0/ Rating": "rating",
    "http://ns.adobe.com/tiff/1.0/ Make": "maker",
    "http://ns.adobe.com/tiff/1.0/ Model": "model",
    "http://ns.adobe.com/exif/1.0/ GPSLatitude": "latitude",
    "http://ns.adobe.com/exif/1.0/ GPSLongitude": "longitude",
}
"""What is read, by namespace and name; a keyword with levels is split at the sign behind, and the last one counts."""


class XmpError(Exception):
    """XMP is not read; the argument is the sentence that says why."""


class XmpReader:
    """Collects the wanted properties while a parser goes over the XML, whose names are "namespace name".

    Attributes:
        found: the values of each property.
        parser: knows where it is.
    """

    parser: expat.XMLParserType

    def __init__(self) -> None:
        self.found: dict[str, list[str]] = {}
        self._open: list[str] = []
        self._wanted = ""
        self._depth = 0
        self._text: list[str] = []
        self._room = LONGEST_TEXT
        self._elements = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """An element begins; simple properties may be attributes of it."""
        self._elements += 1
        self._open.append(name)
        if self._elements > _MOST_ELEMENTS or len(self._open) > _DEEPEST:
            raise XmpError(TOO_MANY)
        for key, value in attributes.items():
            if key in _WANTED_XMP:
                self._add(_WANTED_XMP[key], value)
        if name in _WANTED_XMP and not self._wanted:
            self._wanted, self._depth = _WANTED_XMP[name], len(self._open)
        if self._wanted:
            self._text, self._room = [], LONGEST_TEXT

    def text(self, part: str) -> None:
        """Some characters."""
        if self._wanted and self._room > 0:
            self._text.append(part[: self._room])
            self._room -= len(part)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._wanted and (name == _LI or len(self._open) == self._depth):
            self._add(self._wanted, "".join(self._text))
            self._text = []
        if len(self._open) == self._depth:
            self._wanted, self._depth = "", 0
        self._open.pop()

    def _add(self, kind: str, value: str) -> None:
        values = self.found.setdefault(kind.rstrip("|/"), [])
        if kind[-1] in "|/":
            value = value.rpartition(kind[-1])[2]
        if value.strip() and len(values) < 4 * MOST_KEYWORDS:
            values.append(value)


def _refuse(*_: object) -> None:
    raise XmpError(ENTITIES)


def read_xmp(content: bytes) -> Noted:
    """The metadata in an XMP packet or file (ISO 16684-1)."""
    reader = XmpReader()
    problem = ""
    try:
        parse_xml(as_utf8(content), reader)
    except XmpError as error:
        problem = str(error)
    found = reader.found
    lines = {
        name: list(dict.fromkeys(map(line_of, found.get(name, []))))
        for name in ("title", "creator")
    }
    captions = dict.fromkeys(map(text_of, found.get("caption", [])))
    first = {name: values[0] for name, values in found.items() if values}
    metadata = Metadata(
        keywords=keywords_of(found.get("keywords", [])),
        title=" · ".join(lines["title"]),
        caption="\n".join(captions)[:LONGEST_TEXT],
        creator=", ".join(lines["creator"])[:1_000],
        rating=rating_of(first.get("rating")),
        camera=camera_of(first.get("maker", ""), first.get("model", "")),
        place=place_of(
            _xmp_degrees(first.get("latitude", "")), _xmp_degrees(first.get("longitude", ""))
        ),
    )
    return Noted(metadata, problem)


def parse_xml(content: bytes, reader: XmpReader) -> None:
    """Let a reader go over XML in UTF-8, as `as_utf8` gives it.

    Raises:
        XmpError: it declares entities, is damaged or too large, or has too many entries.
    """
    if len(content) > MOST_METADATA_BYTES:
        raise XmpError(TOO_LARGE)
    reader.parser = parser = expat.ParserCreate("utf-8", " ")
    # no document type, so no entity: neither those that grow nor those that name files
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = _refuse
    parser.StartElementHandler, parser.EndElementHandler = reader.start, reader.end
    parser.CharacterDataHandler = reader.text
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise XmpError(DAMAGED) from error
    finally:
        # they refer to an object that refers to the parser
        parser.StartElementHandler = parser.EndElementHandler = parser.CharacterDataHandler = None


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (b"<\0\0\0", "utf-32-le"),
    (b"\0\0\0<", "utf-32-be"),
    (b"<\0", "utf-16-le"),
    (b"\0<", "utf-16-be"),
)
_DECLARED = re.compile(
    rb"""^<\?xml[^>]{0,100}\bencoding\s*=\s*["'](iso-8859-\d{1,2}|windows-125\d|us-ascii)["']""",
    re.I,
)


def encoding_of(content: bytes) -> tuple[bytes, str]:
    """The byte order mark of XML, if it has one, and its encoding."""
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return (b"" if b"<" in mark else mark), encoding
    declared = _DECLARED.match(content)
    try:
        content.decode("utf-8")
    except UnicodeDecodeError:
        return b"", declared[1].decode().lower() if declared else "utf-8"
    return b"", "utf-8"


def as_utf8(content: bytes) -> bytes:
    """XML in UTF-8, whatever it was in, without padding around it; what is no valid character is replaced."""
    content = content.strip(b" \t\r\n")
    mark, encoding = encoding_of(content)
    text = content.removeprefix(mark).decode(encoding, "replace")
    return text.strip("\0 \t\r\n\ufeff").encode("utf-8", "replace")


def _xmp_degrees(text: str) -> float | None:
    """Degrees as XMP writes them: 48,8.25N or 48,8,15N."""
    match = re.fullmatch(r"(\d{1,3}),(\d{1,2}(?:\.\d{1,12})?)(?:,(\d{1,2}))?([NSEW])", text.strip())
    if match is None:
        return None
    degrees = int(match[1]) + float(match[2]) / 60 + int(match[3] or 0) / 3600
    return -degrees if match[4] in "SW" else degrees
