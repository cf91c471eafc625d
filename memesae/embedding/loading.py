"""Loading a model through stock open_clip, quietly."""

# open_clip has no stubs
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from typing import Any

from memesae.embedding.errors import ModelError
from memesae.embedding.model import Model
from memesae.embedding.quiet import quiet


def load_model(model: Model) -> tuple[Any, Any, Any]:
    """Network (on the CPU, in float32, for inference), picture transform and tokenizer.

    Raises:
        ModelError: the files are damaged, or are no open_clip model.
    """
    with quiet():
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


def repository_of(architecture: str, tag: str) -> str | None:
    """Where open_clip would download these weights from: ORG/REPOSITORY, "" for elsewhere.

    None where open_clip knows no such pair.
    """
    with quiet():
        from open_clip.pretrained import get_pretrained_cfg

        known: dict[str, Any] = get_pretrained_cfg(architecture, tag)
    return str(known.get("hf_hub", "")).strip("/") if known else None


def _first_line(error: Exception) -> str:
    text = str(error).strip().splitlines()
    return text[0] if text else type(error).__name__
