import pytest

from memesae.analysis.taste_choices import Choice, TasteChoices
from memesae.base.errors import MemesaeError


def test_choices_are_kept_in_order_and_a_reset_leaves_nothing(tmp_path):
    choices = TasteChoices(tmp_path)
    assert choices.all() == []
    choices.add([Choice("aa", "bb")])
    TasteChoices(tmp_path).add([Choice("cc", "aa")])
    assert choices.all() == [Choice("aa", "bb"), Choice("cc", "aa")]
    choices.reset()
    assert list(tmp_path.iterdir()) == []
    choices.reset()
    assert choices.all() == []


def test_a_damaged_file_is_not_overwritten(tmp_path):
    TasteChoices(tmp_path).add([Choice("aa", "bb")])
    [path] = tmp_path.iterdir()
    path.write_text("[[1")
    with pytest.raises(MemesaeError, match="cannot be read"):
        TasteChoices(tmp_path).add([Choice("cc", "aa")])
    assert path.read_text() == "[[1"
