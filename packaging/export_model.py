"""Write the built-in model's two ONNX graphs and its tokenizer's merges: python packaging/export_model.py.

The graphs hold no weights: they point into the safetensors file beside them, whose tensors lie in the
same raw form as ONNX's external data, so that 32 MB are stored once. What was written is compared with
open_clip before it takes the old graphs' place.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime  # noqa: TID253 - a script of its own
import torch  # noqa: TID253 - a script of its own
from onnx import TensorProto, helper
from PIL import Image

from memesae.base.paths import home, resource
from memesae.embedding.model_catalogue import BUILT_IN, built_in
from memesae.embedding.network import load_model
from memesae.embedding.onnx_model import IMAGE_GRAPH, MERGES, TEXT_GRAPH, OnnxFiles, OnnxModel
from memesae.sae.vocabulary import shipped_words

WEIGHTS = "open_clip_model.safetensors"
ALIKE = 0.9999
_OPSET = 17


class _Texts(torch.nn.Module):
    """Token ids in, vectors out, as open_clip's `encode_text`."""

    def __init__(self, network: Any) -> None:  # noqa: ANN401 - open_clip has no types
        super().__init__()
        self.network = network

    def forward(self, ids: torch.Tensor) -> torch.Tensor:
        """Ids [n, context] into vectors [n, d], not normalised."""
        return self.network.encode_text(ids)


class _Images(torch.nn.Module):
    """Prepared pictures in, vectors out, as open_clip's `encode_image`."""

    def __init__(self, network: Any) -> None:  # noqa: ANN401 - open_clip has no types
        super().__init__()
        self.network = network

    def forward(self, pixels: torch.Tensor) -> torch.Tensor:
        """Pixels [n, 3, h, w] into vectors [n, d], not normalised."""
        return self.network.encode_image(pixels)


def _graph(
    tower: torch.nn.Module, example: torch.Tensor, place: Path, name: str
) -> onnx.ModelProto:
    torch.onnx.export(
        tower,
        (example,),
        str(place),
        dynamo=False,
        opset_version=_OPSET,
        # leaves weights as they are stored: folding would make new ones
        training=torch.onnx.TrainingMode.PRESERVE,
        do_constant_folding=False,
        input_names=[name],
        output_names=["vectors"],
        dynamic_axes={name: {0: "n"}, "vectors": {0: "n"}},
    )
    return onnx.load(str(place))


def _padded_in_convolutions(model: onnx.ModelProto, argument: str, example: Any) -> None:  # noqa: ANN401
    """Let convolutions pad by themselves, where the graph computes the padding from a picture's size.

    The pictures all have one size, so that the padding is always the same; it takes a tenth of the time,
    since the runtime changes the order of all pixels before and after it.
    """
    graph = model.graph
    pads = {node.output[0]: node for node in graph.node if node.op_type == "Pad"}
    if not pads:
        return
    probe = onnx.ModelProto()
    probe.CopyFrom(model)
    probe.graph.output.extend(
        helper.make_tensor_value_info(node.input[1], TensorProto.INT64, [None])
        for node in pads.values()
    )
    session = onnxruntime.InferenceSession(probe.SerializeToString())
    answers: Any = session.run([node.input[1] for node in pads.values()], {argument: example})
    amounts = dict(zip(pads, [each.tolist() for each in answers], strict=True))
    for node in graph.node:
        if node.op_type != "Conv" or node.input[0] not in pads:
            continue
        amount = amounts[node.input[0]]
        own = next(each for each in node.attribute if each.name == "pads")
        own.ints[:] = [a + b for a, b in zip(own.ints, amount[2:4] + amount[6:8], strict=True)]
        node.input[0] = pads[node.input[0]].input[0]
    _remove_unused(graph)


def _remove_unused(graph: onnx.GraphProto) -> None:
    wanted = {output.name for output in graph.output}
    kept: list[onnx.NodeProto] = []
    for node in reversed(graph.node):
        if wanted & set(node.output):
            kept.append(node)
            wanted.update(node.input)
    del graph.node[:]
    graph.node.extend(reversed(kept))


def _offsets(weights: Path) -> dict[str, tuple[int, int, list[int]]]:
    """Of each float16 tensor in a safetensors file: offset and length in bytes, and its shape."""
    with weights.open("rb") as stream:
        size = int.from_bytes(stream.read(8), "little")
        header = json.loads(stream.read(size))
    return {
        name: (
            8 + size + each["data_offsets"][0],
            each["data_offsets"][1] - each["data_offsets"][0],
            each["shape"],
        )
        for name, each in header.items()
        if name != "__metadata__" and each["dtype"] == "F16"
    }


