"""Results of the steering benchmark: success rates with intervals, table rows, and curves as SVG."""

# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from importlib.util import find_spec
from io import StringIO
from pathlib import Path

import numpy as np

from memesae.base.errors import MemesaeError
from memesae.base.paths import write_atomically
from memesae.bench.simulated_people import Person

# Okabe and Ito's palette, distinguishable with every kind of colour vision; dashed lines reuse it
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#666666")
_Z = 1.959964
"""97.5 % quantile of the standard normal distribution."""


@dataclass(frozen=True, slots=True)
class Share:
    """A share from 0 to 1 with its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{100 * self.value:.1f} % ({100 * self.low:.1f}-{100 * self.high:.1f})"


def wilson(successes: int, trials: int) -> Share:
    """The 95 % Wilson score interval of a share.

    E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference.
    """
    if not trials:
        return Share(0.0, 0.0, 1.0)
    p = successes / trials
    margin = _Z * np.sqrt(p * (1 - p) / trials + _Z**2 / (4 * trials**2))
    scale = 1 + _Z**2 / trials
    middle = p + _Z**2 / (2 * trials)
    low, high = (middle - margin) / scale, (middle + margin) / scale
    return Share(p, max(0.0, float(low)), min(1.0, float(high)))


@dataclass(frozen=True, eq=False)
class Outcome:
    """How many presses each simulated search needed.

    Attributes:
        steps: int64 [n], presses until the target was on the first screen; -1 where it never was.
        limit: number of presses allowed.
        seconds: wall time of the simulation.
    """

    steps: np.ndarray
    limit: int
    seconds: float

    @property
    def success(self) -> Share:
        """The share of targets found."""
        return wilson(int((self.steps >= 0).sum()), len(self.steps))

    @property
    def median(self) -> float:
        """Median presses over all searches, infinite where most failed."""
        needed = np.where(self.steps >= 0, self.steps, np.inf)
        return float(np.median(needed)) if len(needed) else float("inf")

    @property
    def curve(self) -> list[float]:
        """The share found after 0, 1, ..., limit presses."""
        found = self.steps >= 0
        return [float((found & (self.steps <= at)).mean()) for at in range(self.limit + 1)]


@dataclass(frozen=True, eq=False)
class StrategyResult:
    """The outcome of one strategy, at its best step size, for one kind of simulated person."""

    way: str
    person: Person
    step: float
    outcome: Outcome

    def row(self) -> dict[str, object]:
        """The result as one row of the table."""
        success = self.outcome.success
        return {
            "way": self.way,
            "person": str(self.person),
            "step": self.step,
            "targets": len(self.outcome.steps),
            "success": round(success.value, 4),
            "low": round(success.low, 4),
            "high": round(success.high, 4),
            "median": self.outcome.median if np.isfinite(self.outcome.median) else None,
            "seconds": round(self.outcome.seconds, 1),
        }


@dataclass(frozen=True, slots=True)
class Specificity:
    """The effect of moving along features on the first 20 results.

    Attributes:
        specific: how often the feature moved along rose more than every other feature, after one press.
        precision: the share of the first 20 on which the feature is active, after each amount.
        rising: how often that share never falls from one amount to the next.
    """

    specific: Share
    precision: tuple[float, ...]
    rising: Share


def write_report(folder: Path, results: Sequence[StrategyResult], specificity: Specificity) -> None:
    """Write steer-reads.svg, steer-looks.svg and steer.json into a folder, created if missing.

    Raises:
        MemesaeError: the files cannot be written, or matplotlib is not installed.
    """
    for person in dict.fromkeys(one.person for one in results):
        title = f"Simulated person who {person}: targets on the first screen"
        curves = {one.way: one.outcome.curve for one in results if one.person is person}
        _write(folder / f"steer-{person.name.lower()}.svg", draw_curves(title, curves))
    rows = [{**one.row(), "curve": one.outcome.curve} for one in results]
    figures = json.dumps({"rows": rows, "specificity": asdict(specificity)}, indent=1)
    _write(folder / "steer.json", figures + "\n")


def _write(path: Path, text: str) -> None:
    write_atomically(path, lambda stream: stream.write(text.encode()))


def require_matplotlib() -> None:
    """Check that curves can be drawn, before a long run.

    Raises:
        MemesaeError: matplotlib is not installed.
    """
    if find_spec("matplotlib") is None:
        raise MemesaeError(
            "Curves are drawn with matplotlib, which is not installed.",
            hint="Run: pip install 'memesae[bench]'",
        )


def draw_curves(title: str, curves: Mapping[str, Sequence[float]]) -> str:
    """An SVG document of shares by number of steps; the same curves give the same document.

    Args:
        title: above the chart.
        curves: by name, the shares (0 to 1) after 0, 1, 2, ... steps.

    Raises:
        MemesaeError: matplotlib is not installed.
    """
    require_matplotlib()
    from matplotlib import rc_context
    from matplotlib.figure import Figure
    from matplotlib.ticker import MaxNLocator, PercentFormatter

    document = StringIO()
    # text stays searchable text, and ids are the same in every run
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "memesae"}):
        figure = Figure(figsize=(8, 4.5), layout="constrained")
        axes = figure.add_subplot()
        for number, (name, curve) in enumerate(curves.items()):
            axes.plot(
                range(len(curve)),
                curve,
                label=name,
                color=_COLOURS[number % len(_COLOURS)],
                linestyle="-" if number < len(_COLOURS) else "--",
            )
        axes.set(title=title, xlabel="steps", ylim=(0, 1))
        axes.margins(x=0)
        axes.xaxis.set_major_locator(MaxNLocator(integer=True))
        axes.yaxis.set_major_formatter(PercentFormatter(1.0, symbol=" %"))
        axes.grid(axis="y", color="#dddddd")
        axes.spines[["top", "right"]].set_visible(False)
        figure.legend(loc="outside right upper", frameon=False)
        figure.savefig(document, format="svg", metadata={"Date": None})
    return document.getvalue()
