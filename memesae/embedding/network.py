"""Loading a model through open_clip: devices, folded batch norms, a traced image tower, export to ONNX."""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import ctypes
import importlib.util
import json
import logging
import os
import platform
import shutil
import sys
import tempfile

# open_clip has no stubs
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import asdict, replace
from pathlib import Path

# torch's hooks are only partly typed
# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
from typing import TYPE_CHECKING, Any

from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.base.paths import read_checked_json, write_checked_json
from memesae.embedding.model_catalogue import (
    CONFIG,
    EXPORT_FACTS,
    Model,
    ModelError,
    exported_folder,
    quiet,
    require,
)
from memesae.embedding.onnx_model import (
    IMAGE_GRAPH,
    MERGES,
    TEXT_GRAPH,
    TOKENIZER,
    TOKENIZER_SETTINGS,
    JsonTokenizer,
    OnnxFiles,
    OnnxModel,
)

if TYPE_CHECKING:
    from PIL import Image
    from torch import Tensor, nn


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


def gpu_driver() -> bool:
    """Whether there may be a GPU for torch: asked before torch is imported, which takes seconds.

    Looks for the drivers of NVIDIA's and AMD's GPUs and for Apple's processors; without torch there
    is no use for any.
    """
    try:
        if importlib.util.find_spec("torch") is None:
            return False
    except (ImportError, ValueError):  # what blocks an import may answer so
        return False
    if sys.platform == "darwin":
        return platform.machine() == "arm64"
    if Path("/dev/kfd").exists():
        return True
    try:
        ctypes.CDLL("nvcuda.dll" if sys.platform == "win32" else "libcuda.so.1")
    except OSError:
        return False
    return True


def describe_devices() -> list[str]:
    """Every device for a person, the one that "auto" takes last."""
    lines = [f"cpu ({os.cpu_count()} cores, the built-in model by ONNX Runtime in float32)"]
    if not gpu_driver():
        return lines
    import torch

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
    torch: Any = require("torch")
    found = {"mps": torch.backends.mps.is_available(), "cuda": torch.cuda.is_available()}
    return [device for device, there in found.items() if there]


CLOSE_ENOUGH = 1e-4
"""Largest difference, in parts of the largest output, that rounding may make."""


def fold_batch_norms(tower: nn.Module, example: Tensor) -> int:
    """Fold each batch normalisation that follows a convolution into that convolution.

    Both are linear at inference, w' = w * g / sqrt(v + e) and b' = (b - m) * g / sqrt(v + e) + beta
    (Jacob et al. 2018, arXiv:1712.05877, section 3.2), and a pass over the memory is saved each
    time. The outputs before and after are compared: where they differ, the tower stays as it was.

    Args:
        tower: for inference, in float32, on the CPU; changed in place.
        example: an input [1, 3, h, w].

    Returns:
        How many were folded.
    """
    import torch

    if not any(isinstance(module, torch.nn.BatchNorm2d) for module in tower.modules()):
        return 0
    with torch.no_grad():
        before = tower(example)
        pairs = _pairs(tower, example)
        kept = [_folded(convolution, norm) for convolution, norm in pairs]
        places = _replace(tower, {norm for _, norm in pairs})
        if bool((tower(example) - before).abs().max() <= CLOSE_ENOUGH * before.abs().max()):
            return len(pairs)
        _restore(kept, places)
    return 0


def _pairs(tower: nn.Module, example: Tensor) -> list[tuple[nn.Conv2d, nn.BatchNorm2d]]:
    """The convolutions whose output goes straight into a batch normalisation, seen in one run."""
    import torch

    made: dict[int, tuple[nn.Conv2d, Tensor]] = {}
    pairs: list[tuple[nn.Conv2d, nn.BatchNorm2d]] = []

    def after_convolution(module: Any, _: Any, output: Tensor) -> None:  # noqa: ANN401
        # the output is held, so that no later one can take its place in memory
        made[id(output)] = (module, output)

    def after_norm(module: Any, inputs: tuple[Tensor, ...], _: Any) -> None:  # noqa: ANN401
        if id(inputs[0]) in made and module.running_var is not None:
            pairs.append((made[id(inputs[0])][0], module))

    hooks = [
        module.register_forward_hook(
            after_convolution if isinstance(module, torch.nn.Conv2d) else after_norm
        )
        for module in tower.modules()
        if isinstance(module, torch.nn.Conv2d | torch.nn.BatchNorm2d)
    ]
    tower(example)
    for hook in hooks:
        hook.remove()
    return pairs


