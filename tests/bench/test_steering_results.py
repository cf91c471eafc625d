import json

import numpy as np
import pytest

from memesae.bench.simulated_people import Person
from memesae.bench.steering_results import (
    Outcome,
    Specificity,
    StrategyResult,
    wilson,
    write_report,
)


def test_the_interval_is_wilsons():
    share = wilson(8, 10)
    assert (share.low, share.high) == (
        pytest.approx(0.4902, abs=1e-4),
        pytest.approx(0.9433, abs=1e-4),
    )
    assert wilson(0, 0).high == 1
    assert str(wilson(1, 2)).startswith("50.0 %")


def test_a_median_counts_what_was_not_found():
    outcome = Outcome(np.array([1, 3, -1, -1, -1]), 4, 0.0)
    assert outcome.median == float("inf")
    assert outcome.curve == [0.0, 0.2, 0.2, 0.4, 0.4]


def test_the_report_has_a_chart_for_each_kind_of_person_and_all_figures(tmp_path):
    pytest.importorskip("matplotlib")
    results = [
        StrategyResult(f"way of {person.name}", person, 0.5, Outcome(np.array([1, -1]), 2, 0.0))
        for person in Person
    ]
    write_report(tmp_path / "new", results, Specificity(wilson(1, 2), (0.1, 0.9), wilson(2, 2)))
    for person in Person:
        drawn = (tmp_path / "new" / f"steer-{person.name.lower()}.svg").read_text()
        assert [f"way of {other.name}" in drawn for other in Person] == [
            other is person for other in Person
        ]
    report = json.loads((tmp_path / "new" / "steer.json").read_text())
    assert [row["curve"] for row in report["rows"]] == [[0.0, 0.5, 0.5]] * len(Person)
    assert report["rows"][0]["median"] is None
    assert report["specificity"]["precision"] == [0.1, 0.9]
    assert report["specificity"]["specific"]["value"] == 0.5
