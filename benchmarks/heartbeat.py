"""Whether the window ever stops answering while the program works, and how quick it stays.

    python -m benchmarks.heartbeat FOLDER MORE [--seconds 40] [--json FILE] [--stacks]

Opens the real window on a fresh home. Somebody at the keys types, pushes, scrolls, opens sheets and marks
pictures all the time, while a timer in the window's thread beats every 5 ms. Five stretches of at most
`--seconds` each:

    first index   FOLDER is indexed for the first time, from the start of the window on
    idle          nothing else goes on (before it, unseen, the first index runs to its end)
    learning      features are learnt while the words in pictures are read: what the program does at once
    second index  MORE is added and indexed, and steering is prepared anew
    all at once   indexing, learning and reading, which the program itself would do in turns

A gap is the time between two beats. For gaps over 50 ms it is told for how long the thread worked, queued for
a core, or waited for a lock; with `--stacks` also what all threads were doing.
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

from benchmarks.person import Person
from benchmarks.pulse import STALL, Gap, Pulse
from benchmarks.until import until
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

FEWEST = 1000
"""Pictures from which features can be learnt."""


class Bench:
    """The window, the pulse, the person, and what was measured so far."""

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
        self.pulse = Pulse(self.window)
        self.person = Person(self.window)
        self.results: dict[str, dict[str, object]] = {}
        self.pulse.start()

    @property
    def session(self) -> Session:
        """The open library."""
        session = self.window.current.session
        assert session is not None
        return session

    def measure(self, name: str, over: Callable[[], object] = lambda: False) -> None:
        """Let the person work for a stretch and note how the window answered."""
        self.pulse.begin()
        self.person.start()
        began, cpu = time.perf_counter(), time.process_time()
        until(lambda: over() or time.perf_counter() - began > self.seconds)
        self.person.rest()
        took = time.perf_counter() - began
        found = told(self.pulse.gaps, self.person)
        found |= {"seconds": round(took, 1), "cores": round((time.process_time() - cpu) / took, 2)}
        self.results[name] = found
        print(line(name, found), flush=True)
        stalls = [gap for gap in self.pulse.gaps if gap.seconds > STALL]
        found["stalls"] = [described(gap, began) for gap in stalls]
        if self.stacks:
            for gap in stalls:
                print(f"    {summed(gap, began)}")
                print("".join(f"        {seen}\n" for seen in gap.seen), end="", flush=True)


def told(gaps: list[Gap], person: Person) -> dict[str, object]:
    """Milliseconds and counts of one stretch."""
    lengths = 1000 * np.array([gap.seconds for gap in gaps])
    found: dict[str, object] = {
        "worst": round(float(lengths.max()), 1),
        "p99": round(float(np.percentile(lengths, 99)), 1),
        "over_50": int((lengths > 1000 * STALL).sum()),
        "unanswered": person.unanswered,
    }
    for what in ("searches", "nudges", "outlooks"):
        times = 1000 * np.array(getattr(person, what))
        found[what] = len(times)
        for share in (50, 95):
            found[f"{what}_p{share}"] = (
                round(float(np.percentile(times, share)), 1) if len(times) else None
            )
    return found


HEAD = (
    "| while | seconds | cores | worst gap | p99 | over 50 ms | search p50 | p95 "
    "| push: results p50 | p95 | all p50 | p95 |\n" + "|---" * 12 + "|"
)


def line(name: str, found: dict[str, object]) -> str:
    """One row of the table."""
    columns = ["seconds", "cores", "worst", "p99", "over_50"]
    columns += [f"{what}_p{p}" for what in ("searches", "nudges", "outlooks") for p in (50, 95)]
    return f"| {name} | " + " | ".join(str(found[column]) for column in columns) + " |"


def summed(gap: Gap, began: float) -> str:
    """Where the time of a gap went."""
    shares = (gap.seconds, gap.working, gap.queueing, gap.waiting)
    whole, work, queue, wait = (round(1000 * share) for share in shares)
    at = gap.at - began
    return f"{whole} ms at {at:.1f} s: worked {work}, queued for a core {queue}, waited {wait}"


def described(gap: Gap, began: float) -> dict[str, object]:
    """A stall for the JSON document."""
    return {"gap": summed(gap, began), "seen": gap.seen}


def script(bench: Bench, folder: Path, more: Path) -> None:
    """All stretches, one after the other."""
    window = bench.window
    library, trainer, words = (
        window.controllers.indexing,
        window.controllers.features.trainer,
        window.controllers.ocr,
    )
    window.open([folder])
    until(lambda: window.current.session)
    bench.measure("first index")
    until(lambda: window.settled and bench.session.steering_engine is not None)
    assert len(bench.session.store) >= FEWEST, "too few pictures to learn from"
    bench.measure("idle")
    words.read()
    outset = bench.session.features.outset()
    trainer.start(TrainingRequest(outset.features, outset.k, onward=False))
    bench.measure("learning", over=lambda: not trainer.running)
    trainer.stop()
    words.stop()
    until(lambda: window.settled)
    library.open([folder, more])
    until(lambda: len(bench.session.library.roots()) == 2 and library.running)
    bench.measure("second index", over=lambda: not library.running)
    # forced: the program would read and learn when the index is done
    tokens = [
        window.tasks.start(Pool.WORDS, partial(read, bench.session)),
        window.tasks.start(Pool.DISK, partial(learn, bench.session)),
    ]
    bench.measure("all at once", over=lambda: not library.running)
    for token in tokens:
        token.cancel()
    library.stop()


def read(session: Session, token: Token) -> None:
    """Read words in pictures."""
    session.read_words(token)


def learn(session: Session, token: Token) -> None:
    """Learn features."""
    session.features.train(token, lambda _: None, features=2048)


def memory() -> str:
    """What both processes took at most; to be asked when the other one has ended."""
    sides = {"the window": resource.RUSAGE_SELF, "the working process": resource.RUSAGE_CHILDREN}
    unit = 1 if sys.platform == "darwin" else 1024
    most = {name: resource.getrusage(side).ru_maxrss * unit for name, side in sides.items()}
    return ", ".join(f"{name} {taken / 1e9:.2f} GB" for name, taken in most.items())


def main() -> None:
    """Measure, print a table in Markdown."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("more", type=Path)
    parser.add_argument("--seconds", type=float, default=40.0, help="of each stretch at most")
    parser.add_argument("--json", type=Path, help="write everything there")
    parser.add_argument("--stacks", action="store_true", help="what was going on at each stall")
    args = parser.parse_args()
    # sheets are loaded when they are first opened, and installing compiles the program
    compile_package()
    with tempfile.TemporaryDirectory() as home:
        load = os.getloadavg()[0]
        print(f"Load before: {load:.2f}; times in milliseconds.\n\n{HEAD}", flush=True)
        bench = Bench(Path(home), args.seconds, stacks=args.stacks)
        script(bench, args.folder, args.more)
        if args.json:
            args.json.write_text(json.dumps({"load_before": load, **bench.results}, indent=1))
        bench.pulse.stop()
        bench.window.close()
        bench.collector.stop()
        bench.opener.close()
        print(f"\nMemory at most: {memory()}.")


if __name__ == "__main__":
    main()
