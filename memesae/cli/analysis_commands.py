"""Commands on what pictures show as a whole: diff, pairs, families, common, trends, superposition."""

from __future__ import annotations

from collections.abc import Collection, Generator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from memesae.analysis.bursts import Bursts, find_bursts
from memesae.analysis.cooccurrence import Cooccurrence, find_apart, find_pairs
from memesae.analysis.differences import Difference, find_differences
from memesae.analysis.families import RESOLUTION, find_families
from memesae.analysis.in_common import find_common
from memesae.analysis.superposition import lay_out
from memesae.analysis.superposition_page import render_superposition
from memesae.analysis.trends import Periods, find_trends, sparkline
from memesae.app.features.feature_view import FeatureView
from memesae.app.session import Session
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import refuse_foreign_files, write_atomically
from memesae.cli.command_context import Context, image_of
from memesae.cli.command_table import argument, command, count, folder
from memesae.cli.output import progress_bar
from memesae.library.filters import Filter
from memesae.sae.sparse_autoencoder import take_rows

SHOWN_PICTURES = 3
"""Pictures named for each feature."""


@dataclass(frozen=True, eq=False)
class AnalysedLibrary:
    """An open library with its features and its bursts.

    Attributes:
        session: the library.
        view: its features.
        vectors: float16 [n, d], of the images `view.codes.ids`.
        bursts: int64 [n], images with the same number are alike.
    """

    session: Session
    view: FeatureView
    vectors: np.ndarray
    bursts: np.ndarray

    @classmethod
    def load(cls, session: Session, token: Token) -> AnalysedLibrary:
        """Load the features of a library and find its bursts."""
        view = session.features.load(token)
        ids = view.codes.ids
        vectors = session.store.vectors_of(ids)
        facts = session.facts(token)
        duplicates = -1 - np.arange(len(ids))
        rows = view.rows_of(facts.ids)
        duplicates[rows[rows >= 0]] = facts.groups[rows >= 0]
        return cls(session, view, vectors, find_bursts(vectors, duplicates))

    def rows_in(self, part: Path) -> np.ndarray:
        """Rows int64 [m] of the images that have a file in a folder."""
        inside = Filter("in", "is", str(part.absolute()))
        rows = self.view.rows_of(self.session.library.matching([inside]))
        return np.sort(rows[rows >= 0])

    def averaged(self, rows: np.ndarray) -> Bursts:
        """The codes of some images, averaged over bursts."""
        return Bursts.of(self.view.codes_of(rows), self.bursts[rows])

    def name(self, feature: int) -> str | None:
        """The name of a feature that passes the name test or that the person gave; None if there is none."""
        return self.view.label(feature) if self.view.has_name(feature) else None

    def described(self, feature: int) -> str:
        """A feature in a line of text: its name, where it has one, and its number."""
        name = self.name(feature)
        return f"{name} (f{feature})" if name else f"f{feature}"

    def strongest(
        self, features: Sequence[int], rows: np.ndarray | None = None, most: int = SHOWN_PICTURES
    ) -> dict[int, list[Path]]:
        """The pictures with the highest activation of each feature, one of each burst.

        Args:
            features: their numbers.
            rows: only among these; among all if None.
            most: number of pictures.
        """
        among = np.arange(len(self.view.codes)) if rows is None else rows
        codes = take_rows(self.view.codes.codes, among)
        chosen = {one: self._rows_of(one, codes, among, most) for one in features}
        ids = self.view.codes.ids
        paths = self.paths([int(ids[row]) for some in chosen.values() for row in some])
        return {
            feature: [paths[int(ids[row])] for row in some if int(ids[row]) in paths]
            for feature, some in chosen.items()
        }

    def strongest_together(
        self, pairs: Sequence[tuple[int, int]], rows: np.ndarray
    ) -> list[list[Path]]:
        """For each pair of features the pictures on which the weaker of both activations is highest."""
        codes = self.view.codes_of(rows)
        ids = self.view.codes.ids
        chosen: list[list[int]] = []
        for pair in pairs:
            both = np.zeros((2, len(rows)), np.float32)
            for place, feature in enumerate(pair):
                entries = np.flatnonzero(codes.indices == feature)
                peak = float(self.view.catalogue.peak[feature]) or 1.0
                both[place, codes.rows[entries]] = codes.values[entries] / peak
            weaker = both.min(axis=0)
            best = np.argsort(-weaker, kind="stable")[:SHOWN_PICTURES]
            chosen.append([int(ids[rows[one]]) for one in best if weaker[one] > 0])
        paths = self.paths([image for some in chosen for image in some])
        return [[paths[image] for image in some if image in paths] for some in chosen]

    def _rows_of(self, feature: int, codes: Any, among: np.ndarray, most: int) -> list[int]:  # noqa: ANN401
        entries = np.flatnonzero(codes.indices == feature)
        owners = among[codes.rows[entries]]
        ordered = owners[np.argsort(-codes.values[entries], kind="stable")]
        firsts = np.unique(self.bursts[ordered], return_index=True)[1]
        return ordered[np.sort(firsts)[:most]].tolist()

    def image(self, path: Path, place: Path) -> int:
        """The image of a file, named from here or from a folder.

        Raises:
            MemesaeError: the library has no image there.
        """
        return image_of(self.session.library, path, place, self._has_codes)

    def _has_codes(self, image: int) -> bool:
        return bool(self.view.rows_of(np.array([image]))[0] >= 0)

    def digest(self, image: int) -> str:
        """The hash of an image's content, in hexadecimal digits."""
        return self.session.library.images([image])[image].hash.hex()

    def rows_by_digest(self, digests: Collection[str]) -> dict[str, int]:
        """The rows of the images with these hashes that are in the library."""
        ids = [int(image) for image in self.view.codes.ids]
        hashes = {image: one.hash.hex() for image, one in self.session.library.images(ids).items()}
        return {hashes[image]: row for row, image in enumerate(ids) if hashes[image] in digests}

    def paths(self, images: Sequence[int]) -> dict[int, Path]:
        """A file of each image that has any."""
        files = self.session.library.files_of(images)
        return {image: some[0].path for image, some in files.items() if some}


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


