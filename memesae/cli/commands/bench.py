"""`memesae bench`: the figures that the README quotes, measured here."""

from argparse import ArgumentParser
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np

from memesae.app.session import Session
from memesae.base.errors import MemesaeError
from memesae.base.token import Token
from memesae.cli.arguments import count, folder
from memesae.cli.context import Context
from memesae.cli.progress import watched

NAME = "bench"
HELP = "measure indexing, searching, retrieval, training, steering and reading on this machine"

Row = Mapping[str, Any]
Measure = Callable[[Context, Token], list[Row]]


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("what", choices=sorted(MEASURES), help="what to measure")
    parser.add_argument("folder", type=folder, help="a folder of pictures that was indexed")
    parser.add_argument("--captions", type=Path, help="lines of path, split and caption, with tabs")
    parser.add_argument("--looks", type=Path, help="what a second model sees: .npz, paths, vectors")
    parser.add_argument("--targets", type=count, default=500, help="how many to search for (500)")
    parser.add_argument("--images", type=count, default=1500, help="how many to index (1500)")


def run(context: Context) -> int:
    """Measure, and print the figures."""
    with watched(context.output) as token:
        rows = MEASURES[context.args.what](context, token)
    context.output.document({"bench": context.args.what, "rows": rows})
    context.output.rows(rows)
    return 0


def _index(context: Context, token: Token) -> list[Row]:
    """End-to-end indexing beside its limit."""
    from memesae.embedding.measure import measure_index

    session = context.indexed(context.args.folder)
    try:
        ids = session.store.ids[: context.args.images]
        files = session.library.files_of([int(image) for image in ids])
        paths = [places[0].path for places in files.values() if places[0].present]
        return [asdict(measure_index(paths, session.encoder.get(token), token))]
    finally:
        session.close()


def _search(context: Context, token: Token) -> list[Row]:
    """Exact search and the graph beside a bare matrix product."""
    from memesae.vectors.measure import measure_search, trial
    from memesae.vectors.rows import Rows

    session = context.indexed(context.args.folder)
    try:
        rows = Rows(*session.library.vectors(session.encoder.model.id))
        return [asdict(each) for each in measure_search(trial(rows), token)]
    finally:
        session.close()


def _retrieval(context: Context, token: Token) -> list[Row]:
    """How well captions find their pictures."""
    from memesae.embedding.retrieval import retrieval

    if context.args.captions is None:
        raise MemesaeError("Which captions?", hint="Add --captions FILE.")
    session = context.indexed(context.args.folder)
    try:
        found = retrieval(session.library, session.encoder.get(token), context.args.captions, token)
    finally:
        session.close()
    return [{"among": among, **figures} for among, figures in found.items()]


def _train(context: Context, token: Token) -> list[Row]:
    """Features of several widths beside simpler ways of writing a vector with few numbers."""
    from memesae.sae.measure.table import measure_training

    session = context.indexed(context.args.folder)
    try:
        vectors = session.library.vectors(session.encoder.model.id)[1].astype(np.float32)
    finally:
        session.close()
    return [asdict(row) for row in measure_training(vectors, token)]


def _steer(context: Context, token: Token) -> list[Row]:
    """How often simulated people find the picture they think of, by way of searching."""
    from memesae.steering.benchmark.known_item import Subject, measure_steering
    from memesae.steering.benchmark.looks import read_looks

    if context.args.captions is None or context.args.looks is None:
        raise MemesaeError("Which captions and looks?", hint="Add --captions FILE --looks FILE.")
    session = context.indexed(context.args.folder)
    try:
        session.load_features(token)
        view = session.features.view
        if view is None:
            raise MemesaeError("There are no features yet.", hint="Train them: memesae train.")
        captions = context.args.captions
        paths = _named_in(captions, session, context.args.folder)
        looks = read_looks(context.args.looks, paths)
        vectors = session.store.vectors_of(view.codes.ids)
        subject = Subject.of(paths, vectors, looks, view.codes.codes, view.book)
        encode = session.encoder.get(token).encode_texts
        targets = context.args.targets
        found = measure_steering(subject, captions, encode, token, targets=targets)
    finally:
        session.close()
    return [one.row() for one in found]


def _named_in(captions: Path, session: Session, folder: Path) -> list[str]:
    """The paths of the library's images as a list of captions has them: from the folder, or from where it lies."""
    from memesae.steering.benchmark.captions import read_captions

    paths = _relative_paths(session, folder)
    rows = {path: row for row, path in enumerate(paths) if path}
    return paths if read_captions(captions, rows) else _relative_paths(session, captions.parent)


def _relative_paths(session: Session, inside: Path) -> list[str]:
    """Where each image of the features' codes lies within the folder, or "" where it does not."""
    view = session.features.view
    ids = [] if view is None else [int(image) for image in view.codes.ids]
    places = session.library.files_of(ids)
    top = inside.resolve()
    found: list[str] = []
    for image in ids:
        within = [at.path for at in places.get(image, []) if at.path.is_relative_to(top)]
        found.append(within[0].relative_to(top).as_posix() if within else "")
    return found


def _words(context: Context, token: Token) -> list[Row]:
    """How many words in pictures are read, and how often three of them find their picture."""
    from memesae.ocr.measure import measure_words, read_known_text

    if context.args.captions is None:
        raise MemesaeError("Which text is in the pictures?", hint="Add --captions FILE.")
    session = context.indexed(context.args.folder)
    try:
        library, under = session.library, context.args.folder
        known = read_known_text(context.args.captions, library, under)

        def search(query: str) -> list[int]:
            return session.search(query).ids.tolist()

        return [asdict(measure_words(library, known, search, token))]
    finally:
        session.close()


MEASURES: dict[str, Measure] = {
    "index": _index,
    "search": _search,
    "retrieval": _retrieval,
    "steer": _steer,
    "train": _train,
    "words": _words,
}
