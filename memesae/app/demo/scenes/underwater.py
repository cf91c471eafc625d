"""The sea from below: fish, corals, bubbles, shafts of light."""

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.paint import gradient
from memesae.app.demo.palette import Colour, darker, lighter, varied
from memesae.app.demo.scenery import land, ridge
from memesae.app.demo.things.swimmers import swim

CORALS: tuple[Colour, ...] = ((226, 92, 96), (238, 148, 80), (206, 108, 180), (246, 196, 96))
SCALES: tuple[Colour, ...] = (
    (250, 138, 36),
    (252, 204, 52),
    (60, 120, 220),
    (228, 70, 84),
    (150, 90, 200),
)


def reef(canvas: Canvas) -> str:
    """A few fish over a coral reef."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    deep = varied((8, 52, 112), dice, 14)
    canvas.lay(gradient(canvas.image.size, (lighter(deep, 0.55), (34, 130, 180), deep)), 0, 0)
    _light(canvas)
    land(
        canvas, ridge(dice, width, height * 0.88, 26, 0.5), ((196, 180, 140), (120, 116, 120)), 0.4
    )
    for _ in range(dice.randint(8, 14)):
        _coral(
            canvas, dice.uniform(0, width), height * dice.uniform(0.88, 1.0), dice.uniform(26, 70)
        )
    count = dice.randint(3, 9)
    for _ in range(count):
        size = width * dice.uniform(0.09, 0.2)
        x, y = dice.uniform(0.1, 0.9) * width, dice.uniform(0.12, 0.75) * height
        swim(canvas, x, y, size, varied(dice.choice(SCALES), dice), dice.choice((-1, 1)))
    _bubbles(canvas, dice.randint(14, 34))
    return f"{count} colourful fish swimming over a coral reef under water"


def _light(canvas: Canvas) -> None:
    """Shafts of sunlight from the surface."""
    for _ in range(6):
        x, wide = canvas.dice.uniform(-0.1, 1.0) * canvas.width, canvas.dice.uniform(10, 40)
        low = canvas.height * canvas.dice.uniform(0.6, 0.95)
        canvas.polygon(
            [(x, 0), (x + wide, 0), (x + wide * 2.6 - 60, low), (x - 60, low)], (220, 246, 255, 26)
        )


def _coral(canvas: Canvas, x: float, foot: float, size: float) -> None:
    """A branching coral or a swaying weed."""
    dice, colour = canvas.dice, varied(canvas.dice.choice(CORALS), canvas.dice)
    if dice.random() < 0.4:
        for blade in range(4):
            points = [
                (x + blade * 5 + dice.uniform(-3, 3) * step, foot - size * 0.3 * step)
                for step in range(5)
            ]
            canvas.line(points, varied((40, 126, 70), dice), 4)
        return
    for branch in range(9):
        tip = (
            x + (branch - 4) * size * 0.16,
            foot - size * (1 - abs(branch - 4) * 0.13) * dice.uniform(0.8, 1),
        )
        bend = ((x + tip[0]) / 2 + (branch - 4) * 2, foot - size * 0.35)
        tone = darker(colour, 0.3) if branch % 2 else colour
        canvas.line([(x, foot), bend, tip], tone, size * 0.09)
        canvas.circle(*tip, size * 0.06, lighter(tone))


def _bubbles(canvas: Canvas, count: int) -> None:
    """Rising bubbles, each with a highlight."""
    for _ in range(count):
        x, y = canvas.dice.uniform(0, canvas.width), canvas.dice.uniform(0, canvas.height * 0.9)
        radius = canvas.dice.uniform(1.5, 6)
        canvas.circle(x, y, radius, (220, 244, 255, 60))
        canvas.ring(x, y, radius, (236, 250, 255, 170), 0.8)
        canvas.circle(x - radius * 0.35, y - radius * 0.35, radius * 0.22, (255, 255, 255, 230))
