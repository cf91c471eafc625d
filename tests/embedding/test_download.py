"""Downloads against a small server on this machine that speaks as much of the hub's language as is needed."""

import hashlib
import json
import os
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

import numpy as np
import pytest

from memesae.base.paths import resource
from memesae.sae.sae_files import save_sae
from memesae.sae.sparse_autoencoder import SparseAutoencoder

REPOSITORY = "somebody/tiny"
WEIGHTS = bytes(range(256)) * 120_000  # 31 MB: the client reads 10 MB at a time

CLIENT = """
import json, sys
from pathlib import Path
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.cancellation import Token
from memesae.embedding.model_catalogue import resolve
from memesae.embedding.download import ensure_downloaded

home, stop_after = Path(sys.argv[1]), int(sys.argv[2])
seen = []

def listen(progress):
    seen.append((progress.done, progress.total))
    if stop_after and progress.done >= stop_after:
        token.cancel()

token = Token(listen)
model = resolve("hf-hub:somebody/tiny", home)
try:
    ensure_downloaded(model, home, token)
    outcome = "done"
except Cancelled:
    outcome = "stopped"
except MemesaeError as error:
    outcome = f"{error.sentence} {error.hint}"
source = resolve("hf-hub:somebody/tiny", home).source
print(json.dumps({"outcome": outcome, "seen": seen, "source": source}))
"""


LOADER = """
import json, sys
from pathlib import Path
from memesae.embedding.encoder import Encoder

encoder = Encoder.load("hf-hub:somebody/tiny", device="cpu", home=Path(sys.argv[1]))
print(json.dumps(encoder.width))
"""


class Hub(BaseHTTPRequestHandler):
    """Serves one repository; notes which byte ranges were asked for."""

    files: ClassVar = {"open_clip_config.json": b"{}", "open_clip_model.safetensors": WEIGHTS}
    ranges: ClassVar[list[str]] = []
    requests: ClassVar[list[str]] = []
    etags: ClassVar[dict[int, str]] = {}

    def do_HEAD(self):
        self.answer(body=False)

    def do_GET(self):
        self.answer(body=True)

    def answer(self, *, body):
        self.requests.append(self.path)
        match = re.fullmatch(rf"/{REPOSITORY}/resolve/[^/]+/(.+)", self.path)
        content = self.files.get(match.group(1)) if match else None
        if content is None:
            self.send_response(404)
            self.send_header("X-Error-Code", "EntryNotFound" if match else "RepoNotFound")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        start = 0
        asked = self.headers.get("Range")
        if asked and body:
            self.ranges.append(asked)
            start = int(re.match(r"bytes=(\d+)-", asked).group(1))
        self.send_response(206 if start else 200)
        self.send_header("X-Repo-Commit", "1" * 40)
        self.send_header("ETag", f'"{self.etags.get(len(content), f"{len(content):040d}")}"')
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(len(content) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(content) - 1}/{len(content)}")
        self.end_headers()
        if body:
            try:
                for at in range(start, len(content), 1 << 16):
                    self.wfile.write(content[at : at + (1 << 16)])
            except (BrokenPipeError, ConnectionResetError):
                pass  # the client was stopped, which is what one test does

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def hub():
    Hub.ranges, Hub.requests = [], []
    Hub.etags = {len(WEIGHTS): hashlib.sha256(WEIGHTS).hexdigest()}
    server = ThreadingHTTPServer(("127.0.0.1", 0), Hub)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def download(tmp_path, endpoint, stop_after=0):
    return run(CLIENT, tmp_path, endpoint, stop_after)


