"""`memesae steer`: what a query finds after some nudges."""

from argparse import ArgumentParser, ArgumentTypeError

from memesae.cli.arguments import count, folder
from memesae.cli.context import Context
from memesae.cli.steering import direction_of, paths_of, steered
from memesae.steering.nudges import Nudge

NAME = "steer"
HELP = "search with a query moved along directions"


def nudge(text: str) -> tuple[str, float]:
    """A direction's id and how far to go: f12=+1, c1=-0.5, diff:summer|winter=+2."""
    identity, _, amount = text.rpartition("=")
    try:
        number = float(amount)
    except ValueError:
        number = None
    if not identity or number is None:
        raise ArgumentTypeError(f"{text} is no nudge; write ID=AMOUNT, as in f12=+1")
    return identity, number


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=folder, help="a folder that was indexed")
    parser.add_argument("query", nargs="+", help="in the search field's language")
    parser.add_argument(
        "--by",
        type=nudge,
        action="append",
        default=[],
        metavar="ID=AMOUNT",
        help="how far to go along a direction, in its own units: f12=+1 (ids from memesae offer),"
        " or diff:MORE|LESS=+1 for what tells two texts or two picture files apart",
    )
    parser.add_argument("-n", type=count, default=20, help="how many results (20)")


def run(context: Context) -> int:
    """Nudge, search, and tell how far the query went."""
    with steered(context) as at:
        offer = at.engine.offer(at.scene)
        state = at.state
        for identity, amount in context.args.by:
            state = state.plus(Nudge(direction_of(at, identity, offer), amount))
        hits = at.engine.found(state, context.args.n)
        results = [
            {"path": path, "score": round(float(score), 6)}
            for image, score in zip(hits.ids, hits.scores, strict=True)
            for path in paths_of(at.session, [int(image)])
        ]
    context.output.document({"results": results, "drift": round(state.drift, 6)})
    for result in results:
        context.output.line(f"{result['score']:6.3f}  {result['path']}")
    context.output.line(f"The query went {state.drift:.3f} from where it started.")
    return 0
