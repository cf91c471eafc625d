"""What a file's structure says before any pixel is decoded: chunks, previews, counts of scans and frames, metadata."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import PurePath
from typing import BinaryIO, Literal, NamedTuple

_PNG = b"\x89PNG\r\n\x1a\n"
_PIXELS = frozenset((b"IHDR", b"PLTE", b"IDAT", b"fdAT", b"fcTL", b"acTL"))
_SHOWN = frozenset((b"tRNS", b"iCCP", b"sRGB", b"gAMA", b"cHRM", b"eXIf"))
"""Chunks that matter to what is shown, but without which there is a picture still."""
_TEXT = frozenset((b"tEXt", b"zTXt", b"iTXt"))
_LARGEST_TEXT = 4096
_LARGEST_PROFILE = 1 << 20
_MOST_CHUNKS = 500_000
"""The largest picture has 60,000 in the usual size of 8 kB; of a file with more nothing is mended."""
_EMPTY_IEND = b"\0\0\0\0IEND\xaeB`\x82"


def mended_png(content: bytes) -> bytes:
    """A PNG without what carries no pixels and keeps decoders from opening it, as browsers read it.

    Chunks beside the pixels are left out when their checksum is wrong, and texts when they are long or
    compressed: a decoder would count them against its memory limit. Anything else stays as it is.

    Args:
        content: the whole file, of any format; another than PNG is given back as it is.
    """
    if not content.startswith(_PNG):
        return content
    kept: list[memoryview | bytes] = [memoryview(content)[:8]]
    mended = False
    for number, (kind, start, end) in enumerate(_chunks(content)):
        if number == _MOST_CHUNKS:
            return content
        if kind == b"IEND":
            sound = content[start:end] == _EMPTY_IEND
            kept.append(_EMPTY_IEND)
        else:
            sound = kind in _PIXELS or _is_sound(content, kind, start, end)
            if sound:
                kept.append(memoryview(content)[start:end])
        mended = mended or not sound
    return b"".join(kept) if mended else content


def _chunks(content: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Kind, start and end of each chunk; of one that is cut off, as much as there is."""
    start = len(_PNG)
    while start + 8 <= len(content):
        (length,) = struct.unpack_from(">I", content, start)
        kind = content[start + 4 : start + 8]
        end = min(start + 12 + length, len(content))
        yield kind, start, end
        if kind == b"IEND":
            return
        start = end


def _is_sound(content: bytes, kind: bytes, start: int, end: int) -> bool:
    body = memoryview(content)[start + 8 : end - 4]
    if kind in _TEXT and (len(body) > _LARGEST_TEXT or kind != b"tEXt"):
        # some programs keep EXIF data in a text
        return kind != b"iTXt" and bytes(body[:21]) == b"Raw profile type exif"
    if kind == b"iCCP" and not _profile_fits(bytes(body)):
        return False
    (stored,) = struct.unpack_from(">I", content, end - 4)
    return zlib.crc32(memoryview(content)[start + 4 : end - 4]) == stored


def _profile_fits(body: bytes) -> bool:
    """Whether a compressed colour profile can be unpacked, and is not far larger than any."""
    _, _, packed = body.partition(b"\0")
    unpacking = zlib.decompressobj()
    try:
        unpacking.decompress(packed[1:], _LARGEST_PROFILE)
    except zlib.error:
        return False
    return unpacking.eof


RAW_SUFFIXES = frozenset(
    (
        ".3fr", ".arw", ".cr2", ".dcr", ".dng", ".erf", ".fff", ".iiq", ".kdc", ".mef", ".mos", ".mrw",
        ".nef", ".nrw", ".orf", ".pef", ".raf", ".rw2", ".rwl", ".sr2", ".srf", ".srw", ".x3f",
    )
)  # fmt: skip
"""Suffixes of cameras' raw files: what is shown of them is the largest JPEG preview inside."""

TIFF_HEADS = (b"II*\0", b"MM\0*", b"IIRO", b"IIRS", b"MMOR", b"IIU\0")
_SMALLEST_PREVIEW = 320
"""Pixels of the longer side from which a preview counts as the picture."""
_MOST_FOLDERS = 64
_SUBFILE_TYPE, _COMPRESSION, _STRIP_AT, _ORIENTATION, _STRIP_BYTES = 254, 259, 273, 274, 279
_SUB_IFDS, _JPEG_AT, _JPEG_BYTES, _PANASONIC_JPEG = 330, 513, 514, 46


