import sys
import xml.etree.ElementTree as ET

import pytest

from memesae.base.errors import MemesaeError
from memesae.bench.steering_results import draw_curves

SVG = "{http://www.w3.org/2000/svg}"
CURVES = {"one": [0, 0.5, 1], "two": [0, 0, 0.25]}


def test_the_chart_is_a_picture_with_a_line_for_each_way():
    pytest.importorskip("matplotlib")
    drawn = ET.fromstring(draw_curves("found & lost", CURVES))
    words = {text.text for text in drawn.iter(f"{SVG}text")}
    assert {"found & lost", "one", "two", "100 %", "steps"} <= words
    # each in the chart and in its legend
    for colour in ("#0072b2", "#d55e00"):
        lines = [path for path in drawn.iter(f"{SVG}path") if colour in path.get("style", "")]
        assert len(lines) == 2
    assert draw_curves("found & lost", CURVES) == draw_curves("found & lost", CURVES)


def test_without_matplotlib_the_command_that_installs_it_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(MemesaeError) as caught:
        draw_curves("none", CURVES)
    assert "pip install 'memesae[bench]'" in caught.value.hint
