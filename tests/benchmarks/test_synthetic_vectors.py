import numpy as np

from benchmarks.synthetic_vectors import mixture, real_vectors, resampled, word_queries
from tests.vectors.conftest import clouds


def test_resampled_vectors_lie_near_real_ones_but_are_none_of_them():
    real = clouds(600)
    made = resampled(real, 1000).take(np.arange(1000))
    np.testing.assert_allclose(np.linalg.norm(made, axis=1), 1, atol=2e-3)
    nearest = (made @ real.T).max(axis=1)
    assert np.median(nearest) > 0.8
    assert nearest.max() < 0.99999
    assert np.array_equal(made, resampled(real, 1000).take(np.arange(1000)))


def test_a_mixture_has_a_few_strong_axes():
    made = mixture(3000, 96).take(np.arange(3000))
    energy = np.linalg.eigvalsh(made.T @ made)[::-1]
    assert energy[:32].sum() > 0.75 * energy.sum()


def test_queries_are_words_and_captions(tmp_path, monkeypatch):
    asked = []

    class Tower:
        def encode_texts(self, texts):
            asked.extend(texts)
            return np.zeros((len(texts), 4))

    monkeypatch.setattr("benchmarks.synthetic_vectors.Encoder.load", lambda **_: Tower())
    captions = tmp_path / "captions.tsv"
    captions.write_text("a.jpg\tdev\ta dog runs\na.jpg\tdev\tA dog runs\nb.jpg\tdev\ttwo cats\n")
    assert len(word_queries([captions], 30)) == len(asked) == 32
    assert asked[30:] == ["a dog runs", "two cats"]
    assert len(set(asked)) == 32


def test_vectors_come_from_a_file(tmp_path):
    vectors = clouds(5)
    np.save(tmp_path / "v.npy", vectors)
    np.savez(tmp_path / "v.npz", V=vectors, ids=np.arange(5))
    for name in ("v.npy", "v.npz"):
        np.testing.assert_array_equal(real_vectors(tmp_path / name), vectors)
