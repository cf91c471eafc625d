"""Loading a model through open_clip: devices, folded batch norms, a traced image tower."""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import os
import platform
import sys

# open_clip has no stubs
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
from collections.abc import Callable, Generator
from contextlib import contextmanager
from pathlib import Path

# torch's hooks are only partly typed
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
from types import ModuleType
from typing import TYPE_CHECKING, Any

from memesae.base.messages import N_
from memesae.embedding.model_catalogue import Model, ModelError, quiet

if TYPE_CHECKING:
    from torch import Tensor, nn


def choose_device(wanted: str) -> str:
    """The device to use: the wanted one, or for "auto" the fastest there is.

    Raises:
        ModelError: the wanted device is not there.
    """
    available = ["cpu", *_accelerators()]
    if wanted == "auto":
        return available[-1]
    if wanted not in available:
        raise ModelError(
            N_("This machine has no {wanted} device that PyTorch can use."),
            hint=N_("It has: {available}. Choose one with --device, or leave it at auto."),
            wanted=wanted,
            available=", ".join(available),
        )
    return wanted


def gpu_driver() -> bool:
    """Whether there may be a GPU for torch: asked before torch is imported, which takes seconds.

    Looks for the drivers of NVIDIA's and AMD's GPUs and for Apple's processors; without torch there
    is no use for any.
    """
    try:
        if importlib.util.find_spec("torch") is None:
            return False
    except (ImportError, ValueError):  # what blocks an import may answer so
        return False
    if sys.platform == "darwin":
        return platform.machine() == "arm64"
    if Path("/dev/kfd").exists():
        return True
    try:
        ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    return True


def describe_devices() -> list[str]:
    """Every device for a person, the one that "auto" takes last."""
    lines = [f"cpu ({os.cpu_count()} cores, the built-in model by ONNX Runtime in float32)"]
    if not gpu_driver():
        return lines
    import torch

    for device in _accelerators():
        name = torch.cuda.get_device_name() if device == "cuda" else "Apple GPU"
        lines.append(f"{device} ({name}, float16)")
    return lines


