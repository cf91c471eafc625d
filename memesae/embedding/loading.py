"""Loading a model through stock open_clip, quietly."""

# open_clip has no stubs
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from collections.abc import Generator
from contextlib import contextmanager
from typing import Any

from memesae.base.messages import N_
from memesae.embedding.errors import ModelError
from memesae.embedding.model import Model
from memesae.embedding.quiet import quiet

Loaded = tuple[Any, Any, Any]


def load_model(model: Model) -> Loaded:
    """Network (on the CPU, in float32, for inference), picture transform and tokenizer.

    Raises:
        ModelError: the files are damaged, or are no open_clip model.
    """
    with quiet():
        try:
            with _without_network():
                return _create(model)
        except Exception as error:  # the loaders raise nearly everything
            if not model.repository:
                raise _unusable(model, error) from error
        # what was downloaded may still lack something, such as its tokenizer's words
        try:
            return _create(model)
        except Exception as error:
            raise _unusable(model, error) from error


def _create(model: Model) -> Loaded:
    import open_clip

    network, _, transform = open_clip.create_model_and_transforms(
        model.architecture, pretrained=model.weights or None, weights_only=True
    )
    return network.eval(), transform, open_clip.get_tokenizer(model.architecture)


def _unusable(model: Model, error: Exception) -> ModelError:
    return ModelError(
        N_("The model {name} cannot be loaded: {reason}"),
        kept=N_("Libraries and their vectors are untouched."),
        hint=N_("If its file is damaged, delete it and download it again, or use another model."),
        name=model.name,
        reason=_first_line(error),
    )


@contextmanager
def _without_network() -> Generator[None]:
    """Let the hub's client look in its cache only: it would ask its server at every start."""
    from huggingface_hub import constants

    before = constants.HF_HUB_OFFLINE
    constants.HF_HUB_OFFLINE = True
    try:
        yield
    finally:
        constants.HF_HUB_OFFLINE = before


def _first_line(error: Exception) -> str:
    text = str(error).strip().splitlines()
    return text[0] if text else type(error).__name__
