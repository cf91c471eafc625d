"""Sparse autoencoders on disk in SAELens' layout: the built-in ones and those of a library."""

import json
import os
import time
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import numpy as np
from safetensors.numpy import save

from memesae.base.messages import N_
from memesae.base.paths import refuse_foreign_files, resource, write_atomically
from memesae.embedding import weight_files
from memesae.embedding.weight_files import WeightFileError
from memesae.library.library import Library
from memesae.sae.library_codes import sae_fingerprint
from memesae.sae.sparse_autoencoder import SaeFileError, SparseAutoencoder

CONFIGURATION = "cfg.json"
WEIGHTS = "sae_weights.safetensors"


def refuse_foreign_sae(folder: Path) -> None:
    """Refuse to export into a folder that holds features from elsewhere, or anything else of these names.

    Raises:
        MemesaeError: memesae did not write what is there.
    """

    def is_own(path: Path) -> bool:
        try:
            configuration = read_json(folder / CONFIGURATION)
        except SaeFileError:
            return False
        return "metadata" in configuration and configuration.get("device") == "cpu"

    refuse_foreign_files([folder / CONFIGURATION, folder / WEIGHTS, folder / LABELS], is_own)


def save_sae(sae: SparseAutoencoder, folder: Path, *, half: bool = False) -> None:
    """Write cfg.json and sae_weights.safetensors into `folder`.

    Args:
        sae: the sparse autoencoder.
        folder: created if it does not exist.
        half: store the weights as float16.

    Raises:
        MemesaeError: the folder cannot be written.
    """
    kind = np.dtype(np.float16 if half else np.float32)
    tensors = {name: np.ascontiguousarray(part, kind) for name, part in _tensors(sae).items()}
    write_atomically(folder / WEIGHTS, lambda stream: stream.write(save(tensors)))
    text = json.dumps(_configuration(sae, kind), indent=2, ensure_ascii=False) + "\n"
    write_atomically(folder / CONFIGURATION, lambda stream: stream.write(text.encode()))


def load_sae(folder: Path) -> SparseAutoencoder:
    """Read a folder written by `save_sae`.

    Raises:
        SaeFileError: the files are missing, damaged, or of an unsupported architecture.
    """
    configuration = read_json(folder / CONFIGURATION)
    tensors = read_safetensors(folder / WEIGHTS)
    architecture, k = configuration.get("architecture"), configuration.get("k")
    if architecture not in ("topk", "jumprelu"):
        raise SaeFileError(
            N_("{name} contains a sparse autoencoder of an unsupported kind: {architecture}."),
            name=folder.name,
            architecture=architecture,
        )
    if architecture == "topk" and not (isinstance(k, int) and k >= 1 and not isinstance(k, bool)):
        raise SaeFileError(
            N_("{name} does not specify k, the number of active features."), name=folder.name
        )
    try:
        return SparseAutoencoder(
            encoder=tensors["W_enc"],
            encoder_bias=tensors["b_enc"],
            decoder=tensors["W_dec"],
            decoder_bias=tensors["b_dec"],
            k=cast("int", k) if architecture == "topk" else None,
            threshold=tensors["threshold"] if architecture == "jumprelu" else None,
            metadata=cast("dict[str, object]", configuration.get("metadata") or {}),
        )
    except KeyError as missing:
        raise SaeFileError(
            N_("{name} is incomplete: {missing} is missing."),
            name=folder.name,
            missing=missing.args[0],
        ) from missing


@contextmanager
def as_sae_error() -> Generator[None]:
    """Raise what is wrong with a file of weights as a `SaeFileError`."""
    try:
        yield
    except WeightFileError as error:
        raise SaeFileError(error.message, hint=error.hint_message) from error


def read_json(path: Path) -> dict[str, object]:
    """The JSON object in a file.

    Raises:
        SaeFileError: the file is missing, too large, or does not contain a JSON object.
    """
    with as_sae_error():
        return weight_files.read_json(path)


def read_safetensors(path: Path) -> dict[str, np.ndarray]:
    """The tensors of a safetensors file as float32.

    Raises:
        SaeFileError: the file is missing, damaged, or contains numbers that are not finite.
    """
    with as_sae_error():
        return finite_floats(weight_files.read_safetensors(path), path.name)


def finite_floats(tensors: Mapping[str, np.ndarray], name: str) -> dict[str, np.ndarray]:
    """The tensors as float32.

    Raises:
        SaeFileError: a number is not finite.
    """
    floats = {key: np.asarray(tensor, np.float32) for key, tensor in tensors.items()}
    if not all(np.isfinite(tensor).all() for tensor in floats.values()):
        raise SaeFileError(
            N_("{name} is damaged: it contains numbers that are not finite."), name=name
        )
    return floats


