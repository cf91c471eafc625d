"""`memesae train`: learn the features of a library."""

from argparse import ArgumentParser
from dataclasses import asdict

from memesae.app.settings import DEVICES
from memesae.cli.arguments import count, folder
from memesae.cli.context import Context
from memesae.cli.output import watched
from memesae.sae.training.training_state import CurvePoint

NAME = "train"
HELP = "learn the features of a library, to steer along"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=folder, help="a folder that was indexed")
    parser.add_argument("--features", type=count, help="how many features to learn")
    parser.add_argument("--k", type=count, default=32, help="how many are active on one image (32)")
    parser.add_argument("--seed", type=int, default=0, help="of the split and the start (0)")
    parser.add_argument(
        "--onward",
        action="store_true",
        help="start from the features in use, as the library has grown",
    )
    parser.add_argument("--device", choices=DEVICES, default="auto", help="where to train")


def run(context: Context) -> int:
    """Train, and tell how well the features explain images they never saw."""
    args = context.args
    session = context.indexed(args.folder)

    def show(point: CurvePoint) -> None:
        context.output.line(
            f"step {point.step:6}  explains {1 - point.held_out_fvu:.1%}  "
            f"silent {point.dead:.1%}  active on an image {point.l0:.1f}"
        )

    try:
        with watched(context.output) as token:
            report = session.features.train(
                token,
                show,
                features=args.features,
                k=args.k,
                seed=args.seed,
                device=args.device,
                onward=args.onward,
            )
    finally:
        session.close()
    context.output.document(asdict(report))
    context.output.line(
        f"{report.features} features learnt from {report.images} images in {report.seconds:.0f} s: "
        f"they explain {1 - report.fvu:.1%} of what held-out images differ in, {report.l0:.1f} are "
        f"active on an image, {report.dead:.1%} never."
    )
    return 0
