"""One training step: the loss and its gradient written out, AuxK, unit-norm decoder, schedule."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from memesae.sae.training.trainable_sae import Active, combine, select

if TYPE_CHECKING:
    import torch

    from memesae.sae.training.trainable_sae import TrainableSae
    from memesae.sae.training.training_plan import TrainingPlan


class Gradient(NamedTuple):
    """One tensor for each of the network's; `fvu` is the loss of the full width alone."""

    encoder: torch.Tensor
    encoder_bias: torch.Tensor
    decoder: torch.Tensor
    decoder_bias: torch.Tensor
    fvu: torch.Tensor
    residual: torch.Tensor


def reconstruction_gradient(
    network: TrainableSae, inputs: torch.Tensor, active: Active, groups: tuple[int, ...]
) -> Gradient:
    """The gradient of the loss above.

    Args:
        network: its weights.
        inputs: [n, d].
        active: the survivors of the network's activations on the inputs.
        groups: the nested widths, rising, the full one last.
    """
    import torch

    features = len(network.decoder)
    variance = (inputs - inputs.mean(0)).square().sum().clamp_min(1e-12)
    residuals = _residuals(network, inputs, active, groups)
    # a feature of group j takes part in the widths j, j + 1, ...: gradient with respect to its part of x^
    outward = torch.stack(residuals).mul(2 / (variance * len(groups)))
    outward = outward.flip(0).cumsum(0).flip(0)
    group = torch.bucketize(active.features, _bounds(groups, inputs.device), right=True)
    row = group * len(inputs) + active.rows
    inward = _dots(outward, network.decoder, row, active) * (active.values > 0)
    return Gradient(
        encoder=_by_feature(active, inward, active.rows, inputs, features),
        encoder_bias=torch.bincount(active.features, weights=inward, minlength=features).to(
            inputs.dtype
        ),
        decoder=_by_feature(active, active.values, row, outward.flatten(0, 1), features),
        decoder_bias=outward[0].sum(0),
        fvu=residuals[-1].square().sum() / variance,
        residual=residuals[-1].neg(),
    )


def add_auxk(
    gradient: Gradient,
    network: TrainableSae,
    inputs: torch.Tensor,
    dead: torch.Tensor,
    weight: float,
) -> None:
    """Add the gradient of AuxK: the strongest dead features explain what is left (Gao et al. 2024).

    The loss is `weight * sum |e - e^|^2 / sum |e - mean(e)|^2` with e the residual, held fixed: the same
    scale as the main loss, whatever the units.

    Args:
        gradient: changed in place.
        network: its weights.
        inputs: [n, d].
        dead: int64, the features silent for an epoch.
        weight: of this loss beside the main one.
    """
    import torch

    residual = gradient.residual
    decoder = network.decoder[dead]
    activations = torch.addmm(network.encoder_bias[dead], inputs, network.encoder[dead].T).relu()
    strongest = activations.topk(min(inputs.shape[1] // 2, len(dead)), dim=1, sorted=False)
    codes = torch.zeros_like(activations).scatter_(1, strongest.indices, strongest.values)
    spread = (residual - residual.mean(0)).square().sum().clamp_min(1e-12)
    outward = (codes @ decoder - residual) * (2 * weight / spread)
    inward = (outward @ decoder.T) * (codes > 0)
    gradient.decoder[dead] += codes.T @ outward
    gradient.encoder[dead] += inward.T @ inputs
    gradient.encoder_bias[dead] += inward.sum(0)


def _residuals(
    network: TrainableSae, inputs: torch.Tensor, active: Active, groups: tuple[int, ...]
) -> list[torch.Tensor]:
    target = inputs - network.decoder_bias
    nested = [
        active._replace(values=active.values * (active.features < width)) for width in groups[:-1]
    ]
    return [combine(part, network.decoder) - target for part in (*nested, active)]


def _bounds(groups: tuple[int, ...], device: torch.device) -> torch.Tensor:
    import torch

    return torch.tensor(groups[:-1], dtype=torch.int64, device=device)


def _dots(
    outward: torch.Tensor, decoder: torch.Tensor, row: torch.Tensor, active: Active
) -> torch.Tensor:
    """The product of each entry's outward gradient with its decoder row; one dense product is quickest."""
    products = outward.flatten(0, 1) @ decoder.T
    return products.flatten()[row * len(decoder) + active.features]


def _by_feature(
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


_WARM_UP = 0.05
_DECAY = 0.2
_LONGEST_GRADIENT = 1.0


def rate_factor(step: int, steps: int) -> float:
    """The share of the peak learning rate: up over the first 5 %, down over the last 20 %."""
    rising = (step + 1) / max(1.0, _WARM_UP * steps)
    falling = (steps - step) / max(1.0, _DECAY * steps)
    return min(1.0, rising, falling)


class Optimiser:
    """Adam on the four tensors of a network, with the decoder's rows kept at norm 1.

    Attributes:
        step: how many steps were taken.
        silent: int64 [F], vectors seen since each feature was last active.
    """

    def __init__(self, network: TrainableSae, plan: TrainingPlan, window: int) -> None:
        """Start at step 0.

        Args:
            network: changed in place.
            plan: k, selection, rate and the rest.
            window: a feature silent for so many vectors is dead.
        """
        import torch

        self._network = network
        self._plan = plan
        self._window = window
        self.adam = torch.optim.Adam(network.tensors().values(), lr=plan.rate, fused=True)
        self.silent = torch.zeros(
            len(network.decoder), dtype=torch.int64, device=network.decoder.device
        )
        self.step = 0

    @property
    def dead(self) -> torch.Tensor:
        """int64: the features silent for a whole window."""
        return (self.silent >= self._window).nonzero().flatten()

    def advance(self, inputs: torch.Tensor) -> torch.Tensor:
        """Learn from inputs [n, d]; returns their fraction of variance unexplained."""
        plan, network = self._plan, self._network
        active = select(network.activations(inputs), plan.k, plan.selection)
        gradient = reconstruction_gradient(network, inputs, active, plan.groups)
        self.silent += len(inputs)
        self.silent[active.features[active.values > 0]] = 0
        dead = self.dead
        if len(dead) and plan.revival:
            add_auxk(gradient, network, inputs, dead, plan.revival)
        self._apply(gradient)
        return gradient.fvu

    def _apply(self, gradient: Gradient) -> None:
        import torch

        decoder = self._network.decoder
        # growth along a row would be undone by the rescaling, but not forgotten by Adam
        gradient.decoder.sub_((gradient.decoder * decoder).sum(1, keepdim=True) * decoder)
        for name, tensor in self._network.tensors().items():
            tensor.grad = getattr(gradient, name)
        torch.nn.utils.clip_grad_norm_(self._network.tensors().values(), _LONGEST_GRADIENT)
        for settings in self.adam.param_groups:
            settings["lr"] = self._plan.rate * rate_factor(self.step, self._plan.steps)
        self.adam.step()
        decoder.div_(decoder.norm(dim=1, keepdim=True).clamp_min(1e-12))
        self.step += 1
