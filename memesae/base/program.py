"""What this program is: its version and commit, and under which licences it and what it is made of may be used."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, PackageNotFoundError, PackagePath, distribution
from pathlib import Path

from memesae import __version__
from memesae.base.paths import resource

COMMIT_FILE = "commit.txt"
"""In the package where it was built from a checkout: the commit, as `git describe` abbreviates it."""
_PACKAGE = Path(__file__).parents[1]
_GIT_SECONDS = 5


@cache
def version_text() -> str:
    """The version, with the commit where that is known: built in, or asked from git in a checkout."""
    commit = _built_from() or _checked_out()
    return f"{__version__} ({commit})" if commit else __version__


def _built_from() -> str:
    with suppress(OSError):
        return (_PACKAGE / COMMIT_FILE).read_text("utf-8").strip()
    return ""


def _checked_out() -> str:
    root = _PACKAGE.parent
    # a folder of somebody else's repository may lie around an installed package
    if not ((root / ".git").exists() and (root / "pyproject.toml").is_file()):
        return ""
    command = ["git", "-C", str(root), "describe", "--always", "--dirty", "--exclude", "*"]
    with suppress(OSError, subprocess.SubprocessError):
        done = subprocess.run(
            command, capture_output=True, text=True, check=True, timeout=_GIT_SECONDS
        )
        return done.stdout.strip()
    return ""


@dataclass(frozen=True, slots=True)
class Component:
    """A package that memesae is made of.

    Attributes:
        name: as it is installed by.
        version: the installed one.
        licence: as its metadata says it.
        libraries: the shared libraries of others inside of it, each with its licence.
        texts: the licence texts that it brings, where they were asked for.
    """

    name: str
    version: str
    licence: str
    libraries: tuple[str, ...]
    texts: tuple[str, ...] = ()


_LIBRARIES = {
    "PP-OCR": "networks of PaddleOCR, Apache-2.0",
    "libx265": "x265, GPL-2.0-or-later",
    "libheif": "libheif, LGPL-3.0-or-later",
    "libde265": "libde265, LGPL-3.0-or-later",
    "libavcodec": "FFmpeg, LGPL-2.1-or-later",
    "libavformat": "FFmpeg, LGPL-2.1-or-later",
    "libavutil": "FFmpeg, LGPL-2.1-or-later",
    "libavdevice": "FFmpeg, LGPL-2.1-or-later",
    "libavfilter": "FFmpeg, LGPL-2.1-or-later",
    "libswscale": "FFmpeg, LGPL-2.1-or-later",
    "libswresample": "FFmpeg, LGPL-2.1-or-later",
    "libQt6": "Qt, LGPL-3.0-only",
    "libicu": "ICU, Unicode-3.0",
    "libgeos": "GEOS, LGPL-2.1-or-later",
    "libopenblas": "OpenBLAS, BSD-3-Clause",
    "libscipy_openblas": "OpenBLAS, BSD-3-Clause",
    "libgfortran": "GCC's Fortran runtime, GPL-3.0-or-later WITH GCC-exception-3.1",
    "libgomp": "GCC's OpenMP runtime, GPL-3.0-or-later WITH GCC-exception-3.1",
    "libquadmath": "GCC's libquadmath, LGPL-2.1-or-later",
    "libstdc++": "GCC's C++ runtime, GPL-3.0-or-later WITH GCC-exception-3.1",
    "libgcc_s": "GCC's runtime, GPL-3.0-or-later WITH GCC-exception-3.1",
    "libaom": "libaom, BSD-2-Clause",
    "libavif": "libavif, BSD-2-Clause",
    "libvpx": "libvpx, BSD-3-Clause",
    "libcrypto": "OpenSSL, OpenSSL or Apache-2.0",
    "libssl": "OpenSSL, OpenSSL or Apache-2.0",
    "libpng": "libpng, libpng-2.0",
    "libjpeg": "libjpeg-turbo, IJG AND BSD-3-Clause AND Zlib",
    "libtiff": "libtiff, libtiff",
    "libwebp": "libwebp, BSD-3-Clause",
    "libsharpyuv": "libwebp, BSD-3-Clause",
    "libopenjp2": "OpenJPEG, BSD-2-Clause",
    "liblcms2": "Little CMS, MIT",
    "libfreetype": "FreeType, FTL",
    "libharfbuzz": "HarfBuzz, MIT-Modern-Variant",
    "libbrotli": "Brotli, MIT",
    "libzstd": "Zstandard, BSD-3-Clause",
    "liblzma": "XZ Utils, 0BSD",
    "libxcb": "libxcb, X11",
    "libXau": "libXau, MIT-open-group",
    "libdrm": "libdrm, MIT",
}
"""Whose a shared library is by the beginning of its file name, since the packages' own metadata rarely says so."""
_LIBRARY = re.compile("|".join(map(re.escape, sorted(_LIBRARIES, key=len, reverse=True))))
_STAND_IN = 20_000
"""Bytes below which a library is one of the empty ones that packaging/placeholders.py makes."""
_TEXT = re.compile(r"(LICEN[CS]E|COPYING|NOTICE|MODEL_LICENSE|ThirdPartyNotices)", re.IGNORECASE)
_TOP = 2
"""Parts of the path of a file at the top of a package."""
_NAME = re.compile(r"[A-Za-z0-9._-]+")


