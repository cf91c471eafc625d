"""End-to-end check of a session: index a folder, search and steer by key presses, close, reopen.

    python -m benchmarks.user_workflow FOLDER OUT [--theme dark] [--scale 2] [--home HOME]

Finds three pictures in three ways (steering from a vague query, text in the picture, a smaller copy of it), tags,
saves a search, renames features, closes and reopens the window. Writes a screenshot of each stage to OUT and fails
if the reopened window differs from the closed one.
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

from benchmarks.window_wait import wait_for
from memesae.app.session import Session
from memesae.app.settings import Settings, load
from memesae.app.steering.saved_searches import SavedSearches
from memesae.app.steering.steering_session import SteeringSession
from memesae.gui import theme as themes
from memesae.gui.application import application
from memesae.gui.libraries.library_opener import LibraryOpener
from memesae.gui.window import MainWindow
from memesae.steering.nudges import presses_along
from memesae.vectors.vector_store import all_ids

SIZE = QSize(1280, 800)
MAX_PRESSES = 10
FIRST_SCREEN = 30
VAGUE_QUERY = "a person"
FEATURE_NAMES = ("a custom label", "another custom label")
Key, Modifier = Qt.Key, Qt.KeyboardModifier


class Workflow:
    """Controls one window by key presses and saves screenshots of it."""

    def __init__(self, folder: Path, home: Path, out: Path, theme: str) -> None:
        self.folder, self.home, self.out, self.theme = folder, home, out, theme
        self.stages = 0
        self.window = self.start()

    def start(self) -> MainWindow:
        """A new window, with the settings that were saved."""
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
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Modifier.NoModifier,
        on: QWidget | None = None,
    ) -> None:
        """Press a key in the focused widget, and wait for its effects."""
        QTest.keyClick(on or self.window.focusWidget() or self.window, key, modifiers)
        self.settle()

    def type_text(self, text: str) -> None:
        """Type into the focused widget."""
        QTest.keyClicks(self.window.focusWidget(), text)

    def search(self, text: str) -> None:
        """Type a query and press Enter."""
        edit = self.window.central.field.edit
        self.press(Key.Key_L, Modifier.ControlModifier)
        QTest.keyClick(edit, Key.Key_Delete)
        QTest.keyClicks(edit, text)
        self.press(Key.Key_Return, on=edit)
        # on the offscreen platform a closed completer popup stays the active window
        self.window.activateWindow()
        self.window.grid.setFocus()

    def settle(self) -> None:
        """Wait for searches, offers and thumbnails; indexing and OCR may continue."""
        window = self.window
        wait_for(
            lambda: window.thumbnails.idle and window.search.idle and window.feature_loader.idle
        )
        wait_for(
            lambda: window.thumbnails.idle and window.search.idle and window.feature_loader.idle
        )

    def screenshot(self, name: str) -> None:
        """Save a screenshot as the next stage."""
        self.settle()
        self.stages += 1
        self.window.grab().save(str(self.out / f"{self.stages:02}-{name}.png"))
        print(f"{self.stages:2}  {name}", flush=True)


def index(flow: Workflow) -> None:
    """Open a folder; search while it is being indexed."""
    flow.screenshot("first-start")
    flow.window.open([flow.folder])
    wait_for(lambda: flow.window.model.rowCount() >= 200)
    flow.screenshot("pictures-arrive")
    flow.search("cat")
    flow.screenshot("searching-while-indexing")
    wait_for(
        lambda: flow.window.controllers.indexing.idle and flow.session.steering_engine is not None
    )
    flow.search("")
    print(f"    {flow.session.library.counts()}")


def steer_to_target(flow: Workflow) -> int:
    """Search vaguely and press the key that helps most, until the target is on the first screen; returns its id."""
    flow.search(VAGUE_QUERY)
    found = flow.window.model.ids
    target = int(found[len(found) // 2])
    target_vector = flow.session.store.take(np.array([target]))[0].astype(np.float32)
    flow.press(Key.Key_Down, Modifier.ControlModifier)
    flow.screenshot("vague-words")
    steering = flow.window.controllers.search.state.steering
    presses = 0
    while target not in flow.window.model.ids[:FIRST_SCREEN].tolist():
        assert presses < MAX_PRESSES, "not found within ten presses"
        key, sign = best_press(steering, target_vector)
        print(f"    {'more' if sign > 0 else 'less'} {steering.offer.at(key).label}")
        modifiers = Modifier.NoModifier if sign > 0 else Modifier.ShiftModifier
        flow.press(Key(Key.Key_0 + key), modifiers, flow.window.grid)
        presses += 1
        flow.screenshot(f"press-{presses}")
    print(f"    found after {presses} presses")
    flow.press(Key.Key_X, on=flow.window.grid)
    flow.screenshot("why-is-this-here")
    flow.press(Key.Key_X, on=flow.window.grid)
    return target


def best_press(steering: SteeringSession, target_vector: np.ndarray) -> tuple[int, int]:
    """The key and sign that move the query closest to the target's vector."""
    state = steering.state
    assert state is not None

    def similarity_after(move: tuple[int, int]) -> float:
        key, sign = move
        direction = steering.offer.at(key)
        presses = presses_along(state.nudges, direction) + sign * steering.step
        return float(state.with_presses(direction, presses).query @ target_vector)

    return max(((key, sign) for key in range(1, 10) for sign in (1, -1)), key=similarity_after)


