"""The image-text models: which is built in, which are available, which are recommended, and how each is identified."""

# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false

import hashlib
import importlib
import json
import logging
import os
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager, suppress

# pyright: reportMissingTypeStubs=false, reportUnknownVariableType=false
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any, Literal, cast

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import is_frozen, read_checked_json, resource, write_checked_json
from memesae.library.content_hash import open_regular


class ModelError(MemesaeError):
    """A model is unknown, damaged, or cannot be had now."""


def require(package: str, install: str = "pip install torch torchvision open_clip_torch") -> Any:  # noqa: ANN401
    """A module that a slim installation lacks: torch, torchvision or open_clip; or another.

    Args:
        package: its name.
        install: the line that installs it.

    Raises:
        ModelError: it is not installed.
    """
    try:
        return importlib.import_module(package)
    except ImportError as error:
        raise ModelError(
            N_("This needs {package}, which is not installed here."),
            kept=N_("Libraries and their vectors are untouched."),
            hint=N_(
                "This build cannot be extended. Install memesae by pip instead, then run: {line}"
            )
            if is_frozen()
            else N_("Run: {line}"),
            package=package.partition(".")[0],
            line=install,
        ) from error


@contextmanager
def quiet() -> Generator[None]:
    """No warnings and no log lines inside the block: they are for the packages' developers."""
    import warnings

    level = logging.root.manager.disable
    logging.disable(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logging.disable(level)


ModelSource = Literal["built-in", "downloaded", "offered", "local"]


@dataclass(frozen=True, slots=True)
class Model:
    """An image-text model that open_clip can load.

    Attributes:
        id: names its vectors for ever; another file under the same name has another id.
        name: what the person types: memesae-mini, ARCHITECTURE/TAG, hf-hub:ORG/REPOSITORY,
            a folder, or ARCHITECTURE:CHECKPOINT.
        source: built in, downloaded, offered (needs a download), or a local file.
        architecture: what open_clip is asked for.
        weights: its `pretrained` argument, or an empty string where the architecture says it all.
        repository: where a download comes from, or an empty string.
        tier: fast, balanced or best, for the few that memesae proposes.
        megabytes: size of the download, 0 where unknown.
        width: length of a vector, 0 where unknown before loading.
        licence: of the weights, empty where unknown.
    """

    id: str
    name: str
    source: ModelSource
    architecture: str
    weights: str = ""
    repository: str = ""
    tier: str = ""
    megabytes: int = 0
    width: int = 0
    licence: str = ""

    @property
    def languages(self) -> str:
        """What its words may be in: ENGLISH, MANY_LANGUAGES, or "" where its name does not tell."""
        name = self.name.casefold()
        if any(mark in name for mark in _MARKS_OF_MANY):
            return MANY_LANGUAGES
        english = self.source == "built-in" or self.weights.startswith(_ENGLISH_DATA)
        return ENGLISH if english else ""


ENGLISH, MANY_LANGUAGES = "en", "many"
_MARKS_OF_MANY = (
    "xlm",
    "siglip2",
    "siglip-2",
    "i18n",
    "nllb",
    "multilingual",
    "worldwide",
    "laion5b",
)
_ENGLISH_DATA = ("openai", "laion400m", "laion2b", "datacomp", "commonpool", "dfn", "metaclip_")
"""Beginnings of the tags of weights that were trained on English captions."""

_BYTES = 6
_KEPT = "fingerprints.json"


def model_fingerprint(files: Sequence[Path], home: Path) -> str:
    """Twelve hexadecimal digits that stand for all bytes of these files.

    To read gigabytes takes seconds, so what was found is kept under the home folder, and counts as
    long as a file's size and date stay the same.

    Raises:
        OSError: a file cannot be read.
    """
    parts = [_of_file(file.absolute(), home / "models" / _KEPT) for file in files]
    return hashlib.blake2b("".join(parts).encode(), digest_size=_BYTES).hexdigest()


def _of_file(file: Path, kept: Path) -> str:
    facts = file.stat()
    seal = [facts.st_size, facts.st_mtime_ns]
    known = _read(kept)
    if known.get(str(file), [])[:2] == seal:
        return known[str(file)][2]
    # no pipe or device, which have no end
    with open_regular(file) as stream:
        digest = hashlib.file_digest(cast("BytesIO", stream), "blake2b").hexdigest()
    # where nothing can be written it is looked up each time
    with suppress(MemesaeError):
        write_checked_json(kept, {**known, str(file): [*seal, digest]})
    return digest


def _read(kept: Path) -> dict[str, Any]:
    """What is kept; nothing where the file is missing or damaged, since it can be looked up again."""
    return read_checked_json(kept) or {}


CONFIG = "open_clip_config.json"
SPLIT = "onnx:"
"""Before the folder of a model whose towers are published as ONNX graphs, in `Model.architecture`."""
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


# the first three tokenise with open_clip's own tokenizer; SigLIP 2 by the package tokenizers, and the text tower of
# XLM-RoBERTa needs transformers; sizes are those of the files of weights, which hold float32
RECOMMENDED = (
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
    _offer(
        "fast",
        "xlm-roberta-base-ViT-B-32/laion5b_s13b_b90k",
        "laion/CLIP-ViT-B-32-xlm-roberta-base-laion5B-s13B-b90k",
        megabytes=1465,
        width=512,
        licence="MIT",
    ),
    _offer(
        "balanced",
        "ViT-B-16-SigLIP2-256/webli",
        "timm/ViT-B-16-SigLIP2-256",
        megabytes=1501,
        width=768,
        licence="Apache-2.0",
    ),
    _offer(
        "best",
        "ViT-L-16-SigLIP2-256/webli",
        "timm/ViT-L-16-SigLIP2-256",
        megabytes=3526,
        width=1024,
        licence="Apache-2.0",
    ),
)


def built_in() -> Model:
    """The model shipped with memesae; it needs no network."""
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
    """The built-in, downloaded and recommended models."""
    offered = [
        replace(model, source="downloaded") if is_cached(model.repository) else model
        for model in RECOMMENDED
    ]
    others = [
        resolve(f"hf-hub:{repository}", home)
        for repository in cached_repositories()
        if repository not in {model.repository for model in RECOMMENDED}
    ]
    return [built_in(), *others, *sorted(offered, key=lambda model: model.source == "offered")]


def resolve(name: str, home: Path) -> Model:
    """The model a person means by a name.

    Args:
        name: see `Model.name`.
        home: memesae's own folder; a relative path is also looked up in its `models` folder.

    Raises:
        ModelError: the name is unknown; names the available models.
    """
    if name == BUILT_IN:
        return built_in()
    for offered in RECOMMENDED:
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
    if checkpoint is not None and not checkpoint.is_dir():
        return _from_checkpoint(architecture, checkpoint.absolute(), home)
    architecture, _, tag = name.partition("/")
    if tag and not rest:
        return _from_tag(name, architecture, tag, home)
    raise ModelError(
        N_("There is no model “{name}”."),
        hint=N_(
            "Available: {names}. Others: ARCHITECTURE/TAG, hf-hub:ORG/REPOSITORY, "
            "a folder with open_clip_config.json, or ARCHITECTURE:CHECKPOINT-FILE."
        ),
        name=name,
        names=", ".join(available_models(home)),
    )


def available_models(home: Path) -> Sequence[str]:
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


EXPORTED = "exported"
"""Folder in HOME/models for the graphs of models that were exported at their first use."""
EXPORT_FACTS = "export.json"


def exported_folder(model: Model, home: Path) -> Path:
    """Where the graphs of an exported model lie, there or not."""
    return home / "models" / EXPORTED / hashlib.sha256(model.id.encode()).hexdigest()[:16]


def export_facts(home: Path) -> list[dict[str, Any]]:
    """What is known of each model that was exported, or could not be: its fields, and the `reason` or ""."""
    kept = (home / "models" / EXPORTED).glob(f"*/{EXPORT_FACTS}")
    facts = [_read(each) for each in sorted(kept)]
    return [each for each in facts if isinstance(each.get("model"), dict)]


def _exported(name: str, home: Path) -> Model | None:
    """A model of this name that runs without torch."""
    for facts in export_facts(home):
        # damaged facts count as none
        with suppress(TypeError, ValueError):
            model = Model(**facts["model"])
            if model.name == name and not facts.get("reason"):
                return model
    return None


def _from_tag(name: str, architecture: str, tag: str, home: Path) -> Model:
    """A pair that open_clip itself knows; asked only here, since asking imports torch."""
    known = _exported(name, home)
    if known is not None:
        return known
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
    if (folder / "visual" / "model.onnx").is_file() or (
        folder / "textual" / "model.onnx"
    ).is_file():
        return _from_split(folder, home)
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
    from memesae.embedding.weight_files import check_weights, read_json

    with _as_model_error():
        content = read_json(config)
        numbers = check_weights(weights)
    try:
        width = int(cast("dict[str, Any]", content["model_cfg"])["embed_dim"])
        _check_sizes(content, numbers)
    except (ValueError, KeyError, TypeError, ArithmeticError, AttributeError) as error:
        raise ModelError(
            N_("{config} is damaged or no open_clip model's."), config=config
        ) from error
    identity = f"{folder.name}@{model_fingerprint([weights, config], home)}"
    size = weights.stat().st_size // 1_000_000
    return Model(identity, str(folder), "local", f"local-dir:{folder}", megabytes=size, width=width)


def _from_split(folder: Path, home: Path) -> Model:
    """A model whose towers are two ONNX graphs, as several programs publish them."""
    towers = [folder / "visual" / "model.onnx", folder / "textual" / "model.onnx"]
    config = next(
        (folder / each for each in (CONFIG, "config.json") if (folder / each).is_file()), None
    )
    places = (folder / "textual" / "tokenizer.json", folder / "tokenizer.json")
    words = next((each for each in places if each.is_file()), None)
    if config is None or words is None or not all(each.is_file() for each in towers):
        raise ModelError(
            N_("The folder {folder} holds no whole model of two ONNX graphs."),
            hint=N_(
                "It must hold visual/model.onnx, textual/model.onnx, textual/tokenizer.json and config.json."
            ),
            folder=folder,
        )
    # some keep the weights beside the graphs
    files = [each for tower in towers for each in sorted(tower.parent.iterdir()) if each.is_file()]
    try:
        content = json.loads(config.read_text(encoding="utf-8"))
        width = int(content.get("model_cfg", content)["embed_dim"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ModelError(
            N_("{config} is damaged or no open_clip model's."), config=config
        ) from error
    identity = f"{folder.name}@{model_fingerprint([*files, config, words], home)}"
    size = sum(each.stat().st_size for each in files) // 1_000_000
    return Model(identity, str(folder), "local", f"{SPLIT}{folder}", megabytes=size, width=width)


@contextmanager
def _as_model_error() -> Generator[None]:
    """Raise what is wrong with a model's file as a `ModelError`."""
    from memesae.embedding.weight_files import WeightFileError

    try:
        yield
    except WeightFileError as error:
        raise ModelError(error.message, hint=error.hint_message) from error


_LARGEST_SIDE = 1024
"""Pixels of the largest pictures that a model is given; the largest models take 512."""
_MOST_LAYERS = 200


def _check_sizes(content: Mapping[str, Any], numbers: int) -> None:
    """Refuse a description of a network that is far larger than its weights.

    Raises:
        ValueError: it would take any time and memory to make.
    """
    parts: tuple[object, ...] = (content["model_cfg"], content.get("preprocess_cfg"))
    for part in parts:
        for key, value in _leaves(part):
            if isinstance(value, int | float) and not 0 <= abs(value) <= 2_000_000:
                raise ValueError(f"{key} is {value}")
            if key in ("image_size", "size") and not 0 < value <= _LARGEST_SIDE:
                raise ValueError(f"a picture size of {value}")
            if key == "layers" and not 0 <= value <= _MOST_LAYERS:
                raise ValueError(f"{value} layers")
    described = sum(
        _described(content["model_cfg"].get(tower) or {}, content["model_cfg"]["embed_dim"])
        for tower in ("vision_cfg", "text_cfg")
    )
    if described > 2 * numbers + 1_000_000:
        raise ValueError("a network of more numbers than the file has")


def _leaves(content: object, key: str = "", depth: int = 0) -> Generator[tuple[str, Any]]:
    """Every value with the key that it or the list around it has."""
    if depth > 8:
        raise ValueError("nested too deeply")
    if isinstance(content, dict):
        for name, value in cast("dict[str, object]", content).items():
            yield from _leaves(value, name, depth + 1)
    elif isinstance(content, list):
        for value in cast("list[object]", content):
            yield from _leaves(value, key, depth + 1)
    else:
        yield key, content


def _described(tower: Mapping[str, Any], dimension: int) -> int:
    """At least about how many numbers a tower's weights have; other libraries' networks count as none.

    Args:
        tower: its settings.
        dimension: d, the length of a vector.
    """
    if any(name in tower for name in ("timm_model_name", "hf_model_name")):
        return 0
    width = float(tower.get("width") or 0)
    layers, sides = _numbers_of(tower.get("layers")), _numbers_of(tower.get("image_size"))
    # a list of layers is that of a network of convolutions, whose blocks are smaller
    block = 8.0 if isinstance(tower.get("layers"), list) else 4 + 2 * tower.get("mlp_ratio", 4.0)
    patches = (max(sides, default=0) / (tower.get("patch_size") or 16)) ** 2
    outer = tower.get("vocab_size", 0) + tower.get("context_length", 0) + patches + dimension
    return int(width * (block * sum(layers) * width + outer))


def _numbers_of(value: object) -> list[float]:
    """A number, or a list of them, as a list."""
    return [float(cast("float", one)) for _, one in _leaves(value) if one is not None]


def _from_checkpoint(architecture: str, checkpoint: Path, home: Path) -> Model:
    # numpy's own format is read by numpy, which refuses code
    if checkpoint.suffix != ".npz":
        from memesae.embedding.weight_files import check_weights

        with _as_model_error():
            check_weights(checkpoint)
    identity = f"{architecture}:{checkpoint.name}@{model_fingerprint([checkpoint], home)}"
    size = checkpoint.stat().st_size // 1_000_000
    name = f"{architecture}:{checkpoint}"
    return Model(identity, name, "local", architecture, str(checkpoint), megabytes=size)


def _existing_path(text: str, home: Path) -> Path | None:
    places = (Path(text).expanduser(), home / "models" / text)
    return next((place for place in places if text and place.exists()), None)


def repository_of(architecture: str, tag: str) -> str | None:
    """Where open_clip would download these weights from: ORG/REPOSITORY, "" for elsewhere.

    None where open_clip knows no such pair.

    Raises:
        ModelError: open_clip is not installed.
    """
    with quiet():
        pretrained = require("open_clip.pretrained")
        known: dict[str, Any] = pretrained.get_pretrained_cfg(architecture, tag)
    return str(known.get("hf_hub", "")).strip("/") if known else None
