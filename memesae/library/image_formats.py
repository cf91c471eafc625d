"""The supported picture formats: the single source for the decoder, the `type:` filter and file choosers.

Imports nothing, since queries are parsed and choosers shown before Pillow is loaded.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ImageFormat:
    """One format.

    Attributes:
        name: Pillow's name, under which images are stored.
        suffixes: of its files, lower case, the usual one first.
        plugins: modules of Pillow that open it, as "Jpeg" for JpegImagePlugin; none where another library does.
        decoders: Pillow's names to try on a file, where they are not just `name`.
        variants: what Pillow calls kinds of it that are stored under `name`.
        words: what the filter suggests, where it is not just `name`; it accepts every suffix too.
        animated: whether several frames are an animation; elsewhere they are pages or sizes.
        film: whether PyAV opens it, where that is installed.
        by_suffix: whether Pillow accepts almost any bytes as it, so that the suffix must match too.
    """

    name: str
    suffixes: tuple[str, ...]
    plugins: tuple[str, ...] = ()
    decoders: tuple[str, ...] = ()
    variants: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    animated: bool = False
    film: bool = False
    by_suffix: bool = False

    @property
    def tried(self) -> tuple[str, ...]:
        """Pillow's names to try on a file."""
        return self.decoders or (self.name,)

    @property
    def proposed(self) -> tuple[str, ...]:
        """What completes `type:`, the usual word first."""
        return self.words or (self.name.lower(),)


IMAGE_FORMATS = (
    ImageFormat(
        "JPEG",
        (".jpg", ".jpeg", ".jpe", ".jfif", ".mpo"),
        ("Jpeg", "Mpo"),
        # JPEG's decoder finds out by itself which one it has
        variants=("MPO",),
        words=("jpg", "jpeg"),
    ),
    ImageFormat("PNG", (".png", ".apng"), ("Png",), animated=True),
    ImageFormat("GIF", (".gif",), ("Gif",), animated=True),
    ImageFormat("WEBP", (".webp",), ("WebP",), animated=True),
    # opened by pillow_heif
    ImageFormat("HEIF", (".heic", ".heif", ".hif", ".heics", ".heifs")),
    ImageFormat("AVIF", (".avif", ".avifs"), ("Avif",), animated=True),
    # opened by pillow_jxl, where that is installed
    ImageFormat("JXL", (".jxl",)),
    ImageFormat("MP4", (".mp4", ".m4v"), film=True),
    ImageFormat("WEBM", (".webm",), film=True),
    ImageFormat("MOV", (".mov", ".qt"), film=True),
    ImageFormat("MKV", (".mkv",), film=True),
    ImageFormat("BMP", (".bmp", ".dib"), ("Bmp",), decoders=("BMP", "DIB"), variants=("DIB",)),
    ImageFormat("TIFF", (".tif", ".tiff"), ("Tiff",)),
    ImageFormat("PPM", (".ppm", ".pbm", ".pgm", ".pnm", ".pfm"), ("Ppm",)),
    ImageFormat("JPEG2000", (".jp2", ".j2k", ".j2c", ".jpc", ".jpf", ".jpx"), ("Jpeg2K",)),
    ImageFormat("ICO", (".ico",), ("Ico",)),
    ImageFormat("CUR", (".cur",), ("Cur",)),
    ImageFormat("ICNS", (".icns",), ("Icns",)),
    ImageFormat("PCX", (".pcx",), ("Pcx",)),
    ImageFormat("SGI", (".sgi", ".rgb", ".rgba", ".bw"), ("Sgi",)),
    ImageFormat("QOI", (".qoi",), ("Qoi",)),
    ImageFormat("DDS", (".dds",), ("Dds",)),
    ImageFormat("PSD", (".psd",), ("Psd",)),
    ImageFormat("XBM", (".xbm",), ("Xbm",)),
    ImageFormat("XPM", (".xpm",), ("Xpm",)),
    ImageFormat("TGA", (".tga", ".icb", ".vda", ".vst"), ("Tga",), by_suffix=True),
)
"""All formats, the most common first; none of their decoders runs another program."""

FILM = "film"
"""The word for all formats of films."""

FILMS = tuple(one for one in IMAGE_FORMATS if one.film)
"""The formats of films."""

BY_SUFFIX = {suffix: one for one in IMAGE_FORMATS for suffix in one.suffixes}
"""The format by suffix."""

BY_NAME = {one.name: one for one in IMAGE_FORMATS}
"""The format by stored name."""

STORED_NAMES = {variant: one.name for one in IMAGE_FORMATS for variant in one.variants}
"""The stored name of each variant."""
