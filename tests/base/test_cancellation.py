import threading

import pytest

from memesae.base.cancellation import Progress, RateMeter, Throttle, Token
from memesae.base.errors import Cancelled, MemesaeError


def test_check_stops_cancelled_work():
    token = Token()
    token.check()
    token.cancel()
    with pytest.raises(Cancelled):
        token.check()


def test_paused_work_waits_until_resumed():
    token, passed = Token(), threading.Event()
    token.pause()
    worker = threading.Thread(target=lambda: (token.check(), passed.set()))
    worker.start()
    assert token.paused
    assert not passed.is_set()
    token.resume()
    assert passed.wait(600)
    worker.join()


def test_cancelling_wakes_paused_work():
    token = Token()
    token.pause()
    token.cancel()
    with pytest.raises(Cancelled):
        token.check()


def test_progress_tells_the_time_left():
    seen = []
    Token(seen.append).report(Progress("reading", 10, 30, rate=4.0))
    assert seen[0].seconds_left == 5.0
    assert Progress("reading", 10).seconds_left is None


def test_pace_forgets_what_is_long_ago(monkeypatch):
    now = iter([0.0, 1.0, 10.0, 11.0])
    monkeypatch.setattr("time.perf_counter", lambda: next(now))
    pace = RateMeter(window=5.0)
    assert pace.rate(100) == 100.0
    pace.rate(110)
    assert pace.rate(120) == 10.0


def test_two_reports_in_one_breath_after_a_pause_are_no_pace(monkeypatch):
    now = iter([0.0, 1.0, 2.0, 32.0, 32.01, 34.0])
    monkeypatch.setattr("time.perf_counter", lambda: next(now))
    pace = RateMeter(window=5.0)
    pace.rate(32)
    pace.rate(64)
    pace.rate(96)
    assert pace.rate(128) < 32.0
    assert pace.rate(160) == pytest.approx(32.0)


def test_an_error_says_sentence_kept_and_hint():
    error = MemesaeError("It broke.", kept="All is safe.", hint="Try again.")
    assert str(error) == "It broke. All is safe. Try again."
    assert str(MemesaeError("It broke.")) == "It broke."


def test_every_says_yes_once_in_a_while(monkeypatch):
    now = iter([0.0, 0.5, 1.5, 2.0, 2.6])
    monkeypatch.setattr("time.perf_counter", lambda: next(now))
    every = Throttle(1.0)
    assert [every.due() for _ in range(4)] == [False, True, False, True]


def test_a_check_gives_way_unless_the_work_is_to_end():
    given = []
    token = Token(yield_to_searches=lambda: given.append(1))
    token.check()
    token.cancel()
    with pytest.raises(Cancelled):
        token.check()
    assert given == [1]


def test_work_cancelled_while_it_gave_way_ends():
    token = Token(yield_to_searches=lambda: token.cancel())
    with pytest.raises(Cancelled):
        token.check()
