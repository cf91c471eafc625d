import pytest

from memesae.app.settings import STEP_SIZES, Settings, SettingsError
from memesae.app.storage import CLEARABLE, StoredData, clear, usage
from memesae.base.cancellation import Token
from memesae.steering import nudges


@pytest.fixture
def place(tmp_path):
    place = tmp_path / "home" / "libraries" / "cats"
    for name, size in (("library.db", 100), ("library.db-wal", 10), ("thumbnails/ab/x.jpg", 7)):
        path = place / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * size)
    (place / "sae" / "one").mkdir(parents=True)
    (place / "sae" / "one" / "weights").write_bytes(b"x" * 5)
    return place


def sizes(place):
    return {one.data: one.size for one in usage(place.parent.parent, place, Token())}


def test_the_room_that_everything_takes_is_told(place):
    assert sizes(place) == {
        StoredData.LIBRARY: 115,
        StoredData.THUMBNAILS: 7,
        StoredData.VECTORS: 0,
        StoredData.FEATURES: 0,
        StoredData.WORDS: 0,
    }


def test_clearing_every_cache_leaves_the_truth(place):
    for kept in CLEARABLE:
        clear(kept, place.parent.parent, place)
    assert sizes(place)[StoredData.THUMBNAILS] == 0
    assert sizes(place)[StoredData.LIBRARY] == 115


def test_the_library_is_never_cleared(place):
    with pytest.raises(ValueError, match="not a cache"):
        clear(StoredData.LIBRARY, place.parent.parent, place)


def test_the_steps_to_choose_from_are_those_of_steering():
    assert STEP_SIZES == nudges.STEP_SIZES


@pytest.mark.parametrize("wrong", [{"step": 0.3}, {"steer_by": "luck"}])
def test_steering_defaults_that_mean_nothing_are_refused(wrong):
    with pytest.raises(SettingsError):
        Settings(**wrong)
