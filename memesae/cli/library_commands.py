"""Commands on libraries and the machine: index, read, models, doctor, demo."""

import os
import sys
from dataclasses import asdict
from pathlib import Path

from rich.table import Column, Table

from memesae.app.demo_library import DEMO_QUERIES, unpack_demo
from memesae.app.health import check_library, check_machine
from memesae.app.session import Session
from memesae.app.settings import DEVICES
from memesae.cli.command_context import Context
from memesae.cli.command_table import INDEXED_FOLDER, argument, command, count, folder
from memesae.cli.output import progress_bar
from memesae.embedding.model_catalogue import known_models
from memesae.embedding.pipeline import IndexReport


@command(
    argument("folder", nargs="+", type=folder, help="folders that form one library"),
    argument("--model", help="the model to index with (see `memesae models`)"),
    argument("--device", choices=DEVICES, help="the device that the model runs on"),
)
def index(context: Context) -> int:
    """Index folders into one library."""
    session = Session.open(
        context.args.folder, context.settings(), context.home, context.args.model
    )
    try:
        with progress_bar(context.output) as token:
            report = session.index(token)
    finally:
        session.close()
    context.output.document(asdict(report))
    for line in _index_lines(report):
        context.output.line(line)
    return 0


def _index_lines(report: IndexReport) -> list[str]:
    changes = (
        f"{report.new} new, {report.changed} changed, {report.moved} moved, "
        f"{report.missing} missing, {len(report.failed)} could not be read"
    )
    lines = [f"{report.images} images can be searched ({changes})."]
    if report.images_per_second:
        lines.append(f"{report.seconds:.1f} s, {report.images_per_second:.0f} images per second.")
    lines += [str(remark) for remark in report.remarks()]
    if report.failed:
        lines += ["", "Could not be read:"]
        lines += [f"  {failure.path}: {failure.reason}" for failure in report.failed]
    return lines


@command(
    INDEXED_FOLDER,
    argument("--cores", type=count, help="number of CPU cores to use (half of them)"),
)
def read(context: Context) -> int:
    """Run OCR on the pictures that have not been read yet."""
    session = context.open_library(context.args.folder)
    try:
        with progress_bar(context.output) as token:
            report = session.read_words(token, workers=context.args.cores)
    finally:
        session.close()
    context.output.document(asdict(report))
    for line in (
        f"{report.images} pictures read, {report.with_words} of them contain text.",
        *([f"{report.skipped} could not be opened."] if report.skipped else []),
        f"{report.seconds:.1f} s, {report.images_per_second:.1f} pictures per second.",
    ):
        context.output.line(line)
    return 0


@command()
def models(context: Context) -> int:
    """List the models and mark the one in use."""
    known = known_models(context.home)
    chosen = context.settings().model
    context.output.document({"models": [asdict(model) for model in known], "chosen": chosen})
    # names are there to be copied, so that column is never truncated
    name = Column("model", min_width=max(len(model.name) for model in known))
    table = Table("", name, "available", "size", "vector", "licence", box=None, pad_edge=False)
    for model in known:
        mark = "*" if chosen in (model.id, model.name) else ""
        size = f"{model.megabytes:,} MB" if model.megabytes else ""
        width = str(model.width or "")
        source = model.source if not model.tier else f"{model.source} ({model.tier})"
        table.add_row(mark, model.name, source, size, width, model.licence)
    context.output.table(table)
    context.output.line("* is used for new libraries; choose with memesae index --model MODEL.")
    return 0


@command(argument("folder", nargs="?", type=folder, help="also check this folder's library"))
def doctor(context: Context) -> int:
    """Check the machine and a library; exit status 1 if a check fails."""
    findings = check_machine(context.home)
    if context.args.folder is not None:
        session = context.open_library(context.args.folder)
        try:
            findings += check_library(session)
        finally:
            session.close()
    context.output.document({finding.name: finding.value for finding in findings})
    for finding in findings:
        mark = "ok" if finding.ok else "!!"
        context.output.line(f"{mark}  {finding.text}")
    return 0 if all(finding.ok for finding in findings) else 1


@command(
    argument("--headless", action="store_true", help="do not open the window"),
    argument("--count", type=count, help="how many of the 300 pictures to unpack (all)"),
    argument("--out", type=Path, help="file for the screenshot taken when no window is opened"),
)
def demo(context: Context) -> int:
    """Unpack and index the demo, then open the window or save a screenshot of it."""
    library_folder = context.home / "demo-library"
    with progress_bar(context.output) as token:
        unpack_demo(library_folder, token, count=context.args.count)
        session = Session.open([library_folder], context.settings(), context.home)
        try:
            report = session.index(token)
            found = _demo_searches(session)
        finally:
            session.close()
    context.output.line(f"{report.images} pictures unpacked and indexed in {library_folder}")
    if not (context.args.headless or context.output.json_wanted or not _has_display()):
        return context.window.open([library_folder], context.home)
    out: Path = (context.args.out or Path("memesae-demo.png")).absolute()
    context.window.screenshot(library_folder, DEMO_QUERIES[0], out, context.home)
    for query, paths in found.items():
        context.output.line(f"\n{query}")
        for path in paths:
            context.output.line(f"  {path}")
    context.output.line(f"\nScreenshot of the window: {out}")
    context.output.document(
        {"library": library_folder, "images": report.images, "searches": found, "screenshot": out}
    )
    return 0


def _demo_searches(session: Session) -> dict[str, list[str]]:
    """The first five pictures for each demo query."""
    found: dict[str, list[str]] = {}
    for query in DEMO_QUERIES:
        ids = [int(image) for image in session.search(query, limit=5).ids]
        files = session.library.files_of(ids)
        found[query] = [str(files[image][0].path) for image in ids]
    return found


def _has_display() -> bool:
    """Whether a window can be shown; only a Linux without a display server cannot."""
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
