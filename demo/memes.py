"""Memes: text over a picture, several panels, starter packs and charts."""

import math

from demo import (
    backdrops,
    scenes_nature,
    scenes_places,
    things_animals,
    things_food,
    things_objects,
    things_plants,
)
from demo.backdrops import on_backdrop
from demo.canvas import Canvas, Draw
from demo.paint import BLACK, BRIGHT, INK, NAMED, WHITE

TOP_AND_BOTTOM: tuple[tuple[str, str], ...] = (
    ("I will just rest my eyes", "wakes up on Thursday"),
    ("Packed for every weather", "forgot the trousers"),
    ("The recipe said serves four", "the recipe was wrong"),
    ("Renamed the file final", "final-2-really-final"),
    ("It worked yesterday", "yesterday was kinder"),
    ("Took one photo", "phone says storage full"),
    ("Opened one tab", "now there are ninety"),
    ("Told everyone I am on my way", "still in the shower"),
    ("Bought a plant", "the plant has trust issues"),
    ("Silence your phone", "it was the fridge"),
    ("Deleted one line", "met the whole team"),
    ("A quick five minute job", "day three"),
)

OVER_A_PICTURE: tuple[str, ...] = (
    "Nobody:\nMe on the first warm day of the year:",
    "When the meeting ends\nfour minutes early",
    "My plans for the weekend\nas seen from space",
    "How I think I look\nwhile parking",
    "When the soup is exactly\nthe right temperature",
    "Me, explaining the plot\nafter missing the first hour",
    "When you remember\nit is a holiday tomorrow",
    "The sock that left,\nliving its best life",
    "When the update asks for\none more restart",
    "My last brain cell\non a Monday morning",
)

BEFORE_AND_AFTER: tuple[tuple[str, str], ...] = (
    ("Before coffee", "After coffee"),
    ("What I ordered", "What arrived"),
    ("On the map", "In real life"),
    ("At home", "At the airport"),
    ("The plan", "The plan after lunch"),
    ("My hair at the mirror", "My hair in the photo"),
)

WHAT_THEY_THINK: tuple[tuple[str, ...], ...] = (
    ("What my friends\nthink I do", "What my mum\nthinks I do", "What I think\nI do", "What I do"),
    ("Monday", "Tuesday", "Friday", "Sunday, 9 pm"),
    ("Spring", "Summer", "Autumn", "Waiting for\nthe bus"),
    ("Step one", "Step two", "Step three", "Start again"),
)

STARTER_PACKS: tuple[str, ...] = (
    "Moved to the countryside once",
    "Has a favourite spoon",
    "Just back from holiday",
    "Works from home, officially",
    "Says it is not that cold",
)

CHARTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("How I spend an hour of work", ("finding the file", "coffee", "work")),
    ("Things I take on a walk", ("snacks", "a jacket, just in case", "the dog")),
    ("Why I am late", ("could not find keys", "met a cat", "traffic")),
    ("What is in the drawer", ("cables", "more cables", "what I need")),
    ("Time spent on one photo", ("scrolling past it", "scrolling back", "looking at it")),
)


PICTURES: tuple[Draw, ...] = (
    scenes_places.beach, scenes_places.sailing, scenes_nature.snowy_mountains, scenes_places.night_city, scenes_nature.desert, scenes_nature.barn,
    scenes_nature.reef, scenes_nature.space, scenes_places.balloons, scenes_places.rain,
    on_backdrop(things_animals.cat, backdrops.room, backdrops.studio, grounded=True),
    on_backdrop(things_animals.cat, backdrops.garden, grounded=True),
    on_backdrop(things_animals.dog, backdrops.lawn, backdrops.room, grounded=True),
    on_backdrop(things_animals.dog, backdrops.garden, grounded=True),
    on_backdrop(things_food.pizza, backdrops.table),
    on_backdrop(things_food.coffee, backdrops.table, backdrops.room, grounded=True),
    on_backdrop(things_objects.car, backdrops.asphalt, grounded=True),
)  # fmt: skip
PROPS: tuple[Draw, ...] = (
    things_animals.cat, things_animals.dog, things_animals.fish, things_animals.butterfly, things_food.coffee, things_food.pizza, things_food.banana,
    things_food.cake, things_plants.mushroom, things_plants.sunflower, things_objects.umbrella, things_objects.clock, things_objects.car,
)  # fmt: skip


def top_and_bottom(canvas: Canvas) -> str:
    """White capitals with a black outline above and below."""
    subject = canvas.rng.choice(PICTURES)(canvas)
    top, bottom = canvas.rng.choice(TOP_AND_BOTTOM)
    for words, y in ((top, canvas.height * 0.1), (bottom, canvas.height * 0.9)):
        shout(canvas, words, y)
    return f"a meme with {subject} saying: {top}, {bottom}"


