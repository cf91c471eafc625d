import numpy as np
import pytest

from benchmarks.synthetic_vectors import mixture
from benchmarks.vector_engines import GRAPHS, look_aheads, measured
from memesae.vectors.exact_index import ExactIndex, noisy_queries


@pytest.mark.parametrize("name", ["scan", *GRAPHS])
def test_every_engine_is_measured_on_the_same_questions(name, capsys):
    rows = mixture(1500, 48)
    queries = noisy_queries(rows, 40)
    ahead = look_aheads(queries, rows)
    np.testing.assert_allclose(np.linalg.norm(ahead, axis=1), 1, atol=1e-5)
    truth = ExactIndex(rows).search(queries, 50), ExactIndex(rows).search(ahead, 3)
    lines = list(measured(name, rows, (queries, ahead), truth))
    if not lines:
        assert "passed over" in capsys.readouterr().out
        return
    cells = [cell.strip() for cell in lines[0].strip("|").split("|")]
    assert cells[:2] == ["1,500", name]
    assert float(cells[6]) >= 0.98
    assert float(cells[8]) >= 0.98
