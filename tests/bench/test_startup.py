import pytest

from memesae.base.errors import MemesaeError
from memesae.bench.startup import STAGES, startup_row, time_start


def test_starts_are_told_by_their_median_and_their_worst():
    times = [{str(stage): seconds for stage in STAGES} for seconds in (0.2, 0.9, 0.3)]
    row = startup_row("warm", times)
    assert list(row)[:4] == ["start", "starts", "shown", "shown_worst"]
    assert (row["pictures"], row["pictures_worst"]) == (0.3, 0.9)


def test_a_window_that_does_not_open_is_told(tmp_path):
    (tmp_path / "home").write_text("no folder")
    with pytest.raises(MemesaeError, match="did not open") as caught:
        time_start("pictures", ["--home", str(tmp_path / "home"), str(tmp_path)])
    assert caught.value.hint
