"""How features split: trained once, kept, and told with pictures, names and the features in use that are the same."""

from dataclasses import replace

import numpy as np
import pytest

from memesae.app.exploration import splitting_question
from memesae.app.exploration.asking import AskLibrary
from memesae.app.exploration.kept_dictionaries import kept_widths, read_widths
from memesae.app.exploration.questions import AskFamilies
from memesae.app.exploration.splitting_question import AskSplitting
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.scheduling import LOW_PRIORITY, LOWEST_PRIORITY
from memesae.sae.sparse_autoencoder import SaeError
from tests.gui.explore.conftest import ALONE, FIRST, MISSING, NARROW, SECOND, UNION, WIDE
from tests.steering.steering_world import World

pytest.importorskip("scipy")
WIDTHS = (NARROW, WIDE)


def ask(library, **others):
    return AskSplitting(WIDTHS, **{"train": True, **others}).answer(library, Token())


def path_of(library, width):
    folder = library.session.library.directory / "features" / "splitting" / str(width)
    return folder / "dictionary.safetensors"


def test_a_union_splits_into_its_parts(library, training):
    found = ask(library)
    (step,) = found.steps
    parent = next(one for one in step.parents if one.feature == UNION)
    children = {one.feature for one in parent.children}
    assert {FIRST, ALONE} <= children
    # SECOND comes with FIRST
    assert children <= {FIRST, ALONE, SECOND}
    assert step.parents[0].feature == UNION
    narrow, wide = found.widths
    assert (narrow.features, wide.features) == WIDTHS
    assert narrow.fvu == pytest.approx(9 / NARROW)
    for image in (*narrow.pictures[UNION], *wide.pictures[FIRST]):
        assert (image - 1) % 6 in (0, 3)
    shown = (training.dictionary(NARROW).encode(library.vectors).dense() > 0).mean(axis=0)
    np.testing.assert_allclose(narrow.rates, shown, atol=1e-6)
    # the wider one is the one in use
    assert wide.in_use[FIRST] == FIRST
    assert UNION not in narrow.in_use
    assert MISSING in step.new


def test_names_are_those_that_pass_the_test(library, training, monkeypatch):
    monkeypatch.setattr(
        splitting_question, "open_word_classifiers", lambda _: World().classifiers()
    )
    wide = ask(library).widths[1]
    named = [one for one in range(WIDE) if wide.names[one]]
    assert named
    assert sum(wide.names[one] == f"thing {one}" for one in named) > len(named) / 2


def test_what_is_trained_is_kept_and_not_trained_again(library, training):
    first = ask(library)
    assert training.trained == [NARROW, WIDE]
    assert kept_widths(library.session.library) == WIDTHS
    assert ask(library) == first
    assert ask(library, train=False) == first
    assert training.trained == [NARROW, WIDE]
    assert not first.outdated


def test_nothing_is_trained_unless_it_may_be(library, training):
    assert ask(library, train=False) is None
    assert training.trained == []
    assert kept_widths(library.session.library) == ()


def test_after_a_change_what_is_kept_is_shown_as_outdated_and_trained_anew_on_request(
    library, training
):
    ask(library)
    codes = replace(library.view.codes, marks=np.arange(len(library.vectors), dtype=np.uint64))
    changed = replace(library, view=replace(library.view, codes=codes))
    assert ask(changed, train=False).outdated
    assert training.trained == [NARROW, WIDE]
    assert not ask(changed).outdated
    assert training.trained == [NARROW, WIDE, NARROW, WIDE]


def test_another_seed_is_trained_and_only_what_is_missing(library, training):
    ask(library)
    path_of(library, WIDE).unlink()
    ask(library)
    assert training.trained == [NARROW, WIDE, WIDE]
    assert ask(library, seed=1, train=False) is None
    ask(library, seed=1)
    assert len(training.trained) == 5
    # without a seed any will do
    assert ask(library, train=False) is not None


@pytest.mark.parametrize("damage", ["cut", "bit", "library", "model"])
def test_what_is_damaged_or_of_another_library_or_model_does_not_count(
    library, training, damage, monkeypatch
):
    ask(library)
    path = path_of(library, NARROW)
    content = bytearray(path.read_bytes())
    if damage == "cut":
        path.write_bytes(content[:-40])
    elif damage == "bit":
        content[-9] ^= 1
        path.write_bytes(content)
    elif damage == "library":
        library.session.library.set_setting("identity", "another")
    else:
        monkeypatch.setattr(type(library.session.features), "model", "another")
    assert ask(library, train=False) is None
    ask(library)
    again = [NARROW] if damage in ("cut", "bit") else [NARROW, WIDE]
    assert training.trained == [NARROW, WIDE, *again]


def test_who_stops_keeps_the_widths_that_are_done_and_what_was_kept(library, training):
    AskSplitting((20, NARROW), train=True).answer(library, Token())
    token = Token()
    training.at_step = lambda _: token.cancel() if len(training.trained) == 2 else None
    with pytest.raises(Cancelled):
        AskSplitting((NARROW, WIDE), train=True).answer(library, token)
    assert kept_widths(library.session.library) == (20, NARROW)
    training.at_step = lambda _: None
    ask(library)
    assert training.trained[2:] == [WIDE]
    # others are removed when all are there
    assert kept_widths(library.session.library) == WIDTHS


def test_progress_says_which_width(library, training):
    told = []
    AskSplitting(WIDTHS, train=True).answer(library, Token(told.append))
    stages = [str(one.stage) for one in told]
    assert f"training {NARROW} features, 1 of 2" in stages
    assert f"training {WIDE} features, 2 of 2" in stages


def test_a_library_that_is_too_small_and_a_width_that_is_too_large_are_told(library, training):
    with pytest.raises(SaeError, match="at most 16,384"):
        AskSplitting((NARROW, 20_000), train=True).answer(library, Token())
    assert training.trained == []


def test_widths_are_read_from_text():
    assert read_widths("768, 256,,768") == (256, 768)
    for text in ("", "256", "256, many", "0, 256", "256, 99999999999999999999"):
        with pytest.raises(MemesaeError, match="Two or more numbers"):
            read_widths(text)


def test_training_is_farther_back_than_other_questions(tmp_path):
    def steps_back(question):
        return AskLibrary(tmp_path, "drawn", "cpu", question).steps_back

    assert steps_back(AskSplitting(WIDTHS, True)) == LOWEST_PRIORITY
    assert steps_back(AskFamilies()) == LOW_PRIORITY
