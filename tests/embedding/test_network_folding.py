import copy
from typing import Any

import open_clip
import pytest
import torch
from torch import nn

from memesae.base.paths import resource
from memesae.embedding.network import fold_batch_norms


class Branching(nn.Module):
    """Uses what its convolution makes twice, so that nothing may be folded."""

    def __init__(self):
        super().__init__()
        self.convolution = nn.Conv2d(3, 3, 1)
        self.norm = nn.BatchNorm2d(3)
        self.norm.running_mean.fill_(5.0)

    def forward(self, pixels):
        made = self.convolution(pixels)
        return made + self.norm(made)


class Twice(Branching):
    """Uses one convolution before two normalisations."""

    def forward(self, pixels):
        return self.norm(self.convolution(self.norm(self.convolution(pixels))))


@pytest.fixture
def example():
    return torch.randn(1, 3, 224, 224, generator=torch.Generator().manual_seed(0))


@pytest.mark.model
def test_the_built_in_tower_computes_the_same_without_its_normalisations(example):
    model: Any = open_clip.create_model(f"local-dir:{resource('memesae-mini')}").eval()
    tower = model.visual
    with torch.no_grad():
        before = tower(example)
        assert fold_batch_norms(tower, example) == 49
        assert not any(isinstance(module, nn.BatchNorm2d) for module in tower.modules())
        torch.testing.assert_close(tower(example), before, rtol=1e-4, atol=1e-4)


@pytest.mark.parametrize("tower", [Branching(), Twice()])
def test_a_tower_that_would_compute_something_else_stays_as_it_was(tower, example):
    tower = tower.eval()
    original = copy.deepcopy(tower)
    with torch.no_grad():
        assert fold_batch_norms(tower, example) == 0
        torch.testing.assert_close(tower(example), original(example))


def test_a_tower_without_normalisations_is_not_even_run():
    assert fold_batch_norms(nn.Identity(), torch.zeros(0)) == 0
