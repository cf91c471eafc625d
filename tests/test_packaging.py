"""What packages are made by: manual page, completions, the readme of an index, stand-ins for unused libraries."""

import ast
import importlib
import runpy
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest
import yaml

from memesae import __version__
from memesae.cli.command_table import COMMANDS
from memesae.cli.main import complete_parser

ROOT = Path(__file__).parents[1]
PACKAGING = ROOT / "packaging"


def script(name):
    return runpy.run_path(str(PACKAGING / name))


def test_the_program_has_what_the_build_of_the_folder_imports_from_it():
    """No checker of types reads a .spec, and the build that runs it takes minutes."""
    source = (PACKAGING / "memesae.spec").read_text("utf-8")
    imported = [
        (node.module, name.name)
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("memesae.")
        for name in node.names
    ]
    assert len(imported) >= 2
    assert [one for one in imported if not hasattr(importlib.import_module(one[0]), one[1])] == []


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_shipped_completions_are_those_of_the_parsers(shell):
    """`make docs` writes them."""
    shipped = ROOT / "resources" / "completions" / f"memesae.{shell}"
    text = shipped.read_text("utf-8")
    assert text == script("completions.py")["completion"](shell)
    if shutil.which(shell):
        subprocess.run([shell, "-n", str(shipped)], check=True)


def test_bash_completes_a_command_and_its_options():
    shipped = ROOT / "resources" / "completions" / "memesae.bash"
    lines = """
    source "$0"
    complete_words() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _shtab_memesae; echo "${COMPREPLY[@]}"; }
    complete_words memesae ind
    complete_words memesae index --wa
    """
    done = subprocess.run(
        ["bash", "-c", lines, str(shipped)], capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == ["index", "--watch"]


def test_the_manual_page_has_every_command_and_option():
    page = script("man_page.py")["man_page"]()
    _, own = complete_parser()
    assert own.keys() == COMMANDS.keys()
    for name, parser in own.items():
        section = page.partition(f".SS {name}\n")[2].partition(".SS ")[0]
        for action in parser._actions:
            for option in set(action.option_strings) - {"-h", "--help", "--json", "--home"}:
                assert option.replace("-", r"\-") in section, (name, option)
    assert ".SH EXIT STATUS" in page
    assert "130" in page


def test_the_manual_page_is_valid_roff():
    if not shutil.which("groff"):
        pytest.skip("groff is not installed")
    done = subprocess.run(
        ["groff", "-man", "-ww", "-z", "-Tutf8"],
        input=script("man_page.py")["man_page"](),
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""


def test_a_readme_alone_has_no_relative_link_and_no_picture_from_beside_it():
    alone = script("build_hook.py")["readme_alone"]
    text = "# x\n\n![A window](docs/a.png)\n\nSee [the page](docs/b.md), [there](https://x.invalid/c), [here](#x).\n"
    assert alone(text) == "# x\n\nSee the page, [there](https://x.invalid/c), [here](#x).\n"
    published = alone(text, "https://files.invalid/")
    assert "![A window](https://files.invalid/docs/a.png)" in published
    assert "[the page](https://files.invalid/docs/b.md), [there](https://x.invalid/c)" in published


@pytest.mark.skipif(
    not (sys.platform.startswith("linux") and shutil.which("gcc") and shutil.which("nm")),
    reason="compiles for Linux",
)
def test_a_stand_in_is_loaded_in_place_of_a_library_that_nothing_calls(tmp_path):
    def compiled(name, code, *options):
        source = tmp_path / f"{name}.c"
        source.write_text(code)
        command = ["gcc", "-shared", "-fPIC", "-o", str(tmp_path / name), str(source), *options]
        subprocess.run([*command, f"-Wl,-soname,{name}", "-L", str(tmp_path)], check=True)
        return tmp_path / name

    deep = compiled("libdeep.so.1", "int deep(void) { return 3; }")
    film = compiled(
        "libfilm.so.1", "int deep(void); int film(void) { return deep(); }", "-l:libdeep.so.1"
    )
    module = compiled(
        "module.so", "int film(void); int play(void) { return film(); } int two(void) { return 2; }",
        "-l:libfilm.so.1",
    )  # fmt: skip
    made = script("placeholders.py")["make_placeholders"](
        module, [deep, film], ["libfilm"], tmp_path / "made"
    )
    assert made["libdeep.so.1"] is None
    shutil.copy(made["libfilm.so.1"], film)
    deep.unlink()
    program = f"import ctypes; m = ctypes.CDLL({str(module)!r}, mode=ctypes.RTLD_GLOBAL); print(m.two(), flush=True); m.play()"
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={"LD_LIBRARY_PATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stdout == "2\n"
    assert "film of libfilm.so.1 is not part of this build" in done.stderr
    assert done.returncode != 0


RECIPES = PACKAGING / "recipes"


@pytest.mark.parametrize(
    "recipe", sorted(RECIPES.glob("winget/*.yaml")), ids=lambda path: path.name
)
def test_winget_is_given_this_version(recipe):
    content = yaml.safe_load(recipe.read_text("utf-8"))
    assert content["PackageIdentifier"] == "memesae.memesae"
    assert content["PackageVersion"] == __version__


def test_the_flatpak_takes_files_that_are_there():
    manifest = RECIPES / "org.memesae.memesae.yml"
    content = yaml.safe_load(manifest.read_text("utf-8"))
    assert content["id"] == manifest.stem
    files = [each for each in content["modules"][0]["sources"] if each["type"] == "file"]
    assert len(files) == 3
    assert all((manifest.parent / each["path"]).is_file() for each in files)


@pytest.mark.parametrize(
    ("command", "recipe"), [(["ruby", "-c"], "memesae.rb"), (["sh", "-n"], "appimage.sh")]
)
def test_other_recipes_can_be_read(command, recipe):
    if not shutil.which(command[0]):
        pytest.skip(f"{command[0]} is not installed")
    subprocess.run([*command, str(RECIPES / recipe)], check=True, capture_output=True)


def test_software_centres_are_told_this_version():
    metainfo = ElementTree.parse(PACKAGING / "memesae.metainfo.xml")
    assert next(metainfo.iter("release")).get("version") == __version__
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert metainfo.findtext("project_license") == project["license"]
