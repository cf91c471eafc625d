"""Families drawn by a seed, and their contact sheets."""

import io
from types import SimpleNamespace
from typing import Any

import numpy as np
import pytest
from PIL import Image

from memesae.app.exploration.analysed_library import AnalysedLibrary
from memesae.base.cancellation import Token
from memesae.bench import family_sheets
from memesae.bench.family_sheets import DrawnFamily, draw_families, write_family_sheets
from tests.gui.explore.conftest import COUNT, FIRST, SECOND, ExploredSession

pytest.importorskip("scipy")
pytest.importorskip("leidenalg")


@pytest.fixture
def session(tmp_path, monkeypatch) -> Any:
    """A library in which two features always come together, analysed with each picture a burst of its own."""
    made: Any = ExploredSession(tmp_path)
    view, alone = made.features.load(Token()), np.arange(COUNT)
    library = AnalysedLibrary(made, view, made.store.matrix(), -1 - alone, alone)
    monkeypatch.setattr(AnalysedLibrary, "load", lambda session, token: library)
    yield made
    made.close()


def test_families_are_drawn_by_the_seed_with_members_and_pictures(session, monkeypatch):
    drawn, families = draw_families(session, Token(), seed=1)
    assert (drawn, families) == draw_families(session, Token(), seed=1)
    assert len(drawn) == families
    planted = next(one for one in drawn if FIRST in one.members)
    assert set(planted.members) == {FIRST, SECOND}
    assert set(planted.labels) == {"thing 3 (f3)", "f9"}
    for images in planted.pictures:
        assert all((image - 1) % 6 == 0 for image in images)
    few, _ = draw_families(session, Token(), count=1, seed=1)
    assert few == drawn[:1]
    monkeypatch.setattr(family_sheets, "MEMBERS", 1)
    assert all(len(one.members) == 1 for one in draw_families(session, Token())[0])


def test_each_family_is_on_a_sheet(tmp_path):
    def thumbnail(image: int) -> bytes:
        stored = io.BytesIO()
        Image.new("RGB", (80, 60), "navy").save(stored, "PNG")
        return stored.getvalue()

    stub: Any = SimpleNamespace(thumbnail=thumbnail)
    small = DrawnFamily(2, (1, 2), ("f1", "f2"), ((1, 2), (3,)))
    large = DrawnFamily(9, tuple(range(8)), ("f",) * 8, ((1,),) * 8)
    paths = write_family_sheets(stub, [small] * 5 + [large], tmp_path / "sheets")
    assert [path.name for path in paths] == ["families-01.png", "families-02.png"]
    with Image.open(paths[0]) as five, Image.open(paths[1]) as last:
        for sheet, pictures in ((five, 15), (last, 8)):
            blue = {colour: n for n, colour in sheet.getcolors(99999) or []}[(0, 0, 128)]
            assert blue == pictures * 80 * 60
        # the second line of a family of eight
        assert last.height < five.height < 5 * last.height
