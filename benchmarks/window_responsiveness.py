"""Responsiveness of the window while the program works: stalls of its event loop, and latencies.

    python -m benchmarks.window_responsiveness FOLDER MORE [--seconds 40] [--json FILE] [--stacks]

Opens the real window on a new home folder. A simulated user types, steers, scrolls, opens sheets and tags
pictures all the time, while a timer in the GUI thread fires every 5 ms. Five phases of at most `--seconds` each:

    first index   FOLDER is indexed for the first time, from the start of the window
    idle          no background work (the first index is completed before it, unmeasured)
    learning      features are trained while OCR runs, which the program does at the same time
    second index  MORE is added and indexed, and steering is prepared again
    all at once   indexing, training and OCR, which the program itself would do in turn

A gap is the time between two timer events. Gaps over 50 ms are split into the time that the thread ran, waited for
a core, and was blocked on a lock; `--stacks` prints the stacks of all threads too.
"""

import argparse
import json
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import numpy as np

from benchmarks.event_loop_monitor import STALL, EventLoopMonitor, Gap
from benchmarks.simulated_user import SimulatedUser
from benchmarks.window_wait import wait_for
from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.app.tasks import Pool
from memesae.base.cancellation import Token
from memesae.bench.startup import compile_package
from memesae.gui import theme
from memesae.gui.application import application
from memesae.gui.features.trainer import TrainingRequest
from memesae.gui.garbage_collection import GuiThreadCollector
from memesae.gui.libraries.library_opener import LibraryOpener
from memesae.gui.window import MainWindow

MIN_PICTURES = 1000
"""Number of pictures needed to train features."""


class Bench:
    """The window, its monitor, its simulated user, and the results so far."""

    def __init__(self, home: Path, seconds: float, *, stacks: bool) -> None:
        self.seconds, self.stacks = seconds, stacks
        self.app = application()
        theme.apply(self.app, "light")
        settings = Settings(read_words=False)
        self.collector = GuiThreadCollector(self.app)
        self.opener = LibraryOpener(settings, home)
        self.window = MainWindow(settings, home, self.opener)
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        self.monitor = EventLoopMonitor(self.window)
        self.user = SimulatedUser(self.window)
        self.results: dict[str, dict[str, object]] = {}
        self.monitor.start()

    @property
    def session(self) -> Session:
        """The open library."""
        session = self.window.current.session
        assert session is not None
        return session

    def measure(self, name: str, over: Callable[[], object] = lambda: False) -> None:
        """Run the simulated user until `over` or for `seconds`, and record the window's responsiveness."""
        self.monitor.reset()
        self.user.start()
        began, cpu = time.perf_counter(), time.process_time()
        wait_for(lambda: over() or time.perf_counter() - began > self.seconds)
        self.user.stop()
        took = time.perf_counter() - began
        found = statistics(self.monitor.gaps, self.user)
        found |= {"seconds": round(took, 1), "cores": round((time.process_time() - cpu) / took, 2)}
        self.results[name] = found
        print(line(name, found), flush=True)
        stalls = [gap for gap in self.monitor.gaps if gap.seconds > STALL]
        found["stalls"] = [stall_record(gap, began) for gap in stalls]
        if self.stacks:
            for gap in stalls:
                print(f"    {gap_summary(gap, began)}")
                print("".join(f"        {stack}\n" for stack in gap.samples), end="", flush=True)


def statistics(gaps: list[Gap], user: SimulatedUser) -> dict[str, object]:
    """Milliseconds and counts of one phase."""
    lengths = 1000 * np.array([gap.seconds for gap in gaps])
    found: dict[str, object] = {
        "worst": round(float(lengths.max()), 1),
        "p99": round(float(np.percentile(lengths, 99)), 1),
        "over_50": int((lengths > 1000 * STALL).sum()),
        "unanswered": user.timeouts,
    }
    for what, attribute in TIMES.items():
        times = 1000 * np.array(getattr(user, attribute))
        found[what] = len(times)
        for share in (50, 95):
            found[f"{what}_p{share}"] = (
                round(float(np.percentile(times, share)), 1) if len(times) else None
            )
    return found


