"""What docs/privacy.md says, item by item."""

import json
import os
import pickle
import re
import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from PIL import Image

from memesae.__main__ import main
from memesae.app.features import features_in_use
from memesae.app.features.features_in_use import ImportFeatures
from memesae.app.files.export_pictures import as_indexed, save_copies
from memesae.app.files.trash import put_back, to_trash
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.paths import home as home_folder
from memesae.base.paths import refuse_foreign_files
from memesae.embedding.model_catalogue import hub_cache
from memesae.library.content_hash import digest_of_file
from memesae.library.decoding import decode_limits
from memesae.library.decoding.decode import decode
from memesae.library.decoding.decode_limits import DecodeError, too_large
from memesae.library.decoding.noted_values import ENTITIES, TOO_LARGE, TOO_MANY
from memesae.library.decoding.xmp import read_xmp
from memesae.library.library import Library
from memesae.library.library_registry import find_or_create, forget_library
from memesae.library.sidecars import write_keywords
from memesae.sae.importers.import_sae import foreign_sae
from tests.library.metadata_files import xmp
from tests.trash_folder import trash

__all__ = ["trash"]

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs" / "privacy.md"
TESTED: list[str] = []


def says(beginning):
    """The item of the page that begins like this; it must exist. Marks it as tested."""
    TESTED.append(beginning)
    return lambda test: test


def items():
    """The items of the page, each in one line."""
    text = re.sub(r"\n  ", " ", PAGE.read_text(encoding="utf-8"))
    return [line.removeprefix("- ") for line in text.splitlines() if line.startswith("- ")]


AUDIT = """
import os, sys
_log = os.open(os.environ["AUDIT_LOG"], os.O_WRONLY | os.O_CREAT | os.O_APPEND)
_CHANGES = {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.utime", "os.chmod",
            "os.truncate", "sqlite3.connect"}
_NETWORK = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "socket.sendmsg"}
_WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT

def _note(event, args):
    if event in _NETWORK:
        os.write(_log, f"{event}\\t{args[1:]!r}\\n".encode())
    elif event == "os.mkdir" and os.path.isdir(args[0]):
        return
    elif event in _CHANGES:
        os.write(_log, f"change\\t{os.fsdecode(args[0])}\\n".encode())
    elif event == "open" and isinstance(args[0], (str, bytes)) and args[2] & _WRITING:
        os.write(_log, f"change\\t{os.path.abspath(os.fsdecode(args[0]))}\\n".encode())

sys.addaudithook(_note)
"""
"""Notes each connection and each change of a file, in every process that Python starts."""

EVERYDAY = """
import sys
from memesae.__main__ import main
home, pictures, out = sys.argv[1:]
for words in (
    ["index", pictures], ["read", pictures], ["search", pictures, "red"],
    ["search", pictures, "text:word"], ["offer", pictures, "red"],
    ["steer", pictures, "red", "--by", "c1=+4"], ["explain", pictures, "red", pictures + "/1.png"],
    ["tag", pictures, pictures + "/1.png", "--add", "kept"], ["features", pictures],
    ["taste", pictures, "--prefer", pictures + "/2.png", pictures + "/3.png"],
    ["sae", "export", pictures, out], ["doctor", pictures],
):
    assert main(["--home", home, *words, "--json"]) == 0, words
"""


def picture(path, seed, size=(64, 48)):
    values = np.random.default_rng(seed).integers(0, 255, (size[1], size[0], 3), np.uint8)
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.fromarray(values).save(path)
    return path


