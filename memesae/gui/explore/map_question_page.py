"""The page of the map: what is chosen on it is used in the search as pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtWidgets import QWidget

from memesae.gui.explore.finding_list import Finding
from memesae.gui.explore.map_view import MapView
from memesae.gui.explore.question_page import Asker, QuestionPage
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import number

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.app.exploration.map_question import AskMap, MapOfPictures
    from memesae.app.features.feature_view import FeatureView


class MapPage(QuestionPage):
    """Pictures as points, like ones beside each other."""

    def __init__(self, asker: Asker, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(asker, thumbnails, parent)
        self.list.hide()
        self.map = MapView(self.title, thumbnails, self)
        self.map.changed.connect(self._show_status)
        self.column.addWidget(self.map, 1)

    def heading(self) -> tuple[str, str]:
        """Its name, and which keys there are."""
        return (
            self.tr("Map"),
            self.tr(
                "Like pictures lie together. Arrow keys go to the next picture, with Shift they move the map;"
                " + and − zoom, 0 shows all. Space chooses what is near, Shift and the mouse what is drawn"
                " around, Backspace nothing."
            ),
        )

    def question(self) -> AskMap:
        """All pictures."""
        from memesae.app.exploration.map_question import AskMap

        return AskMap()

    @property
    def shown(self) -> MapView:
        """The map."""
        return self.map

    @property
    def is_at_left_edge(self) -> bool:
        """Whether no picture lies further left than the cursor."""
        return self.map.is_at_left_edge

    def findings(self, answer: MapOfPictures, view: FeatureView) -> list[Finding]:
        """None: the map shows all."""
        return []

    def summary(self, answer: MapOfPictures, view: FeatureView) -> str:
        """How many pictures, how far the map can be trusted, and how many are chosen."""
        return self._told(answer)

    def _told(self, answer: MapOfPictures) -> str:
        text = self.tr("{images} pictures.").format(images=number(len(answer.images)))
        drawn = answer.drawn
        if drawn.trustworthiness is not None and drawn.kept is not None:
            sure = self.tr(
                "Trustworthiness {trusted:.2f} (1: best, 0.5: chance); {kept:.0f} % of true neighbours lie together."
            )
            text += " " + sure.format(trusted=drawn.trustworthiness, kept=100 * drawn.kept)
        chosen = int(self.map.chosen.sum())
        if chosen:
            text += " " + self.tr("{chosen} chosen.").format(chosen=number(chosen))
        return text

    def show_answer(self, answer: Any) -> None:  # noqa: ANN401 - each its own
        """Show the map, where it is another, and its names."""
        labels = answer.labels(self.asker.view())
        if answer.images is self.map.images:
            self.map.show_labels(labels)
        else:
            self.map.show_map(answer.images, answer.drawn.places, labels)
        self._show_status()

    def forget(self) -> None:
        """Drop the map."""
        super().forget()
        self.map.show_map(np.zeros(0, np.int64), np.zeros((0, 2), np.float32))

    def _show_status(self) -> None:
        if self.answer is not None:
            self.status.setText(self._told(self.answer))
