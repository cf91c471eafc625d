"""Draws the README's pictures: a real search in the demo library, by real keys, in the real window.

    python -m benchmarks.pictures [--home HOME]

Writes docs/window.png and docs/search.png. HOME keeps the demo library for the next time.
"""

import argparse
import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QRect, QSize, Qt
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
from memesae.gui.window import MainWindow

DOCS = Path(__file__).resolve().parent.parent / "docs"
SIZE = QSize(1280, 800)
QUERY = "outside"
KEYS = ("4", "6", "8")
CAPTION = 44
GAP = 16
SHARE = 0.625
"""How large each window stands in the sheet of four."""


def main(home: Path) -> None:
    """Unpack, index, search, press, and save what is seen."""
    folder = home / "demo-library"
    unpack_demo(folder, Token())
    session = Session.open([folder], Settings(), home)
    session.index(Token())
    session.close()
    app = application()
    theme.apply(app, "light")
    settings = Settings(theme="light", read_words=False)
    window = MainWindow(settings, home, LibraryOpener(settings, home))
    window.resize(SIZE)
    window.show()
    window.open([folder])
    wait_until_settled(window)
    shots = search(window)
    shots[0][1].save(str(DOCS / "window.png"))
    sheet(shots).save(str(DOCS / "search.png"))
    window.end()
    window.deleteLater()


def search(window: MainWindow) -> list[tuple[str, QPixmap]]:
    """Type, press three keys; what was done and the window after each."""
    QTest.keyClicks(window.body.field.edit, QUERY)
    QTest.keyClick(window.body.field.edit, Qt.Key.Key_Return)
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


def sheet(shots: list[tuple[str, QPixmap]]) -> QPixmap:
    """Four windows, two by two, each under what was done."""
    size = SIZE * SHARE
    cell = QSize(size.width() + GAP, size.height() + CAPTION + GAP)
    paper = QPixmap(2 * cell.width() + GAP, 2 * cell.height() + GAP)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    font = QFont(painter.font())
    font.setPixelSize(22)
    painter.setFont(font)
    for number, (words, shot) in enumerate(shots):
        row, column = divmod(number, 2)
        left, top = GAP + column * cell.width(), GAP + row * cell.height()
        painter.drawText(
            QRect(left, top, size.width(), CAPTION),
            Qt.AlignmentFlag.AlignVCenter,
            f"{number + 1}  {words}",
        )
        small = shot.scaled(
            size, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
        painter.drawPixmap(left, top + CAPTION, small)
        painter.drawRect(left, top + CAPTION, small.width() - 1, small.height() - 1)
    painter.end()
    return paper


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--home", type=Path)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        main(chosen.home or Path(scratch))
