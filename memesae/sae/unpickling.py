"""Reading PyTorch's .pt files without trusting them: numbers and plain containers, never code.

A pickle may name any function to be called while it is read. Here a name is resolved only if it is on a short
list of this module's own harmless stand-ins; everything else is refused before anything is called.
"""

import io
import math
import pickle
import zipfile
from collections import OrderedDict
from pathlib import Path
from typing import Any, cast

import numpy as np
from numpy.lib.stride_tricks import as_strided

from memesae.sae.errors import SaeFileError

# The pickle holds only the skeleton; the numbers lie beside it.
_LARGEST_SKELETON = 16 << 20
_STORAGES = {
    "FloatStorage": "<f4",
    "DoubleStorage": "<f8",
    "HalfStorage": "<f2",
    "BFloat16Storage": "bfloat16",
    "LongStorage": "<i8",
    "IntStorage": "<i4",
    "ShortStorage": "<i2",
    "CharStorage": "<i1",
    "ByteStorage": "<u1",
    "BoolStorage": "?",
}
# Settings and modules of the programs that write such files: read as bare attributes.
_RECORD_MODULES = (
    "__main__",
    "model",
    "sae",
    "config",
    "overcomplete",
    "torch.nn",
    "dictionary_learning",
)


class Record:
    """Stands for an object of another program: its attributes, none of its code."""

    def __init__(self, *_: object) -> None:
        """Ignore what the original would have been built from."""

    def __setstate__(self, state: object) -> None:
        """Keep the attributes of the original."""
        # objects with slots send a pair: their attributes, then their slots
        parts = cast("tuple[object, ...]", state) if isinstance(state, tuple) else (state,)
        for part in parts:
            if isinstance(part, dict):
                self.__dict__.update(cast("dict[str, object]", part))


def read_torch_file(path: Path) -> object:
    """What `torch.save` wrote: containers, numbers, texts, numpy arrays and `Record`s.

    Raises:
        SaeFileError: the file is missing, damaged, in the layout before PyTorch 1.6, or names anything
            beyond tensors and settings.
    """
    try:
        with zipfile.ZipFile(path) as archive:
            return _Reader(archive).read()
    except OSError as error:
        raise SaeFileError(f"{path.name} cannot be read: {error.strerror or error}.") from error
    except zipfile.BadZipFile as error:
        raise SaeFileError(
            f"{path.name} is no file of PyTorch 1.6 or later, or it is damaged.",
            hint="Save it again with torch.save.",
        ) from error
    except _RefusedError as error:
        raise SaeFileError(
            f"{path.name} wants to run {error}, which no autoencoder needs: it was not opened.",
        ) from error
    except _DAMAGE as error:
        raise SaeFileError(f"{path.name} is damaged: its contents cannot be read.") from error


_DAMAGE = (
    pickle.UnpicklingError,
    EOFError,
    KeyError,
    ValueError,
    TypeError,
    AttributeError,
    IndexError,
    ArithmeticError,
    # zipfile's word for encrypted entries and unknown kinds of compression; too deep a nesting
    RuntimeError,
    MemoryError,
)


class _RefusedError(Exception):
    """The pickle names something that is not on the list."""


class _Reader:
    """One open archive."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._storages: dict[str, np.ndarray] = {}
        self._prefix = ""

    def read(self) -> object:
        skeleton = next((n for n in self._archive.namelist() if n.endswith("data.pkl")), "data.pkl")
        if self._archive.getinfo(skeleton).file_size > _LARGEST_SKELETON:
            raise ValueError("the skeleton is too large")
        self._prefix = skeleton.removesuffix("data.pkl")
        return _Unpickler(io.BytesIO(self._archive.read(skeleton)), self).load()

    def storage(self, kind: str, key: str) -> np.ndarray:
        """All numbers of one storage, flat."""
        if key not in self._storages:
            entry = self._archive.getinfo(f"{self._prefix}data/{key}")
            # torch never compresses: a compressed entry may unfold without end
            if entry.compress_type != zipfile.ZIP_STORED:
                raise ValueError("a compressed storage")
            self._storages[key] = _numbers(self._archive.read(entry), kind)
        return self._storages[key]


def _numbers(content: bytes, kind: str) -> np.ndarray:
    if kind != "bfloat16":
        return np.frombuffer(content, np.dtype(kind))
    # bfloat16 is the upper half of a float32
    return (np.frombuffer(content, "<u2").astype(np.uint32) << 16).view(np.float32)


class _Unpickler(pickle.Unpickler):
    """Resolves only names on the list."""

    def __init__(self, stream: io.BytesIO, reader: _Reader) -> None:
        super().__init__(stream)
        self._reader = reader

    def persistent_load(self, pid: Any) -> np.ndarray:  # noqa: ANN401 - pickle's own signature
        """The storage that a tensor refers to: ('storage', kind, key, device, numbers)."""
        label, kind, key, *_ = pid
        if label != "storage" or not isinstance(kind, _StorageKind):
            raise pickle.UnpicklingError("an unknown reference")
        return self._reader.storage(kind.name, str(key))

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - pickle's own signature
        """The stand-in for a name.

        Raises:
            _RefusedError: it is not on the list.
        """
        if module == "torch" and name in _STORAGES:
            return _StorageKind(_STORAGES[name])
        if (stand_in := _STAND_INS.get((module, name))) is not None:
            return stand_in
        if any(module == known or module.startswith(f"{known}.") for known in _RECORD_MODULES):
            return Record
        raise _RefusedError(f"{module}.{name}")


class _StorageKind:
    """What kind of numbers a storage holds."""

    def __init__(self, name: str) -> None:
        self.name = name


def _tensor(
    storage: np.ndarray, offset: int, shape: tuple[int, ...], strides: tuple[int, ...], *_: object
) -> np.ndarray:
    """A tensor's numbers, copied out of its storage; never more than the storage holds."""
    last = offset + sum((size - 1) * stride for size, stride in zip(shape, strides, strict=True))
    sizes_fit = math.prod(shape) <= len(storage) and last < max(1, len(storage))
    if offset < 0 or min((*shape, *strides, 0)) < 0 or not sizes_fit:
        raise ValueError("a tensor reaches beyond its storage")
    steps = tuple(stride * storage.itemsize for stride in strides)
    return as_strided(storage[offset:], shape, steps, writeable=False).copy()


def _parameter(tensor: np.ndarray, *_: object) -> np.ndarray:
    return tensor


def _inert(*_: object) -> Record:
    """For what an autoencoder's file may mention and nobody needs: devices, functions, number types."""
    return Record()


_STAND_INS: dict[tuple[str, str], Any] = {
    ("collections", "OrderedDict"): OrderedDict,
    ("builtins", "set"): set,
    # the name that protocol 2, torch's default, gives it
    ("__builtin__", "set"): set,
    ("torch._utils", "_rebuild_tensor_v2"): _tensor,
    ("torch._utils", "_rebuild_parameter"): _parameter,
    ("torch", "device"): _inert,
    ("torch", "Size"): tuple,
    **{
        ("torch", name): Record()
        for name in ("float16", "float32", "float64", "bfloat16", "int32", "int64")
    },
    **{("torch", name): _inert for name in ("relu", "sigmoid")},
}
