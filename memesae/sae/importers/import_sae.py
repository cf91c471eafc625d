"""Import of foreign files: detect the format, convert, validate on the library."""

from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from memesae.base.messages import N_, Message
from memesae.sae.importers.checkpoint import Checkpoint
from memesae.sae.importers.convert import (
    ImportedWeights,
    as_sparse_autoencoder,
    without_direction,
)
from memesae.sae.importers.safetensors_formats import read_saelens, read_sparsify
from memesae.sae.importers.torch_formats import (
    read_dictionary_learning,
    read_meme_search_engine,
    read_msae,
    read_openai,
    read_overcomplete,
)
from memesae.sae.sparse_autoencoder import (
    Quality,
    SaeError,
    SaeFileError,
    SparseAutoencoder,
    quality,
)

# SAELens first: only its settings distinguish it from dictionary_learning's Matryoshka, which has the same tensor names.
_READERS = (
    read_saelens,
    read_sparsify,
    read_meme_search_engine,
    read_msae,
    read_openai,
    read_overcomplete,
    read_dictionary_learning,
)
_VALIDATION_SAMPLE = 1000
_WITH_SETTINGS = ".safetensors"
"""Programs that write such files keep the settings in a file of their own."""
_THRESHOLD_BY_DEFAULT = ("SAELens",)
"""Programs whose settings name the activation, so that nothing is guessed."""


@dataclass(frozen=True, slots=True, eq=False)
class Imported:
    """An imported sparse autoencoder.

    Attributes:
        sae: in memesae's convention; its metadata record the source.
        format: the program that wrote it.
        metrics: measured on vectors of the library.
        notes: a sentence for each property that the file does not state, and for what was left out.
    """

    sae: SparseAutoencoder
    format: str
    metrics: Quality
    notes: tuple[Message, ...] = ()


def import_sae(path: Path, vectors: np.ndarray, *, seed: int = 0) -> Imported:
    """Read a foreign file or folder and validate it on the library's vectors; see `foreign_sae`."""
    return foreign_sae(path, sample(vectors, seed))


def foreign_sae(path: Path, sample: np.ndarray) -> Imported:
    """Read a foreign file or folder and validate it on a sample of the library's vectors.

    Args:
        path: a file (.pt, .pth, .safetensors) or a folder with one.
        sample: float32 [n, d], unit vectors of the library.

    Raises:
        SaeFileError: damaged, unsafe, in an unknown format, of another width, or with an FVU above 1.
    """
    found = _detected(Checkpoint.open(path))
    try:
        sae = as_sparse_autoencoder(found, sample)
    except SaeFileError:
        raise
    except (SaeError, ValueError) as error:
        raise SaeFileError(
            N_("The weights in {name} do not have matching shapes."), name=path.name
        ) from error
    measured = quality(sae, sample)
    _refuse_useless(measured, path.name, found.format)
    metadata: dict[str, object] = {
        "format": found.format,
        "file": path.name,
        "metrics": measured.rounded(),
    }
    notes = found.guessed
    if missing := without_direction(found, sae.features):
        notes += (
            Message.of(
                N_("{n} features have no direction (rows of zeros)."),
                missing,
                one=N_("{n} feature has no direction (a row of zeros)."),
            ),
        )
    return Imported(replace(sae, metadata=metadata), found.format, measured, notes)


def sample(vectors: np.ndarray, seed: int = 0) -> np.ndarray:
    """At most 1,000 of a library's vectors [n, d], for validation: float32.

    Raises:
        SaeError: there are too few.
    """
    if len(vectors) < 2:
        raise SaeError(
            N_("Index some images first: features are validated on them before the import.")
        )
    rows = np.random.default_rng(seed).permutation(len(vectors))[:_VALIDATION_SAMPLE]
    return vectors[np.sort(rows)].astype(np.float32)


def _detected(source: Checkpoint) -> ImportedWeights:
    if not source.has_settings and source.file.endswith(_WITH_SETTINGS):
        raise SaeFileError(
            N_(
                "The settings of {name} are missing: cfg.json says how many features are active at once."
            ),
            hint=N_(
                "Put cfg.json (or config.json) beside the weights; both are published together."
            ),
            name=source.file,
        )
    found = _read(source)
    silent = found.k is None and not np.any(np.asarray(found.threshold))
    if silent and found.format not in _THRESHOLD_BY_DEFAULT:
        guess = Message.of(
            N_("The file does not say how many features are active at once: all above zero count.")
        )
        found = replace(found, guessed=(*found.guessed, guess))
    return found


def _read(source: Checkpoint) -> ImportedWeights:
    for read in _READERS:
        if (found := read(source)) is not None:
            return found
    raise SaeFileError(
        N_("{name} does not contain a sparse autoencoder in a known format."),
        hint=N_(
            "memesae reads SAELens, dictionary_learning, sparsify, OpenAI, MSAE, overcomplete and meme-search-engine."
        ),
        name=source.name,
    )


def _refuse_useless(measured: Quality, name: str, program: str) -> None:
    if measured.fvu <= 1:
        return
    cause = (
        N_("none of its features is active on them")
        if measured.l0 < 1
        else N_("it was probably trained for another model, or on vectors scaled differently")
    )
    raise SaeFileError(
        N_(
            "{name} ({program}) describes this library's images worse than no features at all "
            "(unexplained share {fvu}): {cause}."
        ),
        kept=N_("The features in use stay as they are."),
        name=name,
        program=program,
        fvu=f"{measured.fvu:.2g}",
        cause=Message.of(cause),
    )
