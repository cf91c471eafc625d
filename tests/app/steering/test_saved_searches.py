"""Recent queries and saved searches outlive the program."""

import numpy as np
import pytest

from memesae.app.steering.saved_searches import SavedSearches
from memesae.library.library import Library
from memesae.steering.steering_json import SavedError
from memesae.steering.timeline import SteeringState


@pytest.fixture
def library(tmp_path):
    with Library.open(tmp_path / "one") as opened:
        yield opened


def state(text):
    return SteeringState(text, np.ones(4, np.float32) / 2)


def test_a_kept_search_can_be_called_something_else(library):
    searches = SavedSearches(library)
    searches.save("dogs", state("dog"))
    searches.mark_seen("dogs", 17)
    searches.rename("dogs", "good dogs")
    assert searches.names() == ["good dogs"]
    assert searches.get("good dogs").text == "dog"
    assert searches.seen("good dogs") == 17


def test_a_name_that_is_taken_is_refused(library):
    searches = SavedSearches(library)
    searches.save("dogs", state("dog"))
    searches.save("cats", state("cat"))
    with pytest.raises(SavedError, match="Another saved search"):
        searches.rename("dogs", "cats")
    assert searches.get("cats").text == "cat"


def test_what_was_seen_of_forgotten_searches_is_forgotten(library):
    searches = SavedSearches(library)
    searches.save("dogs", state("dog"))
    searches.mark_seen("dogs", 17)
    searches.drop("dogs")
    searches.save("cats", state("cat"))
    searches.mark_seen("cats", 18)
    assert searches.seen("dogs") is None
