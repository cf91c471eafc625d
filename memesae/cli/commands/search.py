"""`memesae search`: find pictures by words, pictures and filters."""

from argparse import ArgumentParser

from memesae.cli.arguments import count, folder
from memesae.cli.context import Context, asked

NAME = "search"
HELP = "find pictures by words, pictures and filters"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("folder", type=folder, help="a folder that was indexed")
    parser.add_argument(
        "query",
        nargs="+",
        help="what to look for: dog in the snow, 2:dog + ./cat.jpg - grass, in:holiday type:gif",
    )
    parser.add_argument("-n", type=count, default=20, help="how many results (20)")


def run(context: Context) -> int:
    """Search, and list the pictures, best first."""
    text = asked(context.args)
    session = context.indexed(context.args.folder)
    try:
        hits = session.search(text, limit=context.args.n)
        files = session.library.files_of([int(image) for image in hits.ids])
    finally:
        session.close()
    results = [
        {"path": files[int(image)][0].path, "score": round(float(score), 6)}
        for image, score in zip(hits.ids, hits.scores, strict=True)
        if files.get(int(image))
    ]
    context.output.document({"query": text, "results": results})
    for result in results:
        context.output.line(f"{result['score']:6.3f}  {result['path']}")
    if not results:
        context.output.line("Nothing matches; try fewer filters or other words.")
    return 0
