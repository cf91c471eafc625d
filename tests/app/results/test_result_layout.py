"""Layout of results: groups of near-duplicates, sorting, headings, the relevance cutoff."""

import numpy as np
import pytest

from memesae.app.results.layout_options import LayoutOptions, SortOrder
from memesae.app.results.result_layout import lay_out
from tests.app.results.results_world import even_distribution, facts, hits, image_facts, unit


def test_unknown_images_stand_as_they_were_found():
    shown = lay_out(hits([5, 3, 9]), facts(), LayoutOptions())
    assert shown.ids.tolist() == [5, 3, 9]
    assert shown.copies.tolist() == [1, 1, 1]
    assert shown.bands == ()


def test_near_duplicates_stand_behind_the_best_of_them():
    shown = lay_out(hits([4, 2, 1, 3]), facts(groups=[0, 0, 2, 0]), LayoutOptions())
    assert shown.ids.tolist() == [4, 3]
    assert shown.copies.tolist() == [3, 1]


def test_they_stand_apart_where_that_is_wished():
    shown = lay_out(
        hits([4, 2, 1, 3]), facts(groups=[0, 0, 2, 0]), LayoutOptions(group_duplicates=False)
    )
    assert shown.ids.tolist() == [4, 2, 1, 3]


def test_an_opened_group_shows_all_of_its_images_after_the_best():
    known = facts(groups=[0, 0, 2, 0])
    shown = lay_out(hits([3, 4, 2, 1]), known, LayoutOptions(expanded=frozenset({2})))
    assert shown.ids.tolist() == [3, 4, 2, 1]
    assert shown.copies.tolist() == [1, 3, 0, 0]
    assert shown.leads.tolist() == [3, 4, 4, 4]


def test_a_group_is_closed_by_any_image_of_it():
    options = LayoutOptions().toggled(4, frozenset({2, 1}))
    assert options.expanded == {4}
    assert options.toggled(2, frozenset({4, 1})).expanded == frozenset()


def test_deleted_pictures_are_left_out_unless_asked_for():
    known = facts(groups=[0, 1, 2], gone=[2])
    assert lay_out(hits([3, 2, 1]), known, LayoutOptions()).ids.tolist() == [3, 1]
    assert lay_out(hits([3, 2, 1]), known, LayoutOptions(), show_gone=True).ids.tolist() == [
        3,
        2,
        1,
    ]


def test_the_best_leads_among_those_that_are_there():
    known = facts(groups=[0, 0], gone=[1])
    shown = lay_out(hits([1, 2]), known, LayoutOptions())
    assert (shown.ids.tolist(), shown.copies.tolist()) == ([2], [1])


def test_relevance_ends_half_way_to_what_any_picture_scores():
    known = facts(groups=list(range(6)), distribution=even_distribution())
    found = hits([1, 2, 3, 4, 5, 6], [0.8, 0.79, 0.78, 0.5, 0.35, 0.1], unit())
    shown = lay_out(found, known, LayoutOptions())
    assert shown.relevant == 4
    assert [(band.start, band.folder) for band in shown.bands] == [(4, "")]
    assert shown.ids.tolist() == [1, 2, 3, 4, 5, 6]
    assert lay_out(found, known, LayoutOptions(show_cutoff=False)).bands == ()


@pytest.mark.parametrize("best", [[1.0], [1.0, 0.97]])
def test_one_exceptional_result_is_not_the_only_relevant_one(best):
    known = facts(groups=list(range(25)), distribution=even_distribution())
    right = np.linspace(0.42, 0.36, 20).tolist()
    scores = [*best, *right, 0.12, 0.1]
    shown = lay_out(hits(range(1, len(scores) + 1), scores, unit()), known, LayoutOptions())
    assert shown.relevant == len(best) + 20


def test_pictures_with_the_words_in_them_do_not_make_the_others_irrelevant():
    known = facts(groups=list(range(25)), distribution=even_distribution())
    right = np.linspace(0.42, 0.36, 15).tolist()
    cosines = [0.3, 0.28, 0.25, 0.24, 0.2, *right, 0.12, 0.1]
    scores = [*(np.array(cosines[:5]) + 0.4).tolist(), *cosines[5:]]
    found = hits(range(1, len(scores) + 1), scores, unit())
    found = found._replace(cosines=np.array(cosines, np.float32))
    assert lay_out(found, known, LayoutOptions()).relevant == 20


