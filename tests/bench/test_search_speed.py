import pytest

from benchmarks.synthetic_vectors import mixture
from memesae.base.cancellation import Token
from memesae.bench.search_speed import Trial, measure_search
from memesae.vectors.exact_index import noisy_queries


def test_measures_all_ways_to_search():
    pytest.importorskip("hnswlib")
    rows = mixture(2000, 48)
    trial = Trial(rows, noisy_queries(rows, 60), repeats=4)
    measured = list(measure_search(trial, Token()))
    assert [entry.way for entry in measured] == ["product", "exact", "scan", "graph"]
    for entry in measured:
        assert entry.images == 2000
        assert 0 < entry.one.p50 <= entry.one.p95
        assert 0 < entry.batch.p50 <= entry.batch.p95
        assert entry.accuracy.recall >= 0.98
        assert entry.megabytes > 0
