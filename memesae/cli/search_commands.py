"""Commands on queries: search, offer, steer, explain."""

from __future__ import annotations

import math
from argparse import ArgumentTypeError
from collections.abc import Generator, Mapping, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from memesae.app.searched_folder import DIFFERENCE, KINDS, TAG, AskedQuery, Result
from memesae.app.session import Session
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.cli.command_context import Context, open_folder, query_text
from memesae.cli.command_table import INDEXED_FOLDER, NULL, RESULT_COUNT, argument, command
from memesae.cli.output import progress_bar
from memesae.steering.query.query_parser import parse

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
    with closing(open_folder(context)) as folder:
        found = folder.search(text, context.args.n)
        unread = _note_unread(context, folder.session) if _asks_for_words(text) else 0
        _note_pending(context, folder.session)
        _note_language(context, folder.session, text)
    results = [_result_record(one) for one in found]
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


def _result_record(result: Result) -> dict[str, Any]:
    score = None if result.score is None else round(result.score, 6)
    return {"path": result.path, "score": score}


def _print_results(context: Context, results: Sequence[Mapping[str, Any]]) -> None:
    for result in results:
        score = result["score"]
        context.output.found(result["path"], "" if score is None else f"{score:6.3f}")


def _asks_for_words(text: str) -> bool:
    return any(one.kind == "text" for one in parse(text).filters)


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


def _note_language(context: Context, session: Session, text: str) -> None:
    """Say that the words are in another language than the model's, and what is to be done."""
    foreign = session.foreign_words(text)
    if foreign is not None:
        advice = (
            "Models for other languages: memesae models"
            if foreign.english
            else "Search in English, or choose a model for other languages: memesae models"
        )
        context.output.note(f"{foreign.message(session.encoder.model.name)} {advice}")


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
    with _open_query(context) as asked:
        made, ahead = asked.offer(context.args.by)
        paths = asked.folder.paths_of([*ahead.more.ravel(), *ahead.less.ravel()])
        rows = [
            {
                "key": entry.key,
                "source": entry.direction.source.value,
                "id": entry.direction.id,
                "label": entry.direction.label,
                "more": [paths[one] for one in ahead.more[number].tolist() if one in paths],
                "less": [paths[one] for one in ahead.less[number].tolist() if one in paths],
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
    with _open_query(context) as asked:
        _note_language(context, asked.folder.session, query_text(context.args))
        steered = asked.steer(context.args.by, context.args.n)
        for name, amount in context.args.by:
            if name in steered.clipped:
                context.output.note(
                    f"{name}={amount:g} is more than any effect: {steered.clipped[name]:+g} is used."
                )
            if name in steered.silent:
                context.output.note(
                    f"No picture of this library shows {name}: steering along it finds nothing of its kind."
                )
    results = [_result_record(one) for one in steered.results]
    drift = steered.state.drift
    context.output.document({"results": results, "drift": round(drift, 6)})
    _print_results(context, results)
    context.output.line(f"Steered {drift:.2f} away from the original query.")
    return 0


@command(
    INDEXED_FOLDER,
    argument("query", help="a query as in the search field, quoted"),
    argument("path", type=Path, help="a picture of the library"),
)
def explain(context: Context) -> int:
    """Split a picture's score into the shares of features and a rest, which add up to it."""
    with _open_query(context) as asked:
        image = asked.folder.session.library.image_at(context.args.path)
        if image is None:
            raise MemesaeError(N_("{path} is not in this library."), path=context.args.path)
        explanation = asked.engine.explain(asked.state, image)
    context.output.document(explanation.json())
    context.output.line(f"{explanation.score:7.4f}  score")
    for part in explanation.parts:
        context.output.line(f"{part.share:+7.4f}  {part.label} ({part.id})")
    context.output.line(f"{explanation.rest:+7.4f}  the rest")
    return 0


@contextmanager
def _open_query(context: Context) -> Generator[AskedQuery]:
    """Open the library of the argument `folder`, load its features, and search for the argument `query`."""
    with closing(open_folder(context)) as folder:
        with progress_bar(context.output) as token:
            asked = folder.ask(query_text(context.args), token)
        yield asked
