"""Commands on a library's features and on tables: train, features, sae, export, import."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from memesae.app.session import Session
from memesae.app.settings import DEVICES
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.cli.command_context import Context, open_folder
from memesae.cli.command_table import INDEXED_FOLDER, argument, command, count, folder
from memesae.cli.output import progress_bar, record
from memesae.library.roots import canonical

if TYPE_CHECKING:
    from memesae.analysis.specificity import Specificity
    from memesae.app.features.feature_view import FeatureView
    from memesae.app.files.table_files import VectorTable
    from memesae.app.searched_folder import SearchedFolder
    from memesae.sae.sparse_autoencoder import Quality
    from memesae.sae.training.training_state import CurvePoint

FORCE = argument("--force", action="store_true", help="overwrite files that memesae did not write")
STRONGEST = 9
"""Number of images listed for each feature."""


@command(
    INDEXED_FOLDER,
    argument("--features", type=count, help="number of features to train"),
    argument(
        "--k",
        type=count,
        help="number of features active on one image (5, or fewer if there are few features)",
    ),
    argument("--seed", type=int, default=0, help="seed of the split and the initial weights (0)"),
    argument(
        "--onward",
        action="store_true",
        help="continue from the features in use, after the library has grown",
    ),
    argument("--device", choices=DEVICES, default="auto", help="the device to train on"),
    argument(
        "--from-parquet",
        type=Path,
        metavar="DIR",
        help="train on the vectors in the Parquet files of this folder (hash or path, vector), of more than "
        "2,000,000 on a sample, and use the features in the library",
    ),
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
                shards=args.from_parquet,
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
    from memesae.app.exploration.shown_images import measure_specificity
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
        specificity = [
            measure_specificity(view, session.store, classifiers, one) for one in numbers
        ]
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
        "path",
        nargs="?",
        help="the file or folder to import, or hf-hub:OWNER/REPOSITORY[/FOLDER] to download;"
        " or the folder to write",
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
            with progress_bar(context.output) as token:
                report = session.features.import_features(_at_hand(context.args.path, token), token)
            _print_fit(context, report.format, report.metrics, report.features, report.k)
            for note in report.notes:
                context.output.note(str(note))
        else:
            quality = session.features.export_features(
                Path(context.args.path), force=context.args.force
            )
            exported = session.features.sae
            _print_fit(context, "SAELens", quality, exported.features, exported.k)
    finally:
        session.close()
    return 0


def _at_hand(name: str, token: Token) -> Path:
    """The file or folder of features to import, downloaded first where that is meant."""
    from memesae.embedding.download import HUB, download_features
    from memesae.sae.importers.checkpoint import SETTING_NAMES, WEIGHT_NAMES

    if not name.startswith(HUB):
        return Path(name)
    return download_features(name, WEIGHT_NAMES, SETTING_NAMES, token)


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
    argument(
        "what",
        choices=("features", "vectors", "codes", "labels", "tags"),
        help="features as web pages; the others as a table",
    ),
    INDEXED_FOLDER,
    argument(
        "out",
        type=Path,
        help="the folder of the pages; the file of the table: NAME.parquet, or NAME.npy for vectors and codes",
    ),
    argument("--force", action="store_true", help="overwrite files that are there"),
)
def export(context: Context) -> int:
    """Write features as web pages, and print the path of the first; or write a table."""
    if context.args.what != "features":
        return _export_table(context)
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


def _export_table(context: Context) -> int:
    from memesae.app.files.table_files import NPY, PARQUET, check_target

    what, out = context.args.what, context.args.out.expanduser()
    numbers = what in ("vectors", "codes")
    check_target(out, (PARQUET, NPY) if numbers else (PARQUET,), force=context.args.force)
    with closing(open_folder(context)) as folder, progress_bar(context.output) as token:
        rows, left_out = _write_table(folder, what, out, canonical(context.args.folder), token)
    context.output.document({"path": out, "rows": rows, "left_out": left_out})
    context.output.line(f"{rows} rows in {context.output.path(out)}")
    if left_out:
        context.output.note(
            f"{left_out} files were left out: their names cannot be written as a line."
        )
    return 0


def _write_table(
    folder: SearchedFolder, what: str, out: Path, start: Path, token: Token
) -> tuple[int, int]:
    """Write a table; returns its number of rows, and the number of files left out for their names."""
    from memesae.app.files import table_files

    session = folder.session
    model = session.encoder.model.id
    if what == "labels":
        view = session.features.load(token)
        rates = view.catalogue.rate.tolist()
        labels = [
            (one, view.label(one) if view.has_name(one) else "", view.confidence(one), rates[one])
            for one in range(len(view))
        ]
        table_files.write_labels(labels, model, out)
        return len(labels), 0
    files = [(image, table_files.portable(path, start)) for image, path in folder.files()]
    named = [(image, path) for image, path in files if path is not None]
    left_out = len(files) - len(named)
    paths, ids = [path for _, path in named], np.array([image for image, _ in named], np.int64)
    if what == "tags":
        tags = session.library.tags.by_image()
        rows = [(path, tags[image]) for image, path in named if image in tags]
        table_files.write_tags(rows, out)
        return len(rows), left_out
    if what == "vectors":
        table = table_files.VectorTable(paths, session.store.take(ids), model)
        table_files.write_vectors(table, out)
    else:
        view = session.features.load(token)
        table_files.write_codes(paths, view.codes_of(view.rows_of(ids)), model, out)
    return len(named), left_out


@command(
    argument("what", choices=("vectors",), help="what to import"),
    argument("folder", type=folder, help="a folder of pictures, indexed or not"),
    argument("file", type=Path, help="NAME.parquet, or NAME.npy beside NAME.txt with their paths"),
    argument(
        "--model",
        help="the model that made them (see `memesae models`), where the file does not say",
    ),
)
def import_(context: Context) -> int:
    """Give the pictures of a folder the vectors of a file; they are opened, but no model is run."""
    from memesae.app.files.table_files import import_vectors, read_vectors

    args = context.args
    table = read_vectors(args.file.expanduser())
    session = _open_for(context, table)
    try:
        context.note_wider(session.library, args.folder)
        with progress_bar(context.output) as token:
            report = import_vectors(
                session.library,
                session.thumbnails,
                table,
                session.encoder.model.id,
                args.folder,
                token,
            )
        session.store.sync()
        session.store.save()
    finally:
        session.close()
    context.output.document(record(report))
    context.output.line(f"{report.stored} vectors stored, {report.known} pictures had one before.")
    for line, paths in (("no picture is at", report.missing), ("cannot be opened", report.failed)):
        for path in paths:
            context.output.note(f"{line}: {context.output.path(path)}")
    return 0


def _open_for(context: Context, table: VectorTable) -> Session:
    """The library of the argument `folder`, made with the table's model if there is none.

    Raises:
        MemesaeError: it is not told which model that is, or the library or its width is of another.
    """
    from memesae.embedding.model_catalogue import resolve
    from memesae.library.library_registry import find_library

    args, settings = context.args, context.settings()
    name = args.model or table.model
    if not name:
        raise MemesaeError(
            N_("{name} does not say which model made its vectors."),
            kept=N_("Nothing was changed."),
            hint=N_("Name it: --model MODEL; see memesae models."),
            name=args.file.name,
        )
    model = resolve(name, context.home)
    library = find_library(context.home, args.folder)
    own = (
        model
        if library is None
        else resolve(str(library.setting("model", model.name)), context.home)
    )
    if library is not None:
        library.close()
    theirs = table.values.shape[1]
    wrong = MemesaeError(
        N_("{name} has vectors of {width} numbers by {theirs}; the library uses {own}."),
        kept=N_("Nothing was changed."),
        hint=N_(
            "Vectors of different models cannot be compared: export them from a library with that model."
        ),
        name=args.file.name,
        width=theirs,
        theirs=table.model or model.id,
        own=own.id,
    )
    # the width of a model that was never loaded may be unknown
    if own.id != model.id or table.model not in ("", model.id) or own.width not in (0, theirs):
        raise wrong
    session = Session.open([args.folder], settings, context.home, model.name)
    if len(session.store) and session.store.width != theirs:
        session.close()
        raise wrong
    return session
