"""`memesae demo`: a small library that comes with memesae, to try it at once."""

import os
import sys
from argparse import ArgumentParser
from pathlib import Path

from memesae.app.demo_library import DEMO_QUERIES, unpack_demo
from memesae.app.session import Session
from memesae.cli.arguments import count
from memesae.cli.context import Context
from memesae.cli.output import watched

NAME = "demo"
HELP = "unpack a small library, index it, and open the window on it"


def arguments(parser: ArgumentParser) -> None:
    """Declare what the command takes."""
    parser.add_argument("--headless", action="store_true", help="open no window, even if one could")
    parser.add_argument("--count", type=count, help="how many of its 300 pictures to unpack (all)")
    parser.add_argument(
        "--out", type=Path, help="where the screenshot goes when there is no window"
    )


def run(context: Context) -> int:
    """Unpack, index, and show."""
    folder = context.home / "demo-library"
    with watched(context.output) as token:
        unpack_demo(folder, token, count=context.args.count)
        session = Session.open([folder], context.settings(), context.home)
        try:
            report = session.index(token)
            found = _searches(session)
        finally:
            session.close()
    context.output.line(f"{report.images} pictures unpacked and indexed in {folder}")
    if not (context.args.headless or context.output.json_wanted or not _has_display()):
        return context.window.open([folder], context.home)
    out: Path = (context.args.out or Path("memesae-demo.png")).absolute()
    context.window.screenshot(folder, DEMO_QUERIES[0], out, context.home)
    for query, paths in found.items():
        context.output.line(f"\n{query}")
        for path in paths:
            context.output.line(f"  {path}")
    context.output.line(f"\nThe window, as it would look with a display: {out}")
    context.output.document(
        {"library": folder, "images": report.images, "searches": found, "screenshot": out}
    )
    return 0


def _searches(session: Session) -> dict[str, list[str]]:
    """The first pictures for each of the demo's own queries."""
    found: dict[str, list[str]] = {}
    for query in DEMO_QUERIES:
        ids = [int(image) for image in session.search(query, limit=5).ids]
        files = session.library.files_of(ids)
        found[query] = [str(files[image][0].path) for image in ids]
    return found


def _has_display() -> bool:
    """Whether a window could be shown: always but on a Linux without a running display server."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
