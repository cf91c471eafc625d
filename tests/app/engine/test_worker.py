"""Children of the worker process, which read foreign files with bounded memory and time."""

import itertools
import sys
import threading

import pytest

from memesae.app.engine import worker
from memesae.app.engine.worker import ForeignFileError, in_child
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled, MemesaeError


def double(number):
    return 2 * number


def complain():
    raise MemesaeError("This file is of no use.")


def spin():
    for _ in itertools.count():
        pass


def wait():
    threading.Event().wait()


def take(gigabytes):
    return len(bytearray(gigabytes << 30))


def test_the_result_and_the_errors_come_back():
    assert in_child(Token(), double, 21) == 42
    with pytest.raises(MemesaeError, match="of no use"):
        in_child(Token(), complain)


@pytest.mark.skipif(sys.platform == "win32", reason="has no limit of processor time")
def test_a_child_that_computes_without_end_is_ended_by_its_processor_time(monkeypatch):
    # the other limit is far away: 10 times as long, and a second is added to this one
    monkeypatch.setattr(worker, "CHILD_SECONDS", 1)
    monkeypatch.setattr(worker, "WAITED", 1_000)
    with pytest.raises(ForeignFileError, match="too much memory or time"):
        in_child(Token(), spin)


def test_a_child_that_waits_without_end_is_ended_by_the_clock(monkeypatch):
    monkeypatch.setattr(worker, "CHILD_SECONDS", 0.1)
    with pytest.raises(ForeignFileError, match="too much memory or time"):
        in_child(Token(), wait)


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux keeps the limit")
def test_a_child_that_takes_much_memory_is_refused():
    with pytest.raises(ForeignFileError, match="too much memory or time"):
        in_child(Token(), take, 8)


def test_a_cancelled_child_is_ended():
    token = Token()
    threading.Timer(0.01, token.cancel).start()
    with pytest.raises(Cancelled):
        in_child(token, wait)
