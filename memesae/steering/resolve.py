"""From a query to the vector that is searched for."""

import base64
import binascii
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
from PIL.Image import Image

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.library.decoding.decode import decode
from memesae.steering.query.query_model import Query, QueryError, Term

_NOTHING = 1e-6
"""A sum of unit vectors shorter than this is rounding, not a direction."""


class StoredVectors(Protocol):
    """The vectors that are known already."""

    @property
    def width(self) -> int:
        """Numbers in one vector."""
        ...

    def rows_of(self, ids: np.ndarray) -> np.ndarray:
        """-1 for an image that has no vector."""
        ...

    def vectors_of(self, ids: np.ndarray) -> np.ndarray:
        """Vectors float32 [n, d]."""
        ...


class QueryEncoder(Protocol):
    """The model, asked for what is searched for."""

    def encode_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Unit vectors float32 [n, d] of texts."""
        ...

    def encode_frames(self, frames: Sequence[Image]) -> np.ndarray:
        """The unit vector float32 [d] of a picture's frames, RGB."""
        ...


class KnownPaths(Protocol):
    """The library, asked which image lies somewhere."""

    def image_at(self, path: Path) -> int | None:
        """The image at a path, or None."""
        ...


def no_features(name: str) -> np.ndarray:
    """The direction of a feature where there are none.

    Raises:
        MemesaeError: always; says how features are had.
    """
    raise MemesaeError(
        N_("There is no feature “{name}”: this library has no features yet."),
        hint=N_("Train features for it first."),
        name=name,
    )


@dataclass(frozen=True)
class Resolver:
    """Knows the vector of every kind of term.

    Attributes:
        store: vectors of the library's images.
        library: tells which image lies at a path.
        encoder: gives the model; called only when something must be encoded.
        feature: the direction [d] of a feature by its number or name; raises MemesaeError.
    """

    store: StoredVectors
    library: KnownPaths
    encoder: Callable[[], QueryEncoder]
    feature: Callable[[str], np.ndarray] = no_features

    def vector(self, query: Query, results: Sequence[int] = ()) -> np.ndarray:
        """`normalise(sum of weight * vector of each term)`, float32 [d], unit norm.

        Args:
            query: at least one term.
            results: image ids on the screen, the first being `#1`.

        Raises:
            QueryError: a term cannot be had, or the terms add up to nothing; points at them.
        """
        total = np.zeros(0, np.float32)
        for term in query.terms:
            part = np.float32(term.weight) * self._checked(term, results)
            total = total + part if total.size else part
        length = float(np.linalg.norm(total))
        if not _NOTHING < length < np.inf:
            start, end = query.terms[0].span[0], query.terms[-1].span[1]
            raise QueryError(
                N_("These terms cancel each other out, so nothing is left to look for."),
                start,
                end - start,
                hint=N_("Change a weight."),
            )
        return (total / length).astype(np.float32)

    def _checked(self, term: Term, results: Sequence[int]) -> np.ndarray:
        """The term's vector, unit norm; what goes wrong is pinned to the term."""
        try:
            vector = self._of(term, results)
        except QueryError:
            raise
        except MemesaeError as error:
            raise _wrong(term, error.message, error.hint_message) from error
        return vector / max(float(np.linalg.norm(vector)), _NOTHING)

    def _of(self, term: Term, results: Sequence[int]) -> np.ndarray:
        match term.kind:
            case "text":
                return self.encoder().encode_texts([term.value])[0]
            case "result":
                return self._result(term, results)
            case "image":
                return self._image(term)
            case "feature":
                return self.feature(term.value)
            case "vector":
                return unpacked(term, self.store.width)

    def _result(self, term: Term, results: Sequence[int]) -> np.ndarray:
        number = int(term.value)
        if number > len(results):
            raise _wrong(term, N_("There is no result {number} on the screen."), number=number)
        return self._stored(term, results[number - 1])

    def _image(self, term: Term) -> np.ndarray:
        if term.value.startswith("image:"):
            return self._stored(term, int(term.value.removeprefix("image:")))
        # unlike Path.expanduser, this leaves the home of an unknown user as it is
        path = Path(os.path.expanduser(term.value))
        known = self.library.image_at(path)
        if known is not None and self._has(known):
            return self._stored(term, known)
        return self._picture(term, path)

    def _has(self, image: int) -> bool:
        return bool(self.store.rows_of(np.array([image]))[0] >= 0)

    def _stored(self, term: Term, image: int) -> np.ndarray:
        if not self._has(image):
            raise _wrong(term, N_("This library has no image {image}."), image=image)
        return self.store.vectors_of(np.array([image]))[0]

    def _picture(self, term: Term, path: Path) -> np.ndarray:
        try:
            content = path.read_bytes()
        except (OSError, ValueError) as error:
            raise _wrong(
                term,
                N_("The picture {path} cannot be read."),
                N_("Text that begins like a path goes in quotes."),
                path=path,
            ) from error
        return self.encoder().encode_frames(decode(content).frames)


def packed(vector: np.ndarray) -> str:
    """A vector [d] as text for a `vector:` term: float16, base64."""
    return base64.urlsafe_b64encode(vector.astype("<f2").tobytes()).decode("ascii")


def unpacked(term: Term, width: int) -> np.ndarray:
    """The vector float32 [d] that `packed` wrote.

    Raises:
        QueryError: it is damaged, or of another model.
    """
    try:
        raw = base64.b64decode(term.value.encode("ascii"), altchars=b"-_", validate=True)
        vector = np.frombuffer(raw, "<f2").astype(np.float32)
    except (binascii.Error, ValueError) as error:
        raise _wrong(term, N_("This saved vector is damaged.")) from error
    if len(vector) != width or not np.isfinite(vector).all():
        raise _wrong(term, N_("This saved vector was made by another model."))
    return vector


def _wrong(
    term: Term, template: str | Message, hint: str | Message = "", **arguments: object
) -> QueryError:
    start, end = term.span
    return QueryError(template, start, end - start, hint=hint, **arguments)
