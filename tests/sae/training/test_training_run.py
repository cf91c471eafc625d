import json
import math
from dataclasses import replace

import numpy as np
import pytest
import torch
from safetensors import safe_open
from safetensors.torch import save_file

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.sae.sae_files import load_sae, save_sae
from memesae.sae.sparse_autoencoder import SaeError, quality
from memesae.sae.training.optimiser import Optimiser, add_auxk, reconstruction_gradient
from memesae.sae.training.trainable_sae import TrainableSae, batches, select
from memesae.sae.training.training_plan import SMALLEST_LIBRARY, Split, TrainingPlan
from memesae.sae.training.training_run import train
from memesae.sae.training.training_state import TrainingState

WIDTH = 24
PLAN = TrainingPlan(features=64, k=4, batch=128, steps=160, evaluations=8, rate=5e-3)


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """Matrices this small are slower on several threads."""
    threads = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(threads)


@pytest.fixture(scope="module")
def vectors():
    """Sparse sums of 40 hidden directions, which a sparse autoencoder should recover."""
    drawn = np.random.default_rng(2)
    directions = drawn.standard_normal((40, WIDTH))
    codes = drawn.random((2000, 40)) * (drawn.random((2000, 40)) < 0.08)
    points = codes @ directions + 1.0
    return (points / np.linalg.norm(points, axis=1, keepdims=True)).astype(np.float32)


@pytest.fixture(scope="module")
def trained(vectors):
    return train(vectors, PLAN, Token())


def network_and_inputs(selection="topk", k=4):
    network = TrainableSae.random(30, 12, seed=0, device=torch.device("cpu"))
    network.encoder_bias += 0.05 * torch.randn(30, generator=torch.Generator().manual_seed(1))
    inputs = torch.randn(20, 12, generator=torch.Generator().manual_seed(2))
    return network, inputs, select(network.activations(inputs), k, selection)


def with_gradients(network):
    for tensor in network.tensors().values():
        tensor.requires_grad_()
    return network


@pytest.mark.parametrize("selection", ["topk", "batchtopk"])
@pytest.mark.parametrize("groups", [(30,), (5, 12, 30)])
def test_the_written_gradient_is_the_true_one(selection, groups):
    network, inputs, active = network_and_inputs(selection)
    ours = reconstruction_gradient(network, inputs, active, groups)
    mask = torch.zeros(20, 30)
    mask[active.rows, active.features] = 1
    with_gradients(network)
    codes = network.activations(inputs).relu() * mask
    variance = (inputs - inputs.mean(0)).square().sum()
    rebuilt = [codes[:, :p] @ network.decoder[:p] + network.decoder_bias for p in groups]
    losses = [(each - inputs).square().sum() / variance for each in rebuilt]
    loss = torch.stack(losses).mean()
    loss.backward()
    for name, tensor in network.tensors().items():
        torch.testing.assert_close(getattr(ours, name), tensor.grad, atol=1e-5, rtol=1e-4)


def test_the_auxk_gradient_is_the_true_one():
    network, inputs, active = network_and_inputs()
    dead = torch.tensor([1, 5, 7, 20, 21, 22, 23, 24, 25])
    ours = reconstruction_gradient(network, inputs, active, (30,))
    before = [ours.encoder.clone(), ours.encoder_bias.clone(), ours.decoder.clone()]
    add_auxk(ours, network, inputs, dead, coefficient=0.5)
    with_gradients(network)
    activations = network.activations(inputs)[:, dead]
    strongest = activations.topk(6, dim=1)
    codes = torch.zeros(20, 9).scatter(1, strongest.indices, strongest.values.relu())
    error = ours.residual
    loss = (error - codes @ network.decoder[dead]).square().sum() / (
        error - error.mean(0)
    ).square().sum()
    (0.5 * loss).backward()
    got = [ours.encoder, ours.encoder_bias, ours.decoder]
    true = [network.encoder.grad, network.encoder_bias.grad, network.decoder.grad]
    for after, start, gradient in zip(got, before, true, strict=True):
        torch.testing.assert_close(after - start, gradient, atol=1e-5, rtol=1e-4)


