"""The wheel is the whole program: it runs from any folder, with its resources inside."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    folder = tmp_path_factory.mktemp("wheel")
    return Path(next(WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])))


def test_the_wheel_runs_from_any_folder_with_its_resources(wheel, tmp_path):
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    answer = subprocess.run(
        [sys.executable, "-m", "memesae", "models", "--json"],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(site), "MEMESAE_HOME": str(tmp_path / "home")},
        capture_output=True,
        text=True,
        check=True,
    )
    document = json.loads(answer.stdout)
    assert document["chosen"] == "memesae-mini"
    place = "import memesae.base.paths as p; print(p.resource('memesae-mini'))"
    found = subprocess.run(
        [sys.executable, "-c", place],
        cwd=elsewhere,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.strip()
    assert Path(found).is_relative_to(site)
    assert (Path(found) / "open_clip_model.safetensors").stat().st_size > 30_000_000


def test_the_wheel_has_the_demo_but_not_what_draws_it(wheel):
    with zipfile.ZipFile(wheel) as archive:
        names = archive.namelist()
    assert "memesae/resources/demo.zip" in names
    assert not [name for name in names if name.startswith("demo/")]


def test_no_test_or_benchmark_is_in_the_wheel(wheel):
    with zipfile.ZipFile(wheel) as archive:
        rooms = {name.split("/")[0] for name in archive.namelist()}
    assert rooms == {"memesae", f"memesae-{wheel.name.split('-')[1]}.dist-info"}
