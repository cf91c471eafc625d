"""What is read of metadata inside of pictures, and what hostile metadata comes to."""

import io
import json
import random
import struct
import zlib
from pathlib import PurePath

import pytest

from memesae.library.decoding.metadata import load_json, read_embedded
from memesae.library.decoding.noted_values import DAMAGED, ENTITIES, TOO_LARGE, TOO_MANY
from memesae.library.decoding.xmp import read_xmp
from memesae.library.records import Metadata, Noted
from tests.library.metadata_files import (
    bomb,
    exif,
    extended_xmp,
    iptc,
    jpeg,
    jpeg_with_xmp,
    photoshop,
    png,
    png_with_chunk,
    saved,
    xmp,
)


def read(content: bytes, name: str = "a.jpg") -> Noted:
    return read_embedded(io.BytesIO(content), PurePath(name))


CAPTION = (
    '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">A quokka\nsmiles</rdf:li></rdf:Alt></dc:description>'
    "<dc:title><rdf:Alt><rdf:li>Rottnest</rdf:li></rdf:Alt></dc:title>"
    "<dc:creator><rdf:Seq><rdf:li>Ada</rdf:li></rdf:Seq></dc:creator>"
    "<lr:hierarchicalSubject><rdf:Bag><rdf:li>Animals|Quokka</rdf:li><rdf:li>Places|Island</rdf:li></rdf:Bag>"
    "</lr:hierarchicalSubject><exif:GPSLatitude>32,0.36S</exif:GPSLatitude>"
    "<exif:GPSLongitude>115,31,12E</exif:GPSLongitude>"
)
EXPECTED = Metadata(
    keywords=("quokka", "Straße", "Island"),
    title="Rottnest",
    caption="A quokka\nsmiles",
    creator="Ada",
    rating=4,
    camera="Canon EOS 5D",
    place=(-32.006, 115.52),
)
PACKET = xmp(
    "quokka",
    "Straße",
    inside=CAPTION,
    xmp_Rating="4",
    tiff_Make="Canon",
    tiff_Model="Canon EOS 5D",
)


@pytest.mark.parametrize(
    "content",
    [
        jpeg_with_xmp(PACKET),
        jpeg(*extended_xmp(PACKET, 400)),
        saved("WEBP", xmp=PACKET),
        saved("PNG", pnginfo=None)
        and png_with_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + PACKET),
        png_with_chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(PACKET)),
        saved("TIFF", tiffinfo={700: PACKET}),
        saved("AVIF", xmp=PACKET),
        saved("HEIF", xmp=PACKET),
    ],
    ids=["JPEG", "extended", "WebP", "PNG", "packed", "TIFF", "AVIF", "HEIF"],
)
def test_xmp_is_found_in_every_format(content):
    assert read(content) == Noted(EXPECTED)


@pytest.mark.parametrize(
    "encoded",
    [
        PACKET.decode().encode("utf-16"),
        b"\xfe\xff" + PACKET.decode().encode("utf-16-be"),
        PACKET.decode().replace("\ufeff", "").encode("utf-16-le"),
        PACKET.decode().encode("utf-32"),
        b"\xef\xbb\xbf" + PACKET + b"\0" * 100,
        b'<?xml version="1.0" encoding="ISO-8859-1"?>'
        + PACKET.decode().replace("\ufeff", "").encode("latin-1"),
    ],
)
def test_xmp_in_any_encoding(encoded):
    assert read_xmp(encoded) == Noted(EXPECTED)


def test_wrong_encoding_keeps_what_is_readable():
    wrong = PACKET.decode().replace("\ufeff", "").encode("latin-1")
    assert read_xmp(wrong).metadata.keywords == ("quokka", "Stra\ufffde", "Island")
    # a codec of Python that is none of characters
    assert read_xmp(b'<?xml version="1.0" encoding="zip"?>' + PACKET).metadata == EXPECTED


