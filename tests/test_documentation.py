"""The pages of docs/: those made from the code are up to date, and each command that they and the README name runs."""

import os
import re
import runpy
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from PIL import Image

from memesae.app.demo_library import unpack_demo
from memesae.base.cancellation import Token

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"```(?:sh)?\n(.*?)```", re.DOTALL)
ENDLESS = re.compile(r"^memesae( ~/Pictures)?$|--watch|memesae demo|memesae pick")
"""The window, and what goes on until it is stopped."""
ELSEWHERE = re.compile(r"hf-hub:|[A-Z]{4,}|memesae train")
"""What needs a network or more pictures than the demo has, and lines with words to be filled in."""
FOLDERS = {
    "memes": "Memes",
    "scenes": "Photos",
    "things": "holiday",
    "animals": "2023",
    "plants": "2024",
}
"""Folders of the demo, by names that the pages use."""


@pytest.mark.parametrize(
    ("page", "script", "function"),
    [
        ("commands.md", "commands_page.py", "commands_page"),
        ("filters.md", "filters_page.py", "filters_page"),
    ],
)
def test_a_page_made_from_the_code_is_up_to_date(page, script, function):
    made = runpy.run_path(str(ROOT / "packaging" / script))[function]()
    assert (ROOT / "docs" / page).read_text("utf-8") == made, "run: make docs"


def commands(page: Path) -> list[str]:
    """The lines of a page's blocks that begin with `memesae`, without comments and prompts."""
    lines = [
        line.removeprefix("$ ").partition("  #")[0].strip()
        for block in BLOCK.findall(page.read_text("utf-8"))
        for line in block.splitlines()
    ]
    return [
        line
        for line in lines
        if re.match(r"memesae\b", line) and not (ENDLESS.search(line) or ELSEWHERE.search(line))
    ]


@pytest.fixture(scope="module")
def shell(tmp_path_factory):
    """Runs a line as a person would, in a home with the demo's pictures in ~/Pictures and `memesae` in the path."""
    place = tmp_path_factory.mktemp("person")
    pictures = place / "Pictures"
    unpack_demo(pictures, Token(), count=80)
    for was, folder in FOLDERS.items():
        (pictures / was).rename(pictures / folder)
    for folder in (place, pictures):
        for name in ("cat.jpg", "rex.jpg"):
            Image.linear_gradient("L").rotate(90 * len(name)).save(folder / name)
    (place / "found").mkdir()
    programs = place / "bin"
    programs.mkdir()
    program = programs / "memesae"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m memesae "$@"\n')
    program.chmod(0o755)
    environment = dict(
        os.environ,
        HOME=str(place),
        MEMESAE_HOME=str(place / "home"),
        PATH=f"{programs}{os.pathsep}{os.environ['PATH']}",
        PYTHONPATH=str(ROOT),
    )

    @cache
    def run(line: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-o", "pipefail", "-c", line],
            cwd=place,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )

    assert run("memesae index ~/Pictures").returncode == 0
    return run


@pytest.mark.model
@pytest.mark.parametrize(
    "page", [page for page in PAGES if commands(page)], ids=lambda one: one.stem
)
def test_the_commands_of_a_page_run(shell, page):
    failed: list[str] = []
    for line in dict.fromkeys(commands(page)):
        done = shell(line)
        if done.returncode != 0:
            failed.append(f"{line}\n{done.stderr}")
    assert not failed, "\n".join(failed)


def test_the_pages_name_commands():
    assert sum(len(commands(page)) for page in PAGES) > 40


def test_the_site_shows_the_program_s_own_icon():
    shown = (ROOT / "docs" / "icon.svg").read_bytes()
    assert shown == (ROOT / "resources" / "icons" / "memesae.svg").read_bytes()
