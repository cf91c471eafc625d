"""A day with the program: a whole folder indexed and used by real keys, then left and opened again.

    python -m benchmarks.day FOLDER OUT [--theme dark] [--scale 2] [--home HOME]

Finds three pictures in three ways (steering from vague words, what is written in one, a smaller copy of one), tags,
keeps a search, renames features, closes and opens again. Writes a screenshot of each stage to OUT and ends with an
error if anything is not where it was left.
"""

import argparse
import os
import tempfile
from pathlib import Path

import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from benchmarks.until import until
from memesae.app.session import Session
from memesae.app.settings import Settings, load
from memesae.app.steering.saved_searches import SavedSearches
from memesae.app.steering.steering_session import SteeringSession
from memesae.gui import theme as themes
from memesae.gui.application import application
from memesae.gui.libraries.library_opener import LibraryOpener
from memesae.gui.window import MainWindow
from memesae.steering.nudges import pressed

SIZE = QSize(1280, 800)
PRESSES = 10
SCREEN = 30
VAGUE = "a person"
NAMES = ("a name of mine", "another name of mine")
Key, Held = Qt.Key, Qt.KeyboardModifier


class Day:
    """One window, the person at its keys, and the pictures taken of it."""

    def __init__(self, folder: Path, home: Path, out: Path, theme: str) -> None:
        self.folder, self.home, self.out, self.theme = folder, home, out, theme
        self.stages = 0
        self.window = self.start()

    def start(self) -> MainWindow:
        """A window as after a fresh start."""
        settings = load(self.home) if (self.home / "settings.toml").exists() else Settings()
        settings.theme = self.theme
        window = MainWindow(settings, self.home, LibraryOpener(settings, self.home))
        window.resize(SIZE)
        window.show()
        window.activateWindow()
        return window

    @property
    def session(self) -> Session:
        """The open library."""
        session = self.window.current.session
        assert session is not None
        return session

    def press(
        self, key: Qt.Key, held: Qt.KeyboardModifier = Held.NoModifier, on: QWidget | None = None
    ) -> None:
        """Press one key where the keyboard is, and wait for what follows."""
        QTest.keyClick(on or self.window.focusWidget() or self.window, key, held)
        self.settle()

    def write(self, text: str) -> None:
        """Type where the keyboard is."""
        QTest.keyClicks(self.window.focusWidget(), text)

    def ask(self, text: str) -> None:
        """Type a query and enter it."""
        edit = self.window.body.field.edit
        self.press(Key.Key_L, Held.ControlModifier)
        QTest.keyClick(edit, Key.Key_Delete)
        QTest.keyClicks(edit, text)
        self.press(Key.Key_Return, on=edit)
        # without a screen a closed list of proposals stays the active window
        self.window.activateWindow()
        self.window.grid.setFocus()

    def settle(self) -> None:
        """Wait for what a key began; words are read on."""
        window = self.window
        until(lambda: window.thumbnails.idle and window.controllers.steering.idle)
        until(lambda: window.thumbnails.idle and window.controllers.steering.idle)

    def shot(self, name: str) -> None:
        """Keep what the window looks like now."""
        self.settle()
        self.stages += 1
        self.window.grab().save(str(self.out / f"{self.stages:02}-{name}.png"))
        print(f"{self.stages:2}  {name}", flush=True)


def index(day: Day) -> None:
    """Open a folder; search while it is being indexed."""
    day.shot("first-start")
    day.window.open([day.folder])
    until(lambda: day.window.model.rowCount() >= 200)
    day.shot("pictures-arrive")
    day.ask("cat")
    day.shot("searching-while-indexing")
    until(lambda: day.window.controllers.indexing.idle and day.session.steering_engine is not None)
    day.ask("")
    print(f"    {day.session.library.counts()}")


