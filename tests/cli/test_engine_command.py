"""A library that is searched by an engine: the same answers, and what is said where the engine is away."""

from collections.abc import Iterator

import pytest

from tests.milvus_server import Server

pytest.importorskip("pymilvus")
pytest.importorskip("milvus_lite")
pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def server(tmp_path_factory) -> Iterator[Server]:
    running = Server(tmp_path_factory.mktemp("milvus"))
    running.start()
    yield running
    running.kill()


def test_an_engine_answers_as_this_machine_does(answer, pictures, server, draw):
    for number in range(30):
        draw(pictures / f"more-{number}.png", "teal", seed=number)
    answer("index", pictures)

    def asked() -> list[object]:
        first = answer("search", pictures, "red")["results"][0]["path"]
        return [
            answer("search", pictures, "red"),
            answer("search", pictures, "sea - grass wider:10"),
            answer("search", pictures, "sea name:more"),
            answer("search", pictures, ""),
            answer("steer", pictures, "sea", "--by", "p1=1"),
            answer("offer", pictures, "sea"),
            answer("explain", pictures, "red", first),
        ]

    before = asked()
    used = answer("engine", "use", server.address("answers"), pictures)
    assert used["images"] > 30
    assert _rounded(asked()) == _rounded(before)
    assert answer("engine", "use", "local", pictures)["engine"] == "local"
    assert asked() == before


def test_where_the_engine_is_away_pictures_are_indexed_and_sent_later(
    answer, memesae, pictures, server, draw
):
    answer("index", pictures)
    answer("engine", "use", server.address("away"), pictures)
    server.kill()
    try:
        draw(pictures / "late.png", "teal", seed=9)
        status, _, err = memesae("index", pictures)
        assert status == 0
        assert "does not answer" in err + _
        status, _, err = memesae("search", pictures, "sea")
        assert status == 1
        assert "memesae engine use local" in err
        assert "Traceback" not in err
    finally:
        server.start()
    answer("index", pictures)
    found = answer("search", pictures, "sea")["results"]
    assert any(one["path"].endswith("late.png") for one in found)


def test_an_odd_address_changes_nothing(answer, memesae, pictures):
    answer("index", pictures)
    status, _, err = memesae("engine", "use", "milvus://me:secret@host/c", pictures)
    assert status == 1
    assert "secret" not in err
    assert answer("engine", "show", pictures)["engine"] == "local"


def test_a_password_is_written_nowhere(answer, pictures, server, monkeypatch, home):
    monkeypatch.setenv("MEMESAE_ENGINE_TOKEN", "somebody:very-secret")
    answer("index", pictures)
    answer("engine", "use", server.address("guarded"), pictures)
    answer("search", pictures, "sea")
    assert not [
        path for path in home.rglob("*") if path.is_file() and b"very-secret" in path.read_bytes()
    ]


def _rounded(found: object) -> object:
    """Scores to three digits: an engine adds the products up in another order."""
    if isinstance(found, float):
        return round(found, 3)
    if isinstance(found, dict):
        return {key: _rounded(one) for key, one in found.items()}
    return [_rounded(one) for one in found] if isinstance(found, list) else found
