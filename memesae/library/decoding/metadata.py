"""What other programs wrote about a picture: keywords, captions, ratings, prompts, camera and place.

Read from XMP, IPTC, EXIF, the texts of a PNG and JSON beside the picture. All of it may be crafted: whatever is too
large, too deep or damaged is told in a sentence, and what was read before that counts.
"""

from __future__ import annotations

import codecs
import io
import json
import re
import struct
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Any, BinaryIO, NamedTuple, cast
from xml.parsers import expat

from memesae.base.messages import N_
from memesae.library.decoding.containers import (
    MOST_METADATA_BYTES,
    TIFF_HEADS,
    MetadataBlock,
    metadata_blocks,
    read_at,
)
from memesae.library.records import MOST_KEYWORDS, Metadata, Noted

# the library stores them as they are: no gaps
TOO_LARGE = N_("Its metadata is larger than memesae reads (4 MB).")
DAMAGED = N_("Its metadata is damaged; what could be read of it is used.")
ENTITIES = N_("Its metadata declares a document type or entities, which memesae does not read.")
TOO_MANY = N_("Its metadata has more entries, or more levels, than memesae reads.")

LONGEST_KEYWORD = 120
LONGEST_TEXT = 10_000
"""Characters of a caption, title or prompt that are kept."""


def read_embedded(stream: BinaryIO, name: PurePath) -> Noted:
    """The metadata inside a picture file; reads no pixel, and of most formats little of the file.

    Args:
        stream: the whole file.
        name: its name, for the formats that cannot be told by content.

    Raises:
        OSError: the file cannot be read.
    """
    blocks = list(metadata_blocks(stream))
    if read_at(stream, 4, 4) == b"ftyp":
        # imported here: the plugins of all formats
        from memesae.library.decoding.pillow_setup import heif_metadata

        blocks += heif_metadata(read_at(stream, 0, -1), name)
    found = [_from_tags(tag_values(stream, _TAGS))]
    # XMP is what programs keep up to date, so it comes first
    order = ("xmp", "iptc", "exif", "text")
    for block in sorted(blocks, key=lambda block: order.index(block.kind)):
        found.append(_from_block(block))
    noted = Noted()
    for one in found:
        noted |= one
    return noted


def _from_block(block: MetadataBlock) -> Noted:
    if block.content is None:
        return Noted(problem=TOO_LARGE)
    match block.kind:
        case "xmp":
            return read_xmp(block.content)
        case "iptc":
            return _read_iptc(block.content)
        case "exif":
            return _from_tags(tag_values(io.BytesIO(block.content), _TAGS))
        case "text":
            return _from_text(block.key, block.content.decode("utf-8", "replace"))


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


def _rating(value: object) -> int | None:
    try:
        stars = round(float(str(value)))
    except (ValueError, OverflowError):
        return None
    return max(-1, min(stars, 5)) or None


def _camera(maker: str, model: str) -> str:
    maker, model = line_of(maker, 100), line_of(model, 100)
    known = model.casefold().startswith(maker.casefold().partition(" ")[0])
    return model if maker and known else f"{maker} {model}".strip()


def place_of(latitude: object, longitude: object) -> tuple[float, float] | None:
    """Degrees of a place on Earth; 0, 0 is what programs write where they know none."""
    if not isinstance(latitude, int | float) or not isinstance(longitude, int | float):
        return None
    inside = abs(latitude) <= 90 and abs(longitude) <= 180 and (latitude or longitude)
    return (round(float(latitude), 6), round(float(longitude), 6)) if inside else None


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
        rating=_rating(first.get("rating")),
        camera=_camera(first.get("maker", ""), first.get("model", "")),
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


_UTF_8_MARK = b"\x1b%G"
_IPTC_LINES = {5: "title", 105: "title", 80: "creator", 120: "caption"}


