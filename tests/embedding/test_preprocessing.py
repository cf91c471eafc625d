from typing import Any

import numpy as np
import pytest
from open_clip.transform import PreprocessCfg, image_transform_v2
from PIL import Image
from torchvision.transforms import CenterCrop, Compose, ToTensor

from memesae.embedding.encoder import preprocessor


def picture(width, height):
    pixels = np.random.default_rng(width).integers(0, 256, (height, width, 3), np.uint8)
    return Image.fromarray(pixels)


@pytest.mark.parametrize(
    "options",
    [
        {"size": 224},
        {"size": (64, 96)},
        {"size": 48, "resize_mode": "squash", "interpolation": "bilinear"},
        {"size": 48, "resize_mode": "longest", "fill_color": 128},
        {"size": 48, "mean": (0.1, 0.5, 0.9), "std": (0.2, 0.5, 1.0)},
    ],
)
@pytest.mark.parametrize("size", [(224, 224), (333, 517), (40, 21), (2, 60)])
def test_it_is_open_clips_transform_to_the_bit(options, size):
    transform: Any = image_transform_v2(PreprocessCfg(**options), is_train=False)
    mine, theirs = preprocessor(transform)(picture(*size)), transform(picture(*size)).numpy()
    assert mine.dtype == np.float32
    np.testing.assert_array_equal(mine, theirs)


def test_a_transform_of_another_form_is_used_as_it_is():
    transform: Any = Compose([CenterCrop(8), ToTensor()])
    np.testing.assert_array_equal(
        preprocessor(transform)(picture(20, 20)), transform(picture(20, 20)).numpy()
    )


@pytest.mark.parametrize("resize_mode", ["shortest", "longest", "squash"])
def test_of_a_picture_like_a_line_only_the_middle_is_resized(resize_mode):
    config = PreprocessCfg(size=48, resize_mode=resize_mode)
    prepare = preprocessor(image_transform_v2(config, is_train=False))
    line = picture(1, 30_000)
    np.testing.assert_array_equal(prepare(line), prepare(line.crop((0, 14_984, 1, 15_016))))
