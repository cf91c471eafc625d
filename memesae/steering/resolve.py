"""Resolving a query to the vector to search for."""

from __future__ import annotations

import base64
import binascii
import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.steering.query.query_model import Query, QueryError, Term

if TYPE_CHECKING:
    from PIL.Image import Image

_MIN_NORM = 1e-6
"""A shorter sum of unit vectors is rounding error."""


class StoredVectors(Protocol):
    """The stored vectors of a library."""

    @property
    def width(self) -> int:
        """Dimension of the vectors."""
        ...

    def has(self, ids: np.ndarray) -> np.ndarray:
        """Bool [n]: whether each image has a vector."""
        ...

    def take(self, ids: np.ndarray) -> np.ndarray:
        """Vectors of images, float32 [n, d]."""
        ...


class QueryEncoder(Protocol):
    """The embedding model."""

    def encode_texts(self, texts: Sequence[str]) -> np.ndarray:
        """Unit vectors of texts, float32 [n, d]."""
        ...

    def encode_frames(self, frames: Sequence[Image]) -> np.ndarray:
        """The unit vector of a picture from its RGB frames, float32 [d]."""
        ...


class ImagePaths(Protocol):
    """Looks up images by path."""

    def image_at(self, path: Path) -> int | None:
        """The id of the image at a path, or None."""
        ...


def no_features(name: str) -> np.ndarray:
    """Feature lookup of a library without features.

    Raises:
        MemesaeError: always.
    """
    raise MemesaeError(
        N_("There is no feature “{name}”: this library has no features yet."),
        hint=N_("Train features for it first."),
        name=name,
    )


@dataclass(frozen=True)
class Resolver:
    """Resolves terms and queries to vectors.

    Attributes:
        store: vectors of the library's images.
        library: finds images by path.
        encoder: returns the model; called only if something must be encoded.
        feature: returns the direction [d] of a feature by number or name; raises MemesaeError.
        property_: returns the direction [d] of a property by the value of its term; raises MemesaeError.
    """

    store: StoredVectors
    library: ImagePaths
    encoder: Callable[[], QueryEncoder]
    feature: Callable[[str], np.ndarray] = no_features
    property_: Callable[[str], np.ndarray] = no_features

    def vector(self, query: Query, results: Sequence[int] = ()) -> np.ndarray:
        """`normalise(sum of weight * vector of each term)`, float32 [d], unit norm.

        Args:
            query: at least one term.
            results: ids of the displayed results; the first is `#1`.

        Raises:
            QueryError: a term cannot be resolved, or the terms cancel out; has their position.
        """
        total = np.zeros(0, np.float32)
        for term in query.terms:
            part = np.float32(term.weight) * self._unit_vector(term, results)
            total = total + part if total.size else part
        length = float(np.linalg.norm(total))
        if not _MIN_NORM < length < np.inf:
            start, end = query.terms[0].span[0], query.terms[-1].span[1]
            raise QueryError(
                N_("These terms cancel each other out, so there is nothing to search for."),
                start,
                end - start,
                hint=N_("Change a weight."),
            )
        return (total / length).astype(np.float32)

    def _unit_vector(self, term: Term, results: Sequence[int]) -> np.ndarray:
        """The term's vector, unit norm; errors get the position of the term, unless they are the model's."""
        try:
            vector = self._vector(term, results)
        except QueryError:
            raise
        except MemesaeError as error:
            if term.kind == "text":
                # the model is not to be had: the words are not at fault
                raise
            raise _error(term, error.message, error.hint_message) from error
        return vector / max(float(np.linalg.norm(vector)), _MIN_NORM)

    def _vector(self, term: Term, results: Sequence[int]) -> np.ndarray:
        match term.kind:
            case "text":
                return self.encoder().encode_texts([term.value])[0]
            case "result":
                return self._result(term, results)
            case "image":
                return self._image(term)
            case "feature":
                return self.feature(term.value)
            case "property":
                return self.property_(term.value)
            case "vector":
                return unpacked(term, self.store.width)

    def _result(self, term: Term, results: Sequence[int]) -> np.ndarray:
        number = int(term.value)
        if number > len(results):
            raise _error(term, N_("There is no result {number}."), number=str(number))
        return self._stored(term, results[number - 1])

    def _image(self, term: Term) -> np.ndarray:
        if term.value.startswith("image:"):
            return self._stored(term, int(term.value.removeprefix("image:")))
        # unlike Path.expanduser, this does not fail for an unknown user
        path = Path(os.path.expanduser(term.value))
        known = self.library.image_at(path)
        if known is not None and self._has(known):
            return self._stored(term, known)
        return self._picture(term, path)

    def _has(self, image: int) -> bool:
        return bool(self.store.has(np.array([image]))[0])

    def _stored(self, term: Term, image: int) -> np.ndarray:
        if not self._has(image):
            raise _error(term, N_("This library has no image {image}."), image=str(image))
        return self.store.take(np.array([image]))[0]

    def _picture(self, term: Term, path: Path) -> np.ndarray:
        # most queries are words, and the decoders take a while to import
        from memesae.library.decoding.decode import open_image
        from memesae.library.decoding.decode_limits import DecodeError

        try:
            # refuses pipes, devices and files of gigabytes without reading them
            decoded = open_image(path)
        except DecodeError as error:
            raise _error(
                term,
                N_("The picture {path} cannot be opened: {reason}"),
                N_("To search for text that looks like a path, put it in quotes."),
                path=path,
                reason=error.message,
            ) from error
        except ValueError as error:
            # a NUL in the name
            raise _error(
                term,
                N_("The picture {path} cannot be read."),
                N_("To search for text that looks like a path, put it in quotes."),
                path=path,
            ) from error
        return self.encoder().encode_frames(decoded.frames)


def packed(vector: np.ndarray) -> str:
    """Encode a vector [d] as text for a `vector:` term: float16, base64."""
    return base64.urlsafe_b64encode(vector.astype("<f2").tobytes()).decode("ascii")


def unpacked(term: Term, width: int) -> np.ndarray:
    """Decode the vector float32 [d] from text of `packed`.

    Raises:
        QueryError: it is damaged, or was made by another model.
    """
    try:
        raw = base64.b64decode(term.value.encode("ascii"), altchars=b"-_", validate=True)
        vector = np.frombuffer(raw, "<f2").astype(np.float32)
    except (binascii.Error, ValueError) as error:
        raise _error(term, N_("This saved vector is damaged.")) from error
    if len(vector) != width or not np.isfinite(vector).all():
        raise _error(term, N_("This saved vector was made by another model."))
    return vector


def _error(
    term: Term, template: str | Message, hint: str | Message = "", **arguments: object
) -> QueryError:
    start, end = term.span
    return QueryError(template, start, end - start, hint=hint, **arguments)