def _without_weights(model: onnx.ModelProto, weights: Path) -> onnx.ModelProto:
    """The same graph with its weights in the safetensors file, computing in float32 all the same.

    Each weight is cast where it is read, which the runtime does once, when it loads. Only of the words'
    table, whose float32 would take 38 MB, are the few rows in use cast.
    """
    graph, offsets = model.graph, _offsets(weights)
    nodes: list[onnx.NodeProto] = []
    outside: set[str] = set()
    for tensor in graph.initializer:
        name = tensor.name.removeprefix("network.")
        if name not in offsets:
            continue
        offset, length, shape = offsets[name]
        if list(tensor.dims) != shape:
            raise SystemExit(f"{name} has another shape in the graph")
        outside.add(tensor.name)
        tensor.ClearField("raw_data")
        tensor.ClearField("float_data")
        tensor.data_type = TensorProto.FLOAT16
        tensor.data_location = TensorProto.EXTERNAL
        for key, value in (("location", weights.name), ("offset", offset), ("length", length)):
            tensor.external_data.add(key=key, value=str(value))
    tables = {node.input[0] for node in graph.node if node.op_type == "Gather"} & outside
    for name in sorted(outside - tables):
        nodes.append(helper.make_node("Cast", [name], [f"{name}.float"], to=TensorProto.FLOAT))
    for node in graph.node:
        for place, name in enumerate(node.input):
            if name in outside - tables:
                node.input[place] = f"{name}.float"
        nodes.append(node)
        if node.op_type == "Gather" and node.input[0] in tables:
            wide = node.output[0]
            node.output[0] = f"{wide}.half"
            nodes.append(helper.make_node("Cast", [node.output[0]], [wide], to=TensorProto.FLOAT))
    del graph.node[:]
    graph.node.extend(nodes)
    for node in graph.node:
        node.ClearField("doc_string")
    model.doc_string = ""
    return model


def _compare(folder: Path, network: Any, transform: Any, tokenizer: Any) -> None:  # noqa: ANN401
    """Stop unless pictures, texts and the order of pictures for each text are open_clip's."""
    mine = OnnxModel(OnnxFiles.beside(folder))
    rng = np.random.default_rng(0)
    pictures = [
        Image.fromarray(rng.integers(0, 256, (3 + k % 7, 4 + k % 5, 3), np.uint8)).resize(
            (200 + 31 * (k % 11), 180 + 17 * (k % 13)), Image.Resampling.BICUBIC
        )
        for k in range(64)
    ]
    texts = [*shipped_words()[:500], "", "Ünïcode 🐶 日本", "a " * 99, "it's 2 &amp; 3"]
    ids = mine.tokenise(texts)
    if not np.array_equal(ids, tokenizer(texts).numpy()):
        raise SystemExit("the tokenizer differs from open_clip's")
    with torch.inference_mode():
        theirs = network.encode_image(
            torch.stack([transform(each) for each in pictures]), normalize=True
        ).numpy()
        theirs_texts = network.encode_text(torch.from_numpy(ids), normalize=True).numpy()
    ours = mine.encode_images(np.stack([mine.prepare(each) for each in pictures]))
    ours_texts = mine.encode_texts(texts)
    worst = float(min((ours * theirs).sum(1).min(), (ours_texts * theirs_texts).sum(1).min()))
    before = theirs_texts @ theirs.T
    order = np.argsort(-(ours_texts @ ours.T), axis=1)
    gaps = np.sort(before, axis=1)[:, ::-1] - np.take_along_axis(before, order, 1)
    print(
        f"lowest cosine {worst:.7f}, largest step against open_clip's order {np.abs(gaps).max():.1e}"
    )
    if worst < ALIKE or np.abs(gaps).max() > 1e-5:
        raise SystemExit("the graphs compute something else than open_clip")


def main() -> None:
    """Export, compare, and put the files beside the weights."""
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else resource(BUILT_IN)
    source = resource(BUILT_IN)
    network, transform, tokenizer = load_model(built_in())
    pixels = torch.stack([transform(Image.new("RGB", (300, 200), "teal"))] * 2)
    with tempfile.TemporaryDirectory(dir=home().parent if home().parent.exists() else None) as made:
        folder = Path(made)
        for name in (WEIGHTS, "open_clip_config.json"):
            shutil.copy(source / name, folder / name)
        for name, tower, example, argument in (
            (IMAGE_GRAPH, _Images(network), pixels, "pixels"),
            (TEXT_GRAPH, _Texts(network), tokenizer(["a dog", "one"]), "ids"),
        ):
            graph = _graph(tower.eval(), example, folder / name, argument)
            _padded_in_convolutions(graph, argument, example.numpy())
            graph = _without_weights(graph, folder / WEIGHTS)
            (folder / name).write_bytes(graph.SerializeToString())
        merges = "\n".join(" ".join(pair) for pair in tokenizer.bpe_ranks)
        (folder / MERGES).write_text(merges, encoding="utf-8")
        _compare(folder, network, transform, tokenizer)
        for name in (IMAGE_GRAPH, TEXT_GRAPH, MERGES):
            shutil.copy(folder / name, target / name)


if __name__ == "__main__":
    main()
