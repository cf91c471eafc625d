"""From an RGB picture to what a model looks at: its own preprocessing, the last steps in numpy."""

# torchvision has no stubs
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Floats = NDArray[np.float32]
Prepare = Callable[[Image.Image], Floats]

LONGEST = 32
"""How many times longer than wide a picture may be: resizing a line makes gigabytes, or nothing."""


def preparer(transform: Any) -> Prepare:  # noqa: ANN401 - torchvision's Compose
    """The same as an open_clip transform, [3, h, w], several times faster.

    Its resizing and cropping are kept as they are. The two steps after them, to numbers between 0 and
    1 and to the model's mean and deviation, are done by numpy in the same order and precision:
    torch spends more on starting its threads for one picture than on the numbers. Of a picture that is
    more than `LONGEST` times longer than wide, only the middle is looked at.
    """
    from torchvision.transforms import Normalize, ToTensor

    steps = list(getattr(transform, "transforms", []))
    if (
        len(steps) < 2
        or not isinstance(steps[-2], ToTensor)
        or not isinstance(steps[-1], Normalize)
    ):
        return lambda image: transform(_middle(image)).numpy()
    mean = np.asarray(steps[-1].mean, np.float32)[:, None, None]
    deviation = np.asarray(steps[-1].std, np.float32)[:, None, None]
    return lambda image: _numbers(_shaped(_middle(image), steps[:-2]), mean, deviation)


def _middle(image: Image.Image) -> Image.Image:
    longest = LONGEST * min(image.size)
    if max(image.size) <= longest:
        return image
    width, height = min(image.width, longest), min(image.height, longest)
    left, top = (image.width - width) // 2, (image.height - height) // 2
    return image.crop((left, top, left + width, top + height))


def _shaped(image: Image.Image, geometry: Sequence[Callable[[Any], Any]]) -> Image.Image:
    for step in geometry:
        image = step(image)
    return image


def _numbers(image: Image.Image, mean: Floats, deviation: Floats) -> Floats:
    pixels = np.asarray(image).transpose(2, 0, 1).astype(np.float32, order="C")
    pixels /= 255
    pixels -= mean
    pixels /= deviation
    return pixels
