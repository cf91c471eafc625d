"""The models: which one is built in, which are at hand, which are worth a download."""

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from memesae.base.places import resource
from memesae.embedding.errors import ModelError
from memesae.embedding.model import Model

BUILT_IN = "memesae-mini"
CONFIG = "open_clip_config.json"
WEIGHTS = ("open_clip_model.safetensors", "open_clip_pytorch_model.bin")


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
        replace(model, source="downloaded") if _is_cached(model.repository) else model
        for model in OFFERED
    ]
    others = [
        resolve(f"hf-hub:{repository}", home)
        for repository in _cached_repositories()
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
                offered, source="downloaded" if _is_cached(offered.repository) else "offered"
            )
    if name.startswith("hf-hub:"):
        return _from_hub(name)
    path = _existing_path(name, home)
    if path is not None and path.is_dir():
        return _from_folder(name, path)
    architecture, _, rest = name.partition(":")
    checkpoint = _existing_path(rest, home) if rest else None
    if checkpoint is not None:
        return _from_checkpoint(name, architecture, checkpoint)
    architecture, _, tag = name.partition("/")
    if tag and not rest:
        return _from_tag(name, architecture, tag)
    raise ModelError(
        f"There is no model “{name}”.",
        hint=f"At hand: {', '.join(at_hand(home))}. Others: ARCHITECTURE/TAG, hf-hub:ORG/REPOSITORY, "
        "a folder with open_clip_config.json, or ARCHITECTURE:CHECKPOINT-FILE.",
    )


def at_hand(home: Path) -> Sequence[str]:
    """Names of the models that can be used with no network."""
    return [model.name for model in known_models(home) if model.source != "offered"]


def _from_hub(name: str) -> Model:
    repository = name.removeprefix("hf-hub:").strip("/")
    if repository.count("/") != 1:
        raise ModelError(f"“{name}” names no repository.", hint="Write hf-hub:ORG/REPOSITORY.")
    source = "downloaded" if _is_cached(repository) else "offered"
    full = f"hf-hub:{repository}"
    return Model(full, full, source, full, repository=repository)


def _from_tag(name: str, architecture: str, tag: str) -> Model:
    """A pair that open_clip itself knows; asked only here, since asking imports torch."""
    from memesae.embedding.loading import repository_of

    repository = repository_of(architecture, tag)
    if repository is None:
        raise ModelError(
            f"open_clip knows no weights “{tag}” for “{architecture}”.",
            hint="Its list: python -c 'import open_clip; print(open_clip.list_pretrained())'",
        )
    source = "downloaded" if _is_cached(repository) else "offered"
    return Model(name, name, source, architecture, tag, repository)


def _from_folder(name: str, folder: Path) -> Model:
    config = folder / CONFIG
    weights = next((folder / each for each in WEIGHTS if (folder / each).is_file()), None)
    if not config.is_file() or weights is None:
        raise ModelError(
            f"The folder {folder} holds no open_clip model.",
            hint=f"It must hold {CONFIG} and {WEIGHTS[0]}.",
        )
    try:
        width = int(json.loads(config.read_text(encoding="utf-8"))["model_cfg"]["embed_dim"])
    except (ValueError, KeyError, TypeError) as error:
        raise ModelError(f"{config} is damaged or no open_clip model's.") from error
    identity = f"{folder.name}@{_fingerprint(weights, config)}"
    size = weights.stat().st_size // 1_000_000
    return Model(
        identity, name, "local", f"local-dir:{folder.absolute()}", megabytes=size, width=width
    )


def _from_checkpoint(name: str, architecture: str, checkpoint: Path) -> Model:
    identity = f"{architecture}:{checkpoint.name}@{_fingerprint(checkpoint)}"
    size = checkpoint.stat().st_size // 1_000_000
    path = str(checkpoint.absolute())
    return Model(identity, name, "local", architecture, path, megabytes=size)


def _existing_path(text: str, home: Path) -> Path | None:
    places = (Path(text).expanduser(), home / "models" / text)
    return next((place for place in places if text and place.exists()), None)


def _fingerprint(*files: Path) -> str:
    """A short digest of size, beginning and end: quick also for a file of gigabytes."""
    digest = hashlib.blake2b(digest_size=6)
    for file in files:
        with file.open("rb") as stream:
            size = stream.seek(0, os.SEEK_END)
            digest.update(size.to_bytes(8, "little"))
            for start in (0, max(0, size // 2), max(0, size - (1 << 20))):
                stream.seek(start)
                digest.update(stream.read(1 << 20))
    return digest.hexdigest()


def hub_cache() -> Path:
    """Where huggingface_hub keeps its downloads, by its own environment variables."""
    if "HF_HUB_CACHE" in os.environ:
        return Path(os.environ["HF_HUB_CACHE"])
    default = Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")).expanduser() / "huggingface"
    return Path(os.environ.get("HF_HOME", default)).expanduser() / "hub"


def _snapshots(repository: str) -> list[Path]:
    folder = hub_cache() / ("models--" + repository.replace("/", "--")) / "snapshots"
    return sorted(folder.iterdir()) if folder.is_dir() else []


def _is_cached(repository: str) -> bool:
    """Whether the weights are there whole: a snapshot links to a file only when that is complete."""
    return bool(repository) and any(
        (snapshot / weights).exists() for snapshot in _snapshots(repository) for weights in WEIGHTS
    )


def _cached_repositories() -> list[str]:
    folder = hub_cache()
    if not folder.is_dir():
        return []
    names = [
        entry.name.removeprefix("models--").replace("--", "/", 1)
        for entry in sorted(folder.glob("models--*--*"))
    ]
    return [name for name in names if _is_cached(name)]
