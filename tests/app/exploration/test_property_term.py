"""The vectors of `property:` terms: measured once, until the features change."""

from dataclasses import replace

import numpy as np
import pytest

from memesae.app.exploration import property_term
from memesae.app.exploration.property_term import PropertyBasis, PropertyVectors
from memesae.base.errors import MemesaeError
from tests.gui.explore.conftest import FIRST


@pytest.fixture
def vectors(library):
    def no_model():
        raise AssertionError("examples need no model")

    return PropertyVectors(library.session.features, library.session.store, no_model)


def test_a_property_is_measured_once_until_the_features_change(library, vectors, monkeypatch):
    measured: list[object] = []
    of = PropertyBasis.of
    monkeypatch.setattr(
        property_term.PropertyBasis, "of", lambda *args: measured.append(args[0]) or of(*args)
    )
    first = vectors.of("image:1 image:7")
    assert vectors.of("image:1 image:7") is first
    assert not np.allclose(vectors.of(f"image:2; {FIRST}"), first)
    assert len(measured) == 1
    library.session.features.view = replace(library.session.features.view)
    np.testing.assert_allclose(vectors.of("image:1 image:7"), first, atol=1e-6)
    assert len(measured) == 2


def test_what_the_library_lacks_is_refused(vectors):
    for value in ("image:99999", "image:1; 9999", ""):
        with pytest.raises(MemesaeError):
            vectors.of(value)
