"""Commands on libraries, the machine and the program: index, read, tag, models, doctor, demo, licences, completion."""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from memesae.app.session import Session
from memesae.app.settings import DEVICES
from memesae.base.cancellation import Token
from memesae.base.errors import Cancelled, MemesaeError
from memesae.base.messages import N_
from memesae.base.paths import resource
from memesae.cli.command_context import Context, has_display, image_of
from memesae.cli.command_table import INDEXED_FOLDER, NULL, argument, command, count, folder
from memesae.cli.output import ENDINGS, Output, cancelled_by, progress_bar, record
from memesae.library.library_errors import LibraryBusyError, LibraryDamagedError
from memesae.library.library_registry import repair_library
from memesae.library.records import Failure
from memesae.library.recovery import keep_copy
from memesae.library.roots import address_of, canonical
from memesae.library.tags import tidy

if TYPE_CHECKING:
    from memesae.app.health import Finding
    from memesae.embedding.pipeline import IndexReport
    from memesae.library.library import Library
    from memesae.library.records import Metadata


@command(
    argument(
        "folder",
        nargs="+",
        type=folder,
        help="folders that form one library; with --engine ray also addresses, such as s3://bucket/prefix",
    ),
    argument("--model", help="the model to index with (see `memesae models`)"),
    argument("--device", choices=DEVICES, help="the device that the model runs on"),
    argument(
        "--watch",
        action="store_true",
        help="go on and index what changes, without a window, until Ctrl+C or SIGTERM; status 0 then",
    ),
    argument(
        "--engine",
        choices=("local", "ray"),
        default="local",
        help="what reads and encodes: this program, or the workers of a Ray cluster (local)",
    ),
    argument(
        "--address",
        help="of the Ray cluster, with --engine ray: HOST:PORT, or auto for the one that this machine"
        " belongs to; a cluster on this machine alone is started if none is named",
    ),
    argument(
        "--shards",
        type=folder,
        metavar="PLACE",
        help="with --engine ray, the folder or address of the vectors as Parquet files (beside the library)",
    ),
)
def index(context: Context) -> int:
    """Index folders into one library."""
    _check_engine(context)
    session = Session.open(
        context.args.folder, context.settings(), context.home, context.args.model
    )
    try:
        for each in context.args.folder:
            context.note_wider(session.library, each)
        if context.args.watch:
            _index_until_stopped(session, context.output)
            return 0
        with progress_bar(context.output) as token:
            if context.args.engine == "ray":
                report = session.index_with_ray(token, context.args.address, context.args.shards)
            else:
                report = session.index(token)
    finally:
        session.close()
    _print_report(report, context.output)
    return 0


def _check_engine(context: Context) -> None:
    """Refuse what only the other engine can do.

    Raises:
        MemesaeError: an address without Ray, or an option that goes with the other engine.
    """
    args = context.args
    addresses = [found for one in args.folder if (found := address_of(one)) is not None]
    if args.engine != "ray" and addresses:
        raise MemesaeError(
            N_("{address} is no folder of this machine: only the workers of Ray read addresses."),
            hint=N_("Run: memesae index {address} --engine ray"),
            address=addresses[0],
        )
    if args.engine != "ray" and (args.address or args.shards):
        raise MemesaeError(
            N_("--address and --shards go with --engine ray."),
            hint=N_("Add --engine ray, or leave them out."),
        )
    if args.engine == "ray" and args.watch:
        raise MemesaeError(
            N_("--watch does not go with --engine ray."),
            hint=N_(
                "Run the command again whenever there are new pictures; what is stored is kept."
            ),
        )
    if args.engine == "ray":
        from memesae.embedding.ray_run import ray_module
        from memesae.embedding.remote_storage import check_address

        # before a library is made for them
        ray_module()
        for address in addresses:
            check_address(address)


def _index_until_stopped(session: Session, output: Output) -> None:
    """Index, then again whenever something changed, and print what each run changed; a signal ends it.

    While another program indexes the library, it is tried again every half a minute.
    """
    from memesae.library.watching.library_watcher import ChangeWaiter

    waiter = ChangeWaiter()
    unsettled: frozenset[Path] = frozenset()
    first, busy = True, False
    try:
        with cancelled_by(ENDINGS, Token()) as stop:
            while True:
                folders = [root.path for root in session.library.roots()]
                for notice in waiter.follow(folders, stop):
                    output.note(f"{notice.sentence} {notice.hint}")
                try:
                    with progress_bar(output, ENDINGS) as token:
                        report = session.index(token, unsettled=unsettled)
                except LibraryBusyError as error:
                    if not busy:
                        output.note(f"{error.sentence} This run tries again every half a minute.")
                    busy = True
                    waiter.rest(stop)
                    continue
                busy = False
                if first or report.new or report.changed or report.moved or report.missing:
                    _print_report(report, output)
                    sys.stdout.flush()
                first = False
                unsettled = waiter.wait(stop)
    except Cancelled:
        output.note("Stopped. Finished work is saved.")
    finally:
        waiter.close()


