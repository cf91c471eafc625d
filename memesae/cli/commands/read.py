"""`memesae read`: read the words in the pictures of a library."""

from argparse import ArgumentParser
from dataclasses import asdict

from memesae.cli.arguments import count, folder
from memesae.cli.context import Context
from memesae.cli.output import watched

NAME = "read"
HELP = "read the words in pictures, so that they are found by text:"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=folder, help="a folder that was indexed")
    parser.add_argument("--cores", type=count, help="how many cores read (half of them)")


def run(context: Context) -> int:
    """Read what was not read yet, and tell how many pictures have words."""
    session = context.indexed(context.args.folder)
    try:
        with watched(context.output) as token:
            report = session.read_words(token, workers=context.args.cores)
    finally:
        session.close()
    context.output.document(asdict(report))
    for line in (
        f"{report.images} pictures were read, {report.with_words} of them have words.",
        *([f"{report.skipped} could not be opened."] if report.skipped else []),
        f"{report.seconds:.1f} s, {report.images_per_second:.1f} pictures per second.",
    ):
        context.output.line(line)
    return 0