@dataclass(frozen=True, eq=False)
class Side:
    """One of two sets of pictures that are compared.

    Attributes:
        library: where they are.
        rows: int64 [m], theirs.
        bursts: their codes.
    """

    library: AnalysedLibrary
    rows: np.ndarray
    bursts: Bursts


@command(
    argument("folder", type=folder, metavar="folder_a", help="an indexed folder, or one within"),
    argument("other", type=folder, metavar="folder_b", help="the folder to compare it with"),
    argument("--top", type=count, default=8, help="features that tell different things (8)"),
    argument("--all", action="store_true", help="list every feature that differs"),
)
def diff(context: Context) -> int:
    """List the features that pictures of one folder show more than those of another."""
    with ExitStack() as stack:
        sides = _sides(context, stack)
        found = find_differences(sides[0].bursts, sides[1].bursts, distinct=context.args.top)
        chosen = found.found if context.args.all else found.distinct
        features = [one.feature for one in found.found]
        pictures = [side.library.strongest(features, side.rows) for side in sides]
        records = [
            _difference_record(sides[0].library, one, pictures[0], pictures[1])
            for one in found.found
        ]
        lines = [_difference_line(sides[0].library, one) for one in chosen]
        unnamed = {one for one in features if sides[0].library.name(one) is None}
    names = [str(context.args.folder), str(context.args.other)]
    context.output.document(
        {
            "folders": names,
            "pictures": [len(side.rows) for side in sides],
            "bursts": [found.bursts, found.other_bursts],
            "tested": found.tested,
            "features": records,
        }
    )
    for name, side, bursts in zip(names, sides, (found.bursts, found.other_bursts), strict=True):
        context.output.line(f"{len(side.rows):,} pictures, {bursts:,} of them different: {name}")
    context.output.line(
        f"{len(found.found)} of {found.tested} features differ (5 % of them by chance at most)."
    )
    for title, more, shown in ((names[0], True, pictures[0]), (names[1], False, pictures[1])):
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


