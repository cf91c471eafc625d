"""The run over a library: batch by batch, durable, resumable, over files that vanish or break."""

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.library.text_lines import Line
from memesae.ocr.ocr_run import BATCH, TextHead, run_ocr
from memesae.ocr.reader import reader_id
from tests.library.conftest import draw, index, library, pictures

__all__ = ["draw", "library", "pictures"]

BOX = ((0.0, 0.0), (1.0, 0.0), (1.0, 0.1), (0.0, 0.1))


class Sizes:
    """Reads a picture's width, so that the run can be tried without networks."""

    def __init__(self):
        self.id = reader_id()
        self.read_count = 0

    def read(self, image):
        self.read_count += 1
        return [Line(f"wide {image.width}", BOX, ((0.0, 0.5), (0.5, 1.0)))]


@pytest.fixture
def many(library, draw):
    for number in range(3 * BATCH):
        draw(f"{number}.png", number, (100 + number, 40))
    index(library)
    return library


def run(library, reader, token=None, **options):
    token = token or Token()
    return run_ocr(library.recognised_text, token, workers=1, load=lambda: reader, **options)


def test_every_image_is_read_once(many):
    reader = Sizes()
    report = run(many, reader)
    assert (report.images, report.with_words, report.skipped) == (3 * BATCH,) * 2 + (0,)
    assert many.recognised_text.read == reader.read_count == 3 * BATCH
    assert run(many, reader).images == 0
    assert reader.read_count == 3 * BATCH


def test_a_stopped_run_keeps_what_it_finished_and_the_next_goes_on(many):
    token, reader = Token(), Sizes()
    with pytest.raises(Cancelled):
        run(many, reader, token, stored=token.cancel)
    assert many.recognised_text.read == BATCH
    again = Sizes()
    assert run(many, again).images == 2 * BATCH
    assert again.read_count == 2 * BATCH
    assert many.recognised_text.read == 3 * BATCH


def test_the_newest_are_read_first(many):
    token = Token()
    with pytest.raises(Cancelled):
        run(many, Sizes(), token, stored=token.cancel)
    read = many.recognised_text.lines(range(1, 3 * BATCH + 1))
    assert sorted(read) == list(range(2 * BATCH + 1, 3 * BATCH + 1))


def test_files_that_vanished_changed_or_broke_stop_nothing(many, pictures):
    (pictures / "0.png").unlink()
    (pictures / "1.png").write_bytes(b"no picture any more")
    (pictures / "2.png").write_bytes((pictures / "3.png").read_bytes())
    report = run(many, Sizes())
    assert (report.images, report.skipped) == (3 * BATCH - 3, 3)
    assert many.recognised_text.read == 3 * BATCH - 3


def test_progress_reaches_the_end(many):
    told = []
    run(many, Sizes(), Token(told.append))
    assert [one.done for one in told] == [0, BATCH, 2 * BATCH, 3 * BATCH]
    assert {one.total for one in told} == {3 * BATCH}


def test_nothing_is_loaded_where_there_is_nothing_to_read(library):
    report = run_ocr(
        library.recognised_text, Token(), workers=1, load=lambda: pytest.fail("loaded")
    )
    assert (report.images, report.images_per_second) == (0, 0.0)


def test_what_a_worker_raises_is_not_swallowed(many):
    class Broken(Sizes):
        def read(self, image):
            raise ValueError("a fault")

    with pytest.raises(ValueError, match="a fault"):
        run(many, Broken())


def test_pictures_without_text_are_not_looked_at_and_count_as_read(many):
    ids = [one.image for one in many.recognised_text.unread(reader_id())]
    reader, told = Sizes(), []
    report = run(
        many, reader, Token(told.append), textless=lambda given: [*given[:5], *given[9:10]]
    )
    assert (report.images, report.passed, report.with_words) == (3 * BATCH, 6, 3 * BATCH - 6)
    assert reader.read_count == 3 * BATCH - 6
    read = many.recognised_text.lines(ids)
    assert [image for image in ids if not read[image]] == [*ids[:5], ids[9]]
    assert (told[-1].done, told[-1].total) == (3 * BATCH, 3 * BATCH)


def test_no_network_is_loaded_where_no_picture_has_text(many):
    report = run_ocr(
        many.recognised_text,
        Token(),
        workers=1,
        load=lambda: pytest.fail("loaded"),
        textless=lambda given: given,
    )
    assert report.passed == report.images == 3 * BATCH


def test_the_vector_of_a_small_picture_says_whether_it_has_text(many, monkeypatch):
    ids = np.arange(1, 3 * BATCH + 1)
    vectors = np.zeros((len(ids), 2), np.float16)
    vectors[:, 0] = np.where(ids % 2, 1, -1)
    monkeypatch.setattr(
        many, "vectors", lambda model, after: (ids[ids > after], vectors[ids > after])
    )
    # each is stored as 40 x 30 pixels
    head = TextHead("model", np.array([1, 0], np.float32), 0.5, 0.0, longest=40)
    assert head.textless(many, "model", [2, 3, 4, 5, 12, 14]) == [2, 4, 12, 14]
    assert replace(head, longest=39).textless(many, "model", [2, 3, 4]) == []
    assert replace(head, threshold=-1.0).textless(many, "model", [2, 3, 4]) == []
    assert head.textless(many, "another model", [2]) == []
    assert head.textless(many, "model", []) == []


@pytest.mark.model
def test_the_shipped_head_tells_a_meme_from_a_plain_picture(encoder, library, written, monkeypatch):
    plain = Image.effect_noise((224, 224), 60).convert("RGB")
    drawn = [plain, written("WHEN YOU READ", "THE DOCUMENTATION", size=(224, 224), height=24)]
    vectors = np.stack([encoder.encode_frames([one]) for one in drawn]).astype(np.float16)
    head = TextHead.shipped()
    assert head.model == encoder.model_id
    logits = vectors.astype(np.float32) @ head.weights + head.bias
    assert logits[1] >= head.threshold
    assert logits[0] < logits[1]
