"""One training step: analytic gradients of the reconstruction and AuxK losses, Adam, learning-rate schedule."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING, NamedTuple

from memesae.embedding.network import fast_bfloat16
from memesae.sae.training.trainable_sae import Active, select, weighted_sum

if TYPE_CHECKING:
    import torch

    from memesae.sae.training.trainable_sae import TrainableSae
    from memesae.sae.training.training_plan import TrainingPlan


class Gradient(NamedTuple):
    """The gradient of each weight tensor, and the FVU and residual of the full-width reconstruction."""

    encoder: torch.Tensor
    encoder_bias: torch.Tensor
    decoder: torch.Tensor
    decoder_bias: torch.Tensor
    fvu: torch.Tensor
    residual: torch.Tensor


def reconstruction_gradient(
    network: TrainableSae, inputs: torch.Tensor, active: Active, widths: tuple[int, ...]
) -> Gradient:
    """The gradient of the Matryoshka loss: the mean FVU over all nested widths.

    Args:
        network: the weights.
        inputs: [n, d].
        active: the network's selected activations on the inputs.
        widths: the nested dictionary widths in ascending order, the full width last.
    """
    import torch

    features = len(network.decoder)
    variance = (inputs - inputs.mean(0)).square().sum().clamp_min(1e-12)
    residuals = _residuals(network, inputs, active, widths)
    # a feature of group j is part of the widths j, j + 1, ...: sum their gradients with respect to x^
    output_gradient = torch.stack(residuals).mul(2 / (variance * len(widths)))
    output_gradient = output_gradient.flip(0).cumsum(0).flip(0)
    group = torch.bucketize(active.features, _group_bounds(widths, inputs.device), right=True)
    row = group * len(inputs) + active.rows
    code_gradient = _code_gradient(output_gradient, network.decoder, row, active)
    code_gradient *= active.values > 0
    return Gradient(
        encoder=_sum_by_feature(active, code_gradient, active.rows, inputs, features),
        encoder_bias=torch.bincount(active.features, weights=code_gradient, minlength=features).to(
            inputs.dtype
        ),
        decoder=_sum_by_feature(
            active, active.values, row, output_gradient.flatten(0, 1), features
        ),
        decoder_bias=output_gradient[0].sum(0),
        fvu=residuals[-1].square().sum() / variance,
        residual=residuals[-1].neg(),
    )


def add_auxk(
    gradient: Gradient,
    network: TrainableSae,
    inputs: torch.Tensor,
    dead: torch.Tensor,
    coefficient: float,
) -> None:
    """Add the gradient of the AuxK loss: the top dead features model the residual (Gao et al. 2024).

    The loss is `coefficient * sum |e - e^|^2 / sum |e - mean(e)|^2` with the residual e detached. It is
    normalised like the main loss, so it does not depend on the units.

    Args:
        gradient: updated in place.
        network: the weights.
        inputs: [n, d].
        dead: int64, indices of the dead features.
        coefficient: weight of this loss relative to the main one.
    """
    import torch

    residual = gradient.residual
    decoder = network.decoder[dead]
    activations = torch.addmm(network.encoder_bias[dead], inputs, network.encoder[dead].T).relu()
    strongest = activations.topk(min(inputs.shape[1] // 2, len(dead)), dim=1, sorted=False)
    codes = torch.zeros_like(activations).scatter_(1, strongest.indices, strongest.values)
    variance = (residual - residual.mean(0)).square().sum().clamp_min(1e-12)
    output_gradient = (codes @ decoder - residual) * (2 * coefficient / variance)
    code_gradient = (output_gradient @ decoder.T) * (codes > 0)
    gradient.decoder[dead] += codes.T @ output_gradient
    gradient.encoder[dead] += code_gradient.T @ inputs
    gradient.encoder_bias[dead] += code_gradient.sum(0)


def _residuals(
    network: TrainableSae, inputs: torch.Tensor, active: Active, widths: tuple[int, ...]
) -> list[torch.Tensor]:
    """x^ - x for every nested width."""
    target = inputs - network.decoder_bias
    nested = [
        active._replace(values=active.values * (active.features < width)) for width in widths[:-1]
    ]
    return [weighted_sum(part, network.decoder) - target for part in (*nested, active)]


def _group_bounds(widths: tuple[int, ...], device: torch.device) -> torch.Tensor:
    import torch

    return torch.tensor(widths[:-1], dtype=torch.int64, device=device)


def _code_gradient(
    output_gradient: torch.Tensor, decoder: torch.Tensor, row: torch.Tensor, active: Active
) -> torch.Tensor:
    """The gradient of each active code.

    On a CPU only these products are computed, .4 % of all for 32 of 8,192 features; a GPU is faster with all of them.
    """
    import torch

    outputs = output_gradient.flatten(0, 1)
    if outputs.device.type != "cpu":
        products = outputs @ decoder.T
        return products.flatten()[row * len(decoder) + active.features]
    warnings.filterwarnings("ignore", message="Sparse CSR tensor support is in beta")
    order = row.argsort(stable=True)
    ends = torch.bincount(row, minlength=len(outputs)).cumsum(0)
    pattern = torch.sparse_csr_tensor(
        torch.cat([ends.new_zeros(1), ends]),
        active.features[order],
        outputs.new_zeros(len(row)),
        (len(outputs), len(decoder)),
        check_invariants=False,
    )
    products = torch.sparse.sampled_addmm(pattern, outputs, decoder.T, beta=0.0)
    return torch.empty_like(active.values).index_copy_(0, order, products.values())


def _sum_by_feature(
    active: Active, weights: torch.Tensor, rows: torch.Tensor, table: torch.Tensor, features: int
) -> torch.Tensor:
    """For each feature the weighted sum of the rows of `table` on which it is active: [F, d]."""
    import torch
    from torch.nn.functional import embedding_bag

    order = active.features.argsort()
    counts = torch.bincount(active.features, minlength=features)
    return embedding_bag(
        rows[order], table, counts.cumsum(0) - counts, mode="sum", per_sample_weights=weights[order]
    )


_ROUGH_FROM = 4096
"""Features from which the encoder's product pays in bfloat16: of 768 it takes as long, of 16,384 half as long."""
_WARM_UP = 0.05
_DECAY = 0.2
_MAX_GRADIENT_NORM = 1.0