def steer_to(day: Day) -> int:
    """Begin vaguely, press what leads to the picture in mind, until it is on the screen."""
    day.ask(VAGUE)
    found = day.window.model.ids
    target = int(found[len(found) // 2])
    goal = day.session.store.vectors_of(np.array([target]))[0].astype(np.float32)
    day.press(Key.Key_Down, Held.ControlModifier)
    day.shot("vague-words")
    steering = day.window.controllers.search.state.steering
    presses = 0
    while target not in day.window.model.ids[:SCREEN].tolist():
        assert presses < PRESSES, "ten presses did not bring the picture"
        key, sign = closest(steering, goal)
        print(f"    {'more' if sign > 0 else 'less'} {steering.offer.at(key).label}")
        held = Held.NoModifier if sign > 0 else Held.ShiftModifier
        day.press(Key(Key.Key_0 + key), held, day.window.grid)
        presses += 1
        day.shot(f"push-{presses}")
    print(f"    found by {presses} presses")
    day.press(Key.Key_X, on=day.window.grid)
    day.shot("why-is-this-here")
    day.press(Key.Key_X, on=day.window.grid)
    return target


def closest(steering: SteeringSession, goal: np.ndarray) -> tuple[int, int]:
    """The key and sign that bring the query closest to what the person has in mind."""
    state = steering.state
    assert state is not None

    def after(move: tuple[int, int]) -> float:
        key, sign = move
        push = pressed(state.point, steering.offer.at(key), sign * steering.step)
        return float(state.plus(push).query @ goal)

    return max(((key, sign) for key in range(1, 10) for sign in (1, -1)), key=after)


def keep(day: Day, target: int) -> None:
    """Make the picture found a favourite, tag it, keep the search."""
    row = day.window.model.ids.tolist().index(target)
    day.window.grid.go_to(row)
    day.press(Key.Key_Space, on=day.window.grid)
    day.shot("quick-look")
    day.press(Key.Key_Escape)
    day.press(Key.Key_H, on=day.window.grid)
    day.press(Key.Key_L, on=day.window.grid)
    day.write("found today")
    day.press(Key.Key_Return)
    day.shot("tagging")
    day.press(Key.Key_Escape)
    day.press(Key.Key_S, Held.ControlModifier, day.window.grid)
    day.window.focusWidget().selectAll()  # type: ignore[attr-defined]
    day.write("the one in mind")
    day.press(Key.Key_Return)
    until(lambda: SavedSearches(day.session.library).names() == ["the one in mind"])
    day.shot("search-kept")


def find_by_text(day: Day) -> None:
    """Ask for three words that are written in a picture."""
    words = day.session.library.words
    until(lambda: words.read >= 60)
    lines = words.lines(day.session.store.ids.tolist())
    texts = {image: " ".join(line.text for line in read) for image, read in lines.items()}
    wanted, phrase = next(
        (image, " ".join(text.split()[:3])) for image, text in texts.items() if plain(text)
    )
    day.ask(f'text:"{phrase}"')
    print(f'    text:"{phrase}"')
    assert wanted in day.window.model.ids[:1].tolist(), "another picture came first"
    day.shot("found-by-its-words")


def plain(text: str) -> bool:
    """Whether a text begins with three long words of letters."""
    first = text.split()[:3]
    return len(first) == 3 and all(word.isalpha() and len(word) > 3 for word in first)


def find_by_picture(day: Day) -> None:
    """Paste a small copy of a picture."""
    session = day.session
    wanted = int(session.store.ids[len(session.store) // 3])
    image = QImage(str(session.library.files_of([wanted])[wanted][0].path))
    small = image.scaled(160, 160, Qt.AspectRatioMode.KeepAspectRatio)
    QApplication.clipboard().setImage(small)
    day.ask("")
    day.press(Key.Key_V, Held.ControlModifier | Held.ShiftModifier)
    until(lambda: day.window.model.ids[:1].tolist() == [wanted])
    day.shot("found-by-its-copy")


def rename_features(day: Day) -> list[int]:
    """Give two features names of one's own."""
    day.press(Key.Key_F, on=day.window.grid)
    browser = day.window.controllers.features.browser
    until(browser.isVisible)
    day.shot("features")
    renamed: list[int] = []
    for name in NAMES:
        day.press(Key.Key_Down, on=browser.line)
        renamed.append(int(browser.page.feature or 0))
        day.press(Key.Key_F2, on=browser.line)
        day.write(name)
        day.press(Key.Key_Return)
    day.shot("features-renamed")
    day.press(Key.Key_Escape)
    return renamed


def left(day: Day, renamed: list[int]) -> dict[str, object]:
    """Everything that must be there again tomorrow."""
    session, steering = day.session, day.window.controllers.search.state.steering
    state = steering.state
    view = session.features.view
    assert state is not None
    assert view is not None
    return {
        "query": day.window.controllers.search.text,
        "pushes": [(nudge.direction.label, round(nudge.amount, 3)) for nudge in state.nudges],
        "steps": [step.label for step in steering.timeline.steps],
        "here": steering.timeline.position,
        "results": day.window.model.ids[:SCREEN].tolist(),
        "tags": sorted(session.library.tags.counts()),
        "searches": SavedSearches(session.library).names(),
        "features": [view.label(one) for one in renamed],
        "images": len(session.store),
        "recent": session.library.setting("recent-queries"),
    }


def come_back(day: Day) -> None:
    """Go to the kept search and push once more: where the day ends."""
    day.press(Key.Key_S, Held.ControlModifier | Held.ShiftModifier, day.window.grid)
    day.shot("kept-searches")
    day.press(Key.Key_Return)
    until(lambda: day.window.controllers.search.text == VAGUE)
    day.press(Key.Key_2, on=day.window.grid)
    day.shot("evening")


def main(folder: Path, out: Path, home: Path, theme: str) -> None:
    """Live the day, stage by stage."""
    out.mkdir(parents=True, exist_ok=True)
    themes.apply(application(), theme)
    day = Day(folder, home, out, theme)
    index(day)
    keep(day, steer_to(day))
    find_by_text(day)
    find_by_picture(day)
    renamed = rename_features(day)
    come_back(day)
    until(lambda: day.session.library.setting("recent-queries"))
    evening = left(day, renamed)
    day.window.close()
    day.window = day.start()
    day.window.open([])
    until(lambda: day.window.current.session and day.session.steering_engine is not None)
    until(lambda: day.window.model.ids[:SCREEN].tolist() == evening["results"])
    day.shot("next-morning")
    morning = left(day, renamed)
    day.window.close()
    for what, was in evening.items():
        assert morning[what] == was, f"{what}: {was} became {morning[what]}"
    print("    everything is where it was left:", ", ".join(evening))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--home", type=Path, help="fresh, kept afterwards")
    chosen = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    with tempfile.TemporaryDirectory() as scratch:
        main(chosen.folder, chosen.out, chosen.home or Path(scratch), chosen.theme)
