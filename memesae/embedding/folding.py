"""Making an image tower faster without changing what it computes."""

# torch's hooks are only partly typed
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Tensor, nn

CLOSE_ENOUGH = 1e-4
"""Largest difference, in parts of the largest output, that rounding may make."""


def fold_batch_norms(tower: "nn.Module", example: "Tensor") -> int:
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


def _pairs(tower: "nn.Module", example: "Tensor") -> "list[tuple[nn.Conv2d, nn.BatchNorm2d]]":
    """The convolutions whose output goes straight into a batch normalisation, seen in one run."""
    import torch

    made: dict[int, tuple[nn.Conv2d, Tensor]] = {}
    pairs: list[tuple[nn.Conv2d, nn.BatchNorm2d]] = []

    def after_convolution(module: Any, _: Any, output: "Tensor") -> None:  # noqa: ANN401
        # the output is held, so that no later one can take its place in memory
        made[id(output)] = (module, output)

    def after_norm(module: Any, inputs: "tuple[Tensor, ...]", _: Any) -> None:  # noqa: ANN401
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


def _folded(convolution: "nn.Conv2d", norm: "nn.BatchNorm2d") -> "tuple[nn.Conv2d, Any, Any]":
    """Fold, and give back the convolution with the weight and bias it had."""
    from torch.nn.utils.fusion import fuse_conv_bn_weights

    kept = (convolution, convolution.weight, convolution.bias)
    facts: tuple[Any, ...] = (norm.running_mean, norm.running_var, norm.eps, norm.weight, norm.bias)
    convolution.weight, convolution.bias = fuse_conv_bn_weights(
        convolution.weight, convolution.bias, *facts
    )
    return kept


def _replace(
    tower: "nn.Module", norms: "set[nn.BatchNorm2d]"
) -> "list[tuple[nn.Module, str, nn.Module]]":
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
    kept: "list[tuple[nn.Conv2d, Any, Any]]", places: "list[tuple[nn.Module, str, nn.Module]]"
) -> None:
    # backwards, for the sake of a convolution that is used twice
    for convolution, weight, bias in reversed(kept):
        convolution.weight, convolution.bias = weight, bias
    for parent, name, child in places:
        setattr(parent, name, child)