def _print_report(report: IndexReport, output: Output) -> None:
    output.document(record(report))
    for line in _index_lines(report, output):
        output.line(line)


_LISTED = 3
"""Files listed for each reason for which files could not be read."""


def _index_lines(report: IndexReport, output: Output) -> list[str]:
    """The report; its numbers are of files, of which some may hold no picture or the same one."""
    changes = (
        f"{report.new} new, {report.changed} changed, {report.moved} moved, "
        f"{report.missing} missing; {len(report.failed)} could not be read"
    )
    lines = [f"{report.images} images can be searched (files: {changes})."]
    if report.images_per_second:
        lines.append(f"{report.seconds:.1f} s, {report.images_per_second:.0f} images per second.")
    lines += [str(remark) for remark in report.remarks()]
    if report.failed:
        lines += ["", "Could not be read:", *_failure_lines(report.failed, output)]
    if len(report.unread_metadata) > 1:
        lines += ["", "Not all metadata was read:", *_failure_lines(report.unread_metadata, output)]
    return lines


def _failure_lines(failed: Sequence[Failure], output: Output) -> list[str]:
    """The files by reason, the most frequent first: hundreds with the same reason are one line and examples."""
    by_reason: defaultdict[str, list[Path]] = defaultdict(list)
    for failure in failed:
        by_reason[str(failure.reason)].append(failure.path)
    lines: list[str] = []
    for reason, paths in sorted(by_reason.items(), key=lambda pair: -len(pair[1])):
        if len(paths) <= _LISTED:
            lines += [f"  {output.path(path)}: {reason}" for path in paths]
            continue
        lines.append(f"  {len(paths)} files: {reason}")
        lines += [f"    {output.path(path)}" for path in paths[:_LISTED]]
        lines.append(f"    and {len(paths) - _LISTED} more (memesae index --json lists them)")
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
            report = session.run_ocr(token, workers=context.args.cores)
    finally:
        session.close()
    context.output.document(record(report))
    for line in (
        f"{report.images} pictures read, {report.with_words} of them contain text.",
        *([f"{report.passed} have none by their looks."] if report.passed else []),
        *([f"{report.skipped} could not be opened."] if report.skipped else []),
        f"{report.seconds:.1f} s, {report.images_per_second:.1f} pictures per second.",
    ):
        context.output.line(line)
    return 0


@command(
    INDEXED_FOLDER,
    argument("files", nargs="*", type=Path, metavar="file", help="pictures of the library"),
    argument(
        "--add", action="append", default=[], metavar="TAG", help="tag them (favourite: the heart)"
    ),
    argument(
        "--remove", action="append", default=[], metavar="TAG", help="take this tag from them"
    ),
    argument("--list", action="store_true", help="list the tags; of all pictures if none is named"),
    argument(
        "--write-sidecars",
        action="store_true",
        help="write tags into XMP files beside the pictures, of all with tags if none is named;"
        " what these files hold is kept",
    ),
    NULL,
)
def tag(context: Context) -> int:
    """Tag pictures, which stay tagged wherever the files are moved; all of them or, after an error, none."""
    args = context.args
    if (args.add or args.remove) and not args.files:
        raise MemesaeError(
            N_("No picture is named that should be tagged."),
            hint=N_("Run: memesae tag FOLDER FILE ... --add TAG"),
        )
    with context.find_library(args.folder) as library:
        if not args.files:
            if args.write_sidecars:
                return _write_all_sidecars(context, library)
            return _list_tags(context, library)
        images = {path: image_of(library, path, args.folder) for path in args.files}
        facts = library.images(list(images.values()))
        hashes = [one.hash for one in facts.values()]
        # all names are checked before any is written
        add, remove = [tidy(text) for text in args.add], [tidy(text) for text in args.remove]
        changed = sum(len(library.tags.add(hashes, each)) for each in add)
        changed += sum(len(library.tags.remove(hashes, each)) for each in remove)
        tags = library.tags.of(list(images.values()))
        noted = library.noted(list(images.values()))
        # the tags are stored whether or not a copy can be kept beside them
        with suppress(MemesaeError):
            keep_copy(library)
        places = {
            _place_of(library, path, args.folder): tags.get(images[path], ()) for path in images
        }
    written = _write_sidecars(places) if args.write_sidecars else None
    rows = [
        {"path": path, "tags": tags.get(image, ()), "noted": _noted_record(noted.get(image))}
        for path, image in images.items()
    ]
    document = {"changed": changed, "files": rows}
    context.output.document(document | ({"sidecars": record(written)} if written else {}))
    if written:
        _print_written(context, written)
    elif args.list or context.output.null_wanted or not (add or remove):
        for path, image in images.items():
            own = ", ".join(tags.get(image, ())) or "(no tags)"
            read = "; ".join(_noted_lines(noted.get(image)))
            context.output.found(path, f"{own} (noted: {read})" if read else own)
    else:
        context.output.line(f"{len(facts)} pictures, {changed} changes.")
    return 1 if written and written.refused else 0


