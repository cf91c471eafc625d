"""From a file to prepared pixels: what one worker does to one picture before it is encoded."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from memesae.library.content import digest
from memesae.library.decoding import Decoded, DecodeError, decode, read_content
from memesae.library.perceptual import likeness
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
        likeness: what it looks like.
    """

    file_id: int
    hash: bytes
    decoded: Decoded
    pixels: NDArray[np.float32]
    likeness: bytes


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
        content = read_content(file.path)
        decoded = decode(content, name=file.path)
    except FileNotFoundError:
        return None
    except DecodeError as error:
        return Failed(file.id, error.message)
    name = digest(content)
    thumbnails.put(name, decoded.thumbnail)
    pixels = np.stack([prepare(frame) for frame in decoded.frames])
    # the frames are many times larger than what was prepared from them
    return Read(file.id, name, replace(decoded, frames=[]), pixels, likeness(decoded.thumbnail))
