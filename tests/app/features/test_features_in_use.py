"""Other programs' features, read by the worker process."""

import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest
import torch

from memesae.app.features.features_in_use import adopt, features_in_use, use_built_in
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.sae.feature_names import FeatureNames
from memesae.sae.sae_files import WEIGHTS
from memesae.sae.sparse_autoencoder import SaeFileError, SparseAutoencoder
from tests.library.conftest import finished

IMAGES = 6
IMPORT = """
import sys
from dataclasses import replace
from pathlib import Path
from memesae.app.engine.engines import SubprocessEngine
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.base.cancellation import Token

pictures, home, path = map(Path, sys.argv[1:])
engine = SubprocessEngine(home)
session = Session.open([pictures], Settings(), home, engine=engine)
report = session.features.import_features(path, Token())
print(report.format, report.features, report.k, session.features.sae.features, "torch" in sys.modules)
session.close()
engine.close()
"""


@pytest.fixture
def stored(tmp_path, draw):
    """A library of pictures with drawn vectors, closed again: its folder, its home, float32 [n, d]."""
    folder, home = tmp_path / "pictures", tmp_path / "home"
    for number in range(IMAGES):
        draw(folder / f"{number}.png", "red", seed=number)
    session = Session.open([folder], Settings(), home)
    library, model = session.library, session.encoder.model
    vectors = np.random.default_rng(0).normal(size=(IMAGES, model.width)).astype(np.float32)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    library.scan(Token())
    for file, vector in zip(library.pending(model.id), vectors, strict=True):
        library.store([finished(file.id, file.path.read_bytes(), vector=vector)], model.id)
    session.close()
    return folder, home, vectors


def checkpoint(path, vectors):
    """A dictionary_learning file with one feature for each vector."""
    mean = vectors.mean(0)
    decoder = vectors - mean
    decoder /= np.linalg.norm(decoder, axis=1, keepdims=True)
    path.parent.mkdir()
    (path.parent / "config.json").write_text('{"trainer": {"k": 1}}')
    state = {
        "encoder.weight": decoder,
        "encoder.bias": np.zeros(len(vectors), np.float32),
        "decoder.weight": np.ascontiguousarray(decoder.T),
        "b_dec": mean,
    }
    torch.save({name: torch.from_numpy(part) for name, part in state.items()}, path)
    return path


def test_the_process_that_asks_never_loads_torch(stored, tmp_path):
    folder, home, vectors = stored
    path = checkpoint(tmp_path / "theirs" / "ae.pt", vectors)
    done = subprocess.run(
        [sys.executable, "-c", IMPORT, str(folder), str(home), str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    expected = f"dictionary_learning {IMAGES} 1 {IMAGES} False\n"
    assert (done.stdout, done.stderr, done.returncode) == (expected, "", 0)


def test_an_import_that_was_cancelled_changes_nothing(stored, tmp_path):
    folder, home, vectors = stored
    path = checkpoint(tmp_path / "theirs" / "ae.pt", vectors)
    session, token = Session.open([folder], Settings(), home), Token()
    before = session.features.sae.features
    token.cancel()
    with pytest.raises(Cancelled):
        session.features.import_features(path, token)
    assert session.features.sae.features == before
    session.close()


def test_damaged_features_are_refused_and_can_be_replaced(stored):
    folder, home, vectors = stored
    session = Session.open([folder], Settings(), home)
    model, width = session.encoder.model.id, vectors.shape[1]
    own = SparseAutoencoder(
        vectors.T.copy(), np.zeros(IMAGES, np.float32), vectors, np.zeros(width, np.float32), k=2
    )
    adopt(session.library, model, own, {})
    path = next(session.library.directory.glob(f"sae/*/{WEIGHTS}"))
    content = path.read_bytes()
    path.write_bytes(content[:-2000] + bytes(2000))
    with pytest.raises(SaeFileError, match="not those that were saved"):
        features_in_use(session.library, model)
    adopt(session.library, model, own, {})
    assert features_in_use(session.library, model)[1].features == IMAGES
    path.write_bytes(content[:-2000] + bytes(2000))
    use_built_in(session.library, model)
    assert features_in_use(session.library, model)[0] is None
    session.close()


def test_names_of_earlier_built_in_features_are_carried_over(stored):
    folder, home, _ = stored
    session = Session.open([folder], Settings(), home)
    model, now = session.encoder.model.id, session.features.sae
    earlier = replace(now, encoder_bias=now.encoder_bias + np.float32(0.01))
    FeatureNames(session.library, earlier, model).rename(3, "snow")
    assert session.features.load(Token()).label(3) == "snow"
    session.close()
