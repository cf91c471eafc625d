"""How often simulated people find the picture they think of, by way of searching.

    python -m benchmarks.steer VECTORS.npz LOOKS.npz CAPTIONS.tsv [--sae DIR] [--targets 500] [--out DIR]

VECTORS.npz holds `paths` and `vectors` of the built-in model; LOOKS.npz the same paths seen by an
unrelated model (`benchmarks.second_encoder`), by which the people judge; CAPTIONS.tsv has path, split
and caption. Targets come from the split `dev`; step sizes are chosen on `train`. Writes a table to
the terminal, and curves as SVG and all figures as JSON into the folder --out.
"""

import argparse
import json
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np

from memesae.base.token import Progress, Token
from memesae.embedding.encoder import Encoder
from memesae.sae.catalogue.building import build_catalogue
from memesae.sae.files import load_sae
from memesae.sae.labels import choose_labels
from memesae.sae.library_codes import LibraryCodes
from memesae.sae.vocabulary import open_vocabulary, shipped_words
from memesae.steering.benchmark.chart import draw_curves
from memesae.steering.benchmark.known_item import Subject, measure_steering
from memesae.steering.benchmark.people import Person
from memesae.steering.benchmark.run import Found, curves
from memesae.steering.benchmark.specificity import measure_specificity
from memesae.steering.directions.book import FeatureBook

BUILT_IN = Path(__file__).parent.parent / "resources" / "features-memesae-mini"

VAGUE = ("dog", "children", "beach", "street", "ball", "woman", "water", "crowd")
"""Queries on which one press along each feature is tried."""


def main() -> None:
    """Let everybody search, then print and save what they found."""
    args = arguments()
    token, encoder = Token(say), Encoder.load()
    subject = subject_of(args, encoder)
    encode = encoder.encode_texts
    specific = measure_specificity(subject.gallery, subject.book, token, encode(VAGUE))
    found = measure_steering(subject, args.captions, encode, token, targets=args.targets)
    table(found)
    print(f"\nspecific: {specific.specific}; precision {specific.precision}; {specific.rising}")
    if args.out is not None:
        save(args.out, found, asdict(specific))


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("vectors", type=Path)
    parser.add_argument("looks", type=Path)
    parser.add_argument("captions", type=Path)
    parser.add_argument("--sae", type=Path, default=BUILT_IN)
    parser.add_argument("--targets", type=int, default=500)
    parser.add_argument("--out", type=Path)
    return parser.parse_args()


def subject_of(args: argparse.Namespace, encoder: Encoder) -> Subject:
    """The library that is searched."""
    stored, looks, sae = np.load(args.vectors), np.load(args.looks), load_sae(args.sae)
    if not np.array_equal(stored["paths"], looks["paths"]):
        raise SystemExit("Both files must hold the same paths in the same order.")
    vectors = stored["vectors"].astype(np.float32)
    codes = LibraryCodes(np.arange(len(vectors)), sae.encode(vectors))
    catalogue = build_catalogue(sae, codes, vectors, Token())
    with TemporaryDirectory() as cache:
        vocabulary = open_vocabulary(shipped_words(), encoder, Path(cache), Token())
    labels = choose_labels(sae, catalogue, codes, vectors, vocabulary, Token())
    book = FeatureBook.of(sae, catalogue, tuple(labels.labels), labels.confidence)
    paths = [str(path) for path in stored["paths"]]
    return Subject.of(paths, vectors, looks["vectors"], codes.codes, book)


def say(progress: Progress) -> None:
    """Tell the terminal how far the run is."""
    print(f"[{progress.done} of {progress.total}] {progress.stage}", flush=True)


def table(found: Sequence[Found]) -> None:
    """Print what was found as a table in Markdown."""
    print("\n| way | person | step | found within 10 (95 %) | median | seconds |")
    print("|---|---|---|---|---|---|")
    for one in found:
        outcome = one.outcome
        cells = [one.way, one.person, f"{one.step:g}", outcome.success, f"{outcome.median:g}"]
        print("| " + " | ".join(map(str, cells)) + f" | {outcome.seconds:.1f} |")


def save(folder: Path, found: Sequence[Found], specific: dict[str, object]) -> None:
    """Write the curves of both kinds of people and all figures."""
    folder.mkdir(parents=True, exist_ok=True)
    for person in Person:
        title = f"Somebody who {person}: targets on the first screen"
        picture = draw_curves(title, curves(found, person))
        (folder / f"steer-{person.name.lower()}.svg").write_text(picture, encoding="utf-8")
    rows = [{**one.row(), "curve": one.outcome.curve} for one in found]
    figures = json.dumps({"rows": rows, "specificity": specific}, indent=1)
    (folder / "steer.json").write_text(figures + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
