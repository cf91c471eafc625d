"""Caches of arrays that know what they were made from, so that a stale one is never believed."""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load, save

from memesae.base.files import write_atomically

Stamp = Mapping[str, str]


def write_stamped(path: Path, arrays: Mapping[str, np.ndarray], stamp: Stamp) -> None:
    """Write `arrays` and the `stamp` of what they were made from as one safetensors file.

    Raises:
        MemesaeError: the place cannot be written.
    """
    tensors = {name: np.ascontiguousarray(array) for name, array in arrays.items()}
    content = save(tensors, metadata=dict(stamp))
    write_atomically(path, lambda stream: stream.write(content))


def read_stamped(path: Path, stamp: Stamp) -> dict[str, np.ndarray] | None:
    """The arrays in `path`; None when it is missing, damaged, or made from something else.

    A cache can always be made again, so none of these is an error.

    Args:
        path: what `write_stamped` wrote.
        stamp: entries that must agree; the file may hold further ones.
    """
    try:
        content = path.read_bytes()
        found = _stamp_of(content)
        if any(found.get(key) != value for key, value in stamp.items()):
            return None
        return load(content)
    except (OSError, SafetensorError, ValueError, AttributeError):
        return None


def _stamp_of(content: bytes) -> dict[str, str]:
    """The metadata in the header of a safetensors file: 8 bytes of length, then JSON."""
    length = int.from_bytes(content[:8], "little")
    header: dict[str, dict[str, str]] = json.loads(content[8 : 8 + length])
    return header.get("__metadata__", {})
