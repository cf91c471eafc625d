import pytest

from memesae.app.settings import STEP_SIZES, Settings, SettingsError
from memesae.app.storage import CLEARABLE, StoredData, clear, usage
from memesae.base.cancellation import Token
from memesae.steering import nudges


@pytest.fixture
def directory(tmp_path):
    directory = tmp_path / "home" / "libraries" / "cats"
    for name, size in (("library.db", 100), ("library.db-wal", 10), ("thumbnails/ab/x.jpg", 7)):
        path = directory / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * size)
    (directory / "sae" / "one").mkdir(parents=True)
    (directory / "sae" / "one" / "weights").write_bytes(b"x" * 5)
    return directory


def sizes(directory):
    return {one.data: one.size for one in usage(directory.parent.parent, directory, Token())}


def test_the_room_that_everything_takes_is_told(directory):
    assert sizes(directory) == {
        StoredData.LIBRARY: 115,
        StoredData.THUMBNAILS: 7,
        StoredData.VECTORS: 0,
        StoredData.FEATURES: 0,
        StoredData.WORDS: 0,
    }


def test_clearing_every_cache_leaves_the_truth(directory):
    for kept in CLEARABLE:
        clear(kept, directory.parent.parent, directory)
    assert sizes(directory)[StoredData.THUMBNAILS] == 0
    assert sizes(directory)[StoredData.LIBRARY] == 115


def test_the_library_is_never_cleared(directory):
    with pytest.raises(ValueError, match="not a cache"):
        clear(StoredData.LIBRARY, directory.parent.parent, directory)


def test_the_steps_to_choose_from_are_those_of_steering():
    assert STEP_SIZES == nudges.STEP_SIZES


@pytest.mark.parametrize("wrong", [{"step": 0.3}, {"steer_by": "luck"}])
def test_steering_defaults_that_mean_nothing_are_refused(wrong):
    with pytest.raises(SettingsError):
        Settings(**wrong)
