from PySide6.QtGui import QPixmap

from memesae.gui.grid.pixmap_cache import PixmapCache

ONE = 10 * 10 * 4


def test_what_was_used_longest_ago_makes_room(qapp):
    cache = PixmapCache(limit_bytes=2 * ONE)
    for number in (1, 2):
        cache.put(number, QPixmap(10, 10))
    cache.get(1)
    cache.put(3, QPixmap(10, 10))
    assert cache.get(2) is None
    assert cache.get(1) is not None
    assert cache.get(3) is not None


def test_replacing_a_pixmap_counts_it_once(qapp):
    cache = PixmapCache(limit_bytes=2 * ONE)
    for _ in range(5):
        cache.put(1, QPixmap(10, 10))
    cache.put(2, QPixmap(10, 10))
    assert len(cache) == 2


def test_clearing_gives_everything_back(qapp):
    cache = PixmapCache(limit_bytes=ONE)
    cache.put(1, QPixmap(10, 10))
    cache.clear()
    cache.put(2, QPixmap(10, 10))
    assert cache.get(2) is not None
    assert len(cache) == 1
