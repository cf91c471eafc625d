"""Pictures and words into unit vectors, by any open_clip model, on whatever device there is.

On a CPU models run by ONNX Runtime, other than the built-in one from their second start; all else loads torch.
"""

# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false

from __future__ import annotations

import threading
from collections import OrderedDict

# torchvision has no stubs
# pyright: reportMissingTypeStubs=false, reportUnknownMemberType=false, reportUnknownVariableType=false
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from memesae.base.cancellation import Token
from memesae.base.messages import N_
from memesae.base.paths import home as default_home
from memesae.embedding.model_catalogue import BUILT_IN, SPLIT, Model, resolve
from memesae.embedding.network import (
    choose_device,
    export,
    fast_bfloat16,
    fold_batch_norms,
    gpu_driver,
    load_model,
    traced,
)
from memesae.embedding.onnx_model import OnnxModel, onnx_files

if TYPE_CHECKING:
    import torch
    from PIL import Image

    Preprocess = Callable[[Image.Image], NDArray[np.float32]]


Floats = NDArray[np.float32]

LONGEST = 32
"""How many times longer than wide a picture may be: resizing a line makes gigabytes, or nothing."""


def preprocessor(transform: Any) -> Preprocess:  # noqa: ANN401 - torchvision's Compose
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


CPU_BATCH = 32
GPU_BATCH = 64
CPU_SLICE = 8
FOLDED_SLICE = 2
"""Pictures that go through a network of convolutions together on the CPU.

Its inner results are large: more at once are given back to the system after each layer and asked for again,
which took a quarter of the time (two threads, images per second at 1, 2, 4, 8: 185 185 152 139).
"""
TEXTS_AT_ONCE = 256
TEXTS_REMEMBERED = 4096


