"""Dictionaries of several widths that were trained on a library, kept on disk: training them takes minutes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from memesae.app.exploration.analysed_library import AnalysedLibrary
from memesae.base.cancellation import Progress, Token
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.messages import N_, Message
from memesae.base.paths import make_way
from memesae.library.library import Library
from memesae.sae.library_codes import read_stamped, write_stamped
from memesae.sae.sparse_autoencoder import SaeError, SparseAutoencoder
from memesae.sae.training.training_plan import TrainingPlan
from memesae.sae.training.training_run import train
from memesae.vectors.vector_store import source_identity

DEFAULT_WIDTHS = (256, 768, 2304)
MOST_FEATURES = 1 << 14
"""Of one dictionary; a wider one would take hours and gigabytes."""
_LAYOUT = "1"
_FOLDER = "splitting"
_FILE = "dictionary.safetensors"
_CHECKPOINT = "training.checkpoint"


@dataclass(frozen=True, slots=True, eq=False)
class TrainedDictionary:
    """A dictionary and how well it explains pictures it was not trained on.

    Attributes:
        sae: the dictionary.
        fvu: fraction of the variance of held-out pictures that it leaves unexplained.
        images: number of the library's pictures when it was trained.
        outdated: whether the library's pictures are others by now.
        folder: where it is kept, and what is computed from it.
    """

    sae: SparseAutoencoder
    fvu: float
    images: int
    outdated: bool
    folder: Path


def kept_widths(library: Library) -> tuple[int, ...]:
    """The widths of the dictionaries that were trained last, narrowest first; none where none were.

    Args:
        library: the open library.
    """
    kept = (path for path in _root(library).glob(f"*/{_FILE}") if path.parent.name.isdecimal())
    return tuple(sorted(int(path.parent.name) for path in kept))


def read_dictionaries(
    library: AnalysedLibrary, widths: Sequence[int], seed: int | None = None
) -> list[TrainedDictionary] | None:
    """The kept dictionaries of these widths; None if one is missing, damaged or of another library or model.

    Args:
        library: they were trained on.
        widths: their numbers of features.
        seed: of their split and initial weights; any if None.
    """
    found = [_read(library, width, seed) for width in widths]
    kept = [one for one in found if one is not None]
    return kept if len(kept) == len(found) else None


def train_dictionaries(
    library: AnalysedLibrary, widths: Sequence[int], seed: int, token: Token
) -> list[TrainedDictionary]:
    """Train those that are not kept, or were trained on other pictures, and keep them instead of any others.

    Args:
        library: whose pictures are trained on.
        widths: their numbers of features.
        seed: of the split and the initial weights, the same for all.
        token: cancels the work and receives its progress; the widths finished so far are kept, and the one
            begun goes on from there.

    Raises:
        SaeError: the library is too small, or a width too large for it.
        Cancelled: the token was cancelled.
    """
    plans = [_plan(library, width, seed) for width in widths]
    trained: list[TrainedDictionary] = []
    for number, plan in enumerate(plans, 1):
        known = _read(library, plan.features, seed)
        if known is not None and not known.outdated:
            trained.append(known)
            continue
        stage = Message.of(
            N_("training {features} features, {number} of {widths}"),
            features=plan.features,
            number=number,
            widths=len(plans),
        )
        folder = _root(library.session.library) / str(plan.features)
        made = train(
            library.vectors,
            plan,
            _staged(token, stage),
            ids=library.view.codes.ids,
            checkpoint=folder / _CHECKPOINT,
            metadata={"model": library.session.features.model},
        )
        if not made.finished:
            raise Cancelled
        one = TrainedDictionary(made.sae, made.metrics.fvu, len(library.vectors), False, folder)
        _write(library, one, seed)
        trained.append(one)
    # last, so that whoever stops keeps what there was
    _remove_others(library.session.library, widths)
    return trained


def _plan(library: AnalysedLibrary, width: int, seed: int) -> TrainingPlan:
    if width > MOST_FEATURES:
        raise SaeError(
            N_("A dictionary can have at most {most} features here, not {features}."),
            kept=N_("Nothing was trained."),
            most=MOST_FEATURES,
            features=width,
        )
    return TrainingPlan.for_library(*library.vectors.shape, features=width, seed=seed)


def _staged(token: Token, stage: Message) -> Token:
    """A token for a part of the work, which is reported as this stage."""

    def report(progress: Progress) -> None:
        token.report(Progress(stage, progress.done, progress.total, progress.rate, progress.note))

    return Token(report, token.check)


def _root(library: Library) -> Path:
    return library.directory / "features" / _FOLDER


def _owner(library: AnalysedLibrary) -> dict[str, str]:
    """What tells the dictionaries of this library and its model from all others."""
    session = library.session
    return {
        "layout": _LAYOUT,
        "library": source_identity(session.library),
        "model": session.features.model,
    }


def _read(library: AnalysedLibrary, width: int, seed: int | None) -> TrainedDictionary | None:
    folder = _root(library.session.library) / str(width)
    stamp = _owner(library) | ({} if seed is None else {"seed": str(seed)})
    images = {"images": library.view.codes.images_digest}
    outdated = False
    arrays = read_stamped(folder / _FILE, stamp | images)
    if arrays is None:
        outdated = True
        arrays = read_stamped(folder / _FILE, stamp)
    if arrays is None:
        return None
    fvu, count, k = arrays["measured"].tolist()
    sae = SparseAutoencoder(
        encoder=arrays["encoder"],
        encoder_bias=arrays["encoder_bias"],
        decoder=arrays["decoder"],
        decoder_bias=arrays["decoder_bias"],
        k=int(k),
    )
    return TrainedDictionary(sae, fvu, int(count), outdated, folder)


def _write(library: AnalysedLibrary, one: TrainedDictionary, seed: int) -> None:
    assert one.sae.k is not None  # the plan selects by number, not by a threshold
    arrays = {
        "encoder": one.sae.encoder,
        "encoder_bias": one.sae.encoder_bias,
        "decoder": one.sae.decoder,
        "decoder_bias": one.sae.decoder_bias,
        "measured": np.array([one.fvu, one.images, one.sae.k], np.float64),
    }
    stamp = {"seed": str(seed), "images": library.view.codes.images_digest}
    write_stamped(one.folder / _FILE, arrays, _owner(library) | stamp)


def _remove_others(library: Library, widths: Sequence[int]) -> None:
    """Remove the files of widths that are no longer asked for, so that what is kept does not grow."""
    for folder in _root(library).glob("*"):
        if folder.name.isdecimal() and int(folder.name) not in widths:
            for path in folder.glob("*"):
                if path.is_file():
                    make_way(path)
                    path.unlink(missing_ok=True)


def read_widths(text: str) -> tuple[int, ...]:
    """The widths in a text such as "256, 768", narrowest first.

    Raises:
        MemesaeError: it does not name two or more.
    """
    parts = [part for part in (one.strip() for one in text.split(",")) if part]
    if all(part.isdecimal() and len(part) <= len(str(MOST_FEATURES)) for part in parts):
        widths = tuple(sorted({int(part) for part in parts} - {0}))
        if len(widths) > 1:
            return widths
    raise MemesaeError(
        N_("Two or more numbers of features are needed, not {text}."),
        hint=N_("Write them as in 256, 768."),
        text=text.strip() or "-",
    )
