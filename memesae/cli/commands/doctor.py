"""`memesae doctor`: what this machine has, and whether the libraries are well."""

from argparse import ArgumentParser

from memesae.app.health import examine, examine_library
from memesae.cli.arguments import folder
from memesae.cli.context import Context

NAME = "doctor"
HELP = "say what this machine has, and check a library and its search"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", nargs="?", type=folder, help="also examine this folder's library")


def run(context: Context) -> int:
    """Examine; exit status 1 where something is wrong."""
    findings = examine(context.home)
    if context.args.folder is not None:
        session = context.indexed(context.args.folder)
        try:
            findings += examine_library(session)
        finally:
            session.close()
    context.output.document({finding.name: finding.value for finding in findings})
    for finding in findings:
        mark = "ok" if finding.well else "!!"
        context.output.line(f"{mark}  {finding.text}")
    return 0 if all(finding.well for finding in findings) else 1
