"""What steering computes in the background, as functions of a token."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from memesae.base.token import Token

if TYPE_CHECKING:
    # only named here: loading them would keep the window waiting
    from memesae.app.encoder import EncoderSource
    from memesae.app.session import Session
    from memesae.app.steering import SteeringEngine
    from memesae.app.steering.explanation_view import ExplanationView
    from memesae.app.steering.preview import OfferPreview, OfferRequest
    from memesae.steering.inversion import Slider
    from memesae.steering.offer import Offer
    from memesae.steering.search import Hits
    from memesae.steering.timeline import SteeringState

SHARED = 5
"""How many keys what pictures share takes at most; the others go on showing the usual."""


@dataclass(frozen=True, eq=False)
class Ahead:
    """What look-ahead and offer are made from; it does not change while they are made."""

    engine: SteeringEngine
    state: SteeringState
    hits: Hits


def find(session: Session, state: SteeringState, limit: int, token: Token) -> Hits:
    """The results of a state.

    Raises:
        MemesaeError: it is of another model.
    """
    token.check()
    return session.found(state, limit)


def propose_to(
    ahead: Ahead, wish: OfferRequest, shared: tuple[int, ...], token: Token
) -> OfferPreview:
    """The outlook on a new offer, beginning with what some images share.

    Raises:
        MemesaeError: images are given, and the library has no features to tell.
    """
    from memesae.app.steering.preview import make_preview

    token.check()
    if shared:
        found = ahead.engine.shared(shared)[:SHARED]
        first = tuple(ahead.engine.direction(f"f{one.feature}") for one in found)
        wish = replace(wish, first=first)
    return make_preview(ahead.engine, ahead.state, ahead.hits, wish)


def make_slider(
    engine: SteeringEngine, encoder: EncoderSource, words: str, token: Token
) -> Slider | None:
    """A direction for words.

    Raises:
        MemesaeError: the library has no features, or the model cannot be had.
    """
    return engine.slider(words, encoder.get(token).encode_texts)


def read_images(
    ahead: Ahead, images: tuple[int, ...], results: tuple[int, ...], shown: Offer, token: Token
) -> ExplanationView:
    """Why an image is here, or what tells two apart.

    Raises:
        MemesaeError: two images cannot be compared without features.
    """
    from memesae.app.steering.explanation_view import explain_images

    token.check()
    return explain_images(ahead.engine, ahead.state, images, results, shown)
