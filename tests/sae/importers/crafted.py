"""A hundred crafted files: autoencoders that point outside of themselves, never end, or claim any size; and models."""

import json
import os
import pickle
import struct
import zipfile
from collections import OrderedDict

import numpy as np
import torch
from safetensors.numpy import save_file
from torch._utils import _rebuild_tensor_v2

WIDTH = 24


class Call:
    """Pickled as a call of any function."""

    def __init__(self, function, *arguments):
        self.call = function, arguments

    def __reduce__(self):
        return self.call


def tensor(offset, shape, strides, numbers=16):
    """A tensor that may point anywhere."""
    storage = torch.zeros(numbers)._typed_storage()
    rebuild = _rebuild_tensor_v2
    return Call(rebuild, storage, offset, shape, strides, False, OrderedDict())


def archive(path, skeleton, entries=(), compression=zipfile.ZIP_STORED, prefix="x"):
    """A zip like torch.save's with any pickle."""
    with zipfile.ZipFile(path, "w", compression) as opened:
        opened.writestr(f"{prefix}/data.pkl", skeleton)
        for name, content in entries:
            opened.writestr(f"{prefix}/{name}", content)


def nested_tuples(depth, code):
    """A pickle in which a pair holds itself's predecessor twice, so that hashing takes 2 ** depth steps."""
    grown = b"\x80\x02K\x01" + b"".join(b"2\x86" for _ in range(depth))
    return grown + code


def saelens(folder, settings=None, **tensors):
    """A SAELens folder with some of its tensors replaced."""
    folder.mkdir()
    drawn = np.random.default_rng(0)
    usual = {
        "W_enc": drawn.standard_normal((WIDTH, 8), np.float32),
        "W_dec": drawn.standard_normal((8, WIDTH), np.float32),
        "b_enc": np.zeros(8, np.float32),
        "b_dec": np.zeros(WIDTH, np.float32),
    }
    kept = {name: part for name, part in (usual | tensors).items() if part is not None}
    save_file(kept, folder / "sae_weights.safetensors")
    content = {"architecture": "topk", "k": 2} if settings is None else settings
    text = content if isinstance(content, str | bytes) else json.dumps(content)
    (folder / "cfg.json").write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder


def header(entries, path, size=0, length=None):
    """A safetensors file with any header, sparse up to a size."""
    text = entries if isinstance(entries, bytes) else json.dumps(entries).encode()
    with path.open("wb") as stream:
        stream.write(struct.pack("<Q", len(text) if length is None else length) + text)
        if size:
            stream.truncate(size)
    return path


def autoencoders(base):
    """Paths of crafted autoencoders."""
    base.mkdir()
    yield from _torch_files(base)
    yield from _safetensors_files(base)
    yield from _settings(base)
    yield from _odd_places(base)


STRIDES = [
    (0, (400, 400), (400, 1)), (10**9, (4, 4), (4, 1)), (-(10**9), (4, 4), (4, 1)),
    (0, (4, 4), (10**12, 1)), (15, (4, 4), (-4, -1)), (0, (-4, 4), (4, 1)), (0, (2**62, 4), (4, 2**62)),
    (0, (10**12,), (0,)), (2**63, (4, 4), (4, 1)), (1, (4, 4), (4, 1)), (0, (4, 4), (5, 1)),
    (0, (2, 2, 2, 2, 2, 2, 2, 2, 2), (1,) * 9), (0, (4, 4), (4,)), (0, (2**40, 2**40), (0, 0)),
]  # fmt: skip