def _folded(convolution: nn.Conv2d, norm: nn.BatchNorm2d) -> tuple[nn.Conv2d, Any, Any]:
    """Fold, and give back the convolution with the weight and bias it had."""
    from torch.nn.utils.fusion import fuse_conv_bn_weights

    kept = (convolution, convolution.weight, convolution.bias)
    facts: tuple[Any, ...] = (norm.running_mean, norm.running_var, norm.eps, norm.weight, norm.bias)
    convolution.weight, convolution.bias = fuse_conv_bn_weights(
        convolution.weight, convolution.bias, *facts
    )
    return kept


def _replace(
    tower: nn.Module, norms: set[nn.BatchNorm2d]
) -> list[tuple[nn.Module, str, nn.Module]]:
    """Leave of each normalisation only the activation that timm builds into it."""
    import torch

    places = [
        (parent, name, child)
        for parent in tower.modules()
        for name, child in parent.named_children()
        if child in norms
    ]
    for parent, name, child in places:
        setattr(parent, name, getattr(child, "act", torch.nn.Identity()))
    return places


def _restore(
    kept: list[tuple[nn.Conv2d, Any, Any]], places: list[tuple[nn.Module, str, nn.Module]]
) -> None:
    # backwards, for the sake of a convolution that is used twice
    for convolution, weight, bias in reversed(kept):
        convolution.weight, convolution.bias = weight, bias
    for parent, name, child in places:
        setattr(parent, name, child)


Tower = Callable[["Tensor"], "Tensor"]


def traced(tower: nn.Module, example: Tensor) -> Tower:
    """The tower as a fixed program, or the tower itself where that would compute something else.

    Between two layers Python holds its lock, for which several encoding threads wait, and so does the
    window; and it keeps inner results longer than needed. Without it, two threads encode 185 instead of
    120 images per second with the built-in model.

    Args:
        tower: for inference, in float32, on the CPU.
        example: an input [1, 3, h, w]; the program serves any number of pictures of that size.
    """
    import torch

    jit: Any = torch.jit  # only partly typed
    with quiet(), torch.no_grad():
        try:
            program = jit.freeze(jit.trace(tower, example, check_trace=False))
        except (RuntimeError, TypeError):
            return tower  # what it does depends on its input in a way that cannot be fixed
        for count in (1, 2, 3):
            batch = torch.cat([example * (number + 1) for number in range(count)])
            if not torch.equal(program(batch), tower(batch)):
                return tower
    return program


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
        except ModelError:
            raise
        except Exception as error:  # the loaders raise nearly everything
            if not model.repository:
                raise _unusable(model, error) from error
        # what was downloaded may still lack something, such as its tokenizer's words
        try:
            return _create(model)
        except Exception as error:
            raise _unusable(model, error) from error


def _create(model: Model) -> Loaded:
    open_clip: Any = require("open_clip")

    network, _, transform = open_clip.create_model_and_transforms(
        model.architecture, pretrained=model.weights or None, weights_only=True
    )
    return network.eval(), transform, _tokenizer(model.architecture)


def text_settings(architecture: str) -> dict[str, Any]:
    """What open_clip says of an architecture's text tower; empty where it says nothing."""
    factory: Any = require("open_clip.factory")
    config: Any
    schema, name = factory.parse_model_name(architecture)
    if schema == "local-dir":
        config = json.loads((Path(name) / CONFIG).read_text("utf-8"))["model_cfg"]
    elif schema == "hf-hub":
        config = factory._get_hf_config(name)["model_cfg"]
    else:
        config = factory.get_model_config(name)
    found: dict[str, Any] = (config or {}).get("text_cfg", {})
    return found


class HubTokenizer:
    """A tokenizer that open_clip would load through the package transformers, run by `tokenizers` alone.

    Attributes:
        description: its tokenizer.json.
        canonical: whether texts are put into lower case, without punctuation.
    """

    def __init__(self, settings: dict[str, Any], description: Path) -> None:
        self.description = description
        cleaning: dict[str, Any] = settings.get("tokenizer_kwargs") or {}
        self.canonical = bool(cleaning.get("clean") == "canonicalize")
        context = int(settings.get("context_length") or 77)
        self._tokenise = JsonTokenizer(description, context, canonical=self.canonical)

    def __call__(self, texts: Sequence[str]) -> Tensor:
        """Texts into ids [n, context]."""
        import torch

        return torch.as_tensor(self._tokenise([texts] if isinstance(texts, str) else texts))


