"""The way in for foreign files: recognise, fold, prove."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from memesae.base.messages import N_, Message
from memesae.sae.importers import safetensors_formats, torch_formats
from memesae.sae.importers.checkpoint import Checkpoint
from memesae.sae.importers.convert import ImportedWeights, as_sparse_autoencoder
from memesae.sae.metrics import Quality, quality
from memesae.sae.sae_errors import SaeError, SaeFileError
from memesae.sae.sparse_autoencoder import SparseAutoencoder

# SAELens first: its settings name it; dictionary_learning's Matryoshka uses the same names for its weights.
_FORMATS = (
    safetensors_formats,
    safetensors_formats,
    torch_formats,
    torch_formats,
    torch_formats,
    torch_formats,
    torch_formats,
)
_TESTED = 1000


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """A foreign sparse autoencoder that works on this library.

    Attributes:
        sae: in memesae's convention; its metadata say where it came from.
        format: the program that wrote it.
        metrics: measured on the library's own vectors.
    """

    sae: SparseAutoencoder
    format: str
    metrics: Quality


def import_sae(path: Path, vectors: np.ndarray, *, seed: int = 0) -> Imported:
    """Read a foreign file or folder and prove it on the library's vectors.

    Args:
        path: a file (.pt, .pth, .safetensors) or a folder with one.
        vectors: [n, d] unit vectors of the library; up to 1,000 of them are tried.
        seed: which ones.

    Raises:
        SaeFileError: damaged, unknown, of another width, unsafe, or worse than no features at all.
    """
    sample = _sample(vectors, seed)
    found = _recognised(Checkpoint.open(path))
    try:
        sae = as_sparse_autoencoder(found, sample)
    except SaeFileError:
        raise
    except (SaeError, ValueError) as error:
        raise SaeFileError(
            N_("The parts in {name} do not fit together."), name=path.name
        ) from error
    measured = quality(sae, sample)
    _refuse_useless(measured, path.name, found.format)
    metadata: dict[str, object] = {
        "format": found.format,
        "file": path.name,
        "metrics": measured.rounded(),
    }
    return Imported(replace(sae, metadata=metadata), found.format, measured)


def _sample(vectors: np.ndarray, seed: int) -> np.ndarray:
    if len(vectors) < 2:
        raise SaeError(
            N_("Index some images first: features are tried on them before they are taken in.")
        )
    rows = np.random.default_rng(seed).permutation(len(vectors))[:_TESTED]
    return vectors[np.sort(rows)].astype(np.float32)


def _recognised(source: Checkpoint) -> ImportedWeights:
    for format_ in _FORMATS:
        if (found := format_.read(source)) is not None:
            return found
    raise SaeFileError(
        N_("{name} holds no sparse autoencoder that memesae knows."),
        hint=N_(
            "It reads SAELens, dictionary_learning, sparsify, OpenAI, MSAE, overcomplete and meme-search-engine."
        ),
        name=source.name,
    )


def _refuse_useless(measured: Quality, name: str, program: str) -> None:
    if measured.fvu <= 1:
        return
    likely = (
        N_("none of its features is active on them")
        if measured.l0 < 1
        else N_("it was probably trained with another model, or on vectors scaled in another way")
    )
    raise SaeFileError(
        N_(
            "{name} ({program}) describes this library's images worse than no features at all "
            "(unexplained share {fvu}): {likely}."
        ),
        kept=N_("The features in use stay as they are."),
        name=name,
        program=program,
        fvu=f"{measured.fvu:.2g}",
        likely=Message.of(likely),
    )
