"""Commands on what pictures show as a whole: diff, pairs, families, common, trends, superposition."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import contextmanager
from pathlib import Path

import numpy as np

from memesae.analysis.differences import Difference
from memesae.analysis.families import RESOLUTION
from memesae.analysis.trends import sparkline
from memesae.app.exploration.analysed_library import AnalysedLibrary, paths_by
from memesae.app.exploration.questions import (
    AskCommon,
    AskDifferences,
    AskFamilies,
    AskPairs,
    AskTrends,
)
from memesae.app.exploration.superposition_request import MARK, superposition_page
from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.base.paths import refuse_foreign_files, refuse_odd_place, write_atomically
from memesae.cli.command_context import Context, image_of
from memesae.cli.command_table import argument, command, count, folder
from memesae.cli.output import progress_bar


@contextmanager
def analysed(context: Context, place: Path) -> Generator[AnalysedLibrary]:
    """Open the library of a folder with its features and bursts."""
    session = Session(context.find_library(place), context.settings(), context.home)
    try:
        with progress_bar(context.output) as token:
            library = AnalysedLibrary.load(session, token)
        yield library
    finally:
        session.close()


def library_image(library: AnalysedLibrary, path: Path, place: Path) -> int:
    """The image of a file, named from here or from a folder.

    Raises:
        MemesaeError: the library has no image there.
    """
    return image_of(library.session.library, path, place, library.has_codes)


@command(
    argument("folder", type=folder, metavar="folder_a", help="an indexed folder, or one within"),
    argument("other", type=folder, metavar="folder_b", help="the folder to compare it with"),
    argument("--top", type=count, default=8, help="features that tell different things (8)"),
    argument("--all", action="store_true", help="list every feature that differs"),
)
def diff(context: Context) -> int:
    """List the features that pictures of one folder show more than those of another."""
    args = context.args
    with analysed(context, args.folder) as library, context.find_library(args.other) as theirs:
        same = theirs.directory == library.session.library.directory
        # loading both shows one bar
        with progress_bar(context.output) as token:
            question = AskDifferences(
                args.folder, args.other, None if same else theirs.directory, args.top
            )
            answer = question.answer(library, token)
        found = answer.found.differences
        chosen = found.found if args.all else found.distinct
        pictures = library.paths_by(answer.pictures)
        if same:
            others = library.paths_by(answer.found.other_pictures)
        else:
            others = paths_by(theirs, answer.found.other_pictures)
        records = [_difference_record(library, one, pictures, others) for one in found.found]
        lines = [_difference_line(library, one) for one in chosen]
        unnamed = {one.feature for one in chosen if library.name(one.feature) is None}
    names = [str(args.folder), str(args.other)]
    sizes = [answer.images, answer.found.other_images]
    context.output.document(
        {
            "folders": names,
            "pictures": sizes,
            "bursts": [found.bursts, found.other_bursts],
            "tested": found.tested,
            "features": records,
        }
    )
    for name, size, bursts in zip(names, sizes, (found.bursts, found.other_bursts), strict=True):
        context.output.line(f"{size:,} pictures, {bursts:,} of them different: {name}")
    context.output.line(
        f"{len(found.found)} of {found.tested} features differ (5 % of them by chance at most)."
    )
    for title, more, shown in ((names[0], True, pictures), (names[1], False, others)):
        some = [(one, line) for one, line in zip(chosen, lines, strict=True) if (one.t > 0) is more]
        if some:
            context.output.line(f"\nMore in {title}:")
        for one, line in some:
            context.output.line(line)
            if one.feature in unnamed:
                _show_pictures(context, shown[one.feature])
    return 0


def _show_pictures(context: Context, pictures: Sequence[Path]) -> None:
    """The pictures that tell what a feature without a name is."""
    for path in pictures:
        context.output.found(path, " " * 6)


def _difference_record(
    library: AnalysedLibrary,
    one: Difference,
    pictures: dict[int, list[Path]],
    other_pictures: dict[int, list[Path]],
) -> dict[str, object]:
    return {
        "id": one.feature,
        "name": library.name(one.feature),
        "rates": [round(one.rate, 5), round(one.other_rate, 5)],
        "difference": round(one.rate - one.other_rate, 5),
        "interval": [round(one.low, 5), round(one.high, 5)],
        "auc": round(one.auc, 4),
        "t": round(one.t, 3),
        "q": float(f"{one.q:.3g}"),
        "place": one.place,
        "pictures": [pictures[one.feature], other_pictures[one.feature]],
    }


def _difference_line(library: AnalysedLibrary, one: Difference) -> str:
    return (
        f"  {library.described(one.feature):<36} {one.rate:6.1%} against {one.other_rate:6.1%}  "
        f"({one.rate - one.other_rate:+.1%}, {one.low:+.1%} to {one.high:+.1%})  AUC {one.auc:.2f}"
    )


PAIRS = argument("--top", type=count, default=20, help="number of pairs of each kind (20)")


@command(argument("folder", type=folder, help="an indexed folder, or one within"), PAIRS)
def pairs(context: Context) -> int:
    """List features that occur together more often than by chance, and features that never do."""
    top: int = context.args.top
    with analysed(context, context.args.folder) as library:
        answer = AskPairs(context.args.folder, top).answer(library, Token())
        found, apart = answer.found.pairs, answer.found.apart
        names = library.names
        pictures = [*library.paths_by(answer.pictures).values()]
        records = [
            {
                "ids": [one.feature, one.other],
                "names": [names[one.feature], names[one.other]],
                "together": one.together,
                "expected": round(one.expected, 2),
                "association": round(one.association, 4),
                "low": round(one.low, 4),
                "given": round(one.given, 4),
                "pictures": some,
            }
            for one, some in zip(found, pictures, strict=True)
        ]
        never = [
            {
                "ids": [one.feature, one.other],
                "names": [names[one.feature], names[one.other]],
                "expected": round(one.expected, 1),
            }
            for one in apart
        ]
        lines = [
            f"{one.low:5.2f}  {library.described(one.feature)} + {library.described(one.other)}: "
            f"on {one.together} pictures, {one.expected:.1f} by chance; "
            f"{one.given:.0%} of those with the second show the first"
            for one in found
        ]
        lines_apart = [
            f"{library.described(one.feature)} | {library.described(one.other)}: "
            f"{one.expected:.0f} by chance"
            for one in apart
        ]
    context.output.document(
        {
            "pictures": answer.images,
            "bursts": answer.found.bursts,
            "pairs": records,
            "never": never,
        }
    )
    context.output.line("Together more often than by chance (least association at 95 %):")
    for line, one, some in zip(lines, found, pictures, strict=True):
        context.output.line(line)
        if names[one.feature] is None or names[one.other] is None:
            _show_pictures(context, some)
    if lines_apart:
        context.output.line("\nNever together:")
    for line in lines_apart:
        context.output.line(line)
    return 0


@command(
    argument("folder", type=folder, help="an indexed folder, or one within"),
    argument("--seed", type=int, default=0, help="seed of the division and of the halves (0)"),
    argument("--resolution", type=float, default=RESOLUTION, help="higher: smaller families (3)"),
)
def families(context: Context) -> int:
    """List families of features that occur together, each as a tree from general to special."""
    args = context.args
    with analysed(context, args.folder) as library:
        answer = AskFamilies(args.folder, args.seed, args.resolution).answer(library, Token())
        found, pictures = answer.found, library.paths_by(answer.pictures)
        records = [
            [
                {
                    "id": one.feature,
                    "name": library.name(one.feature),
                    "parent": one.parent,
                    "rate": round(one.rate, 5),
                    "given": round(one.given, 4),
                    "special": one.special,
                    "pictures": pictures[one.feature],
                }
                for one in family
            ]
            for family in found.families
        ]
        lines = [
            [
                f"{'  ' * one.depth}{'' if one.special or one.parent is None else '~ '}"
                f"{library.described(one.feature)}  {one.rate:.1%}"
                for one in family
            ]
            for family in found.families
        ]
    agreement = None if found.agreement is None else round(found.agreement, 3)
    context.output.document(
        {"agreement": agreement, "families": records, "alone": list(found.alone)}
    )
    for family in lines:
        for line in family:
            context.output.line(line)
        context.output.line()
    context.output.line(
        f"{len(pictures)} features in {len(found.families)} families, {len(found.alone)} in none. "
        "Halves of the pictures agree to "
        f"{'an unknown degree' if agreement is None else agreement} (1: the same, 0: chance)."
    )
    return 0


@command(
    argument("folder", type=folder, help="an indexed folder"),
    argument("images", nargs="+", type=Path, metavar="image", help="pictures of the library"),
    argument("--top", type=count, default=20, help="number of features (20)"),
)
def common(context: Context) -> int:
    """List the features that some pictures have in common, more than the rest of the library."""
    with analysed(context, context.args.folder) as library:
        images = [
            library_image(library, place, context.args.folder) for place in context.args.images
        ]
        answer = AskCommon(tuple(images), context.args.top).answer(library, Token())
        found, bursts = answer.found.features, answer.found.bursts
        pictures = library.paths_by(answer.pictures)
        named = {one.feature: library.name(one.feature) for one in found}
        records = [
            {
                "id": one.feature,
                "name": library.name(one.feature),
                "shown": one.shown,
                "rates": [round(one.rate, 5), round(one.other_rate, 5)],
                "interval": [round(one.low, 5), round(one.high, 5)],
                "q": float(f"{one.q:.3g}"),
                "pictures": pictures[one.feature],
            }
            for one in found
        ]
        lines = [
            f"{one.shown} of {bursts}  {library.described(one.feature):<36} "
            f"{one.other_rate:.1%} of the rest  ({one.low:+.0%} to {one.high:+.0%})"
            for one in found
        ]
    context.output.document({"pictures": answer.images, "bursts": bursts, "features": records})
    for one, line in zip(found, lines, strict=True):
        context.output.line(line)
        if named[one.feature] is None:
            _show_pictures(context, pictures[one.feature])
    if not lines:
        context.output.line("These pictures have nothing in common that chance would not bring.")
    return 0


@command(
    argument("folder", type=folder, help="an indexed folder, or one within"),
    argument("--by", choices=("month", "year"), help="periods (months up to three years)"),
    argument("--top", type=count, default=20, help="number of features (20)"),
)
def trends(context: Context) -> int:
    """List features that rise, fall or come back over the months or years of the pictures."""
    with analysed(context, context.args.folder) as library:
        args = context.args
        answer = AskTrends(args.folder, args.by, args.top).answer(library, Token())
        found, pictures = answer.found, library.paths_by(answer.pictures)
        shown = found.found[: args.top]
        named = {one.feature: library.name(one.feature) for one in shown}
        records = [
            {
                "id": one.feature,
                "name": library.name(one.feature),
                "rates": [_number(rate) for rate in one.rates],
                "low": [_number(rate) for rate in one.low],
                "high": [_number(rate) for rate in one.high],
                "z": round(one.z, 3),
                "change": round(one.change, 5),
                "q": float(f"{one.q:.3g}"),
                "pictures": pictures[one.feature],
            }
            for one in shown
        ]
        lines = [
            f"{sparkline(one.rates)}  {library.described(one.feature):<36} {one.change:+.1%} "
            f"(at most {np.nanmax(one.rates):.1%} of a period, "
            f"{one.low[_top(one.rates)]:.1%} to {one.high[_top(one.rates)]:.1%})"
            for one in shown
        ]
    context.output.document(
        {
            "periods": list(found.labels),
            "bursts": list(found.bursts),
            "tested": found.tested,
            "features": records,
        }
    )
    context.output.line(
        f"{found.labels[0]} to {found.labels[-1]}: {len(found.found)} of {found.tested} features "
        "change (5 % of them by chance at most)."
    )
    if len(found.labels) == 1:
        context.output.line("All pictures are of one period; a copy may have lost their dates.")
    for one, line in zip(shown, lines, strict=True):
        context.output.line(line)
        if named[one.feature] is None:
            _show_pictures(context, pictures[one.feature])
    return 0


def _number(rate: float) -> float | None:
    """A rate for JSON, which has no nan."""
    return None if np.isnan(rate) else round(rate, 5)


def _top(rates: Sequence[float]) -> int:
    return int(np.nanargmax(rates))


@command(
    argument("--out", type=Path, required=True, help="the page to write, such as page.html"),
    argument("--things", type=count, default=12, help="number of things (12)"),
    argument("--seed", type=int, default=0, help="seed of the first directions (0)"),
    argument("--force", action="store_true", help="overwrite a file that memesae did not write"),
)
def superposition(context: Context) -> int:
    """Write a page that shows how more things than dimensions share a space, and what they cost each other."""
    args = context.args
    out: Path = args.out.expanduser()
    refuse_odd_place(out)
    if not args.force:
        refuse_foreign_files([out], lambda path: MARK in path.read_text("utf-8", "replace"))
    things = max(2, args.things)
    made = superposition_page(things, args.seed, Token())
    write_atomically(out, lambda stream: stream.write(made.page.encode()))
    rows = [
        {
            "dimensions": layout.directions.shape[1],
            "interference": round(layout.interference, 4),
            "strongest": round(layout.strongest, 4),
            "bound": round(layout.bound, 4),
        }
        for layout in made.layouts
    ]
    context.output.document({"page": out, "things": things, "spaces": rows})
    context.output.rows(rows)
    context.output.line(f"Open {context.output.path(out)} in a browser.")
    return 0
