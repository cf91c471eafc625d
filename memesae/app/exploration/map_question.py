"""The question where pictures lie on a map; its answer is kept on disk, since the layout takes longer than any other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isnan, nan
from pathlib import Path

import numpy as np

from memesae.analysis.map_page import spread_labels
from memesae.analysis.picture_map import PictureMap, centroids, draw_map
from memesae.app.exploration.analysed_library import SHOWN_PICTURES, AnalysedLibrary
from memesae.app.features.feature_view import FeatureView
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.sae.library_codes import read_stamped, write_stamped

FILE = "map.safetensors"
_LAYOUT = "1"
"""Changes with what `draw_map` would lay out differently."""
_STRONGEST = 32
"""Pictures of a feature whose middle is the place of its name."""


@dataclass(frozen=True, eq=False)
class MapOfPictures:
    """Where pictures lie.

    Attributes:
        images: int64 [n], their ids.
        drawn: their places, in the same order.
        centres: x and y of the features whose strongest pictures lie together, most frequent first.
    """

    images: np.ndarray
    drawn: PictureMap
    centres: Mapping[int, tuple[float, float]]

    def labels(self, view: FeatureView) -> list[tuple[float, float, str]]:
        """x, y and text of the names that passed their test, without those that would lie on each other.

        Without the numbers that tell features of one name apart: here their places do.
        """
        names = {one: view.plain_label(one) for one in self.centres if view.has_name(one)}
        return spread_labels(dict(self.centres), names)


@dataclass(frozen=True, slots=True)
class AskMap:
    """Where does each picture lie, if like ones lie together?

    Attributes:
        folder: only its pictures; all of the library if None.
        seed: of the layout.
    """

    folder: Path | None = None
    seed: int = 0

    def answer(self, library: AnalysedLibrary, token: Token) -> MapOfPictures:
        """See `Question`; the map of the whole library is read from disk where nothing has changed.

        Raises:
            MemesaeError: there are no pictures.
        """
        rows = library.rows_in(self.folder)
        if not len(rows):
            raise MemesaeError(N_("This folder has no pictures."))
        images = library.view.codes.ids[rows]
        drawn = self._drawn(library, rows, token)
        return MapOfPictures(images, drawn, _centres(library.view, rows, drawn.places))

    def _drawn(self, library: AnalysedLibrary, rows: np.ndarray, token: Token) -> PictureMap:
        path = library.session.library.directory / "features" / FILE
        stamp = {
            "layout": _LAYOUT,
            "seed": str(self.seed),
            "images": library.view.codes.images_digest,
        }
        whole = len(rows) == len(library.view.codes)
        known = read_stamped(path, stamp) if whole else None
        if known is not None:
            trusted, kept = known["quality"].tolist()
            return PictureMap(
                known["places"],
                None if isnan(trusted) else trusted,
                None if isnan(kept) else kept,
            )
        drawn = draw_map(library.vectors[rows], token, seed=self.seed)
        if whole:
            quality = [nan if one is None else one for one in (drawn.trustworthiness, drawn.kept)]
            arrays = {"places": drawn.places, "quality": np.array(quality, np.float64)}
            write_stamped(path, arrays, stamp)
        return drawn


def _centres(
    view: FeatureView, rows: np.ndarray, places: np.ndarray
) -> dict[int, tuple[float, float]]:
    number_of = np.full(len(view.codes), -1)
    number_of[rows] = np.arange(len(rows))
    strongest: dict[int, list[int]] = {}
    for feature in np.argsort(-view.catalogue.rate, kind="stable").tolist():
        ids = np.array([image for image, _ in view.strongest(feature, _STRONGEST)], np.int64)
        known = view.rows_of(ids)
        numbers = number_of[known[known >= 0]]
        on_map = numbers[numbers >= 0].tolist()
        if len(on_map) >= SHOWN_PICTURES:
            strongest[feature] = on_map
    return centroids(places, strongest)
