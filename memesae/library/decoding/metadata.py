"""What other programs wrote about a picture: keywords, captions, ratings, prompts, camera and place.

Read from XMP, IPTC, EXIF, the texts of a PNG and JSON beside the picture. All of it may be crafted: whatever is too
large, too deep or damaged is told in a sentence, and what was read before that counts.
"""

from __future__ import annotations

import io
import json
import re
import struct
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePath
from typing import Any, BinaryIO, NamedTuple, cast

from memesae.library.decoding.containers import (
    MOST_METADATA_BYTES,
    TIFF_HEADS,
    MetadataBlock,
    metadata_blocks,
    read_at,
)
from memesae.library.decoding.noted_values import (
    DAMAGED,
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
from memesae.library.decoding.xmp import read_xmp
from memesae.library.records import MOST_KEYWORDS, Metadata, Noted


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
        rating=rating_of(next(iter(_numbers(held.get(_RATING))), None)),
        camera=camera_of(texts.get(_MAKER, ""), texts.get(_MODEL, "")),
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
