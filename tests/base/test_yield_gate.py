import threading

import pytest

from memesae.base import scheduling
from memesae.base.scheduling import YieldGate


@pytest.fixture
def way(monkeypatch):
    monkeypatch.setattr(scheduling, "LONGEST_YIELD", 60.0)
    return YieldGate()


def giving(way):
    """A thread that gives way, and whether it went on."""
    passed = threading.Event()
    thread = threading.Thread(target=lambda: (way.give(), passed.set()))
    thread.start()
    return thread, passed


def test_work_goes_on_when_the_last_of_those_in_a_hurry_is_done(way):
    way.take()
    way.take()
    thread, passed = giving(way)
    way.release()
    assert not passed.is_set()
    way.release()
    assert passed.wait(600)
    thread.join()


def test_nobody_waits_where_nobody_is_in_a_hurry(way):
    way.take()
    way.release()
    way.give()


def test_work_goes_on_at_last_where_the_hurry_never_ends(way, monkeypatch):
    monkeypatch.setattr(scheduling, "LONGEST_YIELD", 0.0)
    way.take()
    way.give()
