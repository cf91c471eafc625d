"""Memes made of several pictures."""

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.memes.layouts import inset, shout
from memesae.app.demo.memes.words import BEFORE_AND_AFTER, STARTER_PACKS, WHAT_THEY_THINK
from memesae.app.demo.motif import Draw
from memesae.app.demo.palette import BLACK, INK, WHITE
from memesae.app.demo.things import food, garden, household, pets, swimmers, wheels, winged

PROPS: tuple[Draw, ...] = (
    pets.cat, pets.dog, swimmers.fish, winged.butterfly, food.coffee, food.pizza, food.banana,
    food.cake, garden.mushroom, garden.sunflower, household.umbrella, household.clock, wheels.car,
)  # fmt: skip


def two_panels(canvas: Canvas) -> str:
    """Two pictures, one above the other, each with its words beside."""
    first, second = canvas.dice.choice(BEFORE_AND_AFTER)
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
    """Four pictures with a line of words on each."""
    words = canvas.dice.choice(WHAT_THEY_THINK)
    wide, tall = canvas.width / 2, canvas.height / 2
    subjects: list[str] = []
    for number, line in enumerate(words):
        panel = Canvas(round(wide), round(tall), canvas.dice)
        subjects.append(inset(panel, 0, 0, wide, tall))
        shout(panel, line.replace("\n", " "), tall * 0.88)
        canvas.lay(panel.image, wide * (number % 2), tall * (number // 2))
    canvas.line([(wide, 0), (wide, canvas.height)], WHITE, 5)
    canvas.line([(0, tall), (canvas.width, tall)], WHITE, 5)
    return f"a four-panel meme with {', '.join(subjects)}"


def starter_pack(canvas: Canvas) -> str:
    """A title over a grid of things."""
    title = canvas.dice.choice(STARTER_PACKS)
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
    for number, prop in enumerate(canvas.dice.sample(PROPS, 6)):
        sheet = Canvas(round(cell * 0.86), round(cell * 0.86), canvas.dice, clear=True)
        captions.append(prop(sheet))
        canvas.lay(sheet.image, left + cell * (number % 3 + 0.07), heading + cell * (number // 3))
    return f"a starter pack meme, {title}: {', '.join(captions)}"