def components(*, whole: bool) -> list[Component]:
    """The installed packages that memesae needs, and what those need, by name; [] where metadata is missing.

    What only an extra asks for is not counted: it is the choice of who installed it.

    Args:
        whole: with their licence texts, about a megabyte.
    """
    found: dict[str, Distribution] = {}
    waiting = _needed_by("memesae")
    while waiting:
        name = waiting.pop()
        if name not in found:
            with suppress(PackageNotFoundError):
                found[name] = distribution(name)
                waiting += _needed_by(name)
    return [_component(found[name], whole) for name in sorted(found)]


def _needed_by(name: str) -> list[str]:
    with suppress(PackageNotFoundError):
        lines = [each for each in distribution(name).requires or () if "extra ==" not in each]
        matches = [_NAME.match(line) for line in lines]
        return [each[0].lower().replace("_", "-") for each in matches if each]
    return []


def _component(package: Distribution, whole: bool) -> Component:
    files = package.files or ()
    metadata = package.metadata
    stated = [metadata[field] for field in ("License-Expression", "License") if field in metadata]
    classified = [
        each.rpartition(" :: ")[2]
        for each in metadata.get_all("Classifier") or ()
        if each.startswith("License :: ")
    ]
    # some put the whole text into the field
    short = [each for each in stated if each and "\n" not in each and each != "UNKNOWN"]
    licence = (short or [", ".join(classified)])[0] or "see its text"
    return Component(
        str(metadata["Name"]),
        package.version,
        licence,
        _libraries(files),
        _texts(files) if whole else (),
    )


def _libraries(files: Iterable[PackagePath]) -> tuple[str, ...]:
    names: set[str] = set()
    for file in files:
        known = _LIBRARY.match(file.name)
        if known:
            with suppress(OSError):
                if Path(str(file.locate())).stat().st_size > _STAND_IN:
                    names.add(_LIBRARIES[known[0]])
    return tuple(sorted(names))


def _texts(files: Iterable[PackagePath]) -> tuple[str, ...]:
    texts: dict[str, None] = {}
    for file in licence_files(files):
        with suppress(OSError, UnicodeDecodeError):
            texts[file.read_text("utf-8").strip()] = None
    return tuple(texts)


def licence_files(files: Iterable[PackagePath]) -> list[PackagePath]:
    """The licence texts among the files of an installed package: in its metadata, or at the top of its code.

    packaging/memesae.spec puts them into the folder that needs no Python, where `components` finds them again.
    """
    return [
        file
        for file in files
        if _TEXT.match(file.name) and (".dist-info/" in file.as_posix() or len(file.parts) == _TOP)
    ]


_RULE = "=" * 78
_QT = """\
Qt and PySide6 are used under the GNU Lesser General Public License, version 3. They are shared libraries of their
own, which you may replace by others of the same interface: in the installed package PySide6, or in the folder
_internal/PySide6 of a build that needs no Python. Their source is published by the Qt Project and by its packages'
distributors; memesae changes nothing in it."""


def licences_text(parts: Sequence[Component], *, whole: bool) -> str:
    """All of it as plain text.

    Args:
        parts: from `components`, with or without their texts.
        whole: with the texts of all licences; else only with the program's own and those of its weights.
    """
    return "\n".join(_lines(parts, whole))


def _lines(parts: Sequence[Component], whole: bool) -> Iterator[str]:
    yield "memesae itself"
    yield _RULE
    yield own_licence()
    yield ""
    yield "The weights of the built-in model and its features"
    yield _RULE
    yield resource("memesae-mini/LICENSE.txt").read_text("utf-8").strip()
    if whole:
        yield ""
        yield resource("memesae-mini/LICENSE-Apache-2.0.txt").read_text("utf-8").rstrip()
    yield ""
    yield "What memesae is made of"
    yield _RULE
    yield _QT
    yield ""
    for part in parts:
        yield f"{part.name} {part.version}: {part.licence}"
        yield from (f"    contains {each}" for each in part.libraries)
    for part in parts:
        for text in part.texts:
            yield from ("", f"{part.name} {part.version}", _RULE, text)


def own_licence() -> str:
    """The licence of the program's code, from the installed package or the checkout."""
    for place in (_PACKAGE.parent / "LICENSE", *_own_files()):
        with suppress(OSError):
            return place.read_text("utf-8").strip()
    return "MIT"


def _own_files() -> list[Path]:
    with suppress(PackageNotFoundError):
        own = distribution("memesae")
        found = [each for each in own.files or () if each.as_posix().endswith("licenses/LICENSE")]
        return [Path(str(own.locate_file(each))) for each in found]
    return []