@dataclass(frozen=True, slots=True)
class _Written:
    """What was done to sidecars: the fields of the JSON document.

    Attributes:
        written: the files that were made or changed.
        unchanged: how many had all the tags.
        refused: the files that were left as they are, and why.
    """

    written: list[Path] = field(default_factory=list[Path])
    unchanged: int = 0
    refused: list[Failure] = field(default_factory=list[Failure])


def _place_of(library: Library, path: Path, folder: Path) -> Path:
    """Where a picture lies that `image_of` has found."""
    places = (path.expanduser().absolute(), (folder / path).absolute())
    return next(one for one in places if library.image_at(one) is not None)


def _write_all_sidecars(context: Context, library: Library) -> int:
    """Write the tags of all pictures in the folder that have any."""
    tags = library.tags.by_image()
    inside = canonical(context.args.folder)
    written = _write_sidecars(
        {
            file.path: tags[image]
            for image, files in library.files_of(list(tags)).items()
            for file in files
            if file.present and file.path.is_relative_to(inside)
        }
    )
    context.output.document({"sidecars": record(written)})
    _print_written(context, written)
    return 1 if written.refused else 0


def _write_sidecars(tags: Mapping[Path, Sequence[str]]) -> _Written:
    """Write each file's tags beside it; what is refused does not keep the others from being written."""
    from memesae.library.sidecars import pictures_by_stem, sidecar_for, write_keywords

    written: list[Path] = []
    refused: list[Failure] = []
    unchanged = 0
    here = {path: own for path, own in tags.items() if own and path.exists()}
    stems = pictures_by_stem(path.parent for path in here)
    for path, own in sorted(here.items()):
        sidecar = sidecar_for(path, stems[path.parent, path.stem])
        try:
            if write_keywords(sidecar, own):
                written.append(sidecar)
            else:
                unchanged += 1
        except MemesaeError as error:
            refused.append(Failure(sidecar, error.message))
    return _Written(written, unchanged, refused)


def _print_written(context: Context, written: _Written) -> None:
    output = context.output
    for path in written.written if output.null_wanted else ():
        output.found(path)
    output.line(f"{len(written.written)} sidecars written, {written.unchanged} had all tags.")
    for line in _failure_lines(written.refused, output):
        output.line(line)


def _noted_record(noted: Metadata | None) -> dict[str, object]:
    """What other programs noted about a picture: only what is there."""
    return {} if noted is None else {name: value for name, value in record(noted).items() if value}


def _noted_lines(noted: Metadata | None) -> list[str]:
    """The same for a person, on one line in all."""
    if noted is None:
        return []
    place = noted.place and f"{noted.place[0]:g},{noted.place[1]:g}"
    stars = noted.rating and f"rating {noted.rating}"
    return [part for part in (*noted.lines, stars, noted.camera, place) if part]


def _list_tags(context: Context, library: Library) -> int:
    counts, keywords = library.tags.counts(), library.noted_keywords()
    context.output.document(
        {
            "tags": [one._asdict() for one in counts],
            "keywords": [one._asdict() for one in keywords],
        }
    )
    for one in counts:
        context.output.line(f"{one.images:6}  {one.name}")
    for one in keywords:
        context.output.line(f"{one.images:6}  {one.name} (noted)")
    if not counts and not keywords:
        context.output.line("No picture has a tag yet.")
    return 0


@command()
def models(context: Context) -> int:
    """List the models and mark the one in use."""
    from rich.table import Column, Table

    from memesae.embedding.model_catalogue import known_models

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


