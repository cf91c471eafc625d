"""What photos show according to their captions: the truth for benchmarks of the analysis.

A photo shows a concept if at least two of its captions say so.
"""

import argparse
import re
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.base.cancellation import Token
from memesae.bench.captions import read_captions
from memesae.library.library_registry import find_library
from memesae.sae.build_catalogue import build_catalogue
from memesae.sae.feature_catalogue import FeatureCatalogue
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.sparse_autoencoder import Codes, SparseAutoencoder

_SAID = 2
_WORDS = """
dogs?|puppy; cats?|kitten; horses?; birds?|duck|seagulls?; beach; ocean|sea|waves?|surf; surf(er|ing|board)s?;
snow(y)?; ski(s|er|ing|ers)?; snowboard(er|ing)?; mountains?|mountainous; cliffs?|rock face|climb(er|ing|s); water;
swim(ming|s|mer)?|pool; lake|pond; river|stream; boats?|canoe|kayak; fish(ing)?|fisherman; grass(y)?; fields?;
woods|forest; trees?; flowers?; street|sidewalk|road; city|buildings?; cars?|truck|van; bicycles?|bikes?|bik(er|ing);
motorcycles?|motorbikes?|dirt bike; bmx; skateboard(s|er|ing)?; soccer|football; basketball; baseball; tennis; hockey;
race|racing|race ?track; balls?; frisbee; jump(s|ing)?; run(s|ning)?; ba(by|bies)|toddler; girls?; boys?; wom[ae]n|lad(y|ies);
crowd|audience; sunglasses|glasses; hats?|cap; costumes?|dressed as; sit(s|ting)?; sunset|dusk|silhouett(e|ed); night;
swing(s|ing)?; slide|playground; sand(y)?; rocks?|rocky; tent|camp(ing|site)?; guitar|band|music(ians?)?; food|eat(s|ing)?;
red; yellow; pink; bench; stairs|steps; fountain; mud(dy)?; ramp|half ?pipe
"""
CONCEPTS = tuple(" ".join(one.split()) for one in _WORDS.split(";"))
"""Regular expressions of words."""


@dataclass(frozen=True, eq=False)
class Photos:
    """Captioned photos of a library.

    Attributes:
        vectors: float32 [n, d].
        codes: of the features in use.
        sae: these features.
        truth: bool [n, C], whether each photo shows each concept.
        captions: of each photo.
    """

    vectors: np.ndarray
    codes: Codes
    sae: SparseAutoencoder
    truth: np.ndarray
    captions: list[list[str]]

    @classmethod
    def load(cls, folder: Path, captions: Path, home: Path) -> "Photos":
        """The photos of an indexed folder that have captions, in the order of their images."""
        library = find_library(home, folder)
        assert library is not None, f"{folder} is not indexed"
        session = Session(library, Settings(), home)
        try:
            said: dict[int, list[str]] = {}
            images: dict[Path, int | None] = {}
            for one in read_captions(captions):
                if one.path not in images:
                    images[one.path] = session.library.image_at(one.path)
                image = images[one.path]
                if image is not None:
                    said.setdefault(image, []).append(one.text.casefold())
            ids = np.array(sorted(said), np.int64)
            ids = ids[session.store.has(ids)]
            vectors = session.store.take(ids)
            sae = session.features.sae
        finally:
            session.close()
        texts = [said[int(image)] for image in ids]
        return cls(vectors, sae.encode(vectors), sae, truth_of(texts), texts)

    def catalogue(self) -> FeatureCatalogue:
        """The catalogue of the features on these photos, numbered from 0."""
        numbers = np.arange(len(self.vectors), dtype=np.int64)
        codes = LibraryCodes(numbers, self.codes)
        return build_catalogue(self.sae, codes, self.vectors, Token())

    def right_features(
        self, strongest: int = 20, share: float = 0.3, lift: float = 3.0
    ) -> np.ndarray:
        """Bool [F, C]: whether at least this share of a feature's strongest photos shows a concept, `lift` times the usual.

        Captions name some of what a photo shows, so that few features would reach a half.
        """
        activations = self.codes.dense()
        top = np.argpartition(-activations, strongest, axis=0)[:strongest]
        shown = self.truth[top].mean(axis=0)
        enough = (shown >= share) & (shown >= lift * self.truth.mean(axis=0))
        return enough & ((activations > 0).sum(axis=0) >= strongest)[:, None]


def arguments(description: str | None, trials: int | None = None) -> argparse.Namespace:
    """The command line of a benchmark on captioned photos, parsed: folder, captions and home.

    Args:
        description: of the benchmark.
        trials: the default number of trials; None for a benchmark without.
    """
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("folder", type=Path)
    parser.add_argument("captions", type=Path)
    parser.add_argument("home", type=Path)
    if trials is not None:
        parser.add_argument("--trials", type=int, default=trials)
    return parser.parse_args()


def truth_of(captions: list[list[str]]) -> np.ndarray:
    """Bool [n, C]: whether at least two captions of each photo say each concept."""
    patterns = [re.compile(rf"\b(?:{concept})\b") for concept in CONCEPTS]
    return np.array(
        [
            [sum(bool(one.search(text)) for text in texts) >= _SAID for one in patterns]
            for texts in captions
        ]
    )