class Preview(NamedTuple):
    """The largest JPEG inside a raw file.

    Attributes:
        jpeg: its bytes; empty where there is none that is large enough.
        orientation: EXIF's, as the raw file has it.
    """

    jpeg: bytes
    orientation: int


def raw_preview(content: bytes, name: PurePath) -> Preview | None:
    """The preview of a raw file, told by its suffix or by a first image that is a thumbnail of inner ones.

    Returns:
        None for any other file.
    """
    named = name.suffix.lower() in RAW_SUFFIXES
    if content.startswith(b"FUJIFILMCCD-RAW"):
        at, length = struct.unpack_from(">II", content.ljust(92, b"\0"), 84)
        return _largest(content, [(at, length)], 1)
    if not content.startswith(TIFF_HEADS):
        return Preview(b"", 1) if named else None
    try:
        folders = list(_tiff_folders(content))
    except (struct.error, IndexError):
        return Preview(b"", 1) if named else None
    if not folders:
        return Preview(b"", 1) if named else None
    first = folders[0]
    thumbnail_first = bool(first.get(_SUBFILE_TYPE, [0])[0] & 1) and _SUB_IFDS in first
    if not named and not thumbnail_first:
        return None
    places = [place for folder in folders for place in _jpegs_in(folder)]
    return _largest(content, places, first.get(_ORIENTATION, [1])[0])


def _jpegs_in(folder: dict[int, list[int]]) -> Iterator[tuple[int, int]]:
    """Where a folder of tags says that a JPEG lies: offset and length."""
    for at, length in ((_JPEG_AT, _JPEG_BYTES), (_STRIP_AT, _STRIP_BYTES)):
        # a picture in one strip may be a whole JPEG; several strips are parts of one
        if len(folder.get(at, ())) == 1 and len(folder.get(length, ())) == 1:
            yield folder[at][0], folder[length][0]
    if len(folder.get(_PANASONIC_JPEG, ())) == 2:
        at, length = folder[_PANASONIC_JPEG]
        yield at, length


def _largest(content: bytes, places: list[tuple[int, int]], orientation: int) -> Preview:
    best, pixels = b"", 0
    for at, length in places:
        found = content[at : at + length]
        width, height = jpeg_size(found)
        if width * height > pixels and max(width, height) >= _SMALLEST_PREVIEW:
            best, pixels = found, width * height
    return Preview(best, orientation)


def _tiff_folders(content: bytes) -> Iterator[dict[int, list[int]]]:
    """The tags of all image folders of a TIFF file, the inner ones too: numbers by tag.

    Raises:
        struct.error: the file is cut off.
    """
    order = "<" if content[:2] == b"II" else ">"
    waiting, seen = [struct.unpack_from(f"{order}I", content, 4)[0]], set[int]()
    while waiting and len(seen) < _MOST_FOLDERS:
        start = waiting.pop(0)
        if start in seen or not 8 <= start < len(content):
            continue
        seen.add(start)
        (count,) = struct.unpack_from(f"{order}H", content, start)
        tags = dict(_tags(content, order, start + 2, min(count, 512)))
        yield tags
        waiting += tags.get(_SUB_IFDS, [])
        end = start + 2 + 12 * count
        if end + 4 <= len(content):
            waiting.append(struct.unpack_from(f"{order}I", content, end)[0])


_NUMBERS = {3: ("H", 2), 4: ("I", 4), 13: ("I", 4), 7: ("B", 1)}
_MOST_NUMBERS = 16


def _tags(content: bytes, order: str, start: int, count: int) -> Iterator[tuple[int, list[int]]]:
    """Those tags whose few values are whole numbers."""
    for entry in range(start, start + 12 * count, 12):
        tag, kind, values = struct.unpack_from(f"{order}HHI", content, entry)
        if tag == _PANASONIC_JPEG:
            yield tag, [struct.unpack_from(f"{order}I", content, entry + 8)[0], values]
        elif kind in _NUMBERS and values <= _MOST_NUMBERS:
            code, size = _NUMBERS[kind]
            inline = values * size <= 4
            at = entry + 8 if inline else struct.unpack_from(f"{order}I", content, entry + 8)[0]
            yield tag, list(struct.unpack_from(f"{order}{values}{code}", content, at))


