"""Indexing throughput and its limit: `python -m benchmarks.indexing_throughput FOLDER [--images N] [--model M]`.

The limit is the throughput if no core ever waited: cores divided by the core-seconds that reading, decoding,
thumbnail, preprocessing and encoding take for one image, each timed separately in one thread. The end-to-end figure
is a whole run into a new library, from the scan to the last batch on disk.

On two cores (Xeon with AVX-512), under other load, built-in model, 1,500 images each:

| pictures | read | preprocess | encode | limit | end to end | share |
|---|---|---|---|---|---|---|
| photos, 224 px | 1.2 ms | 0.5 ms | 11.9 ms | 146 /s | 147 /s | 1.00 |
| memes, up to 340 px | 1.6 ms | 1.8 ms | 12.6 ms | 125 /s | 129 /s | 1.03 |

A share above 1 means that there was less other load during the run than while the steps were timed. Alternatives
tried, in photos per second end to end: all layers compiled as one program 143, layer by layer 108; slices of 8
pictures instead of 2: 94; 3 or 4 workers on the two cores: 90 and 87.
"""

import argparse
from dataclasses import asdict
from pathlib import Path

from memesae.base.cancellation import Token
from memesae.base.paths import home
from memesae.bench.search_speed import measure_index
from memesae.embedding.encoder import Encoder
from memesae.embedding.model_catalogue import BUILT_IN


def main() -> None:
    """Measure, and print one figure per line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="pictures, at any depth")
    parser.add_argument(
        "--images", type=int, default=1500, help="number of pictures to index (1500)"
    )
    parser.add_argument("--model", default=BUILT_IN, help="see `memesae models`")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps")
    args = parser.parse_args()
    files = sorted(path for path in args.folder.rglob("*") if path.is_file())
    paths = files[:: max(1, len(files) // args.images)][: args.images]
    encoder = Encoder.load(args.model, device=args.device, home=home())
    for name, value in asdict(measure_index(paths, encoder, Token())).items():
        print(f"{name:12} {value}")


if __name__ == "__main__":
    main()
