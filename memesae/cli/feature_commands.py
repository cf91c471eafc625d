"""Commands on a library's features: train, features, sae, export."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from memesae.app.session import Session
from memesae.app.settings import DEVICES
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.cli.command_context import Context
from memesae.cli.command_table import INDEXED_FOLDER, argument, command, count
from memesae.cli.output import progress_bar, record

if TYPE_CHECKING:
    from memesae.analysis.specificity import Specificity
    from memesae.app.features.feature_view import FeatureView
    from memesae.sae.sparse_autoencoder import Quality
    from memesae.sae.training.training_state import CurvePoint
    from memesae.sae.word_classifiers import WordClassifiers

FORCE = argument("--force", action="store_true", help="overwrite files that memesae did not write")
STRONGEST = 9
"""Number of images listed for each feature."""


@command(
    INDEXED_FOLDER,
    argument("--features", type=count, help="number of features to train"),
    argument(
        "--k",
        type=count,
        help="number of features active on one image (32, or fewer if there are few features)",
    ),
    argument("--seed", type=int, default=0, help="seed of the split and the initial weights (0)"),
    argument(
        "--onward",
        action="store_true",
        help="continue from the features in use, after the library has grown",
    ),
    argument("--device", choices=DEVICES, default="auto", help="the device to train on"),
)
def train(context: Context) -> int:
    """Train features, and print how much of held-out images they explain."""
    args = context.args
    session = context.open_library(args.folder)

    def print_point(point: CurvePoint) -> None:
        context.output.line(
            f"step {point.step:6}  explains {1 - point.held_out_fvu:.1%}  "
            f"dead {point.dead:.1%}  active per image {point.l0:.1f}"
        )

    try:
        with progress_bar(context.output) as token:
            report = session.features.train(
                token,
                print_point,
                features=args.features,
                k=args.k,
                seed=args.seed,
                device=args.device,
                onward=args.onward,
            )
    finally:
        session.close()
    context.output.document(record(report))
    context.output.line(
        f"{report.features} features trained on {report.images} images in {report.seconds:.0f} s: "
        f"they explain {1 - report.fvu:.1%} of the variance of held-out images, {report.l0:.1f} are "
        f"active per image, {report.dead:.1%} on none."
    )
    if not report.adopted:
        context.output.line(
            "The built-in features explain this library's images better and stay in use. "
            "Train again when the library has grown."
        )
    else:
        context.output.line(f"Back to the built-in ones: memesae sae built-in {args.folder}")
    return 0


@command(
    INDEXED_FOLDER,
    argument("--top", type=count, default=50, help="number of features to list (50)"),
    argument("--find", metavar="WORD", help="only features whose label contains this word"),
)
def features(context: Context) -> int:
    """List features, highest label confidence first."""
    from memesae.app.features.feature_view import FeatureOrder
    from memesae.sae.word_classifiers import open_word_classifiers

    session = context.open_library(context.args.folder)
    try:
        with progress_bar(context.output) as token:
            view = session.features.load(token)
        word = context.args.find
        numbers = view.find(word) if word else view.sorted_by(FeatureOrder.CONFIDENCE)
        classifiers = open_word_classifiers(session.features.model)
        numbers = numbers[: context.args.top]
        specificity = [_specificity(view, session, classifiers, one) for one in numbers]
        records = [
            _feature_record(view, session, one) | {"specificity": _record_of(measured)}
            for one, measured in zip(numbers, specificity, strict=True)
        ]
    finally:
        session.close()
    context.output.document({"features": records})
    for row, measured in zip(records, specificity, strict=True):
        context.output.line(
            f"{row['id']:>6}  {row['label']:<32} label confidence {row['confidence']:.2f}  "
            f"active on {row['rate']:.2%} of the images{_has_it(measured)}"
        )
    if not records:
        context.output.line("No feature has this word in its label.")
    return 0


def _feature_record(view: FeatureView, session: Session, feature: int) -> dict[str, object]:
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


def _specificity(
    view: FeatureView, session: Session, classifiers: WordClassifiers | None, feature: int
) -> Specificity | None:
    """How many pictures show the feature's name, by activation; None where no tested word names it."""
    import numpy as np

    from memesae.analysis.specificity import specify, tested_word
    from memesae.sae.word_classifiers import sigmoid

    word = tested_word(view.label(feature), classifiers)
    codes = view.codes.codes
    entries = np.flatnonzero(codes.indices == feature)
    if classifiers is None or word is None or not len(entries):
        return None
    vectors = session.store.vectors_of(view.codes.ids[codes.rows[entries]])
    logits = (vectors - classifiers.mean) @ classifiers.weights[word] + classifiers.bias[word]
    return specify(codes.values[entries], sigmoid(logits))


def _record_of(measured: Specificity | None) -> dict[str, object] | None:
    if measured is None:
        return None
    return {
        "drawn": list(measured.drawn),
        "shares": [None if share != share else round(share, 3) for share in measured.shares],
        "threshold": None if measured.threshold is None else round(measured.threshold, 5),
    }


def _has_it(measured: Specificity | None) -> str:
    """Where a picture has the feature, for the line of a person."""
    if measured is None or measured.threshold is None:
        return ""
    return f", has it from activation {measured.threshold:.3f}"


@command(
    argument("way", choices=("import", "export", "built-in"), help="what to do"),
    INDEXED_FOLDER,
    argument(
        "path", nargs="?", type=Path, help="the file or folder to import, or the folder to write"
    ),
    FORCE,
)
def sae(context: Context) -> int:
    """Import or export features, or use the built-in ones again, and print how well they fit this library."""
    if (context.args.path is None) != (context.args.way == "built-in"):
        raise MemesaeError(
            N_("“memesae sae {way}” needs a path exactly if it imports or exports."),
            hint=N_("See: memesae sae --help"),
            way=context.args.way,
        )
    session = context.open_library(context.args.folder)
    try:
        if context.args.way == "built-in":
            quality = session.features.use_built_in()
            built_in = session.features.sae
            _print_fit(context, "built-in", quality, built_in.features, built_in.k)
        elif context.args.way == "import":
            report = session.features.import_features(context.args.path, Token())
            _print_fit(context, report.format, report.metrics, report.features, report.k)
            for note in report.notes:
                context.output.note(str(note))
        else:
            quality = session.features.export_features(context.args.path, force=context.args.force)
            exported = session.features.sae
            _print_fit(context, "SAELens", quality, exported.features, exported.k)
    finally:
        session.close()
    return 0


def _print_fit(
    context: Context, file_format: str, quality: Quality, feature_count: int, k: int | None
) -> None:
    context.output.document(
        {
            "format": file_format,
            "features": feature_count,
            "k": k or round(quality.l0),
            "fvu": round(quality.fvu, 5),
        }
    )
    context.output.line(
        f"{file_format}: {feature_count} features, {quality.l0:.1f} active per image; they explain "
        f"{1 - quality.fvu:.1%} of the variance of this library's images."
    )


@command(
    argument("what", choices=("features",), help="what to export"),
    INDEXED_FOLDER,
    argument("out", type=Path, help="the folder to write"),
    FORCE,
)
def export(context: Context) -> int:
    """Write the web pages, and print the path of the first."""
    session = context.open_library(context.args.folder)
    try:
        with progress_bar(context.output) as token:
            index = session.features.write_pages(
                context.args.out, session.thumbnail, token, force=context.args.force
            )
    finally:
        session.close()
    context.output.document({"index": index})
    context.output.line(f"Open {index} in a browser.")
    return 0
