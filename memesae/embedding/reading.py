"""From a file to prepared pixels: what one worker does to one picture before it is encoded."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from memesae.library.decoding import Decoded, DecodeError, decode
from memesae.library.records import Failed, PendingFile
from memesae.library.thumbnails import Thumbnails


@dataclass(frozen=True, slots=True)
class Read:
    """A picture that was read: its facts, and its frames prepared for the model.

    Attributes:
        file_id: the file it came from.
        hash: digest of the very bytes that were decoded.
        decoded: its facts (its frames are let go of).
        pixels: [frames, 3, h, w], prepared.
    """

    file_id: int
    hash: bytes
    decoded: Decoded
    pixels: NDArray[np.float32]


def content_hash(content: bytes) -> bytes:
    """What an image is known by: BLAKE2b of the file's bytes, 32 bytes long."""
    return hashlib.blake2b(content, digest_size=32).digest()


def read_picture(
    file: PendingFile,
    prepare: Callable[[Image.Image], NDArray[np.float32]],
    thumbnails: Thumbnails,
) -> Read | Failed | None:
    """Read, decode, prepare and make the thumbnail, in one go.

    Returns:
        What was read; or why it cannot be; or None where the file is gone, which the next scan notes.
    """
    try:
        content = file.path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        return Failed(file.id, f"The file cannot be read: {error.strerror}.")
    try:
        decoded = decode(content)
    except DecodeError as error:
        return Failed(file.id, error.sentence)
    digest = content_hash(content)
    thumbnails.put(digest, decoded.thumbnail)
    pixels = np.stack([prepare(frame) for frame in decoded.frames])
    return Read(file.id, digest, decoded, pixels)
