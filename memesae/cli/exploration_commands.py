"""Commands that look at a folder from a chosen side: clusters, property, match, splitting, map, taste."""

from __future__ import annotations

from argparse import ArgumentTypeError
from pathlib import Path

from memesae.analysis.map_page import MapPoint, render_map
from memesae.analysis.matching import LEVELS
from memesae.analysis.taste_choices import Choice, TasteChoices
from memesae.app.exploration.analysed_library import SHOWN_PICTURES
from memesae.app.exploration.groups_question import SHOWN, AskGroups
from memesae.app.exploration.kept_dictionaries import DEFAULT_WIDTHS, read_widths
from memesae.app.exploration.map_question import AskMap
from memesae.app.exploration.matching_question import AskMatch
from memesae.app.exploration.property_question import AskProperty
from memesae.app.exploration.splitting_question import AskSplitting
from memesae.app.exploration.taste_question import AskTaste
from memesae.base.cancellation import Progress, Token
from memesae.base.errors import MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import refuse_foreign_files, refuse_odd_place, write_atomically
from memesae.cli.analysis_commands import analysed, library_image
from memesae.cli.command_context import Context
from memesae.cli.command_table import INDEXED_FOLDER, RESULT_COUNT, argument, command, count, folder
from memesae.cli.output import Row, progress_bar, record
from memesae.steering.query.query_model import PropertyValue, Term, render_term

FOLDER = argument("folder", type=folder, help="an indexed folder, or one within")


@command(
    FOLDER,
    argument(
        "--by",
        required=True,
        help='what to group by: the possible answers ("beach, snow, city"), or a phrase ("the weather")',
    ),
    argument(
        "--features", action="store_true", help="compare by the features relevant to a phrase"
    ),
    argument(
        "-k", type=count, help="number of clusters (the one that fits held-out pictures best)"
    ),
    argument("--seed", type=int, default=0, help="seed of k-means and of the halves (0)"),
)
def clusters(context: Context) -> int:
    """Group pictures by what is named, each group with names that were tested."""
    args = context.args
    with analysed(context, args.folder) as library:
        question = AskGroups(args.by, args.folder, args.features, args.k, args.seed)
        found = question.answer(library, Token())
        closest = library.paths_by(
            {place: one.typical[:SHOWN] for place, one in enumerate(found.groups)}
        )
    context.output.document(
        {
            "by": found.by,
            "words": found.answers,
            "pictures": found.images,
            "covered": round(found.covered, 4),
            "silhouettes": {str(one): round(each, 4) for one, each in found.silhouettes.items()},
            "features": found.features,
            "clusters": [
                {
                    "pictures": one.size,
                    "word": one.word,
                    "names": one.names,
                    "closest": closest[place],
                }
                for place, one in enumerate(found.groups)
            ],
        }
    )
    for place, one in enumerate(found.groups):
        context.output.line(f"{one.size:6}  {one.title or '(no name passed the test)'}")
        for path in closest[place]:
            context.output.found(path, " " * 6)
    context.output.line(
        f"{found.covered:.0%} of {found.images:,} pictures show a feature that is relevant to the question."
    )
    return 0


def _feature_numbers(text: str) -> list[int]:
    parts = [part.strip() for part in text.split(",") if part.strip()]
    if not all(part.isdecimal() for part in parts):
        raise ArgumentTypeError(f"must be numbers of features, as in 12,407, not {text}")
    return [int(part) for part in parts]


@command(
    FOLDER,
    argument("text", nargs="+", help="the property in words: looks cheap, awkward silence"),
    argument(
        "--tick",
        type=_feature_numbers,
        metavar="NUMBERS",
        help="which of the proposed features fit, as in 12,407; only these count then",
    ),
    RESULT_COUNT,
)
def property(context: Context) -> int:  # noqa: A001 - the command's name
    """Find pictures by a property, and list the features that it is made of, to tick those that fit."""
    chosen: list[int] | None = context.args.tick
    ticked = tuple(chosen or ())
    value = PropertyValue(" ".join(context.args.text), ticked=ticked)
    with analysed(context, context.args.folder) as library:
        answer = AskProperty(value, context.args.folder, context.args.n).answer(library, Token())
        found = answer.found
        paths = library.paths(found.results)
        results = [
            {"path": paths[image], "score": round(score, 4)}
            for image, score in zip(found.results, found.scores, strict=True)
            if image in paths
        ]
        pictures = library.paths_by(answer.pictures)
        features = [
            {
                "id": one.feature,
                "name": library.name(one.feature),
                "relevance": round(one.relevance, 4),
                "weight": round(one.weight, 4),
                "ticked": one.feature in ticked,
                "pictures": pictures[one.feature],
            }
            for one in found.proposed
        ]
        described = [library.described(one.feature) for one in found.proposed]
    term = render_term(Term(1.0, "property", value.text))
    context.output.document(
        {"property": value.words, "term": term, "features": features, "results": results}
    )
    context.output.line(
        "Features that may belong to it (--tick 12,407: only those that fit count):"
    )
    for one, words in zip(found.proposed, described, strict=True):
        mark = "x" if one.feature in ticked else " "
        context.output.line(
            f"{mark} {words:<36} relevance {one.relevance:.2f}  weight {one.weight:.2f}"
        )
        for path in pictures[one.feature]:
            context.output.found(path, " " * 4)
    context.output.line()
    for result in results:
        context.output.found(str(result["path"]), f"{result['score']:6.2f}")
    context.output.line(f"\nAs a part of any search: {term}")
    return 0


