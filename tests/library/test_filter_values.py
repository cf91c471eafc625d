"""Values of filters that find something."""

import os

from memesae.library.filters import Filter
from tests.library.conftest import index


def test_each_value_finds_something(library, draw):
    for name, seed in (("2024/sea/a.png", 1), ("2024/sea/b.png", 2), ("c.png", 3)):
        os.utime(draw(name, seed, size=(900, 700)), (1_700_000_000, 1_700_000_000))
    index(library)
    values = library.filter_values()
    assert values["in"] == ("2024", "2024/sea")
    assert values["type"] == ("png",)
    assert values["on"] == ("2023", "2023-11")
    for kind, proposed in values.items():
        for value in proposed:
            assert len(library.matching([Filter(kind, "is", value)])), (kind, value)


def test_an_empty_library_proposes_nothing(library):
    assert set(library.filter_values().values()) == {()}