def test_iptc_with_and_without_its_encoding():
    record = iptc(
        (25, "Käse".encode()), (25, b"cheese"), (120, "Käse".encode("cp1252")), (5, b"Lunch")
    )
    found = read(jpeg((0xED, photoshop(record))))
    assert found == Noted(Metadata(keywords=("Käse", "cheese"), caption="Käse", title="Lunch"))
    assert read(saved("TIFF", tiffinfo={33723: record})).metadata.keywords == ("Käse", "cheese")


def test_exif_of_camera_and_windows():
    gps = ("N", (48.0, 8.0, 15.0), "E", (11.0, 34.5, 0.0))
    facts = exif(
        t271="NIKON CORPORATION",
        t272="NIKON D90",
        t270="OLYMPUS DIGITAL CAMERA",
        t18246=3,
        t40094="zoo;tiger\0".encode("utf-16-le"),
        gps=gps,
    )
    expected = Metadata(
        keywords=("zoo", "tiger"), rating=3, camera="NIKON D90", place=(48.1375, 11.575)
    )
    for kind in ("JPEG", "PNG", "WEBP", "AVIF"):
        assert read(saved(kind, exif=facts)) == Noted(expected), kind
    # the structure is that of a TIFF file
    assert read(facts.tobytes().removeprefix(b"Exif\0\0")) == Noted(expected)


PARAMETERS = (
    "a (zebra:1.2) in the snow <lora:more-detail:0.8>\n"
    "Negative prompt: blurry, horse\nSteps: 20, Sampler: Euler a, CFG scale: 7"
)
GRAPH = {
    "3": {
        "class_type": "KSampler",
        "inputs": {"seed": 1, "positive": ["9", 0], "negative": ["7", 0]},
    },
    "9": {"class_type": "ControlNetApply", "inputs": {"positive": ["6", 0], "negative": ["7", 0]}},
    "6": {"class_type": "CLIPTextEncode", "inputs": {"text": "a zebra", "clip": ["4", 1]}},
    "7": {"class_type": "CLIPTextEncode", "inputs": {"text": "horse", "clip": ["4", 1]}},
    "4": {"class_type": "CheckpointLoaderSimple", "inputs": {"ckpt_name": "model"}},
}


@pytest.mark.parametrize(
    ("content", "prompt"),
    [
        (png(parameters=PARAMETERS), "a (zebra:1.2) in the snow"),
        (png(prompt=json.dumps(GRAPH), workflow="{}"), "a zebra"),
        (png(Comment=json.dumps({"prompt": "a zebra", "uc": "horse"})), "a zebra"),
        (
            saved("JPEG", exif=exif(comment=b"UNICODE\0" + PARAMETERS.encode("utf-16-be"))),
            "a (zebra:1.2) in the snow",
        ),
        (
            saved("WEBP", exif=exif(comment=b"UNICODE\0" + PARAMETERS.encode("utf-16-le"))),
            "a (zebra:1.2) in the snow",
        ),
    ],
)
def test_prompts_of_image_generators_without_what_was_not_wanted(content, prompt):
    assert read(content) == Noted(Metadata(prompt=prompt))


def test_png_texts_of_the_standard():
    found = read(png(Title="Lunch", Author="Ada", Description="Käse 食", Software="paint"))
    assert found == Noted(Metadata(title="Lunch", creator="Ada", caption="Käse 食"))


