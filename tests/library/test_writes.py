"""What is stored, how it is found again, and that it outlives a kill."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from memesae.base.cancellation import Token
from memesae.base.messages import Message
from memesae.library.library import Library
from memesae.library.records import Failed
from tests.library.conftest import MODEL, Draw, finished, index


def test_vectors_come_back_by_id_as_float16(library: Library, draw: Draw) -> None:
    paths = [draw(f"{seed}.png", seed) for seed in range(5)]
    index(library)
    ids, vectors = library.vectors(MODEL)
    assert ids.dtype == np.int64
    assert vectors.dtype == np.float16
    assert vectors.shape == (5, 8)
    assert list(ids) == sorted(ids)
    image = library.image_at(paths[3])
    expected = finished(0, paths[3].read_bytes()).vector.astype(np.float16)
    assert np.array_equal(vectors[ids == image][0], expected)
    later, _ = library.vectors(MODEL, after=int(ids[2]))
    assert list(later) == list(ids[3:])


def test_no_vectors_yet(library: Library) -> None:
    ids, vectors = library.vectors(MODEL)
    assert ids.shape == (0,)
    assert vectors.shape == (0, 0)


def test_models_do_not_mix(library: Library, draw: Draw) -> None:
    draw("a.png")
    index(library)
    assert len(library.vectors("another")[0]) == 0
    waiting = library.pending("another")
    assert [file.image_id for file in waiting] == list(library.vector_ids(MODEL))
    assert index(library, "another") == 1
    assert list(library.vector_ids("another")) == list(library.vector_ids(MODEL))


def test_equal_contents_in_one_batch_are_one_image(library: Library, draw: Draw) -> None:
    draw("a.png", 1)
    draw("b.png", 2)
    library.scan(Token())
    first, second = library.pending(MODEL)
    library.store([finished(first.id, b"same"), finished(second.id, b"same")], MODEL)
    assert (library.counts().ready, library.counts().images) == (2, 1)


def test_an_image_without_a_file_is_not_counted(library: Library, draw: Draw) -> None:
    gone = draw("a.png", 1)
    draw("b.png", 2)
    library.scan(Token())
    index(library)
    assert library.counts().images == 2
    gone.unlink()
    library.scan(Token())
    assert library.counts().images == 1


def test_failures_are_listed_and_retried_when_the_file_changes(
    library: Library, draw: Draw
) -> None:
    path = draw("a.png", 1)
    library.scan(Token())
    library.store([Failed(library.pending(MODEL)[0].id, "The file is cut off.")], MODEL)
    assert [(failure.path, failure.reason) for failure in library.failures()] == [
        (path, "The file is cut off.")
    ]
    assert index(library) == 0
    draw("a.png", 2)
    assert index(library) == 1
    assert library.failures() == []


def test_a_reason_can_still_be_translated_when_it_is_listed(library: Library, draw: Draw) -> None:
    draw("a.png", 1)
    library.scan(Token())
    reason = Message.of("memesae does not open pictures of this kind ({suffix}).", suffix=".xyz")
    library.store([Failed(library.pending(MODEL)[0].id, reason)], MODEL)
    assert [failure.reason for failure in library.failures()] == [reason]


@pytest.mark.parametrize(
    "text",
    [
        "{odd",
        '{"a": 1}',
        '{"template": "{x}", "arguments": {"y": 1}}',
        '{"template": 1, "arguments": 2}',
    ],
)
def test_a_damaged_reason_is_listed_as_it_is(library: Library, draw: Draw, text: str) -> None:
    draw("a.png", 1)
    library.scan(Token())
    library.store([Failed(library.pending(MODEL)[0].id, text)], MODEL)
    assert [failure.reason for failure in library.failures()] == [text]


def test_copies_fail_together(library: Library, draw: Draw) -> None:
    draw("a.png", 1)
    draw("b.png", 1)
    library.scan(Token())
    library.store(
        [Failed(file.id, "The file is damaged.") for file in library.pending(MODEL)], MODEL
    )
    assert library.counts().failed == 2


def test_images_know_their_facts(library: Library, draw: Draw) -> None:
    path = draw("a.png")
    library.scan(Token())
    facts = finished(library.pending(MODEL)[0].id, path.read_bytes(), width=7, taken=12.5)
    library.store([facts], MODEL)
    number = library.image_at(path)
    assert number is not None
    image = library.images([number])[number]
    assert (image.hash, image.width, image.taken) == (facts.hash, 7, 12.5)
    assert library.images([999]) == {}


def test_settings_keep_json(library: Library) -> None:
    assert library.setting("sae", "none") == "none"
    library.set_setting("sae", {"k": [1, 2.5, None, "ü"]})
    assert library.setting("sae") == {"k": [1, 2.5, None, "ü"]}
    library.set_setting("sae", None)
    assert library.setting("sae") is None


_KILLED = """
import os, signal, sys
from pathlib import Path
from memesae.base.cancellation import Token
from memesae.library.library import Library
from tests.library.conftest import finished
library = Library.open(Path(sys.argv[1]))
library.add_root(Path(sys.argv[2]))
library.scan(Token())
waiting = library.pending("m")
library.store([finished(waiting[0].id, waiting[0].path.read_bytes())], "m")
with library._connections.transaction() as half:
    half.execute("DELETE FROM vectors")
    os.kill(os.getpid(), signal.SIGKILL)
"""


def test_killed_between_batches_loses_nothing(draw: Draw, pictures: Path, tmp_path: Path) -> None:
    draw("a.png", 1)
    draw("b.png", 2)
    directory = tmp_path / "killed"
    end = subprocess.run([sys.executable, "-c", _KILLED, directory, pictures], check=False)
    assert end.returncode == -9
    with Library.open(directory) as library:
        assert len(library.vector_ids("m")) == 1
        assert len(library.pending("m")) == 1
