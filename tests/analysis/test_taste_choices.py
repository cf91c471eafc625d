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


def test_the_last_choice_is_taken_back_and_with_the_first_the_file_goes(tmp_path):
    choices = TasteChoices(tmp_path)
    assert choices.take_back() is None
    choices.add([Choice("aa", "bb"), Choice("cc", "aa")])
    assert choices.take_back() == Choice("cc", "aa")
    assert choices.all() == [Choice("aa", "bb")]
    assert choices.take_back() == Choice("aa", "bb")
    assert list(tmp_path.iterdir()) == []


def test_the_weight_is_kept_beside_the_choices_and_never_without(tmp_path):
    choices = TasteChoices(tmp_path)
    choices.weigh(0.5)
    assert list(tmp_path.iterdir()) == []
    choices.add([Choice("aa", "bb")])
    assert choices.weight == 0
    choices.weigh(0.5)
    choices.add([Choice("cc", "bb")])
    assert (TasteChoices(tmp_path).weight, len(choices.all())) == (0.5, 2)


def test_choices_written_when_there_was_no_weight_are_read(tmp_path):
    (tmp_path / "taste.json").write_text('[["aa", "bb"]]')
    assert TasteChoices(tmp_path).all() == [Choice("aa", "bb")]
    assert TasteChoices(tmp_path).weight == 0