TIMES = {"searches": "searches", "nudges": "nudges", "outlooks": "previews"}
"""Attributes of SimulatedUser by their name in the results."""
HEAD = (
    "| phase | seconds | cores | worst gap | p99 | over 50 ms | search p50 | p95 "
    "| nudge: results p50 | p95 | previews p50 | p95 |\n" + "|---" * 12 + "|"
)


def line(name: str, found: dict[str, object]) -> str:
    """One row of the table."""
    columns = ["seconds", "cores", "worst", "p99", "over_50"]
    columns += [f"{what}_p{p}" for what in TIMES for p in (50, 95)]
    return f"| {name} | " + " | ".join(str(found[column]) for column in columns) + " |"


def gap_summary(gap: Gap, began: float) -> str:
    """The length of a gap and its parts."""
    shares = (gap.seconds, gap.running, gap.runnable, gap.blocked)
    total, running, runnable, blocked = (round(1000 * share) for share in shares)
    at = gap.start - began
    return (
        f"{total} ms at {at:.1f} s: ran {running}, waited for a core {runnable}, blocked {blocked}"
    )


def stall_record(gap: Gap, began: float) -> dict[str, object]:
    """A stall for the JSON document."""
    return {"gap": gap_summary(gap, began), "seen": gap.samples}


def run_phases(bench: Bench, folder: Path, more: Path) -> None:
    """Measure every phase, one after the other."""
    window = bench.window
    library, trainer, words = (
        window.controllers.indexing,
        window.controllers.features.trainer,
        window.controllers.ocr,
    )
    window.open([folder])
    wait_for(lambda: window.current.session)
    bench.measure("first index")
    wait_for(lambda: window.settled and bench.session.steering_engine is not None)
    assert len(bench.session.store) >= MIN_PICTURES, "too few pictures to train features on"
    bench.measure("idle")
    words.read()
    outset = bench.session.features.training_readiness()
    trainer.start(TrainingRequest(outset.features, outset.k, warm_start=False))
    bench.measure("learning", over=lambda: not trainer.running)
    trainer.stop()
    words.stop()
    wait_for(lambda: window.settled)
    library.open([folder, more])
    wait_for(lambda: len(bench.session.library.roots()) == 2 and library.running)
    bench.measure("second index", over=lambda: not library.running)
    # started by hand: the program itself would start OCR and training after indexing
    tokens = [
        window.tasks.start(Pool.WORDS, partial(run_ocr, bench.session)),
        window.tasks.start(Pool.DISK, partial(train_features, bench.session)),
    ]
    bench.measure("all at once", over=lambda: not library.running)
    for token in tokens:
        token.cancel()
    library.stop()


def run_ocr(session: Session, token: Token) -> None:
    """Run OCR on the library's pictures."""
    session.run_ocr(token)


def train_features(session: Session, token: Token) -> None:
    """Train features."""
    session.features.train(token, lambda _: None, features=2048)


def peak_memory() -> str:
    """Peak memory of the window's and the engine process; call it after the engine has ended."""
    sides = {"the window": resource.RUSAGE_SELF, "the engine": resource.RUSAGE_CHILDREN}
    unit = 1 if sys.platform == "darwin" else 1024
    peak = {name: resource.getrusage(side).ru_maxrss * unit for name, side in sides.items()}
    return ", ".join(f"{name} {size / 1e9:.2f} GB" for name, size in peak.items())


def main() -> None:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("more", type=Path)
    parser.add_argument("--seconds", type=float, default=40.0, help="longest duration of a phase")
    parser.add_argument("--json", type=Path, help="file for all results")
    parser.add_argument("--stacks", action="store_true", help="print the stacks at each stall")
    args = parser.parse_args()
    # sheets are imported when first opened; an installed program is compiled, a checkout may not be
    compile_package()
    with tempfile.TemporaryDirectory() as home:
        load = os.getloadavg()[0]
        print(f"Load before: {load:.2f}; times in milliseconds.\n\n{HEAD}", flush=True)
        bench = Bench(Path(home), args.seconds, stacks=args.stacks)
        run_phases(bench, args.folder, args.more)
        if args.json:
            args.json.write_text(json.dumps({"load_before": load, **bench.results}, indent=1))
        bench.monitor.stop()
        bench.window.close()
        bench.collector.stop()
        bench.opener.close()
        print(f"\nPeak memory: {peak_memory()}.")


if __name__ == "__main__":
    main()
