import subprocess

import pytest

from memesae import __version__
from memesae.base import program
from memesae.base.program import components, licences_text, version_text


@pytest.fixture(autouse=True)
def _ask_again():
    version_text.cache_clear()
    yield
    version_text.cache_clear()


@pytest.fixture
def package(tmp_path, monkeypatch):
    """A place where the package is taken to lie."""
    folder = tmp_path / "site" / "memesae"
    folder.mkdir(parents=True)
    monkeypatch.setattr(program, "_PACKAGE", folder)
    return folder


def test_a_wheel_knows_the_commit_that_it_was_built_from(package):
    (package / program.COMMIT_FILE).write_text("abc1234\n")
    assert version_text() == f"{__version__} (abc1234)"


def test_a_checkout_asks_git(package):
    root = package.parent
    (root / "pyproject.toml").write_text("")
    git = ["git", "-C", str(root), "-c", "user.name=x", "-c", "user.email=x@localhost"]
    subprocess.run([*git, "init", "-q"], check=True)
    subprocess.run([*git, "add", "."], check=True)
    subprocess.run([*git, "commit", "-qm", "first"], check=True)
    head = subprocess.run(
        [*git, "rev-parse", "--short", "HEAD"], capture_output=True, text=True, check=True
    ).stdout.strip()
    assert version_text() == f"{__version__} ({head})"


def test_elsewhere_the_version_stands_alone(package):
    assert version_text() == __version__


def test_the_packages_are_those_that_memesae_needs_and_what_they_need():
    found = {each.name.lower().replace("_", "-"): each for each in components(whole=False)}
    assert {"pyside6-essentials", "shiboken6", "pillow-heif", "rapidocr", "numpy"} <= found.keys()
    # of the extras, which are whoever installed them's own choice
    assert not {"pytest", "ruff", "memesae"} & found.keys()
    assert all(each.licence for each in found.values())
    assert "x265, GPL-2.0-or-later" in found["pillow-heif"].libraries
    assert "FFmpeg, LGPL-2.1-or-later" in found["opencv-python-headless"].libraries
    assert "Qt, LGPL-3.0-only" in found["pyside6-essentials"].libraries


def test_licences_are_those_of_code_weights_and_packages():
    text = licences_text(components(whole=False), whole=False)
    assert text.startswith("memesae itself")
    assert "Permission is hereby granted, free of charge" in text
    assert "Flickr8k" in text
    assert "contains x265, GPL-2.0-or-later" in text


def test_the_whole_text_has_those_of_the_packages_each_once():
    text = licences_text(components(whole=True), whole=True)
    assert "Apache License" in text
    assert "PP-OCR" in text
    assert len(text) > 100_000
