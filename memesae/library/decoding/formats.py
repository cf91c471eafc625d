"""The formats that are opened, and how they are recognised; nothing else is ever handed to Pillow."""

from pathlib import PurePath

from memesae.library.image_formats import BY_SUFFIX, IMAGE_FORMATS

FORMATS = tuple(name for one in IMAGE_FORMATS if not one.by_suffix for name in one.tried)
"""Pillow's names of the formats told by content."""

_UNSUPPORTED = frozenset(
    [
        ".svg",
        ".svgz",
        ".eps",
        ".ai",
        ".wmf",
        ".emf",
        ".jxl",
        ".xcf",
        ".kra",
        ".fli",
        ".flc",
        ".blp",
        ".fits",
        ".fit",
        ".msp",
        ".ras",
        ".pcd",
        ".pxr",
        ".spider",
        ".im",
        ".ftc",
        ".ftu",
        ".dcx",
        ".mic",
        ".fpx",
        ".wal",
        ".iff",
        ".exr",
        ".hdr",
        ".cr3",
        ".raf",
        ".djvu",
    ]
)

_SIGNATURES = (
    b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*", b"II+\0",
    b"MM\0+", b"\0\0\0\x0cjP  \r\n\x87\n", b"\xff\x4f\xff\x51", b"qoif", b"DDS ", b"8BPS", b"icns",
    b"/* XPM */",
)  # fmt: skip
_BRANDS = {b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1", b"avif", b"avis"}

HEAD_BYTES = 32
"""How many of a file's first bytes `looks_like_image` wants to see."""


def formats_for(path: PurePath) -> tuple[str, ...]:
    """The formats to try on a file, by Pillow's names."""
    promised = BY_SUFFIX.get(path.suffix.lower())
    if promised is None or not promised.by_suffix:
        return FORMATS
    return (*FORMATS, *promised.tried)


def named_like_image(path: PurePath) -> bool:
    """Whether the suffix promises a picture, opened or not: such a file is never passed over."""
    suffix = path.suffix.lower()
    return suffix in BY_SUFFIX or suffix in _UNSUPPORTED


def unsupported(path: PurePath) -> bool:
    """Whether the suffix names a kind of picture that is not opened."""
    return path.suffix.lower() in _UNSUPPORTED


def looks_like_image(head: bytes) -> bool:
    """Whether a file's first bytes are those of a picture that may be opened.

    Only signatures of four bytes and more count, so that a text or a film is not taken for one.
    """
    if head.startswith(_SIGNATURES):
        return True
    if head[:4] == b"RIFF":
        return head[8:12] == b"WEBP"
    if head[:2] == b"BM":
        # reserved bytes are zero, and the size of the header that follows is a small number
        return head[6:10] == bytes(4) and head[15:18] == bytes(3)
    return head[4:8] == b"ftyp" and head[8:12] in _BRANDS