def save(flow: Workflow, target: int) -> None:
    """Mark the target as a favourite, tag it, and save the search."""
    row = flow.window.model.ids.tolist().index(target)
    flow.window.grid.go_to(row)
    flow.press(Key.Key_Space, on=flow.window.grid)
    flow.screenshot("quick-look")
    flow.press(Key.Key_Escape)
    flow.press(Key.Key_H, on=flow.window.grid)
    flow.press(Key.Key_L, on=flow.window.grid)
    flow.type_text("found today")
    flow.press(Key.Key_Return)
    flow.screenshot("tagging")
    flow.press(Key.Key_Escape)
    flow.press(Key.Key_S, Modifier.ControlModifier, flow.window.grid)
    flow.window.focusWidget().selectAll()  # type: ignore[attr-defined]
    flow.type_text("my search")
    flow.press(Key.Key_Return)
    wait_for(lambda: SavedSearches(flow.session.library).names() == ["my search"])
    flow.screenshot("search-saved")


def find_by_text(flow: Workflow) -> None:
    """Search for the first three words of a picture's text."""
    words = flow.session.library.recognised_text
    wait_for(lambda: words.read >= 60)
    lines = words.lines(all_ids(flow.session.store).tolist())
    texts = {image: " ".join(line.text for line in read) for image, read in lines.items()}
    wanted, phrase = next(
        (image, " ".join(text.split()[:3])) for image, text in texts.items() if is_searchable(text)
    )
    flow.search(f'text:"{phrase}"')
    print(f'    text:"{phrase}"')
    assert wanted in flow.window.model.ids[:1].tolist(), "another picture is ranked first"
    flow.screenshot("found-by-its-text")


def is_searchable(text: str) -> bool:
    """Whether a text begins with three words of more than three letters."""
    first = text.split()[:3]
    return len(first) == 3 and all(word.isalpha() and len(word) > 3 for word in first)


def find_by_picture(flow: Workflow) -> None:
    """Paste a smaller copy of a picture, and check that the picture is found."""
    session = flow.session
    wanted = int(all_ids(session.store)[len(session.store) // 3])
    image = QImage(str(session.library.files_of([wanted])[wanted][0].path))
    small = image.scaled(160, 160, Qt.AspectRatioMode.KeepAspectRatio)
    QApplication.clipboard().setImage(small)
    flow.search("")
    flow.press(Key.Key_V, Modifier.ControlModifier | Modifier.ShiftModifier)
    wait_for(lambda: flow.window.model.ids[:1].tolist() == [wanted])
    flow.screenshot("found-by-its-copy")


def rename_features(flow: Workflow) -> list[int]:
    """Rename two features; returns their numbers."""
    flow.press(Key.Key_F, on=flow.window.grid)
    browser = flow.window.controllers.features.browser
    wait_for(browser.isVisible)
    flow.screenshot("features")
    renamed: list[int] = []
    for name in FEATURE_NAMES:
        flow.press(Key.Key_Down, on=browser.filter_field)
        renamed.append(int(browser.page.feature or 0))
        flow.press(Key.Key_F2, on=browser.filter_field)
        flow.type_text(name)
        flow.press(Key.Key_Return)
    flow.screenshot("features-renamed")
    flow.press(Key.Key_Escape)
    return renamed


def window_state(flow: Workflow, renamed: list[int]) -> dict[str, object]:
    """Everything that must be restored when the window is reopened."""
    session, steering = flow.session, flow.window.controllers.search.state.steering
    state = steering.state
    view = session.features.view
    assert state is not None
    assert view is not None
    return {
        "query": flow.window.controllers.search.text,
        "nudges": [(nudge.direction.label, round(nudge.amount, 3)) for nudge in state.nudges],
        "steps": [step.label for step in steering.timeline.steps],
        "position": steering.timeline.position,
        "results": flow.window.model.ids[:FIRST_SCREEN].tolist(),
        "tags": sorted(session.library.tags.counts()),
        "searches": SavedSearches(session.library).names(),
        "features": [view.label(one) for one in renamed],
        "images": len(session.store),
        "recent": session.library.setting("recent-queries"),
    }


def open_saved_search(flow: Workflow) -> None:
    """Open the saved search and press one more key."""
    flow.press(Key.Key_S, Modifier.ControlModifier | Modifier.ShiftModifier, flow.window.grid)
    flow.screenshot("saved-searches")
    flow.press(Key.Key_Return)
    wait_for(lambda: flow.window.controllers.search.text == VAGUE_QUERY)
    flow.press(Key.Key_2, on=flow.window.grid)
    flow.screenshot("before-closing")


def main(folder: Path, out: Path, home: Path, theme: str) -> None:
    """Run every stage and compare the window before closing and after reopening."""
    out.mkdir(parents=True, exist_ok=True)
    themes.apply(application(), theme)
    flow = Workflow(folder, home, out, theme)
    index(flow)
    save(flow, steer_to_target(flow))
    find_by_text(flow)
    find_by_picture(flow)
    renamed = rename_features(flow)
    open_saved_search(flow)
    wait_for(lambda: flow.session.library.setting("recent-queries"))
    before = window_state(flow, renamed)
    flow.window.close()
    flow.window = flow.start()
    flow.window.open([])
    wait_for(lambda: flow.window.current.session and flow.session.steering_engine is not None)
    wait_for(lambda: flow.window.model.ids[:FIRST_SCREEN].tolist() == before["results"])
    flow.screenshot("reopened")
    after = window_state(flow, renamed)
    flow.window.close()
    for what, was in before.items():
        assert after[what] == was, f"{what}: {was} is now {after[what]}"
    print("    restored:", ", ".join(before))


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    parser.add_argument("--scale", default="1")
    parser.add_argument("--home", type=Path, help="a new home folder, not deleted afterwards")
    chosen = parser.parse_args()
    os.environ["QT_SCALE_FACTOR"] = chosen.scale
    with tempfile.TemporaryDirectory() as scratch:
        main(chosen.folder, chosen.out, chosen.home or Path(scratch), chosen.theme)