class Encoder:
    """One loaded model. All methods may be called from several threads at once.

    Attributes:
        model: which model it is; `model.id` names its vectors.
        width: length d of a vector.
        device: cpu, cuda or mps; cpu after the GPU ran out of memory for good.
        precision: float32, bfloat16 or float16, of the products inside.
        notes: sentences to show the user once ("The GPU's memory is full: ...").
    """

    def __init__(self, model: Model, device: str, onnx: OnnxModel | None = None) -> None:
        """Load a model through torch, or take one that runs without it.

        Args:
            model: which it is.
            device: cpu, cuda or mps.
            onnx: the same model without torch, on the CPU.
        """
        self.model = model
        self.device = device
        self.notes: list[str] = []
        self.batch = CPU_BATCH if device == "cpu" else GPU_BATCH
        self._texts: OrderedDict[str, Floats] = OrderedDict()
        self._lock = threading.Lock()
        self._onnx = onnx
        if onnx is None:
            self._load_network(model)
            return
        self._tokenizer: Any = onnx.tokenise
        self._prepare: Preprocess = lambda image: onnx.prepare(_middle(image))
        self.width = onnx.width

    def _load_network(self, model: Model) -> None:
        self._network, transform, self._tokenizer = load_model(model)
        self._prepare = preprocessor(transform)
        self._folded = fold_batch_norms(self._network.visual, self._example()) > 0
        self._move(self.device)
        self.width = int(self.encode_texts(["a"]).shape[1])

    @classmethod
    def load(
        cls,
        name: str = BUILT_IN,
        *,
        device: str = "auto",
        home: Path | None = None,
        token: Token | None = None,
    ) -> Encoder:
        """Load a model, downloading it first where needed.

        On a CPU a model that torch has run once is exported, and runs by ONNX Runtime from then on; where the
        export computes something else, torch goes on, and `memesae doctor` says why.

        Raises:
            ModelError: it is unknown, damaged or out of reach; names the available models.
            Cancelled: the download was stopped; it resumes the next time.
        """
        place = home or default_home()
        token = token or Token()
        model = resolve(name, place)
        files = onnx_files(model, place)
        for_cpu = device == "cpu" or (device == "auto" and not gpu_driver())
        if files and (for_cpu or model.architecture.startswith(SPLIT)):
            return cls(model, "cpu", OnnxModel(files, place))
        if model.source == "offered":
            from memesae.embedding.download import ensure_downloaded

            ensure_downloaded(model, place, token)
        chosen = choose_device(device)
        if files and chosen == "cpu":
            return cls(model, "cpu", OnnxModel(files, place))
        if chosen == "cpu" and model.source != "built-in" and export(model, place, token):
            return cls.load(name, device="cpu", home=place, token=token)
        return cls(model, chosen)

    @property
    def model_id(self) -> str:
        """The name that its vectors carry."""
        return self.model.id

    @property
    def runtime(self) -> str:
        """What runs the image tower: PyTorch, ONNX Runtime or OpenVINO."""
        return "PyTorch" if self._onnx is None else self._onnx.image_runtime

    @property
    def precision(self) -> str:
        """What the products inside are computed in; vectors always come out as float32.

        On a CPU with bfloat16, transformers use it: their products get several times faster, and most
        were trained in it. Folded convolutions stay in float32. Measured for the built-in model, on 1,000
        photos and 5,000 captions, one core:

        | image tower | ms per image | R@1 | R@5 | R@10 | mean cosine to float32 |
        |---|---|---|---|---|---|
        | float32 | 18.7 | 19.80 | 47.30 | 61.06 | 1 |
        | bfloat16 | 13.8 | 20.00 | 47.48 | 61.18 | 0.9993 |
        | float32, folded | 13.0 | 19.80 | 47.30 | 61.06 | 1 |
        | bfloat16, folded | 10.9 | 19.68 | 46.88 | 61.14 | 0.9990 |

        As one program (see `traced`) the folded tower in float32 takes 10.7 ms.
        """
        if self.device != "cpu":
            return "float16"
        if self._onnx is not None:
            return "float32"
        return "bfloat16" if fast_bfloat16() and not self._folded else "float32"

    def prepare(self, image: Image.Image) -> Floats:
        """The model's own preprocessing of an RGB picture: [3, h, w]."""
        return self._prepare(image)

    def encode_images(self, batch: Floats) -> Floats:
        """Prepared pictures [n, 3, h, w] into unit vectors [n, d].

        Where a GPU's memory is full, the batch is halved, again and again, and at last the CPU
        serves; `notes` says so once.
        """
        try:
            return self._run_images(batch)
        except RuntimeError as error:
            if self.device == "cpu" or not _out_of_memory(error):
                raise
        self._make_room(len(batch))
        half = max(1, len(batch) // 2) if self.device != "cpu" else len(batch)
        parts = [self.encode_images(batch[i : i + half]) for i in range(0, len(batch), half)]
        return np.concatenate(parts)

    def encode_texts(self, texts: Sequence[str]) -> Floats:
        """Texts into unit vectors [n, d]; recent texts are cached.

        A text longer than the model reads (77 tokens of CLIP) is encoded in windows of about equally many
        words, and its vector is the direction of their mean, so that its end counts as much as its beginning.
        """
        with self._lock:
            known = {text: self._texts[text] for text in texts if text in self._texts}
        unknown = [text for text in dict.fromkeys(texts) if text not in known]
        for start in range(0, len(unknown), TEXTS_AT_ONCE):
            part = unknown[start : start + TEXTS_AT_ONCE]
            known.update(zip(part, self._encode_windows(part), strict=True))
        with self._lock:
            self._remember(known)
        if not texts:
            return np.zeros((0, self.width), np.float32)
        return np.stack([known[text] for text in texts])

    def _remember(self, vectors: dict[str, Floats]) -> None:
        """Keep texts' vectors, those used last for longest."""
        self._texts.update(vectors)
        for text in vectors:
            self._texts.move_to_end(text)
        while len(self._texts) > TEXTS_REMEMBERED:
            self._texts.popitem(last=False)

    def encode_frames(self, frames: Sequence[Image.Image]) -> Floats:
        """The frames of one picture into one unit vector [d]: their mean, normalised."""
        batch = np.stack([self.prepare(frame) for frame in frames])
        return mean_direction(self.encode_images(batch))

    def _example(self) -> torch.Tensor:
        """A picture of noise, prepared: [1, 3, h, w]."""
        import torch
        from PIL import Image

        noise = np.random.default_rng(0).integers(0, 256, (256, 256, 3), np.uint8)
        return torch.as_tensor(self.prepare(Image.fromarray(noise))[None])

    def _run_images(self, batch: Floats) -> Floats:
        if self._onnx is not None:
            parts = range(0, len(batch), FOLDED_SLICE)
            return np.concatenate(
                [self._onnx.encode_images(batch[at : at + FOLDED_SLICE]) for at in parts]
            )
        import torch

        pixels = torch.as_tensor(batch)
        if self.device != "cpu":
            return self._run(self._image_tower(), pixels, self.precision)
        size = FOLDED_SLICE if self._folded else CPU_SLICE
        pixels = pixels.contiguous(memory_format=torch.channels_last)
        slices = [pixels[at : at + size] for at in range(0, len(batch), size)]
        tower = self._image_tower()
        return np.concatenate([self._run(tower, each, self.precision) for each in slices])

    def _image_tower(self) -> Any:  # noqa: ANN401 - torch is not imported here
        """What encodes images; made at the first one, since most starts are for a search by words."""
        with self._lock:
            if self._tower is None:
                fixed = self.device == "cpu" and self._folded
                network = self._network
                self._tower = (
                    traced(network.visual, self._example()) if fixed else network.encode_image
                )
            return self._tower

    def _encode_windows(self, texts: Sequence[str]) -> Floats:
        """Unit vectors [n, d] of texts of any length."""
        windows = [self._windows(text) for text in texts]
        vectors = self._run_texts([each for parts in windows for each in parts])
        ends = np.cumsum([len(parts) for parts in windows])
        # of a text in one window, exactly the vector that the model gives
        return np.stack(
            [
                part[0] if len(part) == 1 else mean_direction(part)
                for part in np.split(vectors, ends[:-1])
            ]
        )

    def _windows(self, text: str) -> list[str]:
        """The text, halved at a blank (or anywhere, where it has none) until the model reads each part whole."""
        if self._is_read_whole(text):
            return [text]
        words = text.split()
        middle = len(words) // 2
        halves = [" ".join(words[:middle]), " ".join(words[middle:])]
        if not middle:
            halves = [text[: len(text) // 2], text[len(text) // 2 :]]
        return [window for half in halves for window in self._windows(half)]

    def _is_read_whole(self, text: str) -> bool:
        """Whether the tokens of a text fit in what the model reads."""
        # a byte is at most one token, and two tokens mark beginning and end
        if len(text.encode("utf-8", "surrogatepass")) <= len(self._tokenizer([""])[0]) - 2:
            return True
        # what is cut off at the end leaves no trace in the tokens
        whole, shorter = self._tokenizer([text, text.rstrip()[:-1]])
        return not bool((whole == shorter).all())

    def _run_texts(self, texts: Sequence[str]) -> Floats:
        if self._onnx is not None:
            return self._onnx.encode_texts(texts)
        # a text's vector must not depend on its neighbours in the batch, as bfloat16 would let it
        precision = "float32" if self.device == "cpu" else self.precision
        return self._run(self._network.encode_text, self._tokenizer(list(texts)), precision)

    def _run(self, encode: Any, inputs: torch.Tensor, precision: str) -> Floats:  # noqa: ANN401
        import torch

        kind = {"float16": torch.float16, "bfloat16": torch.bfloat16}.get(precision)
        inputs = inputs.to(self.device, non_blocking=True)
        # torch.inference_mode does not travel with threads, so it is entered at each call
        with torch.inference_mode(), torch.autocast(self.device, kind, enabled=kind is not None):
            vectors = encode(inputs).float()
            vectors = vectors / vectors.norm(dim=-1, keepdim=True)
        return vectors.cpu().numpy()

    def _move(self, device: str) -> None:
        import torch

        self.device = device
        self._network = self._network.to(device)
        self._tower: Any = None
        if device == "cpu":
            self._network = self._network.to(memory_format=torch.channels_last)

    def _make_room(self, failed: int) -> None:
        """After an out-of-memory error: smaller batches, then the CPU."""
        if failed > 1:
            self.batch = max(1, failed // 2)
            self._note(N_("The GPU's memory is full: smaller batches are used, which is slower."))
        else:
            self._move("cpu")
            self.batch = CPU_BATCH
            self._note(N_("The GPU's memory is full: the CPU is used instead, which is slower."))

    def _note(self, sentence: str) -> None:
        if sentence not in self.notes:
            self.notes.append(sentence)


def mean_direction(vectors: Floats) -> Floats:
    """The normalised mean [d] of unit vectors [n, d]; of opposite ones, the first."""
    mean = vectors.mean(axis=0)
    length = float(np.linalg.norm(mean))
    return mean / length if length > 1e-6 else vectors[0]


def _out_of_memory(error: RuntimeError) -> bool:
    return "out of memory" in str(error).lower()
