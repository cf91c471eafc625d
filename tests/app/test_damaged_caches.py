"""Every cache file, damaged in every way: the answers stay the same, and what was damaged is made anew."""

import shutil
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from memesae.app.features import feature_naming
from memesae.app.features.features_in_use import adopt
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.base.cancellation import Token
from memesae.embedding.encoder import Encoder
from memesae.sae.sparse_autoencoder import SparseAutoencoder
from memesae.vectors import local_store
from memesae.vectors.vector_store import all_ids

COLOURS = ("red", "green", "blue", "yellow", "white", "black", "orange", "purple")
FEATURES = 24

PATTERNS = {
    "rows": "libraries/*/vectors/*/rows-*.npy",
    "ids": "libraries/*/vectors/*/ids-*.npy",
    "stamp": "libraries/*/vectors/*/vectors.json",
    "scan": "libraries/*/vectors/*/scan-*.npy",
    "scan-parts": "libraries/*/vectors/*/scan-*.npz",
    "scan-stamp": "libraries/*/vectors/*/scan.json",
    "graph": "libraries/*/vectors/*/graph.hnsw",
    "axes": "libraries/*/vectors/*/graph-basis.npy",
    "graph-stamp": "libraries/*/vectors/*/graph.json",
    "codes": "libraries/*/features/*/codes.safetensors",
    "catalogue": "libraries/*/features/*/catalogue.safetensors",
    "labels": "libraries/*/features/*/labels.safetensors",
    "names": "libraries/*/features/*/names.safetensors",
    "local-words": "libraries/*/features/local-words.safetensors",
    "words-in-names": "libraries/*/features/words-in-names.safetensors",
    "shape": "libraries/*/features/library-shape.safetensors",
    "thumbnail": "libraries/*/thumbnails/*/*.jpg",
    "words": "cache/*.safetensors",
}
"""All caches of a home, by what they hold."""
NO_CACHES = ("library.db*", "last-opened", "last-checked", "indexing.lock", "*/kept/*", "*/sae/*")


def autoencoder(width: int, seed: int) -> SparseAutoencoder:
    draw = np.random.default_rng(seed).standard_normal
    decoder = draw((FEATURES, width)).astype(np.float32)
    decoder /= np.linalg.norm(decoder, axis=1, keepdims=True)
    zeros = np.zeros(FEATURES, np.float32)
    return SparseAutoencoder(decoder.T.copy(), zeros, decoder, np.zeros(width, np.float32), k=6)


@pytest.fixture(scope="module")
def shared(encoder):
    """The built-in model is loaded once, and small libraries have all indexes."""
    patch = pytest.MonkeyPatch()
    patch.setattr(Encoder, "load", lambda *_, **__: encoder)
    for limit in ("SCAN_FROM", "GRAPH_FROM", "GRAPH_FROM_BYTES"):
        patch.setattr(local_store, limit, 4)
    # few words, for speed
    patch.setattr(feature_naming, "shipped_words", lambda: ["dog", "house", "sea", "red"])
    patch.setattr(feature_naming, "class_names", list)
    yield
    patch.undo()


def make(home: Path, folder: Path, first: int) -> None:
    """A library with all its caches."""
    for number, colour in enumerate(COLOURS):
        drawn(folder / f"zebra crossing {number}.png", colour, seed=first + number)
    session = Session.open([folder], Settings(), home)
    session.index(Token())
    adopt(session.library, session.encoder.model.id, autoencoder(session.store.width, 5), {})
    session.close()
    answers(home, folder)


def drawn(path: Path, colour: str, seed: int) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    base = np.array(Image.new("RGB", (64, 48), colour), np.int16)
    noise = np.random.default_rng(seed).integers(-90, 90, base.shape)
    Image.fromarray((base + noise).clip(0, 255).astype(np.uint8)).save(path)
    return path


@pytest.fixture(scope="module")
def worlds(shared, tmp_path_factory) -> Path:
    """Two homes, each with one library of eight pictures, all of which have the same ids."""
    folder = tmp_path_factory.mktemp("worlds")
    for number, name in enumerate(("own", "other")):
        make(folder / name, folder / f"{name} pictures", 100 * number)
    return folder


