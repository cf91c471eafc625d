import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from memesae.gui import garbage_collection
from memesae.gui.garbage_collection import GuiThreadCollector


class Ring:
    """An object that only the collector can free."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def collector(qapp):
    parent = QObject()
    made = GuiThreadCollector(parent)
    yield made
    made.stop()
    parent.deleteLater()


def test_a_worker_never_collects(collector):
    ring = weakref.ref(Ring())

    def allocate():
        alive = [[] for _ in range(5000)]
        alive.clear()

    worker = threading.Thread(target=allocate)
    worker.start()
    worker.join()
    assert ring() is not None
    gc.collect()
    assert ring() is None


def test_the_windows_thread_collects_when_it_is_due(collector):
    ring = weakref.ref(Ring())
    alive = [[] for _ in range(5000)]
    collector.collect()
    assert ring() is None
    assert len(alive) == 5000


def test_afterwards_python_collects_by_itself_again(qapp):
    parent = QObject()
    collector = GuiThreadCollector(parent)
    assert not gc.isenabled()
    collector.stop()
    parent.deleteLater()
    assert gc.isenabled()


def test_what_packages_bring_is_set_aside_and_looked_through_no_more(collector):
    gc.collect()
    before = gc.get_freeze_count()
    alive = [[] for _ in range(garbage_collection.MAX_OBJECTS + 1)]
    collector.collect()
    assert gc.get_freeze_count() - before > garbage_collection.MAX_OBJECTS
    assert len(gc.get_objects()) < garbage_collection.MAX_OBJECTS
    assert len(alive) > garbage_collection.MAX_OBJECTS


def test_what_is_garbage_already_is_collected_before_much_older_is_set_aside(collector):
    gc.unfreeze()
    alive = [[] for _ in range(garbage_collection.MAX_OBJECTS + 1)]
    gc.collect()  # now they are old
    for _ in range(gc.get_threshold()[1] + 1):
        gc.collect(1)
    gc.collect(1)
    ring = weakref.ref(Ring())
    more = [[] for _ in range(5000)]
    collector.collect()
    assert ring() is None
    assert len(alive) + len(more) > garbage_collection.MAX_OBJECTS


def test_afterwards_nothing_is_set_aside(qapp):
    parent = QObject()
    collector = GuiThreadCollector(parent)
    gc.freeze()
    collector.stop()
    parent.deleteLater()
    assert gc.get_freeze_count() == 0