def run(code, tmp_path, endpoint, *arguments):
    answer = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path), *map(str, arguments)],
        env={
            **os.environ,
            "HF_ENDPOINT": endpoint,
            "HF_HUB_OFFLINE": "0",
            "HF_HUB_CACHE": str(tmp_path / "hub"),
            "HF_HUB_DISABLE_XET": "1",
            "HF_HUB_DISABLE_TELEMETRY": "1",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    assert answer.stderr == ""
    return json.loads(answer.stdout)


def test_a_download_reports_its_megabytes_and_is_then_at_hand(tmp_path, hub):
    told = download(tmp_path, hub)
    assert told["outcome"] == "done"
    assert told["source"] == "downloaded"
    assert told["seen"][-1] == [30, 30]


def test_a_stopped_download_goes_on_where_it_stopped(tmp_path, hub):
    told = download(tmp_path, hub, stop_after=1)
    assert told["outcome"] == "stopped"
    assert told["source"] == "offered"
    assert download(tmp_path, hub)["source"] == "downloaded"
    started = [int(re.match(r"bytes=(\d+)-", each).group(1)) for each in Hub.ranges]
    assert max(started, default=0) >= 1_000_000


def test_without_a_network_one_sentence_names_what_is_at_hand(tmp_path):
    told = download(tmp_path, "http://127.0.0.1:9")
    assert "no connection" in told["outcome"]
    assert "memesae-mini" in told["outcome"]


def test_a_missing_repository_is_named(tmp_path, hub, monkeypatch):
    monkeypatch.setattr(Hub, "files", {})
    assert "no open_clip model" in download(tmp_path, hub)["outcome"]


def test_what_arrives_damaged_is_not_kept(tmp_path, hub):
    Hub.etags[len(WEIGHTS)] = hashlib.sha256(b"something else").hexdigest()
    assert "arrived damaged" in download(tmp_path, hub)["outcome"]
    Hub.etags[len(WEIGHTS)] = hashlib.sha256(WEIGHTS).hexdigest()
    assert download(tmp_path, hub)["source"] == "downloaded"
    assert Hub.ranges == []


@pytest.mark.model
def test_a_downloaded_model_is_loaded_without_asking_the_server(tmp_path, hub, monkeypatch):
    built_in = resource("memesae-mini")
    files = {name: (built_in / name).read_bytes() for name in Hub.files}
    monkeypatch.setattr(Hub, "files", files)
    assert download(tmp_path, hub)["outcome"] == "done"
    Hub.requests.clear()
    assert run(LOADER, tmp_path, hub) == 384
    assert Hub.requests == []


FEATURES_CLIENT = """
import json, sys
from pathlib import Path
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.cancellation import Token
from memesae.embedding.download import download_features
from memesae.sae.importers.checkpoint import SETTING_NAMES, WEIGHT_NAMES

stop_after, name = int(sys.argv[2]), sys.argv[3]
seen = []

def listen(progress):
    seen.append((progress.done, progress.total))
    if stop_after and progress.done >= stop_after:
        token.cancel()

token = Token(listen)
files = []
try:
    path = download_features(name, WEIGHT_NAMES, SETTING_NAMES, token)
    outcome = path.name
    files = sorted(each.name for each in (path if path.is_dir() else path.parent).iterdir())
except Cancelled:
    outcome = "stopped"
except MemesaeError as error:
    outcome = f"{error.sentence} {error.hint}"
print(json.dumps({"outcome": outcome, "seen": seen, "files": files}))
"""
PUBLISHED = {"layer/cfg.json": b"{}", "layer/sae_weights.safetensors": WEIGHTS}


@pytest.fixture
def published(monkeypatch):
    monkeypatch.setattr(Hub, "files", PUBLISHED)


@pytest.mark.usefixtures("published")
def test_features_are_downloaded_with_their_settings_and_only_once(tmp_path, hub):
    told = run(FEATURES_CLIENT, tmp_path, hub, 0, "hf-hub:somebody/tiny/layer")
    assert told["outcome"] == "layer"
    assert told["files"] == ["cfg.json", "sae_weights.safetensors"]
    assert told["seen"][-1] == [30, 30]
    Hub.requests.clear()
    named = "hf-hub:somebody/tiny/layer/sae_weights.safetensors"
    assert run(FEATURES_CLIENT, tmp_path, hub, 0, named)["outcome"] == "sae_weights.safetensors"
    assert run(FEATURES_CLIENT, tmp_path, hub, 0, "hf-hub:somebody/tiny/layer")["seen"] == []
    assert Hub.requests == []


@pytest.mark.usefixtures("published")
def test_a_stopped_download_of_features_goes_on(tmp_path, hub):
    name = "hf-hub:somebody/tiny/layer"
    assert run(FEATURES_CLIENT, tmp_path, hub, 1, name)["outcome"] == "stopped"
    assert run(FEATURES_CLIENT, tmp_path, hub, 0, name)["outcome"] == "layer"
    assert max(int(re.match(r"bytes=(\d+)-", each).group(1)) for each in Hub.ranges) >= 1_000_000


@pytest.mark.usefixtures("published")
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hf-hub:somebody/tiny", "none of sae_weights.safetensors"),
        ("hf-hub:somebody/tiny/layer/other.pt", "none of other.pt"),
        ("hf-hub:nobody/nothing", "There are no features in nobody/nothing"),
        ("hf-hub:somebody", "names no repository"),
        ("hf-hub:somebody/tiny/../../secret", "names no repository"),
        ("hf-hub:some body/ti ny", "names no repository"),
        ("hf-hub:", "names no repository"),
    ],
)
def test_features_that_are_not_there_are_one_sentence(tmp_path, hub, name, words):
    assert words in run(FEATURES_CLIENT, tmp_path, hub, 0, name)["outcome"]


def test_features_without_a_network_are_one_sentence(tmp_path):
    told = run(FEATURES_CLIENT, tmp_path, "http://127.0.0.1:9", 0, "hf-hub:somebody/tiny")
    assert "no connection to its server" in told["outcome"]


COMMANDS = """
import io, sys
from memesae.__main__ import main

place = sys.argv[1]
home, pictures = ["--home", place + "/home"], place + "/pictures"
sys.stdout = io.StringIO()
assert main([*home, "index", pictures, "--device", "cpu"]) == 0
sys.stdout = sys.__stdout__
sys.exit(main([*home, "sae", "import", pictures, "hf-hub:somebody/tiny/x", "--json"]))
"""


@pytest.mark.model
def test_published_features_are_imported_by_the_command(tmp_path, hub, monkeypatch, draw):
    # they write every vector exactly, so they fit any library
    both = np.concatenate([np.eye(384), -np.eye(384)]).astype(np.float32)
    zeros = np.zeros(768, np.float32)
    save_sae(SparseAutoencoder(both.T.copy(), zeros, both, zeros[:384], k=384), tmp_path / "x")
    files = {f"x/{path.name}": path.read_bytes() for path in (tmp_path / "x").iterdir()}
    monkeypatch.setattr(Hub, "files", files)
    for number, colour in enumerate(("red", "green", "blue", "white", "black")):
        draw(tmp_path / "pictures" / f"{colour}.png", colour, seed=number)
    told = run(COMMANDS, tmp_path, hub)
    assert (told["format"], told["features"]) == ("SAELens", 768)