@command(
    INDEXED_FOLDER,
    argument("first", help="features: built-in, used, or a folder of memesae sae export"),
    argument("second", help="the features to match them with, likewise"),
    argument("--top", type=count, default=20, help="number of pairs (20)"),
    argument("--seed", type=int, default=0, help="seed of the permutation (0)"),
)
def match(context: Context) -> int:
    """Match the features of two dictionaries by their activations on a library's pictures."""
    args = context.args
    with analysed(context, args.folder) as library:
        found = AskMatch(args.first, args.second, args.seed).answer(library, Token())
    matches = list(zip(found.matches, found.cosines, strict=True))
    rows: list[dict[str, object]] = [
        {
            "ids": [one.feature, one.partner],
            "correlation": round(one.correlation, 4),
            "overlap": round(one.overlap, 4),
            "cosine": round(cosine, 4),
        }
        for one, cosine in matches
    ]
    shares = {name: [round(one, 5) for one in some] for name, some in found.shares.items()}
    context.output.document(
        {
            "pictures": found.images,
            "features": found.features,
            "levels": list(LEVELS),
            "shares": shares,
            "chance": round(found.chance, 4),
            "matches": rows,
        }
    )
    levels = "  ".join(f"r > {level}" for level in LEVELS)
    context.output.line(f"{'Share of the first features with a partner among':<48} {levels}")
    for name, some in found.shares.items():
        context.output.line(f"  {name:<46} " + "  ".join(f"{one:7.1%}" for one in some))
    context.output.line(
        f"By chance one feature of a hundred has a partner above {found.chance:.2f}.\n"
    )
    for one, cosine in matches[: args.top]:
        context.output.line(
            f"{one.correlation:5.2f}  f{one.feature} = f{one.partner}  "
            f"cosine {cosine:.2f}  "
            f"strongest pictures {one.overlap:.0%} the same"
        )
    return 0


def _widths(text: str) -> tuple[int, ...]:
    try:
        return read_widths(text)
    except MemesaeError as error:
        raise ArgumentTypeError(str(error)) from None


@command(
    INDEXED_FOLDER,
    argument(
        "--widths",
        type=_widths,
        default=DEFAULT_WIDTHS,
        help="numbers of features to train (256,768,2304)",
    ),
    argument("--seed", type=int, default=0, help="seed of the split and the initial weights (0)"),
    argument("--top", type=count, default=10, help="number of features that split to list (10)"),
)
def splitting(context: Context) -> int:
    """Train dictionaries of several widths, and list which features split in the wider ones."""
    args = context.args
    with analysed(context, args.folder) as library:
        with progress_bar(context.output) as token:
            question = AskSplitting(tuple(args.widths), True, args.seed)
            found = question.answer(library, token)
        assert found is not None  # it trains what is not kept
        listed = [
            {one: some[:SHOWN_PICTURES] for one, some in each.pictures.items()}
            for each in found.widths
        ]
        paths = [library.paths_by(some) for some in listed]
    widths = [{"features": one.features, "fvu": round(one.fvu, 5)} for one in found.widths]

    def described(number: int, feature: int) -> Row:
        return {
            "id": feature,
            "name": found.widths[number].names[feature] or None,
            "pictures": paths[number].get(feature, []),
        }

    records = [
        {
            "from": args.widths[number],
            "to": args.widths[number + 1],
            "lost": step.lost,
            "new": step.new,
            "regrouped": step.regrouped,
            "parents": [
                {
                    **described(number, parent.feature),
                    "children": [
                        {
                            **described(number + 1, child.feature),
                            "correlation": round(child.correlation, 4),
                            "within": round(child.within, 4),
                            "of_parent": round(child.of_parent, 4),
                        }
                        for child in parent.children
                    ],
                }
                for parent in step.parents
            ],
        }
        for number, step in enumerate(found.steps)
    ]
    context.output.document({"widths": widths, "steps": records})
    for one in found.widths:
        context.output.line(
            f"{one.features} features explain {1 - one.fvu:.1%} of held-out pictures."
        )
    for number, step in enumerate(found.steps):
        split = [parent for parent in step.parents if len(parent.children) > 1]
        context.output.line(
            f"\n{args.widths[number]} to {args.widths[number + 1]}: {len(split)} features split, "
            f"{len(step.parents) - len(split)} go on as one, {len(step.regrouped)} are regrouped, "
            f"{len(step.lost)} are lost, {len(step.new)} are new."
        )
        for parent in split[: args.top]:
            _print_feature(context, described(number, parent.feature), "", "")
            for child in parent.children:
                share = f"  {child.of_parent:.0%} of it"
                _print_feature(context, described(number + 1, child.feature), "  -> ", share)
    return 0


