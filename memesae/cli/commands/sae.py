"""`memesae sae`: features from and for other programs."""

from argparse import ArgumentParser
from pathlib import Path

from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.cli.arguments import folder
from memesae.cli.context import Context
from memesae.sae.metrics import Quality

NAME = "sae"
HELP = "take in features that another program learnt, or hand these out (SAELens files)"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("way", choices=("import", "export"), help="take in or hand out")
    parser.add_argument("folder", type=folder, help="a folder that was indexed")
    parser.add_argument("path", type=Path, help="what to read, or the folder to write")


def run(context: Context) -> int:
    """Take in, or hand out; either way say what the features reach on this library."""
    session = context.indexed(context.args.folder)
    try:
        if context.args.way == "import":
            report = session.features.take_in(context.args.path, Token())
            _tell(context, report.format, report.metrics, report.features, report.k)
        else:
            _hand_out(context, session)
    finally:
        session.close()
    return 0


def _hand_out(context: Context, session: Session) -> None:
    measured = session.features.hand_out(context.args.path)
    sae = session.features.sae
    _tell(context, "SAELens", measured, sae.features, sae.k)


def _tell(context: Context, program: str, measured: Quality, features: int, k: int | None) -> None:
    fields = {
        "format": program,
        "features": features,
        "k": k or round(measured.l0),
        "fvu": round(measured.fvu, 5),
    }
    context.output.document(fields)
    context.output.line(
        f"{program}: {features} features, {measured.l0:.1f} active on an image; on this library they "
        f"explain {1 - measured.fvu:.1%} of what the images differ in."
    )
