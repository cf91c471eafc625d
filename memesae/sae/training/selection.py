"""Which activations survive: the k largest of a vector, or the k * n largest of a batch."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# torch leaves part of its signatures untyped
from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import torch


class Active(NamedTuple):
    """The surviving activations of a batch, ordered by row.

    Attributes:
        rows: int64 [entries], the vector.
        features: int64 [entries], the feature.
        values: float32 [entries], the activation, not below zero.
        starts: int64 [n], where each row's entries begin.
    """

    rows: torch.Tensor
    features: torch.Tensor
    values: torch.Tensor
    starts: torch.Tensor


def select(activations: torch.Tensor, k: int, selection: str) -> Active:
    """The survivors of activations [n, F]: TopK by row (Gao et al. 2024), BatchTopK by batch (Bussmann et al. 2024)."""
    import torch

    n, features = activations.shape
    if selection == "row":
        columns = activations.topk(k, dim=1, sorted=False).indices
        flat = (columns + torch.arange(n, device=columns.device)[:, None] * features).flatten()
    else:
        flat = activations.flatten().topk(k * n, sorted=False).indices.sort().values
    rows = torch.div(flat, features, rounding_mode="floor")
    counts = torch.bincount(rows, minlength=n)
    values = activations.flatten()[flat].clamp_min(0)
    return Active(rows, flat - rows * features, values, counts.cumsum(0) - counts)


def kept_above(activations: torch.Tensor, threshold: float) -> Active:
    """All activations above the threshold, as the finished autoencoder keeps them."""
    import torch

    rows, columns = (activations > max(threshold, 0.0)).nonzero(as_tuple=True)
    counts = torch.bincount(rows, minlength=len(activations))
    return Active(rows, columns, activations[rows, columns], counts.cumsum(0) - counts)


def threshold_for(activations: torch.Tensor, k: int) -> float:
    """The threshold above which activations [n, F] keep k features per vector on average."""
    kept = activations.flatten().topk(k * len(activations) + 1, sorted=False).values
    return max(0.0, float(kept.min()))


def combine(active: Active, table: torch.Tensor) -> torch.Tensor:
    """For each vector the sum of its features' rows of `table` [F, d], weighted by the values."""
    from torch.nn.functional import embedding_bag

    return embedding_bag(
        active.features, table, active.starts, mode="sum", per_sample_weights=active.values
    )
