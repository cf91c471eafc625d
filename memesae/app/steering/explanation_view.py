"""The contents of the explanation page: the parts of an image's score, or how two images differ."""

from collections.abc import Sequence
from dataclasses import dataclass

from memesae.app.steering.offer_preview import keep_keys
from memesae.app.steering.steering_engine import SteeringEngine
from memesae.steering.directions.direction import Direction, feature_id
from memesae.steering.offer import KEYS, Offer, with_exemplars
from memesae.steering.query.query_parser import parse
from memesae.steering.scene import Scene
from memesae.steering.searcher import Hits
from memesae.steering.timeline import SteeringState


@dataclass(frozen=True, slots=True)
class ExplanationBar:
    """One part of an explanation.

    Attributes:
        label: the name of the feature or term.
        share: its contribution to the score, or the first image's value minus the second's.
        key: the number key that nudges along it; None if it has none.
    """

    label: str
    share: float
    key: int | None = None


@dataclass(frozen=True, eq=False)
class ExplanationView:
    """The contents of the explanation page.

    Attributes:
        images: one image, or two that are compared.
        score: of one image; None for two.
        bars: features, largest share first; a feature shown before keeps its key.
        rest: the share that no feature explains; None for two.
        terms: the terms of the query and its nudges.
        offer: the directions assigned to the keys.
    """

    images: tuple[int, ...]
    score: float | None
    bars: tuple[ExplanationBar, ...]
    rest: float | None
    terms: tuple[ExplanationBar, ...]
    offer: Offer


def explain_images(
    engine: SteeringEngine,
    state: SteeringState,
    images: Sequence[int],
    results: Sequence[int],
    shown: Offer,
    hits: Hits,
) -> ExplanationView:
    """Explain one image's score, or how two images differ.

    Args:
        engine: of the library.
        state: the current state.
        images: one or two.
        results: the images on screen, which `#1` and so on in the query refer to.
        shown: the offer of the previous explanation, whose directions keep their keys.
        hits: the results of the state, among which exemplars are chosen.

    Raises:
        MemesaeError: two images cannot be compared without features.
    """
    scene = engine.scene(state, hits)
    if len(images) > 1:
        return _two(engine, images[0], images[1], shown, scene)
    return _one(engine, state, images[0], results, shown, scene)


def _one(
    engine: SteeringEngine,
    state: SteeringState,
    image: int,
    results: Sequence[int],
    shown: Offer,
    scene: Scene,
) -> ExplanationView:
    by_term = engine.explain_terms(state, image, results) if parse(state.text).terms else None
    # the terms as typed, then the nudges as the timeline names them
    terms = (
        tuple(ExplanationBar(part.label, part.share) for part in by_term.parts) if by_term else ()
    )
    if engine.view is None:
        score = by_term.score if by_term else None
        return ExplanationView((image,), score, (), None, terms, Offer())
    explained = engine.explain(state, image)
    shares = {part.id: part.share for part in explained.parts}
    offer = _keyed([engine.direction(part.id) for part in explained.parts], shown, scene)
    bars = tuple(
        ExplanationBar(entry.direction.label, shares.get(entry.direction.id, 0.0), entry.key)
        for entry in offer.entries
    )
    return ExplanationView((image,), explained.score, bars, explained.rest, terms, offer)


def _two(
    engine: SteeringEngine, first: int, second: int, shown: Offer, scene: Scene
) -> ExplanationView:
    found = {feature_id(one.feature): one.difference for one in engine.separate(first, second)}
    offer = _keyed([engine.direction(identity) for identity in found], shown, scene)
    bars = tuple(
        ExplanationBar(entry.direction.label, found.get(entry.direction.id, 0.0), entry.key)
        for entry in offer.entries
    )
    return ExplanationView((first, second), None, bars, None, (), offer)


def _keyed(directions: Sequence[Direction], shown: Offer, scene: Scene) -> Offer:
    """An offer of these directions with their exemplars; those shown before keep their keys."""
    return keep_keys(shown, Offer(with_exemplars(directions[:KEYS], scene)))