def looks(folder):
    return {
        path.relative_to(folder): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.fixture(scope="module")
def everyday(tmp_path_factory):
    """What everyday work connected to and changed, and the folders it was done in."""
    base = tmp_path_factory.mktemp("everyday").resolve()
    pictures, home = base / "pictures", base / "home"
    for number in range(4):
        picture(pictures / "sub" / "deep" / f"{number}.png", number)
        picture(pictures / f"{number}.png", 10 + number)
    before = looks(pictures)
    (base / "audit").mkdir()
    (base / "audit" / "sitecustomize.py").write_text(AUDIT)
    log = base / "log"
    environment = os.environ | {
        "AUDIT_LOG": str(log),
        "PYTHONPATH": os.pathsep.join([str(base / "audit"), str(ROOT)]),
        "PYTHONDONTWRITEBYTECODE": "1",
        "TMPDIR": str(base / "temporary"),
        "HOME": str(base / "person"),
    }
    environment = {name: value for name, value in environment.items() if "TELEMETRY" not in name}
    for name in ("XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        environment.pop(name, None)
    for folder in ("temporary", "person"):
        (base / folder).mkdir()
    words = [sys.executable, "-c", EVERYDAY, str(home), str(pictures), str(base / "out")]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    events = [line.split("\t", 1) for line in log.read_text().splitlines()]
    return SimpleNamespace(
        base=base, home=home, pictures=pictures, before=before, events=events, out=base / "out"
    )


@says("No connection is opened while pictures are indexed")
def test_no_connection_is_opened(everyday):
    assert [event for event in everyday.events if event[0].startswith("socket.")] == []
    # the hook does note: there were changes
    assert any(kind == "change" for kind, _ in everyday.events)


@says("The reports of use that libraries inside send")
def test_no_reports_of_use_are_kept_or_sent(everyday):
    # ONNX Runtime keeps what it will send there: in C++, past Python's hook
    assert [*(everyday.base / "person").iterdir()] == []
    assert [*(everyday.base / "temporary").iterdir()] == []
    code = (
        "import os, memesae\n"
        "from huggingface_hub import constants\n"
        "print(os.environ['ORT_DISABLE_TELEMETRY'], constants.HF_HUB_DISABLE_TELEMETRY)"
    )
    environment = {key: value for key, value in os.environ.items() if "TELEMETRY" not in key}
    environment["PYTHONPATH"] = str(ROOT)
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "1 True\n"


NETWORK = re.compile(
    r"^\s*(?:import|from) (?:socket|ssl|requests|httpx|http\.|urllib\.request|urllib3|ftplib|smtplib|PySide6\.QtNetwork"
    r"|huggingface_hub import(?! constants))|huggingface_hub\.file_download",
    re.MULTILINE,
)


@says("One module alone opens connections")
def test_one_module_alone_can_open_connections():
    found = [
        path.relative_to(ROOT / "memesae").as_posix()
        for path in sorted((ROOT / "memesae").rglob("*.py"))
        if NETWORK.search(path.read_text(encoding="utf-8"))
    ]
    assert found == ["embedding/download.py", "gui/single_instance.py"]
    # the latter takes of Qt's network library what stays on this machine
    text = (ROOT / "memesae" / found[1]).read_text(encoding="utf-8")
    assert len(NETWORK.findall(text)) == 1
    assert "from PySide6.QtNetwork import QLocalServer, QLocalSocket\n" in text


@says("Ray, and what reads addresses such as `s3://`, are loaded by")
def test_ray_and_file_systems_are_loaded_by_one_command(everyday):
    modules = {
        path.relative_to(ROOT / "memesae").as_posix(): path.read_text(encoding="utf-8")
        for path in (ROOT / "memesae").rglob("*.py")
    }

    def naming(pattern):
        return sorted(name for name, text in modules.items() if re.search(pattern, text))

    assert naming(r"""["']ray(\.data)?["'],|import ray\b""") == ["embedding/ray_run.py"]
    assert naming(r"""["']fsspec|import fsspec|import s3fs""") == ["embedding/remote_storage.py"]
    assert naming("embedding.(ray_run|remote_storage) import") == [
        "app/session.py",
        "cli/library_commands.py",
        "embedding/ray_run.py",
    ]
    code = (
        "import os\nfrom memesae.embedding import ray_run\n"
        "ray_run.require = lambda *_: os.environ['RAY_USAGE_STATS_ENABLED']\n"
        "print(ray_run.ray_module())"
    )
    environment = os.environ | {"PYTHONPATH": str(ROOT), "RAY_USAGE_STATS_ENABLED": "1"}
    words = [sys.executable, "-c", code]
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"


@says("Everything that is stored lies in the home folder")
def test_everything_lies_in_the_home_folder(everyday, monkeypatch, tmp_path):
    allowed = (
        everyday.home,
        everyday.out,
        everyday.base / "temporary",
        Path("/dev"),
        Path("/proc"),
    )
    changed = {Path(path) for kind, path in everyday.events if kind == "change"}
    assert any(path.is_relative_to(everyday.home) for path in changed)
    elsewhere = [
        path
        for path in changed
        if path.is_absolute() and not any(path.is_relative_to(place) for place in allowed)
    ]
    assert elsewhere == []
    monkeypatch.setenv("MEMESAE_HOME", str(tmp_path / "of environment"))
    assert home_folder(tmp_path / "chosen") == tmp_path / "chosen"
    assert home_folder() == tmp_path / "of environment"


@says("Nothing is written into a folder of pictures")
def test_pictures_stay_as_they_are(everyday):
    assert looks(everyday.pictures) == everyday.before
    touched = [
        path
        for kind, path in everyday.events
        if kind == "change" and Path(path).is_relative_to(everyday.pictures)
    ]
    assert touched == []


@says("Tags are written beside pictures, into XMP files, only by")
def test_tags_are_written_beside_pictures_only_when_asked(tmp_path):
    """That only the option writes them, `everyday` shows, which tags pictures too."""
    path = picture(tmp_path / "a.png", 1)
    sidecar = tmp_path / "a.png.xmp"
    sidecar.write_bytes(xmp("theirs", xmp_Rating="4"))
    before = path.read_bytes(), path.stat().st_mtime_ns
    assert write_keywords(sidecar, ["mine"])
    assert sidecar.read_bytes() == xmp("theirs", "mine", xmp_Rating="4")
    assert (path.read_bytes(), path.stat().st_mtime_ns) == before
    users = [
        module.relative_to(ROOT).as_posix()
        for module in (ROOT / "memesae").rglob("*.py")
        if "write_keywords(" in module.read_text("utf-8")
    ]
    assert sorted(users) == ["memesae/cli/library_commands.py", "memesae/library/sidecars.py"]


def named_in(beginning):
    """The names between backticks in an item, with TIME and NAME as wildcards."""
    (item,) = (item for item in items() if item.startswith(beginning))
    return {re.sub("TIME|NAME", "*", name) for name in re.findall("`([^`]+)`", item)}


@says("A library's folder, `libraries/NAME`, holds these")
def test_a_librarys_folder_holds_what_is_named(everyday):
    names = named_in("A library's folder")
    (place,) = (everyday.home / "libraries").iterdir()
    found = {path.name for path in place.iterdir()}
    assert {"library.db", "thumbnails", "vectors", "features", "kept"} <= found
    assert [
        name
        for name in found
        if not any(Path(name).match(f"{pattern}*") for pattern in names if pattern != "*")
    ] == []


@says("A taste is learned anew from `taste.json`")
def test_a_reset_leaves_nothing_of_the_choices(everyday, tmp_path):
    home = tmp_path / "home"
    shutil.copytree(everyday.home, home)
    (place,) = (home / "libraries").iterdir()
    # a choice is two hashes in hexadecimal digits
    choices = re.findall(r"[0-9a-f]{32,}", (place / "taste.json").read_text("utf-8"))
    assert len(choices) == 2

    def holders():
        files = [path for path in home.rglob("*") if path.is_file()]
        return {path.name for path in files for one in choices if one.encode() in path.read_bytes()}

    assert holders() == {"taste.json"}
    words = ["--home", str(home), "taste", str(everyday.pictures), "--reset", "--json"]
    assert main(words) == 0
    assert holders() == set()
    assert not (place / "taste.json").exists()


@says("Beside the libraries lie `cache`")
def test_the_home_folder_holds_what_is_named(everyday):
    names = named_in("Beside the libraries")
    assert {path.name for path in everyday.home.iterdir()} <= names | {"libraries"}
    source = "\n".join(path.read_text("utf-8") for path in (ROOT / "memesae").rglob("*.py"))
    assert [name for name in names if f'"{name}"' not in source] == []


@says("`thumbnails`, `vectors`, `features` and `cache` may be deleted")
def test_caches_may_be_deleted(everyday, tmp_path):
    code = (
        "import sys, shutil; from pathlib import Path; from memesae.__main__ import main\n"
        "home, pictures = map(Path, sys.argv[1:])\n"
        "words = ['--home', str(home), 'steer', str(pictures), 'red', '--by', 'c1=+2', '--json']\n"
        "main(words); print('###')\n"
        "[shutil.rmtree(path) for name in ('thumbnails', 'vectors', 'features') for path in home.glob(f'libraries/*/{name}')]\n"
        "shutil.rmtree(home / 'cache', ignore_errors=True)\n"
        "main(words)\n"
    )
    words = [sys.executable, "-c", code, str(everyday.home), str(everyday.pictures)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    before, after = done.stdout.split("###")
    assert json.loads(before) == json.loads(after)


@says("Downloaded models lie where the programs of Hugging Face")
def test_downloads_lie_where_hugging_face_keeps_them():
    from huggingface_hub import constants

    assert str(hub_cache()) == constants.HF_HUB_CACHE


def known(path):
    facts = path.stat()
    return SimpleNamespace(
        path=path,
        size=facts.st_size,
        mtime_ns=facts.st_mtime_ns,
        hash=digest_of_file(path, lambda: None),
    )


@says("A file is moved to the trash, copied, listed or handed")
def test_only_what_was_indexed_is_touched(tmp_path, trash):
    paths = [picture(tmp_path / f"{number}.png", number) for number in range(3)]
    check = as_indexed(cast("Any", [known(path) for path in paths]))
    picture(paths[0], 9)
    os.utime(paths[1], ns=(1, 1))
    report = to_trash(paths, Token(), check)
    assert [one.path for one in report.trashed] == paths[1:]
    assert [one.path for one in report.refused] == paths[:1]
    assert paths[0].exists()
    users = ("trashing", "exporting", "clipboard", "selection")
    texts = [(ROOT / f"memesae/gui/pictures/{name}.py").read_text("utf-8") for name in users]
    assert all("as_indexed(" in text for text in texts)
    assert "unchanged_paths()" in (ROOT / "memesae/gui/pictures/commands.py").read_text("utf-8")


@says("A copy of a picture never replaces a file")
def test_a_copy_replaces_nothing(tmp_path):
    path, taken = picture(tmp_path / "a.png", 1), picture(tmp_path / "to" / "a.png", 2)
    before = taken.read_bytes()
    outcome = save_copies([path], taken.parent, Token())
    assert taken.read_bytes() == before
    assert [made.name for made in outcome.done] == ["a (2).png"]


@says("What is removed goes to the trash of the system")
def test_what_is_removed_can_be_had_back(tmp_path, trash):
    path = picture(tmp_path / "a.png", 1)
    content = path.read_bytes()
    report = to_trash([path], Token())
    assert not path.exists()
    put_back(report.trashed, Token())
    assert path.read_bytes() == content


@says("An export replaces what memesae wrote before")
def test_an_export_replaces_nothing_of_others(everyday, tmp_path):
    (tmp_path / "theirs").write_text("x")
    with pytest.raises(MemesaeError, match="did not write"):
        refuse_foreign_files([tmp_path / "theirs"], lambda _: False)
    refuse_foreign_files([tmp_path / "theirs", tmp_path / "new"], lambda _: True)
    assert (everyday.out / "cfg.json").is_file()
    sources = (ROOT / "memesae/sae/sae_files.py", ROOT / "memesae/sae/feature_pages.py")
    assert all("refuse_foreign_files(" in source.read_text("utf-8") for source in sources)


@says("Removing a library removes its data and no picture")
def test_removing_a_library_touches_no_picture(tmp_path):
    pictures = tmp_path / "pictures"
    picture(pictures / "a.png", 1)
    before = looks(pictures)
    with find_or_create(tmp_path / "home", [pictures]) as library:
        place = library.directory
    forget_library(place)
    assert not place.exists()
    assert looks(pictures) == before


class Evil:
    def __reduce__(self):
        return os.system, ("touch ran",)


@says("Files of weights are read without running any code")
def test_no_code_of_a_file_is_run(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("a.pt", "b.pth", "c.bin"):
        Path(name).write_bytes(pickle.dumps(Evil()))
        with pytest.raises(MemesaeError):
            foreign_sae(tmp_path / name, np.eye(4, dtype=np.float32))
    assert not (tmp_path / "ran").exists()


@says("Features of other programs are read in a process of its own")
def test_features_are_read_by_a_child(tmp_path, monkeypatch):
    asked = []

    def child(token, work, *arguments):
        asked.append(work)
        raise MemesaeError("enough")

    monkeypatch.setattr(features_in_use, "in_child", child)
    with Library.open(tmp_path / "library") as library, pytest.raises(MemesaeError, match="enough"):
        ImportFeatures(library.directory, "m", tmp_path / "x.pt").import_features(
            library, np.eye(4, dtype=np.float32), Token()
        )
    assert asked == [foreign_sae]
    # that children are ended is tested in tests/app/engine/test_worker.py


@says("Metadata is read up to 4 MB, 50,000 elements and 64 levels")
def test_reading_metadata_is_bounded():
    assert read_xmp(b"<a>" + b"<b/>" * 50_000 + b"</a>").problem == TOO_MANY
    assert read_xmp(b"<a>" * 65 + b"</a>" * 65).problem == TOO_MANY
    assert read_xmp(b"<a>" + b" " * (4 << 20) + b"</a>").problem == TOO_LARGE
    for declared in ('<!ENTITY b "c">', '<!ENTITY b SYSTEM "file:///etc/passwd">'):
        assert read_xmp(f"<!DOCTYPE a [{declared}]><a>&b;</a>".encode()).problem == ENTITIES


@says("No picture is read for longer than half a minute")
def test_reading_a_picture_is_bounded(tmp_path, monkeypatch):
    assert decode_limits.MOST_SECONDS == 30
    content = picture(tmp_path / "a.png", 1).read_bytes()
    monkeypatch.setattr(decode_limits, "MOST_SECONDS", -1.0)
    with pytest.raises(DecodeError, match="too long"):
        decode(content)
    assert too_large(11_000, 11_000, "RGB", "PNG")
    assert too_large(9_000, 9_000, "RGB", "WEBP")


@says("A damaged cache is made anew, and a damaged database is set aside")
def test_a_damaged_database_is_kept_aside(tmp_path):
    pictures = tmp_path / "pictures"
    picture(pictures / "a.png", 1)
    with find_or_create(tmp_path / "home", [pictures]) as library:
        place = library.directory
    for path in place.glob("library.db*"):
        path.write_bytes(b"garbage" * 99)
    with find_or_create(tmp_path / "home", [pictures]) as library:
        assert "damaged" in str(library.notes[0])
    kept = next(place.glob("damaged-*/library.db"))
    assert kept.read_bytes() == b"garbage" * 99
    # caches are damaged in every way in tests/app/test_damaged_caches.py


def test_every_item_is_tested_and_every_test_is_about_one():
    for item in items():
        assert sum(item.startswith(beginning) for beginning in TESTED) == 1, item
    for beginning in TESTED:
        assert sum(item.startswith(beginning) for item in items()) == 1, beginning