@pytest.mark.parametrize("last", [0.45, 0.435, 0.43, 0.41])
def test_a_near_tie_is_not_cut(last):
    known = facts(groups=list(range(8)), distribution=even_distribution())
    tied = [last, last - 0.001, last - 0.002]
    scores = [0.81, 0.8, 0.79, *tied, 0.3, 0.29]
    shown = lay_out(hits(range(1, 9), scores, unit()), known, LayoutOptions())
    assert shown.relevant in (3, 6)


def test_where_nothing_fits_the_line_does_not_sink_into_the_rest():
    known = facts(groups=list(range(3)), distribution=even_distribution())
    shown = lay_out(hits([1, 2, 3], [0.2, 0.16, 0.12], unit()), known, LayoutOptions())
    assert shown.relevant == 1


def test_strength_tells_a_score_from_the_librarys_mean():
    known = facts(groups=[0, 1, 2], distribution=even_distribution())
    shown = lay_out(hits([1, 2, 3], [0.9, 0.25, -0.3], unit()), known, LayoutOptions())
    assert shown.strengths.tolist() == pytest.approx([100, 50, 0])


def test_the_newest_first_have_neither_scores_nor_an_end():
    known = facts(groups=list(range(40)), distribution=even_distribution())
    shown = lay_out(hits(range(40, 0, -1), np.zeros(40)), known, LayoutOptions())
    assert (len(shown.scores), len(shown.strengths), shown.bands) == (0, 0, ())
    assert shown.relevant == 40


FILES = image_facts(
    ("b/cat 10.jpg", 30, 100.0),
    ("a/Cat 2.jpg", 10, 300.0),
    ("b/dog.jpg", 20, 200.0),
)


@pytest.mark.parametrize(
    ("order", "ids"),
    [
        (SortOrder.RELEVANCE, [3, 1, 2]),
        (SortOrder.DATE, [2, 3, 1]),
        (SortOrder.SIZE, [1, 3, 2]),
        (SortOrder.NAME, [2, 1, 3]),
        (SortOrder.SIMILARITY, [2, 3, 1]),
    ],
)
def test_sorting(order, ids):
    known = facts(groups=[0, 1, 2], image_facts=FILES)
    similarity = np.array([0.2, 0.1, 0.3], np.float32)
    found = hits([3, 1, 2])
    assert lay_out(found, known, LayoutOptions(order=order), similarity).ids.tolist() == ids
    reverse = LayoutOptions(order=order, reverse=True)
    assert lay_out(found, known, reverse, similarity).ids.tolist() == ids[::-1]


def test_what_is_sorted_by_something_unknown_stands_as_found_until_it_is_known():
    assert lay_out(
        hits([3, 1, 2]), facts(groups=[0, 1, 2]), LayoutOptions(order=SortOrder.DATE)
    ).ids.tolist() == [
        3,
        1,
        2,
    ]


def test_less_relevant_pictures_are_sorted_apart():
    known = facts(groups=[0, 1, 2], image_facts=FILES, distribution=even_distribution())
    found = hits([1, 3, 2], [0.9, 0.8, 0.1], unit())
    shown = lay_out(found, known, LayoutOptions(order=SortOrder.DATE))
    assert shown.ids.tolist() == [3, 1, 2]
    assert [band.start for band in shown.bands] == [2]


def test_pictures_of_one_folder_stand_together_under_its_name():
    known = facts(groups=[0, 1, 2], image_facts=FILES)
    shown = lay_out(hits([3, 2, 1]), known, LayoutOptions(by_folder=True))
    assert shown.ids.tolist() == [3, 1, 2]
    assert [(band.start, band.folder) for band in shown.bands] == [(0, "b"), (2, "a")]


def test_an_opened_group_moves_the_headings_below_it():
    known = facts(groups=[0, 1, 0], image_facts=FILES)
    shown = lay_out(hits([3, 2, 1]), known, LayoutOptions(by_folder=True, expanded=frozenset({3})))
    assert shown.ids.tolist() == [3, 1, 2]
    assert [band.start for band in shown.bands] == [0, 2]


def test_nothing_found_is_laid_out_too():
    shown = lay_out(
        hits([], [], unit()), facts(distribution=even_distribution()), LayoutOptions(by_folder=True)
    )
    assert len(shown.ids) == 0
    assert shown.bands == ()


def test_images_that_came_after_the_facts_are_shown():
    shown = lay_out(
        hits([99, 1]), facts(groups=[0]), LayoutOptions(order=SortOrder.NAME, by_folder=True)
    )
    assert set(shown.ids.tolist()) == {99, 1}
