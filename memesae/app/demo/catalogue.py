"""Everything the demo can draw, and how often."""

from memesae.app.demo.animated import bouncing_ball, turning_star
from memesae.app.demo.flat import patterns
from memesae.app.demo.flat.screens import chat_screen, settings_screen, terminal
from memesae.app.demo.memes import layouts, panels
from memesae.app.demo.motif import PHONE, SQUARE, TALL, WIDE, Draw, Motif
from memesae.app.demo.portrait import before, either, sticker
from memesae.app.demo.scenes import aloft, city, coast, land, mountains, traffic, underwater
from memesae.app.demo.scenes import backdrops as at
from memesae.app.demo.things import food, garden, household, pets, swimmers, wheels, winged


def _scene(name: str, draw: Draw, share: int) -> Motif:
    return Motif("scenes", name, draw, share, (WIDE, WIDE, WIDE, TALL, SQUARE))


def _thing(folder: str, name: str, draw: Draw, share: int = 1) -> Motif:
    return Motif(folder, name, draw, share, (WIDE, WIDE, SQUARE, TALL))


def _flat(folder: str, name: str, draw: Draw, share: int = 1, *sizes: tuple[int, int]) -> Motif:
    suffixes = (".png", ".png", ".jpg", ".webp")
    return Motif(folder, name, draw, share, sizes or (WIDE,), suffixes, styled=False)


SCENES = (
    _scene("beach", coast.beach, 2),
    _scene("sailing", coast.sailing, 2),
    _scene("mountains", mountains.snowy_mountains, 2),
    _scene("cabin", mountains.cabin_in_snow, 1),
    _scene("city", city.night_city, 2),
    _scene("street", city.street, 1),
    _scene("forest", land.forest, 2),
    _scene("desert", land.desert, 1),
    _scene("barn", land.barn, 1),
    _scene("meadow", land.meadow, 1),
    _scene("reef", underwater.reef, 2),
    _scene("space", aloft.space, 2),
    _scene("balloons", aloft.balloons, 2),
    _scene("rain", traffic.rain, 1),
    _scene("road", traffic.road, 1),
)

THINGS = (
    _thing("animals", "cat", before(pets.cat, at.room, at.studio, at.garden, grounded=True), 2),
    _thing("animals", "dog", before(pets.dog, at.lawn, at.room, at.garden, grounded=True), 2),
    _thing("animals", "fish", before(swimmers.fish, at.sea)),
    _thing("animals", "bird", before(winged.bird, at.garden, at.open_sky)),
    _thing("animals", "butterfly", before(winged.butterfly, at.garden, at.studio)),
    _thing("plants", "flower", before(garden.flower, at.garden, grounded=True), 2),
    _thing("plants", "sunflower", before(garden.sunflower, at.garden, at.open_sky, grounded=True)),
    _thing("plants", "tulips", before(garden.tulips, at.garden, at.studio, grounded=True)),
    _thing("plants", "mushroom", before(garden.mushroom, at.garden, at.lawn, grounded=True)),
    _thing("plants", "tree", before(garden.lone_tree, at.lawn, grounded=True)),
    _thing("food", "pizza", before(food.pizza, at.table, at.studio), 2),
    _thing("food", "coffee", before(food.coffee, at.table, at.studio, at.room, grounded=True), 2),
    _thing("food", "cake", before(food.cake, at.studio, at.room, grounded=True)),
    _thing("food", "banana", before(food.banana, at.studio, at.table)),
    _thing("food", "orange", before(food.orange, at.studio, at.table)),
    _thing("food", "strawberry", before(food.strawberry, at.studio, at.garden)),
    _thing("things", "house", before(household.house, at.lawn, grounded=True)),
    _thing("things", "boat", before(household.boat, at.lake, grounded=True)),
    _thing("things", "ball", before(household.ball, at.lawn, at.studio, grounded=True)),
    _thing("things", "clock", before(household.clock, at.room, at.studio)),
    _thing(
        "things",
        "traffic-light",
        before(household.traffic_light, at.asphalt, at.open_sky, grounded=True),
    ),
    _thing("things", "umbrella", before(household.umbrella, at.studio, at.open_sky)),
    _thing("things", "car", before(wheels.car, at.asphalt, grounded=True)),
    _thing("things", "bus", before(wheels.bus, at.asphalt, grounded=True)),
)

STICKERS = tuple(
    Motif(
        "stickers", f"{name}-sticker", sticker(draw), 1, (SQUARE,), (".png", ".webp"), styled=False
    )
    for name, draw in (
        ("animal", either(pets.cat, pets.dog, swimmers.fish, winged.butterfly)),
        ("object", either(food.cake, food.strawberry, food.coffee, garden.mushroom, wheels.car)),
    )
)

FLAT = (
    _flat("colours", "plain", patterns.plain, 1, WIDE, TALL),
    _flat("colours", "gradient", patterns.blend, 2, WIDE, TALL, SQUARE),
    _flat("patterns", "stripes", patterns.stripes),
    _flat("patterns", "checkers", patterns.checkers),
    _flat("patterns", "dots", patterns.dots),
    _flat("patterns", "stars", patterns.star_pattern),
    _flat("patterns", "rings", patterns.rings),
    _flat("patterns", "shapes", patterns.scattered),
    _flat("memes", "top-bottom", layouts.top_and_bottom, 2, WIDE, SQUARE),
    _flat("memes", "white-bar", layouts.white_bar, 2, SQUARE, TALL),
    _flat("memes", "two-panel", panels.two_panels, 1, SQUARE),
    _flat("memes", "four-panel", panels.four_panels, 1, SQUARE),
    _flat("memes", "chart", layouts.chart, 1, WIDE, SQUARE),
    _flat("memes", "starter-pack", panels.starter_pack, 1, SQUARE, WIDE),
    _flat("screenshots", "terminal", terminal),
    _flat("screenshots", "chat", chat_screen, 1, PHONE),
    _flat("screenshots", "settings", settings_screen, 1, PHONE),
)

MOVING = tuple(
    Motif("animated", name, draw, 1, ((320, 240),), (".gif",), styled=False)
    for name, draw in (("ball", bouncing_ball), ("star", turning_star))
)

MOTIFS: tuple[Motif, ...] = (*SCENES, *THINGS, *STICKERS, *FLAT, *MOVING)
