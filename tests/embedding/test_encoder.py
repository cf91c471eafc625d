import os
import threading
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch
from PIL import Image

from memesae.embedding.encoder import Encoder, mean_direction
from memesae.embedding.model_catalogue import ModelError

pytestmark = pytest.mark.model


def batch_of(encoder, *colours):
    return np.stack([encoder.prepare(Image.new("RGB", (300, 200), colour)) for colour in colours])


def alike(some, others):
    """Whether unit vectors agree as far as half precision lets them."""
    return ((some * others).sum(axis=1) > 0.99).all()


def test_vectors_are_unit_and_of_the_stated_width(encoder):
    images = encoder.encode_images(batch_of(encoder, "red", "blue"))
    texts = encoder.encode_texts(["a dog", "a cat", "a dog"])
    assert images.shape == (2, encoder.width) == (2, 384)
    assert images.dtype == texts.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(images, axis=1), 1, atol=1e-5)
    np.testing.assert_allclose(np.linalg.norm(texts, axis=1), 1, atol=1e-5)
    np.testing.assert_array_equal(texts[0], texts[2])
    assert not np.allclose(texts[0], texts[1], atol=0.05)


def test_no_texts_give_no_vectors(encoder):
    assert encoder.encode_texts([]).shape == (0, 384)


@pytest.mark.parametrize("joined", [" ", ""])
def test_the_end_of_a_text_beyond_what_the_model_reads_counts(encoder, joined):
    begin = joined.join(["the", "river", "and", "a", "bridge"] * 25) + joined
    circle, square = encoder.encode_texts([f"{begin}a red circle", f"{begin}a blue square"])
    np.testing.assert_allclose(np.linalg.norm([circle, square], axis=1), 1, atol=1e-5)
    assert not np.allclose(circle, square, atol=1e-3)


def test_a_text_that_the_model_just_reads_is_encoded_as_by_the_model(encoder):
    text = " ".join(["dog"] * 46)  # and two marks: 48 tokens
    expected = encoder._run_texts([text])[0]
    np.testing.assert_allclose(encoder.encode_texts([text])[0], expected, atol=1e-6)
    halves = encoder._run_texts([" ".join(["dog"] * number) for number in (23, 24)])
    longer = encoder.encode_texts([f"{text} dog"])[0]
    np.testing.assert_allclose(longer, mean_direction(halves), atol=1e-5)


def test_preprocessing_is_the_models_own(encoder):
    import open_clip

    transform: Any
    _, _, transform = open_clip.create_model_and_transforms(encoder.model.architecture)
    rng = np.random.default_rng(3)
    picture = Image.fromarray(rng.integers(0, 255, (333, 517, 3), np.uint8))
    np.testing.assert_array_equal(encoder.prepare(picture), transform(picture).numpy())


def test_vectors_are_those_of_plain_open_clip(encoder):
    import open_clip

    network: Any
    network, _, _ = open_clip.create_model_and_transforms(encoder.model.architecture)
    batch = batch_of(encoder, "red", "green", "navy", "orange", "white")
    with torch.inference_mode():
        plain = network.eval().encode_image(torch.from_numpy(batch), normalize=True).numpy()
    np.testing.assert_allclose(encoder.encode_images(batch), plain, atol=1e-4)


def test_pictures_beyond_one_slice_keep_their_order(encoder):
    batch = batch_of(encoder, *["red", "blue", "white"] * 3)
    singly = np.concatenate([encoder.encode_images(each[None]) for each in batch])
    np.testing.assert_allclose(encoder.encode_images(batch), singly, atol=1e-4)


def test_frames_are_averaged(encoder):
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "blue")]
    both = encoder.encode_images(np.stack([encoder.prepare(frame) for frame in frames]))
    np.testing.assert_allclose(encoder.encode_frames(frames), mean_direction(both), atol=1e-6)


def test_several_threads_may_encode_at_once(encoder):
    alone = encoder.encode_texts(["one snowy dog"])
    found = []

    def work():
        found.append(encoder.encode_images(batch_of(encoder, "red")))
        found.append(encoder.encode_texts(["one snowy dog"]))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 8
    np.testing.assert_allclose(encoder.encode_texts(["one snowy dog"]), alone, atol=1e-6)


class Hungry:
    """Runs the network, but claims to be out of memory above some batch, as a GPU would."""

    def __init__(self, encoder, limit):
        self.encoder = encoder
        self.limit = limit
        self.sizes = []
        self.run = encoder._run_images

    def __call__(self, batch):
        if self.encoder.device != "cpu" and len(batch) > self.limit:
            raise RuntimeError("CUDA out of memory. Tried to allocate much")
        self.sizes.append(len(batch))
        return self.run(batch)


