"""`memesae index`: read folders into a library."""

from argparse import ArgumentParser
from dataclasses import asdict

from memesae.app.session import Session
from memesae.app.settings import DEVICES
from memesae.cli.arguments import folder
from memesae.cli.context import Context
from memesae.cli.output import watched
from memesae.embedding.pipeline import IndexReport

NAME = "index"
HELP = "read the pictures in folders, so that they can be found"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", nargs="+", type=folder, help="folders that form one library")
    parser.add_argument("--model", help="the model to index with (see `memesae models`)")
    parser.add_argument("--device", choices=DEVICES, help="where the model runs")


def run(context: Context) -> int:
    """Index, and tell what was found."""
    session = Session.open(
        context.args.folder, context.settings(), context.home, context.args.model
    )
    try:
        with watched(context.output) as token:
            report = session.index(token)
    finally:
        session.close()
    context.output.document(asdict(report))
    for line in describe(report):
        context.output.line(line)
    return 0


def describe(report: IndexReport) -> list[str]:
    """The report in a person's words, one line each."""
    changes = (
        f"{report.new} new, {report.changed} changed, {report.moved} moved, "
        f"{report.missing} missing, {len(report.failed)} could not be read"
    )
    lines = [f"{report.images} images can be searched ({changes})."]
    if report.images_per_second:
        lines.append(f"{report.seconds:.1f} s, {report.images_per_second:.0f} images per second.")
    if report.failed:
        lines += ["", "Could not be read:"]
        lines += [f"  {failure.path}: {failure.reason}" for failure in report.failed]
    return lines