def answers(home: Path, folder: Path) -> dict[str, object]:
    """What a person would see of a library: results, features with their names, thumbnails."""
    session = Session.open([folder], Settings(), home)
    try:
        return results(session) | features(session)
    finally:
        session.close()


def results(session: Session) -> dict[str, object]:
    session.speed_up(Token())
    hits = session.search("red")
    near = session.store.search(session.store.take(all_ids(session.store)[:2]), 5)
    return {
        "ids": hits.ids.tolist(),
        "scores": np.round(hits.scores, 4).tolist(),
        "near": near.ids.tolist(),
        "thumbnails": [session.thumbnail(int(image)) for image in all_ids(session.store)],
    }


def features(session: Session) -> dict[str, object]:
    session.load_features(Token())
    view, instruments = session.features.view, session._instruments
    assert view is not None
    assert instruments is not None
    return {
        "shape": [
            np.round(instruments.moments.covariance, 4).tolist(),
            round(instruments.outside.floor, 4),
        ],
        "codes": view.codes.codes.dense().tolist(),
        "catalogue": {
            name: np.round(part, 4).tolist() for name, part in view.catalogue.arrays().items()
        },
        "labels": [np.round(view.labels.scores, 3).tolist(), view.labels.words.tolist()],
        "names": [*view.labels.names],
    }


def empty(path: Path, _: Path) -> None:
    path.write_bytes(b"")


def truncate(path: Path, _: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def zero_the_end(path: Path, _: Path) -> None:
    content = path.read_bytes()
    kept = len(content) * 2 // 3
    path.write_bytes(content[:kept] + bytes(len(content) - kept))


def flip_in(share: float) -> Callable[[Path, Path], None]:
    def flip(path: Path, _: Path) -> None:
        content = bytearray(path.read_bytes())
        content[int(share * (len(content) - 1))] ^= 0x10
        path.write_bytes(content)

    return flip


def take_the_others(path: Path, other: Path) -> None:
    path.write_bytes(other.read_bytes())


def make_a_folder(path: Path, _: Path) -> None:
    path.unlink()
    (path / "within").mkdir(parents=True)


def nest(path: Path, _: Path) -> None:
    text = b"[" * 100_000
    header = len(text).to_bytes(8, "little") if path.suffix == ".safetensors" else b""
    path.write_bytes(header + text)


DAMAGES = {
    "empty": empty,
    "cut": truncate,
    "end zeroed": zero_the_end,
    "flipped at the start": flip_in(0.002),
    "flipped": flip_in(0.5),
    "another library's": take_the_others,
    "a folder": make_a_folder,
    "nested": nest,
}


@pytest.fixture(scope="module")
def expected(worlds) -> dict[str, object]:
    return answers(worlds / "own", worlds / "own pictures")


def test_the_patterns_name_every_cache(worlds):
    home = worlds / "own"
    named = {path for pattern in PATTERNS.values() for path in home.glob(pattern)}
    left = [
        path.relative_to(home)
        for path in home.rglob("*")
        if path.is_file()
        and path not in named
        and not any(path.match(pattern) for pattern in NO_CACHES)
        and path.parent.parent.name != "sae"
    ]
    assert left == []
    assert all(any(True for _ in home.glob(pattern)) for pattern in PATTERNS.values())


def test_the_libraries_differ(worlds, expected):
    other = answers(worlds / "other", worlds / "other pictures")
    for part in ("scores", "codes", "catalogue", "labels", "thumbnails"):
        assert other[part] != expected[part]


@pytest.mark.parametrize("kind", PATTERNS)
def test_the_answers_stay_the_same(worlds, expected, kind, tmp_path, caplog):
    home, folder = tmp_path / "home", worlds / "own pictures"
    shutil.copytree(worlds / "own", home)
    other = min((worlds / "other").glob(PATTERNS[kind]))
    for name, damage in DAMAGES.items():
        # what was made anew is what is damaged next
        damage(min(home.glob(PATTERNS[kind])), other)
        caplog.clear()
        assert answers(home, folder) == expected, name
        # another library's cache may be known by its mark alone
        assert name == "another library's" or "was damaged" in caplog.text, name
    caplog.clear()
    assert answers(home, folder) == expected
    assert caplog.text == ""
