from pathlib import Path

from memesae.gui.controllers import COMMANDS
from memesae.gui.keys_page import keys_page


def test_the_page_names_every_key():
    page = keys_page()
    for binding in COMMANDS.bindings():
        assert f"`{binding.key}`" in page


def test_the_page_in_docs_is_up_to_date():
    stored = Path(__file__).parents[2] / "docs" / "keys.md"
    assert stored.read_text(encoding="utf-8") == keys_page(), "run: make docs"
