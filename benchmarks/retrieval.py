"""Recall of captions, twice: `python benchmarks/retrieval.py FOLDER CAPTIONS.tsv`.

Once through memesae (a library made of the folder, float16 vectors as stored) and once by hand with plain
open_clip in float32, one picture after the other as its examples do it. The two must agree within 0.3 points.
"""

import argparse
import tempfile
from pathlib import Path

import numpy as np
import open_clip
import torch
from PIL import Image

from memesae.base.cancellation import Token
from memesae.base.paths import resource
from memesae.bench.captions import Caption, read_captions
from memesae.bench.retrieval import RANKS, measure_retrieval
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import BUILT_IN
from memesae.embedding.pipeline import index
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails

MODEL = f"local-dir:{resource(BUILT_IN)}"
Recall = dict[str, float]


def through_memesae(folder: Path, captions: Path) -> dict[str, Recall]:
    """Index the folder into a library of its own and measure with that."""
    encoder = Encoder.load()
    with tempfile.TemporaryDirectory() as place, Library.open(Path(place)) as library:
        library.add_root(folder)
        thumbnails = Thumbnails(Path(place) / "thumbnails")
        index(library, encoder.model_id, lambda: encoder, thumbnails, Token())
        return measure_retrieval(library, encoder, captions, Token())


def by_hand(captions: list[Caption]) -> dict[str, Recall]:
    """The same with nothing but open_clip and a sort."""
    model, _, preprocess = open_clip.create_model_and_transforms(MODEL)
    tokenizer = open_clip.get_tokenizer(MODEL)
    model.eval()
    paths = list(dict.fromkeys(caption.path for caption in captions))
    asked = [caption for caption in captions if caption.split == "dev"]
    with torch.inference_mode():
        images = torch.cat(
            [
                model.encode_image(preprocess(Image.open(path))[None], normalize=True)
                for path in paths
            ]
        ).numpy()
        texts = model.encode_text(tokenizer([each.text for each in asked]), normalize=True).numpy()
    held_out = {caption.path for caption in asked}
    dev = [row for row, path in enumerate(paths) if path in held_out]
    return {
        "dev": _recall(texts, images[dev], [paths[row] for row in dev], asked),
        "all": _recall(texts, images, paths, asked),
    }


def _recall(
    texts: np.ndarray, images: np.ndarray, paths: list[Path], asked: list[Caption]
) -> Recall:
    best = np.argsort(-(texts @ images.T), axis=1)[:, : max(RANKS)]
    right = [
        [paths[row] == caption.path for row in rows]
        for rows, caption in zip(best, asked, strict=True)
    ]
    found = np.cumsum(np.array(right), axis=1).astype(bool).mean(axis=0) * 100
    return {f"R@{rank}": round(float(found[rank - 1]), 2) for rank in RANKS}


def main() -> None:
    """Measure both ways, and print them side by side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the pictures")
    parser.add_argument("captions", type=Path, help="lines of path, split and caption, with tabs")
    given = parser.parse_args()
    hand = by_hand(read_captions(given.captions))
    ours = through_memesae(given.folder, given.captions)
    for among, figures in hand.items():
        for rank, value in figures.items():
            print(f"{among:4} {rank:5} memesae {ours[among][rank]:6.2f}   by hand {value:6.2f}")


if __name__ == "__main__":
    main()
