import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from multiprocessing import AuthenticationError
from multiprocessing.connection import Client
from typing import Any

import pytest

from memesae.app.engine.engines import EngineLostError, InProcessEngine, SubprocessEngine, _result
from memesae.app.engine.protocol import Done
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.paths import LOG_NAME
from tests.app.engine.requests import (
    Complain,
    Count,
    CountUntilStopped,
    Die,
    Double,
    GoOddlyWrong,
    NoticePause,
    Outlive,
    ReadDamagedCache,
)

SECONDS = 600
"""Ends a test that would wait for ever; what is waited for takes seconds, and a minute on a busy machine."""


@pytest.fixture(scope="module")
def engine(tmp_path_factory):
    engine = SubprocessEngine(tmp_path_factory.mktemp("home"))
    yield engine
    engine.close()


@pytest.fixture
def pool():
    with ThreadPoolExecutor(4) as pool:
        yield pool


def test_work_is_done_in_another_process_that_stays(engine):
    first = engine.do(Double(21), Token())
    again = engine.do(Double(4), Token())
    assert (first[0], again[0]) == (42, 8)
    assert first[1] == again[1] != os.getpid()


def test_here_the_same_is_done_in_this_process(tmp_path):
    assert InProcessEngine(tmp_path).do(Double(21), Token()) == (42, os.getpid())


def test_what_it_tells_and_how_far_it_is_arrives_in_order(engine):
    told, reports = [], []
    token = Token(reports.append)

    def tell(number):
        told.append(number)
        if number == 5:
            token.cancel()

    last = engine.do(Count(), token, tell)
    assert told[:5] == [1, 2, 3, 4, 5]
    assert told == list(range(1, last + 1)), "nothing told is lost, also at the stop"
    assert [report.done for report in reports] == told


def test_a_stop_reaches_work_that_only_asks(engine):
    token = Token()
    with pytest.raises(Cancelled):
        engine.do(CountUntilStopped(), token, lambda _: token.cancel())


def test_what_was_stopped_before_is_not_begun(engine):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        engine.do(Double(1), token)


def test_paused_work_waits_and_goes_on(engine):
    told, token = [], Token()
    then = {"begun": token.pause, "asked to pause": token.resume}

    def tell(what):
        told.append(what)
        then.get(what, lambda: None)()

    engine.do(NoticePause(), token, tell)
    assert told == ["begun", "asked to pause", "resumed"]


def test_paused_work_can_be_stopped(engine, pool):
    token, begun = Token(), threading.Event()
    work = pool.submit(engine.do, Count(), token, lambda _: begun.set())
    assert begun.wait(SECONDS)
    token.pause()
    token.cancel()
    assert work.result(SECONDS) > 0


def test_several_things_are_done_at_once(engine, pool):
    token, begun = Token(), threading.Event()
    long = pool.submit(engine.do, Count(), token, lambda _: begun.set())
    assert begun.wait(SECONDS)
    assert engine.do(Double(3), Token())[0] == 6
    assert not long.done()
    token.cancel()
    assert long.result(SECONDS) > 0


def test_an_error_comes_back_as_it_was(engine):
    with pytest.raises(MemesaeError) as caught:
        engine.do(Complain(), Token())
    error = caught.value
    assert (error.sentence, error.kept, error.hint) == ("It rains.", "The umbrella.", "Stay in.")
    assert "requests.py" in "".join(error.__notes__), "where it lay in the code is told too"


def test_an_error_that_cannot_travel_comes_back_as_its_text(engine):
    with pytest.raises(RuntimeError, match="this and that"):
        engine.do(GoOddlyWrong(), Token())


def test_a_lost_process_is_reported_and_replaced(tmp_path):
    engine = SubprocessEngine(tmp_path)
    with pytest.raises(EngineLostError) as caught:
        engine.do(Die(), Token())
    assert "saved" in str(caught.value)
    assert engine.do(Double(2), Token())[0] == 4
    engine.close()


def test_closing_ends_the_process(tmp_path, pool):
    engine, pids = SubprocessEngine(tmp_path), []
    alive = threading.Event()

    def tell(pid):
        pids.append(pid)
        alive.set()

    work = pool.submit(engine.do, Outlive(tmp_path / "alive"), Token(), tell)
    assert alive.wait(SECONDS)
    engine.close()
    with pytest.raises(EngineLostError):
        work.result(SECONDS)
    with pytest.raises(ProcessLookupError):
        os.kill(pids[0], 0)


@pytest.mark.skipif(sys.platform != "linux", reason="threads have priorities on Linux only")
def test_nothing_but_urgent_work_comes_before_others(engine):
    from tests.app.engine.requests import Priority

    started_with = os.getpriority(os.PRIO_PROCESS, os.getpid())
    urgent, other = (engine.do(Priority(steps), Token()) for steps in (0, 3))
    assert urgent == started_with
    assert other == min(started_with + 3, 19)


def test_what_was_done_when_the_stop_came_too_late_is_not_lost():
    class Gone:
        """The end of a line whose other end said its last word between two looks."""

        looks = iter((False, True))

        def poll(self, _):
            return next(self.looks)

        def recv(self):
            return Done("all of it")

        def send(self, _):
            raise BrokenPipeError

    token = Token()
    token.cancel()
    gone: Any = Gone()
    assert _result(gone, token, lambda _: None) == "all of it"


def test_who_does_not_belong_here_keeps_nobody_out(engine):
    with pytest.raises(AuthenticationError):
        Client(engine._running_address(), authkey=b"another key")
    assert engine.do(Double(5), Token())[0] == 10


def test_what_its_process_logs_is_in_the_windows_log(engine, tmp_path):
    path = tmp_path / "cache.json"
    path.write_text("half a f")
    home = engine.do(ReadDamagedCache(path), Token())
    assert f"WARNING {path} was damaged and is rebuilt." in (home / LOG_NAME).read_text()
