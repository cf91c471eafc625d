"""The page of differences: two sets of pictures, chosen above, and the features that one shows more than the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memesae.base.cancellation import Token
from memesae.gui.explore.feature_questions import names
from memesae.gui.explore.finding_list import Finding
from memesae.gui.explore.listing_page import ListingPage
from memesae.gui.explore.question_page import Asker
from memesae.gui.features.feature_list import share
from memesae.gui.grid.pixmap_cache import SquarePixmaps
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import number
from memesae.gui.widgets.buttons import Label
from memesae.gui.widgets.controls import Choice

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.analysis.differences import Difference
    from memesae.app.exploration.picture_sets import PictureSets
    from memesae.app.exploration.questions import Answer, AskDifferences, Compared
    from memesae.app.features.feature_view import FeatureView
    from memesae.library.queries import Folder

SHOWN = 4
"""Pictures of each feature and set."""
TOP = 20
"""Most features that tell different things."""
RESULTS, WHOLE, FOLDER, LIBRARY = "results", "whole", "folder", "library"
NAME = Qt.ItemDataRole.UserRole + 1
"""Role of a choice that has the name of a set without its size."""


@dataclass(frozen=True, slots=True)
class _Set:
    name: str
    images: int
    kind: str
    place: Path | None = None

    @property
    def value(self) -> tuple[str, str | None]:
        """What is kept of it while it is chosen."""
        return self.kind, None if self.place is None else str(self.place)


class Sets(Protocol):
    """What can be compared."""

    def results(self) -> tuple[int, ...]:
        """The pictures found by the current query, without the less likely ones."""
        ...

    def list_sets(
        self, done: Callable[[PictureSets], None], failed: Callable[[BaseException], None]
    ) -> Token:
        """List folders and other libraries in the background."""
        ...


class DifferencesPage(ListingPage):
    """What one set of pictures shows more than another."""

    def __init__(
        self, asker: Asker, thumbnails: ThumbnailLoader, sets: Sets, parent: QWidget
    ) -> None:
        super().__init__(asker, thumbnails, parent)
        self._sets = sets
        self.first = self.choice(self.tr("First set of pictures"))
        self.second = self.choice(self.tr("Second set of pictures"))
        line = QHBoxLayout()
        line.addWidget(Label(self.tr("Compare"), self))
        line.addWidget(self.first, 1)
        line.addWidget(Label(self.tr("with"), self))
        line.addWidget(self.second, 1)
        self.column.insertLayout(1, line)

    def heading(self) -> tuple[str, str]:
        """Its name, and what is shown."""
        return (
            self.tr("Differences"),
            self.tr(
                "What one set of pictures shows more than another: pictures of the first at the left,"
                " of the second beside them."
            ),
        )

    # what is compared

    @property
    def choices(self) -> Sequence[QWidget]:
        """Both sets."""
        return self.first, self.second

    def first_focus(self) -> QWidget:
        """What was found; without that, the first choice."""
        return self.list if self.list.current is not None else self.first

    def start_listing(self) -> Token:
        """List folders and other libraries."""
        return self._sets.list_sets(self._show_sets, self.listing_failed)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a choice asks at once and goes to what is found."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.is_listed:
            if self.pause.isActive():
                self.ask()
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def chosen(self) -> None:
        """Another set was chosen."""
        self._note_results()
        super().chosen()

    def _note_results(self) -> None:
        """The results may be others each time that Explore is opened; folders are not."""
        self.about_selection = self.first.currentData() == (RESULTS, None)

    def _show_sets(self, sets: PictureSets) -> None:
        folders = [
            _Set(_folder_name(one, sets.folders), one.images, FOLDER, one.path)
            for one in sets.folders
        ]
        # the only root of a library is the whole of it
        only = sum(one.path == one.root for one in sets.folders) == 1
        below = folders[1:] if only else folders
        found = len(self._sets.results())
        first = [
            _Set(self.tr("the whole library"), 0, WHOLE),
            _Set(self.tr("results now"), found, RESULTS),
            *below,
        ]
        second = [_Set(self.tr("all other pictures"), 0, WHOLE), *below]
        library = self.tr("library {name}")
        second += [
            _Set(library.format(name=one.name), one.counts.images, LIBRARY, one.directory)
            for one in sets.libraries
        ]
        _fill(self.first, first, 2 if below else 1)
        _fill(self.second, second, 0)
        self._note_results()
        self.end_listing()

    def question(self) -> AskDifferences | None:
        """The sets chosen; None while they are not listed, or if they are the same."""
        from memesae.app.exploration.questions import AskDifferences

        if not self.is_listed:
            self.begin()
            return None
        (kind, place), (other_kind, other) = self.first.currentData(), self.second.currentData()
        images = self._sets.results() if kind == RESULTS else ()
        if (kind == RESULTS and not images) or (kind, place) == (other_kind, other):
            self.list.show_findings([])
            self.status.setText(self.tr("Choose two sets of pictures that differ."))
            return None
        return AskDifferences(
            Path(place) if kind == FOLDER else None,
            Path(other) if other_kind == FOLDER else None,
            Path(other) if other_kind == LIBRARY else None,
            TOP,
            SHOWN,
            images,
            thumbnails=True,
        )

    # what was found

    def show_answer(self, answer: Any) -> None:  # noqa: ANN401 - each its own
        """Show an answer, with the pictures of another library where there is one."""
        thumbnails = answer.found.other_thumbnails
        squares = SquarePixmaps(partial(_pixmap, thumbnails))
        self.list.show_others_by(squares if thumbnails else self.thumbnails.squares)
        super().show_answer(answer)

    def summary(self, answer: Answer[Compared], view: FeatureView) -> str:
        """How many pictures were compared, and how many features differ."""
        found = answer.found.differences
        counted = self.tr(
            "{images} pictures ({bursts} of them different) against {others} ({other_bursts})."
        ).format(
            images=number(answer.images),
            bursts=number(found.bursts),
            others=number(answer.found.other_images),
            other_bursts=number(found.other_bursts),
        )
        if not found.found:
            return f"{counted} {self.tr('No feature differs more than by chance.')}"
        sure = self.tr(
            "{found} of {tested} features differ (5 % of them by chance at most); listed are those that"
            " tell different things."
        )
        return (
            f"{counted} {sure.format(found=number(len(found.found)), tested=number(found.tested))}"
        )

    def findings(self, answer: Answer[Compared], view: FeatureView) -> list[Finding]:
        """Those that the first set shows more, then those that the second does."""
        distinct = answer.found.differences.distinct
        rows: list[Finding] = []
        for more, choice in ((True, self.first), (False, self.second)):
            some = [one for one in distinct if (one.t > 0) is more]
            if some:
                title = self.tr("More in {name}").format(name=choice.currentData(NAME))
                rows += [Finding(title), *(self._row(one, answer, view) for one in some)]
        return rows

    def _row(self, one: Difference, answer: Answer[Compared], view: FeatureView) -> Finding:
        shares = self.tr("{share} against {other}").format(
            share=share(one.rate), other=share(one.other_rate)
        )
        effect = self.tr("{change:+.1f} points ({low:+.1f} to {high:+.1f}) · AUC {auc:.2f}").format(
            change=100 * (one.rate - one.other_rate),
            low=100 * one.low,
            high=100 * one.high,
            auc=one.auc,
        )
        return Finding(
            names(view, [one.feature]),
            f"{shares}\n{effect}",
            answer.pictures[one.feature],
            (one.feature,),
            others=answer.found.other_pictures[one.feature],
        )


def _pixmap(thumbnails: Mapping[int, bytes], image: int) -> QPixmap | None:
    """The thumbnail of an image of another library."""
    pixmap = QPixmap()
    loaded = image in thumbnails and pixmap.loadFromData(thumbnails[image])
    return pixmap if loaded else None


def _folder_name(folder: Folder, folders: tuple[Folder, ...]) -> str:
    """A folder relative to that of its root, unless another root has the same name."""
    roots = {one.root for one in folders if one.root.name == folder.root.name}
    short = folder.root.name and len(roots) == 1
    return (folder.path.relative_to(folder.root.parent) if short else folder.path).as_posix()


def _fill(choice: Choice, sets: list[_Set], start: int) -> None:
    """Replace the lines of a choice; what was chosen stays so."""
    chosen = choice.currentData()
    choice.clear()
    for row, one in enumerate(sets):
        text = f"{one.name} ({number(one.images)})" if one.images else one.name
        choice.addItem(text, one.value)
        choice.setItemData(row, one.name, NAME)
    values = [one.value for one in sets]
    choice.setCurrentIndex(values.index(chosen) if chosen in values else start)