def _tensors(sae: SparseAutoencoder) -> dict[str, np.ndarray]:
    tensors = {
        "W_enc": sae.encoder,
        "b_enc": sae.encoder_bias,
        "W_dec": sae.decoder,
        "b_dec": sae.decoder_bias,
    }
    if sae.threshold is not None:
        tensors["threshold"] = sae.threshold
    return tensors


def _configuration(sae: SparseAutoencoder, kind: np.dtype) -> dict[str, object]:
    selection: dict[str, object] = (
        {"architecture": "jumprelu"}
        if sae.k is None
        else {"architecture": "topk", "k": sae.k, "rescale_acts_by_decoder_norm": False}
    )
    return selection | {
        "d_in": sae.width,
        "d_sae": sae.features,
        "dtype": kind.name,
        "device": "cpu",
        "apply_b_dec_to_input": True,
        "normalize_activations": "none",
        "reshape_activations": "none",
        "metadata": sae.metadata,
    }


LABELS = "labels.json"


HOOK = "visual"
"""Where the vectors come from, as open_clip names it: the image tower, whose output is then made a unit vector."""


def for_exchange(sae: SparseAutoencoder, model: str) -> SparseAutoencoder:
    """The sparse autoencoder with the metadata by which SAELens tells what it belongs to.

    Args:
        sae: to be saved.
        model: id of the embedding model.
    """
    return replace(sae, metadata={**sae.metadata, "model_name": model, "hook_name": HOOK})


def save_labels(labels: Sequence[tuple[str, float]], folder: Path) -> None:
    """Write labels.json beside the weights: the label ("" without) and its confidence, by feature.

    Raises:
        MemesaeError: the folder cannot be written.
    """
    content = {"labels": [one for one, _ in labels], "confidence": [one for _, one in labels]}
    text = json.dumps(content, ensure_ascii=False) + "\n"
    write_atomically(folder / LABELS, lambda stream: stream.write(text.encode()))


def built_in_folder(model: str) -> Path | None:
    """The folder of the features shipped for an embedding model, or None."""
    folder = resource(f"features-{model}")
    return folder if (folder / CONFIGURATION).exists() else None


def built_in_labels(model: str) -> list[tuple[str, float]]:
    """Labels of the shipped features, computed on the images they were trained on.

    A small library has too few images of most features to label them itself.

    Returns:
        (label, confidence) of each feature, ("", 0) for an unnamed one; empty if none are shipped.

    Raises:
        SaeFileError: the file is damaged.
    """
    folder = built_in_folder(model)
    if folder is None or not (folder / LABELS).exists():
        return []
    content = read_json(folder / LABELS)
    labels = cast("list[str]", content["labels"])
    confidences = cast("list[float]", content["confidence"])
    return list(zip(labels, confidences, strict=True))


def built_in_sae(model: str) -> SparseAutoencoder | None:
    """The sparse autoencoder shipped for an embedding model, or None.

    Raises:
        SaeFileError: its files are damaged.
    """
    folder = built_in_folder(model)
    return None if folder is None else load_sae(folder)


@dataclass(frozen=True, slots=True)
class SavedSae:
    """A sparse autoencoder registered in a library.

    Attributes:
        fingerprint: hash of its weights.
        model: id of the embedding model it belongs to.
        path: the folder of its files.
        made: when it was trained or imported, Unix seconds.
        metrics: measured at that time (fvu, cosine, l0, dead, ...).
    """

    fingerprint: str
    model: str
    path: Path
    made: float
    metrics: dict[str, float]


def save_for_library(
    library: Library, sae: SparseAutoencoder, model: str, path: Path, metrics: Mapping[str, float]
) -> None:
    """Register the sparse autoencoder stored in `path`, or update its entry."""
    entry = (model, sae_fingerprint(sae), os.fsencode(path), time.time(), json.dumps(dict(metrics)))
    with library.connections.transaction() as writer:
        writer.execute(
            "INSERT OR REPLACE INTO saes(model, fingerprint, path, made, metrics)"
            " VALUES(?, ?, ?, ?, ?)",
            entry,
        )


def forget_saved(library: Library, model: str) -> None:
    """Unregister a model's sparse autoencoders; their files stay and can be imported again."""
    with library.connections.transaction() as writer:
        writer.execute("DELETE FROM saes WHERE model = ?", (model,))


def saved_saes(library: Library, model: str) -> list[SavedSae]:
    """The registered sparse autoencoders of an embedding model, newest first."""
    rows = library.connections.select(
        "SELECT fingerprint, model, path, made, metrics FROM saes WHERE model = ?"
        " ORDER BY made DESC, id DESC",
        (model,),
    )
    return [
        SavedSae(row[0], row[1], Path(os.fsdecode(row[2])), row[3], json.loads(row[4]))
        for row in rows
    ]