def test_decoder_rows_keep_their_length_and_silence_is_counted():
    network, inputs, _ = network_and_inputs()
    optimiser = Optimiser(network, replace(PLAN, features=30), dead_after=50)
    for _ in range(4):
        optimiser.advance(inputs)
    torch.testing.assert_close(network.decoder.norm(dim=1), torch.ones(30))
    assert (optimiser.inactive_for[optimiser.dead] >= 50).all()
    assert (optimiser.inactive_for % 20 == 0).all()


def test_training_beats_principal_components(trained, vectors):
    held_out = vectors[Split.of(np.arange(len(vectors)), 0, PLAN.held_out).held_out]
    centred = held_out - held_out.mean(0)
    spectrum = np.linalg.svd(vectors - vectors.mean(0), compute_uv=False) ** 2
    principal = 1 - spectrum[: PLAN.k].sum() / spectrum.sum()
    assert trained.metrics.fvu < 0.7 * principal
    rebuilt = trained.sae.reconstruct(held_out)
    own = np.square(held_out - rebuilt).sum() / np.square(centred).sum()
    assert trained.metrics.fvu == pytest.approx(own, rel=1e-3)
    assert trained.metrics.l0 <= PLAN.k
    assert trained.metrics.dead < 0.1


def test_the_curve_falls_and_the_best_point_is_kept(trained):
    curve = trained.curve
    assert [point.step for point in curve] == list(range(20, 161, 20))
    assert curve[-1].train_fvu < 0.5 * curve[0].train_fvu
    lowest = min(point.held_out_fvu for point in curve)
    assert trained.metrics.fvu == pytest.approx(lowest, rel=1e-3)


def test_the_same_seed_learns_the_same(trained, vectors):
    again = train(vectors, PLAN, Token())
    np.testing.assert_allclose(again.sae.decoder, trained.sae.decoder, atol=1e-4)


def test_batchtopk_is_exported_with_a_threshold(vectors, tmp_path):
    plan = replace(PLAN, selection="batchtopk", matryoshka_widths=(16,))
    result = train(vectors, plan, Token())
    save_sae(result.sae, tmp_path)
    loaded = load_sae(tmp_path)
    assert loaded.k is None
    split = Split.of(np.arange(len(vectors)), 0, PLAN.held_out)
    measured = quality(loaded, vectors[split.held_out])
    assert measured.l0 == pytest.approx(plan.k, abs=0.5)
    assert measured.fvu < 0.6


def test_nested_features_rebuild_alone(vectors):
    nested = train(vectors, replace(PLAN, matryoshka_widths=(16,)), Token()).sae
    plain = train(vectors, PLAN, Token()).sae
    spread = np.square(vectors - vectors.mean(0)).sum()

    def of_the_first(sae):
        codes = sae.encode(vectors).dense()
        codes[:, 16:] = 0
        rebuilt = codes @ sae.decoder + sae.decoder_bias
        return np.square(vectors - rebuilt).sum() / spread

    assert of_the_first(nested) < of_the_first(plain)


def cancel_at(step):
    token = Token()

    def on_step(point):
        if point.step >= step:
            token.cancel()

    return token, on_step


def test_a_cancelled_run_returns_the_best_network(vectors):
    token, on_step = cancel_at(60)
    stopped = train(vectors, PLAN, token, on_step)
    assert not stopped.finished
    assert stopped.curve[-1].step == 60
    assert stopped.metrics.fvu < 1


def test_training_stops_once_the_held_out_curve_has_turned(trained, vectors, monkeypatch):
    losses = iter([0.5, 0.4, 0.41, 0.42, 0.43, 0.44, *[0.6] * 100])

    def held_out(self):
        return next(losses), 4.0, None

    plan = TrainingPlan.for_library(*vectors.shape, features=64, steps=200, evaluations=20)
    monkeypatch.setattr(TrainingState, "_held_out", held_out)
    stopped = train(vectors, plan, Token())
    assert [point.held_out_fvu for point in stopped.curve] == [0.5, 0.4, 0.41, 0.42, 0.43, 0.44]
    assert stopped.finished
    assert stopped.sae.metadata["steps"] == 60
    losses = iter([0.5, 0.4, *[0.6] * 100])
    warm = train(vectors, plan, Token(), previous=stopped.sae)
    assert len(warm.curve) == 20