def _torch_files(base):
    for number, place in enumerate(STRIDES):
        torch.save({"a": tensor(*place)}, base / f"stride-{number}.pt")
        yield base / f"stride-{number}.pt"
    pickles = {
        "hash-key": nested_tuples(40, b"q\x01}h\x01K\x01s."),
        "hash-keys": nested_tuples(40, b"q\x01}(h\x01K\x01u."),
        "hash-dict": nested_tuples(40, b"q\x01(h\x01K\x01d."),
        "hash-set": nested_tuples(40, b"q\x01\x8f(h\x01\x90."),
        "hash-frozen": nested_tuples(40, b"q\x01(h\x01\x91."),
        "bytearray": b"\x80\x05\x96" + struct.pack("<Q", 10**13) + b".",
        "bytes8": b"\x80\x05\x8e" + struct.pack("<Q", 10**13) + b".",
        "frame": b"\x80\x05\x95" + struct.pack("<Q", 10**13) + b".",
        "long": b"\x80\x02\x8b" + struct.pack("<i", -5) + b".",
        "marks": b"\x80\x02" + b"(" * 500_000 + b".",
        "lists": b"\x80\x02" + b"]" * 300_000 + b"a" * 299_999 + b".",
        "empty": b"",
        "none": b"\x80\x02N.",
        "memo": b"\x80\x02h\x07.",
        "extension": b"\x80\x02\x82\x01.",
        "inst": b"(S'true'\nios\nsystem\n.",
        "global": b"\x80\x02cos\nsystem\nX\x04\0\0\0true\x85R.",
        "eval": b"\x80\x02cbuiltins\neval\nX\x01\0\0\x001\x85R.",
        "getattr": b"\x80\x02cbuiltins\ngetattr\n.",
        "record-as-storage": b"\x80\x02(X\x07\0\0\0storagecmodel\nA\nX\x01\0\0\x000X\x03\0\0\0cpuK\x04tQ.",
        "tensor-of-nothing": b"\x80\x02ctorch._utils\n_rebuild_tensor_v2\n)R.",
        "protocol": b"\x80\x63.",
        "large": b"\x80\x02" + b"K\x01" * 2_000_000 + b".",
    }
    for name, content in pickles.items():
        archive(base / f"{name}.pt", content)
        yield base / f"{name}.pt"
    ordered = {"a": Call(OrderedDict, [(_pairs(40), 1)])}
    torch.save(ordered, base / "ordered.pt")
    yield base / "ordered.pt"
    archive(base / "deflated.pt", b"\x80\x02}.", [("data/0", bytes(10**7))], zipfile.ZIP_DEFLATED)
    archive(base / "two-skeletons.pt", b"\x80\x02}.", [("y/data.pkl", b"\x80\x02}.")])
    archive(base / "big-endian.pt", b"\x80\x02}.", [("byteorder", b"big")])
    torch.save({"a": torch.zeros(4, 4)}, base / "whole.pt")
    whole = (base / "whole.pt").read_bytes()
    (base / "cut.pt").write_bytes(whole[: len(whole) // 2])
    (base / "flipped.pt").write_bytes(whole.replace(b"data/0", b"data/7"))
    (base / "directory.pt").write_bytes(whole[:-10] + struct.pack("<I", 2**31) + whole[-6:])
    (base / "bare.pt").write_bytes(pickle.dumps(Call(os.system, "true")))
    with (base / "sparse.pt").open("wb") as stream:
        stream.truncate(6 << 30)
    with (base / "sparse-tail.pt").open("wb") as stream:
        stream.truncate(6 << 30)
        stream.seek(0, 2)
        stream.write(whole)
    for name in ("deflated", "two-skeletons", "big-endian", "cut", "flipped", "directory", "bare"):
        yield base / f"{name}.pt"
    yield base / "sparse.pt"
    yield base / "sparse-tail.pt"
    many = {"k": 3}
    for _ in range(12):
        many = {str(name): many for name in range(12)}
    torch.save(many, base / "many.pt")
    yield base / "many.pt"


def _pairs(depth):
    pair = (1,)
    for _ in range(depth):
        pair = (pair, pair)
    return pair


def _safetensors_files(base):
    one = {"dtype": "F32", "shape": [4], "data_offsets": [0, 16]}
    headers = {
        "length": (b"{}", 0, 2**63), "beyond": ({"a": one}, 0, None), "list": (b"[]", 0, None),
        "nested": (b"[" * 500_000, 0, None), "zeros": (b"", 1 << 33, None), "dtype": ({"a": one | {"dtype": "X"}}, 99, None),
        "negative": ({"a": one | {"shape": [-4]}}, 99, None), "huge": ({"a": one | {"shape": [2**40, 2**40]}}, 99, None),
        "dimensions": ({"a": one | {"shape": [1] * 40}}, 99, None), "float": ({"a": one | {"shape": [4.0]}}, 999, None),
        "offsets": ({"a": one | {"data_offsets": [16, 0]}}, 999, None), "empty": (b"", 0, None),
        "gigabytes": ({"a": {"dtype": "F32", "shape": [2**31], "data_offsets": [0, 2**33]}}, (2**33) + 4096, None),
        "half-gigabyte": ({"W_enc": {"dtype": "F32", "shape": [WIDTH, 5 * 2**20], "data_offsets": [0, 480 * 2**20]},
                           "W_dec": {"dtype": "F32", "shape": [5 * 2**20, WIDTH], "data_offsets": [0, 480 * 2**20]}}, 500 * 2**20, None),
    }  # fmt: skip
    for name, (content, size, length) in headers.items():
        folder = base / f"header-{name}"
        folder.mkdir()
        (folder / "cfg.json").write_text('{"architecture": "topk", "k": 2}')
        header(content, folder / "sae_weights.safetensors", size, length)
        yield folder
    side = {"dtype": "F32", "data_offsets": [0, 240 * 2**20]}
    empty = {
        "W_enc": side | {"shape": [WIDTH, 5 * 2**19]},
        "W_dec": side | {"shape": [5 * 2**19, WIDTH], "data_offsets": [240 * 2**20, 480 * 2**20]},
        "b_enc": {"dtype": "F32", "shape": [5 * 2**19], "data_offsets": [480 * 2**20, 490 * 2**20]},
        "b_dec": {"dtype": "F32", "shape": [WIDTH], "data_offsets": [0, 4 * WIDTH]},
    }
    folder = saelens(base / "empty-weights")
    header(empty, folder / "sae_weights.safetensors", 500 * 2**20)
    yield folder
    shared = {
        str(name): one | {"data_offsets": [0, 4_000_000], "shape": [1_000_000]}
        for name in range(5000)
    }
    yield header(shared, base / "shared.safetensors", 5_000_000)
    yield saelens(
        base / "no-features",
        W_enc=np.zeros((WIDTH, 0), np.float32),
        W_dec=np.zeros((0, WIDTH), np.float32),
        b_enc=np.zeros(0, np.float32),
    )
    yield saelens(base / "zeros", W_dec=np.zeros((8, WIDTH), np.float32))
    yield saelens(base / "not-finite", b_enc=np.full(8, np.inf, np.float32))
    yield saelens(
        base / "width", W_enc=np.ones((5, 8), np.float32), W_dec=np.ones((8, 5), np.float32)
    )
    yield saelens(base / "shapes", b_enc=np.zeros(9, np.float32))
    yield saelens(base / "vectors", W_enc=np.zeros(8, np.float32))
    yield saelens(base / "half", W_enc=None)
    yield saelens(base / "scalar", b_dec=np.zeros((), np.float32))


def _settings(base):
    contents = {
        "nested": "[" * 400_000, "object": '{"a":' * 300_000, "list": "[1]", "text": '"k"', "none": "", "cut": '{"k":',
        "infinite": '{"architecture": "topk", "k": 1e999}', "infinity": '{"architecture": "topk", "k": Infinity}',
        "nan": '{"architecture": "topk", "k": NaN}', "digits": '{"architecture": "topk", "k": ' + "9" * 5000 + "}",
        "many-digits": '{"architecture": "topk", "k": ' + "9" * 4000 + "}", "large": '{"architecture": "topk", "k": 1e300}',
        "above": '{"architecture": "topk", "k": 9}', "negative": '{"architecture": "topk", "k": -1}',
        "truth": '{"architecture": "topk", "k": true}', "unknown": '{"architecture": "gated", "k": 2}',
        "no-k": '{"architecture": "topk"}', "size": '{"a": "' + "x" * 2_000_000 + '"}', "bytes": b"\xff\xfe\x00\xd8",
    }  # fmt: skip
    for name, content in contents.items():
        yield saelens(base / f"settings-{name}", content)
    folder = saelens(base / "settings-away")
    (folder / "cfg.json").unlink()
    yield folder
    folder = saelens(base / "settings-folder")
    (folder / "cfg.json").unlink()
    (folder / "cfg.json").mkdir()
    yield folder


def _odd_places(base):
    yield base / "nowhere.pt"
    yield base / "nowhere.safetensors"
    (base / "folder.pt").mkdir()
    yield base / "folder.pt"
    (base / "loop.pt").symlink_to(base / "loop.pt")
    yield base / "loop.pt"
    if hasattr(os, "mkfifo"):
        os.mkfifo(base / "pipe.pt")
        os.mkfifo(base / "pipe.safetensors")
        yield base / "pipe.pt"
        yield base / "pipe.safetensors"
    for place in ("zero", "random", "stdin"):
        (base / f"{place}.pt").symlink_to(f"/dev/{place}")
        yield base / f"{place}.pt"


def models(base):
    """Names of crafted models, as given to --model."""
    base.mkdir()
    usual = {"width": 64, "layers": 2, "heads": 2}
    towers = {
        "image-size": ({"image_size": 100_000, "patch_size": 16}, {}), "size-list": ({"image_size": [224, 10**6]}, {}),
        "layers": ({"layers": 10**6}, {}), "many-layers": ({"layers": [10**6] * 4}, {}), "width": ({"width": 10**6}, {}),
        "patch": ({"image_size": 1000, "patch_size": 0.001}, {}), "ratio": ({"mlp_ratio": 10**6}, {}),
        "words": ({}, {"vocab_size": 10**9}), "context": ({}, {"context_length": 1_900_000, "width": 4096}),
        "infinite": ({"width": float("inf")}, {}), "nan": ({"layers": float("nan")}, {}), "text": ({"width": "wide"}, {}),
        "negative": ({"image_size": -5}, {}), "deep": ({"layers": [[[[[[[[[[2]]]]]]]]]]}, {}),
    }  # fmt: skip
    for name, (vision, text) in towers.items():
        yield _model(
            base / name,
            {"model_cfg": {"embed_dim": 8, "vision_cfg": usual | vision, "text_cfg": usual | text}},
        )
    yield _model(base / "dimension", {"model_cfg": {"embed_dim": float("inf")}})
    yield _model(base / "no-towers", {"model_cfg": []})
    yield _model(base / "nested", "[" * 400_000)
    yield _model(base / "digits", '{"model_cfg": {"embed_dim": ' + "9" * 4000 + "}}")
    timm = {"timm_model_name": "resnet18", "image_size": 100_000}
    yield _model(
        base / "timm", {"model_cfg": {"embed_dim": 8, "vision_cfg": timm, "text_cfg": usual}}
    )
    size = {
        "model_cfg": {"embed_dim": 8, "vision_cfg": usual, "text_cfg": usual},
        "preprocess_cfg": {"size": [10**5, 10**5]},
    }
    yield _model(base / "preprocess", size)
    for number, place in enumerate(STRIDES[:4]):
        torch.save({"visual.a": tensor(*place)}, base / f"stride-{number}.pt")
        yield f"ViT-B-32:{base / f'stride-{number}.pt'}"
    with (base / "sparse.pt").open("wb") as stream:
        stream.truncate(6 << 30)
    yield f"ViT-B-32:{base / 'sparse.pt'}"
    yield f"ViT-B-32:{header(b'', base / 'sparse.safetensors', 6 << 30)}"
    archive(base / "hash.pt", nested_tuples(40, b"q\x01}h\x01K\x01s."))
    yield f"ViT-B-32:{base / 'hash.pt'}"
    if hasattr(os, "mkfifo"):
        os.mkfifo(base / "pipe.pt")
        yield f"ViT-B-32:{base / 'pipe.pt'}"
    yield "ViT-B-32:/dev/zero"
    yield f"ViT-B-32:{base}"


def _model(folder, config):
    folder.mkdir()
    text = config if isinstance(config, str) else json.dumps(config)
    (folder / "open_clip_config.json").write_text(text)
    save_file({"visual.a": np.zeros(1000, np.float32)}, folder / "open_clip_model.safetensors")
    return str(folder)
