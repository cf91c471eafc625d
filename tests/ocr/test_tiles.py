"""Long and wide pictures are looked at in tiles."""

import pytest

from memesae.ocr.reader import tiles_of


@pytest.mark.parametrize("size", [(1080, 12_000), (12_000, 900), (300, 100_000), (500, 2001)])
def test_every_line_belongs_to_one_tile_that_shows_it_whole(size: tuple[int, int]) -> None:
    tiles = tiles_of(*size)
    axis = 0 if size[0] > size[1] else 1
    assert 1 < len(tiles) <= 40
    for middle in range(0, size[axis], 7):
        owners = [tile for tile in tiles if tile.begin <= middle < tile.end]
        assert len(owners) == 1
        low, high = owners[0].box[axis], owners[0].box[axis + 2]
        line = min(size) // 8
        assert low <= max(0, middle - line)
        assert high >= min(size[axis], middle + line)


def test_ordinary_pictures_are_looked_at_as_a_whole() -> None:
    for size in ((640, 480), (1080, 1920), (100, 100), (600, 1900)):
        assert [tile.box for tile in tiles_of(*size)] == [(0, 0, *size)]
