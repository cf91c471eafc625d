"""An open library with its features and its bursts, of which questions are asked."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from memesae.analysis.bursts import Bursts, find_bursts
from memesae.app.exploration.property_term import PropertyBasis
from memesae.app.features.feature_view import FeatureView
from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.library.filters import Filter
from memesae.library.library import Library
from memesae.sae.library_codes import sae_fingerprint
from memesae.sae.sparse_autoencoder import Codes

SHOWN_PICTURES = 3
"""Pictures that show a feature in a list."""


@dataclass(frozen=True, eq=False)
class AnalysedLibrary:
    """An open library with its features and its bursts.

    Attributes:
        session: the library.
        view: its features.
        vectors: float16 [n, d], of the images `view.codes.ids`.
        duplicates: int64 [n], images with the same number are near-duplicates.
        bursts: int64 [n], images with the same number are alike.
        kept: what questions computed of these pictures and need again.
    """

    session: Session
    view: FeatureView
    vectors: np.ndarray
    duplicates: np.ndarray
    bursts: np.ndarray
    kept: dict[str, object] = field(default_factory=dict[str, object])

    @classmethod
    def load(
        cls, session: Session, token: Token, earlier: AnalysedLibrary | None = None
    ) -> AnalysedLibrary:
        """Load the features of a library and find its bursts.

        Args:
            session: the library.
            token: cancels the work and receives its progress.
            earlier: the same library, loaded before; what has not changed since is taken from it.

        Raises:
            NoFeaturesError: the library has none, and none are built in for its model.
            Cancelled: the token was cancelled.
        """
        view = session.features.load(token)
        ids = view.codes.ids
        facts = session.facts(token)
        duplicates = -1 - np.arange(len(ids))
        rows = view.rows_of(facts.ids)
        duplicates[rows[rows >= 0]] = facts.groups[rows >= 0]
        if earlier is not None and earlier._same_pictures(view, duplicates):
            # what was computed by other features is not kept
            same = sae_fingerprint(earlier.view.sae) == sae_fingerprint(view.sae)
            kept = earlier.kept if same else {}
            return cls(session, view, earlier.vectors, duplicates, earlier.bursts, kept)
        vectors = session.store.take(ids)
        return cls(session, view, vectors, duplicates, find_bursts(vectors, duplicates))

    def _same_pictures(self, view: FeatureView, duplicates: np.ndarray) -> bool:
        same = self.view.codes.images_digest == view.codes.images_digest
        return same and np.array_equal(self.duplicates, duplicates)

    @contextmanager
    def another(self, directory: Path, token: Token) -> Generator[AnalysedLibrary]:
        """Open another library of the same home with the same engine.

        Args:
            directory: its own folder.
            token: cancels the loading and receives its progress.
        """
        session = self.session.another(Library.open(directory))
        try:
            yield AnalysedLibrary.load(session, token)
        finally:
            session.library.close()

    def rows_in(self, folder: Path | None) -> np.ndarray:
        """Rows int64 [m] of the images that have a file in a folder; of all images if None."""
        if folder is None:
            return np.arange(len(self.view.codes))
        inside = Filter("in", "is", str(folder.absolute()))
        rows = self.view.rows_of(self.session.library.matching([inside]))
        return np.sort(rows[rows >= 0])

    def ids_of(self, rows: np.ndarray) -> tuple[int, ...]:
        """The images of some rows."""
        return tuple(self.view.codes.ids[rows].tolist())

    def averaged(self, rows: np.ndarray, codes: Codes | None = None) -> Bursts:
        """The codes of some images, averaged over bursts.

        Args:
            rows: the images.
            codes: of these, by other features than the library's.
        """
        known = self.view.codes_of(rows) if codes is None else codes
        return Bursts.of(known, self.bursts[rows])

    @property
    def property_basis(self) -> PropertyBasis:
        """What properties and the taste need of all pictures; measured once."""
        known = self.kept.get("property basis")
        if not isinstance(known, PropertyBasis):
            known = self.kept["property basis"] = PropertyBasis.of(self.view, self.vectors)
        return known

    def name(self, feature: int) -> str | None:
        """The name of a feature that passes the name test or that the person gave; None if there is none."""
        return self.view.label(feature) if self.view.has_name(feature) else None

    @property
    def names(self) -> list[str | None]:
        """The name of every feature."""
        return [self.name(one) for one in range(len(self.view))]

    def described(self, feature: int) -> str:
        """A feature in a line of text: its name, where it has one, and its number."""
        name = self.name(feature)
        return f"{name} (f{feature})" if name else f"f{feature}"

    def strongest(
        self,
        features: Sequence[int],
        rows: np.ndarray | None = None,
        most: int = SHOWN_PICTURES,
        codes: Codes | None = None,
    ) -> dict[int, tuple[int, ...]]:
        """The images with the highest activation of each feature, one of each burst.

        Args:
            features: their numbers.
            rows: only among these; among all if None.
            most: number of images.
            codes: of these, by other features than the library's.
        """
        among = self.rows_in(None) if rows is None else rows
        known = self.view.codes_of(among) if codes is None else codes
        return {one: self._strongest(one, known, among, most) for one in features}

    def strongest_together(
        self, pairs: Sequence[tuple[int, int]], rows: np.ndarray, most: int = SHOWN_PICTURES
    ) -> list[tuple[int, ...]]:
        """For each pair of features the images on which the weaker of both activations is highest, one of each burst."""
        codes = self.view.codes_of(rows)
        chosen: list[tuple[int, ...]] = []
        for pair in pairs:
            both = np.zeros((2, len(rows)), np.float32)
            for place, feature in enumerate(pair):
                entries = np.flatnonzero(codes.indices == feature)
                peak = float(self.view.catalogue.peak[feature]) or 1.0
                both[place, codes.rows[entries]] = codes.values[entries] / peak
            weaker = both.min(axis=0)
            order = np.argsort(-weaker, kind="stable")
            chosen.append(self.first_of_bursts(rows[order[weaker[order] > 0]], most))
        return chosen

    def _strongest(
        self, feature: int, codes: Codes, among: np.ndarray, most: int
    ) -> tuple[int, ...]:
        entries = np.flatnonzero(codes.indices == feature)
        owners = among[codes.rows[entries]]
        return self.first_of_bursts(owners[np.argsort(-codes.values[entries], kind="stable")], most)

    def first_of_bursts(self, ordered: np.ndarray, most: int) -> tuple[int, ...]:
        """The images of the first rows of each burst.

        Args:
            ordered: rows, best first.
            most: number of images.
        """
        firsts = np.unique(self.bursts[ordered], return_index=True)[1]
        return self.ids_of(ordered[np.sort(firsts)[:most]])

    def has_codes(self, image: int) -> bool:
        """Whether an image was there when the features were computed."""
        return bool(self.view.rows_of(np.array([image]))[0] >= 0)

    def digest(self, image: int) -> str:
        """The hash of an image's content, in hexadecimal digits."""
        return self.session.library.images([image])[image].hash.hex()

    def paths(self, images: Sequence[int]) -> dict[int, Path]:
        """A file of each image that has any."""
        return paths_of(self.session.library, images)

    def paths_by(self, pictures: Mapping[int, Sequence[int]]) -> dict[int, list[Path]]:
        """See `paths_by`."""
        return paths_by(self.session.library, pictures)


def paths_of(library: Library, images: Sequence[int]) -> dict[int, Path]:
    """A file of each image that has any."""
    files = library.files_of(images)
    return {image: some[0].path for image, some in files.items() if some}


def paths_by(library: Library, pictures: Mapping[int, Sequence[int]]) -> dict[int, list[Path]]:
    """The files of some images of each feature, without images that have none."""
    paths = paths_of(library, [image for some in pictures.values() for image in some])
    return {
        feature: [paths[image] for image in some if image in paths]
        for feature, some in pictures.items()
    }
