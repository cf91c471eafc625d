"""`memesae offer`: the directions worth a key for a query."""

from argparse import ArgumentParser

from memesae.cli.arguments import folder
from memesae.cli.context import Context
from memesae.cli.steering import paths_of, steered
from memesae.steering.directions.direction import Source
from memesae.steering.offer import Offer

NAME = "offer"
HELP = "list the directions in which a query can be steered now"
STEP = 1.0
KINDS = [kind.value for kind in Source if kind is not Source.DIFFERENCE]


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=folder, help="a folder that was indexed")
    parser.add_argument("query", nargs="+", help="in the search field's language")
    parser.add_argument("--by", choices=KINDS, help="only directions of this kind")


def run(context: Context) -> int:
    """Make the offer, with the pictures that one step more and less would bring."""
    kind = Source(context.args.by) if context.args.by else None
    with steered(context) as at:
        offer = at.engine.offer(at.scene, kind)
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