def _tokenizer(architecture: str) -> Any:  # noqa: ANN401 - open_clip has no types
    """open_clip's tokenizer; one from the hub that is described by a file needs no transformers."""
    open_clip: Any = require("open_clip")
    settings = text_settings(architecture)
    name = settings.get("hf_tokenizer_name")
    if not name or settings.get("hf_model_name") or settings.get("tokenizer_mode"):
        return open_clip.get_tokenizer(architecture)
    if architecture.startswith("local-dir:"):
        return HubTokenizer(settings, Path(architecture.removeprefix("local-dir:")) / TOKENIZER)
    # open_clip's own, which looks where its weights lie first
    fetch: Any = require("open_clip.pretrained").download_pretrained_from_hf
    fetch(name, filename=TOKENIZER_SETTINGS)
    return HubTokenizer(settings, Path(fetch(name, filename=TOKENIZER)))


def require_packages(model: Model) -> None:
    """Check before a download of gigabytes that what its text tower needs is installed.

    Raises:
        ModelError: the package transformers is missing; says how it is installed.
    """
    if model.architecture.startswith("hf-hub:"):
        return  # known once its description is downloaded
    if text_settings(model.architecture).get("hf_model_name"):
        require("transformers", "pip install 'memesae[multilingual]'")


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


_EXPORT_VERSION = 1
"""Counts up when an export that failed may succeed."""
_ALIKE = 0.9999
"""Cosine to open_clip's vectors that an export must reach on every sample."""
_OPSET = 17
_SAMPLE_TEXTS = ("a dog", "", "Ünïcode 🐶 日本", "it's 2 &amp; 3", "word " * 99)
_log = logging.getLogger("memesae")


def export(model: Model, home: Path, token: Token) -> bool:
    """Write a model's towers as ONNX graphs under HOME, so that the next start needs no torch.

    They are compared with the network on sample pictures and texts before they count. What keeps a model from being
    exported is written down, logged, and not tried again by this version.

    Args:
        model: one that `load_model` loads; it is loaded here.
        home: memesae's own folder.
        token: gets a note of what takes so long.

    Returns:
        Whether it can be run by ONNX Runtime now.

    Raises:
        ModelError: the model cannot be loaded.
    """
    folder = exported_folder(model, home)
    # it is here by now, also where it had to be downloaded
    here = replace(model, source="downloaded") if model.source == "offered" else model
    facts: dict[str, Any] = {"model": asdict(here), "version": _EXPORT_VERSION, "reason": ""}
    known: dict[str, Any] = read_checked_json(folder / EXPORT_FACTS) or {}
    if known.get("version") == _EXPORT_VERSION and known.get("reason"):
        return False
    token.report(Progress(Message.of(N_("preparing {name}, once"), name=model.name), 0, None))
    loaded = load_model(model)
    folder.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(dir=folder.parent))
    try:
        with quiet():
            _write_graphs(loaded, made)
            _compare(loaded, made)
        write_checked_json(made / EXPORT_FACTS, facts)
        shutil.rmtree(folder, ignore_errors=True)
        made.rename(folder)
    except Exception as error:  # noqa: BLE001 - exporters raise nearly everything; torch goes on
        facts["reason"] = _first_line(error)
        if isinstance(error, ModelError):
            facts["version"] = 0  # what is missing may be installed
        _log.warning("%s is not exported: %s", model.name, facts["reason"])
        # where nothing can be written it is tried again the next time
        with suppress(OSError, MemesaeError):
            folder.mkdir(parents=True, exist_ok=True)
            write_checked_json(folder / EXPORT_FACTS, facts)
        return False
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return True


