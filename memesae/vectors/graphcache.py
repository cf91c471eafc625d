"""The graph of a library's vectors on disk, read only when every byte of it is as it was written."""

import json
import zlib
from dataclasses import asdict, dataclass
from pathlib import Path

import numpy as np

from memesae.base.files import temporary_sibling, write_atomically
from memesae.vectors.hnsw import HnswIndex, Lookup
from memesae.vectors.projection import Projection

_STAMP = "graph.json"
_GRAPH = "graph.hnsw"
_BASIS = "graph-basis.npy"
_FORMAT = 1
_BLOCK = 1 << 22


@dataclass(frozen=True)
class _Stamp:
    """What the cached graph was when it was written.

    Attributes:
        format: version of this layout.
        library: identity of the library.
        model: id of the model that made the vectors.
        breadth: how widely it must be searched.
        removed: images in the graph that are not to be found.
        graph: CRC-32 of the graph's file.
        basis: CRC-32 of the file with the projection.
    """

    format: int
    library: str
    model: str
    breadth: int
    removed: list[int]
    graph: int
    basis: int


def save_graph(folder: Path, index: HnswIndex, library: str, model: str) -> None:
    """Write the graph, its axes, and last the stamp that makes them count.

    Raises:
        MemesaeError: the folder cannot be written.
    """
    removed = sorted(index.removed)
    with temporary_sibling(folder / _GRAPH) as sibling:
        index.save(sibling)
    write_atomically(folder / _BASIS, lambda file: np.save(file, index.projection.basis))
    sums = _sum(folder / _GRAPH), _sum(folder / _BASIS)
    stamp = _Stamp(_FORMAT, library, model, index.breadth, removed, *sums)
    text = json.dumps(asdict(stamp)).encode()
    write_atomically(folder / _STAMP, lambda file: file.write(text))


def load_graph(folder: Path, lookup: Lookup, library: str, model: str) -> HnswIndex | None:
    """The cached graph, or None where there is none, or one that is stale or damaged.

    hnswlib follows the links in its file without looking where they lead, so one wrong byte could end
    the program: the whole file is checked first (0.05 s for 100,000 images).
    """
    try:
        stamp = _Stamp(**json.loads((folder / _STAMP).read_bytes()))
        sums = _sum(folder / _GRAPH), _sum(folder / _BASIS)
    except (OSError, ValueError, TypeError):
        return None
    known = (stamp.format, stamp.library, stamp.model, stamp.graph, stamp.basis)
    if known != (_FORMAT, library, model, *sums):
        return None
    projection = Projection(np.load(folder / _BASIS, allow_pickle=False))
    return HnswIndex.load(folder / _GRAPH, projection, lookup, stamp.breadth, stamp.removed)


def _sum(path: Path) -> int:
    total = 0
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            total = zlib.crc32(block, total)
    return total
