"""Things that drive: cars, a bus, a bicycle's relatives."""

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.palette import BRIGHT, NAMED, Colour, darker, lighter, varied

GLASS: Colour = (176, 208, 224)


def car(canvas: Canvas) -> str:
    """A car from the side."""
    name = canvas.dice.choice(BRIGHT)
    automobile(
        canvas,
        canvas.width / 2,
        canvas.height * 0.68,
        canvas.width * 0.86,
        varied(NAMED[name], canvas.dice),
    )
    return f"a {name} car"


def bus(canvas: Canvas) -> str:
    """A school bus from the side."""
    wide, tall = canvas.width, canvas.height
    colour = (248, 190, 30)
    left, right, top, low = wide * 0.06, wide * 0.94, tall * 0.3, tall * 0.7
    canvas.box(left, top, right * 0.86, low, colour, 10)
    canvas.box(right * 0.8, tall * 0.48, right, low, colour, 8)
    canvas.box(left, tall * 0.56, right, tall * 0.575, (30, 30, 34))
    canvas.box(left, tall * 0.63, right, tall * 0.64, (30, 30, 34))
    for number in range(6):
        x = left + 8 + number * wide * 0.125
        canvas.box(x, tall * 0.36, x + wide * 0.1, tall * 0.5, (60, 76, 90), 3)
        canvas.polygon(
            [
                (x + 3, tall * 0.49),
                (x + 10, tall * 0.37),
                (x + 16, tall * 0.37),
                (x + 9, tall * 0.49),
            ],
            (120, 146, 160),
        )
    canvas.text(wide * 0.42, tall * 0.52, "SCHOOL BUS", 10, (30, 30, 34), anchor="mm", bold=0.4)
    for share in (0.22, 0.78):
        wheel(canvas, wide * share, low, wide * 0.075)
    return "a yellow school bus"


def automobile(canvas: Canvas, x: float, ground: float, length: float, colour: Colour) -> None:
    """A car that stands on `ground`, its middle at x."""
    tall, left = length * 0.36, x - length / 2
    belt, low = ground - tall * 0.62, ground - tall * 0.14
    roof = [(0.14, belt), (0.27, ground - tall), (0.58, ground - tall), (0.76, belt)]
    canvas.polygon([(left + length * share, y) for share, y in roof], darker(colour, 0.15))
    panes = (
        ((0.185, 0), (0.29, 1), (0.42, 1), (0.42, 0)),
        ((0.445, 0), (0.445, 1), (0.565, 1), (0.7, 0)),
    )
    for pane in panes:
        corners = [(left + length * share, belt - 1 - up * tall * 0.32) for share, up in pane]
        canvas.shade(corners, (lighter(GLASS, 0.5), GLASS, darker(GLASS, 0.3)))
    body = [(0.0, belt + tall * 0.08), (0.03, belt), (0.74, belt - tall * 0.02), (0.93, belt + tall * 0.1),
            (1.0, belt + tall * 0.24), (1.0, low), (0.0, low)]  # fmt: skip
    canvas.shade(
        [(left + length * share, y) for share, y in body],
        (lighter(colour, 0.4), colour, darker(colour, 0.35)),
    )
    canvas.line(
        [(left, belt + tall * 0.2), (left + length * 0.97, belt + tall * 0.2)],
        lighter(colour, 0.5),
        max(1, length * 0.006),
    )
    canvas.line(
        [(left + length * 0.43, belt), (left + length * 0.43, low)],
        darker(colour, 0.5),
        max(1, length * 0.005),
    )
    canvas.box(
        left + length * 0.35,
        belt + tall * 0.1,
        left + length * 0.41,
        belt + tall * 0.14,
        (230, 232, 236),
        1,
    )
    canvas.ellipse(
        left + length * 0.955, belt + tall * 0.22, length * 0.03, tall * 0.06, (255, 246, 200)
    )
    canvas.box(
        left, belt + tall * 0.12, left + length * 0.025, belt + tall * 0.26, (206, 30, 36), 1
    )
    for share in (0.2, 0.8):
        wheel(canvas, left + length * share, low, tall * 0.26)


def wheel(canvas: Canvas, x: float, y: float, radius: float) -> None:
    """A tyre around a spoked rim."""
    canvas.circle(x, y, radius, (26, 26, 30))
    canvas.ball(x, y, radius * 0.64, radius * 0.64, (186, 190, 198))
    for spoke in range(3):
        dx, dy = ((0.0, 1.0), (0.87, 0.5), (0.87, -0.5))[spoke]
        reach = radius * 0.58
        canvas.line(
            [(x - dx * reach, y - dy * reach), (x + dx * reach, y + dy * reach)],
            (90, 94, 102),
            max(1, radius * 0.12),
        )
    canvas.circle(x, y, radius * 0.16, (70, 74, 82))
