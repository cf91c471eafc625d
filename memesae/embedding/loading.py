"""Loading a model through stock open_clip, quietly."""

import logging
import warnings
from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from memesae.embedding.catalogue import Model
from memesae.embedding.errors import ModelError


def load_model(model: Model) -> tuple[Any, Any, Any]:
    """Network (on the CPU, in float32, for inference), picture transform and tokenizer.

    Raises:
        ModelError: the files are damaged, or are no open_clip model.
    """
    with _quiet():
        import open_clip

        try:
            network, _, transform = open_clip.create_model_and_transforms(
                model.architecture, pretrained=model.weights or None, weights_only=True
            )
            tokenizer = open_clip.get_tokenizer(model.architecture)
        except Exception as error:  # the loaders below raise nearly everything
            raise ModelError(
                f"The model {model.name} cannot be loaded: {_first_line(error)}",
                kept="Libraries and their vectors are untouched.",
                hint="If its file is damaged, delete it and download it again, or use another model.",
            ) from error
    return network.eval(), transform, tokenizer


def _first_line(error: Exception) -> str:
    text = str(error).strip().splitlines()
    return text[0] if text else type(error).__name__


@contextmanager
def _quiet() -> Generator[None]:
    """No warnings and no log lines: what open_clip has to say is for its developers."""
    level = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(level)
