import re

from memesae.analysis.superposition import lay_out
from memesae.analysis.superposition_page import render_superposition


def test_the_page_draws_every_space_and_the_directions_of_the_plane():
    layouts = [lay_out(7, dimensions) for dimensions in (1, 2, 7)]
    page = render_superposition(layouts)
    assert "7 things" in page
    assert page.count("<figure>") == 3
    assert page.count("<line ") == 7
    for one in layouts:
        assert f"{one.interference:.2f}" in page
    # what is drawn red is what interferes: nothing where every thing has a dimension of its own
    figures = page.split("<figure>")[1:]
    reds = [len(re.findall("fill-opacity", one)) for one in figures]
    assert reds[0] > reds[1] > reds[2]
    assert not re.search(r"https?://", page)
