import os

import pytest

from memesae.base.errors import MemesaeError
from memesae.cli.starts import row, start

pytestmark = pytest.mark.model
STAGES = ("shown", "key", "pictures")


def test_a_start_of_the_real_window_is_measured_and_keeps_nothing(
    answer, pictures, home, monkeypatch
):
    answer("index", pictures)
    before = sorted(path.name for path in home.iterdir())
    # as on a system that cannot be told to forget its files, which would slow down all others
    monkeypatch.delattr(os, "posix_fadvise", raising=False)
    document = answer("bench", "start", pictures, "--starts", "2")
    (warm,) = document["rows"]
    assert (document["bench"], warm["start"], warm["starts"]) == ("start", "warm", 2)
    assert 0 < warm["shown"] <= warm["key"]
    assert 0 < warm["shown"] < warm["pictures"]
    assert all(warm[stage] <= warm[f"{stage}_worst"] for stage in STAGES)
    kept = {path.name for path in home.iterdir()} - set(before)
    assert not kept & {"settings.toml", "window.ini"}


def test_starts_are_told_by_their_median_and_their_worst():
    times = [dict.fromkeys(STAGES, seconds) for seconds in (0.2, 0.9, 0.3)]
    told = row("warm", times)
    assert list(told)[:4] == ["start", "starts", "shown", "shown_worst"]
    assert (told["pictures"], told["pictures_worst"]) == (0.3, 0.9)


def test_a_window_that_does_not_open_is_told(tmp_path):
    (tmp_path / "home").write_text("no folder")
    with pytest.raises(MemesaeError, match="did not open") as caught:
        start("pictures", ["--home", str(tmp_path / "home"), str(tmp_path)])
    assert caught.value.hint


def test_a_folder_without_a_library_is_refused(memesae, tmp_path):
    status, out, err = memesae("bench", "start", tmp_path)
    assert (status, out) == (1, "")
    assert "not been indexed" in err
