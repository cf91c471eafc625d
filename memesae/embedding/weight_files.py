"""Safe reading of foreign weights: PyTorch .pt and safetensors files, and the JSON beside them.

A crafted file may point outside of its storage, nest hashes, claim any size or contain code. Nothing here runs code
of the file, and every size is checked before memory is taken, so that damage is an error of one sentence. PyTorch's
own loader, which ends the process on some of these files, is not needed to read numbers.
"""

from __future__ import annotations

import json
import math
import pickle
import struct
import zipfile
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any, ClassVar, cast

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.library.content_hash import open_regular


class WeightFileError(MemesaeError):
    """A file does not hold weights that can be read."""


MOST_BYTES = 600_000_000
"""Size of the largest file that is read whole; 65,536 features of 1,024 numbers take 537 MB."""
MOST_JSON_BYTES = 1 << 20
_MOST_HEADER_BYTES = 8 << 20
_MOST_PICKLE_BYTES = 2 << 20
_MOST_DIRECTORY_BYTES = 4 << 20
_MOST_DIMENSIONS = 8
_MAX_NAME_LENGTH = 80
_DAMAGED = N_("{name} is damaged: its contents cannot be read.")
_ERRORS = (
    pickle.UnpicklingError,
    EOFError,
    LookupError,
    ValueError,
    TypeError,
    AttributeError,
    ArithmeticError,
    AssertionError,
    NotImplementedError,
    RecursionError,
    RuntimeError,
    MemoryError,
    struct.error,
)

# numpy's types by the names in safetensors files; bfloat16 and float8 are unknown to numpy
_SAFETENSORS_TYPES = {
    "F64": "<f8",
    "F32": "<f4",
    "F16": "<f2",
    "BF16": "bfloat16",
    "F8_E4M3": "float8_e4m3fn",
    "F8_E5M2": "float8_e5m2",
    "I64": "<i8",
    "I32": "<i4",
    "I16": "<i2",
    "I8": "<i1",
    "U64": "<u8",
    "U32": "<u4",
    "U16": "<u2",
    "U8": "<u1",
    "BOOL": "bool",
}
_TORCH_TYPES = {
    "float64": "<f8",
    "double": "<f8",
    "float32": "<f4",
    "float": "<f4",
    "float16": "<f2",
    "half": "<f2",
    "bfloat16": "bfloat16",
    "float8_e4m3fn": "float8_e4m3fn",
    "float8_e5m2": "float8_e5m2",
    "int64": "<i8",
    "long": "<i8",
    "int32": "<i4",
    "int": "<i4",
    "int16": "<i2",
    "short": "<i2",
    "int8": "<i1",
    "char": "<i1",
    "uint64": "<u8",
    "uint32": "<u4",
    "uint16": "<u2",
    "uint8": "<u1",
    "byte": "<u1",
    "bool": "bool",
    "untyped": "<u1",
}
_STORED_AS = {
    "bfloat16": "<u2",
    "float8_e4m3fn": "<u1",
    "float8_e5m2": "<u1",
    "bool": "<u1",
}


def _stored_type(kind: str) -> np.dtype[Any]:
    return np.dtype(_STORED_AS.get(kind, kind))


def _floats(stored: np.ndarray, kind: str) -> np.ndarray:
    """Numbers as stored, as float32."""
    match kind:
        case "bfloat16":
            # the upper half of a float32
            return (stored.astype(np.uint32) << 16).view(np.float32)
        case "float8_e5m2":
            # the upper half of a float16
            return (stored.astype(np.uint16) << 8).view(np.float16).astype(np.float32)
        case "float8_e4m3fn":
            return _float8_values()[stored]
        case "bool":
            return (stored != 0).astype(np.float32)
        case _:
            return np.asarray(stored, np.float32)


def _float8_values() -> np.ndarray:
    """The 256 values of float8_e4m3fn, float32 (Micikevicius et al. 2022, arXiv:2209.05433, table 1)."""
    codes = np.arange(256)
    exponent, mantissa = (codes >> 3) & 15, codes & 7
    normal = (1 + mantissa / 8) * 2.0 ** (exponent - 7)
    size = np.where(exponent == 0, mantissa / 8 * 2.0**-6, normal)
    size[(codes & 127) == 127] = np.nan
    return np.where(codes < 128, size, -size).astype(np.float32)


