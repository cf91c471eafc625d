"""Sparse autoencoders on disk, as SAELens lays them out; the built-in one, and those of a library."""

import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np
from safetensors import SafetensorError
from safetensors import (
    deserialize as _deserialize,  # pyright: ignore[reportUnknownVariableType] - it has no types
)
from safetensors.numpy import save

from memesae.base.messages import N_
from memesae.base.paths import resource, write_atomically
from memesae.library.library import Library
from memesae.sae.library_codes import sae_fingerprint
from memesae.sae.sae_errors import SaeFileError
from memesae.sae.sparse_autoencoder import SparseAutoencoder

# typed here, for the library does not
deserialize = cast("Callable[[bytes], list[tuple[str, dict[str, Any]]]]", _deserialize)

CONFIGURATION = "cfg.json"
WEIGHTS = "sae_weights.safetensors"
_KINDS = {
    "F64": "<f8",
    "F32": "<f4",
    "F16": "<f2",
    "I64": "<i8",
    "I32": "<i4",
    "I16": "<i2",
    "I8": "<i1",
    "U8": "<u1",
    "BOOL": "?",
}


def save_sae(sae: SparseAutoencoder, folder: Path, *, half: bool = False) -> None:
    """Write cfg.json and sae_weights.safetensors into `folder`.

    Args:
        sae: what to write.
        folder: made if it is missing.
        half: float16 weights, for half the size.

    Raises:
        MemesaeError: the place cannot be written.
    """
    kind = np.dtype(np.float16 if half else np.float32)
    tensors = {name: np.ascontiguousarray(part, kind) for name, part in _tensors(sae).items()}
    write_atomically(folder / WEIGHTS, lambda stream: stream.write(save(tensors)))
    text = json.dumps(_configuration(sae, kind), indent=2, ensure_ascii=False) + "\n"
    write_atomically(folder / CONFIGURATION, lambda stream: stream.write(text.encode()))


def load_sae(folder: Path) -> SparseAutoencoder:
    """Read what `save_sae` wrote.

    Raises:
        SaeFileError: the files are missing, damaged, or of another kind.
    """
    configuration = read_json(folder / CONFIGURATION)
    tensors = read_safetensors(folder / WEIGHTS)
    architecture, k = configuration.get("architecture"), configuration.get("k")
    if architecture not in ("topk", "jumprelu"):
        raise SaeFileError(
            N_("{name} holds an autoencoder of another kind: {architecture}."),
            name=folder.name,
            architecture=architecture,
        )
    if architecture == "topk" and not (isinstance(k, int) and k >= 1):
        raise SaeFileError(
            N_("{name} does not say how many features its vectors keep."), name=folder.name
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
            N_("{name} lacks {missing}, a part of every sparse autoencoder."),
            name=folder.name,
            missing=str(missing),
        ) from missing


def read_json(path: Path) -> dict[str, object]:
    """The JSON object in a file.

    Raises:
        SaeFileError: the file is missing or holds no JSON object.
    """
    try:
        content: object = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise SaeFileError(
            N_("{name} cannot be read in {folder}: {reason}."),
            name=path.name,
            folder=path.parent,
            reason=error.strerror,
        ) from error
    except ValueError as error:
        raise SaeFileError(N_("{name} is damaged: it holds no JSON."), name=path.name) from error
    if not isinstance(content, dict):
        raise SaeFileError(N_("{name} is damaged: it holds no JSON object."), name=path.name)
    return cast("dict[str, object]", content)


def read_safetensors(path: Path) -> dict[str, np.ndarray]:
    """The tensors of a safetensors file as float32.

    Raises:
        SaeFileError: the file is missing, damaged, or holds numbers that are not finite.
    """
    try:
        tensors = {name: _array(part) for name, part in deserialize(path.read_bytes())}
    except OSError as error:
        raise SaeFileError(
            N_("{name} cannot be read in {folder}: {reason}."),
            name=path.name,
            folder=path.parent,
            reason=error.strerror,
        ) from error
    except (SafetensorError, ValueError, KeyError, TypeError) as error:
        raise SaeFileError(
            N_("{name} is damaged: it holds no safetensors."), name=path.name
        ) from error
    return finite_floats(tensors, path.name)


