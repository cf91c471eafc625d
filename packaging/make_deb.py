"""Makes a Debian package of the folder that PyInstaller built.

    python packaging/make_deb.py dist/memesae dist

Needs dpkg-deb, readelf, appstreamcli and desktop-file-validate. The package depends on what the folder's libraries need and
the folder lacks; a library that this file does not know ends the run.
"""

from __future__ import annotations

import datetime
import email.utils
import gzip
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from man_page import man_page
from placeholders import needed_by
from PySide6.QtCore import QRectF
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from memesae import __version__

ROOT = Path(__file__).parents[1]
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
"""Pixels of the icon, as hicolor has them."""
MAINTAINER = "The memesae authors <nobody@memesae.invalid>"
PROVIDED_BY = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
    "libstdc++.so.6": "libstdc++6",
    "libgcc_s.so.1": "libgcc-s1",
}
"""Debian's packages of the libraries that a folder does not carry, since they belong to the graphics driver or the system."""
RECOMMENDED = {
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Without these the window is shown through X11."""
C_LIBRARY = re.compile(r"ld-linux.*|lib(c|m|dl|pthread|rt|resolv|mvec|util)\.so\.\d")
_GLIBC = re.compile(r"GLIBC_(\d+\.\d+)")
_CONTROL = """\
Package: memesae
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {kilobytes}
Depends: {depends}
Recommends: {recommends}
Section: graphics
Priority: optional
Description: find the picture you are thinking of
 memesae searches a folder of memes or photos by words and by pictures, and
 steers: a key adds more of one thing or less of another, until the picture
 is there. Everything is local and works offline.
 .
 This package carries its own Python and Qt. It indexes with the built-in
 model; training and other models need PyTorch, which it lacks.
"""
_CHANGELOG = """\
memesae ({version}) unstable; urgency=medium

  * See NEWS.gz.

 -- {maintainer}  {when}
"""
_COPYRIGHT = """\
Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: memesae

Files: *
Copyright: The memesae authors
License: Expat

Files: usr/lib/memesae/_internal/memesae/resources/memesae-mini/*
 usr/lib/memesae/_internal/memesae/resources/features-memesae-mini/*
 usr/lib/memesae/_internal/memesae/resources/vocabulary/*.safetensors
 usr/lib/memesae/_internal/memesae/resources/text-head.json
Copyright: The memesae authors
License: LicenseRef-memesae-mini

Files: usr/lib/memesae/_internal/*
Copyright: the authors named in third-party.txt.gz and in the folder system-libraries
License: see third-party.txt.gz
 Python packages with their licences: third-party.txt.gz, beside this file.
 Libraries of the system that the package was built on: the folder
 system-libraries, beside this file, one text for each of Debian's packages.
 .
 Qt and PySide6 are under the LGPL, version 3: see
 /usr/share/common-licenses/LGPL-3. They are separate shared libraries in
 /usr/lib/memesae/_internal/PySide6, which may be replaced.

License: Expat
{mit}

License: LicenseRef-memesae-mini
{weights}
"""


def main(folder: Path, out: Path) -> Path:
    """Make the package; returns it."""
    with tempfile.TemporaryDirectory() as scratch:
        root = Path(scratch) / "root"
        shutil.copytree(folder, root / "usr/lib/memesae", symlinks=True)
        _link(root / "usr/bin/memesae", "../lib/memesae/memesae")
        _desktop(root / "usr/share")
        _documents(root / "usr/share", folder)
        _permissions(root)
        architecture = _said("dpkg", "--print-architecture")
        depends, recommends = _dependencies(folder)
        control = _CONTROL.format(
            version=__version__,
            architecture=architecture,
            maintainer=MAINTAINER,
            kilobytes=int(_said("du", "-sk", "--apparent-size", str(root)).split()[0]),
            depends=", ".join(depends),
            recommends=", ".join(recommends),
        )
        _write(root / "DEBIAN/control", control)
        package = out / f"memesae_{__version__}_{architecture}.deb"
        command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(package)]
        subprocess.run(command, check=True)
    return package


def _desktop(share: Path) -> None:
    """Menu entry, metadata for software centres, icons and completions."""
    entry = share / "applications/memesae.desktop"
    metainfo = share / "metainfo/org.memesae.memesae.metainfo.xml"
    _copy(ROOT / "packaging/memesae.desktop", entry)
    _copy(ROOT / "packaging/memesae.metainfo.xml", metainfo)
    subprocess.run(["desktop-file-validate", str(entry)], check=True)
    subprocess.run(["appstreamcli", "validate", "--no-net", str(metainfo)], check=True)
    drawing = ROOT / "resources/icons/memesae.svg"
    _copy(drawing, share / "icons/hicolor/scalable/apps/memesae.svg")
    for size in SIZES:
        draw_icon(drawing, size, share / f"icons/hicolor/{size}x{size}/apps/memesae.png")
    scripts = ROOT / "resources/completions"
    _copy(scripts / "memesae.bash", share / "bash-completion/completions/memesae")
    _copy(scripts / "memesae.zsh", share / "zsh/vendor-completions/_memesae")
    _copy(scripts / "memesae.fish", share / "fish/vendor_completions.d/memesae.fish")


def draw_icon(drawing: Path, size: int, target: Path) -> None:
    """Draw an SVG as a square PNG of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(drawing)).render(painter, QRectF(0, 0, size, size))
    painter.end()
    target.parent.mkdir(parents=True)
    if not image.save(str(target)):
        raise OSError(f"{target} could not be written")


def _documents(share: Path, folder: Path) -> None:
    """Manual page, changes, copyright and the licences of everything inside."""
    _compress(man_page(), share / "man/man1/memesae.1.gz")
    own = share / "doc/memesae"
    when = email.utils.format_datetime(datetime.datetime.now(datetime.UTC))
    _compress(
        _CHANGELOG.format(version=__version__, maintainer=MAINTAINER, when=when),
        own / "changelog.gz",
    )
    _compress((ROOT / "CHANGELOG.md").read_text("utf-8"), own / "NEWS.gz")
    mit = (ROOT / "LICENSE").read_text("utf-8")
    weights = (ROOT / "resources/memesae-mini/LICENSE.txt").read_text("utf-8")
    _write(own / "copyright", _COPYRIGHT.format(mit=_field(mit), weights=_field(weights)))
    # asked from the program itself: it knows what was put in
    _compress(_said(str(folder / "memesae"), "licences", "--whole"), own / "third-party.txt.gz")
    shutil.copytree(folder / "_internal/system-libraries", own / "system-libraries")
    shutil.rmtree(share.parent / "lib/memesae/_internal/system-libraries")


def _field(text: str) -> str:
    """A text as a field of Debian's copyright files continues it."""
    return "\n".join(f" {line}" if line.strip() else " ." for line in text.strip().splitlines())


def _dependencies(folder: Path) -> tuple[list[str], list[str]]:
    """What the package depends on and recommends."""
    libraries = [each for each in _files(folder) if ".so" in each.name or each.parent == folder]
    carried = {each.name for each in _files(folder)}
    needed = {name for each in libraries for name in needed_by(each)} - carried
    strange = needed - PROVIDED_BY.keys() - RECOMMENDED.keys()
    unknown = {name for name in strange if not C_LIBRARY.fullmatch(name)}
    if unknown:
        raise SystemExit(
            f"Not in the folder, and of no known package: {', '.join(sorted(unknown))}"
        )
    versions = (_GLIBC.findall(_said("readelf", "-V", "-W", str(each))) for each in libraries)
    newest = max(tuple(map(int, one.split("."))) for found in versions for one in found)
    depends = {PROVIDED_BY[name] for name in needed & PROVIDED_BY.keys()}
    # Qt loads these by name
    depends |= {"libegl1", "libgl1", "fontconfig-config"}
    glibc = f"libc6 (>= {'.'.join(map(str, newest))})"
    return [glibc, *sorted(depends)], sorted(
        {RECOMMENDED[name] for name in needed & RECOMMENDED.keys()}
    )


def _files(folder: Path) -> Iterator[Path]:
    return (each for each in folder.rglob("*") if each.is_file())


def _permissions(root: Path) -> None:
    """Folders and programs may be entered and run by everybody, and changed by root alone."""
    for each in (root, *root.rglob("*")):
        if not each.is_symlink():
            runs = each.is_dir() or each == root / "usr/lib/memesae/memesae"
            each.chmod(0o755 if runs else 0o644)


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


def _write(target: Path, text: str) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, "utf-8")


def _compress(text: str, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _link(place: Path, to: str) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    place.symlink_to(to)


def _said(*command: str) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


if __name__ == "__main__":
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication([])
    print(main(Path(sys.argv[1]), Path(sys.argv[2])))