def test_a_run_cancelled_before_the_first_evaluation_raises(vectors):
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        train(vectors, PLAN, token)


def test_a_resumed_run_ends_where_an_unbroken_one_does(trained, vectors, tmp_path):
    checkpoint = tmp_path / "run.safetensors"
    token, on_step = cancel_at(80)
    train(vectors, PLAN, token, on_step, checkpoint=checkpoint)
    steps = []
    resumed = train(
        vectors, PLAN, Token(), lambda point: steps.append(point.step), checkpoint=checkpoint
    )
    # the earlier points come first, so that the curve is complete
    assert steps == [20, 40, 60, 80, 100, 120, 140, 160]
    assert not checkpoint.exists()
    np.testing.assert_allclose(resumed.sae.decoder, trained.sae.decoder, atol=1e-4)
    assert [point.step for point in resumed.curve] == [point.step for point in trained.curve]


def test_another_plan_does_not_resume_from_a_checkpoint(vectors, tmp_path):
    checkpoint = tmp_path / "run.safetensors"
    token, on_step = cancel_at(80)
    train(vectors, PLAN, token, on_step, checkpoint=checkpoint)
    steps = []
    other = replace(PLAN, seed=5)
    train(vectors, other, Token(), lambda point: steps.append(point.step), checkpoint=checkpoint)
    assert steps[0] == 20


def test_a_checkpoint_with_the_field_names_of_earlier_versions_is_resumed(vectors, tmp_path):
    checkpoint = tmp_path / "run.safetensors"
    token, on_step = cancel_at(80)
    train(vectors, PLAN, token, on_step, checkpoint=checkpoint)
    with safe_open(checkpoint, framework="pt") as file:
        header = json.loads(file.metadata()["state"])
        tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - no mapping
    plan = header["run"]["plan"]
    plan["prefixes"], plan["revival"] = plan.pop("matryoshka_widths"), plan.pop("auxk_coefficient")
    plan["selection"] = "row"
    save_file(tensors, checkpoint, {"state": json.dumps(header)})
    steps = []
    train(vectors, PLAN, Token(), lambda point: steps.append(point.step), checkpoint=checkpoint)
    assert steps == [20, 40, 60, 80, 100, 120, 140, 160]
    assert not checkpoint.exists()


def zero_the_end(path):
    content = path.read_bytes()
    path.write_bytes(content[:-2000] + bytes(2000))


def make_a_folder(path):
    path.unlink()
    path.mkdir()


def nest(path):
    text = b'{"__metadata__":{"state":"' + b"[" * 100_000 + b'"}}'
    path.write_bytes(len(text).to_bytes(8, "little") + text)


@pytest.mark.parametrize(
    "damage", [zero_the_end, make_a_folder, nest, lambda path: path.write_bytes(b"\0" * 100)]
)
def test_a_damaged_checkpoint_is_logged_and_training_begins_anew(vectors, tmp_path, caplog, damage):
    checkpoint = tmp_path / "run.safetensors"
    token, on_step = cancel_at(80)
    train(vectors, PLAN, token, on_step, checkpoint=checkpoint)
    damage(checkpoint)
    token, points = Token(), []

    def stop(point):
        points.append(point.step)
        token.cancel()

    train(vectors, PLAN, token, stop, checkpoint=checkpoint)
    assert points == [20]
    assert "was damaged" in caplog.text
    assert checkpoint.is_file()


def test_a_warm_start_is_ahead_of_a_cold_one(trained, vectors):
    shorter = replace(PLAN, steps=20, evaluations=20)
    warm = train(vectors, shorter, Token(), previous=trained.sae)
    cold = train(vectors, shorter, Token())
    assert warm.curve[0].held_out_fvu < 0.5 * cold.curve[0].held_out_fvu
    with pytest.raises(SaeError, match="cannot start"):
        train(vectors, replace(PLAN, features=50), Token(), previous=trained.sae)


