"""`memesae bench`: measures the figures that docs/figures.md quotes; imports memesae.bench."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path

import numpy as np

from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.cli.command_context import Context
from memesae.cli.command_table import INDEXED_FOLDER, argument, command, count
from memesae.cli.output import Row, progress_bar
from memesae.embedding.encoder import Encoder

Measurement = Callable[[Context, Token], list[Row]]


def _encoder(context: Context, session: Session, token: Token) -> Encoder:
    """The library's model, loaded in this process; the session's may run in the engine process."""
    wanted = session.encoder
    return Encoder.load(wanted.model.name, device=wanted.device, home=context.home, token=token)


def _index(context: Context, token: Token) -> list[Row]:
    """Indexing throughput end to end, and the limit set by the cores."""
    from memesae.bench.search_speed import measure_index
    from memesae.vectors.vector_store import all_ids

    session = context.open_library(context.args.folder)
    try:
        ids = all_ids(session.store)[: context.args.images]
        files = session.library.files_of([int(image) for image in ids])
        paths = [places[0].path for places in files.values() if places[0].present]
        return [asdict(measure_index(paths, _encoder(context, session, token), token))]
    finally:
        session.close()


def _search(context: Context, token: Token) -> list[Row]:
    """Latency of searches for words by every kind of index, and of a bare matrix product."""
    from memesae.bench.search_speed import Trial, measure_search
    from memesae.sae.vocabulary import sample_words
    from memesae.vectors.vector_rows import Rows

    session = context.open_library(context.args.folder)
    try:
        rows = Rows(*session.library.vectors(session.encoder.model.id))
        words = _encoder(context, session, token).encode_texts(sample_words(300))
        return [asdict(each) for each in measure_search(Trial(rows, words), token)]
    finally:
        session.close()


def _retrieval(context: Context, token: Token) -> list[Row]:
    """Recall of pictures by their captions."""
    from memesae.bench.captions import measure_retrieval

    if context.args.captions is None:
        raise MemesaeError("--captions FILE is required.")
    session = context.open_library(context.args.folder)
    try:
        found = measure_retrieval(
            session.library, _encoder(context, session, token), context.args.captions, token
        )
    finally:
        session.close()
    return [{"among": among, **figures} for among, figures in found.items()]


def _start(context: Context, token: Token) -> list[Row]:
    """Seconds from the start of a new process to a usable window."""
    from memesae.bench.startup import measure_startup

    session = context.open_library(context.args.folder)
    try:
        if not len(session.store):
            raise MemesaeError("This library has no pictures.", hint="Name another folder.")
    finally:
        session.close()
    return [*measure_startup(context.args.folder, context.home, context.args.starts, token)]


def _steer(context: Context, token: Token) -> list[Row]:
    """Success of simulated people by strategy, and the specificity of features."""
    from memesae.bench.known_item import BenchmarkLibrary, measure_steering
    from memesae.bench.sae_quality import VAGUE_QUERIES, measure_specificity
    from memesae.bench.simulated_people import Person
    from memesae.bench.steering_results import require_matplotlib, write_report

    args = context.args
    if args.captions is None or args.looks is None:
        raise MemesaeError("--captions FILE and --looks FILE are required.")
    if args.curves is not None:
        require_matplotlib()
    people = [one for one in Person if args.person in (None, one.name.lower())]
    session = context.open_library(args.folder)
    try:
        library = BenchmarkLibrary.of_session(
            session, args.folder, args.captions, args.looks, token, people
        )
        encode = session.encoder.get(token).encode_texts
        starts = encode(VAGUE_QUERIES)
        specificity = measure_specificity(library.gallery, library.table, token, starts)
        results = measure_steering(
            library,
            args.captions,
            encode,
            token,
            targets=args.targets,
            people=people,
            strategy=args.strategy,
        )
    finally:
        session.close()
    context.output.line(
        f"A press raises its own feature more than any other: {specificity.specific}."
    )
    active = ", ".join(f"{share:.3f}" for share in specificity.precision)
    context.output.line(
        f"Share of the first 20 results it is active on, after 0, 0.5, 1, 1.5, 2 presses: {active}."
    )
    if args.curves is not None:
        write_report(args.curves, results, specificity)
    return [result.row() for result in results]


def _train(context: Context, token: Token) -> list[Row]:
    """Quality of features of several widths, and of other methods of sparse coding."""
    from memesae.bench.sae_quality import measure_training

    session = context.open_library(context.args.folder)
    try:
        vectors = session.library.vectors(session.encoder.model.id)[1].astype(np.float32)
    finally:
        session.close()
    return [asdict(row) for row in measure_training(vectors, token)]


def _names(context: Context, token: Token) -> list[Row]:
    """How many rows of the default offer have names, and how well the names fit captions."""
    from memesae.bench.name_sheets import caption_fit, draw_names, write_sheets

    args = context.args
    session = context.open_library(args.folder)
    try:
        drawn = draw_names(session, token, args.rows, args.seed)
        row: Row = {
            "offers": drawn.offers,
            "named": len(drawn.rows),
            "unnamed": drawn.unnamed,
        }
        if args.captions is not None:
            fit = caption_fit(session, drawn.rows, args.captions)
            row |= {f"caption_{name}": value for name, value in asdict(fit).items()}
        if args.sheets is not None:
            for path in write_sheets(session, drawn.rows, args.sheets):
                context.output.note(f"Written: {path}")
        return [row]
    finally:
        session.close()


def _families(context: Context, token: Token) -> list[Row]:
    """How many families of features there are; contact sheets of some show whether they belong together."""
    from memesae.bench.family_sheets import draw_families, write_family_sheets

    args = context.args
    session = context.open_library(args.folder)
    try:
        drawn, families = draw_families(session, token, seed=args.seed)
        if args.sheets is not None:
            for path in write_family_sheets(session, drawn, args.sheets):
                context.output.note(f"Written: {path}")
        return [{"families": families, "drawn": len(drawn)}]
    finally:
        session.close()


def _features(context: Context, token: Token) -> list[Row]:
    """How many features show one thing, among their strongest pictures and around the median activation."""
    from memesae.bench.feature_sheets import (
        all_features,
        likeness,
        some_features,
        write_feature_sheets,
    )

    args = context.args
    session = context.open_library(args.folder)
    try:
        features = all_features(session, token, named=args.named)
        row: Row = {"features": len(features)}
        if args.looks is not None:
            found = likeness(session, features, args.folder, args.looks)
            row |= {"alike_at_the_top": found.top, "alike_at_the_median": found.median}
        if args.sheets is not None:
            drawn = some_features(features, args.rows, args.seed)
            for path in write_feature_sheets(session, drawn, args.sheets):
                context.output.note(f"Written: {path}")
        return [row]
    finally:
        session.close()


def _words(context: Context, token: Token) -> list[Row]:
    """Word recall of OCR, and of searches for three consecutive words."""
    from memesae.bench.captions import read_text_in_pictures
    from memesae.bench.ocr_accuracy import measure_ocr

    if context.args.captions is None:
        raise MemesaeError("--captions FILE is required.")
    session = context.open_library(context.args.folder)
    try:
        library = session.library
        texts = read_text_in_pictures(context.args.captions, library, context.args.folder)

        def search(query: str) -> list[int]:
            return session.search(query).ids.tolist()

        return [asdict(measure_ocr(library, texts, search, token))]
    finally:
        session.close()


MEASUREMENTS: dict[str, Measurement] = {
    "families": _families,
    "features": _features,
    "index": _index,
    "names": _names,
    "search": _search,
    "retrieval": _retrieval,
    "start": _start,
    "steer": _steer,
    "train": _train,
    "words": _words,
}


@command(
    argument("what", choices=sorted(MEASUREMENTS), help="what to measure"),
    INDEXED_FOLDER,
    argument("--captions", type=Path, help="tab-separated lines of path, split and caption"),
    argument("--looks", type=Path, help="vectors of a second model: .npz of paths and vectors"),
    argument("--person", choices=["reads", "looks", "words"], help="steer: only this person"),
    argument("--strategy", metavar="NAME", help='steer: only this one, such as "default offer"'),
    argument("--targets", type=count, default=500, help="steer: number of targets (500)"),
    argument("--curves", type=Path, metavar="DIR", help="steer: folder for curves as SVG"),
    argument("--rows", type=count, default=40, help="features, names: number of rows (40)"),
    argument("--seed", type=int, default=7, help="families, features, names: of what is drawn (7)"),
    argument(
        "--sheets",
        type=Path,
        metavar="DIR",
        help="families, features, names: folder for contact sheets",
    ),
    argument("--named", action="store_true", help="features: only those with a name"),
    argument("--images", type=count, default=1500, help="index: number of images (1500)"),
    argument("--starts", type=count, default=5, help="start: number of starts of each kind (5)"),
)
def bench(context: Context) -> int:
    """Run one benchmark, and print its rows."""
    with progress_bar(context.output) as token:
        rows = MEASUREMENTS[context.args.what](context, token)
    context.output.document({"bench": context.args.what, "rows": rows})
    context.output.rows(rows)
    return 0