def jpeg_size(content: bytes) -> tuple[int, int]:
    """Width and height that a JPEG's frame header says; zeros where there is none, or a lossless one."""
    at = 2
    while content[:2] == b"\xff\xd8" and at + 9 <= len(content) and content[at] == 0xFF:
        marker = content[at + 1]
        if marker in (0xC0, 0xC1, 0xC2):
            height, width = struct.unpack_from(">HH", content, at + 5)
            return width, height
        at += 2 + struct.unpack_from(">H", content, at + 2)[0]
    return 0, 0


_STRIPS, _TILES = 273, 324
_MOST_PARTS = 1_000_000


def too_many_parts(content: bytes) -> bool:
    """Whether the picture of a TIFF file lies in so many strips or tiles that their list alone would fill the memory.

    Only the first picture counts, which is the one that is shown.
    """
    order = "<" if content[:2] == b"II" else ">"
    big = content[:4] in (b"II+\0", b"MM\0+")
    if not big and not content.startswith(TIFF_HEADS):
        return False
    place, number, size = ("Q", "Q", 20) if big else ("I", "H", 12)
    try:
        (start,) = struct.unpack_from(f"{order}{place}", content, 8 if big else 4)
        (count,) = struct.unpack_from(f"{order}{number}", content, start)
        at = start + struct.calcsize(f"{order}{number}")
        for entry in range(at, at + size * min(count, 65_535), size):
            tag, _, values = struct.unpack_from(f"{order}HH{place}", content, entry)
            if tag in (_STRIPS, _TILES) and values > _MOST_PARTS:
                return True
    except (struct.error, OverflowError):
        # cut off: its decoder says so
        pass
    return False


_START_OF_SCAN = b"\xff\xda"
_MANY_SCANS = 64
_MOST_SCANNED_PIXELS = 500_000_000


def too_many_scans(content: bytes, width: int, height: int) -> bool:
    """Whether a JPEG goes over its pixels so often that opening it would take many seconds.

    Programs write about ten scans; a decoder goes over the whole picture for each of them.
    """
    if not content.startswith(b"\xff\xd8"):
        return False
    # inside of a scan 0xff is always followed by something else
    scans = content.count(_START_OF_SCAN)
    return scans > _MANY_SCANS and scans * width * height > _MOST_SCANNED_PIXELS


MOST_COUNTED = 10_000
"""Frames of a GIF that are counted; a file with more counts as having so many."""
_MOST_BLOCKS = 3_000_000
"""Blocks of data that are passed over for it: those of the largest file, in the usual size."""


def gif_frames(content: bytes | memoryview, most: int = MOST_COUNTED) -> int:
    """How many frames a GIF has, counted by its blocks and no further than `most`.

    Pillow goes through all frames to know, of which a file may have millions.
    """
    at, count, blocks = 13 + _table_bytes(content[10]), 0, 0
    try:
        while count < most and blocks < _MOST_BLOCKS:
            match content[at]:
                case 0x2C:
                    count += 1
                    at += 11 + _table_bytes(content[at + 9])
                case 0x21:
                    at += 2
                case _:
                    break
            while content[at] and blocks < _MOST_BLOCKS:
                at += content[at] + 1
                blocks += 1
            at += 1
    except IndexError:
        # cut off: what was counted is there
        pass
    return max(count, 1)


def _table_bytes(flags: int) -> int:
    return 3 << ((flags & 7) + 1) if flags & 0x80 else 0


JXL_BOX = b"\0\0\0\x0cJXL \r\n\x87\n"
"""How a JPEG XL file with boxes begins."""
_JXL_CODESTREAM = b"\xff\n"
_JXL_PARTS = (b"jxlc", b"jxlp")
_JXL_RATIOS = ((1, 1), (6, 5), (4, 3), (3, 2), (16, 9), (5, 4), (2, 1))
_MOSTJXL_BOXES = 64


def is_jxl(content: bytes) -> bool:
    """Whether a file begins as JPEG XL does."""
    return content.startswith((JXL_BOX, _JXL_CODESTREAM))


def jxl_size(content: bytes) -> tuple[int, int]:
    """Width and height that a JPEG XL file says (ISO/IEC 18181-1, SizeHeader); zeros for any other file.

    Its decoder makes the whole picture when it is opened, so the size must be known before.
    """
    at = 0
    if content.startswith(JXL_BOX):
        found = (at for kind, at, room in _jxl_boxes(content) if kind in _JXL_PARTS and room >= 14)
        at = next(found, -1)
        if at < 0:
            return 0, 0
    if content[at : at + 2] != _JXL_CODESTREAM:
        return 0, 0
    bits = int.from_bytes(content[at + 2 : at + 14], "little")

    def take(count: int) -> int:
        nonlocal bits
        value, bits = bits & ((1 << count) - 1), bits >> count
        return value

    small = take(1)

    def length() -> int:
        return 8 * (take(5) + 1) if small else 1 + take((9, 13, 18, 30)[take(2)])

    height = length()
    ratio = take(3)
    if not ratio:
        return length(), height
    across, down = _JXL_RATIOS[ratio - 1]
    return height * across // down, height


