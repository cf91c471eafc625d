"""A small autoencoder written in every format that memesae imports."""

import json
import sys
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.numpy import save_file

WIDTH, FEATURES, K = 24, 60, 5


class TrainConfig:
    """The configuration that meme-search-engine pickles with its weights."""

    def __init__(self):
        self.model = SAEConfig()
        self.lr = 3e-4


class SAEConfig:
    def __init__(self):
        self.top_k = K
        self.dtype = torch.float32


# the original program is a script, so its classes are pickled under these modules
TrainConfig.__module__ = "__main__"
SAEConfig.__module__ = "model"


def weights(vectors, seed=0):
    """An untrained but reasonable autoencoder in plain conventions, with rows of `vectors` as features."""
    mean = vectors.mean(0)
    rows = np.random.default_rng(seed).permutation(len(vectors))[:FEATURES]
    decoder = vectors[rows] - mean
    decoder /= np.linalg.norm(decoder, axis=1, keepdims=True)
    return {
        "decoder": decoder.astype(np.float32),
        "encoder": (0.2 * decoder.T).astype(np.float32),
        "encoder_bias": np.linspace(-0.01, 0.01, FEATURES, dtype=np.float32),
        "decoder_bias": mean.astype(np.float32),
    }


def expected(w, vectors, *, subtract=True):
    """Dense codes by the plain formula."""
    h = (vectors - w["decoder_bias"] * subtract) @ w["encoder"] + w["encoder_bias"]
    h = np.maximum(h, 0)
    least = np.sort(h, axis=1)[:, -K][:, None]
    return np.where(h >= least, h, 0)


def _t(array):
    return torch.from_numpy(np.ascontiguousarray(array))


def _json(folder, name, content):
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(json.dumps(content))


def saelens(w, folder: Path, *, subtract=True):
    """`subtract`: whether the encoder subtracts the decoder bias from its input."""
    _json(
        folder,
        "cfg.json",
        {
            "architecture": "topk",
            "k": K,
            "d_in": WIDTH,
            "d_sae": FEATURES,
            "apply_b_dec_to_input": subtract,
        },
    )
    tensors = {
        "W_enc": w["encoder"],
        "W_dec": w["decoder"],
        "b_enc": w["encoder_bias"],
        "b_dec": w["decoder_bias"],
    }
    save_file(
        {k: np.ascontiguousarray(v) for k, v in tensors.items()}, folder / "sae_weights.safetensors"
    )
    return folder


def sparsify(w, folder: Path):
    _json(folder, "cfg.json", {"k": K, "d_in": WIDTH, "num_latents": FEATURES, "transcode": False})
    tensors = {
        "encoder.weight": w["encoder"].T,
        "encoder.bias": w["encoder_bias"],
        "W_dec": w["decoder"],
        "b_dec": w["decoder_bias"],
    }
    save_file({k: np.ascontiguousarray(v) for k, v in tensors.items()}, folder / "sae.safetensors")
    return folder


def dictionary_learning(w, folder: Path):
    _json(folder, "config.json", {"trainer": {"dict_class": "AutoEncoderTopK", "k": K}})
    state = {
        "encoder.weight": _t(w["encoder"].T),
        "encoder.bias": _t(w["encoder_bias"]),
        "decoder.weight": _t(w["decoder"].T),
        "b_dec": _t(w["decoder_bias"]),
        "k": torch.tensor(K),
        "threshold": torch.tensor(-1.0),
    }
    torch.save(state, folder / "ae.pt")
    return folder


def openai(w, folder: Path):
    folder.mkdir()
    state = {
        "pre_bias": _t(w["decoder_bias"]),
        "encoder.weight": _t(w["encoder"].T),
        "latent_bias": _t(w["encoder_bias"]),
        "decoder.weight": _t(w["decoder"].T),
        "activation": "ReLU",
        "activation_state_dict": {"k": K, "postact_fn": "ReLU"},
    }
    torch.save(state, folder / "autoencoder.pt")
    return folder / "autoencoder.pt"


def msae(w, folder: Path):
    """The mean is in its centring; the scale is divided out of the weights."""
    folder.mkdir()
    state = {
        "pre_bias": torch.zeros(WIDTH),
        "encoder": _t(w["encoder"] / 4),
        "latent_bias": _t(w["encoder_bias"]),
        "decoder": _t(w["decoder"] * 4),
    }
    content = {"model": state, "mean_center": _t(w["decoder_bias"]), "scaling_factor": 4.0}
    path = folder / f"{FEATURES}_{WIDTH}_TopKReLU_{K}_RW_tied.pth"
    torch.save(content, path)
    return path


def overcomplete(w, folder: Path):
    """It has no decoder bias."""
    folder.mkdir()
    state = {
        "dictionary._weights": _t(3 * w["decoder"]),
        "dictionary.multiplier": torch.tensor(0.0),
        "encoder.final_block.0.weight": _t(w["encoder"].T),
        "encoder.final_block.0.bias": _t(w["encoder_bias"]),
        "top_k": K,
    }
    torch.save(state, folder / "module.pt")
    return folder / "module.pt"


def meme_search_engine(w, folder: Path):
    folder.mkdir()
    state = {
        "_orig_mod.up_proj.weight": _t(w["encoder"].T),
        "_orig_mod.up_proj.bias": _t(w["encoder_bias"]),
        "_orig_mod.down_proj.weight": _t(w["decoder"].T),
        "_orig_mod.down_proj.bias": _t(w["decoder_bias"]),
    }
    _pickle_as_script({"model": state, "config": TrainConfig()}, folder / "1000.pt")
    return folder / "1000.pt"


def _pickle_as_script(content, path):
    import types

    main: Any = sys.modules["__main__"]
    model: Any = types.ModuleType("model")
    main.TrainConfig, model.SAEConfig = TrainConfig, SAEConfig
    sys.modules["model"] = model
    try:
        torch.save(content, path)
    finally:
        del main.TrainConfig, sys.modules["model"]


ALL = [saelens, sparsify, dictionary_learning, openai, msae, overcomplete, meme_search_engine]