def fast_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 natively, which doubles the speed."""
    import torch

    # no public name asks this
    return bool(torch.cpu._is_avx512_bf16_supported())  # pyright: ignore[reportPrivateUsage]


MODEL_LINE = "pip install torch torchvision open_clip_torch"
"""Installs what a slim installation lacks for training and for other models than the built-in one."""


def require(package: str, line: str = MODEL_LINE) -> ModuleType:
    """A module that may not be installed, such as torch in a slim installation.

    Args:
        package: the module's name.
        line: the line that installs it.

    Raises:
        ModelError: it is not installed; names the line that installs it.
    """
    try:
        return importlib.import_module(package)
    except ImportError as error:
        raise ModelError(
            N_("This needs {package}, which is not installed here."),
            kept=N_("Libraries and their vectors are untouched."),
            hint=N_("Run: {line}"),
            package=package,
            line=line,
        ) from error


def _accelerators() -> list[str]:
    torch: Any = require("torch")
    found = {"mps": torch.backends.mps.is_available(), "cuda": torch.cuda.is_available()}
    return [device for device, there in found.items() if there]


CLOSE_ENOUGH = 1e-4
"""Largest difference, in parts of the largest output, that rounding may make."""


def fold_batch_norms(tower: nn.Module, example: Tensor) -> int:
    """Fold each batch normalisation that follows a convolution into that convolution.

    Both are linear at inference, w' = w * g / sqrt(v + e) and b' = (b - m) * g / sqrt(v + e) + beta
    (Jacob et al. 2018, arXiv:1712.05877, section 3.2), and a pass over the memory is saved each
    time. The outputs before and after are compared: where they differ, the tower stays as it was.

    Args:
        tower: for inference, in float32, on the CPU; changed in place.
        example: an input [1, 3, h, w].

    Returns:
        How many were folded.
    """
    import torch

    if not any(isinstance(module, torch.nn.BatchNorm2d) for module in tower.modules()):
        return 0
    with torch.no_grad():
        before = tower(example)
        pairs = _pairs(tower, example)
        kept = [_folded(convolution, norm) for convolution, norm in pairs]
        places = _replace(tower, {norm for _, norm in pairs})
        if bool((tower(example) - before).abs().max() <= CLOSE_ENOUGH * before.abs().max()):
            return len(pairs)
        _restore(kept, places)
    return 0


def _pairs(tower: nn.Module, example: Tensor) -> list[tuple[nn.Conv2d, nn.BatchNorm2d]]:
    """The convolutions whose output goes straight into a batch normalisation, seen in one run."""
    import torch

    made: dict[int, tuple[nn.Conv2d, Tensor]] = {}
    pairs: list[tuple[nn.Conv2d, nn.BatchNorm2d]] = []

    def after_convolution(module: Any, _: Any, output: Tensor) -> None:  # noqa: ANN401
        # the output is held, so that no later one can take its place in memory
        made[id(output)] = (module, output)

    def after_norm(module: Any, inputs: tuple[Tensor, ...], _: Any) -> None:  # noqa: ANN401
        if id(inputs[0]) in made and module.running_var is not None:
            pairs.append((made[id(inputs[0])][0], module))

    hooks = [
        module.register_forward_hook(
            after_convolution if isinstance(module, torch.nn.Conv2d) else after_norm
        )
        for module in tower.modules()
        if isinstance(module, torch.nn.Conv2d | torch.nn.BatchNorm2d)
    ]
    tower(example)
    for hook in hooks:
        hook.remove()
    return pairs


def _folded(convolution: nn.Conv2d, norm: nn.BatchNorm2d) -> tuple[nn.Conv2d, Any, Any]:
    """Fold, and give back the convolution with the weight and bias it had."""
    from torch.nn.utils.fusion import fuse_conv_bn_weights

    kept = (convolution, convolution.weight, convolution.bias)
    facts: tuple[Any, ...] = (norm.running_mean, norm.running_var, norm.eps, norm.weight, norm.bias)
    convolution.weight, convolution.bias = fuse_conv_bn_weights(
        convolution.weight, convolution.bias, *facts
    )
    return kept


def _replace(
    tower: nn.Module, norms: set[nn.BatchNorm2d]
) -> list[tuple[nn.Module, str, nn.Module]]:
    """Leave of each normalisation only the activation that timm builds into it."""
    import torch

    places = [
        (parent, name, child)
        for parent in tower.modules()
        for name, child in parent.named_children()
        if child in norms
    ]
    for parent, name, child in places:
        setattr(parent, name, getattr(child, "act", torch.nn.Identity()))
    return places


def _restore(
    kept: list[tuple[nn.Conv2d, Any, Any]], places: list[tuple[nn.Module, str, nn.Module]]
) -> None:
    # backwards, for the sake of a convolution that is used twice
    for convolution, weight, bias in reversed(kept):
        convolution.weight, convolution.bias = weight, bias
    for parent, name, child in places:
        setattr(parent, name, child)


Tower = Callable[["Tensor"], "Tensor"]


def traced(tower: nn.Module, example: Tensor) -> Tower:
    """The tower as a fixed program, or the tower itself where that would compute something else.

    Between two layers Python holds its lock, for which several encoding threads wait, and so does the
    window; and it keeps inner results longer than needed. Without it, two threads encode 185 instead of
    120 images per second with the built-in model.

    Args:
        tower: for inference, in float32, on the CPU.
        example: an input [1, 3, h, w]; the program serves any number of pictures of that size.
    """
    import torch

    jit: Any = torch.jit  # only partly typed
    with quiet(), torch.no_grad():
        try:
            program = jit.freeze(jit.trace(tower, example, check_trace=False))
        except (RuntimeError, TypeError):
            return tower  # what it does depends on its input in a way that cannot be fixed
        for count in (1, 2, 3):
            batch = torch.cat([example * (number + 1) for number in range(count)])
            if not torch.equal(program(batch), tower(batch)):
                return tower
    return program


Loaded = tuple[Any, Any, Any]


def load_model(model: Model) -> Loaded:
    """Network (on the CPU, in float32, for inference), picture transform and tokenizer.

    Raises:
        ModelError: the files are damaged, or are no open_clip model.
    """
    with quiet():
        try:
            with _without_network():
                return _create(model)
        except ModelError:
            raise
        except Exception as error:  # the loaders raise nearly everything
            if not model.repository:
                raise _unusable(model, error) from error
        # what was downloaded may still lack something, such as its tokenizer's words
        try:
            return _create(model)
        except Exception as error:
            raise _unusable(model, error) from error


def _create(model: Model) -> Loaded:
    open_clip: Any = require("open_clip")

    network, _, transform = open_clip.create_model_and_transforms(
        model.architecture, pretrained=model.weights or None, weights_only=True
    )
    return network.eval(), transform, open_clip.get_tokenizer(model.architecture)


def _unusable(model: Model, error: Exception) -> ModelError:
    return ModelError(
        N_("The model {name} cannot be loaded: {reason}"),
        kept=N_("Libraries and their vectors are untouched."),
        hint=N_("If its file is damaged, delete it and download it again, or use another model."),
        name=model.name,
        reason=_first_line(error),
    )


@contextmanager
def _without_network() -> Generator[None]:
    """Let the hub's client look in its cache only: it would ask its server at every start."""
    from huggingface_hub import constants

    before = constants.HF_HUB_OFFLINE
    constants.HF_HUB_OFFLINE = True
    try:
        yield
    finally:
        constants.HF_HUB_OFFLINE = before


def _first_line(error: Exception) -> str:
    text = str(error).strip().splitlines()
    return text[0] if text else type(error).__name__