def _print_feature(context: Context, one: Row, indent: str, after: str) -> None:
    name = f"{one['name']} (f{one['id']})" if one["name"] else f"f{one['id']}"
    context.output.line(f"{indent}{name}{after}")
    for path in one["pictures"]:
        context.output.found(path, " " * len(indent) + "  ")


_MOST_THUMBNAILS = 20_000
"""Pictures with a thumbnail in the page; of more, an even sample has one."""
_MARK = "<!-- made by memesae map -->"


@command(
    FOLDER,
    argument("--out", type=Path, required=True, help="the page to write, such as map.html"),
    argument("--seed", type=int, default=0, help="seed of the layout (0)"),
    argument("--force", action="store_true", help="overwrite a file that memesae did not write"),
)
def map(context: Context) -> int:  # noqa: A001 - the command's name
    """Write a map of the pictures as a page for any browser, with like pictures beside each other."""
    args = context.args
    out: Path = args.out.expanduser()
    refuse_odd_place(out)
    if not args.force:
        refuse_foreign_files([out], lambda path: _MARK in path.read_text("utf-8", "replace"))
    with analysed(context, args.folder) as library:
        with progress_bar(context.output) as token:
            found = AskMap(args.folder, args.seed).answer(library, token)
            drawn, ids = found.drawn, found.images.tolist()
            paths = library.paths(ids)
            step = -(-len(ids) // _MOST_THUMBNAILS)
            points: list[MapPoint] = []
            for number, image in enumerate(ids):
                token.check()
                token.report(Progress(N_("reading thumbnails"), number, len(ids)))
                wanted = number % step == 0
                points.append(
                    MapPoint(
                        float(drawn.places[number, 0]),
                        float(drawn.places[number, 1]),
                        str(paths.get(image, "")),
                        library.session.thumbnail(image) if wanted else None,
                    )
                )
        labels = found.labels(library.view)
    trust = "too few pictures to judge the map"
    if drawn.trustworthiness is not None and drawn.kept is not None:
        trust = (
            f"{len(ids):,} pictures; trustworthiness {drawn.trustworthiness:.3f} "
            f"(1 at best, .5 by chance), {drawn.kept:.0%} of true neighbours are neighbours here"
        )
    page = render_map(f"Map of {args.folder.name}", points, labels, trust) + _MARK
    write_atomically(out, lambda stream: stream.write(page.encode()))
    context.output.document(
        {
            "page": out,
            "pictures": len(ids),
            "trustworthiness": _rounded(drawn.trustworthiness),
            "kept": _rounded(drawn.kept),
            "labels": [[round(x, 4), round(y, 4), text] for x, y, text in labels],
            "places": [[str(one.name), round(one.x, 4), round(one.y, 4)] for one in points],
        }
    )
    context.output.line(f"{trust}.")
    context.output.line(f"Open {context.output.path(out)} in a browser.")
    return 0


def _rounded(share: float | None) -> float | None:
    return None if share is None else round(share, 4)


@command(
    INDEXED_FOLDER,
    argument("--prefer", nargs=2, type=Path, metavar=("BETTER", "OTHER"), help="store one choice"),
    argument("--seed", type=int, default=0, help="seed of the next pair (0)"),
    argument("--export", action="store_true", help="print the choices and weights too (as JSON)"),
    argument("--reset", action="store_true", help="forget every choice"),
    RESULT_COUNT,
)
def taste(context: Context) -> int:
    """Learn from choices between two pictures what a person likes, and rank the pictures by it."""
    args = context.args
    with analysed(context, args.folder) as library:
        choices = TasteChoices(library.session.library.directory)
        if args.reset:
            choices.reset()
        if args.prefer:
            hashes = [
                library.digest(library_image(library, path, args.folder)) for path in args.prefer
            ]
            choices.add([Choice(*hashes)])
        found = AskTaste(seed=args.seed, top=args.n).answer(library, Token())
        made = choices.all()
        paths = library.paths((*found.best, *found.pair))
        liked = [
            {
                "id": one.feature,
                "name": library.name(one.feature),
                "weight": round(one.weight, 4),
                "deviation": round(one.deviation, 4),
            }
            for one in found.features
        ]
        results = [
            {"path": paths[image], "worth": round(float(worth), 4)}
            for image, worth in zip(found.best, found.worth, strict=True)
            if image in paths
        ]
        asked = [paths.get(image) for image in found.pair]
    document = {"choices": len(made), "features": liked, "next": asked, "results": results}
    if args.export:
        document |= {"made": record(made), "weights": [round(one, 6) for one in found.weights]}
    context.output.document(document)
    context.output.line(f"{len(made)} choices. Which of these two is better?")
    for path in asked:
        context.output.found(str(path), "  ")
    for one in liked:
        context.output.line(f"{one['weight']:+6.2f}  {one['name']}")
    for one in results:
        context.output.found(str(one["path"]), f"{one['worth']:6.2f}")
    return 0
