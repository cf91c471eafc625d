"""The models: which one is built in, which are at hand, which are worth a download."""

# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from memesae.base.messages import N_
from memesae.base.places import resource
from memesae.embedding.errors import ModelError
from memesae.embedding.fingerprint import fingerprint
from memesae.embedding.hub import CONFIG, WEIGHTS, cached_repositories, is_cached
from memesae.embedding.model import Model
from memesae.embedding.quiet import quiet

BUILT_IN = "memesae-mini"


def _offer(
    tier: str, name: str, repository: str, *, megabytes: int, width: int, licence: str
) -> Model:
    architecture, _, tag = name.partition("/")
    return Model(
        name,
        name,
        "offered",
        architecture,
        tag,
        repository,
        tier=tier,
        megabytes=megabytes,
        width=width,
        licence=licence,
    )


# all three tokenise with open_clip's own tokenizer, so nothing else must be installed;
# sizes are those of the safetensors files, which hold float32
OFFERED = (
    _offer(
        "fast",
        "ViT-B-32/datacomp_xl_s13b_b90k",
        "laion/CLIP-ViT-B-32-DataComp.XL-s13B-b90K",
        megabytes=605,
        width=512,
        licence="MIT",
    ),
    _offer(
        "balanced",
        "ViT-B-16/datacomp_xl_s13b_b90k",
        "laion/CLIP-ViT-B-16-DataComp.XL-s13B-b90K",
        megabytes=599,
        width=512,
        licence="MIT",
    ),
    _offer(
        "best",
        "ViT-L-14/datacomp_xl_s13b_b90k",
        "laion/CLIP-ViT-L-14-DataComp.XL-s13B-b90K",
        megabytes=1711,
        width=768,
        licence="MIT",
    ),
)


def built_in() -> Model:
    """The model that memesae brings along; it needs no network."""
    return Model(
        BUILT_IN,
        BUILT_IN,
        "built-in",
        f"local-dir:{resource(BUILT_IN)}",
        tier="instant",
        megabytes=32,
        width=384,
        licence="see its card",
    )


def known_models(home: Path) -> list[Model]:
    """The built-in model, those downloaded, and those worth a download."""
    offered = [
        replace(model, source="downloaded") if is_cached(model.repository) else model
        for model in OFFERED
    ]
    others = [
        resolve(f"hf-hub:{repository}", home)
        for repository in cached_repositories()
        if repository not in {model.repository for model in OFFERED}
    ]
    return [built_in(), *others, *sorted(offered, key=lambda model: model.source == "offered")]


def resolve(name: str, home: Path) -> Model:
    """The model a person means by a name.

    Args:
        name: see `Model.name`.
        home: memesae's own folder; a relative path is also looked up in its `models` folder.

    Raises:
        ModelError: nothing is known by that name; says what is at hand.
    """
    if name == BUILT_IN:
        return built_in()
    for offered in OFFERED:
        if name == offered.name:
            return replace(
                offered, source="downloaded" if is_cached(offered.repository) else "offered"
            )
    if name.startswith("hf-hub:"):
        return _from_hub(name)
    path = _existing_path(name, home)
    if path is not None and path.is_dir():
        return _from_folder(path.absolute(), home)
    architecture, _, rest = name.partition(":")
    checkpoint = _existing_path(rest, home) if rest else None
    if checkpoint is not None:
        return _from_checkpoint(architecture, checkpoint.absolute(), home)
    architecture, _, tag = name.partition("/")
    if tag and not rest:
        return _from_tag(name, architecture, tag)
    raise ModelError(
        N_("There is no model “{name}”."),
        hint=N_(
            "At hand: {names}. Others: ARCHITECTURE/TAG, hf-hub:ORG/REPOSITORY, "
            "a folder with open_clip_config.json, or ARCHITECTURE:CHECKPOINT-FILE."
        ),
        name=name,
        names=", ".join(at_hand(home)),
    )


def at_hand(home: Path) -> Sequence[str]:
    """Names of the models that can be used with no network."""
    return [model.name for model in known_models(home) if model.source != "offered"]


def _from_hub(name: str) -> Model:
    repository = name.removeprefix("hf-hub:").strip("/")
    if repository.count("/") != 1:
        raise ModelError(
            N_("“{name}” names no repository."), hint=N_("Write hf-hub:ORG/REPOSITORY."), name=name
        )
    source = "downloaded" if is_cached(repository) else "offered"
    full = f"hf-hub:{repository}"
    return Model(full, full, source, full, repository=repository)


def _from_tag(name: str, architecture: str, tag: str) -> Model:
    """A pair that open_clip itself knows; asked only here, since asking imports torch."""
    repository = repository_of(architecture, tag)
    if repository is None:
        raise ModelError(
            N_("open_clip knows no weights “{tag}” for “{architecture}”."),
            hint=N_("Its list: python -c 'import open_clip; print(open_clip.list_pretrained())'"),
            tag=tag,
            architecture=architecture,
        )
    source = "downloaded" if is_cached(repository) else "offered"
    return Model(name, name, source, architecture, tag, repository)


def _from_folder(folder: Path, home: Path) -> Model:
    config = folder / CONFIG
    weights = next((folder / each for each in WEIGHTS if (folder / each).is_file()), None)
    if not config.is_file() or weights is None:
        raise ModelError(
            N_("The folder {folder} holds no open_clip model."),
            hint=N_("It must hold {config} and {weights}."),
            folder=folder,
            config=CONFIG,
            weights=WEIGHTS[0],
        )
    try:
        width = int(json.loads(config.read_text(encoding="utf-8"))["model_cfg"]["embed_dim"])
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(
            N_("{config} is damaged or no open_clip model's."), config=config
        ) from error
    identity = f"{folder.name}@{fingerprint([weights, config], home)}"
    size = weights.stat().st_size // 1_000_000
    return Model(identity, str(folder), "local", f"local-dir:{folder}", megabytes=size, width=width)


def _from_checkpoint(architecture: str, checkpoint: Path, home: Path) -> Model:
    identity = f"{architecture}:{checkpoint.name}@{fingerprint([checkpoint], home)}"
    size = checkpoint.stat().st_size // 1_000_000
    name = f"{architecture}:{checkpoint}"
    return Model(identity, name, "local", architecture, str(checkpoint), megabytes=size)


def _existing_path(text: str, home: Path) -> Path | None:
    places = (Path(text).expanduser(), home / "models" / text)
    return next((place for place in places if text and place.exists()), None)


def repository_of(architecture: str, tag: str) -> str | None:
    """Where open_clip would download these weights from: ORG/REPOSITORY, "" for elsewhere.

    None where open_clip knows no such pair.
    """
    with quiet():
        from open_clip.pretrained import get_pretrained_cfg

        known: dict[str, Any] = get_pretrained_cfg(architecture, tag)
    return str(known.get("hf_hub", "")).strip("/") if known else None
