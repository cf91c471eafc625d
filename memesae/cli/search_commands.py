"""Commands on queries: search, offer, steer, explain."""

from __future__ import annotations

import math
from argparse import ArgumentTypeError
from collections.abc import Generator, Iterable, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from memesae.app.session import Session
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.cli.command_context import Context, query_text
from memesae.cli.command_table import INDEXED_FOLDER, NULL, RESULT_COUNT, argument, command
from memesae.cli.output import progress_bar
from memesae.library.filters import Filter, includes_missing
from memesae.steering.query.query_model import Query, Term, is_path, render_filter
from memesae.steering.query.query_parser import parse

if TYPE_CHECKING:
    # a search does without steering
    from memesae.app.steering.steering_engine import SteeringEngine
    from memesae.steering.directions.direction import Direction
    from memesae.steering.offer import Offer
    from memesae.steering.scene import Scene
    from memesae.steering.timeline import SteeringState

DIFFERENCE = "diff:"
"""Prefix of a direction between two texts or pictures: diff:MORE|LESS."""
TAG = "tag:"
"""Prefix of a direction towards a tag; repeats steering.directions.tag_directions."""
KINDS = ["feature", "contrast", "pca", "random", "axis", "word", "tag"]
"""Values of steering.directions.direction.DirectionKind, without that of a difference."""
PREVIEW_STEP = 1.0
"""Size of the nudge whose results an offer previews."""
STEERED_QUERY = argument("query", nargs="+", help="a query as in the search field")


@command(
    INDEXED_FOLDER,
    argument(
        "query",
        nargs="+",
        help="a query: dog in the snow, 2:dog + ./cat.jpg - grass, in:holiday type:gif",
    ),
    RESULT_COUNT,
    NULL,
)
def search(context: Context) -> int:
    """Search, and list the pictures, best first."""
    text = query_text(context.args)
    session = _open_part(context)
    try:
        hits = session.search(_within(context, session, text), limit=context.args.n)
        paths = _paths_of_images(context, session, hits.ids)
        query = parse(text)
        unread = _note_unread(context, session) if _asks_for_words(query) else 0
        _note_pending(context, session)
    finally:
        session.close()
    # the newest pictures and missing ones are listed without scores
    phrases = any((one.kind, one.op) == ("text", "is") for one in query.filters)
    scored = (bool(query.terms) or phrases) and not includes_missing(query.filters)
    results = [
        {
            "path": paths[int(image)],
            "score": round(float(score), 6) if scored else None,
        }
        for image, score in zip(hits.ids, hits.scores, strict=True)
        if int(image) in paths
    ]
    context.output.document(
        {"query": text, "results": results} | ({"unread": unread} if unread else {})
    )
    _print_results(context, results)
    if not results:
        context.output.line(
            "No pictures that were read match."
            if unread
            else "No pictures match; try fewer filters or other words."
        )
    return 0


def _paths_of_images(context: Context, session: Session, images: Iterable[int]) -> dict[int, Path]:
    """A file of each image that has any; of copies, the first in the folder that was searched."""
    inner = context.inner_folder(session.library, context.args.folder)
    found: dict[int, Path] = {}
    for image, files in session.library.files_of([int(one) for one in images]).items():
        paths = [file.path for file in files]
        within = (one for one in paths if inner is None or one.is_relative_to(inner))
        found[image] = next(within, paths[0])
    return found


def _print_results(context: Context, results: Sequence[Mapping[str, Any]]) -> None:
    for result in results:
        score = result["score"]
        context.output.found(result["path"], "" if score is None else f"{score:6.3f}")


def _open_part(context: Context) -> Session:
    """The library of the argument `folder`, of which `_within` searches that folder alone."""
    library = context.find_library(context.args.folder)
    return Session(library, context.settings(), context.home)


