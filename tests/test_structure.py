"""The package's structure: number and length of modules, their names, what mirrors them, what the docs name."""

import ast
import re
from collections import Counter
from pathlib import Path
from statistics import median

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "memesae"
MODULES = sorted(PACKAGE.rglob("*.py"))
MOST_MODULES = 310
"""Of the program without `UNCOUNTED`: 280 when the house was built, and a few for what came later."""
UNCOUNTED = tuple(PACKAGE / one for one in ("analysis", "app/exploration", "gui/explore"))
"""What shows a library as a whole, one kind of question a module: whoever searches need not know them."""
LONGEST_MODULE = 600
SHORTEST_MEDIAN, LONGEST_MEDIAN = 120, 260
SAME_NAME = {"__init__.py", "commands.py"}
"""File names that may occur more than once; ARCHITECTURE.md says why."""
MARKED = ("base", "library", "embedding", "ocr", "vectors", "sae", "steering", "analysis", "app")
"""Packages whose errors reach the window; those of `cli` and `bench` are read in a terminal, in English."""
TERMINAL_ONLY = {PACKAGE / "app" / "demo_library.py"}
"""Modules of these packages that only `cli` uses."""
OTHER_FOLDERS = {"benchmarks", "demo", "gui/accessible"}
"""Folders of tests that belong to no folder of the package: other code, or the whole window."""
NOT_HERE = {"settings.toml"}
"""Files that a page names but the repository lacks, since the program writes them."""


def length(module: Path) -> int:
    return len(module.read_text(encoding="utf-8").splitlines())


def test_there_are_few_modules_of_moderate_length():
    lengths = {str(module.relative_to(ROOT)): length(module) for module in MODULES}
    counted = [one for one in MODULES if not any(place in one.parents for place in UNCOUNTED)]
    assert len(counted) <= MOST_MODULES
    assert SHORTEST_MEDIAN <= median(lengths.values()) <= LONGEST_MEDIAN
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_MODULE} == {}


def test_a_file_name_occurs_once():
    names = Counter(module.name for module in MODULES if module.name not in SAME_NAME)
    assert [name for name, times in names.items() if times > 1] == []


def test_tests_mirror_the_package():
    """Every folder of tests is one of the package; what is named after a module lies where that does."""
    homes: dict[str, set[Path]] = {}
    for module in (one for one in MODULES if one.name not in SAME_NAME):
        homes.setdefault(module.stem, set()).add(module.parent.relative_to(PACKAGE))
    strange: list[str] = []
    for test in sorted((ROOT / "tests").rglob("test_*.py")):
        folder = test.relative_to(ROOT / "tests").parent
        if folder.as_posix() in OTHER_FOLDERS:
            continue
        own = homes.get(test.stem.removeprefix("test_"), {folder})
        if not (PACKAGE / folder).is_dir() or folder not in own:
            strange.append(str(test.relative_to(ROOT)))
    assert strange == []


NAMED_FILE = re.compile(r"(?<![\w/.-])((?:[a-z_*]+/)*[\w-]+\.(?:py|md|toml|zip))(?![\w/])")


def exists(name: str) -> bool:
    """Whether a path exists from the repository's root or the package's; a bare name, anywhere in it."""
    if any((base / name).exists() for base in (ROOT, PACKAGE)):
        return True
    return "/" not in name and any(ROOT.glob(f"[a-z]*/**/{name}"))


@pytest.mark.parametrize("page", ["ARCHITECTURE.md", "CONTRIBUTING.md"])
def test_the_files_that_a_page_names_exist(page):
    named = set(NAMED_FILE.findall((ROOT / page).read_text(encoding="utf-8")))
    assert len(named) > 10
    assert (
        sorted(
            name for name in named if name not in NOT_HERE and "*" not in name and not exists(name)
        )
        == []
    )


def error_classes() -> set[str]:
    """The names of MemesaeError and all classes below it, found in the source."""
    bases: dict[str, set[str]] = {}
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = {ast.unparse(base).split(".")[-1] for base in node.bases}
    found = {"MemesaeError"}
    while more := {name for name, above in bases.items() if above & found} - found:
        found |= more
    return found


def unmarked(source: str, errors: set[str]) -> list[int]:
    """Lines on which an error is made whose text or hint is a literal without `N_`."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] in errors
        for text in [*node.args[:1], *(one.value for one in node.keywords if one.arg == "hint")]
        for part in ast.walk(text)
        if not (isinstance(text, ast.Call) and ast.unparse(text.func) == "N_")
        if isinstance(text, ast.JoinedStr) or (part is text and is_text(text))
    ]


def is_text(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and bool(node.value)


def test_an_unmarked_text_is_noticed():
    assert unmarked('raise MemesaeError("lost")', {"MemesaeError"}) == [1]
    assert unmarked('raise MemesaeError(N_("lost"), hint="look")', {"MemesaeError"}) == [1]
    assert unmarked('raise MemesaeError(f"{x} is lost")', {"MemesaeError"})
    assert (
        unmarked('raise MemesaeError(N_("lost"), hint=N_("look"), name="x")', {"MemesaeError"})
        == []
    )
    assert unmarked("raise MemesaeError(text)", {"MemesaeError"}) == []


def test_the_texts_of_errors_are_marked_for_translation():
    errors = error_classes()
    assert len(errors) > 10
    found = [
        f"{module.relative_to(ROOT)}:{line}"
        for package in MARKED
        for module in sorted({*(PACKAGE / package).rglob("*.py")} - TERMINAL_ONLY)
        for line in unmarked(module.read_text(encoding="utf-8"), errors)
    ]
    assert found == []