def _read_bytes(path: Path, most: int) -> bytes:
    """A whole file of at most so many bytes.

    Raises:
        WeightFileError: it cannot be read, is no ordinary file, or is larger.
    """
    try:
        with open_regular(path) as stream:
            size = stream.seek(0, 2)
            if size > most:
                raise WeightFileError(
                    N_("{name} has {size} MB, more than memesae reads ({most} MB)."),
                    name=path.name,
                    size=size // 1_000_000,
                    most=max(1, most // 1_000_000),
                )
            stream.seek(0)
            return stream.read(most + 1)
    except (OSError, ValueError) as error:
        raise WeightFileError(
            N_("{name} in {folder} cannot be read: {reason}."),
            name=path.name,
            folder=path.parent,
            reason=getattr(error, "strerror", None) or str(error),
        ) from error


def read_json(path: Path) -> dict[str, object]:
    """The JSON object in a file, with or without a byte order mark.

    Raises:
        WeightFileError: the file is missing, too large, or does not contain a JSON object.
    """
    content = _read_bytes(path, MOST_JSON_BYTES)
    try:
        parsed: object = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise WeightFileError(
            N_("{name} is damaged: it is not valid JSON."), name=path.name
        ) from error
    if not isinstance(parsed, dict):
        raise WeightFileError(
            N_("{name} is damaged: it does not contain a JSON object."), name=path.name
        )
    return cast("dict[str, object]", parsed)


class _Part:
    """A tensor as described in a safetensors header."""

    def __init__(self, entry: Mapping[str, Any], data_bytes: int) -> None:
        self.kind = _SAFETENSORS_TYPES[entry["dtype"]]
        self.shape = _lengths(entry["shape"])
        self.begin, self.end = _lengths(entry["data_offsets"])
        needed = math.prod(self.shape) * _stored_type(self.kind).itemsize
        if self.end > data_bytes or self.end - self.begin != needed:
            raise ValueError("a tensor that does not fit its place")


def _lengths(value: object) -> tuple[int, ...]:
    """A few whole numbers of at least 0."""
    numbers = tuple(cast("Sequence[object]", value))
    if len(numbers) > _MOST_DIMENSIONS or not all(
        isinstance(one, int) and not isinstance(one, bool) and 0 <= one < 2**62 for one in numbers
    ):
        raise ValueError("no lengths")
    return cast("tuple[int, ...]", numbers)


def read_safetensors(path: Path) -> dict[str, np.ndarray]:
    """The tensors of a safetensors file as float32.

    Raises:
        WeightFileError: the file is missing, damaged, or larger than `MOST_BYTES`.
    """
    content = _read_bytes(path, MOST_BYTES)
    try:
        start, parts = _safetensors_parts(content, len(content))
        # parts may share their bytes: what they are together is bounded, too
        if sum(math.prod(part.shape) for part in parts.values()) > MOST_BYTES // 4:
            raise ValueError("more numbers than a file of this size should hold")
        return {
            name: _floats(
                np.frombuffer(
                    content,
                    _stored_type(part.kind),
                    math.prod(part.shape),
                    start + part.begin,
                ),
                part.kind,
            ).reshape(part.shape)
            for name, part in parts.items()
        }
    except _ERRORS as error:
        raise WeightFileError(
            N_("{name} is damaged: it is not a valid safetensors file."), name=path.name
        ) from error


def _safetensors_parts(head: bytes, size: int) -> tuple[int, dict[str, _Part]]:
    """Where the data begin, and the tensors by name.

    Args:
        head: the file's beginning, with at least the whole header.
        size: of the file.
    """
    (length,) = struct.unpack_from("<Q", head)
    if length > min(_MOST_HEADER_BYTES, size - 8):
        raise ValueError("a header larger than the file")
    header = json.loads(head[8 : 8 + length])
    start = 8 + length
    entries = {name: entry for name, entry in header.items() if name != "__metadata__"}
    return start, {name: _Part(entry, size - start) for name, entry in entries.items()}


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
_RECORD_NAMES = ("torch.relu", "torch.sigmoid", "torch.device", "argparse.Namespace")


def read_torch_file(path: Path) -> object:
    """The content of a `torch.save` file: containers, numbers, strings, float32 arrays and `Record`s.

    Raises:
        WeightFileError: the file is missing, damaged, in the format before PyTorch 1.6, larger than `MOST_BYTES`, or
            refers to anything but tensors and settings.
    """
    content = _read_bytes(path, MOST_BYTES)
    return _torch_content(path.name, BytesIO(content), len(content), with_numbers=True)[0]


def check_weights(path: Path) -> int:
    """Check a file of weights of any size without reading its numbers.

    Returns:
        How many numbers it holds.

    Raises:
        WeightFileError: as `read_torch_file` and `read_safetensors`, whichever its name promises.
    """
    try:
        with open_regular(path) as stream:
            size = stream.seek(0, 2)
            stream.seek(0)
            if path.suffix != ".safetensors":
                return _torch_content(path.name, stream, size, with_numbers=False)[1]
            _, parts = _safetensors_parts(stream.read(_MOST_HEADER_BYTES + 8), size)
            return sum(math.prod(part.shape) for part in parts.values())
    except OSError as error:
        raise WeightFileError(
            N_("{name} in {folder} cannot be read: {reason}."),
            name=path.name,
            folder=path.parent,
            reason=error.strerror or str(error),
        ) from error
    except _ERRORS as error:
        raise WeightFileError(
            N_("{name} is damaged: it is not a valid safetensors file."), name=path.name
        ) from error


def _torch_content(
    name: str,
    stream: Any,  # noqa: ANN401 - any seekable file
    size: int,
    *,
    with_numbers: bool,
) -> tuple[object, int]:
    """The content, and how many numbers its tensors hold; without numbers, they are counted and not read."""
    try:
        _check_directory(stream, size)
        with zipfile.ZipFile(stream) as archive:
            unpickler = _Unpickler(name, archive, size, with_numbers=with_numbers)
            return unpickler.load(), unpickler.numbers
    except zipfile.BadZipFile as error:
        raise WeightFileError(
            N_("{name} is damaged, or not a file of PyTorch 1.6 or later."),
            hint=N_("Save it again with torch.save."),
            name=name,
        ) from error
    except _ERRORS as error:
        raise WeightFileError(_DAMAGED, name=name) from error


def _check_directory(stream: Any, size: int) -> None:  # noqa: ANN401
    """Refuse a zip whose directory alone would take long to read."""
    stream.seek(max(0, size - (1 << 16) - 22))
    tail: bytes = stream.read()
    at = tail.rfind(b"PK\5\6")
    if at < 0 or at + 22 > len(tail):
        raise zipfile.BadZipFile
    (directory,) = struct.unpack_from("<I", tail, at + 12)
    # ffffffff: its size is in a second record, which only archives of very many entries need
    if directory > _MOST_DIRECTORY_BYTES and directory != 0xFFFFFFFF:
        raise ValueError("the directory is too large")
    stream.seek(0)


class _Storage:
    """A block of numbers that tensors refer to."""

    def __init__(self, key: str, kind: str) -> None:
        self.key = key
        self.kind = kind


_PurePython = cast("type[Any]", pickle._Unpickler)  # pyright: ignore[reportPrivateUsage] - see _Unpickler


class _Unpickler(_PurePython):
    """Builds containers of plain keys, arrays and `Record`s, and calls nothing else.

    The pure Python unpickler, because that of C offers no hold on what becomes the key of a container: nested tuples
    as keys take exponential time to hash.
    """

    dispatch: ClassVar[dict[int, Any]] = dict(_PurePython.dispatch)
    stack: list[Any]
    append: Callable[[object], None]
    pop_mark: Callable[[], list[Any]]

    def __init__(
        self, name: str, archive: zipfile.ZipFile, size: int, *, with_numbers: bool
    ) -> None:
        self._name = name
        self._archive = archive
        self._with_numbers = with_numbers
        self._arrays: dict[tuple[str, str], np.ndarray] = {}
        self.numbers = 0
        (skeleton,) = (one for one in archive.infolist() if one.filename.endswith("data.pkl"))
        self._folder = skeleton.filename.removesuffix("data.pkl")
        stored = archive.infolist()
        # torch never compresses; entries that lie over each other are more than the file
        if any(one.compress_type != zipfile.ZIP_STORED for one in stored):
            raise ValueError("a compressed entry")
        if sum(one.file_size for one in stored) > size or skeleton.file_size > _MOST_PICKLE_BYTES:
            raise ValueError("entries larger than the file")
        order = f"{self._folder}byteorder"
        if order in archive.namelist() and archive.read(order) != b"little":
            raise ValueError("numbers of another byte order")
        super().__init__(BytesIO(archive.read(skeleton)))  # pyright: ignore[reportUnknownMemberType]

    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401 - as in the base class
        """The object that a name in the file refers to."""
        full = f"{module}.{name}"
        if full in _REBUILT:
            return getattr(self, _REBUILT[full])
        if module == "torch" and name in _TORCH_TYPES:
            return _TORCH_TYPES[name]
        if module in ("torch", "torch.storage") and name.endswith("Storage"):
            kind = _TORCH_TYPES.get(name.removesuffix("Storage").lower())
            if kind is not None:
                return kind
        if full in _RECORD_NAMES or full.startswith(tuple(f"{one}." for one in _RECORD_MODULES)):
            return Record
        raise WeightFileError(
            N_("{name} was not opened: it would run {code}, which no file of weights needs."),
            name=self._name,
            code=full[:_MAX_NAME_LENGTH],
        )

    def persistent_load(self, pid: Any) -> _Storage:  # noqa: ANN401 - as in the base class
        """A storage; its size is what its entry in the archive has."""
        what, kind, key, *_ = pid
        if what != "storage" or not isinstance(kind, str) or not isinstance(key, str):
            raise ValueError("no storage")
        return _Storage(key, kind)

    def _tensor(
        self,
        storage: _Storage,
        offset: int,
        shape: Sequence[int],
        strides: Sequence[int],
        *_: object,
    ) -> np.ndarray:
        return self._built(storage, storage.kind, offset, shape, strides)

    def _typed_tensor(
        self,
        storage: _Storage,
        offset: int,
        shape: Sequence[int],
        strides: Sequence[int],
        _grad: object,
        _hooks: object,
        kind: str,
        *_: object,
    ) -> np.ndarray:
        return self._built(storage, kind, offset, shape, strides)

    def _built(
        self, storage: _Storage, kind: str, offset: int, shape: object, strides: object
    ) -> np.ndarray:
        """A tensor, after checking that each of its numbers lies in its storage."""
        lengths, steps, (start,) = _lengths(shape), _lengths(strides), _lengths([offset])
        entry = self._archive.getinfo(f"{self._folder}data/{storage.key}")
        width = _stored_type(kind).itemsize
        held, count = entry.file_size // width, math.prod(lengths)
        last = start + sum((length - 1) * step for length, step in zip(lengths, steps, strict=True))
        if count > held or (count and last >= held):
            raise ValueError("a tensor larger than its storage")
        self.numbers += count
        if not self._with_numbers:
            return np.zeros(0, np.float32)
        if self.numbers > MOST_BYTES // 4:
            raise ValueError("more numbers than a file of this size should hold")
        if not count:
            return np.zeros(lengths, np.float32)
        stored = self._stored(storage.key, kind)[start:]
        strided = np.lib.stride_tricks.as_strided(
            stored, lengths, tuple(step * width for step in steps), writeable=False
        )
        return _floats(strided, kind)

    def _stored(self, key: str, kind: str) -> np.ndarray:
        if (key, kind) not in self._arrays:
            content = self._archive.read(f"{self._folder}data/{key}")
            usable = len(content) // _stored_type(kind).itemsize
            self._arrays[key, kind] = np.frombuffer(content, _stored_type(kind), usable)
        return self._arrays[key, kind]

    def _parameter(self, data: object, *_: object) -> np.ndarray:
        if not isinstance(data, np.ndarray):
            raise TypeError("a parameter without numbers")
        return cast("np.ndarray", data)

    def _retyped(self, rebuild: Any, _kind: object, arguments: Any, *_: object) -> np.ndarray:  # noqa: ANN401
        if rebuild not in (self._tensor, self._typed_tensor, self._parameter):
            raise TypeError("no tensor")
        return rebuild(*arguments)

    def _mapping(self, *pairs: Any) -> dict[object, object]:  # noqa: ANN401
        return {_plain_key(key): value for key, value in (pairs[0] if pairs else ())}

    def _set(self, *items: Any) -> set[object]:  # noqa: ANN401
        return {_plain_key(item) for item in (items[0] if items else ())}

    def _shape(self, *lengths: Any) -> tuple[int, ...]:  # noqa: ANN401
        return _lengths(lengths[0] if lengths else ())

    def _top(self) -> dict[object, object]:
        top = self.stack[-1]
        if not isinstance(top, dict):
            raise pickle.UnpicklingError("items of what is no dictionary")
        return cast("dict[object, object]", top)

    def load_setitem(self) -> None:
        """One item of a dictionary."""
        value, key = self.stack.pop(), self.stack.pop()
        self._top()[_plain_key(key)] = value

    def load_setitems(self) -> None:
        """Several items of a dictionary."""
        items = self.pop_mark()
        self._top().update(zip(map(_plain_key, items[::2]), items[1::2], strict=True))

    def load_dict(self) -> None:
        """A dictionary with items."""
        items = self.pop_mark()
        self.append(dict(zip(map(_plain_key, items[::2]), items[1::2], strict=True)))

    def load_additems(self) -> None:
        """Items of a set."""
        items = self.pop_mark()
        if not isinstance(self.stack[-1], set):
            raise pickle.UnpicklingError("items of what is no set")
        cast("set[object]", self.stack[-1]).update(map(_plain_key, items))

    def load_frozenset(self) -> None:
        """A set that does not change."""
        self.append(frozenset(map(_plain_key, self.pop_mark())))

    def load_build(self) -> None:
        """The state of an object; of what is no record, it is left out."""
        state = self.stack.pop()
        if isinstance(self.stack[-1], Record):
            self.stack[-1].__setstate__(state)

    def load_refused(self) -> None:
        """What only pickles of other things have."""
        raise pickle.UnpicklingError("an instruction that no file of weights needs")

    dispatch[pickle.SETITEM[0]] = load_setitem
    dispatch[pickle.SETITEMS[0]] = load_setitems
    dispatch[pickle.DICT[0]] = load_dict
    dispatch[pickle.ADDITEMS[0]] = load_additems
    dispatch[pickle.FROZENSET[0]] = load_frozenset
    dispatch[pickle.BUILD[0]] = load_build
    for _code in (
        pickle.BYTEARRAY8,
        pickle.NEXT_BUFFER,
        pickle.READONLY_BUFFER,
        pickle.EXT1,
        pickle.EXT2,
        pickle.EXT4,
        pickle.INST,
        pickle.OBJ,
    ):
        dispatch[_code[0]] = load_refused


_REBUILT = {
    "torch._utils._rebuild_tensor_v2": "_tensor",
    "torch._utils._rebuild_tensor_v3": "_typed_tensor",
    "torch._utils._rebuild_parameter": "_parameter",
    "torch._utils._rebuild_parameter_with_state": "_parameter",
    "torch._tensor._rebuild_from_type_v2": "_retyped",
    "collections.OrderedDict": "_mapping",
    "torch.Size": "_shape",
    "builtins.set": "_set",
    "__builtin__.set": "_set",
}
"""What may be called, and the method that replaces it."""


def _plain_key(key: object) -> object:
    """The key itself.

    Raises:
        UnpicklingError: it is no number or text, nor a short tuple of them.
    """
    parts = cast("tuple[object, ...]", key) if isinstance(key, tuple) else (key,)
    if len(parts) > _MOST_DIMENSIONS or not all(
        one is None or isinstance(one, str | int | float | bytes) for one in parts
    ):
        raise pickle.UnpicklingError("a key that is neither number nor text")
    return cast("object", key)