@command(
    argument("folder", nargs="?", type=folder, help="also check this folder's library"),
    argument(
        "--repair", action="store_true", help="put a sound database in place of a damaged one"
    ),
)
def doctor(context: Context) -> int:
    """Check the machine and a library; exit status 1 if a check fails."""
    from memesae.app.health import check_machine

    settings = context.settings()
    findings = check_machine(context.home, settings.model, settings.device)
    if context.args.folder is not None:
        findings += _examined(context)
    elif context.args.repair:
        raise MemesaeError(
            N_("Nothing can be repaired without a folder."),
            hint=N_("Run: memesae doctor FOLDER --repair"),
        )
    context.output.document({finding.name: finding.value for finding in findings})
    for finding in findings:
        mark = "ok" if finding.ok else "!!"
        context.output.line(f"{mark}  {finding.text}")
    return 0 if all(finding.ok for finding in findings) else 1


def _examined(context: Context) -> list[Finding]:
    """What is found of the library of a folder, and what repairing it came to."""
    from memesae.app.health import check_library, damaged_database, repaired_database

    findings: list[Finding] = []
    where: Path = context.args.folder
    if context.args.repair:
        library = repair_library(context.home, where)
        if library is not None:
            with library:
                findings.append(repaired_database(library))
    try:
        session = context.open_library(where)
        try:
            return findings + check_library(session)
        finally:
            session.close()
    except LibraryDamagedError as error:
        return [*findings, damaged_database(error.sentence, where)]


@command(
    argument("action", choices=("use", "show"), help="use an engine, or show what is in use"),
    argument(
        "address",
        nargs="?",
        default="",
        help="milvus://HOST:PORT/COLLECTION, milvuss:// if encrypted, milvus:PATH.db, or local",
    ),
    INDEXED_FOLDER,
)
def engine(context: Context) -> int:
    """Choose what searches a library's vectors: this machine, or a vector engine on a server."""
    from memesae.app.vector_engine import engine_of

    address = str(context.args.address)
    if (context.args.action == "use") != bool(address):
        raise MemesaeError(
            N_("An address goes with use, and with use alone."),
            hint=N_("Run: {line}"),
            line="memesae engine use milvus://HOST:PORT/COLLECTION FOLDER",
        )
    session = context.open_library(context.args.folder)
    try:
        if address:
            session.use_engine(address)
        used = engine_of(session.library)
        context.output.line(session.store.reason)
        context.output.document({"engine": used, "images": len(session.store)})
    finally:
        session.close()
    return 0


@command(
    argument("--headless", action="store_true", help="do not open the window"),
    argument("--count", type=count, help="how many of the 300 pictures to unpack (all)"),
    argument("--out", type=Path, help="file for the screenshot taken when no window is opened"),
)
def demo(context: Context) -> int:
    """Unpack and index the demo, then open the window or save a screenshot of it."""
    from memesae.app.demo_library import DEMO_QUERIES, unpack_demo

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
    if not (context.args.headless or context.output.json_wanted or not has_display()):
        return context.window.open([library_folder], context.home)
    out: Path = (context.args.out or Path("memesae-demo.png")).absolute()
    context.window.screenshot(library_folder, DEMO_QUERIES[0], out, context.home)
    for query, paths in found.items():
        context.output.line(f"\n{query}")
        for path in paths:
            context.output.line(f"  {context.output.path(path)}")
    context.output.line(f"\nScreenshot of the window: {out}")
    context.output.document(
        {"library": library_folder, "images": report.images, "searches": found, "screenshot": out}
    )
    return 0


def _demo_searches(session: Session) -> dict[str, list[str]]:
    """The first five pictures for each demo query."""
    from memesae.app.demo_library import DEMO_QUERIES

    found: dict[str, list[str]] = {}
    for query in DEMO_QUERIES:
        ids = [int(image) for image in session.search(query, limit=5).ids]
        files = session.library.files_of(ids)
        found[query] = [str(files[image][0].path) for image in ids]
    return found


@command(argument("--whole", action="store_true", help="with the texts of all licences"))
def licences(context: Context) -> int:
    """List the licences of the program, its weights and the packages that it is made of."""
    from memesae.base.program import components, licences_text

    whole: bool = context.args.whole
    parts = components(whole=whole)
    context.output.document({"packages": [record(each) for each in parts]})
    context.output.line(licences_text(parts, whole=whole))
    return 0


SHELLS = ("bash", "zsh", "fish")


@command(argument("shell", choices=SHELLS, help="the shell that is to complete"))
def completion(context: Context) -> int:
    """Print what makes a shell complete commands and options."""
    name = f"completions/memesae.{context.args.shell}"
    text = resource(name).read_text("utf-8")
    context.output.document({"completion": text})
    context.output.line(text.rstrip())
    return 0
