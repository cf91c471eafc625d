import os
import random
import signal
import sqlite3
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.embedding.pipeline import index
from memesae.library.content_hash import digest_of_file
from memesae.library.decoding import decode_limits
from memesae.library.filters import Filter
from memesae.library.library import Library
from memesae.library.library_errors import LibraryError
from memesae.library.thumbnails import Thumbnails

pytestmark = pytest.mark.model
COLOURS = ("red", "green", "blue", "white", "black", "orange", "purple", "teal")


class Place:
    """A folder of drawn pictures, its library, and runs over it."""

    def __init__(self, tmp_path, draw, encoder):
        self.folder = tmp_path / "pictures"
        self.folder.mkdir()
        self.library = Library.open(tmp_path / "library")
        self.library.add_root(self.folder)
        self.thumbnails = Thumbnails(tmp_path / "library" / "thumbnails")
        self.encoder = encoder
        self.draw = draw

    def fill(self, count, start=0):
        for number in range(start, start + count):
            colour = COLOURS[number % len(COLOURS)]
            self.draw(self.folder / f"{number:03}.png", colour, seed=number)

    def index(self, token=None, **options):
        return index(
            self.library,
            self.encoder.model_id,
            lambda: self.encoder,
            self.thumbnails,
            token or Token(),
            **options,
        )


@pytest.fixture
def place(tmp_path, draw, encoder):
    made = Place(tmp_path, draw, encoder)
    yield made
    made.library.close()


def test_pictures_become_vectors_thumbnails_and_facts(place, encoder):
    place.fill(3)
    report = place.index()
    assert (report.images, report.new, report.failed) == (3, 3, [])
    ids, vectors = place.library.vectors(encoder.model_id)
    assert vectors.shape == (3, encoder.width)
    np.testing.assert_allclose(np.linalg.norm(vectors.astype(np.float32), axis=1), 1, atol=2e-3)
    for image in place.library.images([int(each) for each in ids]).values():
        assert (image.width, image.height, image.format) == (64, 48, "PNG")
        assert place.thumbnails.get(image.hash)


def test_a_second_run_reads_nothing_and_needs_no_model(place):
    place.fill(3)
    place.index()

    def no_model():
        raise AssertionError("the model was asked for")

    again = index(place.library, place.encoder.model_id, no_model, place.thumbnails, Token())
    assert (again.images, again.new, again.changed) == (3, 0, 0)


def test_moving_and_copying_embeds_nothing_again(place, monkeypatch):
    place.fill(4)
    place.index()
    encoded = []
    real = place.encoder.encode_images
    monkeypatch.setattr(
        place.encoder, "encode_images", lambda batch: encoded.append(len(batch)) or real(batch)
    )
    (place.folder / "sub").mkdir()
    (place.folder / "000.png").rename(place.folder / "sub" / "moved.png")
    (place.folder / "copy.png").write_bytes((place.folder / "001.png").read_bytes())
    report = place.index()
    assert report.moved == 1
    assert report.images == 4
    assert encoded == []


def test_a_bad_file_is_named_with_its_reason_and_the_rest_goes_on(place):
    place.fill(2)
    (place.folder / "bad.jpg").write_bytes(b"\xff\xd8\xff\xe0 this is no picture")
    report = place.index()
    assert report.images == 2
    assert [failure.path.name for failure in report.failed] == ["bad.jpg"]
    assert report.failed[0].reason.endswith(".")


def test_the_frames_of_an_animation_are_averaged(place, encoder):
    from PIL import Image

    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "blue")]
    frames[0].save(place.folder / "two.gif", save_all=True, append_images=frames[1:], duration=100)
    place.index()
    _, vectors = place.library.vectors(encoder.model_id)
    stored = vectors[0].astype(np.float32)
    red, blue = (encoder.encode_frames([frame]) for frame in frames)
    assert stored @ red > 0.6
    assert stored @ blue > 0.6
    assert stored @ encoder.encode_frames(frames) > 0.97


def test_progress_counts_up_and_batches_can_be_searched_while_it_runs(place, encoder, monkeypatch):
    monkeypatch.setattr(encoder, "batch", 2)
    place.fill(6)
    counts, reports = [], []
    place.index(
        Token(reports.append),
        stored=lambda: counts.append(len(place.library.vectors(encoder.model_id)[0])),
    )
    assert counts == [2, 4, 6]
    done = [report.done for report in reports if report.total == 6]
    assert done == sorted(done)
    assert done[-1] == 6


def test_a_stopped_run_keeps_its_batches_and_the_next_one_finishes(place, encoder, monkeypatch):
    monkeypatch.setattr(encoder, "batch", 2)
    place.fill(12)
    token = Token()
    with pytest.raises(Cancelled):
        place.index(token, stored=token.cancel)
    kept = len(place.library.vectors(encoder.model_id)[0])
    assert kept == 2
    assert place.index().images == 12


