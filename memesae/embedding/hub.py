"""Which models huggingface_hub has downloaded; told from its cache, without importing it."""

import os
from pathlib import Path

CONFIG = "open_clip_config.json"
WEIGHTS = ("open_clip_model.safetensors", "open_clip_pytorch_model.bin")


def hub_cache() -> Path:
    """Where huggingface_hub keeps its downloads, by its own environment variables."""
    if "HF_HUB_CACHE" in os.environ:
        return Path(os.environ["HF_HUB_CACHE"])
    default = Path(os.environ.get("XDG_CACHE_HOME", "~/.cache")).expanduser() / "huggingface"
    return Path(os.environ.get("HF_HOME", default)).expanduser() / "hub"


def repository_folder(repository: str) -> Path:
    """Where a repository's files lie in the cache, there or not."""
    return hub_cache() / f"models--{repository.replace('/', '--')}"


def is_cached(repository: str) -> bool:
    """Whether the weights are there whole: a snapshot links to a file only when that is complete."""
    if not repository:
        return False
    snapshots = repository_folder(repository) / "snapshots"
    return any((each / name).exists() for each in snapshots.glob("*") for name in WEIGHTS)


def cached_repositories() -> list[str]:
    """The repositories, ORG/NAME, whose open_clip weights are there."""
    names = [
        entry.name.removeprefix("models--").replace("--", "/", 1)
        for entry in sorted(hub_cache().glob("models--*--*"))
    ]
    return [name for name in names if is_cached(name)]