def _jxl_boxes(content: bytes) -> Iterator[tuple[bytes, int, int]]:
    """Kind of each box, where the codestream in it begins, and how many bytes of it there are."""
    start = 0
    for _ in range(_MOSTJXL_BOXES):
        if start + 8 > len(content):
            return
        length, kind = struct.unpack_from(">I4s", content, start)
        head = 8
        if length == 1 and start + 16 <= len(content):
            (length,) = struct.unpack_from(">Q", content, start + 8)
            head = 16
        # a part of a codestream begins with its number
        skipped = head + (4 if kind == b"jxlp" else 0)
        room = len(content) - start if length == 0 else min(length, len(content) - start)
        yield kind, start + skipped, room - skipped
        if length < head:
            return
        start += length


MOST_METADATA_BYTES = 4 << 20
"""Bytes of one block of metadata, unpacked; of what is larger only that it is there is told."""
_MOST_SEGMENTS = 4096
_MOST_BLOCKS_OF_METADATA = 64
_XMP_HEAD = b"http://ns.adobe.com/xap/1.0/\0"
_MORE_XMP_HEAD = b"http://ns.adobe.com/xmp/extension/\0"
_EXIF_HEAD = b"Exif\0\0"
_PHOTOSHOP_HEAD = b"Photoshop 3.0\0"
_XMP_KEY = b"XML:com.adobe.xmp"

BlockKind = Literal["xmp", "iptc", "exif", "text"]


class MetadataBlock(NamedTuple):
    """A block of metadata in a picture file.

    Attributes:
        kind: how it is written; "exif" is a TIFF structure, "text" a text chunk of a PNG.
        content: its bytes; None where they are more than `MOST_METADATA_BYTES`.
        key: of a text chunk.
    """

    kind: BlockKind
    content: bytes | None
    key: str = ""


def metadata_blocks(stream: BinaryIO) -> Iterator[MetadataBlock]:
    """The metadata in a JPEG, PNG or WebP file, read by its structure; nothing in any other.

    Args:
        stream: the whole file; no more of it is read than leads to the metadata.

    Raises:
        OSError: the file cannot be read.
    """
    head = read_at(stream, 0, 12)
    if head.startswith(b"\xff\xd8"):
        found = _jpeg_metadata(stream)
    elif head.startswith(_PNG):
        found = _png_metadata(stream)
    elif head[:4] == b"RIFF" and head[8:] == b"WEBP":
        found = _webp_metadata(stream)
    else:
        return
    for number, block in enumerate(found):
        if number == _MOST_BLOCKS_OF_METADATA:
            return
        yield block


def read_at(stream: BinaryIO, at: int, length: int) -> bytes:
    """Some bytes of a file; fewer where it ends."""
    stream.seek(at)
    return stream.read(length)


def _jpeg_metadata(stream: BinaryIO) -> Iterator[MetadataBlock]:
    at, resources, more = 2, bytearray(), _ExtendedXmp()
    for _ in range(_MOST_SEGMENTS):
        head = read_at(stream, at, 4)
        if len(head) < 4 or head[0] != 0xFF or head[1] in (0xD9, 0xDA):
            break
        length = int.from_bytes(head[2:], "big")
        if head[1] == 0xE1:
            body = read_at(stream, at + 4, length - 2) if length > 2 else b""
            if body.startswith(_XMP_HEAD):
                yield MetadataBlock("xmp", body[len(_XMP_HEAD) :])
            elif body.startswith(_EXIF_HEAD):
                yield MetadataBlock("exif", body[len(_EXIF_HEAD) :])
            elif body.startswith(_MORE_XMP_HEAD):
                more.add(body[len(_MORE_XMP_HEAD) :])
        elif head[1] == 0xED and len(resources) < MOST_METADATA_BYTES and length > 2:
            body = read_at(stream, at + 4, length - 2)
            if body.startswith(_PHOTOSHOP_HEAD):
                resources += body[len(_PHOTOSHOP_HEAD) :]
        at += 2 + length
    iptc = _iptc_resource(bytes(resources))
    if iptc:
        yield MetadataBlock("iptc", iptc)
    if more.length:
        yield MetadataBlock("xmp", more.content())


