"""Which images show a feature: by a measured threshold, or by any activation where none could be measured."""

from types import SimpleNamespace

import numpy as np
import pytest

from memesae.app.exploration import shown_images
from memesae.app.exploration.shown_images import ShownImages
from memesae.base.errors import MemesaeError
from tests.gui.explore.conftest import COUNT, FIRST, in_sixths


@pytest.fixture
def shown(library):
    return ShownImages(library.session.features, library.session.store, "drawn")


def active(library, feature):
    codes = library.view.codes.codes
    entries = codes.indices == feature
    return codes.rows[entries] + 1, codes.values[entries]


def test_without_a_threshold_an_image_has_what_is_active_on_it(library, shown):
    images, _ = active(library, FIRST)
    assert shown.of(str(FIRST)).tolist() == images.tolist()
    assert shown.of("thing 3").tolist() == images.tolist()
    assert sum(in_sixths(int(one)) for one in images) > 30


def test_a_measured_threshold_counts(library, shown, monkeypatch):
    images, values = active(library, FIRST)
    middle = float(np.median(values))
    monkeypatch.setattr(
        shown_images, "measure_specificity", lambda *_: SimpleNamespace(threshold=middle)
    )
    expected = images[values >= middle].tolist()
    assert shown.of(str(FIRST)).tolist() == expected
    assert 0 < len(expected) < len(images) < COUNT


def test_it_is_measured_once_until_the_features_change(library, shown, monkeypatch):
    from memesae.base.cancellation import Token

    calls = []
    monkeypatch.setattr(shown_images, "measure_specificity", lambda *_: calls.append(1))
    for _ in range(2):
        shown.of("thing 3")
    assert len(calls) == 1
    library.session.features.load(Token())
    shown.of("thing 3")
    assert len(calls) == 2


def test_an_unknown_feature_is_refused(shown):
    with pytest.raises(MemesaeError, match="no feature"):
        shown.of("unheard of")
