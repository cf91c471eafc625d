"""Arrays and settings of a checkpoint file by name, for all formats."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

import numpy as np

from memesae.base.messages import N_
from memesae.embedding.weight_files import Record, read_torch_file
from memesae.sae.sae_files import as_sae_error, finite_floats, read_json, read_safetensors
from memesae.sae.sparse_autoencoder import SaeFileError

WEIGHT_NAMES = ("sae_weights.safetensors", "sae.safetensors", "ae.pt")
SETTING_NAMES = ("cfg.json", "config.json")
# Prefixes added by torch.compile, DataParallel and saving whole modules.
_WRAPPER_PREFIXES = ("_orig_mod", "module", "_modules", "_parameters", "_buffers")
_CONTAINERS = ("model", "model_state_dict", "state_dict")
# Limits far above any real file: a crafted one may contain itself.
_MAX_DEPTH = 16
_MAX_ENTRIES = 100_000
# Of a number in the settings; infinite and not a number fail the comparison.
_LARGEST = 1e30


@dataclass(frozen=True, slots=True, eq=False)
class Checkpoint:
    """The contents of a checkpoint.

    Attributes:
        name: of the file or folder, for messages.
        tensors: float32 arrays by dotted name, without wrapper prefixes.
        settings: all other values by dotted name.
        file: the name of the file with the weights.
    """

    name: str
    tensors: dict[str, np.ndarray]
    settings: dict[str, object]
    file: str = ""

    @classmethod
    def open(cls, path: Path) -> "Checkpoint":
        """Read a folder or file.

        Raises:
            SaeFileError: it is missing, damaged, or unsafe.
        """
        weights = _weights_in(path) if path.is_dir() else path.expanduser()
        settings = _settings_beside(weights)
        if weights.suffix == ".safetensors":
            return cls(path.name, read_safetensors(weights), settings, weights.name)
        tensors: dict[str, np.ndarray] = {}
        with as_sae_error():
            content = read_torch_file(weights)
        for number, (name, value) in enumerate(_flattened(content)):
            if number > _MAX_ENTRIES:
                raise SaeFileError(
                    N_("{name} contains far more than a sparse autoencoder."), name=path.name
                )
            if isinstance(value, np.ndarray):
                tensors[name] = value
            elif value is None or isinstance(value, str | int | float):
                settings[name] = value
        return cls(path.name, finite_floats(tensors, path.name), settings, weights.name)

    def has(self, *names: str) -> bool:
        """Whether all these tensors exist."""
        return all(name in self.tensors for name in names)

    def setting(self, name: str) -> object:
        """The setting of that name at any depth, the outermost first; None if there is none."""
        matches = [key for key in self.settings if key == name or key.endswith(f".{name}")]
        return self.settings[min(matches, key=len)] if matches else None

    def number(self, name: str) -> float | None:
        """A finite number from the settings or a one-element tensor; None if there is none."""
        if (tensor := self.tensors.get(name)) is not None and tensor.size == 1:
            return float(tensor.reshape(()))
        value = self.setting(name)
        if (
            isinstance(value, bool)
            or not isinstance(value, int | float)
            or not -_LARGEST < value < _LARGEST
        ):
            return None
        return float(value)

    def count(self, name: str) -> int | None:
        """A whole number of at least 1; None if there is none."""
        value = self.number(name)
        return int(value) if value is not None and value >= 1 else None

    @property
    def has_settings(self) -> bool:
        """Whether anything says how the weights are to be used."""
        return bool(self.settings)


def _weights_in(folder: Path) -> Path:
    for name in WEIGHT_NAMES:
        if (folder / name).is_file():
            return folder / name
    raise SaeFileError(
        N_("{name} does not contain a sparse autoencoder in a known format."),
        hint=N_("memesae looks for {names}; if the file has another name, choose the file itself."),
        name=folder.name,
        names=", ".join(WEIGHT_NAMES),
    )


def _settings_beside(weights: Path) -> dict[str, object]:
    for name in SETTING_NAMES:
        if (weights.parent / name).is_file():
            found = dict(_flattened(read_json(weights.parent / name)))
            return {key: value for key, value in found.items() if not isinstance(value, list)}
    return {}


def _flattened(content: object, prefix: str = "", depth: int = 0) -> Iterator[tuple[str, object]]:
    """Every leaf with its dotted name, down to `_MAX_DEPTH`."""
    parts: Mapping[Any, object] | None = None
    if isinstance(content, Mapping):
        parts = cast("Mapping[Any, object]", content)
    elif isinstance(content, Record):
        parts = vars(content)
    if parts is None:
        yield prefix, content
        return
    if depth == _MAX_DEPTH:
        return
    for key, value in parts.items():
        is_wrapper = key in _WRAPPER_PREFIXES or (not prefix and key in _CONTAINERS)
        name = prefix if is_wrapper else f"{prefix}.{_plain(str(key))}".lstrip(".")
        yield from _flattened(value, name, depth + 1)


def _plain(name: str) -> str:
    return ".".join(part for part in name.split(".") if part not in _WRAPPER_PREFIXES)
