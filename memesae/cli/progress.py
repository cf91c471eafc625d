"""Progress in the terminal, and Ctrl+C as a polite stop."""

import signal
from collections.abc import Generator
from contextlib import contextmanager
from types import FrameType

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    TaskProgressColumn,
    TextColumn,
    TimeRemainingColumn,
)

from memesae.base.token import Progress as Report
from memesae.base.token import Token
from memesae.cli.output import Output


@contextmanager
def watched(output: Output) -> Generator[Token]:
    """A token whose reports are drawn as a bar on the error channel, and which Ctrl+C cancels."""
    bar = Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        TaskProgressColumn(),
        MofNCompleteColumn(),
        TextColumn("{task.fields[rate]}"),
        TimeRemainingColumn(),
        console=output.errors,
        transient=True,
        disable=output.json_wanted or not output.errors.is_terminal,
    )
    drawn = bar.add_task("", total=None, rate="")

    def draw(report: Report) -> None:
        if report.note:
            output.errors.print(str(report.note), markup=False)
        rate = f"{report.rate:.0f}/s" if report.rate else ""
        bar.update(
            drawn,
            description=str(report.stage),
            completed=report.done,
            total=report.total,
            rate=rate,
        )

    token = Token(draw)

    def stop(_signal: int, _frame: FrameType | None) -> None:
        token.cancel()

    before = signal.signal(signal.SIGINT, stop)
    try:
        with bar:
            yield token
    finally:
        signal.signal(signal.SIGINT, before)