def _read_iptc(content: bytes) -> Noted:
    """The metadata in an IPTC record (IIM 4.2): data sets of a mark, two numbers, a length and as many bytes."""
    keywords: list[str] = []
    lines: dict[str, str] = {}
    at, problem = 0, ""
    while content[at : at + 1] == b"\x1c":
        if at + 5 > len(content):
            problem = DAMAGED
            break
        record, number, length = struct.unpack_from(">BBH", content, at + 1)
        value = content[at + 5 : at + 5 + length]
        # lengths above 32,767 say how many bytes the length itself has: no text has them
        if length > 0x7FFF or len(value) < length:
            problem = DAMAGED
            break
        if record == 2 and number == 25 and len(keywords) < 4 * MOST_KEYWORDS:
            keywords.append(_decoded(value))
        elif record == 2 and number in _IPTC_LINES:
            lines.setdefault(_IPTC_LINES[number], _decoded(value))
        at += 5 + length
    metadata = Metadata(
        keywords=keywords_of(keywords),
        title=line_of(lines.get("title")),
        caption=_caption(lines.get("caption", "")),
        creator=line_of(lines.get("creator")),
    )
    return Noted(metadata, problem)


def _decoded(value: bytes) -> str:
    """A text in UTF-8, or in the encoding of Windows, which programs wrote before; few say which."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("cp1252", "replace")


_EXIF_FOLDER, _GPS_FOLDER = 0x8769, 0x8825
GPS = 0x10000
"""Added to the numbers of tags in the folder for GPS, which begin at 0."""
_TAG_BYTES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4}
_MOST_TAGS = 1024


class TagValue(NamedTuple):
    """The value of a tag as it lies in the file.

    Attributes:
        order: "<" or ">", of its bytes.
        kind: its type's number (TIFF 6.0, section 2).
        content: its bytes; None where they are more than `MOST_METADATA_BYTES`.
    """

    order: str
    kind: int
    content: bytes | None


def tag_values(stream: BinaryIO, wanted: Collection[int]) -> dict[int, TagValue]:
    """Values of tags of a TIFF structure (TIFF 6.0, EXIF): of its first picture, and of the folders for EXIF and GPS.

    Args:
        stream: the structure; any other file has none.
        wanted: numbers of tags; those for GPS with `GPS` added.

    Raises:
        OSError: the file cannot be read.
    """
    head = read_at(stream, 0, 8)
    if len(head) < 8 or not head.startswith(TIFF_HEADS):
        return {}
    order = "<" if head[:1] == b"I" else ">"
    found: dict[int, TagValue] = {}
    waiting = {0: struct.unpack_from(f"{order}I", head, 4)[0]}
    while waiting:
        folder, start = waiting.popitem()
        count = read_at(stream, start, 2).ljust(2, b"\0")
        entries = stream.read(12 * min(struct.unpack(f"{order}H", count)[0], _MOST_TAGS))
        for at in range(0, len(entries) - 11, 12):
            tag, kind, values = struct.unpack_from(f"{order}HHI", entries, at)
            number = tag + (GPS if folder == _GPS_FOLDER else 0)
            inline = entries[at + 8 : at + 12]
            if folder == 0 and tag in (_EXIF_FOLDER, _GPS_FOLDER):
                waiting[tag] = struct.unpack(f"{order}I", inline)[0]
            elif number in wanted and number not in found:
                found[number] = _tag_value(stream, TagValue(order, kind, inline), values)
    return found


def _tag_value(stream: BinaryIO, tag: TagValue, values: int) -> TagValue:
    """The value of a tag that has it inline, or the place where it lies."""
    length = values * _TAG_BYTES.get(tag.kind, 1)
    if length > MOST_METADATA_BYTES:
        return tag._replace(content=None)
    inline = tag.content or b""
    if length <= len(inline):
        return tag._replace(content=inline[:length])
    place = struct.unpack(f"{tag.order}I", inline)[0]
    return tag._replace(content=read_at(stream, place, length))


_DESCRIPTION, _MAKER, _MODEL, _ARTIST, _XMP, _RATING, _IPTC = 270, 271, 272, 315, 700, 0x4746, 33723
_XP_TITLE, _XP_COMMENT, _XP_KEYWORDS, _COMMENT = 0x9C9B, 0x9C9C, 0x9C9E, 0x9286
_LATITUDE, _LONGITUDE = GPS + 2, GPS + 4
_TAGS = frozenset(
    (
        *(_DESCRIPTION, _MAKER, _MODEL, _ARTIST, _XMP, _RATING, _IPTC),
        *(_XP_TITLE, _XP_COMMENT, _XP_KEYWORDS, _COMMENT),
        *(_LATITUDE, _LATITUDE - 1, _LONGITUDE, _LONGITUDE - 1),
    )
)
_SAYS_NOTHING = re.compile(
    r".*digital camera|sony dsc|samsung.*|default|untitled|dcim.*|created with .*|file written by .*|\{.*|\W*",
    re.IGNORECASE | re.DOTALL,
)
"""What cameras and programs write where a caption belongs."""


def _caption(*texts: str) -> str:
    """The first text that says something of the picture."""
    return next((text for text in map(text_of, texts) if not _SAYS_NOTHING.fullmatch(text)), "")


_NUMBERS = {1: "B", 3: "H", 4: "I", 6: "b", 8: "h", 9: "i"}


def _from_tags(tags: Mapping[int, TagValue]) -> Noted:
    """What EXIF tags say, and the XMP and IPTC that lie in a TIFF."""
    noted = Noted(problem=TOO_LARGE if any(tag.content is None for tag in tags.values()) else "")
    held = {number: tag for number, tag in tags.items() if tag.content}
    for number, read in ((_XMP, read_xmp), (_IPTC, _read_iptc)):
        if number in held:
            noted |= read(held[number].content or b"")
    texts = {number: _exif_text(number, tag) for number, tag in held.items()}
    comment = texts.get(_COMMENT, "")
    generated = _from_text("parameters", comment) if "Steps: " in comment else Noted()
    captions = [texts.get(number, "") for number in (_DESCRIPTION, _XP_COMMENT)]
    captions += [] if generated.metadata.prompt else [comment]
    metadata = Metadata(
        keywords=keywords_of(texts.get(_XP_KEYWORDS, "").split(";")),
        title=line_of(texts.get(_XP_TITLE)),
        caption=_caption(*captions),
        creator=line_of(texts.get(_ARTIST)),
        rating=_rating(next(iter(_numbers(held.get(_RATING))), None)),
        camera=_camera(texts.get(_MAKER, ""), texts.get(_MODEL, "")),
        place=place_of(_exif_degrees(held, _LATITUDE), _exif_degrees(held, _LONGITUDE)),
    )
    return noted | generated | Noted(metadata)


def _exif_text(number: int, tag: TagValue) -> str:
    content = (tag.content or b"")[: 4 * LONGEST_TEXT]
    if number in (_XP_TITLE, _XP_COMMENT, _XP_KEYWORDS):
        return content.decode("utf-16-le", "replace").rstrip("\0")
    if number == _COMMENT:
        code, content = content[:8], content[8:]
        if code.startswith(b"UNICODE"):
            # the order of the file by the standard, but some programs always write the larger byte first
            text = content.decode("utf-16-le" if tag.order == "<" else "utf-16-be", "replace")
            other = content.decode("utf-16-be" if tag.order == "<" else "utf-16-le", "replace")
            return min(
                text, other, key=lambda one: sum(ord(letter) > 0x2FF for letter in one)
            ).strip("\0 ")
    return _decoded(content.partition(b"\0")[0])


def _numbers(tag: TagValue | None) -> list[int]:
    if tag is None or tag.kind not in _NUMBERS or not tag.content:
        return []
    code = _NUMBERS[tag.kind]
    count = min(len(tag.content) // struct.calcsize(code), 16)
    return list(struct.unpack_from(f"{tag.order}{count}{code}", tag.content))


def _exif_degrees(tags: Mapping[int, TagValue], number: int) -> float | None:
    """Degrees of three fractions: degrees, minutes, seconds; the tag before says which side."""
    tag = tags.get(number)
    if tag is None or tag.kind != 5 or tag.content is None or len(tag.content) < 24:
        return None
    parts = struct.unpack_from(f"{tag.order}6I", tag.content)
    # seconds may be 0/0
    degrees, minutes, seconds = (
        over / under if under else 0.0 for over, under in zip(parts[::2], parts[1::2], strict=True)
    )
    side = tags.get(number - 1)
    south = side is not None and (side.content or b"")[:1] in (b"S", b"W")
    found = degrees + minutes / 60 + seconds / 3600
    return -found if south else found


_TEXT_KEYS = {
    "title": "title",
    "description": "caption",
    "comment": "caption",
    "author": "creator",
    "artist": "creator",
}
_PARAMETERS_END = re.compile(r"\n?(?:Negative prompt:|Steps: \d).*", re.DOTALL)
_LORA = re.compile(r"<[^<>]{1,200}>")


def _from_text(key: str, text: str) -> Noted:
    """What a text chunk of a PNG says: the prompt of an image generator, or what is named in the standard."""
    name = key.casefold()
    if name == "parameters":
        # without what was not to be seen, and without the settings
        return Noted(
            Metadata(
                prompt=text_of(_LORA.sub("", _PARAMETERS_END.sub("", text[: 4 * LONGEST_TEXT])))
            )
        )
    if name == "keywords":
        return Noted(Metadata(keywords=keywords_of(re.split(r"[;,]", text[: 4 * LONGEST_TEXT]))))
    if name == "prompt" or text.startswith("{"):
        content, problem = load_json(text.encode())
        return Noted(Metadata(prompt=text_of(prompt_of(content))), problem)
    if name in _TEXT_KEYS:
        value = _caption(text) if _TEXT_KEYS[name] == "caption" else line_of(text)
        return Noted(replace(Metadata(), **{_TEXT_KEYS[name]: value}))
    return Noted()


_MOST_JSON_ENTRIES = 100_000


def load_json(content: bytes) -> tuple[Any, str]:
    """The value of a JSON text in any Unicode encoding, and why there is none."""
    if len(content) > MOST_METADATA_BYTES:
        return None, TOO_LARGE
    # before it is parsed: a value of a few bytes takes a hundred in memory
    if (
        content.count(b",") > _MOST_JSON_ENTRIES
        or content.count(b"[") + content.count(b"{") > _MOST_JSON_ENTRIES
    ):
        return None, TOO_MANY
    try:
        return json.loads(content), ""
    except RecursionError:
        return None, TOO_MANY
    except ValueError:
        return None, DAMAGED


def prompt_of(content: Any) -> str:  # noqa: ANN401 - whatever JSON holds
    """The prompt in what image generators write as JSON."""
    if not isinstance(content, dict):
        return ""
    entries = cast("dict[str, Any]", content)
    for key in ("positive_prompt", "prompt", "Prompt"):
        if isinstance(entries.get(key), str):
            return entries[key]
    return "\n".join(dict.fromkeys(_texts_of_graph(entries)))


_MOST_NODES = 1_000


def _texts_of_graph(nodes: Mapping[str, Any]) -> Iterator[str]:
    """The texts that lead to the positive input of a sampler, in a graph of nodes as ComfyUI writes it."""

    def inputs(name: object) -> Mapping[str, Any]:
        node = nodes.get(name) if isinstance(name, str) else None
        found = cast("dict[str, Any]", node).get("inputs") if isinstance(node, dict) else None
        return cast("dict[str, Any]", found) if isinstance(found, dict) else {}

    waiting = [
        link for name in list(nodes)[:_MOST_NODES] for link in [inputs(name).get("positive")]
    ]
    seen = set[str]()
    while waiting and len(seen) < _MOST_NODES:
        link = waiting.pop(0)
        name = cast("list[Any]", link)[0] if isinstance(link, list) and link else None
        if not isinstance(name, str) or name in seen:
            continue
        seen.add(name)
        for key, value in list(inputs(name).items())[:64]:
            if isinstance(value, str) and key.startswith(("text", "prompt", "clip_", "string")):
                yield text_of(value)
            elif key != "negative":
                waiting.append(value)
