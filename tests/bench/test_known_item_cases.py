import numpy as np

from memesae.bench.known_item_cases import make_cases, split_captions, vague_words
from tests.steering.steering_world import IMAGES


def test_vague_words_begin_with_a_noun_and_skip_stop_words():
    assert vague_words("A brown dog runs in the snow .") == ["dog", "brown", "runs", "snow"]
    assert vague_words("Running quickly") == []


def test_cases_start_half_from_words_and_half_from_pictures(world, encode_texts, tmp_path):
    captions = tmp_path / "captions.tsv"
    captions.write_text("\n".join(f"{row}.jpg\ta dog {row}" for row in range(IMAGES)))
    _, testing = split_captions(captions, [f"{row}.jpg" for row in range(IMAGES)], seed=1)
    cases = make_cases(world.vectors, testing, encode_texts, 10, seed=1)
    assert sorted(case.kind for case in cases) == ["picture"] * 5 + ["words"] * 5
    for case in cases:
        scores = world.vectors @ case.start
        assert (scores > scores[case.target]).sum() >= 100


def test_without_splits_a_fifth_of_the_images_is_for_tuning(tmp_path):
    captions = tmp_path / "captions.tsv"
    paths = [f"{row}.jpg" for row in range(100)]
    captions.write_text("\n".join(f"{path}\ta dog" for path in paths))
    tuning, testing = ([one.row for one in part] for part in split_captions(captions, paths, 1))
    assert (len(tuning), len(testing)) == (20, 80)
    assert sorted(tuning + testing) == list(range(100))


def test_splits_of_the_file_are_kept_apart(tmp_path):
    captions = tmp_path / "captions.tsv"
    captions.write_text("a\ttrain\tone\nb\tdev\ttwo\nb\ttrain\tthree\n")
    tuning, testing = split_captions(captions, ["a", "b"], 1)
    assert np.array([one.row for one in tuning]).tolist() == [0]
    assert [(one.row, one.caption) for one in testing] == [(1, "two")]
