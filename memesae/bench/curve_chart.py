# pyright: reportUnknownMemberType=false, reportUnknownVariableType=false
# matplotlib leaves keyword arguments untyped
"""Charts of curves, drawn with matplotlib, which only the extra `bench` brings."""

from collections.abc import Mapping, Sequence
from importlib.util import find_spec
from io import StringIO

from memesae.base.errors import MemesaeError

# Okabe and Ito's colours, distinguishable with every kind of colour vision; dashed when used again
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#666666")


def require_matplotlib() -> None:
    """Make sure that curves can be drawn: called before a long run whose curves are wanted.

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
    # words stay words, which can be searched for, and ids do not change from run to run
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
