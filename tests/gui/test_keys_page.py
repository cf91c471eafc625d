import runpy
from pathlib import Path

from memesae.gui.controllers import COMMANDS

ROOT = Path(__file__).parents[2]
PAGE = runpy.run_path(str(ROOT / "packaging" / "keys_page.py"))["keys_page"]()


def test_the_page_names_every_key():
    for binding in COMMANDS.bindings():
        assert f"`{binding.key}`" in PAGE


def test_the_page_in_docs_is_up_to_date():
    stored = ROOT / "docs" / "keys.md"
    assert stored.read_text(encoding="utf-8") == PAGE, "run: make docs"
