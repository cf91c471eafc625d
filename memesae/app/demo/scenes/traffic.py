"""Scenes with people going somewhere: umbrellas in the rain, cars on a road."""

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.greenery import tree
from memesae.app.demo.palette import BRIGHT, NAMED, WHITE, Colour, darker, varied
from memesae.app.demo.scenery import clouds, land, ridge, sky
from memesae.app.demo.things.wheels import automobile


def rain(canvas: Canvas) -> str:
    """Umbrellas over people on a wet street."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    sky(canvas, "grey", height)
    for step in range(9):
        left, top = step * width / 9, height * dice.uniform(0.15, 0.4)
        canvas.box(
            left, top, left + width / 9 + 1, height * 0.72, varied((126, 136, 150), dice, 10)
        )
    ground = height * 0.68
    canvas.shade(
        [(0, ground), (width, ground), (width, height), (0, height)],
        ((112, 118, 128), (70, 76, 88)),
        0.18,
        24,
    )
    count = dice.randint(2, 6)
    names = [dice.choice(BRIGHT) for _ in range(count)]
    for number, name in enumerate(names):
        x = width * (number + 0.5) / count + dice.uniform(-12, 12)
        _walker(
            canvas,
            x,
            height * dice.uniform(0.86, 0.96),
            height * dice.uniform(0.5, 0.62),
            NAMED[name],
        )
    for _ in range(230):
        x, y = dice.uniform(0, width), dice.uniform(0, height)
        canvas.line([(x, y), (x - 3, y + dice.uniform(8, 18))], (226, 234, 244, 150), 0.8)
    return f"{count} people with umbrellas in the rain, one umbrella is {names[0]}"


def road(canvas: Canvas) -> str:
    """Cars on a road through green country."""
    dice, width, height = canvas.dice, canvas.width, canvas.height
    sky(canvas, dice.choice(("clear", "morning", "sunset")), height * 0.6)
    clouds(canvas, 3, height * 0.36)
    land(canvas, ridge(dice, width, height * 0.5, 24, 0.42), ((126, 164, 96), (84, 130, 62)), 0.25)
    for _ in range(8):
        tree(
            canvas,
            dice.uniform(0, width),
            height * dice.uniform(0.54, 0.6),
            dice.uniform(30, 76),
            (62, 112, 52),
        )
    top = height * 0.62
    canvas.shade(
        [(0, top), (width, top), (width, height * 0.95), (0, height * 0.95)],
        ((96, 96, 102), (72, 72, 80)),
        0.2,
        20,
    )
    for dash in range(-20, width, 64):
        canvas.box(dash, height * 0.78, dash + 34, height * 0.79, (240, 236, 214))
    name = dice.choice(BRIGHT)
    for lane, colour in ((0.74, NAMED[dice.choice(BRIGHT)]), (0.92, NAMED[name])):
        automobile(
            canvas,
            width * dice.uniform(0.25, 0.75),
            height * lane,
            width * (0.24 + (lane - 0.74)),
            varied(colour, dice),
        )
    return f"a {name} car on a country road"


def _walker(canvas: Canvas, x: float, foot: float, tall: float, colour: Colour) -> None:
    """Somebody in a coat under an umbrella."""
    coat: Colour = varied((62, 66, 90), canvas.dice, 26)
    for shift in (-0.05, 0.05):
        canvas.line(
            [(x + tall * shift, foot - tall * 0.24), (x + tall * shift, foot)],
            (40, 40, 52),
            tall * 0.06,
        )
    canvas.shade(
        [(x - tall * 0.08, foot - tall * 0.6), (x + tall * 0.08, foot - tall * 0.6),
         (x + tall * 0.15, foot - tall * 0.18), (x - tall * 0.15, foot - tall * 0.18)], (coat, darker(coat)), 0.2
    )  # fmt: skip
    canvas.ball(x, foot - tall * 0.66, tall * 0.065, tall * 0.075, (224, 180, 150))
    hand = x + tall * 0.1
    canvas.line([(hand, foot - tall * 0.44), (hand, foot - tall * 1.0)], (60, 50, 50), 1.6)
    _canopy(canvas, hand, foot - tall * 0.76, tall * 0.34, colour)
    canvas.ellipse(x, foot + 4, tall * 0.2, 4, (*darker(colour, 0.2), 90))


def _canopy(canvas: Canvas, x: float, rim: float, half: float, colour: Colour) -> None:
    """The cloth of an umbrella: six panels in light and shade."""
    for panel in range(6):
        left, right = x - half + panel * half / 3, x - half + (panel + 1) * half / 3
        tone = darker(colour, 0.08 + 0.06 * panel)
        dome = [_on_dome(x, rim, half, left + (right - left) * step / 5) for step in range(6)]
        canvas.polygon(
            [*dome, (right, rim), ((left + right) / 2, rim - half * 0.09), (left, rim)], tone
        )
    canvas.line([(x, rim - half * 0.78), (x, rim - half * 0.9)], WHITE, 1.4)


def _on_dome(x: float, rim: float, half: float, at: float) -> tuple[float, float]:
    """The point of the dome above `at`."""
    share = max(0.0, 1 - ((at - x) / half) ** 2)
    return at, rim - half * 0.78 * share**0.5
