"""The known-item benchmark: how often simulated people find a target picture, by strategy."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from memesae.app.session import Session
from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.bench.captions import read_captions, read_first_captions
from memesae.bench.known_item_cases import Case, EncodeTexts, make_cases, split_captions
from memesae.bench.simulated_people import (
    FIRST_SCREEN,
    Gallery,
    Person,
    SimulatedSearch,
    WordJudge,
    add_noise,
    judge_moves,
    judge_of_captions,
    read_judge_vectors,
    sentence_encoder,
)
from memesae.bench.steering_results import Outcome, StrategyResult
from memesae.bench.steering_strategies import (
    Moves,
    Strategy,
    StrategyFamily,
    apply_move,
    strategy_families,
    word_families,
)
from memesae.sae.sparse_autoencoder import Codes
from memesae.sae.word_classifiers import WordClassifiers, open_word_classifiers
from memesae.steering.directions.contrasts import ContrastDirections
from memesae.steering.directions.direction import (
    DirectionSource,
    components,
    coordinates,
    random_directions,
)
from memesae.steering.directions.feature_directions import FeatureDirections, FeatureTable
from memesae.steering.directions.word_rows import WordDirections
from memesae.steering.library_shape import measure_moments_of_vectors
from memesae.steering.offer import DEEP, SHOWN, LookAhead, Offer, OfferMaker, beside_names
from memesae.steering.scene import SCENE_RESULTS

MOST_STEPS = 10
_TUNING_SHARE = 0.6
_FEWEST_IMAGES = 500


@dataclass(frozen=True, eq=False)
class BenchmarkLibrary:
    """The library that is searched.

    Attributes:
        paths: of the images, relative to the folder of the captions, one for each row.
        gallery: vectors, judge vectors and codes.
        table: the features.
        maker: makes offers from every source of directions.
        judge: by whom names are judged; None leaves out the person who reads them.
    """

    paths: tuple[str, ...]
    gallery: Gallery
    table: FeatureTable
    maker: OfferMaker
    judge: WordJudge | None = None

    @classmethod
    def of(
        cls,
        paths: Sequence[str],
        vectors: np.ndarray,
        judge_vectors: np.ndarray,
        codes: Codes,
        table: FeatureTable,
        words: WordClassifiers | None = None,
    ) -> "BenchmarkLibrary":
        """A library made of arrays.

        Args:
            paths: n of them.
            vectors: float32 [n, d], unit norm.
            judge_vectors: float32 [n, j] of any norm, by which the simulated people judge; from a model
                unrelated to memesae's.
            codes: of the images.
            table: the features.
            words: that the model is known to recognise.

        Raises:
            MemesaeError: there are too few images to search for one among them.
        """
        if len(paths) < _FEWEST_IMAGES:
            raise MemesaeError(f"This benchmark needs at least {_FEWEST_IMAGES} images.")
        shape = measure_moments_of_vectors(vectors)
        fixed = [components(shape), random_directions(shape), coordinates(shape)]
        steering: list[DirectionSource] = [FeatureDirections(table), ContrastDirections(shape)]
        if words is not None:
            steering.append(WordDirections(words, shape))
        unit = judge_vectors / np.maximum(
            np.linalg.norm(judge_vectors, axis=1, keepdims=True), 1e-9
        )
        gallery = Gallery(vectors, unit.astype(np.float32), codes)
        return cls(tuple(paths), gallery, table, OfferMaker([*steering, *fixed]))

    @classmethod
    def of_session(
        cls,
        session: Session,
        folder: Path,
        captions: Path,
        looks: Path,
        token: Token,
        people: Sequence[Person] = (Person.READS, Person.LOOKS),
    ) -> "BenchmarkLibrary":
        """The library of an open session.

        Args:
            session: an indexed library whose features were trained.
            folder: the folder that the paths in both files are relative to; if no caption matches, they
                are relative to the folder of the captions file.
            captions: see `measure_steering`.
            looks: judge vectors, see `read_judge_vectors`.
            token: stops loading the features.
            people: who will search; reading words needs an encoder of sentences.

        Raises:
            MemesaeError: features are missing, a file cannot be read or does not match the library, or there
                are too few images.
            Cancelled: the token was cancelled.
        """
        session.load_features(token)
        view = session.features.view
        if view is None:
            raise MemesaeError("There are no features yet.", hint="Run: memesae train FOLDER")
        ids = [int(image) for image in view.codes.ids]
        paths = relative_paths(session, ids, folder)
        rows = {path: row for row, path in enumerate(paths) if path}
        if not read_first_captions(captions, rows):
            paths = relative_paths(session, ids, captions.parent)
        judge_vectors = read_judge_vectors(looks, paths)
        vectors = session.store.take(view.codes.ids)
        words = open_word_classifiers(session.features.model)
        made = cls.of(paths, vectors, judge_vectors, view.codes.codes, view.table, words)
        if Person.WORDS not in people:
            return made
        base = captions.parent.resolve()
        rows = {base / path: row for row, path in enumerate(paths) if path}
        judge = judge_of_captions(read_captions(captions), rows, sentence_encoder(), len(paths))
        return replace(made, judge=judge)


def relative_paths(session: Session, ids: Sequence[int], folder: Path) -> list[str]:
    """Path of each image relative to the folder, or "" if it is outside."""
    files = session.library.files_of(list(ids))
    base = folder.resolve()
    paths: list[str] = []
    for image in ids:
        within = [at.path for at in files.get(image, []) if at.path.is_relative_to(base)]
        paths.append(within[0].relative_to(base).as_posix() if within else "")
    return paths


def measure_steering(
    library: BenchmarkLibrary,
    captions: Path,
    encode_texts: EncodeTexts,
    token: Token,
    *,
    targets: int = 500,
    people: Sequence[Person] = tuple(Person),
    strategy: str | None = None,
    seed: int = 1,
) -> list[StrategyResult]:
    """Let simulated people search for their targets with every strategy, within ten presses.

    Args:
        library: the library that is searched.
        captions: a TSV of path, split and caption, or of path and caption.
        encode_texts: the text encoder of the library's model.
        token: stops the run, and gets its progress.
        targets: number of targets; 0.6 times as many others choose the step sizes.
        people: who searches.
        strategy: only the one of this name, such as "default offer"; None compares all.
        seed: of targets, starts and judgement noise.

    Raises:
        MemesaeError: the captions cannot be used.
        Cancelled: the token was cancelled.
    """
    for_tuning, for_testing = split_captions(captions, library.paths, seed)
    vectors = library.gallery.vectors
    tuning = make_cases(vectors, for_tuning, encode_texts, round(targets * _TUNING_SHARE), seed + 1)
    testing = make_cases(vectors, for_testing, encode_texts, targets, seed)
    if not tuning or not testing:
        raise MemesaeError(
            "No caption gives a vague enough start in this library.",
            hint="Each line of captions is: path, tab, caption; with the path relative to the folder.",
        )
    compared = [
        (family, person)
        for person in people
        if person is not Person.WORDS or library.judge is not None
        for family in (word_families if person is Person.WORDS else strategy_families)(
            library.maker
        )
        if strategy in (None, family.name)
    ]
    if not compared:
        raise MemesaeError(f"There is no strategy “{strategy}”.")
    return _compare(library, tuning, testing, token, compared, seed)


def _compare(
    library: BenchmarkLibrary,
    tuning: Sequence[Case],
    testing: Sequence[Case],
    token: Token,
    compared: Sequence[tuple[StrategyFamily, Person]],
    seed: int,
) -> list[StrategyResult]:
    """Strategies, each for a kind of person: step sizes chosen on `tuning`, results from `testing`."""
    results: list[StrategyResult] = []
    for family, person in compared:
        token.report(Progress(f"{family.name}, {person}", len(results), len(compared)))
        step = _best_step(library, family, tuning, person, token, seed)
        strategy = family.build(step)
        outcome = simulate(library, testing, strategy, person, token, seed)
        results.append(StrategyResult(family.name, person, step, outcome))
    return results


def _best_step(
    library: BenchmarkLibrary,
    family: StrategyFamily,
    tuning: Sequence[Case],
    person: Person,
    token: Token,
    seed: int,
) -> float:
    """The step size with the highest success rate; among equals, the one that needs fewest presses."""
    if len(family.steps) == 1:
        return family.steps[0]

    def score(step: float) -> tuple[float, float]:
        outcome = simulate(library, tuning, family.build(step), person, token, seed)
        return outcome.success.value, sum(outcome.curve)

    return max(family.steps, key=score)


def simulate(
    library: BenchmarkLibrary,
    cases: Sequence[Case],
    strategy: Strategy,
    person: Person,
    token: Token,
    seed: int = 0,
) -> Outcome:
    """Simulate a search for each case until its target is on the first screen, or for ten presses.

    Args:
        library: the library that is searched.
        cases: targets and starts; their searches run side by side.
        strategy: the moves offered at each step.
        person: how they choose among them.
        token: stops the run between two steps.
        seed: of the judgement noise; the same for all strategies that are compared.

    Raises:
        Cancelled: the token was cancelled.
    """
    began = time.perf_counter()
    searches = [
        SimulatedSearch(case, case.start, case.start, np.random.default_rng([seed, number]))
        for number, case in enumerate(cases)
    ]
    needed = np.full(len(cases), -1, np.int64)
    for step in range(MOST_STEPS + 1):
        token.check()
        open_cases = [number for number in range(len(searches)) if needed[number] < 0]
        found = _target_on_screen(library.gallery, [searches[number] for number in open_cases])
        needed[np.array(open_cases, np.int64)[found]] = step
        if step < MOST_STEPS:
            rest = [searches[number] for number in open_cases if needed[number] < 0]
            _advance(library, rest, strategy, person)
    return Outcome(needed, MOST_STEPS, time.perf_counter() - began)


def _target_on_screen(gallery: Gallery, searches: Sequence[SimulatedSearch]) -> np.ndarray:
    """Which searches have their target on the first screen, bool [n]."""
    if not searches:
        return np.zeros(0, bool)
    queries = np.stack([search.query for search in searches])
    targets = np.array([search.case.target for search in searches], np.int64)
    return gallery.ranks(queries, targets) < FIRST_SCREEN


def _advance(
    library: BenchmarkLibrary,
    searches: Sequence[SimulatedSearch],
    strategy: Strategy,
    person: Person,
) -> None:
    """Make one move in every search."""
    if not searches:
        return
    gallery, judge = library.gallery, library.judge
    screens = gallery.top(np.stack([search.query for search in searches]), SCENE_RESULTS)
    offered = [strategy.moves(gallery, *one) for one in zip(searches, screens, strict=True)]
    if person is Person.WORDS and judge is not None:
        for search, screen, moves in zip(searches, screens, offered, strict=True):
            gains = judge.gains(moves.names, screen, search.case.target)
            apply_move(search, moves, _choice_of_words(gains, search.rng))
        return
    if person is Person.LOOKS:
        shown = _look_aheads(gallery, offered)
    else:
        shown = [moves.pictures for moves in offered]
    for search, screen, moves, pictures in zip(searches, screens, offered, shown, strict=True):
        gain = judge_moves(gallery, pictures, screen, search.case.target)
        apply_move(search, moves, int(add_noise(gain, search.rng).argmax()))


def _choice_of_words(gains: np.ndarray, rng: np.random.Generator) -> int:
    """The move whose name is judged best; any move if none has a name."""
    read = np.flatnonzero(np.isfinite(gains))
    if not len(read):
        return int(rng.integers(len(gains)))
    return int(read[add_noise(gains[read], rng).argmax()])


def _look_aheads(gallery: Gallery, offered: Sequence[Moves]) -> list[np.ndarray]:
    """What the window shows beside every move of every search, computed in one batch."""
    rows = gallery.top(np.concatenate([moves.queries for moves in offered]), DEEP)
    ends = np.cumsum([len(moves.queries) for moves in offered])
    return [
        _beside(moves.offer, deep)
        for moves, deep in zip(offered, np.split(rows, ends[:-1]), strict=True)
    ]


def _beside(offer: Offer, deep: np.ndarray) -> np.ndarray:
    """The pictures of the moves of an offer, and the first results of any others."""
    count = len(offer.entries)
    shown = beside_names(offer, LookAhead(deep[:count], deep[count : 2 * count]))
    return np.concatenate([shown.more, shown.less, deep[2 * count :, :SHOWN]])
