"""The pages whose answers are features: families, pairs, what selected pictures have in common, trends."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from math import isfinite
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from memesae.gui.explore.finding_list import Finding
from memesae.gui.explore.question_page import Asker, QuestionPage
from memesae.gui.features.feature_list import share
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.text_formatting import number

if TYPE_CHECKING:
    # for type hints only: importing them would delay the window's start
    from memesae.analysis.cooccurrence import Apart, Pair
    from memesae.analysis.families import Families, Member
    from memesae.analysis.trends import Trend, Trends
    from memesae.app.exploration.questions import (
        Answer,
        AskCommon,
        AskFamilies,
        AskPairs,
        AskTrends,
        CommonFeatures,
        Together,
    )
    from memesae.app.features.feature_view import FeatureView

SHOWN = 5
"""Pictures of each finding."""
SHOWN_APART = 2
"""Pictures of each of two features that never occur together."""
LEAST_SELECTED = 2


def names(view: FeatureView, features: Sequence[int], joined: str = " + ") -> str:
    """The names of features; "" where one of them has none that passed the test, so that pictures stand alone."""
    if not all(view.has_name(one) for one in features):
        return ""
    return joined.join(view.label(one) for one in features)


class FamiliesPage(QuestionPage):
    """Features that belong together, from general to special."""

    def heading(self) -> tuple[str, str]:
        """Its name, and what is shown."""
        return (
            self.tr("Families"),
            self.tr("What belongs together, from general to special: each tree is a family."),
        )

    def question(self) -> AskFamilies:
        """All pictures."""
        from memesae.app.exploration.questions import AskFamilies

        return AskFamilies(shown=SHOWN)

    def summary(self, answer: Answer[Families], view: FeatureView) -> str:
        """How many families, and how well halves of the pictures agree on them."""
        found = answer.found
        text = self.tr("{members} features in {families} families.").format(
            members=number(sum(map(len, found.families))), families=number(len(found.families))
        )
        if found.agreement is None:
            return text
        sure = self.tr("Halves of the pictures agree to {agreement:.2f} (1: the same, 0: chance).")
        return f"{text} {sure.format(agreement=found.agreement)}"

    def findings(self, answer: Answer[Families], view: FeatureView) -> list[Finding]:
        """One row per member, in the order of its tree."""
        return [
            Finding(
                names(view, [one.feature]),
                self._facts(one),
                answer.pictures[one.feature],
                (one.feature,),
                one.depth,
            )
            for family in answer.found.families
            for one in family
        ]

    def _facts(self, one: Member) -> str:
        rate = self.tr("{share} of all").format(share=share(one.rate))
        if one.parent is None:
            return rate
        given = self.tr("{share} of these also show the one above").format(share=share(one.given))
        return f"{rate} · {given}"


class PairsPage(QuestionPage):
    """Features that occur together unexpectedly, and features that never do."""

    def heading(self) -> tuple[str, str]:
        """Its name, and what is shown."""
        return (
            self.tr("Pairs"),
            self.tr("What occurs together more often than by chance, and what never does."),
        )

    def question(self) -> AskPairs:
        """All pictures."""
        from memesae.app.exploration.questions import AskPairs

        return AskPairs(shown=SHOWN)

    def summary(self, answer: Answer[Together], view: FeatureView) -> str:
        """How many pictures were counted."""
        return self.tr("{images} pictures, {bursts} of them different.").format(
            images=number(answer.images), bursts=number(answer.found.bursts)
        )

    def findings(self, answer: Answer[Together], view: FeatureView) -> list[Finding]:
        """The pairs, then those that never occur together."""
        found = answer.found
        rows = [
            Finding(
                names(view, (one.feature, one.other)),
                self._facts(one),
                answer.pictures[place],
                (one.feature, one.other),
            )
            for place, one in enumerate(found.pairs)
        ]
        if found.apart:
            rows.append(Finding(self.tr("Never together")))
        return rows + [
            Finding(
                names(view, (one.feature, one.other), " | "),
                self._facts_apart(one),
                tuple(
                    image
                    for feature in (one.feature, one.other)
                    for image, _ in view.strongest(feature, SHOWN_APART)
                ),
                (one.feature, one.other),
            )
            for one in found.apart
        ]

    def _facts(self, one: Pair) -> str:
        counted = self.tr("on {together} pictures, {expected:.1f} by chance").format(
            together=number(one.together), expected=one.expected
        )
        strength = self.tr(
            "association {association:.2f}, at least {low:.2f} · {share} of the second show the first"
        ).format(association=one.association, low=one.low, share=share(one.given))
        return f"{counted}\n{strength}"

    def _facts_apart(self, one: Apart) -> str:
        return self.tr("on no picture, {expected:.1f} by chance").format(expected=one.expected)


class CommonPage(QuestionPage):
    """What the pictures selected in the results have in common."""

    about_selection = True

    def __init__(
        self,
        asker: Asker,
        thumbnails: ThumbnailLoader,
        selected: Callable[[], Sequence[int]],
        parent: QWidget,
    ) -> None:
        super().__init__(asker, thumbnails, parent)
        self._selected = selected

    def heading(self) -> tuple[str, str]:
        """Its name, and what is shown."""
        return (
            self.tr("In common"),
            self.tr("What the pictures selected in the results share, more than the rest."),
        )

    def question(self) -> AskCommon | None:
        """The selected pictures; None if there are too few."""
        from memesae.app.exploration.questions import AskCommon

        images = tuple(self._selected())
        if len(images) < LEAST_SELECTED:
            self.status.setText(self.tr("Select two or more pictures in the results first."))
            return None
        return AskCommon(images, shown=SHOWN)

    def summary(self, answer: Answer[CommonFeatures], view: FeatureView) -> str:
        """How many pictures were counted, or that they share nothing."""
        if not answer.found.features:
            return self.tr("These pictures have nothing in common that chance would not bring.")
        return self.tr("{images} pictures, {bursts} of them different.").format(
            images=number(answer.images), bursts=number(answer.found.bursts)
        )

    def findings(self, answer: Answer[CommonFeatures], view: FeatureView) -> list[Finding]:
        """One row per feature."""
        facts = self.tr("{shown} of {bursts}, {share} of the rest (+{low:.0f} to +{high:.0f} %)")
        return [
            Finding(
                names(view, [one.feature]),
                facts.format(
                    shown=one.shown,
                    bursts=answer.found.bursts,
                    share=share(one.other_rate),
                    low=100 * one.low,
                    high=100 * one.high,
                ),
                answer.pictures[one.feature],
                (one.feature,),
            )
            for one in answer.found.features
        ]


class TrendsPage(QuestionPage):
    """Features that rise, fall or come back."""

    def heading(self) -> tuple[str, str]:
        """Its name, and what is shown."""
        return (
            self.tr("Over time"),
            self.tr("What rises, falls or comes back over the months or years of the pictures."),
        )

    def question(self) -> AskTrends:
        """All pictures."""
        from memesae.app.exploration.questions import AskTrends

        return AskTrends(shown=SHOWN)

    def summary(self, answer: Answer[Trends], view: FeatureView) -> str:
        """The span of time, and how many features change in it."""
        found = answer.found
        if len(found.labels) == 1:
            return self.tr("All pictures are of one period; a copy may have lost their dates.")
        return self.tr(
            "{first} to {last}: {found} of {tested} features change (5 % of them by chance at most)."
        ).format(
            first=found.labels[0],
            last=found.labels[-1],
            found=number(len(found.found)),
            tested=number(found.tested),
        )

    def findings(self, answer: Answer[Trends], view: FeatureView) -> list[Finding]:
        """One row per feature, with its curve."""
        return [
            Finding(
                names(view, [one.feature]),
                self._facts(one),
                answer.pictures[one.feature],
                (one.feature,),
                curve=one.rates,
            )
            for one in answer.found.found
            if one.feature in answer.pictures
        ]

    def _facts(self, one: Trend) -> str:
        known = [place for place, rate in enumerate(one.rates) if isfinite(rate)]
        top = max(known, key=lambda place: one.rates[place])
        return self.tr("{change:+.1f} points · at most {share} ({low} to {high})").format(
            change=100 * one.change,
            share=share(one.rates[top]),
            low=share(one.low[top]),
            high=share(one.high[top]),
        )
