"""Memes made of one picture and words: top and bottom, a white bar, a chart."""

import math

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.memes.words import CHARTS, OVER_A_PICTURE, TOP_AND_BOTTOM
from memesae.app.demo.motif import Draw
from memesae.app.demo.palette import BLACK, BRIGHT, INK, NAMED, WHITE
from memesae.app.demo.portrait import before
from memesae.app.demo.scenes import aloft, city, coast, land, mountains, traffic, underwater
from memesae.app.demo.scenes import backdrops as at
from memesae.app.demo.things import food, pets, wheels

PICTURES: tuple[Draw, ...] = (
    coast.beach, coast.sailing, mountains.snowy_mountains, city.night_city, land.desert, land.barn,
    underwater.reef, aloft.space, aloft.balloons, traffic.rain,
    before(pets.cat, at.room, at.studio, grounded=True),
    before(pets.cat, at.garden, grounded=True),
    before(pets.dog, at.lawn, at.room, grounded=True),
    before(pets.dog, at.garden, grounded=True),
    before(food.pizza, at.table),
    before(food.coffee, at.table, at.room, grounded=True),
    before(wheels.car, at.asphalt, grounded=True),
)  # fmt: skip


def top_and_bottom(canvas: Canvas) -> str:
    """White capitals with a black outline above and below."""
    subject = canvas.dice.choice(PICTURES)(canvas)
    top, bottom = canvas.dice.choice(TOP_AND_BOTTOM)
    for words, y in ((top, canvas.height * 0.1), (bottom, canvas.height * 0.9)):
        shout(canvas, words, y)
    return f"a meme with {subject} saying {top}, {bottom}"


def white_bar(canvas: Canvas) -> str:
    """Black words on a white bar over a picture."""
    words = canvas.dice.choice(OVER_A_PICTURE)
    bar = round(canvas.height * 0.2)
    subject = inset(canvas, 0, bar, canvas.width, canvas.height - bar)
    canvas.box(0, 0, canvas.width, bar, WHITE)
    canvas.text(14, bar / 2, words, canvas.width * 0.052, BLACK, anchor="lm", bold=0.3)
    return f"a meme with {subject} under the words {words}".replace("\n", " ")


def chart(canvas: Canvas) -> str:
    """A pie or bar chart of a small truth."""
    title, parts = canvas.dice.choice(CHARTS)
    tones = [NAMED[name] for name in canvas.dice.sample(BRIGHT, len(parts))]
    sizes = [canvas.dice.uniform(0.45, 0.62), canvas.dice.uniform(0.2, 0.3)]
    sizes.append(1 - sum(sizes))
    canvas.text(canvas.width / 2, 34, title, canvas.width * 0.05, INK, anchor="mm", bold=0.4)
    draw = canvas.dice.choice((_pie, _bars))
    draw(canvas, sizes, tones)
    for number, (part, tone) in enumerate(zip(parts, tones, strict=True)):
        y = canvas.height - 74 + number * 22
        canvas.box(36, y, 50, y + 14, tone, 2)
        canvas.text(60, y - 1, part, 14, INK)
    return f"a chart: {title}"


def inset(canvas: Canvas, x: float, y: float, width: float, height: float) -> str:
    """A picture drawn into a part of the sheet; its caption."""
    part = Canvas(round(width), round(height), canvas.dice)
    caption = canvas.dice.choice(PICTURES)(part)
    canvas.lay(part.image, x, y)
    return caption


def shout(canvas: Canvas, words: str, y: float) -> None:
    """One line of meme capitals, as large as fits."""
    size = min(canvas.height * 0.1, canvas.width * 1.4 / len(words))
    outline = (BLACK, max(1.5, size * 0.08))
    canvas.text(
        canvas.width / 2,
        y,
        words.upper(),
        size,
        WHITE,
        anchor="mm",
        bold=size * 0.03,
        outline=outline,
    )


def _pie(canvas: Canvas, sizes: list[float], tones: list[tuple[int, int, int]]) -> None:
    """Wedges of a circle."""
    x, y, radius, turn = canvas.width * 0.6, canvas.height * 0.5, canvas.height * 0.3, -math.pi / 2
    for size, tone in zip(sizes, tones, strict=True):
        steps = [turn + size * 2 * math.pi * step / 40 for step in range(41)]
        canvas.polygon(
            [(x, y), *((x + math.cos(t) * radius, y + math.sin(t) * radius) for t in steps)], tone
        )
        turn = steps[-1]


def _bars(canvas: Canvas, sizes: list[float], tones: list[tuple[int, int, int]]) -> None:
    """Bars on a line."""
    low, tall = canvas.height * 0.74, canvas.height * 0.55
    for number, (size, tone) in enumerate(zip(sizes, tones, strict=True)):
        left = canvas.width * (0.26 + 0.2 * number)
        canvas.box(left, low - tall * size / max(sizes), left + canvas.width * 0.13, low, tone)
    canvas.line([(canvas.width * 0.2, low), (canvas.width * 0.88, low)], INK, 2)
