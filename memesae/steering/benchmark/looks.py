"""What a second model sees in the images: the eyes of the simulated people."""

import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from memesae.base.errors import MemesaeError


def read_looks(path: Path, images: Sequence[str]) -> np.ndarray:
    """Looks [n, j] of images in this order, from an .npz of `paths` and `vectors`.

    An image that the file lacks looks like nothing: nobody takes it for what they search.

    Raises:
        MemesaeError: the file is unreadable or knows none of the images.
    """
    try:
        with np.load(path) as stored:
            names, vectors = stored["paths"], stored["vectors"].astype(np.float32)
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        raise MemesaeError(f"The looks {path} cannot be read: {error}.") from error
    rows = {str(name): row for row, name in enumerate(names)}
    looks = np.zeros((len(images), vectors.shape[1]), np.float32)
    known = [place for place, image in enumerate(images) if image in rows]
    if not known:
        raise MemesaeError(f"{path.name} knows none of the images in this library.")
    looks[known] = vectors[[rows[images[place]] for place in known]]
    return looks