def test_weights_converted_to_training_units_and_back_reconstruct_the_same(trained, vectors):
    from memesae.sae.training.trainable_sae import Inputs

    rows = np.arange(len(vectors))
    inputs = Inputs.of(vectors, rows, torch.device("cpu"))
    network = TrainableSae.from_sae(trained.sae, inputs)
    again = network.to_sae(inputs, k=PLAN.k, threshold=None, metadata={})
    np.testing.assert_allclose(
        again.reconstruct(vectors), trained.sae.reconstruct(vectors), atol=1e-4
    )


def test_a_small_library_is_referred_to_the_built_in_features(vectors):
    with pytest.raises(SaeError, match="built-in features"):
        TrainingPlan.for_library(SMALLEST_LIBRARY - 1, WIDTH)
    with pytest.raises(SaeError, match="built-in features"):
        train(vectors[:500], PLAN, Token())


def test_the_plan_grows_with_the_library_and_accepts_overrides():
    sizes = [1_000, 11_580, 100_000, 2_000_000]
    plans = [TrainingPlan.for_library(n, 384) for n in sizes]
    widths = [plan.features for plan in plans]
    assert widths == sorted(widths)
    assert all(plan.features <= n / 5 for plan, n in zip(plans, sizes, strict=True))
    assert plans[-1].batch == 4096
    assert all(math.isfinite(plan.rate) for plan in plans)
    overridden = TrainingPlan.for_library(11_580, 384, features=500, k=16, steps=None, seed=7)
    assert (overridden.features, overridden.k, overridden.seed) == (500, 16, 7)
    assert overridden.steps == TrainingPlan.for_library(11_580, 384, features=500).steps


@pytest.mark.parametrize(
    "override",
    [
        {"k": 0},
        {"k": 900, "features": 800},
        {"steps": 0},
        {"selection": "x"},
        {"matryoshka_widths": (9, 3)},
    ],
)
def test_an_invalid_plan_is_refused(override):
    with pytest.raises(SaeError):
        TrainingPlan.for_library(11_580, 384, **override)


def test_images_keep_their_side_when_the_library_grows():
    before = Split.of(np.arange(1, 3001), 0, 0.1)
    after = Split.of(np.arange(1, 5001), 0, 0.1)
    np.testing.assert_array_equal(before.held_out, after.held_out[: len(before.held_out)])
    assert abs(len(before.held_out) - 300) < 60
    assert before.fingerprint != after.fingerprint
    other = Split.of(np.arange(1, 3001), 1, 0.1)
    assert len(np.intersect1d(before.held_out, other.held_out)) < 80


def test_every_epoch_is_shuffled_differently():
    rows = np.arange(100)
    first, second = (np.concatenate(list(batches(rows, 10, 0, epoch))) for epoch in (0, 1))
    assert sorted(first) == sorted(second) == list(rows)
    assert list(first) != list(second)


def test_views_of_the_training_images_are_trained_on_and_not_evaluated_on(vectors):
    rng = np.random.default_rng(4)
    noise = 0.1 * rng.normal(size=(len(vectors), 2, vectors.shape[1]))
    views = (vectors[:, None] + noise).astype(np.float32)
    with_views = train(vectors, PLAN, Token(), views=views)
    without = train(vectors, PLAN, Token())
    metadata = with_views.sae.metadata
    assert metadata["images"] == len(vectors)
    assert metadata["split"] == without.sae.metadata["split"]
    held_out = Split.of(np.arange(len(vectors)), PLAN.seed, PLAN.held_out).held_out
    assert with_views.metrics == quality(with_views.sae, vectors[held_out])
    assert not np.allclose(with_views.sae.decoder, without.sae.decoder, atol=1e-3)


def test_few_features_are_active_on_few_images():
    for images in (1000, 1050, 1900, 5000, 20_000):
        plan = TrainingPlan.for_library(images, 384)
        assert plan.k * 16 <= plan.features
    assert TrainingPlan.for_library(11_568, 384).k == 5
    assert TrainingPlan.for_library(1050, 384).k == 4
    assert TrainingPlan.for_library(1050, 384, k=8).k == 8