class _ExtendedXmp:
    """What did not fit into the first segment of XMP (XMP Specification Part 3, 1.1.3.1), put together."""

    def __init__(self) -> None:
        self.length = 0
        self._digest = b""
        self._parts: dict[int, bytes] = {}

    def add(self, body: bytes) -> None:
        """Take a segment: digest of the whole, its length, where the part lies in it, the part."""
        if len(body) < 40 or self._digest not in (b"", body[:32]):
            return
        self._digest = body[:32]
        self.length, offset = struct.unpack_from(">II", body, 32)
        if self.length <= MOST_METADATA_BYTES and offset + len(body) - 40 <= self.length:
            self._parts[offset] = body[40:]

    def content(self) -> bytes | None:
        """The whole; None where it is too large."""
        if self.length > MOST_METADATA_BYTES:
            return None
        return b"".join(part for _, part in sorted(self._parts.items()))


def _iptc_resource(resources: bytes) -> bytes:
    """The IPTC record among Photoshop's image resources."""
    at = 0
    while resources[at : at + 4] == b"8BIM" and at + 7 <= len(resources):
        # the name: a length and as many bytes, together an even number
        start = at + 6 + (resources[at + 6] + 2) // 2 * 2
        if start + 4 > len(resources):
            break
        (length,) = struct.unpack_from(">I", resources, start)
        if resources[at + 4 : at + 6] == b"\x04\x04":
            return resources[start + 4 : start + 4 + length]
        at = start + 4 + length + length % 2
    return b""


def _png_metadata(stream: BinaryIO) -> Iterator[MetadataBlock]:
    at = len(_PNG)
    for _ in range(_MOST_CHUNKS):
        head = read_at(stream, at, 8)
        if len(head) < 8 or head[4:] == b"IEND":
            return
        length, kind = int.from_bytes(head[:4], "big"), head[4:]
        if kind in _TEXT or kind == b"eXIf":
            body = stream.read(min(length, MOST_METADATA_BYTES + 1))
            block = MetadataBlock("exif", _kept(body)) if kind == b"eXIf" else _text(kind, body)
            if block is not None:
                yield block
        at += 12 + length


def _kept(body: bytes) -> bytes | None:
    return body if len(body) <= MOST_METADATA_BYTES else None


def _text(kind: bytes, body: bytes) -> MetadataBlock | None:
    """A text chunk, unpacked; None where it cannot be."""
    key, _, rest = body.partition(b"\0")
    packed = kind == b"zTXt"
    if kind == b"zTXt":
        rest = rest[1:]
    elif kind == b"iTXt":
        packed, rest = rest[:1] == b"\1", rest[2:].partition(b"\0")[2].partition(b"\0")[2]
    elif len(body) <= MOST_METADATA_BYTES:
        # Latin-1, by the standard; what programs write is UTF-8
        rest = _as_utf8(rest)
    content = None
    if len(body) <= MOST_METADATA_BYTES:
        content = _unpacked(rest) if packed else rest
    if content == b"":
        return None
    if key == _XMP_KEY:
        return MetadataBlock("xmp", content)
    return MetadataBlock("text", content, key[:79].decode("latin-1"))


def _as_utf8(text: bytes) -> bytes:
    try:
        text.decode("utf-8")
    except UnicodeDecodeError:
        return text.decode("latin-1").encode()
    return text


def _unpacked(packed: bytes) -> bytes | None:
    """Unpacked bytes; empty where they are damaged, None where they are too many."""
    try:
        return _kept(zlib.decompressobj().decompress(packed, MOST_METADATA_BYTES + 1))
    except zlib.error:
        return b""


def _webp_metadata(stream: BinaryIO) -> Iterator[MetadataBlock]:
    at = 12
    for _ in range(_MOST_SEGMENTS):
        head = read_at(stream, at, 8)
        if len(head) < 8:
            return
        length = int.from_bytes(head[4:], "little")
        if head[:4] in (b"XMP ", b"EXIF"):
            body = _kept(stream.read(min(length, MOST_METADATA_BYTES + 1)))
            if head[:4] == b"XMP ":
                yield MetadataBlock("xmp", body)
            else:
                yield MetadataBlock("exif", body and body.removeprefix(_EXIF_HEAD))
        at += 8 + length + length % 2