def _within(context: Context, session: Session, text: str) -> str:
    """The query, limited to the argument `folder` where that is only a part of the library.

    Raises:
        QueryError: the query cannot be parsed.
    """
    inner = context.inner_folder(session.library, context.args.folder)
    if inner is None:
        return text
    # an incomplete query must not take the filter for its rest
    parse(text)
    return f"{text} {render_filter(Filter('in', 'is', str(inner)))}"


def _asks_for_words(query: Query) -> bool:
    return any(one.kind == "text" for one in query.filters)


def _note_unread(context: Context, session: Session) -> int:
    """Say how many pictures were not read yet, so that nothing is concluded from what is not found."""
    images = session.library.counts().images
    unread = max(0, images - session.library.recognised_text.read)
    if unread:
        how_many = "None" if unread == images else f"Only {images - unread}"
        context.output.note(
            f"{how_many} of the {images} pictures were read for text yet. "
            f"Run: memesae read {context.args.folder}"
        )
    return unread


def _note_pending(context: Context, session: Session) -> None:
    pending = session.library.counts().pending
    if pending:
        context.output.note(
            f"{pending} files are not indexed yet. Run: memesae index {context.args.folder}"
        )


def _kind_or_difference(text: str) -> str:
    if text not in KINDS and not text.startswith((DIFFERENCE, TAG)):
        raise ArgumentTypeError(
            f"must be one of {', '.join(KINDS)}, tag:NAME, diff:MORE|LESS, not {text}"
        )
    return text


@command(
    INDEXED_FOLDER,
    STEERED_QUERY,
    argument(
        "--by",
        type=_kind_or_difference,
        metavar="KIND",
        help=f"only directions of this kind: {', '.join(KINDS)};"
        " tag:NAME to add the direction towards a tag of yours,"
        " or diff:MORE|LESS to add the difference of two texts or two picture files",
    ),
)
def offer(context: Context) -> int:
    """List the directions offered for a query, with the pictures that one step each way would bring."""
    from memesae.steering.directions.direction import DirectionKind

    by: str | None = context.args.by
    kind = DirectionKind(by) if by in KINDS else None
    with _open_query(context) as opened:
        pinned = [_find_direction(opened, by)] if by and kind is None else []
        made = opened.engine.offer(opened.scene, kind, pinned=pinned)
        ahead = opened.engine.ahead(opened.state, made, PREVIEW_STEP)
        rows = [
            {
                "key": entry.key,
                "source": entry.direction.source.value,
                "id": entry.direction.id,
                "label": entry.direction.label,
                "more": _paths_of(opened.session, ahead.more[number]),
                "less": _paths_of(opened.session, ahead.less[number]),
            }
            for number, entry in enumerate(made.entries)
        ]
    context.output.document({"offer": rows})
    for entry in made.entries:
        direction = entry.direction
        context.output.line(
            f"{entry.key}  {direction.id:<6} {direction.source.value:<9} {direction.sentence}"
        )
    return 0


def _nudge(text: str) -> tuple[str, float]:
    """A direction's name and an amount: f12=+1, c1=-0.5, diff:summer|winter=+2."""
    name, _, amount = text.rpartition("=")
    try:
        number = float(amount)
    except ValueError:
        number = math.nan
    if not name or not math.isfinite(number):
        raise ArgumentTypeError(f"must be ID=AMOUNT, as in f12=+1, not {text}")
    return name, number


