"""The page of splitting: dictionaries of several widths are trained, and it shows what each width makes of the one before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.explore.finding_list import Finding
from memesae.gui.explore.listing_page import ListingPage
from memesae.gui.explore.question_page import Asker
from memesae.gui.features.feature_list import share
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import number
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import LineField
from memesae.gui.widgets.painting import UNIT

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.analysis.splitting import Splitting
    from memesae.app.exploration.splitting_question import AskSplitting, Splits, Width
    from memesae.app.features.feature_view import FeatureView

SHOWN = 5
"""Pictures of each feature."""
MOST_LISTED = 60
"""Features that a width lacks, the most frequent of them."""

Lister = Callable[
    [Callable[[tuple[int, ...]], None], Callable[[BaseException], None]],
    Token,
]


class SplittingPage(ListingPage):
    """Which features split in a wider dictionary; asks only what is kept, and trains by Enter in its field."""

    def __init__(
        self, asker: Asker, thumbnails: ThumbnailLoader, lister: Lister, parent: QWidget
    ) -> None:
        """Create the page.

        Args:
            asker: asks the question.
            thumbnails: the pictures.
            lister: lists in the background the widths that were trained last.
            parent: the sheet.
        """
        super().__init__(asker, thumbnails, parent)
        self._lister = lister
        self._is_kept = False
        self._to_train = False
        self._is_outdated = False
        self.widths = LineField(self)
        self.widths.setAccessibleName(self.tr("Numbers of features"))
        self.widths.setMinimumHeight(4 * UNIT)
        self.go = TextButton(self.tr("Train"), self)
        self.go.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.go.clicked.connect(self.train)
        self.step = self.choice(self.tr("From which width to which"))
        self.step.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        line = QHBoxLayout()
        line.addWidget(Label(self.tr("Numbers of features"), self))
        line.addWidget(self.widths, 1)
        line.addWidget(self.go)
        line.addWidget(self.step)
        self.column.insertLayout(1, line)
        self.step.hide()

    def heading(self) -> tuple[str, str]:
        """Its name, and what is shown."""
        return (
            self.tr("Splitting"),
            self.tr(
                "How features split when there are more of them, and what fewer of them lack. Enter in the field"
                " trains these numbers on your pictures, which takes minutes; the features in use stay as they are."
            ),
        )

    # what is asked

    @property
    def choices(self) -> Sequence[QWidget]:
        """The step from width to width; in the field, Left moves the cursor."""
        return (self.step,)

    def first_focus(self) -> QWidget:
        """What was found; without that, the field."""
        return self.list if self.list.current is not None else self.widths

    def start_listing(self) -> Token:
        """List the widths that were trained last."""
        return self._lister(self._show_kept, self.listing_failed)

    def _show_kept(self, kept: tuple[int, ...]) -> None:
        from memesae.app.exploration.kept_dictionaries import DEFAULT_WIDTHS

        self._is_kept = len(kept) > 1
        if self._is_kept or not self.widths.text():
            shown = kept if self._is_kept else DEFAULT_WIDTHS
            self.widths.setText(", ".join(map(str, shown)))
        self.end_listing()

    def begin(self) -> None:
        """Show what is kept: whoever passes this page does not want minutes of training."""
        if not self.running:
            self._to_train = False
        super().begin()

    def train(self) -> None:
        """Train the widths in the field where they are not kept; what is being trained goes on."""
        if self.is_listed and not (self.running and self._to_train):
            self._to_train = True
            self.ask()

    def question(self) -> AskSplitting | None:
        """The widths in the field; None where nothing was trained or is to be."""
        from memesae.app.exploration.kept_dictionaries import read_widths
        from memesae.app.exploration.splitting_question import AskSplitting

        if not self.is_listed:
            self.begin()
        elif self._to_train or self._is_kept:
            try:
                return AskSplitting(read_widths(self.widths.text()), self._to_train)
            except MemesaeError as error:
                self.listing_failed(error)
        else:
            self._invite()
        return None

    def _invite(self) -> None:
        self.status.setText(
            self.tr("Nothing is trained yet: press Enter in the field. You can go on searching.")
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field trains, Enter in the choice and Down in the field go to what was found."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.widths.hasFocus():
            self.train()
        elif (enter or event.key() == Qt.Key.Key_Down) and self.list.current is not None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def chosen(self) -> None:
        """Another step was chosen: its findings are known already."""
        self.refresh()

    # what becomes of the answer

    def outdate(self) -> None:
        """Go on training when pictures came or went, and look at the features in use again afterwards."""
        if self.running and self._to_train:
            self._is_outdated = True
        else:
            super().outdate()

    def forget(self) -> None:
        """Drop the answer, and what is trained for another library."""
        super().forget()
        self._is_kept = self._to_train = self._is_outdated = False
        self.step.clear()
        self.step.hide()

    def _done(self, answer: Any) -> None:  # noqa: ANN401 - as in its base
        self._to_train = False
        self._is_kept = answer is not None
        if self._is_outdated:
            # its numbers are of features that are no longer in use
            self._is_outdated = False
            self.ask()
        elif answer is None:
            self._token = None
            self._show_buttons(failed=False)
            self._invite()
        else:
            self._fill_steps(answer)
            super()._done(answer)

    def _fill_steps(self, answer: Splits) -> None:
        before = self.step.currentText()
        self.step.clear()
        for narrow, wide in pairwise(answer.widths):
            self.step.addItem(f"{narrow.features} → {wide.features}")
        self.step.setCurrentIndex(max(0, self.step.findText(before)))
        self.step.show()

    # what is shown

    def summary(self, answer: Splits, view: FeatureView) -> str:
        """How much each width explains, and what becomes of the features of the narrower one."""
        at = max(0, self.step.currentIndex())
        narrow, wide, step = answer.widths[at], answer.widths[at + 1], answer.steps[at]
        explains = self.tr("{features} features explain {share} of held-out pictures")
        text = ", ".join(
            explains.format(features=number(one.features), share=share(1 - one.fvu))
            for one in answer.widths
        )
        splitting = sum(len(one.children) > 1 for one in step.parents)
        told = self.tr(
            "Of {narrow}, {splitting} split, {same} go on as one, {regrouped} are regrouped and {lost} are missing"
            " among {wide}, of which {new} are new."
        ).format(
            narrow=number(narrow.features),
            splitting=number(splitting),
            same=number(len(step.parents) - splitting),
            regrouped=number(len(step.regrouped)),
            lost=number(len(step.lost)),
            wide=number(wide.features),
            new=number(len(step.new)),
        )
        parts = [f"{text}.", told]
        if wide.fvu > narrow.fvu:
            parts.append(
                self.tr("More features explain less: there are too few pictures for so many.")
            )
        if answer.outdated:
            parts.append(
                self.tr(
                    "These were trained on {images} pictures, which have changed; Enter in the field trains anew."
                ).format(images=number(wide.images))
            )
        return " ".join(parts)

    def findings(self, answer: Splits, view: FeatureView) -> list[Finding]:
        """The features that split, each above its parts; then what each of both widths lacks."""
        at = max(0, self.step.currentIndex())
        narrow, wide, step = answer.widths[at], answer.widths[at + 1], answer.steps[at]
        rows = self._trees(step, narrow, wide, view)
        lacking = self.tr("Missing among {features}")
        for of, features, other in ((narrow, step.lost, wide), (wide, step.new, narrow)):
            if features:
                rows.append(Finding(lacking.format(features=number(other.features))))
            often = sorted(features, key=lambda one, of=of: -of.rates[one])
            rows += [self._row(of, one, view, self._rate(of, one)) for one in often[:MOST_LISTED]]
        return rows

    def _trees(
        self, step: Splitting, narrow: Width, wide: Width, view: FeatureView
    ) -> list[Finding]:
        rows: list[Finding] = []
        part = self.tr("{of_parent} of the one above, which is on {within} of these")
        for parent in step.parents:
            if len(parent.children) < 2:
                break
            parts = self.tr("{rate}, in %Ln part(s)", "", len(parent.children))
            facts = parts.format(rate=self._rate(narrow, parent.feature))
            rows.append(self._row(narrow, parent.feature, view, facts))
            for child in parent.children:
                facts = part.format(of_parent=share(child.of_parent), within=share(child.within))
                rows.append(self._row(wide, child.feature, view, facts, depth=1))
        return rows

    def _rate(self, width: Width, feature: int) -> str:
        return self.tr("{share} of all").format(share=share(width.rates[feature]))

    def _row(
        self, width: Width, feature: int, view: FeatureView, facts: str, depth: int = 0
    ) -> Finding:
        """A feature: it stands for the one in use that is the same, or for its pictures where there is none."""
        same = width.in_use.get(feature)
        if same is not None:
            label = view.label(same) if view.has_name(same) else str(same)
            facts += "\n" + self.tr("in use as feature “{label}”").format(label=label)
        pictures = width.pictures.get(feature, ())
        return Finding(
            width.names[feature],
            facts,
            pictures[:SHOWN],
            () if same is None else (same,),
            depth,
            stands_for=pictures,
        )
