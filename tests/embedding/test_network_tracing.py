import pytest
import torch
from torch import nn

from memesae.embedding.network import traced


class Fickle(nn.Module):
    """Computes something else for two pictures than for one."""

    def forward(self, pixels):
        return pixels.mean() * len(pixels) if len(pixels) > 1 else pixels.sum()


@pytest.fixture
def example():
    return torch.rand(1, 3, 16, 16, generator=torch.Generator().manual_seed(0))


def test_a_program_serves_any_number_of_pictures(example):
    tower = nn.Sequential(nn.Conv2d(3, 4, 3), nn.ReLU(), nn.Flatten()).eval()
    program = traced(tower, example)
    assert isinstance(program, torch.jit.ScriptModule)
    batch = torch.rand(5, 3, 16, 16, generator=torch.Generator().manual_seed(1))
    with torch.inference_mode():
        torch.testing.assert_close(program(batch), tower(batch))


def test_a_tower_that_cannot_be_fixed_is_used_as_it_is(example):
    tower = Fickle().eval()
    assert traced(tower, example) is tower