DEEP = b"<a>" * 100 + b"</a>" * 100
MANY = b"<a>" + b"<b/>" * 100_000 + b"</a>"


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (jpeg_with_xmp(bomb()), ENTITIES),
        (jpeg_with_xmp(b'<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>'), ENTITIES),
        (png_with_chunk(b"iTXt", b"XML:com.adobe.xmp\0\0\0\0\0" + b"x" * 100_000_000), TOO_LARGE),
        (
            png_with_chunk(
                b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(b"x" * 100_000_000)
            ),
            TOO_LARGE,
        ),
        (png_with_chunk(b"zTXt", b"parameters\0\0" + zlib.compress(b"x" * 100_000_000)), TOO_LARGE),
        (jpeg(*extended_xmp(b"x" * 5_000_000)), TOO_LARGE),
        (
            jpeg(
                (
                    0xE1,
                    extended_xmp(b"x")[0][1].replace(
                        struct.pack(">I", 1), struct.pack(">I", 10**9)
                    ),
                )
            ),
            TOO_LARGE,
        ),
        (jpeg_with_xmp(DEEP), TOO_MANY),
        (jpeg(*extended_xmp(MANY)), TOO_MANY),
        (jpeg_with_xmp(PACKET[: len(PACKET) // 2]), DAMAGED),
        (jpeg((0xED, photoshop(iptc((25, b"a"))[:-1]))), DAMAGED),
        (jpeg((0xED, photoshop(b"\x1c\x02\x19\xff\xff" + b"a" * 50))), DAMAGED),
        (jpeg((0xED, photoshop(b"\x1c\x02\x19\x00\xff" + b"a" * 50))), DAMAGED),
        (png(prompt='{"a": ' * 100_000), TOO_MANY),
        (png(prompt='{"a": ' * 50_000), TOO_MANY),
    ],
)
def test_hostile_metadata_is_refused_with_a_sentence(content, problem):
    assert read(content).problem == problem


@pytest.mark.parametrize(
    "text", ["Created with GIMP", "OLYMPUS DIGITAL CAMERA   ", '{"shape": [1, 2]}']
)
def test_what_programs_write_of_themselves_is_no_caption(text):
    assert read(saved("TIFF", tiffinfo={270: text})) == Noted()
    assert read(png(Comment=text)) == Noted()


def test_empty_properties_say_nothing():
    empty = "<dc:title/><dc:subject/><dc:description><rdf:Alt/></dc:description><xmp:Rating> </xmp:Rating>"
    assert read_xmp(xmp(inside=empty, tiff_Make="")) == Noted()


def test_what_stands_before_the_damage_counts():
    assert read(jpeg_with_xmp(PACKET[:-80])).metadata.keywords == ("quokka", "Straße", "Island")


def test_json_with_a_million_keys_is_refused_before_it_is_parsed(monkeypatch):
    monkeypatch.setattr(json, "loads", lambda _: pytest.fail("parsed"))
    small = b"{" + b",".join(b'"%d":1' % n for n in range(300_000)) + b"}"
    large = b"{" + b",".join(b'"%d":1' % n for n in range(1_000_000)) + b"}"
    assert load_json(small) == (None, TOO_MANY)
    assert load_json(large) == (None, TOO_LARGE)


def test_half_characters_and_control_characters_are_left_out():
    found = read(png(prompt='{"prompt": "a \\ud800\\u0000 zebra"}')).metadata
    assert found.prompt == "a  zebra"
    found.to_json().encode()


def test_metadata_survives_storing():
    assert Metadata.from_json(EXPECTED.to_json()) == EXPECTED
    assert Metadata.from_json(Metadata().to_json()) == Metadata()


@pytest.mark.parametrize(
    "content",
    [
        jpeg_with_xmp(PACKET),
        jpeg((0xED, photoshop(iptc((25, b"cheese"), (120, b"caption"))))),
        saved(
            "TIFF", exif=exif(t271="Canon", gps=("N", (48.0, 8.0, 15.0), "E", (11.0, 34.5, 0.0)))
        ),
        saved("WEBP", exif=exif(t271="Canon", comment=b"ASCII\0\0\0hello")),
        png(parameters=PARAMETERS, prompt=json.dumps(GRAPH)),
    ],
    ids=["xmp", "iptc", "tiff", "webp", "png"],
)
def test_damaged_bytes_never_raise(content):
    chance = random.Random(5)
    for _ in range(400):
        damaged = bytearray(content)
        for _ in range(chance.randint(1, 12)):
            damaged[chance.randrange(min(len(damaged), 2500))] = chance.randrange(256)
        noted = read(bytes(damaged[: chance.randint(1, len(damaged))]))
        noted.metadata.to_json().encode()
