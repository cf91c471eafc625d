"""`memesae bench steer`: the known-item benchmark on a library."""

from collections.abc import Sequence
from pathlib import Path

from memesae.app.features.view import FeatureView
from memesae.app.session import Session
from memesae.base.errors import MemesaeError
from memesae.base.token import Token
from memesae.cli.context import Context
from memesae.cli.output import Row


def measure_known_items(context: Context, token: Token) -> list[Row]:
    """How often simulated people find the picture they think of, by way of searching; how specific features are.

    Raises:
        MemesaeError: captions, looks or features are missing, or do not fit the library.
    """
    from memesae.steering.benchmark.known_item import Subject, measure_steering
    from memesae.steering.benchmark.looks import read_looks
    from memesae.steering.benchmark.report import write_report
    from memesae.steering.benchmark.specificity import VAGUE, measure_specificity

    wanted = context.args
    if wanted.captions is None or wanted.looks is None:
        raise MemesaeError("Which captions and looks?", hint="Add --captions FILE --looks FILE.")
    session = context.indexed(wanted.folder)
    try:
        view = _features(session, token)
        paths = _named_in(wanted.captions, session, view, wanted.folder)
        looks = read_looks(wanted.looks, paths)
        vectors = session.store.vectors_of(view.codes.ids)
        subject = Subject.of(paths, vectors, looks, view.codes.codes, view.book)
        encode = session.encoder.get(token).encode_texts
        specific = measure_specificity(subject.gallery, subject.book, token, encode(VAGUE))
        found = measure_steering(subject, wanted.captions, encode, token, targets=wanted.targets)
    finally:
        session.close()
    context.output.line(f"One press raises its own feature most: {specific.specific}.")
    active = ", ".join(f"{share:.3f}" for share in specific.precision)
    context.output.line(
        f"Of the first 20 it is active on, after 0, 0.5, 1, 1.5, 2 presses: {active}."
    )
    if wanted.curves is not None:
        write_report(wanted.curves, found, specific)
    return [one.row() for one in found]


def _features(session: Session, token: Token) -> FeatureView:
    session.load_features(token)
    view = session.features.view
    if view is None:
        raise MemesaeError("There are no features yet.", hint="Train them: memesae train.")
    return view


def _named_in(captions: Path, session: Session, view: FeatureView, folder: Path) -> Sequence[str]:
    """The paths of the library's images as the captions have them: from the folder, or from where these lie."""
    from memesae.steering.benchmark.captions import read_captions

    paths = _relative_paths(session, view, folder)
    rows = {path: row for row, path in enumerate(paths) if path}
    if read_captions(captions, rows):
        return paths
    return _relative_paths(session, view, captions.parent)


def _relative_paths(session: Session, view: FeatureView, inside: Path) -> list[str]:
    """Where each image of the features' codes lies within the folder, or "" where it does not."""
    ids = [int(image) for image in view.codes.ids]
    places = session.library.files_of(ids)
    top = inside.resolve()
    found: list[str] = []
    for image in ids:
        within = [at.path for at in places.get(image, []) if at.path.is_relative_to(top)]
        found.append(within[0].relative_to(top).as_posix() if within else "")
    return found
