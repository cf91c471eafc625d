"""`memesae bench`: the figures that the README quotes, measured here."""

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import numpy as np

from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.cli.arguments import count, folder
from memesae.cli.context import Context
from memesae.cli.output import Row, watched
from memesae.embedding.encoder import Encoder

NAME = "bench"
HELP = "measure indexing, searching, retrieval, training, steering, reading and starting here"

Measure = Callable[[Context, Token], list[Row]]


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("what", choices=sorted(MEASURES), help="what to measure")
    parser.add_argument("folder", type=folder, help="a folder of pictures that was indexed")
    parser.add_argument("--captions", type=Path, help="lines of path, split and caption, with tabs")
    parser.add_argument("--looks", type=Path, help="what a second model sees: .npz, paths, vectors")
    parser.add_argument("--targets", type=count, default=500, help="how many to search for (500)")
    parser.add_argument("--curves", type=Path, metavar="DIR", help="where to write curves as SVG")
    parser.add_argument("--images", type=count, default=1500, help="how many to index (1500)")
    parser.add_argument("--starts", type=count, default=5, help="how many of each kind (5)")


def run(context: Context) -> int:
    """Measure, and print the figures."""
    with watched(context.output) as token:
        rows = MEASURES[context.args.what](context, token)
    context.output.document({"bench": context.args.what, "rows": rows})
    context.output.rows(rows)
    return 0


def _encoder(context: Context, session: Session, token: Token) -> Encoder:
    """The model itself, not the one that an engine lends."""
    wanted = session.encoder
    return Encoder.load(wanted.model.name, device=wanted.device, home=context.home, token=token)


def _index(context: Context, token: Token) -> list[Row]:
    """End-to-end indexing beside its limit."""
    from memesae.bench.indexing_speed import measure_index

    session = context.indexed(context.args.folder)
    try:
        ids = session.store.ids[: context.args.images]
        files = session.library.files_of([int(image) for image in ids])
        paths = [places[0].path for places in files.values() if places[0].present]
        return [asdict(measure_index(paths, _encoder(context, session, token), token))]
    finally:
        session.close()


def _search(context: Context, token: Token) -> list[Row]:
    """Exact search and the graph beside a bare matrix product."""
    from memesae.bench.search_speed import make_trial, measure_search
    from memesae.vectors.vector_rows import Rows

    session = context.indexed(context.args.folder)
    try:
        rows = Rows(*session.library.vectors(session.encoder.model.id))
        return [asdict(each) for each in measure_search(make_trial(rows), token)]
    finally:
        session.close()


def _retrieval(context: Context, token: Token) -> list[Row]:
    """Recall of captions and their pictures."""
    from memesae.bench.retrieval import measure_retrieval

    if context.args.captions is None:
        raise MemesaeError("Which captions?", hint="Add --captions FILE.")
    session = context.indexed(context.args.folder)
    try:
        found = measure_retrieval(
            session.library, _encoder(context, session, token), context.args.captions, token
        )
    finally:
        session.close()
    return [{"among": among, **figures} for among, figures in found.items()]


def _start(context: Context, token: Token) -> list[Row]:
    """Seconds from the start of a fresh process to a usable window."""
    from memesae.bench.startup import measure_startup

    session = context.indexed(context.args.folder)
    try:
        if not len(session.store.ids):
            raise MemesaeError("There are no pictures to wait for.", hint="Name another folder.")
    finally:
        session.close()
    return [*measure_startup(context.args.folder, context.home, context.args.starts, token)]


def _steer(context: Context, token: Token) -> list[Row]:
    """How often simulated people find their picture, by strategy; how specific features are."""
    from memesae.bench.feature_specificity import VAGUE_QUERIES, measure_specificity
    from memesae.bench.known_item import BenchmarkLibrary, measure_steering
    from memesae.bench.steering_results import require_matplotlib, write_report

    wanted = context.args
    if wanted.captions is None or wanted.looks is None:
        raise MemesaeError("Which captions and looks?", hint="Add --captions FILE --looks FILE.")
    if wanted.curves is not None:
        require_matplotlib()
    session = context.indexed(wanted.folder)
    try:
        library = BenchmarkLibrary.of_session(
            session, wanted.folder, wanted.captions, wanted.looks, token
        )
        encode = session.encoder.get(token).encode_texts
        starts = encode(VAGUE_QUERIES)
        specificity = measure_specificity(library.gallery, library.book, token, starts)
        results = measure_steering(library, wanted.captions, encode, token, targets=wanted.targets)
    finally:
        session.close()
    context.output.line(f"One press raises its own feature most: {specificity.specific}.")
    active = ", ".join(f"{share:.3f}" for share in specificity.precision)
    context.output.line(
        f"Of the first 20 it is active on, after 0, 0.5, 1, 1.5, 2 presses: {active}."
    )
    if wanted.curves is not None:
        write_report(wanted.curves, results, specificity)
    return [result.row() for result in results]


def _train(context: Context, token: Token) -> list[Row]:
    """Features of several widths beside other ways of sparse coding."""
    from memesae.bench.sae_quality import measure_training

    session = context.indexed(context.args.folder)
    try:
        vectors = session.library.vectors(session.encoder.model.id)[1].astype(np.float32)
    finally:
        session.close()
    return [asdict(row) for row in measure_training(vectors, token)]


def _words(context: Context, token: Token) -> list[Row]:
    """How many words in pictures are read, and how often three of them find their picture."""
    from memesae.bench.captions import read_text_in_pictures
    from memesae.bench.ocr_accuracy import measure_ocr

    if context.args.captions is None:
        raise MemesaeError("Which text is in the pictures?", hint="Add --captions FILE.")
    session = context.indexed(context.args.folder)
    try:
        library = session.library
        texts = read_text_in_pictures(context.args.captions, library, context.args.folder)

        def search(query: str) -> list[int]:
            return session.search(query).ids.tolist()

        return [asdict(measure_ocr(library, texts, search, token))]
    finally:
        session.close()


MEASURES: dict[str, Measure] = {
    "index": _index,
    "search": _search,
    "retrieval": _retrieval,
    "start": _start,
    "steer": _steer,
    "train": _train,
    "words": _words,
}
