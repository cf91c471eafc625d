"""The steering computations of one library: stateless functions of a steering state."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from memesae.app.features.feature_view import FeatureView
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.library.filters import Filter
from memesae.sae.sparse_autoencoder import Codes, take_rows
from memesae.sae.word_classifiers import WordClassifiers
from memesae.steering.directions.contrasts import ContrastDirections
from memesae.steering.directions.direction import (
    DifferenceError,
    Direction,
    DirectionKind,
    DirectionSource,
    FixedDirections,
    components,
    coordinates,
    difference,
    random_directions,
)
from memesae.steering.directions.feature_directions import FeatureDirections
from memesae.steering.directions.tag_directions import (
    ENOUGH_TAGGED,
    TAG,
    TagDirections,
    Tagged,
)
from memesae.steering.directions.word_rows import WordDirections
from memesae.steering.explain import (
    Explanation,
    FeatureMoments,
    Separation,
    SharedFeature,
    WeightedVector,
    explain_by_features,
    explain_by_terms,
    separating,
    shared_features,
)
from memesae.steering.inversion import Slider, slider_for
from memesae.steering.library_shape import (
    OutOfLibraryTest,
    VectorMoments,
    measure_library_shape,
    open_library_shape,
)
from memesae.steering.nudges import clamped, removal_mark
from memesae.steering.offer import SHOWN, LookAhead, Offer, OfferError, OfferMaker, look_ahead
from memesae.steering.query.query_model import Query, Term
from memesae.steering.query.query_parser import parse
from memesae.steering.scene import SCENE_RESULTS, Scene
from memesae.steering.searcher import Ban, Hits, Searcher, banned_rows, without_banned
from memesae.steering.timeline import SteeringState
from memesae.vectors.exact_index import Neighbours
from memesae.vectors.vector_store import VectorStore

EncodeTexts = Callable[[Sequence[str]], np.ndarray]


@dataclass(frozen=True, eq=False)
class Instruments:
    """Statistics measured once for a library and its features.

    Attributes:
        view: the features, or None if the library has none.
        moments: mean and variance of the vectors.
        outside: tests whether a query has left the library.
        feature_moments: moments of the features' activations, or None.
        words: the words that the model is known to recognise, or None.
    """

    view: FeatureView | None
    moments: VectorMoments
    outside: OutOfLibraryTest
    feature_moments: FeatureMoments | None
    words: WordClassifiers | None = None

    @classmethod
    def measure(
        cls,
        view: FeatureView | None,
        matrix: np.ndarray,
        words: WordClassifiers | None = None,
        cache: Path | None = None,
    ) -> "Instruments":
        """Measure them on the vectors [n, d].

        Args:
            view: the features, or None.
            matrix: the vectors.
            words: the words that the model is known to recognise, or None.
            cache: file for what takes long; used where there are features, whose codes tell the vectors.

        Raises:
            MemesaeError: the cache cannot be written.
        """
        if view is None or cache is None:
            shape = measure_library_shape(matrix)
        else:
            shape = open_library_shape(cache, view.codes.images_digest, matrix)
        feature_moments = None if view is None else FeatureMoments.of(view.catalogue)
        return cls(view, shape.moments, shape.outside, feature_moments, words)


class SteeringEngine:
    """Computes results, offers and explanations of a steering state. Stateless; callable from any thread.

    Args:
        store: the vectors.
        searcher: resolves and runs queries.
        instruments: statistics of the library and its features.
        tagged: the ids of the images of each tag.
    """

    def __init__(
        self,
        store: VectorStore,
        searcher: Searcher,
        instruments: Instruments,
        tagged: Tagged = dict,
    ) -> None:
        self._store = store
        self._searcher = searcher
        self._instruments = instruments
        self._tags = TagDirections(tagged, store.take, instruments.moments)
        self._maker = OfferMaker([*_sources(instruments), self._tags])
        self._last_start: tuple[np.ndarray, tuple[Filter, ...], float] | None = None
        self._named = {
            direction.id: direction
            for source in _fixed(instruments.moments)
            for direction in source
        }

    @property
    def view(self) -> FeatureView | None:
        """The features, or None."""
        return self._instruments.view

    @property
    def kinds(self) -> list[DirectionKind]:
        """The kinds of directions that can be offered."""
        kinds = self._maker.kinds
        return [one for one in kinds if one is not DirectionKind.TAG or self._tags.available]

    def is_silent(self, direction: Direction) -> bool:
        """Whether a direction is that of a feature that is active on none of the library's pictures."""
        feature, view = direction.feature, self.view
        return feature is not None and view is not None and not view.catalogue.rate[feature]

    def start(self, text: str, results: Sequence[int] = ()) -> SteeringState:
        """The state of a query as typed, before any nudge.

        Raises:
            QueryError: it cannot be parsed, or has no terms to steer.
        """
        return SteeringState(text, self._searcher.vector(text, results))

    def found(self, state: SteeringState, limit: int, ban: Ban = Ban.DEMOTE) -> Hits:
        """The images closest to a state's query, those with a banned feature last."""
        hits = self._searcher.found(parse(state.text), state.query, limit, state.drift)
        view = self.view
        if view is None or not state.banned or not len(hits.ids):
            return hits
        banned = banned_rows(self._codes_of(view, hits.ids), state.banned)
        found = without_banned(Neighbours(hits.ids[None], hits.scores[None]), banned, ban)
        return Hits(found.ids[0], found.scores[0], hits.vector)

    def scene(self, state: SteeringState, hits: Hits) -> Scene:
        """The state's first results with their vectors and codes, from which offers are made."""
        ids = hits.ids[:SCENE_RESULTS]
        codes = None if self.view is None else self._codes_of(self.view, ids)
        return Scene(state.query, ids, self._store.take(ids), codes)

    def offer(
        self,
        scene: Scene,
        kind: DirectionKind | None = None,
        *,
        pinned: Sequence[Direction] = (),
        passed: Mapping[str, int] | None = None,
        page: int = 0,
    ) -> Offer:
        """The suggested directions; see `OfferMaker.offer`.

        Raises:
            OfferError: the library has no directions of this kind.
        """
        if kind is None and self.view is None and self._instruments.words is None:
            kind = DirectionKind.CONTRAST
        offer = self._maker.offer(scene, kind, pinned=pinned, passed=passed, page=page)
        if kind is DirectionKind.TAG and not self._tags.available:
            raise OfferError(
                N_("No tag is on enough similar pictures to steer by."),
                hint=N_("Give the same tag to {least} similar pictures or more."),
                least=ENOUGH_TAGGED,
            )
        return offer

    def ahead(
        self, state: SteeringState, offer: Offer, step: float, shown: int = SHOWN
    ) -> LookAhead:
        """The top pictures that pass the filters after one step more and less along each offered direction."""
        return look_ahead(
            self._searcher.index,
            state.start,
            state.nudges,
            offer.directions,
            step,
            shown,
            self._searcher.selection(self._filters(state)),
        )

    def outside(self, state: SteeringState, hits: Hits) -> bool:
        """Whether the nudges moved the query outside the library."""
        if not state.nudges or not len(hits.scores):
            return False
        cosines = hits.scores if hits.cosines is None else hits.cosines
        counts_text = state.banned and self._searcher.mixes_words(parse(state.text))
        if self._searcher.preference is not None or (hits.cosines is None and counts_text):
            # the scores may count text, or what the person likes
            cosines = self._searcher.near(state.query, 1, self._filters(state)).scores
        return self._instruments.outside.leaves(self._best_at_start(state), float(np.max(cosines)))

    def _best_at_start(self, state: SteeringState) -> float:
        """The highest cosine before any nudge; kept, since every nudge of a session asks for it."""
        filters, last = self._filters(state), self._last_start
        if last is not None and last[0] is state.start and last[1] == filters:
            return last[2]
        scores = self._searcher.near(state.start, 1, filters).scores
        best = float(scores[0]) if len(scores) else -1.0
        self._last_start = state.start, filters, best
        return best

    def direction(self, identity: str, offer: Offer | None = None) -> Direction:
        """A direction by its id: f12, p3, r7, a40, tag:NAME, or one of the offer (c1).

        Raises:
            MemesaeError: there is no such direction.
        """
        if offer is not None and any(one.id == identity for one in offer.directions):
            return offer.named(identity)
        if identity in self._named:
            return self._named[identity]
        if identity.startswith(TAG):
            return self._towards(identity.removeprefix(TAG))
        view = self.view
        if view is not None and identity.startswith("f") and identity[1:].isdecimal():
            return view.table.direction(view.named(identity[1:]))
        raise MemesaeError(
            N_("There is no direction “{identity}”."),
            hint=N_("memesae offer lists the directions for a query."),
            identity=identity,
        )

    def difference(self, more: Term, less: Term, names: tuple[str, str] | None = None) -> Direction:
        """The direction from one term towards another.

        Args:
            more: a text or a picture; the end of the direction.
            less: another of the same kind, so that the modality gap cancels out; its start.
            names: the labels of both ends; the terms' values if None.

        Raises:
            DifferenceError: both have the same vector, or are of different kinds.
            QueryError: a picture cannot be read.
        """
        if more.kind != less.kind:
            raise DifferenceError(
                N_("A text and a picture cannot be compared."),
                hint=N_("Give two texts or two pictures."),
            )
        ends = [
            self._searcher.vector(Query("", (replace(term, weight=1.0),))) for term in (more, less)
        ]
        labels = names or (more.value, less.value)
        return difference(labels[0], labels[1], ends[0], ends[1], self._instruments.moments)

    def slider(self, words: str, encode: EncodeTexts) -> Slider | None:
        """A direction for any text, composed of a few features; None if no feature fits.

        The text's vector is first shifted across the modality gap, from the mean of texts to that of images.
        """
        view = self._with_features()
        text_mean = view.text_mean
        target = encode([words])[0] - text_mean + self._instruments.moments.mean
        return slider_for(words, target - view.sae.decoder_bias, view.table)

    def activations(self, state: SteeringState) -> np.ndarray:
        """The activation of each feature on a state's query, float32 [F], scaled to the length of its vector."""
        view = self._with_features()
        query = state.query
        if not self._looks_like_image(query):
            query = query - view.text_mean + self._instruments.moments.mean
        return view.sae.encode(query[None]).dense()[0] * view.table.scales

    def mark(self, state: SteeringState, direction: Direction) -> float | None:
        """The slider position where "remove" turns into "push away"; None if the direction is not a feature."""
        if direction.feature is None:
            return None
        return removal_mark(direction.unit, float(self.activations(state)[direction.feature]))

    def clamp(self, state: SteeringState, feature: int, target: float) -> SteeringState:
        """The state with a feature set to `target` units, whatever its nudges before."""
        direction = self._with_features().table.direction(feature)
        rest = tuple(one for one in state.nudges if one.direction.id != direction.id)
        before = replace(state, nudges=rest)
        activation = float(self.activations(before)[feature])
        return before.plus(clamped(direction, activation, target))

    def explain(self, state: SteeringState, image: int) -> Explanation:
        """The contributions of features to an image's score."""
        view = self._with_features()
        return explain_by_features(state.query, self._vector(image), view.sae, view.table)

    def explain_terms(
        self, state: SteeringState, image: int, results: Sequence[int] = ()
    ) -> Explanation:
        """The contributions of the query's terms and nudges to an image's score."""
        query = parse(state.text)
        terms = [
            WeightedVector(
                term.value,
                term.weight,
                self._searcher.vector(replace(query, terms=(one,)), results),
            )
            for term in query.terms
            for one in [replace(term, weight=1.0)]
        ]
        return explain_by_terms(state.query, self._vector(image), terms, state.nudges)

    def separate(self, first: int, second: int) -> list[Separation]:
        """The features in which two images differ most."""
        view = self._with_features()
        return separating(self._vector(first), self._vector(second), view.sae, view.table)

    def shared(self, images: Sequence[int]) -> list[SharedFeature]:
        """The features that selected images share more than the library does."""
        view, moments = self._with_features(), self._instruments.feature_moments
        assert moments is not None  # measured with the features
        return shared_features(self._codes_of(view, np.array(images)), moments)

    def _towards(self, tag: str) -> Direction:
        direction = self._tags.named(tag)
        if direction is None:
            raise MemesaeError(
                N_("The tag “{tag}” is not on enough similar pictures to steer by."),
                hint=N_("Give the same tag to {least} similar pictures or more."),
                tag=tag,
                least=ENOUGH_TAGGED,
            )
        return direction

    def _vector(self, image: int) -> np.ndarray:
        return self._store.take(np.array([image]))[0]

    def _filters(self, state: SteeringState) -> tuple[Filter, ...]:
        return parse(state.text).filters

    def _with_features(self) -> FeatureView:
        if self.view is None:
            raise MemesaeError(
                N_("This library has no features yet."),
                hint=N_("Train them: memesae train FOLDER."),
            )
        return self.view

    def _looks_like_image(self, vector: np.ndarray) -> bool:
        """Whether a vector is on the images' side of the modality gap."""
        view = self._with_features()
        return float(vector @ self._instruments.moments.mean) >= float(vector @ view.text_mean)

    def _codes_of(self, view: FeatureView, ids: np.ndarray) -> Codes:
        """Codes of images; images added after the features were loaded are encoded now."""
        rows = view.rows_of(np.asarray(ids, np.int64))
        fresh = np.flatnonzero(rows < 0)
        if not len(fresh):
            return view.codes_of(rows)
        known = np.flatnonzero(rows >= 0)
        encoded = view.sae.encode(self._store.take(ids[fresh]))
        both = Codes.joined([view.codes_of(rows[known]), encoded], view.sae.features)
        return take_rows(both, np.argsort(np.concatenate([known, fresh])))


def _fixed(moments: VectorMoments) -> list[FixedDirections]:
    return [components(moments), random_directions(moments), coordinates(moments)]


def _sources(instruments: Instruments) -> list[DirectionSource]:
    view = instruments.view
    table = None if view is None else view.table
    moments, words = instruments.moments, instruments.words
    sources: list[DirectionSource] = []
    local = None if view is None else view.local_words
    if words is not None or local:
        sources.append(WordDirections(words, moments, local))
    if table is not None:
        sources.append(FeatureDirections(table))
    sources += [ContrastDirections(moments), *_fixed(moments)]
    return sources
