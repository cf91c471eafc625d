"""Questions on features: families, pairs, differences, what pictures have in common, trends.

A question is a dataclass with what the person chose; its answer holds numbers of features and ids of images. Names are
looked up where the answer is shown, since the person may change them meanwhile.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, Protocol, TypeVar

import numpy as np

from memesae.analysis.cooccurrence import Apart, Cooccurrence, Pair, find_apart, find_pairs
from memesae.analysis.differences import DISTINCT, Differences, find_differences
from memesae.analysis.families import RESOLUTION, Families, find_families
from memesae.analysis.in_common import Common, find_common
from memesae.analysis.trends import Periods, Trends, find_trends
from memesae.app.exploration.analysed_library import SHOWN_PICTURES, AnalysedLibrary
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_

T = TypeVar("T")
T_co = TypeVar("T_co", covariant=True)
Pictures = Mapping[int, tuple[int, ...]]
"""Ids of the images that show each feature best."""


class Question(Protocol[T_co]):
    """What is asked of a library. Both it and its answer can be pickled."""

    def answer(self, library: AnalysedLibrary, token: Token) -> T_co:
        """Answer it; takes seconds.

        Args:
            library: that it is asked of.
            token: cancels the work and receives its progress.

        Raises:
            ModelError: the extra `memesae[analysis]` is not installed.
            MemesaeError: it has no answer here.
            Cancelled: the token was cancelled.
        """
        ...


@dataclass(frozen=True, slots=True)
class Answer(Generic[T]):
    """What was found, with pictures.

    Attributes:
        found: the result of the analysis.
        pictures: of the features in it.
        images: number of images that were looked at.
    """

    found: T
    pictures: Pictures
    images: int


@dataclass(frozen=True, slots=True)
class AskFamilies:
    """Which features belong together?

    Attributes:
        folder: only its pictures; all of the library if None.
        seed: of the division and of the halves.
        resolution: higher makes smaller families.
        shown: pictures of each feature.
    """

    folder: Path | None = None
    seed: int = 0
    resolution: float = RESOLUTION
    shown: int = SHOWN_PICTURES

    def answer(self, library: AnalysedLibrary, token: Token) -> Answer[Families]:
        """See `Question`."""
        rows = library.rows_in(self.folder)
        bursts = library.averaged(rows)
        token.check()
        found = find_families(bursts, seed=self.seed, resolution=self.resolution)
        members = [one.feature for family in found.families for one in family]
        return Answer(found, library.strongest(members, rows, self.shown), len(rows))


@dataclass(frozen=True, slots=True)
class Together:
    """Features that occur together, and features that never do.

    Attributes:
        pairs: together more often than by chance.
        apart: never together.
        bursts: pictures that are different.
    """

    pairs: tuple[Pair, ...]
    apart: tuple[Apart, ...]
    bursts: int


@dataclass(frozen=True, slots=True)
class AskPairs:
    """What occurs together?

    Attributes:
        folder: only its pictures; all of the library if None.
        top: most pairs of each kind.
        shown: pictures of each pair and of each feature of those that never occur together.
    """

    folder: Path | None = None
    top: int = 20
    shown: int = SHOWN_PICTURES

    def answer(self, library: AnalysedLibrary, token: Token) -> Answer[Together]:
        """See `Question`; `pictures` has those of each pair by its place, then those of the features apart."""
        rows = library.rows_in(self.folder)
        counted = Cooccurrence.of(library.averaged(rows))
        token.check()
        names, directions = library.names, library.view.sae.directions
        pairs = find_pairs(counted, directions, names)[: self.top]
        apart = find_apart(counted, directions, names)[: self.top]
        together = library.strongest_together(
            [(one.feature, one.other) for one in pairs], rows, self.shown
        )
        return Answer(
            Together(tuple(pairs), tuple(apart), counted.bursts),
            dict(enumerate(together)),
            len(rows),
        )


@dataclass(frozen=True, slots=True)
class Compared:
    """Two sets of pictures and in what they differ.

    Attributes:
        differences: the features.
        other_pictures: those of the second set that show each feature best.
        other_images: number of images of the second set.
        other_thumbnails: JPEG files of those images, where they are of another library and were asked for.
    """

    differences: Differences
    other_pictures: Pictures
    other_images: int
    other_thumbnails: Mapping[int, bytes]


@dataclass(frozen=True, slots=True)
class AskDifferences:
    """What do these pictures show that others do not?

    Attributes:
        folder: of the library that is asked; all of it if None.
        other: the folder compared with; all of its library if None.
        other_library: the own folder of its library; None for the same library.
        top: most features that tell different things.
        shown: pictures of each feature and set.
        images: the first set instead of a folder.
        thumbnails: whether thumbnails of another library are wanted, for features that tell different things.
    """

    folder: Path | None = None
    other: Path | None = None
    other_library: Path | None = None
    top: int = DISTINCT
    shown: int = SHOWN_PICTURES
    images: tuple[int, ...] = ()
    thumbnails: bool = False

    def answer(self, library: AnalysedLibrary, token: Token) -> Answer[Compared]:
        """See `Question`.

        Raises:
            MemesaeError: both are the same pictures, or the vectors are of different models.
        """
        with self._other(library, token) as other:
            rows, other_rows = self._sides(library, other)
            codes = None
            if other is not library:
                # the numbers are those of the first library's features
                codes = library.view.sae.encode(other.vectors[other_rows])
            token.check()
            theirs = other.averaged(other_rows, codes)
            found = find_differences(library.averaged(rows), theirs, distinct=self.top)
            features = [one.feature for one in found.found]
            pictures = library.strongest(features, rows, self.shown)
            others = other.strongest(features, other_rows, self.shown, codes)
            thumbnails: dict[int, bytes] = {}
            if self.thumbnails and other is not library:
                wanted = (image for one in found.distinct for image in others[one.feature])
                thumbnails = _thumbnails(other, wanted, token)
        return Answer(Compared(found, others, len(other_rows), thumbnails), pictures, len(rows))

    @contextmanager
    def _other(self, library: AnalysedLibrary, token: Token) -> Generator[AnalysedLibrary]:
        if self.other_library is None:
            yield library
        else:
            with library.another(self.other_library, token) as other:
                yield other

    def _first(self, library: AnalysedLibrary) -> np.ndarray:
        if not self.images:
            return library.rows_in(self.folder)
        rows = np.unique(library.view.rows_of(np.array(self.images, np.int64)))
        return rows[rows >= 0]

    def _sides(
        self, first: AnalysedLibrary, second: AnalysedLibrary
    ) -> tuple[np.ndarray, np.ndarray]:
        """The rows of both; of a folder and one within it, those of the rest of the outer one."""
        rows, other_rows = self._first(first), second.rows_in(self.other)
        if first is not second:
            if second.session.features.model != first.session.features.model:
                raise MemesaeError(
                    N_("The folders were indexed with different models."),
                    kept=N_("Nothing was changed."),
                    hint=N_(
                        "Index one of them with the other's: memesae index FOLDER --model MODEL"
                    ),
                )
            return rows, other_rows
        both = np.intersect1d(rows, other_rows)
        rows, other_rows = (
            np.setdiff1d(one, both) if len(both) < len(one) else one for one in (rows, other_rows)
        )
        if np.array_equal(rows, other_rows) or not (len(rows) and len(other_rows)):
            raise MemesaeError(
                N_("Both folders hold the same pictures."),
                hint=N_("Name two folders, or one and a folder within it."),
            )
        return rows, other_rows


def _thumbnails(library: AnalysedLibrary, images: Iterable[int], token: Token) -> dict[int, bytes]:
    found: dict[int, bytes] = {}
    for image in images:
        token.check()
        thumbnail = library.session.thumbnail(image)
        if thumbnail is not None:
            found[image] = thumbnail
    return found


@dataclass(frozen=True, slots=True)
class AskCommon:
    """What do some pictures have in common, against the rest of the library?

    Attributes:
        images: the pictures.
        top: most features.
        shown: pictures of each.
    """

    images: tuple[int, ...]
    top: int = 20
    shown: int = SHOWN_PICTURES

    def answer(self, library: AnalysedLibrary, token: Token) -> Answer[CommonFeatures]:
        """See `Question`; images without features are left out."""
        rows = np.unique(library.view.rows_of(np.array(self.images, np.int64)))
        chosen = rows[rows >= 0]
        # other frames of the same bursts are not the rest of the library
        rest = np.flatnonzero(~np.isin(library.bursts, library.bursts[chosen]))
        bursts = library.averaged(chosen)
        token.check()
        found = find_common(bursts, library.averaged(rest))[: self.top]
        pictures = library.strongest([one.feature for one in found], None, self.shown)
        return Answer(CommonFeatures(tuple(found), len(bursts)), pictures, len(chosen))


@dataclass(frozen=True, slots=True)
class CommonFeatures:
    """What some pictures have in common.

    Attributes:
        features: most of them first.
        bursts: number of the pictures that are different.
    """

    features: tuple[Common, ...]
    bursts: int


@dataclass(frozen=True, slots=True)
class AskTrends:
    """What rises, falls or comes back over time?

    Attributes:
        folder: only its pictures; all of the library if None.
        by: "month" or "year"; None for months if they are few.
        top: most features.
        shown: pictures of each.
    """

    folder: Path | None = None
    by: str | None = None
    top: int = 20
    shown: int = SHOWN_PICTURES

    def answer(self, library: AnalysedLibrary, token: Token) -> Answer[Trends]:
        """See `Question`.

        Raises:
            MemesaeError: no picture has a time.
        """
        facts = library.session.facts(token, image_facts=True).image_facts
        rows = library.rows_in(self.folder)
        times = {} if facts is None else dict(zip(facts.ids.tolist(), facts.times, strict=True))
        ids = library.ids_of(rows)
        rows = rows[[image in times for image in ids]] if len(rows) else rows
        if not len(rows):
            raise MemesaeError(N_("This folder has no pictures."))
        periods = Periods.of([times[image] for image in ids if image in times], self.by)
        found = find_trends(library.view.codes_of(rows), library.bursts[rows], periods)
        shown = [one.feature for one in found.found[: self.top]]
        return Answer(found, library.strongest(shown, rows, self.shown), len(rows))
