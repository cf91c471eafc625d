import os
import sys
import threading
from typing import Any

import pytest

from memesae.app.tasks import Pool, SupersedingTask, Tasks
from memesae.base.cancellation import Progress
from memesae.base.errors import MemesaeError


@pytest.fixture
def tasks():
    errors = []
    made: Any = Tasks(on_error=errors.append)
    made.errors = errors
    yield made
    made.shutdown()


def finish(tasks: Tasks, **kinds) -> None:
    """Start work and wait for its end."""
    ended = threading.Event()
    tasks.start(Pool.DISK, ended=ended.set, **kinds)
    assert ended.wait(600)


def test_result_and_progress_reach_the_one_who_asked(tasks):
    seen, reports = [], []

    def work(token):
        token.report(Progress("counting", 1, 2))
        return 42

    finish(tasks, work=work, done=seen.append, progress=reports.append)
    assert seen == [42]
    assert reports == [Progress("counting", 1, 2)]


def test_errors_not_made_for_people_are_logged_with_where_they_lie(tasks, caplog):
    def fail(token):
        raise RuntimeError("a surprise")

    def complain(token):
        raise MemesaeError("It rains.")

    def stop(token):
        token.cancel()
        token.check()

    finish(tasks, work=fail, failed=lambda _: None)
    finish(tasks, work=complain, failed=lambda _: None)
    finish(tasks, work=stop)
    (record,) = caplog.records
    assert (record.name, record.levelname) == ("memesae", "ERROR")
    assert "in fail" in caplog.text
    assert "RuntimeError: a surprise" in caplog.text


def test_error_goes_to_its_listener_or_to_the_common_one(tasks):
    own = []

    def work(_):
        raise ValueError("no")

    finish(tasks, work=work, failed=own.append)
    finish(tasks, work=work)
    assert [str(error) for error in own] == ["no"]
    assert [str(error) for error in tasks.errors] == ["no"]


def test_a_task_is_busy_until_its_result_was_handled():
    handled, waiting = [], threading.Semaphore(0)
    made = Tasks(waiting.release)
    made.start(
        Pool.DISK, lambda _: 42, done=handled.append, ended=lambda: handled.append(made.busy)
    )
    for _ in range(2):
        assert waiting.acquire(timeout=600)
        assert made.busy == 1
        made.deliver_next()
    assert handled == [42, 1]
    assert made.busy == 0
    # dropped, as nobody listens any more
    made.start(Pool.DISK, lambda _: 42)
    made.shutdown()
    assert made.busy == 0


def test_a_newer_search_silences_the_older_one(tasks):
    started, go, ended = threading.Event(), threading.Event(), threading.Event()
    results = []

    def slow(_):
        started.set()
        go.wait(600)
        return "old"

    tasks.start(Pool.SEARCH, slow, done=results.append, replaces="search")
    assert started.wait(600)
    tasks.start(
        Pool.SEARCH, lambda _: "new", done=results.append, ended=ended.set, replaces="search"
    )
    go.set()
    assert ended.wait(600)
    assert results == ["new"]


def test_superseding_work_is_idle_when_the_newest_is_delivered_and_tells_one_listener(tasks):
    started, go, ended = threading.Event(), threading.Event(), threading.Event()
    results, errors = [], []
    task = SupersedingTask(tasks, Pool.SEARCH, "one", errors.append)

    def slow(_):
        started.set()
        go.wait(600)
        return "old"

    def fail(_):
        raise ValueError("no")

    task.start(slow, results.append)
    assert started.wait(600)
    task.start(lambda _: "new", results.append)
    assert not task.idle
    go.set()
    tasks.start(Pool.SEARCH, lambda _: None, ended=ended.set)
    assert ended.wait(600)
    assert results == ["new"]
    assert task.idle
    ended.clear()
    task.start(fail, results.append)
    tasks.start(Pool.SEARCH, lambda _: None, ended=ended.set)
    assert ended.wait(600)
    assert [str(error) for error in errors] == ["no"]
    assert task.idle


def test_paused_work_goes_on_and_cancelled_work_delivers_nothing(tasks):
    paused, ended = threading.Event(), threading.Event()
    results = []

    def work(token):
        token.pause()
        paused.set()
        token.check()
        return "went on"

    first = tasks.start(Pool.DISK, work, done=results.append, ended=ended.set)
    assert paused.wait(600)
    first.resume()
    assert ended.wait(600)
    assert results == ["went on"]

    paused.clear()
    ended.clear()
    second = tasks.start(Pool.DISK, work, done=results.append, ended=ended.set)
    assert paused.wait(600)
    second.cancel()
    assert ended.wait(600)
    assert results == ["went on"]
    assert tasks.busy == 0


@pytest.mark.skipif(sys.platform != "linux", reason="threads have a priority of their own on Linux")
def test_the_window_comes_before_searching_and_searching_before_all_else(tasks):
    steps = {}
    for pool in Pool:
        ended = threading.Event()

        def look(_):
            return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

        def keep(step, pool=pool):
            steps[pool] = step

        tasks.start(pool, look, done=keep, ended=ended.set)
        assert ended.wait(600)
    here = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
    assert here < steps[Pool.SEARCH]
    assert {
        steps[Pool.SEARCH] < step for pool, step in steps.items() if pool is not Pool.SEARCH
    } == {True}


def test_background_work_stands_aside_while_something_is_searched_for(tasks, monkeypatch):
    monkeypatch.setattr("memesae.base.scheduling.LONGEST_YIELD", 60.0)
    order, searching, may_answer, ended = [], *(threading.Event() for _ in range(3))

    def search(_):
        searching.set()
        assert may_answer.wait(600)
        order.append("searched")

    def index(token):
        token.check()
        order.append("indexed")

    tasks.start(Pool.SEARCH, search)
    assert searching.wait(600)
    tasks.start(Pool.MODEL, index, ended=ended.set)
    finish(tasks, work=lambda token: token.check() or order.append("thumbnail"))
    may_answer.set()
    assert ended.wait(600)
    assert order == ["thumbnail", "searched", "indexed"]
