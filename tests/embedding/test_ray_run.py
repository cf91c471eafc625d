import json
import logging
import os
import signal
import subprocess
import sys
import threading
import warnings
from pathlib import Path
from typing import cast

import numpy as np
import pytest
from PIL import Image

from memesae.__main__ import main
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled
from memesae.embedding import ray_run
from memesae.embedding.model_catalogue import BUILT_IN, resolve
from memesae.embedding.pipeline import index
from memesae.embedding.ray_run import Plan, ScaleError, awaited, connected, index_with_ray
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails

pytest.importorskip("ray")
pytest.importorskip("s3fs")
pytest.importorskip("moto.server")

# Ray's own: sockets of its processes, and what it will change
pytestmark = [
    pytest.mark.model,
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
COLOURS = ("red", "green", "blue", "white", "black", "orange", "purple", "teal")
BUCKET = "s3://pictures"


@pytest.fixture(scope="module")
def s3():
    """A server of S3 on this machine, which the workers find in their environment."""
    from moto.server import ThreadedMotoServer

    logging.getLogger("werkzeug").setLevel(logging.ERROR)
    server = ThreadedMotoServer("127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    settings = {
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
        "AWS_ACCESS_KEY_ID": "testing",
        "AWS_SECRET_ACCESS_KEY": "testing",
        "AWS_DEFAULT_REGION": "us-east-1",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, value in settings.items():
            patch.setenv(name, value)
        yield settings
    server.stop()


@pytest.fixture(scope="module")
def ray(s3):
    module = ray_run.ray_module()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        module.init(
            num_cpus=2,
            include_dashboard=False,
            log_to_driver=False,
            logging_level="ERROR",
            object_store_memory=100 << 20,
        )
        yield module
        module.shutdown()


@pytest.fixture(scope="module")
def pictures(tmp_path_factory):
    """56 pictures, a copy of one, an animation, one that is cut off and one that is none."""
    folder = tmp_path_factory.mktemp("drawn") / "pictures"
    (folder / "inner").mkdir(parents=True)
    for number in range(56):
        base = np.array(Image.new("RGB", (80, 60), COLOURS[number % len(COLOURS)]), np.int16)
        noise = np.random.default_rng(number).integers(-40, 40, base.shape)
        picture = Image.fromarray((base + noise).clip(0, 255).astype(np.uint8))
        picture.save(folder / ("inner" if number % 3 else "") / f"{number:02}.jpg", quality=90)
    (folder / "copy.jpg").write_bytes((folder / "00.jpg").read_bytes())
    frames = [Image.new("RGB", (64, 64), colour) for colour in ("red", "blue")]
    frames[0].save(folder / "moving.gif", save_all=True, append_images=frames[1:], duration=100)
    whole = (folder / "03.jpg").read_bytes()
    (folder / "cut.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "none.png").write_bytes(b"this is no picture")
    return folder


@pytest.fixture(autouse=True)
def small_batches(monkeypatch):
    monkeypatch.setattr(ray_run, "CPU_BATCH", 4)


def opened(place, root):
    library = Library.open(place / "library")
    library.add_root(root)
    return library


def plan_for(home, **options):
    return Plan(resolve(BUILT_IN, home), "cpu", home, **options)


def run(library, home, stored=lambda: None, token=None, **options):
    plan = plan_for(home, **options)
    return index_with_ray(library, plan, Thumbnails.of(library), token or Token(), stored)


TABLES = {
    "images": "SELECT id, hash, width, height, format, frames, taken, pixels, tag_key FROM images",
    "files": "SELECT path, size, state, reason, failure, image_id FROM files ORDER BY path",
    "hashes": "SELECT * FROM perceptual_hashes ORDER BY 1",
    "vectors": "SELECT image_id, model, vector FROM vectors ORDER BY 1",
    "notes": "SELECT image_id, content, problem FROM notes ORDER BY 1",
}


def contents(library):
    """All that a run stores, thumbnails included."""
    held: dict[str, object] = {
        name: library.connections.select(query) for name, query in TABLES.items()
    }
    folder = Thumbnails.of(library).directory
    held["thumbnails"] = {
        path.relative_to(folder): path.read_bytes() for path in sorted(folder.rglob("*.jpg"))
    }
    return held


@pytest.fixture(scope="module")
def alone(tmp_path_factory, pictures, encoder):
    """What a run in one process stores."""
    with opened(tmp_path_factory.mktemp("alone"), pictures) as library:
        report = index(library, encoder.model_id, lambda: encoder, Thumbnails.of(library), Token())
        assert (report.images, len(report.failed)) == (57, 2)
        return contents(library)


def workers():
    """Process ids of the workers of the cluster that this process began."""
    parents: dict[int, int] = {}
    names: dict[int, str] = {}
    for place in Path("/proc").glob("[0-9]*"):
        try:
            names[int(place.name)] = (place / "cmdline").read_text()
            parents[int(place.name)] = int(
                (place / "stat").read_text().rpartition(")")[2].split()[1]
            )
        except OSError:
            continue

    def ours(number):
        while number and number != os.getpid():
            number = parents.get(number, 0)
        return number == os.getpid()

    return [one for one in names if names[one].startswith("ray::MapWorker") and ours(one)]


def in_shards(library, place=None):
    """Rows of the library's vectors as Parquet: path, vector and image of each."""
    import pyarrow.parquet as parquet

    folder = (place or library.directory / "shards") / BUILT_IN
    rows = [
        row
        for path in sorted(folder.glob("*.parquet"))
        for row in parquet.ParquetFile(path).read().to_pylist()
    ]
    return sorted(rows, key=lambda row: row["image"])


@pytest.mark.skipif(sys.platform != "linux", reason="finds the workers in /proc")
def test_killed_workers_change_nothing(ray, tmp_path, pictures, alone):
    killed = []

    def kill_once():
        if not killed:
            killed.extend(workers())
            for number in killed:
                os.kill(number, signal.SIGKILL)

    with opened(tmp_path, pictures) as library:
        report = run(library, tmp_path, kill_once)
        assert killed
        assert (report.images, len(report.failed)) == (57, 2)
        assert contents(library) == alone
        rows = in_shards(library)
        ids, vectors = library.vectors(BUILT_IN)
        assert [row["image"] for row in rows] == ids.tolist()
        np.testing.assert_array_equal(np.array([row["vector"] for row in rows]), vectors)
        assert all(Path(row["path"]).is_relative_to(pictures) for row in rows)


DRIVER = """
import os, signal, sys
from pathlib import Path
from memesae.embedding import ray_run
from tests.embedding.test_ray_run import opened, run
ray_run.CPU_BATCH = 4
place, pictures, address = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
calls = []
def die():
    calls.append(1)
    if len(calls) == 5:
        os.kill(os.getpid(), signal.SIGKILL)
run(opened(place, pictures), place, die, address=address)
"""


def test_after_the_driver_was_killed_nothing_is_read_twice(
    ray, tmp_path, pictures, alone, monkeypatch
):
    address = ray.get_runtime_context().gcs_address
    words = [sys.executable, "-c", DRIVER, str(tmp_path), str(pictures), address]
    settings = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(words, env=settings, capture_output=True, text=True, check=False)
    assert done.returncode == -signal.SIGKILL, done.stderr
    asked = []
    real = ray_run._Run._outcomes

    def outcomes(self, batches, gpus):
        asked.extend(file.path for batch in batches for file in batch)
        return real(self, batches, gpus)

    monkeypatch.setattr(ray_run._Run, "_outcomes", outcomes)
    with opened(tmp_path, pictures) as library:
        before = library.vector_ids(BUILT_IN)
        settled = library.connections.select("SELECT count(*) FROM files WHERE state != 'pending'")
        assert 0 < settled[0][0] < 60
        report = run(library, tmp_path)
        # a copy is settled with its first
        assert len(asked) == 60 - settled[0][0]
        assert set(before.tolist()) < set(library.vector_ids(BUILT_IN).tolist())
        assert report.images == 57
        assert contents(library) == alone
        assert [row["image"] for row in in_shards(library)] == library.vector_ids(BUILT_IN).tolist()
        asked.clear()
        run(library, tmp_path)
        assert asked == []


def test_a_row_that_never_comes_can_be_stopped():
    token, never = Token(), threading.Event()

    def rows():
        yield 1
        token.cancel()
        never.wait()

    coming = awaited(rows(), token)
    assert next(coming) == 1
    with pytest.raises(Cancelled):
        next(coming)
    never.set()


def filled(bucket, pictures):
    """Upload the pictures to a new bucket; returns the file system."""
    import s3fs

    found = s3fs.S3FileSystem(skip_instance_cache=True, use_listings_cache=False)
    found.mkdir(bucket)
    for path in sorted(path for path in pictures.rglob("*") if path.is_file()):
        name = path.relative_to(pictures).as_posix()
        found.pipe_file(f"{bucket}/some where/{name}", path.read_bytes())
    found.pipe_file(f"{bucket}/some where/notes.txt", b"no picture")
    found.pipe_file(f"{bucket}/some where/.hidden/a.jpg", (pictures / "00.jpg").read_bytes())
    return found


def test_an_address_is_a_library(ray, s3, tmp_path, pictures, alone, capsys):
    found = filled("pictures", pictures)
    root = f"{BUCKET}/some where"
    words = ["--home", str(tmp_path / "home"), "index", root, "--engine", "ray"]
    assert main([*words, "--shards", f"{BUCKET}-vectors", "--json"]) == 1
    assert "s3://pictures-vectors/memesae-mini cannot be read" in capsys.readouterr().err
    found.mkdir("pictures-vectors")
    assert main([*words, "--shards", f"{BUCKET}-vectors", "--json"]) == 0
    capsys.readouterr()
    (directory,) = (tmp_path / "home" / "libraries").iterdir()
    with Library.open(directory) as library:
        query = "SELECT path, vector FROM files JOIN vectors USING (image_id)"
        vectors = dict(library.connections.select(query))
        expected = dict(contents_by_path(alone))
        assert vectors == expected
        assert len(library.failures()) == 2
        assert contents(library)["thumbnails"] == alone["thumbnails"]
    assert [one for one in found.find("pictures-vectors") if one.endswith(".parquet")]
    assert main(["--home", str(tmp_path / "home"), "search", root, "red", "-n", "3"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert all(f"  {root}/" in line for line in lines)
    # changed, moved and removed: only what is new is read
    found.mv("pictures/some where/inner/01.jpg", "pictures/some where/moved.jpg")
    found.rm("pictures/some where/inner/02.jpg")
    found.pipe_file("pictures/some where/03.jpg", (pictures / "06.jpg").read_bytes())
    assert main([*words, "--shards", f"{BUCKET}-vectors", "--json"]) == 0
    report = json.loads(capsys.readouterr().out)
    assert (report["new"], report["changed"], report["moved"], report["missing"]) == (0, 1, 1, 1)
    assert report["images"] == 55


def contents_by_path(held):
    vectors = {image: vector for image, _, vector in held["vectors"]}
    for path, _, _, _, _, image in held["files"]:
        if image in vectors:
            yield path, vectors[image]


class Deadly:
    """A plan at which every worker ends."""

    def __init__(self, home):
        self.model = resolve(BUILT_IN, home)
        self.device, self.address, self.shards = "cpu", None, None
        self._driver = os.getpid()

    @property
    def home(self):
        os._exit(os.getpid() != self._driver)


def test_a_batch_that_ends_every_worker_ends_the_run(ray, tmp_path, pictures, monkeypatch):
    monkeypatch.setattr(ray_run, "TRIES", 1)
    with opened(tmp_path, pictures) as library:
        with pytest.raises(ScaleError, match="was lost 2 times"):
            index_with_ray(library, cast("Plan", Deadly(tmp_path)), Thumbnails.of(library), Token())
        assert library.counts().pending == 60


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["memory://pictures"], "in the memory of one process"),
        (["s3://no-such-bucket/x"], "There is nothing at s3://no-such-bucket/x"),
        (["strange://place"], "Nothing installed here can read strange://place"),
        ([".", "--watch"], "--watch does not go with"),
    ],
    ids=lambda value: value[0] if isinstance(value, list) else "",
)
def test_what_cannot_be_done_is_one_sentence_and_makes_no_library(
    s3, tmp_path, capsys, words, sentence
):
    assert main(["--home", str(tmp_path), "index", *words, "--engine", "ray"]) == 1
    error = capsys.readouterr().err
    assert sentence in error
    assert "Traceback" not in error
    assert not (tmp_path / "libraries").exists()


def test_an_address_needs_ray_and_says_so(tmp_path, capsys):
    assert main(["--home", str(tmp_path), "index", "s3://bucket/prefix"]) == 1
    assert "memesae index s3://bucket/prefix --engine ray" in capsys.readouterr().err


def test_without_the_extra_one_sentence_says_what_to_install(
    tmp_path, capsys, pictures, monkeypatch
):
    monkeypatch.setitem(sys.modules, "ray", None)
    assert main(["--home", str(tmp_path), "index", str(pictures), "--engine", "ray"]) == 1
    error = capsys.readouterr().err
    assert "This needs ray, which is not installed here." in error
    assert "pip install 'memesae[scale]'" in error
    assert not (tmp_path / "libraries").exists()


def test_a_cluster_that_is_away_is_one_sentence():
    class Away:
        exceptions = None

        @staticmethod
        def is_initialized():
            return False

        @staticmethod
        def init(**_):
            raise ConnectionError("Could not find any running Ray instance.")

    with (
        pytest.raises(ScaleError, match=r"There is no Ray cluster at auto: Could not find"),
        connected(Away, "auto"),
    ):
        pass


def test_ray_is_told_to_report_nothing(ray):
    assert os.environ["RAY_USAGE_STATS_ENABLED"] == "0"
    from ray._common.usage import usage_lib

    assert not usage_lib.usage_stats_enabled()