@command(
    INDEXED_FOLDER,
    STEERED_QUERY,
    argument(
        "--by",
        type=_nudge,
        action="append",
        default=[],
        metavar="ID=AMOUNT",
        help="nudge along a direction, in its own units: f12=+1 (ids as in memesae offer),"
        " tag:NAME=+4 towards a tag of yours,"
        " or diff:MORE|LESS=+1 along the difference of two texts or two picture files",
    ),
    RESULT_COUNT,
    NULL,
)
def steer(context: Context) -> int:
    """Nudge a query, search with it, and print its distance from the original."""
    from memesae.steering.nudges import Nudge

    with _open_query(context) as opened:
        made = opened.engine.offer(opened.scene)
        state = opened.state
        for name, amount in context.args.by:
            nudge = Nudge(_find_direction(opened, name, made), amount)
            if nudge.clipped is not nudge:
                context.output.note(
                    f"{name}={amount:g} is more than any effect: {nudge.clipped.amount:+g} is used."
                )
            if opened.engine.is_silent(nudge.direction):
                context.output.note(
                    f"No picture of this library shows {name}: steering along it finds nothing of its kind."
                )
            state = state.plus(nudge)
        hits = opened.engine.found(state, context.args.n)
        results = [
            {"path": path, "score": round(float(score), 6)}
            for image, score in zip(hits.ids, hits.scores, strict=True)
            for path in _paths_of(opened.session, [int(image)])
        ]
    context.output.document({"results": results, "drift": round(state.drift, 6)})
    _print_results(context, results)
    context.output.line(f"Steered {state.drift:.2f} away from the original query.")
    return 0


@command(
    INDEXED_FOLDER,
    argument("query", help="a query as in the search field, quoted"),
    argument("path", type=Path, help="a picture of the library"),
)
def explain(context: Context) -> int:
    """Split a picture's score into the shares of features and a rest, which add up to it."""
    with _open_query(context) as opened:
        image = opened.session.library.image_at(context.args.path)
        if image is None:
            raise MemesaeError(N_("{path} is not in this library."), path=context.args.path)
        explanation = opened.engine.explain(opened.state, image)
    context.output.document(explanation.json())
    context.output.line(f"{explanation.score:7.4f}  score")
    for part in explanation.parts:
        context.output.line(f"{part.share:+7.4f}  {part.label} ({part.id})")
    context.output.line(f"{explanation.rest:+7.4f}  the rest")
    return 0


@dataclass(frozen=True, eq=False)
class OpenQuery:
    """A query before any nudge, and the open library that it searches."""

    session: Session
    engine: SteeringEngine
    state: SteeringState
    scene: Scene


@contextmanager
def _open_query(context: Context) -> Generator[OpenQuery]:
    """Open the library of the argument `folder`, load its features, and search for the argument `query`."""
    from memesae.steering.scene import SCENE_RESULTS

    session = _open_part(context)
    try:
        with progress_bar(context.output) as token:
            engine = session.load_features(token)
        state = engine.start(_within(context, session, query_text(context.args)))
        scene = engine.scene(state, engine.found(state, SCENE_RESULTS))
        yield OpenQuery(session, engine, state, scene)
    finally:
        session.close()


def _paths_of(session: Session, images: Iterable[int]) -> list[Path]:
    """The first file of each image; images without a file are left out."""
    wanted = [int(image) for image in images]
    files = session.library.files_of(wanted)
    return [files[image][0].path for image in wanted if files.get(image)]


def _find_direction(opened: OpenQuery, name: str, made: Offer | None = None) -> Direction:
    """The direction with an id, or the difference diff:MORE|LESS.

    Args:
        opened: the query.
        name: an id, or a difference between two texts or two picture files.
        made: an offer, whose directions may be named too.

    Raises:
        MemesaeError: there is no such direction.
    """
    if not name.startswith(DIFFERENCE):
        return opened.engine.direction(name, made)
    more, _, less = name.removeprefix(DIFFERENCE).partition("|")
    if not more.strip() or not less.strip():
        raise MemesaeError(
            f"“{name}” does not name two things.",
            hint="Write diff:MORE|LESS, with two texts or two picture files.",
        )
    return opened.engine.difference(_term(more.strip()), _term(less.strip()))


def _term(text: str) -> Term:
    path = Path(text).expanduser()
    # what is written like a path is one, and an error where it is none that can be opened
    named = path.is_file() or is_path(text)
    return Term(1.0, "image", str(path.absolute())) if named else Term(1.0, "text", text)
