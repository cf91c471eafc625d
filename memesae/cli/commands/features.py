"""`memesae features`: what the features of a library are."""

from argparse import ArgumentParser

from memesae.app.features.feature_view import FeatureOrder, FeatureView
from memesae.app.session import Session
from memesae.cli.arguments import count, folder
from memesae.cli.context import Context
from memesae.cli.output import watched

NAME = "features"
HELP = "list the features of a library, each with its strongest images"
STRONGEST = 9


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=folder, help="a folder that was indexed")
    parser.add_argument("--top", type=count, default=50, help="how many to list (50)")
    parser.add_argument("--find", metavar="WORD", help="only features whose name contains it")


def run(context: Context) -> int:
    """List them, the most sure ones first."""
    session = context.indexed(context.args.folder)
    try:
        with watched(context.output) as token:
            view = session.features.load(token)
        wanted = context.args.find
        numbers = view.find(wanted) if wanted else view.sorted_by(FeatureOrder.CONFIDENCE)
        records = [_record(view, session, one) for one in numbers[: context.args.top]]
    finally:
        session.close()
    context.output.document({"features": records})
    for record in records:
        context.output.line(
            f"{record['id']:>6}  {record['label']:<32} sure {record['confidence']:.2f}  "
            f"on {record['rate']:.2%} of the images"
        )
    if not records:
        context.output.line("No feature has such a name.")
    return 0


def _record(view: FeatureView, session: Session, feature: int) -> dict[str, object]:
    strongest = view.strongest(feature, STRONGEST)
    files = session.library.files_of([image for image, _ in strongest])
    return {
        "id": feature,
        "label": view.label(feature),
        "confidence": round(view.confidence(feature), 4),
        "rate": round(float(view.catalogue.rate[feature]), 6),
        "strongest": [
            {"path": files[image][0].path, "activation": round(value, 5)}
            for image, value in strongest
            if files.get(image)
        ],
    }
