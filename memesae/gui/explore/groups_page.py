"""The page of groups: pictures grouped by what a person writes above, each group with names that were tested."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from memesae.gui.explore.finding_list import Finding
from memesae.gui.explore.question_page import Asker, QuestionPage
from memesae.gui.features.feature_list import share
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import number
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import LineField
from memesae.gui.widgets.painting import UNIT

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.app.exploration.groups_question import AskGroups, Group, Groups
    from memesae.app.features.feature_view import FeatureView

GOOD = 0.1
"""Silhouette below which there are no groups, only a division."""
TOLD = 8
"""Words that are told to stand for the answers to a phrase."""


class GroupsPage(QuestionPage):
    """Pictures grouped by what is named."""

    def __init__(self, asker: Asker, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(asker, thumbnails, parent)
        self.by = LineField(self)
        self.by.setAccessibleName(self.tr("Group by"))
        self.by.setPlaceholderText(self.tr("for example: beach, mountains, city"))
        self.by.setMinimumHeight(4 * UNIT)
        self.go = TextButton(self.tr("Group"), self)
        self.go.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.go.clicked.connect(self._ask_for)
        line = QHBoxLayout()
        line.addWidget(Label(self.tr("Group by"), self))
        line.addWidget(self.by, 1)
        line.addWidget(self.go)
        self.column.insertLayout(1, line)
        # Tab passes the field before what was found
        self.list.raise_()

    def heading(self) -> tuple[str, str]:
        """Its name, and what is shown."""
        return (
            self.tr("Groups"),
            self.tr(
                "Pictures grouped by what you write and Enter: the answers there are, as in “beach, mountains,"
                " city”, or, less sharply, one question such as “the weather”. English words are understood best."
            ),
        )

    @property
    def choices(self) -> Sequence[QWidget]:
        """None: Left moves the cursor in the text."""
        return ()

    def first_focus(self) -> QWidget:
        """The text."""
        return self.by

    def question(self) -> AskGroups | None:
        """What was written; None if nothing was."""
        from memesae.app.exploration.groups_question import AskGroups

        question = AskGroups(self.by.text())
        if question.words:
            return question
        self.list.show_findings([])
        self.status.setText(self.tr("Write by what the pictures are to be grouped."))
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the text asks, Down goes to what was found."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask_for()
        elif event.key() == Qt.Key.Key_Down and self.list.current is not None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _ask_for(self) -> None:
        self.ask()
        if self.running:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def summary(self, answer: Groups, view: FeatureView) -> str:
        """How clear the groups are, and by which words pictures were compared."""
        if not answer.groups:
            return self.tr("There are too few pictures to be grouped by this.")
        best = max(answer.silhouettes.values())
        text = self.tr("{images} pictures in {groups} groups.").format(
            images=number(answer.images), groups=len(answer.groups)
        )
        if best < GOOD:
            clear = self.tr(
                "Silhouette {silhouette:.2f}: the pictures are divided, but there are no clear groups."
            )
        else:
            clear = self.tr("Silhouette {silhouette:.2f} (1: clear groups, below 0.1: none).")
        text += " " + clear.format(silhouette=best)
        if len(answer.by) == 1:
            compared = self.tr("Compared by: {words} …")
            text += " " + compared.format(words=", ".join(answer.answers[:TOLD]))
        return text

    def _facts(self, one: Group, images: int) -> str:
        """Its share; the listed word that fits best is no tested name, since one of them always does."""
        text = self.tr("{n} pictures, {share} of all").format(
            n=number(one.size), share=share(one.size / max(1, images))
        )
        if one.word is None:
            return text
        return text + "\n" + self.tr("of your words most like “{word}”").format(word=one.word)

    def findings(self, answer: Groups, view: FeatureView) -> list[Finding]:
        """One row per group, the largest first."""
        from memesae.app.exploration.groups_question import SHOWN

        return [
            Finding(
                ", ".join(one.names),
                self._facts(one, answer.images),
                one.typical[:SHOWN],
                stands_for=one.typical,
            )
            for one in answer.groups
        ]