def test_a_paused_run_reads_nothing_until_it_goes_on(place, encoder, monkeypatch):
    monkeypatch.setattr(encoder, "batch", 2)
    place.fill(12)
    paused, encoded = threading.Event(), []
    real = encoder.encode_images
    monkeypatch.setattr(
        encoder, "encode_images", lambda batch: encoded.append(len(batch)) or real(batch)
    )

    def pause_once():
        if not paused.is_set():
            token.pause()
            paused.set()

    token = Token()
    with ThreadPoolExecutor(1) as pool:
        run = pool.submit(place.index, token, stored=pause_once)
        assert paused.wait(600)
        # the workers were at most at the batches that were under way
        assert sum(encoded) <= 2 * (os.cpu_count() + 2)
        assert not run.done()
        assert len(place.library.vectors(encoder.model_id)[0]) == 2
        token.resume()
        assert run.result(600).images == 12


def test_a_file_that_vanished_after_the_scan_is_left_for_the_next(place, monkeypatch):
    place.fill(3)
    real = place.library.pending

    def pending(model, remote):
        found = real(model, remote)
        (place.folder / "001.png").unlink()
        return found

    monkeypatch.setattr(place.library, "pending", pending)
    report = place.index()
    assert (report.images, report.failed) == (2, [])
    monkeypatch.undo()
    again = place.index()
    assert (again.images, again.missing) == (2, 1)


def test_a_full_disk_is_one_sentence_and_loses_nothing(place, encoder, monkeypatch):
    monkeypatch.setattr(encoder, "batch", 2)
    place.fill(6)
    real = place.library.store
    room = iter([True, True])

    def store(batch, model):
        if not next(room, False):
            raise LibraryError("The disk is full.")
        real(batch, model)

    monkeypatch.setattr(place.library, "store", store)
    with pytest.raises(LibraryError, match="disk is full"):
        place.index()
    assert len(place.library.vectors(encoder.model_id)[0]) == 4
    monkeypatch.undo()
    assert place.index().images == 6


def test_the_threads_of_the_model_are_given_back(place):
    import torch

    before = torch.get_num_threads()
    place.fill(1)
    place.index()
    assert torch.get_num_threads() == before


def test_two_models_vectors_never_mix(place, encoder, monkeypatch):
    place.fill(2)
    place.index()
    other = encoder.model.id + "-other"
    monkeypatch.setattr(encoder, "model", replace(encoder.model, id=other))
    index(place.library, other, lambda: encoder, place.thumbnails, Token())
    monkeypatch.undo()
    assert len(place.library.vectors(encoder.model_id)[0]) == 2
    assert len(place.library.vectors(other)[0]) == 2


KILLED = """
import sys
from pathlib import Path
from memesae.base.cancellation import Token
from memesae.embedding.encoder import Encoder
from memesae.embedding.pipeline import index
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails

place = Path(sys.argv[1])
library = Library.open(place)
encoder = Encoder.load(device="cpu")
encoder.batch = 4
print("ready", flush=True)
index(library, encoder.model_id, lambda: encoder, Thumbnails(place / "thumbnails"), Token(),
      stored=lambda: print("stored", flush=True))
"""


@pytest.mark.slow
def test_killed_at_any_moment_the_next_run_finishes(place, tmp_path):
    place.fill(60)
    place.library.close()
    rng = random.Random(5)
    before = 0
    for _ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(tmp_path / "library")],
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(rng.randint(1, 4)):
            process.stdout.readline()
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        after = vectors_in(tmp_path)
        assert after >= before
        before = after
    place.library = Library.open(tmp_path / "library")
    pending = len(place.library.pending(place.encoder.model_id))
    # no finished image is read again
    assert pending == 60 - before
    assert place.index().images == 60
    assert vectors_in(tmp_path) == 60


def vectors_in(tmp_path):
    connection = sqlite3.connect(tmp_path / "library" / "library.db")
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    count = connection.execute("SELECT COUNT(*) FROM vectors").fetchone()[0]
    connection.close()
    return count


def test_a_film_is_indexed_by_its_frames_and_counted_where_it_cannot_be(place, monkeypatch):
    pytest.importorskip("av")
    # its module needs PyAV
    from tests.library.decoding.test_films import film

    path = film(place.folder / "a.mp4")
    place.draw(place.folder / "b.png", "red")
    monkeypatch.setattr(decode_limits, "can_open_films", lambda: False)
    without = place.index()
    assert (without.images, without.failed) == (1, [])
    assert [str(remark) for remark in without.remarks()] == [
        "1 film was passed over; to open films: pip install 'memesae[films]'."
    ]
    monkeypatch.undo()
    report = place.index()
    assert (report.images, report.failed, report.remarks()) == (2, [], [])
    (found,) = place.library.matching([Filter.parse("type:film")])
    fact = place.library.images([int(found)])[int(found)]
    assert (fact.format, fact.width, fact.height) == ("MP4", 64, 48)
    assert fact.seconds == pytest.approx(4, abs=0.2)
    assert fact.hash == digest_of_file(path, lambda: None)
    assert place.thumbnails.get(fact.hash)
