"""The curves of a benchmark run as an SVG picture, drawn by hand so that nothing need be installed."""

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

_WIDTH, _HEIGHT = 720, 420
_LEFT, _TOP, _RIGHT, _BOTTOM = 56, 40, 200, 44
# Okabe and Ito's colours, told apart by colour-blind people too; then the same, dashed.
_COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#666666")


def draw_curves(title: str, curves: Mapping[str, Sequence[float]]) -> str:
    """Shares found (0 to 1) after 0, 1, 2, ... steps, one curve for each name, as an SVG document."""
    longest = max((len(curve) for curve in curves.values()), default=2)
    body = [_text(_LEFT, 24, title, size=16), *_grid(longest)]
    for number, (name, curve) in enumerate(curves.items()):
        body += _curve(number, name, curve, longest)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'font-family="sans-serif"><rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>'
        f"{''.join(body)}</svg>\n"
    )


def _x(step: int, longest: int) -> float:
    return _LEFT + step * (_WIDTH - _LEFT - _RIGHT) / max(1, longest - 1)


def _y(share: float) -> float:
    return _HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM)


def _grid(longest: int) -> list[str]:
    lines: list[str] = []
    for percent in range(0, 101, 20):
        y = _y(percent / 100)
        lines.append(_line([(_LEFT, y), (_WIDTH - _RIGHT, y)], "#dddddd", 1))
        lines.append(_text(_LEFT - 8, y + 4, f"{percent} %", anchor="end"))
    for step in range(longest):
        lines.append(_text(_x(step, longest), _HEIGHT - 22, str(step), anchor="middle"))
    lines.append(_text((_LEFT + _WIDTH - _RIGHT) / 2, _HEIGHT - 6, "steps", anchor="middle"))
    return lines


def _curve(number: int, name: str, curve: Sequence[float], longest: int) -> list[str]:
    colour = _COLOURS[number % len(_COLOURS)]
    dash = "" if number < len(_COLOURS) else "6 4"
    points = [(_x(step, longest), _y(share)) for step, share in enumerate(curve)]
    key = _TOP + 8 + 20 * number
    left = _WIDTH - _RIGHT + 16
    return [
        _line(points, colour, 2, dash),
        _line([(left, key), (left + 22, key)], colour, 2, dash),
        _text(left + 28, key + 4, name),
    ]


def _line(points: Sequence[tuple[float, float]], colour: str, width: int, dash: str = "") -> str:
    places = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dashes = f' stroke-dasharray="{dash}"' if dash else ""
    return f'<polyline points="{places}" fill="none" stroke="{colour}" stroke-width="{width}"{dashes}/>'


def _text(x: float, y: float, words: str, *, anchor: str = "start", size: int = 12) -> str:
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" font-size="{size}" text-anchor="{anchor}" '
        f'fill="#222222">{escape(words)}</text>'
    )
