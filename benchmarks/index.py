"""Indexing measured beside its limit: `python benchmarks/index.py FOLDER [--images N] [--model M]`.

The limit is what the machine could do if no core ever waited: cores divided by the core-seconds that
reading, decoding, the thumbnail, preparing and encoding take for one image, each measured apart in one
thread. The end-to-end figure is a whole run into a new library, from the scan to the last batch on disk.
"""

import argparse
from dataclasses import asdict
from pathlib import Path

from memesae.base.places import home
from memesae.base.token import Token
from memesae.embedding.catalogue import BUILT_IN
from memesae.embedding.encoder import Encoder
from memesae.embedding.measure import measure_index


def main() -> None:
    """Measure, and print one figure a line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="pictures, at any depth")
    parser.add_argument("--images", type=int, default=1500, help="how many to index (1500)")
    parser.add_argument("--model", default=BUILT_IN, help="see `memesae models`")
    parser.add_argument("--device", default="auto", help="auto, cpu, cuda or mps")
    given = parser.parse_args()
    files = sorted(path for path in given.folder.rglob("*") if path.is_file())
    paths = files[:: max(1, len(files) // given.images)][: given.images]
    encoder = Encoder.load(given.model, device=given.device, home=home())
    for name, value in asdict(measure_index(paths, encoder, Token())).items():
        print(f"{name:12} {value}")


if __name__ == "__main__":
    main()