def learning_rate_factor(step: int, steps: int) -> float:
    """Fraction of the peak learning rate: linear warm-up over the first 5 %, linear decay over the last 20 %."""
    rising = (step + 1) / max(1.0, _WARM_UP * steps)
    falling = (steps - step) / max(1.0, _DECAY * steps)
    return min(1.0, rising, falling)


class Optimiser:
    """Adam on the four weight tensors, with decoder rows renormalised to 1 after every step.

    Attributes:
        step: number of steps taken.
        inactive_for: int64 [F], vectors seen since each feature was last active.
    """

    def __init__(self, network: TrainableSae, plan: TrainingPlan, dead_after: int) -> None:
        """Start at step 0.

        Args:
            network: updated in place.
            plan: the hyperparameters.
            dead_after: a feature inactive for this many vectors counts as dead.
        """
        import torch

        self._network = network
        self._plan = plan
        self._dead_after = dead_after
        on_cpu = network.decoder.device.type == "cpu"
        self._rough = on_cpu and len(network.decoder) >= _ROUGH_FROM and fast_bfloat16()
        self.adam = torch.optim.Adam(network.tensors().values(), lr=plan.rate, fused=True)
        self.inactive_for = torch.zeros(
            len(network.decoder), dtype=torch.int64, device=network.decoder.device
        )
        self.step = 0

    @property
    def dead(self) -> torch.Tensor:
        """int64: indices of the features that count as dead."""
        return (self.inactive_for >= self._dead_after).nonzero().flatten()

    def advance(self, inputs: torch.Tensor) -> torch.Tensor:
        """Take one step on inputs [n, d]; returns their fraction of variance unexplained."""
        plan, network = self._plan, self._network
        activations = network.activations(inputs, rough=self._rough)
        active = select(activations, plan.k, plan.selection)
        gradient = reconstruction_gradient(network, inputs, active, plan.nested_widths)
        self.inactive_for += len(inputs)
        self.inactive_for[active.features[active.values > 0]] = 0
        dead = self.dead
        if len(dead) and plan.auxk_coefficient:
            add_auxk(gradient, network, inputs, dead, plan.auxk_coefficient)
        self._apply(gradient)
        return gradient.fvu

    def _apply(self, gradient: Gradient) -> None:
        import torch

        decoder = self._network.decoder
        # renormalisation undoes growth along a row, but Adam's moments would still accumulate it
        gradient.decoder.sub_((gradient.decoder * decoder).sum(1, keepdim=True) * decoder)
        for name, tensor in self._network.tensors().items():
            tensor.grad = getattr(gradient, name)
        torch.nn.utils.clip_grad_norm_(self._network.tensors().values(), _MAX_GRADIENT_NORM)
        for settings in self.adam.param_groups:
            settings["lr"] = self._plan.rate * learning_rate_factor(self.step, self._plan.steps)
        self.adam.step()
        decoder.div_(decoder.norm(dim=1, keepdim=True).clamp_min(1e-12))
        self.step += 1