def _write_graphs(loaded: Loaded, folder: Path) -> None:
    """Both towers, the tokenizer's pairs and what open_clip says of the preprocessing.

    Raises:
        ModelError: a package is missing.
        ValueError: the tokenizer is another than CLIP's.
    """
    import torch

    require("onnx", "pip install onnx")

    network, transform, tokenizer = loaded
    settings = _write_tokenizer(tokenizer, folder)
    pixels = torch.stack([transform(_sample_picture(0))] * 2)
    ids = tokenizer(["a dog", "one"])
    for name, encode, example, argument in (
        (IMAGE_GRAPH, network.encode_image, pixels, "pixels"),
        (TEXT_GRAPH, network.encode_text, ids, "ids"),
    ):
        torch.onnx.export(
            _as_module(network, encode),
            (example,),
            str(folder / name),
            dynamo=False,
            opset_version=_OPSET,
            input_names=[argument],
            output_names=["vectors"],
            dynamic_axes={argument: {0: "n"}, "vectors": {0: "n"}},
        )
    with torch.inference_mode():
        width = int(network.encode_text(ids).shape[1])
    words = {"context_length": int(ids.shape[1]), "tokenizer_kwargs": settings}
    towers = {"embed_dim": width, "text_cfg": words}
    shaping: dict[str, Any] = network.visual.preprocess_cfg
    config = {"model_cfg": towers, "preprocess_cfg": shaping}
    (folder / CONFIG).write_text(json.dumps(config, default=list), "utf-8")


def _write_tokenizer(tokenizer: Any, folder: Path) -> dict[str, str]:  # noqa: ANN401
    """Write what splits texts; returns how they are cleaned before.

    Raises:
        ValueError: the tokenizer is of another kind than these.
    """
    ranks = getattr(tokenizer, "bpe_ranks", None)
    if ranks is not None:
        (folder / MERGES).write_text("\n".join(" ".join(pair) for pair in ranks), "utf-8")
        return {}
    if isinstance(tokenizer, HubTokenizer):
        for name in (TOKENIZER, TOKENIZER_SETTINGS):
            beside = tokenizer.description.with_name(name)
            if beside.is_file():
                shutil.copyfile(beside, folder / name)
        return {"clean": "canonicalize"} if tokenizer.canonical else {}
    inner: Any = getattr(tokenizer, "tokenizer", None)
    if not hasattr(inner, "save_pretrained"):
        raise ValueError("its tokenizer is another than CLIP's")
    inner.save_pretrained(folder)
    return {"clean": "canonicalize"} if "canonical" in tokenizer.clean_fn.__name__ else {}


def _as_module(network: Any, encode: Any) -> Any:  # noqa: ANN401 - open_clip has no types
    """One method of a network as a module of its own, as the exporter wants it."""
    import torch

    class Part(torch.nn.Module):
        def __init__(self) -> None:
            super().__init__()
            self.network = network

        def forward(self, inputs: Tensor) -> Tensor:
            return encode(inputs)

    return Part().eval()


def _compare(loaded: Loaded, folder: Path) -> None:
    """Compare with the network.

    Raises:
        ValueError: a sample's vector differs, and by how much.
    """
    import numpy as np
    import torch

    network, transform, tokenizer = loaded
    mine = OnnxModel(OnnxFiles.beside(folder))
    pictures = [_sample_picture(number) for number in range(8)]
    with torch.inference_mode():
        theirs = [
            network.encode_image(torch.stack([transform(each) for each in pictures])),
            network.encode_text(tokenizer(list(_SAMPLE_TEXTS))),
        ]
    ours = [
        mine.encode_images(np.stack([mine.prepare(each) for each in pictures])),
        mine.encode_texts(_SAMPLE_TEXTS),
    ]
    for kind, mine_made, made in zip(("pictures", "texts"), ours, theirs, strict=True):
        made = torch.nn.functional.normalize(made.float(), dim=-1).numpy()
        lowest = float((mine_made * made).sum(1).min())
        # a vector that is no number fails, too
        if not lowest >= _ALIKE:
            raise ValueError(f"its vectors of {kind} differ (cosine {lowest:.4f})")


def _sample_picture(number: int) -> Image.Image:
    """Noise of few or many pixels, enlarged: smooth to rough, in several shapes."""
    import numpy as np
    from PIL import Image

    rng = np.random.default_rng(number)
    pixels = rng.integers(0, 256, (3 + 9 * number, 4 + 7 * number, 3), np.uint8)
    size = (300 + 31 * (number % 5), 320 - 23 * (number % 3))
    return Image.fromarray(pixels).resize(size, Image.Resampling.BICUBIC)