def _sides(context: Context, stack: ExitStack) -> tuple[Side, Side]:
    """The pictures of both folders; of a folder and one within it, the rest of the outer one.

    Raises:
        MemesaeError: both are the same pictures, or the vectors are of different models.
    """
    places = context.args.folder, context.args.other
    first = stack.enter_context(analysed(context, places[0]))
    place = first.session.library.directory
    with context.find_library(places[1]) as other_library:
        same = other_library.directory == place
    second = first if same else stack.enter_context(analysed(context, places[1]))
    rows, other_rows = first.rows_in(places[0]), second.rows_in(places[1])
    codes = second.view.codes.codes
    if same:
        both = np.intersect1d(rows, other_rows)
        rows, other_rows = (
            np.setdiff1d(one, both) if len(both) < len(one) else one for one in (rows, other_rows)
        )
        if np.array_equal(rows, other_rows) or not (len(rows) and len(other_rows)):
            raise MemesaeError(
                N_("Both folders hold the same pictures."),
                hint=N_("Name two folders, or one and a folder within it."),
            )
    elif second.session.features.model != first.session.features.model:
        raise MemesaeError(
            N_("The folders were indexed with different models."),
            kept=N_("Nothing was changed."),
            hint=N_("Index one of them with the other's: memesae index FOLDER --model MODEL"),
        )
    else:
        # the names are those of the first folder's features
        codes = first.view.sae.encode(second.vectors)
    theirs = Bursts.of(take_rows(codes, other_rows), second.bursts[other_rows])
    return Side(first, rows, first.averaged(rows)), Side(second, other_rows, theirs)


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
        rows = library.rows_in(context.args.folder)
        counted = Cooccurrence.of(library.averaged(rows))
        names = [library.name(one) for one in range(len(library.view))]
        directions = library.view.sae.directions
        found = find_pairs(counted, directions, names)[:top]
        apart = find_apart(counted, directions, names)[:top]
        pictures = library.strongest_together([(one.feature, one.other) for one in found], rows)
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
        {"pictures": len(rows), "bursts": counted.bursts, "pairs": records, "never": never}
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
        rows = library.rows_in(args.folder)
        found = find_families(library.averaged(rows), seed=args.seed, resolution=args.resolution)
        members = [one.feature for family in found.families for one in family]
        pictures = library.strongest(members, rows)
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
        f"{len(members)} features in {len(found.families)} families, {len(found.alone)} in none. "
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
        images = [library.image(place, context.args.folder) for place in context.args.images]
        chosen = np.unique(library.view.rows_of(np.array(images, np.int64)))
        # other frames of the same bursts are not the rest of the library
        rest = np.flatnonzero(~np.isin(library.bursts, library.bursts[chosen]))
        bursts = library.averaged(chosen)
        found = find_common(bursts, library.averaged(rest))[: context.args.top]
        pictures = library.strongest([one.feature for one in found])
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
            f"{one.shown} of {len(bursts)}  {library.described(one.feature):<36} "
            f"{one.other_rate:.1%} of the rest  ({one.low:+.0%} to {one.high:+.0%})"
            for one in found
        ]
    context.output.document({"pictures": len(chosen), "bursts": len(bursts), "features": records})
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
        facts = library.session.facts(Token(), image_facts=True).image_facts
        rows = library.rows_in(context.args.folder)
        times = {} if facts is None else dict(zip(facts.ids.tolist(), facts.times, strict=True))
        ids = library.view.codes.ids[rows].tolist()
        rows = rows[[image in times for image in ids]]
        if not len(rows):
            raise MemesaeError(N_("This folder has no pictures."))
        periods = Periods.of([times[image] for image in ids if image in times], context.args.by)
        found = find_trends(library.view.codes_of(rows), library.bursts[rows], periods)
        shown = found.found[: context.args.top]
        pictures = library.strongest([one.feature for one in shown], rows)
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
    mark = "<!-- made by memesae superposition -->"
    if not args.force:
        refuse_foreign_files([out], lambda path: mark in path.read_text("utf-8", "replace"))
    things = max(2, args.things)
    layouts = [lay_out(things, one + 1, seed=args.seed) for one in range(things)]
    page = render_superposition(layouts) + mark
    write_atomically(out, lambda stream: stream.write(page.encode()))
    rows = [
        {
            "dimensions": layout.directions.shape[1],
            "interference": round(layout.interference, 4),
            "strongest": round(layout.strongest, 4),
            "bound": round(layout.bound, 4),
        }
        for layout in layouts
    ]
    context.output.document({"page": out, "things": things, "spaces": rows})
    context.output.rows(rows)
    context.output.line(f"Open {context.output.path(out)} in a browser.")
    return 0
