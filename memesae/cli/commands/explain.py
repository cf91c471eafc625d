"""`memesae explain`: why a picture is among the results of a query."""

from argparse import ArgumentParser
from pathlib import Path

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.cli.arguments import folder
from memesae.cli.context import Context
from memesae.cli.steering import steered

NAME = "explain"
HELP = "say which features carry a picture's score for a query"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=folder, help="a folder that was indexed")
    parser.add_argument("query", help="in the search field's language, quoted")
    parser.add_argument("path", type=Path, help="a picture of the library")


def run(context: Context) -> int:
    """Split the picture's score over its features; the shares and the rest add up to it."""
    with steered(context) as at:
        image = at.session.library.image_at(context.args.path)
        if image is None:
            raise MemesaeError(N_("{path} is not in this library."), path=context.args.path)
        explanation = at.engine.explain(at.state, image)
    context.output.document(explanation.json())
    context.output.line(f"{explanation.score:7.4f}  score")
    for part in explanation.parts:
        context.output.line(f"{part.share:+7.4f}  {part.label} ({part.id})")
    context.output.line(f"{explanation.rest:+7.4f}  the rest")
    return 0
