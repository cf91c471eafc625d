"""The known-item benchmark on one library: from captions to a table."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.token import Token
from memesae.sae.codes import Codes
from memesae.steering.benchmark.captions import Captioned, read_captions
from memesae.steering.benchmark.cases import make_cases
from memesae.steering.benchmark.gallery import Gallery
from memesae.steering.benchmark.people import Person
from memesae.steering.benchmark.run import Found, compare
from memesae.steering.directions.book import FeatureBook
from memesae.steering.directions.contrasts import ContrastDirections
from memesae.steering.directions.features import FeatureDirections
from memesae.steering.directions.fixed import components, coordinates, random_directions
from memesae.steering.directions.shape import measure_shape
from memesae.steering.offer import OfferMaker

EncodeTexts = Callable[[Sequence[str]], np.ndarray]

_TUNING_SHARE = 0.6
_LEAST_IMAGES = 500


@dataclass(frozen=True, eq=False)
class Subject:
    """The library that is searched.

    Attributes:
        paths: of the images, relative to the library's folder, one for each row.
        gallery: vectors, looks and codes.
        book: the features.
        maker: makes offers from every source.
    """

    paths: tuple[str, ...]
    gallery: Gallery
    book: FeatureBook
    maker: OfferMaker

    @classmethod
    def of(
        cls,
        paths: Sequence[str],
        vectors: np.ndarray,
        looks: np.ndarray,
        codes: Codes,
        book: FeatureBook,
    ) -> "Subject":
        """A library ready to be searched.

        Args:
            paths: n of them.
            vectors: float32 [n, d], unit norm.
            looks: float32 [n, j], by which the people judge; from a model unknown to memesae.
            codes: of the images.
            book: what is known about the features.

        Raises:
            MemesaeError: there are too few images to search for one among them.
        """
        if len(paths) < _LEAST_IMAGES:
            raise MemesaeError(f"This benchmark needs at least {_LEAST_IMAGES} images.")
        shape = measure_shape(vectors)
        fixed = [components(shape), random_directions(shape), coordinates(shape)]
        steering = [FeatureDirections(book), ContrastDirections(shape, book)]
        seen = looks / np.maximum(np.linalg.norm(looks, axis=1, keepdims=True), 1e-9)
        gallery = Gallery(vectors, seen.astype(np.float32), codes)
        return cls(tuple(paths), gallery, book, OfferMaker([*steering, *fixed]))


def measure_steering(
    subject: Subject,
    captions: Path,
    encode_texts: EncodeTexts,
    token: Token,
    *,
    targets: int = 500,
    people: Sequence[Person] = tuple(Person),
    seed: int = 1,
) -> list[Found]:
    """How often simulated people find their picture within ten presses, by way of searching.

    Args:
        subject: the library.
        captions: a TSV of path, split and caption, or of path and caption.
        encode_texts: words to unit vectors of the library's model.
        token: stops and watches.
        targets: how many pictures are looked for; 0.6 times as many others choose the step sizes.
        people: who searches.
        seed: of targets, starts and doubts.

    Raises:
        MemesaeError: the captions cannot be used.
        Cancelled: the token was cancelled.
    """
    tuning, testing = _apart(subject, captions, seed)
    vectors = subject.gallery.vectors
    few = make_cases(vectors, tuning, encode_texts, round(targets * _TUNING_SHARE), seed + 1)
    many = make_cases(vectors, testing, encode_texts, targets, seed)
    if not few or not many:
        raise MemesaeError(
            "No caption makes a vague enough start in this library.",
            hint="Each line of captions is: path, tab, caption; with paths as they lie in the folder.",
        )
    return compare(subject.gallery, subject.maker, few, many, token, people=people, seed=seed)


def _apart(
    subject: Subject, captions: Path, seed: int
) -> tuple[Sequence[Captioned], Sequence[Captioned]]:
    """Pictures to choose step sizes on, and others to look for."""
    rows = {path: row for row, path in enumerate(subject.paths)}
    testing = read_captions(captions, rows, "dev")
    tested = {one.row for one in testing}
    tuning = [one for one in read_captions(captions, rows, "train") if one.row not in tested]
    if tuning:
        return tuning, testing
    # no splits in this file: every fifth picture is kept for choosing
    order = np.random.default_rng(seed).permutation(len(testing))
    shuffled = [testing[int(place)] for place in order]
    return shuffled[::5], [one for place, one in enumerate(shuffled) if place % 5]
