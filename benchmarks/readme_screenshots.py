"""Makes the README's screenshots: a search in the demo library, steered by key presses.

    python -m benchmarks.readme_screenshots [--home HOME]

Writes docs/window.png and the animation docs/search.webp. The demo library stays in HOME for the next run.
"""

import argparse
import os
import tempfile
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, QRect, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPixmap
from PySide6.QtTest import QTest

from memesae.app.demo_library import unpack_demo
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.base.cancellation import Token
from memesae.gui import theme
from memesae.gui.application import application
from memesae.gui.libraries.library_opener import LibraryOpener
from memesae.gui.screenshot import wait_until_settled
from memesae.gui.translation import install as translate_into
from memesae.gui.window import MainWindow

DOCS = Path(__file__).resolve().parent.parent / "docs"
SIZE = QSize(1280, 800)
QUERY = "outside"
KEYS = ("-5", "-3", "-3")
CAPTION = 52
SCALE = 0.8
"""Scale of each screenshot in the animation."""
STEP_MS, LAST_MS = 2600, 4000
QUALITY = 82


def indexed_demo(home: Path) -> tuple[Path, str]:
    """Unpack and index the demo; returns its folder and the id of its model."""
    folder = home / "demo-library"
    unpack_demo(folder, Token())
    session = Session.open([folder], Settings(), home)
    session.index(Token())
    session.close()
    return folder, session.encoder.model.id


def light_window(home: Path, folder: Path) -> MainWindow:
    """The window in English and light colours, with a folder open."""
    app = application()
    translate_into(app, "en")
    theme.apply(app, "light")
    settings = Settings(theme="light", read_words=False)
    window = MainWindow(settings, home, LibraryOpener(settings, home))
    window.resize(SIZE)
    window.show()
    window.open([folder])
    wait_until_settled(window)
    return window


def main(home: Path) -> None:
    """Search and steer the demo, and save the screenshots."""
    window = light_window(home, indexed_demo(home)[0])
    shots = search(window)
    shots[0][1].save(str(DOCS / "window.png"))
    frames = [frame(number, caption, shot) for number, (caption, shot) in enumerate(shots, 1)]
    frames[0].save(
        DOCS / "search.webp",
        save_all=True,
        append_images=frames[1:],
        duration=[STEP_MS] * (len(frames) - 1) + [LAST_MS],
        quality=QUALITY,
        method=6,
        loop=0,
    )
    window.end()
    window.deleteLater()


def search(window: MainWindow) -> list[tuple[str, QPixmap]]:
    """Search and press three keys; returns a caption and a screenshot after each."""
    QTest.keyClicks(window.central.field.edit, QUERY)
    QTest.keyClick(window.central.field.edit, Qt.Key.Key_Return)
    wait_until_settled(window)
    shots = [(f"Type something close: {QUERY}", window.grab())]
    for key in KEYS:
        sign = -1 if key.startswith("-") else +1
        number = int(key.removeprefix("-"))
        direction = window.controllers.search.state.steering.offer.at(number)
        name = direction.label if sign > 0 else direction.opposite or direction.label
        more = sign > 0 or bool(direction.opposite)
        held = Qt.KeyboardModifier.NoModifier if sign > 0 else Qt.KeyboardModifier.ShiftModifier
        QTest.keyClick(window.grid, getattr(Qt.Key, f"Key_{number}"), held)
        wait_until_settled(window)
        shots.append(
            (
                f"Press {'Shift+' * (sign < 0)}{number}: {'more' if more else 'less'} {name}",
                window.grab(),
            )
        )
    return shots


def frame(number: int, caption: str, shot: QPixmap) -> Image.Image:
    """A screenshot below its caption."""
    size = SIZE * SCALE
    paper = QPixmap(size.width(), size.height() + CAPTION)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    font = QFont(painter.font())
    font.setPixelSize(24)
    painter.setFont(font)
    painter.drawText(
        QRect(20, 0, size.width(), CAPTION), Qt.AlignmentFlag.AlignVCenter, f"{number}.  {caption}"
    )
    small = shot.scaled(
        size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    painter.drawPixmap(0, CAPTION, small)
    painter.end()
    content = QBuffer()
    content.open(QBuffer.OpenModeFlag.WriteOnly)
    paper.save(content, "PNG")
    return Image.open(BytesIO(content.data().data())).convert("RGB")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        main(chosen.home or Path(scratch))
