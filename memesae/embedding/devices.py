"""Where a model can run on this machine, and in which precision."""

from memesae.base.messages import N_
from memesae.embedding.errors import ModelError


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


def describe_devices() -> list[str]:
    """Every device for a person, the one that "auto" takes last."""
    import torch

    lines = [
        f"cpu ({torch.get_num_threads()} cores, {'bfloat16' if fast_bfloat16() else 'float32'})"
    ]
    for device in _accelerators():
        name = torch.cuda.get_device_name() if device == "cuda" else "Apple GPU"
        lines.append(f"{device} ({name}, float16)")
    return lines


def fast_bfloat16() -> bool:
    """Whether the processor multiplies bfloat16 natively, which doubles the speed."""
    import torch

    # no public name asks this
    return bool(torch.cpu._is_avx512_bf16_supported())  # pyright: ignore[reportPrivateUsage]


def _accelerators() -> list[str]:
    import torch

    found = {"mps": torch.backends.mps.is_available(), "cuda": torch.cuda.is_available()}
    return [device for device, there in found.items() if there]
