"""Safe reading of PyTorch .pt files: numbers and plain containers, never code.

`torch.load(weights_only=True)` builds tensors and containers only. Configuration objects and modules that some programs
save with their weights become `Record`s, which have the attributes of the originals but none of their code.
"""

from __future__ import annotations

import pickle
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np

from memesae.base.messages import N_
from memesae.embedding.network import require
from memesae.sae.sparse_autoencoder import SaeFileError

if TYPE_CHECKING:
    import torch

# The pickle has only the structure; the numbers are separate entries.
_MAX_PICKLE_BYTES = 16 << 20
_MAX_NAME_LENGTH = 80
# Modules of the programs that write such files.
_RECORD_MODULES = (
    "__main__",
    "model",
    "sae",
    "config",
    "overcomplete",
    "torch.nn",
    "dictionary_learning",
)
# Activation functions that modules refer to.
_RECORD_NAMES = ("torch.relu", "torch.sigmoid")
_LOAD_ERRORS = (
    pickle.UnpicklingError,
    EOFError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    ArithmeticError,
    AssertionError,
    # PyTorch's own errors, for example for tensors that exceed their storage
    RuntimeError,
    MemoryError,
)


class Record:
    """Replaces an object of another program: its attributes, none of its code."""

    def __init__(self, *_: object) -> None:
        """Ignore the constructor arguments of the original."""

    def __setstate__(self, state: object) -> None:
        """Set the attributes of the original."""
        # objects with slots pickle a pair: attributes and slots
        parts = cast("tuple[object, ...]", state) if isinstance(state, tuple) else (state,)
        for part in parts:
            if isinstance(part, dict):
                self.__dict__.update(cast("dict[str, object]", part))


def read_torch_file(path: Path) -> object:
    """The content of a `torch.save` file: containers, numbers, strings, float32 arrays and `Record`s.

    Raises:
        SaeFileError: the file is missing, damaged, in the format before PyTorch 1.6, or refers to anything
            but tensors and settings.
    """
    try:
        _check_archive(path)
        return _load(path)
    except OSError as error:
        raise SaeFileError(
            N_("{name} cannot be read: {reason}."),
            name=path.name,
            reason=error.strerror or str(error),
        ) from error
    except zipfile.BadZipFile as error:
        raise SaeFileError(
            N_("{name} is damaged, or not a file of PyTorch 1.6 or later."),
            hint=N_("Save it again with torch.save."),
            name=path.name,
        ) from error
    except _LOAD_ERRORS as error:
        raise SaeFileError(
            N_("{name} is damaged: its contents cannot be read."), name=path.name
        ) from error


def _check_archive(path: Path) -> None:
    """Refuse compressed entries and oversized pickles (decompression bombs)."""
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            # torch never compresses
            if entry.compress_type != zipfile.ZIP_STORED:
                raise ValueError("a compressed entry")
            if entry.filename.endswith("data.pkl") and entry.file_size > _MAX_PICKLE_BYTES:
                raise ValueError("the pickle is too large")


def _load(path: Path) -> object:
    require("torch")
    import torch
    from torch.serialization import get_unsafe_globals_in_checkpoint, safe_globals

    names = sorted(get_unsafe_globals_in_checkpoint(path))
    for name in names:
        if not name.startswith(tuple(f"{known}." for known in _RECORD_MODULES)) and (
            name not in _RECORD_NAMES
        ):
            raise SaeFileError(
                N_("{name} was not opened: it would run {code}, which no autoencoder file needs."),
                name=path.name,
                code=name[:_MAX_NAME_LENGTH],
            )
    with safe_globals([(Record, name) for name in names]):
        content = torch.load(path, map_location="cpu", mmap=False, weights_only=True)
    _replace_tensors(content)
    return content


def _replace_tensors(content: object) -> None:
    """Replace every tensor at any depth by an array; containers may contain each other."""
    import torch

    pending, seen = [content], set[int]()
    while pending:
        content = pending.pop()
        parts: object = vars(content) if isinstance(content, Record) else content
        if not isinstance(parts, dict):
            continue
        entries = cast("dict[Any, object]", parts)
        if id(entries) in seen:
            continue
        seen.add(id(entries))
        for key, value in entries.items():
            if isinstance(value, torch.Tensor):
                entries[key] = _array(value)
            else:
                pending.append(value)


def _array(tensor: torch.Tensor) -> np.ndarray:
    import torch

    # a stride of 0 could expand one number to any size
    if tensor.numel() * tensor.element_size() > tensor.untyped_storage().nbytes():
        raise ValueError("a tensor larger than its storage")
    # numpy has no bfloat16
    return tensor.detach().to(torch.float32).numpy()
