"""`memesae export`: the features as web pages."""

from argparse import ArgumentParser
from pathlib import Path

from memesae.cli.arguments import folder
from memesae.cli.context import Context
from memesae.cli.output import watched

NAME = "export"
HELP = "write the features of a library as web pages that open from disk"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("what", choices=("features",), help="what to write")
    parser.add_argument("folder", type=folder, help="a folder that was indexed")
    parser.add_argument("out", type=Path, help="the folder to write")


def run(context: Context) -> int:
    """Write the pages, and name the first one."""
    session = context.indexed(context.args.folder)
    try:
        with watched(context.output) as token:
            index = session.features.write_pages(context.args.out, session.thumbnail, token)
    finally:
        session.close()
    context.output.document({"index": index})
    context.output.line(f"Open {index} in any browser.")
    return 0
