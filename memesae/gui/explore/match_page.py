"""The page of matches: which features have a partner among others, beside what chance brings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from memesae.base.cancellation import Token
from memesae.gui.explore.feature_questions import names
from memesae.gui.explore.finding_list import Finding
from memesae.gui.explore.listing_page import ListingPage
from memesae.gui.explore.question_page import Asker
from memesae.gui.features.feature_list import share
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import number
from memesae.gui.widgets.buttons import Label

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.app.exploration.matching_question import AskMatch, Dictionary, Matched
    from memesae.app.features.feature_view import FeatureView

SHOWN = 4
"""Pictures of each feature."""
TOP = 200
"""Most pairs that are listed."""
LEVEL = 1
"""Place of the correlation .5 among the levels."""

Lister = Callable[
    [Callable[["list[Dictionary]"], None], Callable[[BaseException], None]],
    Token,
]


class MatchPage(ListingPage):
    """The features in use and their partners among others."""

    def __init__(
        self, asker: Asker, thumbnails: ThumbnailLoader, lister: Lister, parent: QWidget
    ) -> None:
        super().__init__(asker, thumbnails, parent)
        self._lister = lister
        self.other = self.choice(self.tr("Features to match with"))
        line = QHBoxLayout()
        line.addWidget(Label(self.tr("Match the features in use with"), self))
        line.addWidget(self.other, 1)
        self.column.insertLayout(1, line)

    def heading(self) -> tuple[str, str]:
        """Its name, and what is shown."""
        return (
            self.tr("Matches"),
            self.tr(
                "Which features others have found too, trained on other pictures or with another size: those are"
                " less likely a chance of training. Pictures of the feature in use at the left, of its partner beside."
            ),
        )

    @property
    def choices(self) -> Sequence[QWidget]:
        """The other features."""
        return (self.other,)

    def start_listing(self) -> Token:
        """List the other features."""
        return self._lister(self._show_dictionaries, self.listing_failed)

    def _show_dictionaries(self, found: list[Dictionary]) -> None:
        chosen = self.other.currentData()
        self.other.clear()
        for one in found:
            title = self.tr("those of library {name}").format(name=one.library)
            self.other.addItem(title if one.library else self.tr("the built-in ones"), one.value)
        self.other.setCurrentIndex(max(0, self.other.findData(chosen)))
        self.other.setEnabled(bool(found))
        self.end_listing()

    def question(self) -> AskMatch | None:
        """The features chosen; None where there are none."""
        from memesae.app.exploration.matching_question import USED, AskMatch

        if not self.is_listed:
            self.begin()
            return None
        if self.other.currentData() is None:
            self.status.setText(
                self.tr(
                    "There are no other features for this model. Train some on these pictures, or import some:"
                    " press Ctrl+K and type “features”."
                )
            )
            return None
        return AskMatch(USED, self.other.currentData(), top=TOP, shown=SHOWN)

    def summary(self, answer: Matched, view: FeatureView) -> str:
        """How many features have a partner, and how many by chance and among coordinates."""
        shares = answer.shares
        text = self.tr(
            "On {images} pictures {share} of {features} features have a partner with r above 0.5;"
            " by chance, with pictures permuted, {chance}; among single coordinates {coordinates}."
        )
        return text.format(
            images=number(answer.images),
            share=share(shares["features"][LEVEL]),
            features=number(answer.features[0]),
            chance=share(shares["features, pictures permuted"][LEVEL]),
            coordinates=share(shares["coordinates"][LEVEL]),
        )

    def findings(self, answer: Matched, view: FeatureView) -> list[Finding]:
        """One row per pair, the highest correlation first; those that chance would bring under a heading of their own."""
        rows: list[Finding] = []
        by_chance = False
        for one, cosine in zip(answer.matches, answer.cosines, strict=True):
            if one.feature not in answer.pictures:
                continue
            if not by_chance and one.correlation <= answer.chance:
                by_chance = True
                rows.append(Finding(self.tr("No more alike than one of a hundred by chance")))
            facts = self.tr(
                "r {correlation:.2f} · directions {cosine:.2f}\n{overlap} of the strongest pictures the same"
            ).format(correlation=one.correlation, cosine=cosine, overlap=share(one.overlap))
            rows.append(
                Finding(
                    names(view, [one.feature]),
                    facts,
                    answer.pictures[one.feature],
                    (one.feature,),
                    others=answer.partner_pictures[one.partner],
                )
            )
        return rows
