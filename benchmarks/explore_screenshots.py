"""Makes the pictures of Groups and Matches in docs/analysis.md, on the demo's pictures.

    python -m benchmarks.explore_screenshots OTHER [--home HOME]

OTHER is a folder of features (`memesae sae export`) that Matches compares with the built-in ones. The demo library stays in HOME.
"""

import argparse
import os
import tempfile
from io import BytesIO
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PIL import Image
from PySide6.QtCore import QBuffer, Qt
from PySide6.QtTest import QTest

from benchmarks.readme_screenshots import DOCS, indexed_demo, light_window
from memesae.gui.explore.groups_page import GroupsPage
from memesae.gui.explore.match_page import MatchPage
from memesae.gui.explore.question_page import QuestionPage
from memesae.gui.screenshot import wait_until_settled
from memesae.gui.window import MainWindow
from memesae.library.library import Library
from memesae.sae.sae_files import load_sae, save_for_library

GROUP_BY = "dog, cat, car, pizza, mountain"
COLOURS = 255


def main(other: Path, home: Path) -> None:
    """Unpack and index the demo, ask both questions by keys, and save what is on the screen."""
    folder, model = indexed_demo(home)
    with Library.open(home / "libraries" / "holiday") as holiday:
        holiday.rename("Holiday")
        save_for_library(holiday, load_sae(other), model, other, {})
    window = light_window(home, folder)
    QTest.keyClick(window.grid, Qt.Key.Key_F7)
    groups = _go_to(window, GroupsPage)
    QTest.keyClick(window.controllers.explore.sheet.questions, Qt.Key.Key_Return)
    assert isinstance(groups, GroupsPage)
    QTest.keyClicks(groups.by, GROUP_BY)
    QTest.keyClick(groups.by, Qt.Key.Key_Return)
    _save(window, "explore-groups.png")
    window.controllers.explore.sheet.questions.setFocus()
    _go_to(window, MatchPage)
    QTest.keyClick(window.controllers.explore.sheet.questions, Qt.Key.Key_Return)
    _save(window, "explore-matches.png")
    window.end()
    window.deleteLater()


def _go_to(window: MainWindow, kind: type[QuestionPage]) -> QuestionPage:
    sheet = window.controllers.explore.sheet
    while not isinstance(sheet.page, kind):
        QTest.keyClick(sheet.questions, Qt.Key.Key_Down)
    wait_until_settled(window)
    return sheet.page


def _save(window: MainWindow, name: str) -> None:
    """Save the sheet as a PNG of few colours."""
    wait_until_settled(window)
    # thumbnails arrive after the rows
    QTest.qWait(1500)
    buffer = QBuffer()
    window.controllers.explore.sheet.card.grab().save(buffer, "PNG")
    with Image.open(BytesIO(buffer.data().data())) as picture:
        few = picture.convert("RGB").quantize(COLOURS, method=Image.Quantize.MEDIANCUT)
        few.save(DOCS / name, optimize=True)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("other", type=Path)
    parser.add_argument("--home", type=Path)
    chosen = parser.parse_args()
    if chosen.home is not None:
        main(chosen.other, chosen.home)
    else:
        with tempfile.TemporaryDirectory() as place:
            main(chosen.other, Path(place))
