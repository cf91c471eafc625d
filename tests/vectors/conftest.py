from pathlib import Path

import numpy as np
import pytest

WIDTH = 32


def unit(vectors: np.ndarray) -> np.ndarray:
    return (vectors / np.linalg.norm(vectors, axis=-1, keepdims=True)).astype(np.float32)


def clouds(count: int, seed: int = 0) -> np.ndarray:
    """Unit vectors in clouds, as image vectors lie."""
    random = np.random.default_rng(seed)
    middles = np.random.default_rng(99).standard_normal((40, WIDTH))
    return unit(middles[random.integers(0, 40, count)] + random.standard_normal((count, WIDTH)))


class FakeLibrary:
    """A library that keeps its vectors in a dict."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory
        self.kept: dict[int, np.ndarray] = {}
        self.settings: dict[str, str] = {}
        self.whole_reads = 0
        self.gone: list[int] = []

    def put(self, ids, vectors) -> None:
        self.kept.update(zip([int(i) for i in ids], vectors.astype(np.float16), strict=True))

    def vector_ids(self, model: str) -> np.ndarray:
        return np.array(sorted(self.kept), np.int64)

    def missing_ids(self) -> np.ndarray:
        return np.array(sorted(self.gone), np.int64)

    def vectors(self, model: str, after: int = 0) -> tuple[np.ndarray, np.ndarray]:
        self.whole_reads += after == 0
        ids = np.array([image for image in sorted(self.kept) if image > after], np.int64)
        return ids, np.array([self.kept[image] for image in ids], np.float16).reshape(-1, WIDTH)

    def setting(self, key: str, default: str) -> str:
        return self.settings.get(key, default)

    def set_setting(self, key: str, value: str) -> None:
        self.settings[key] = value


@pytest.fixture
def shelf(tmp_path) -> FakeLibrary:
    return FakeLibrary(tmp_path)
