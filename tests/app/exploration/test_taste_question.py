"""A taste learned from choices in an engine: what it asks, what it tells, and that nothing is left of it."""

import numpy as np
import pytest

from memesae.app.exploration.asking import ask
from memesae.app.exploration.taste_question import AskTaste
from memesae.base.cancellation import Token
from tests.app.exploration.test_asking import place, session

__all__ = ["place", "session"]
pytestmark = pytest.mark.model
pytest.importorskip("scipy")
CHOICES = 16


def liked(session, image):
    """The person likes dogs."""
    return "dog" in session.library.files_of([image])[image][0].path.name


def test_choices_bring_what_is_liked_to_the_top_and_are_gone_after_taking_them_back(session):
    here = session.library.directory
    before = {path for path in here.rglob("*") if path.is_file()}
    found = ask(session, AskTaste(), Token())
    assert (found.choices, found.features, found.best, found.preference) == (0, (), (), None)
    dogs = [int(one) for one in session.store.ids if liked(session, int(one))]
    others = [int(one) for one in session.store.ids if not liked(session, int(one))]
    rng = np.random.default_rng(0)
    for number in range(CHOICES):
        assert len(set(found.pair)) == 2
        chosen, other = (int(rng.choice(some)) for some in (dogs, others))
        found = ask(session, AskTaste(chosen, other), Token())
        assert found.choices == found.known == number + 1
    share = len(dogs) / len(session.store)
    top = found.best[: len(dogs)]
    assert np.mean([liked(session, image) for image in top]) > 4 * share
    # as a search ranks by it alone
    preference = found.preference
    assert preference is not None
    ranked = session.store.ids[np.argsort(-(session.store.matrix() @ preference.vector))]
    assert np.mean([liked(session, int(image)) for image in ranked[: len(dogs)]]) > 4 * share
    # explained by features with a name, each with pictures and how sure its weight is
    view = session.features.load(Token())
    assert all(view.has_name(one.feature) for one in found.features)
    assert all(found.pictures[one.feature] for one in found.features)
    assert all(0 < one.deviation < 1 for one in found.features)
    passed = ask(session, AskTaste(passed=1), Token())
    assert (passed.choices, passed.pair) != (found.choices, found.pair)
    for number in reversed(range(CHOICES)):
        found = ask(session, AskTaste(take_back=True), Token())
        assert found.choices == number
    caches = {path for path in here.rglob("*") if path.is_file() and path.parent != here}
    assert {path for path in here.rglob("*") if path.is_file()} - before - caches == set()
    assert not (here / "taste.json").exists()


def test_a_choice_of_a_picture_that_is_gone_is_kept_but_teaches_nothing(session):
    from memesae.analysis.taste_choices import Choice, TasteChoices

    choices = TasteChoices(session.library.directory)
    choices.add([Choice("00" * 16, "11" * 16)])
    try:
        found = ask(session, AskTaste(), Token())
        assert (found.choices, found.known, found.preference) == (1, 0, None)
    finally:
        choices.reset()
