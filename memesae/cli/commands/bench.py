"""`memesae bench`: the figures that the README quotes, measured here."""

from argparse import ArgumentParser
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import numpy as np

from memesae.app.session import Session
from memesae.base.errors import MemesaeError
from memesae.base.token import Token
from memesae.cli.arguments import count, folder
from memesae.cli.context import Context
from memesae.cli.known_items import measure_known_items
from memesae.cli.output import Row
from memesae.cli.progress import watched
from memesae.cli.starts import measure_starts
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
    from memesae.embedding.measure import measure_index

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
        found = retrieval(
            session.library, _encoder(context, session, token), context.args.captions, token
        )
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
    "start": measure_starts,
    "steer": measure_known_items,
    "train": _train,
    "words": _words,
}
