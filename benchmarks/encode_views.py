"""Encodes pictures, mirrored copies and crops: the training data of the built-in features.

    python -m benchmarks.encode_views OUT.npz FOLDER [FOLDER ...]

Writes `paths`, `vectors` float32 [n, d] and `views` float32 [n, 2, d]. A crop keeps 60 to 95 % of each side; half of them
are mirrored too. The model is the built-in one.
"""

import os
import random
import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageOps

from memesae.embedding.encoder import Encoder
from memesae.library.decoding.decode import decode
from memesae.library.decoding.decode_limits import DecodeError

BATCH = 32
SUFFIXES = {".jpg", ".jpeg", ".png", ".gif", ".webp"}


def main(out: Path, folders: list[Path]) -> None:
    """Encode every picture below the folders."""
    encoder = Encoder.load()
    paths = sorted(path for folder in folders for path in pictures(folder))
    encoded: list[str] = []
    found: list[np.ndarray] = []
    for start in range(0, len(paths), BATCH):
        loaded = [(path, views(path)) for path in paths[start : start + BATCH]]
        readable = [(path, images) for path, images in loaded if images]
        encoded += [str(path) for path, _ in readable]
        pixels = np.stack([encoder.prepare(image) for _, images in readable for image in images])
        found.append(encoder.encode_images(pixels).reshape(len(readable), 3, -1))
        print(f"\r{len(encoded)} of {len(paths)}", end="", flush=True)
    vectors = np.concatenate(found)
    np.savez(out, paths=np.array(encoded), vectors=vectors[:, 0], views=vectors[:, 1:])


def pictures(folder: Path) -> list[Path]:
    """All picture files below a folder."""
    found = [
        Path(folder_path) / name for folder_path, _, names in os.walk(folder) for name in names
    ]
    return [path for path in found if path.suffix.lower() in SUFFIXES]


def views(path: Path) -> list[Image.Image]:
    """A picture, its mirror image, and a random crop seeded by its name; empty if it cannot be decoded."""
    try:
        whole = decode(path.read_bytes()).frames[0]
    except DecodeError:
        return []
    return [whole, ImageOps.mirror(whole), crop(whole, random.Random(path.name))]


def crop(whole: Image.Image, rng: random.Random) -> Image.Image:
    """A random part of a picture, mirrored with a probability of one half."""
    share = rng.uniform(0.6, 0.95)
    width, height = (max(8, int(side * share)) for side in whole.size)
    left = rng.randint(0, max(0, whole.width - width))
    top = rng.randint(0, max(0, whole.height - height))
    part = whole.crop((left, top, left + width, top + height))
    return ImageOps.mirror(part) if rng.random() < 0.5 else part


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(word) for word in sys.argv[2:]])