def _array(part: Mapping[str, Any]) -> np.ndarray:
    """One tensor of a safetensors file; bfloat16, which numpy lacks, is the upper half of a float32."""
    kind, content = part["dtype"], bytes(part["data"])
    if kind == "BF16":
        numbers = (np.frombuffer(content, "<u2").astype(np.uint32) << 16).view(np.float32)
    else:
        numbers = np.frombuffer(content, _KINDS[kind])
    return numbers.reshape(part["shape"])


def finite_floats(tensors: Mapping[str, np.ndarray], name: str) -> dict[str, np.ndarray]:
    """The tensors as float32.

    Raises:
        SaeFileError: a number among them is not finite.
    """
    floats = {key: np.asarray(tensor, np.float32) for key, tensor in tensors.items()}
    if not all(np.isfinite(tensor).all() for tensor in floats.values()):
        raise SaeFileError(
            N_("{name} is damaged: it holds numbers that are not finite."), name=name
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


def built_in_folder(model: str) -> Path | None:
    """Where the shipped features of an embedding model lie, or None if there are none."""
    folder = resource(f"features-{model}")
    return folder if (folder / CONFIGURATION).exists() else None


def built_in_labels(model: str) -> list[tuple[str, float]]:
    """What the shipped features were called on the pictures they were learnt from, and how surely.

    A small library shows too little of most features to name them; these names help it out.

    Returns:
        (label, confidence) of each feature, ("", 0) for an unnamed one; nothing where none are shipped.

    Raises:
        SaeFileError: the file is damaged.
    """
    folder = built_in_folder(model)
    if folder is None or not (folder / LABELS).exists():
        return []
    kept = read_json(folder / LABELS)
    labels, confidences = cast("list[str]", kept["labels"]), cast("list[float]", kept["confidence"])
    return list(zip(labels, confidences, strict=True))


def built_in_sae(model: str) -> SparseAutoencoder | None:
    """The shipped sparse autoencoder of an embedding model, or None if there is none.

    Raises:
        SaeFileError: its files are damaged.
    """
    folder = built_in_folder(model)
    return None if folder is None else load_sae(folder)


@dataclass(frozen=True, slots=True)
class SavedSae:
    """One sparse autoencoder of a library.

    Attributes:
        fingerprint: of its weights.
        model: id of the model whose vectors it reads.
        path: the folder of its files.
        made: when it was trained or imported, unix seconds.
        metrics: what was measured then (fvu, cosine, l0, dead, ...).
    """

    fingerprint: str
    model: str
    path: Path
    made: float
    metrics: dict[str, float]


def save_for_library(
    library: Library, sae: SparseAutoencoder, model: str, path: Path, metrics: Mapping[str, float]
) -> None:
    """Enter a sparse autoencoder whose files lie in `path`; one known already is updated."""
    entry = (model, sae_fingerprint(sae), os.fsencode(path), time.time(), json.dumps(dict(metrics)))
    with library.connections.transaction() as writer:
        writer.execute(
            "INSERT OR REPLACE INTO saes(model, fingerprint, path, made, metrics)"
            " VALUES(?, ?, ?, ?, ?)",
            entry,
        )


def saved_saes(library: Library, model: str) -> list[SavedSae]:
    """The sparse autoencoders for a model's vectors, newest first."""
    rows = library.connections.select(
        "SELECT fingerprint, model, path, made, metrics FROM saes WHERE model = ?"
        " ORDER BY made DESC, id DESC",
        (model,),
    )
    return [
        SavedSae(row[0], row[1], Path(os.fsdecode(row[2])), row[3], json.loads(row[4]))
        for row in rows
    ]
