"""One step: gradient, unit-norm decoder, schedule."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false, reportUnknownArgumentType=false
# torch leaves part of its signatures untyped
from __future__ import annotations

from typing import TYPE_CHECKING

from memesae.sae.training.gradients import Gradient, add_revival, reconstruction_gradient
from memesae.sae.training.selection import select

if TYPE_CHECKING:
    import torch

    from memesae.sae.training.network import Network
    from memesae.sae.training.plan import TrainingPlan

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

    def __init__(self, network: Network, plan: TrainingPlan, window: int) -> None:
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
            add_revival(gradient, network, inputs, dead, plan.revival)
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