@pytest.fixture(scope="module")
def network_encoder():
    """The built-in model run by torch, as on a GPU."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("memesae.embedding.encoder.onnx_files", lambda *_: None)
        return Encoder.load(device="cpu")


@pytest.fixture
def pretended_gpu(network_encoder, monkeypatch):
    """The network_encoder as if it ran on a GPU of a given room; the products still run on the CPU."""

    def pretend(limit):
        hungry = Hungry(network_encoder, limit)
        monkeypatch.setattr(network_encoder, "device", "meta")
        monkeypatch.setattr(network_encoder, "notes", [])
        monkeypatch.setattr(network_encoder, "batch", 8)
        original = network_encoder._run

        def run(encode, inputs, precision):
            before, network_encoder.device = network_encoder.device, "cpu"
            try:
                return original(encode, inputs, "float32")
            finally:
                network_encoder.device = before

        monkeypatch.setattr(network_encoder, "_run", run)
        monkeypatch.setattr(network_encoder, "_run_images", hungry)
        return hungry

    return pretend


def test_out_of_memory_halves_the_batch_and_says_so_once(network_encoder, pretended_gpu):
    batch = batch_of(network_encoder, *["red", "green", "blue", "white"] * 2)
    expected = network_encoder.encode_images(batch)
    hungry = pretended_gpu(limit=2)
    assert alike(network_encoder.encode_images(batch), expected)
    assert max(hungry.sizes) == 2
    assert network_encoder.batch == 2
    assert len(network_encoder.notes) == 1


def test_without_any_room_the_cpu_serves(network_encoder, pretended_gpu):
    batch = batch_of(network_encoder, "red", "green")
    expected = network_encoder.encode_images(batch)
    pretended_gpu(limit=0)
    assert alike(network_encoder.encode_images(batch), expected)
    assert network_encoder.device == "cpu"
    assert "CPU is used instead" in network_encoder.notes[-1]


def test_other_errors_are_not_taken_for_a_full_memory(encoder, monkeypatch):
    def fail(_):
        raise RuntimeError("shape mismatch")

    monkeypatch.setattr(encoder, "_run_images", fail)
    with pytest.raises(RuntimeError, match="shape"):
        encoder.encode_images(np.zeros((1, 3, 224, 224), np.float32))


def test_a_damaged_model_is_one_sentence(tmp_path, encoder):
    folder = tmp_path / "broken"
    folder.mkdir()
    source = encoder.model.architecture.removeprefix("local-dir:")
    config = (Path(source) / "open_clip_config.json").read_text()
    (folder / "open_clip_config.json").write_text(config)
    (folder / "open_clip_model.safetensors").write_bytes(b"\0" * 1000)
    with pytest.raises(
        ModelError, match=r"cannot be loaded|not opened|cannot be read|damaged|header"
    ):
        Encoder.load(str(folder), home=tmp_path)


class Harmful:
    """What a hostile checkpoint does when it is unpickled without care."""

    def __reduce__(self):
        return os.mkdir, ("harm",)


def test_a_checkpoint_runs_no_code(tmp_path, encoder, monkeypatch):
    folder = tmp_path / "hostile"
    folder.mkdir()
    source = Path(encoder.model.architecture.removeprefix("local-dir:"))
    (folder / "open_clip_config.json").write_bytes((source / "open_clip_config.json").read_bytes())
    torch.save({"state_dict": Harmful()}, folder / "open_clip_pytorch_model.bin")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ModelError, match=r"would run posix\.mkdir"):
        Encoder.load(str(folder), home=tmp_path)
    assert not (tmp_path / "harm").exists()


def test_a_local_folder_is_loaded_by_the_same_road(tmp_path, encoder):
    source = encoder.model.architecture.removeprefix("local-dir:")
    other = Encoder.load(source, home=tmp_path, device="cpu")
    assert other.model_id != encoder.model_id
    np.testing.assert_allclose(
        other.encode_texts(["a dog"]), encoder.encode_texts(["a dog"]), atol=1e-5
    )


def test_a_missing_device_is_named(tmp_path):
    if torch.cuda.is_available():
        pytest.skip("this machine has the device")
    with pytest.raises(ModelError, match="no cuda device"):
        Encoder.load(device="cuda", home=tmp_path)
