"""Recall of pictures by their captions, with memesae and with plain open_clip: `python -m benchmarks.retrieval_recall FOLDER CAPTIONS.tsv`.

memesae indexes the folder and stores float16 vectors; open_clip encodes one picture after the other in float32, as in
its examples. The two must agree within 0.3 points.
"""

import argparse
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import open_clip
import torch
from PIL import Image

from memesae.base.cancellation import Token
from memesae.base.paths import resource
from memesae.bench.captions import RANKS, Caption, measure_retrieval, read_captions
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import BUILT_IN
from memesae.embedding.pipeline import index
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails

MODEL = f"local-dir:{resource(BUILT_IN)}"
Recall = dict[str, float]


def recall_of_memesae(folder: Path, captions: Path) -> dict[str, Recall]:
    """Index the folder into a temporary library, and measure."""
    encoder = Encoder.load()
    with tempfile.TemporaryDirectory() as scratch, Library.open(Path(scratch)) as library:
        library.add_root(folder)
        thumbnails = Thumbnails(Path(scratch) / "thumbnails")
        index(library, encoder.model_id, lambda: encoder, thumbnails, Token())
        return measure_retrieval(library, encoder, captions, Token())


def recall_of_open_clip(captions: list[Caption]) -> dict[str, Recall]:
    """The same with only open_clip and a sort."""
    model: Any
    preprocess: Any
    model, _, preprocess = open_clip.create_model_and_transforms(MODEL)
    tokenizer = open_clip.get_tokenizer(MODEL)
    model.eval()
    paths = list(dict.fromkeys(caption.path for caption in captions))
    queries = [caption for caption in captions if caption.split == "dev"]
    with torch.inference_mode():
        images = torch.cat(
            [
                model.encode_image(preprocess(Image.open(path))[None], normalize=True)
                for path in paths
            ]
        ).numpy()
        texts = model.encode_text(
            tokenizer([query.text for query in queries]), normalize=True
        ).numpy()
    held_out = {caption.path for caption in queries}
    dev = [row for row, path in enumerate(paths) if path in held_out]
    return {
        "dev": _recall(texts, images[dev], [paths[row] for row in dev], queries),
        "all": _recall(texts, images, paths, queries),
    }


def _recall(
    texts: np.ndarray, images: np.ndarray, paths: list[Path], queries: list[Caption]
) -> Recall:
    best = np.argsort(-(texts @ images.T), axis=1)[:, : max(RANKS)]
    right = [
        [paths[row] == caption.path for row in rows]
        for rows, caption in zip(best, queries, strict=True)
    ]
    found = np.cumsum(np.array(right), axis=1).astype(bool).mean(axis=0) * 100
    return {f"R@{rank}": round(float(found[rank - 1]), 2) for rank in RANKS}


def main() -> None:
    """Measure both, and print them side by side."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the pictures")
    parser.add_argument(
        "captions", type=Path, help="tab-separated lines of path, split and caption"
    )
    args = parser.parse_args()
    reference = recall_of_open_clip(read_captions(args.captions))
    ours = recall_of_memesae(args.folder, args.captions)
    for among, figures in reference.items():
        for rank, value in figures.items():
            print(f"{among:4} {rank:5} memesae {ours[among][rank]:6.2f}   open_clip {value:6.2f}")


if __name__ == "__main__":
    main()
