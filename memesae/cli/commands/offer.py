"""`memesae offer`: the directions worth a key for a query."""

from argparse import ArgumentParser, ArgumentTypeError

from memesae.cli.arguments import folder
from memesae.cli.context import Context
from memesae.cli.steering import DIFFERENCE, direction_of, paths_of, steered
from memesae.steering.directions.direction import DirectionKind
from memesae.steering.offer import Offer

NAME = "offer"
HELP = "list the directions in which a query can be steered now"
STEP = 1.0
KINDS = [kind.value for kind in DirectionKind if kind is not DirectionKind.DIFFERENCE]


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=folder, help="a folder that was indexed")
    parser.add_argument("query", nargs="+", help="in the search field's language")
    parser.add_argument(
        "--by",
        type=kind_or_difference,
        metavar="KIND",
        help=f"only directions of this kind: {', '.join(KINDS)};"
        " or diff:MORE|LESS to offer first what tells two texts or two picture files apart",
    )


def kind_or_difference(text: str) -> str:
    """A kind of direction, or the name of a difference."""
    if text not in KINDS and not text.startswith(DIFFERENCE):
        raise ArgumentTypeError(f"{text} is none of {', '.join(KINDS)}, diff:MORE|LESS")
    return text


def run(context: Context) -> int:
    """Make the offer, with the pictures that one step more and less would bring."""
    by: str | None = context.args.by
    kind = DirectionKind(by) if by in KINDS else None
    with steered(context) as at:
        first = [direction_of(at, by)] if by and kind is None else []
        offer = at.engine.offer(at.scene, kind, pinned=first)
        ahead = at.engine.ahead(at.state, offer, STEP)
        rows = [
            {
                "key": entry.key,
                "source": entry.direction.source.value,
                "id": entry.direction.id,
                "label": entry.direction.label,
                "more": paths_of(at.session, ahead.more[place]),
                "less": paths_of(at.session, ahead.less[place]),
            }
            for place, entry in enumerate(offer.entries)
        ]
    context.output.document({"offer": rows})
    _tell(context, offer)
    return 0


def _tell(context: Context, offer: Offer) -> None:
    for entry in offer.entries:
        one = entry.direction
        context.output.line(f"{entry.key}  {one.id:<6} {one.source.value:<9} {one.sentence}")