def white_bar(canvas: Canvas) -> str:
    """Black text on a white bar over a picture."""
    words = canvas.rng.choice(OVER_A_PICTURE)
    bar = round(canvas.height * 0.2)
    subject = inset(canvas, 0, bar, canvas.width, canvas.height - bar)
    canvas.box(0, 0, canvas.width, bar, WHITE)
    canvas.text(14, bar / 2, words, canvas.width * 0.052, BLACK, anchor="lm", bold=0.3)
    return f"a meme with {subject} under the words: {words}".replace("\n", " ")


def chart(canvas: Canvas) -> str:
    """A pie or bar chart with a joke."""
    title, parts = canvas.rng.choice(CHARTS)
    tones = [NAMED[name] for name in canvas.rng.sample(BRIGHT, len(parts))]
    sizes = [canvas.rng.uniform(0.45, 0.62), canvas.rng.uniform(0.2, 0.3)]
    sizes.append(1 - sum(sizes))
    canvas.text(canvas.width / 2, 34, title, canvas.width * 0.05, INK, anchor="mm", bold=0.4)
    draw = canvas.rng.choice((_pie, _bars))
    draw(canvas, sizes, tones)
    for number, (part, tone) in enumerate(zip(parts, tones, strict=True)):
        y = canvas.height - 74 + number * 22
        canvas.box(36, y, 50, y + 14, tone, 2)
        canvas.text(60, y - 1, part, 14, INK)
    return f"a chart: {title}"


def inset(canvas: Canvas, x: float, y: float, width: float, height: float) -> str:
    """A picture drawn into a part of the canvas; its caption."""
    part = Canvas(round(width), round(height), canvas.rng)
    caption = canvas.rng.choice(PICTURES)(part)
    canvas.paste(part.image, x, y)
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


def two_panels(canvas: Canvas) -> str:
    """Two pictures, one above the other, each with its text beside it."""
    first, second = canvas.rng.choice(BEFORE_AND_AFTER)
    half = canvas.height / 2
    subjects: list[str] = []
    for words, top in ((first, 0), (second, half)):
        subjects.append(inset(canvas, 0, top, canvas.width * 0.55, half))
        middle = canvas.width * 0.775
        lines = words.replace(" ", "\n", 1) if len(words) > 12 else words
        canvas.text(
            middle,
            top + half / 2,
            lines,
            canvas.width * 0.05,
            BLACK,
            anchor="mm",
            bold=0.4,
            align="center",
        )
    canvas.line([(0, half), (canvas.width, half)], BLACK, 3)
    canvas.line([(canvas.width * 0.55, 0), (canvas.width * 0.55, canvas.height)], BLACK, 3)
    return f"a two-panel meme, {first}: {subjects[0]}, {second}: {subjects[1]}"


def four_panels(canvas: Canvas) -> str:
    """Four pictures with a line of text on each."""
    words = canvas.rng.choice(WHAT_THEY_THINK)
    wide, tall = canvas.width / 2, canvas.height / 2
    subjects: list[str] = []
    for number, line in enumerate(words):
        panel = Canvas(round(wide), round(tall), canvas.rng)
        subjects.append(inset(panel, 0, 0, wide, tall))
        shout(panel, line.replace("\n", " "), tall * 0.88)
        canvas.paste(panel.image, wide * (number % 2), tall * (number // 2))
    canvas.line([(wide, 0), (wide, canvas.height)], WHITE, 5)
    canvas.line([(0, tall), (canvas.width, tall)], WHITE, 5)
    return f"a four-panel meme with {', '.join(subjects)}"


def starter_pack(canvas: Canvas) -> str:
    """A title over a grid of things."""
    title = canvas.rng.choice(STARTER_PACKS)
    heading = canvas.height * 0.17
    canvas.text(
        canvas.width / 2, heading * 0.36, title, canvas.width * 0.052, INK, anchor="mm", bold=0.4
    )
    canvas.text(
        canvas.width / 2, heading * 0.78, "starter pack", canvas.width * 0.042, INK, anchor="mm"
    )
    cell = min(canvas.width / 3, (canvas.height - heading) / 2)
    left = (canvas.width - cell * 3) / 2
    captions: list[str] = []
    for number, prop in enumerate(canvas.rng.sample(PROPS, 6)):
        sheet = Canvas(round(cell * 0.86), round(cell * 0.86), canvas.rng, transparent=True)
        captions.append(prop(sheet))
        canvas.paste(sheet.image, left + cell * (number % 3 + 0.07), heading + cell * (number // 3))
    return f"a starter pack meme, {title}: {', '.join(captions)}"
