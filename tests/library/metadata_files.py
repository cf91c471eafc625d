"""Files with metadata, made byte by byte as programs write them, and as nobody should."""

import io
import struct
import zlib

from PIL import Image, PngImagePlugin

import memesae.library.decoding.pillow_setup  # noqa: F401 - registers HEIF
from tests.library.conftest import noise

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


def xmp(*keywords: str, inside: str = "", **attributes: str) -> bytes:
    """An XMP packet with dc:subject; attributes are written as `xmp_Rating="4"`."""
    items = "".join(f"<rdf:li>{word}</rdf:li>" for word in keywords)
    subject = f"<dc:subject><rdf:Bag>{items}</rdf:Bag></dc:subject>" if keywords else ""
    facts = " ".join(f'{name.replace("_", ":")}="{value}"' for name, value in attributes.items())
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{RDF}">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:lr="http://ns.adobe.com/lightroom/1.0/" {facts}>
{subject}{inside}</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>""".encode()


def jpeg(*segments: tuple[int, bytes], seed: int = 0) -> bytes:
    """A JPEG with these segments after its beginning: each a marker and what is in it."""
    stream = io.BytesIO()
    noise(seed).save(stream, "JPEG")
    content = stream.getvalue()
    extra = b"".join(
        b"\xff" + bytes([marker]) + struct.pack(">H", len(body) + 2) + body
        for marker, body in segments
    )
    return content[:2] + extra + content[2:]


def jpeg_with_xmp(packet: bytes, seed: int = 0) -> bytes:
    return jpeg((0xE1, b"http://ns.adobe.com/xap/1.0/\0" + packet), seed=seed)


def extended_xmp(packet: bytes, part: int = 65_000) -> list[tuple[int, bytes]]:
    head = b"http://ns.adobe.com/xmp/extension/\0" + b"A" * 32
    return [
        (0xE1, head + struct.pack(">II", len(packet), at) + packet[at : at + part])
        for at in range(0, len(packet), part)
    ]


def photoshop(iptc: bytes) -> bytes:
    """An APP13 segment with another resource before the IPTC record."""
    other = b"8BIM" + struct.pack(">H", 1005) + b"\x03abc" + struct.pack(">I", 3) + b"xyz\0"
    padding = b"\0" * (len(iptc) % 2)
    return (
        b"Photoshop 3.0\0"
        + other
        + b"8BIM\x04\x04\0\0"
        + struct.pack(">I", len(iptc))
        + iptc
        + padding
    )


def iptc(*entries: tuple[int, bytes]) -> bytes:
    return b"".join(
        b"\x1c\x02" + bytes([number]) + struct.pack(">H", len(value)) + value
        for number, value in entries
    )


def png(seed: int = 0, **texts: str) -> bytes:
    stream = io.BytesIO()
    info = PngImagePlugin.PngInfo()
    for key, value in texts.items():
        info.add_text(key, value)
    noise(seed).save(stream, "PNG", pnginfo=info)
    return stream.getvalue()


def png_with_chunk(kind: bytes, body: bytes) -> bytes:
    """A PNG with a chunk after its pixels."""
    content = png()
    chunk = struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return content[:-12] + chunk + content[-12:]


def exif(**facts: object) -> Image.Exif:
    """EXIF of a camera: names as in `Image.Exif`, `gps` with four values, `comment` in its own folder."""
    found = Image.Exif()
    for number, value in facts.items():
        if number.startswith("t"):
            found[int(number[1:])] = value
    if "gps" in facts:
        found.get_ifd(0x8825).update(dict(enumerate(facts["gps"], 1)))  # type: ignore[arg-type]
    if "comment" in facts:
        found.get_ifd(0x8769)[0x9286] = facts["comment"]
    return found


def saved(kind: str, seed: int = 0, **options: object) -> bytes:
    stream = io.BytesIO()
    noise(seed).save(stream, kind, **options)
    return stream.getvalue()


def bomb() -> bytes:
    """Ten entities of ten of the one before: 10^10 characters (billion laughs)."""
    entities = '<!ENTITY a0 "lol">' + "".join(
        f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 11)
    )
    return (
        f'<!DOCTYPE x [{entities}]><x:xmpmeta xmlns:x="adobe:ns:meta/">&a10;</x:xmpmeta>'.encode()
    )
