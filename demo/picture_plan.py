"""Every kind of picture in the demo, how often it occurs, and the order of all pictures."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random

from demo import flat, memes, scenes_nature, scenes_places
from demo import things_animals as animals
from demo import things_food as food
from demo import things_objects as objects
from demo import things_plants as plants
from demo.backdrops import (
    Backdrop,
    asphalt,
    cut_out,
    garden,
    lake,
    lawn,
    on_backdrop,
    one_of,
    open_sky,
    room,
    sea,
    studio,
    table,
)
from demo.canvas import Draw

WIDE, TALL, SQUARE, PHONE = (480, 360), (360, 480), (400, 400), (360, 640)


@dataclass(frozen=True, slots=True)
class PictureKind:
    """One kind of picture.

    Attributes:
        folder: the subfolder of such pictures.
        name: the start of their file names.
        draw: draws one picture.
        weight: how often it occurs, relative to the others.
        sizes: widths and heights to choose from, in units of the canvas.
        styled: whether it may be finished as a photo, watercolour, pixel art or pencil drawing.
    """

    folder: str
    name: str
    draw: Draw
    weight: int = 1
    sizes: tuple[tuple[int, int], ...] = (WIDE,)
    styled: bool = True


@dataclass(frozen=True, slots=True)
class PlannedPicture:
    """One picture that is to be drawn.

    Attributes:
        kind: what it shows.
        path: its path in the demo library, with forward slashes.
        seed: of its random numbers, so that it can be drawn independently.
    """

    kind: PictureKind
    path: str
    seed: str


def planned_pictures(seed: int) -> Iterator[PlannedPicture]:
    """An endless sequence of pictures for a seed; the first n are the demo of n pictures."""
    cycle = [kind for kind in KINDS for _ in range(kind.weight)]
    # shuffled, so that a small demo has variety too
    Random(f"order {seed}").shuffle(cycle)
    for index in count():
        kind = cycle[index % len(cycle)]
        path = f"{kind.folder}/{kind.name}-{_number(seed, index)}.webp"
        yield PlannedPicture(kind, path, f"{seed}/{index}")


def _number(seed: int, index: int) -> str:
    """A number like a camera's: distinct for every index (37 and 10,000 share no factor)."""
    return f"{(index * 37 + seed * 1009) % 10_000:04}{'' if index < 10_000 else f'-{index}'}"


def _scene(name: str, draw: Draw, weight: int) -> PictureKind:
    return PictureKind("scenes", name, draw, weight, (WIDE, WIDE, WIDE, TALL, SQUARE))


def _thing(
    folder: str,
    name: str,
    draw: Draw,
    *backdrops: Backdrop,
    grounded: bool = False,
    weight: int = 1,
) -> PictureKind:
    drawn = on_backdrop(draw, *backdrops, grounded=grounded)
    return PictureKind(folder, name, drawn, weight, (WIDE, WIDE, SQUARE, TALL))


def _flat(
    folder: str, name: str, draw: Draw, weight: int = 1, *sizes: tuple[int, int]
) -> PictureKind:
    return PictureKind(folder, name, draw, weight, sizes or (WIDE,), styled=False)


SCENES = (
    _scene("beach", scenes_places.beach, 2),
    _scene("sailing", scenes_places.sailing, 2),
    _scene("mountains", scenes_nature.snowy_mountains, 2),
    _scene("cabin", scenes_nature.cabin_in_snow, 1),
    _scene("city", scenes_places.night_city, 2),
    _scene("street", scenes_places.street, 1),
    _scene("forest", scenes_nature.forest, 2),
    _scene("desert", scenes_nature.desert, 1),
    _scene("barn", scenes_nature.barn, 1),
    _scene("meadow", scenes_nature.meadow, 1),
    _scene("reef", scenes_nature.reef, 2),
    _scene("space", scenes_nature.space, 2),
    _scene("balloons", scenes_places.balloons, 2),
    _scene("rain", scenes_places.rain, 1),
    _scene("road", scenes_places.road, 1),
)

THINGS = (
    _thing("animals", "cat", animals.cat, room, studio, garden, grounded=True, weight=2),
    _thing("animals", "dog", animals.dog, lawn, room, garden, grounded=True, weight=2),
    _thing("animals", "fish", animals.fish, sea),
    _thing("animals", "bird", animals.bird, garden, open_sky),
    _thing("animals", "butterfly", animals.butterfly, garden, studio),
    _thing("plants", "flower", plants.flower, garden, grounded=True, weight=2),
    _thing("plants", "sunflower", plants.sunflower, garden, open_sky, grounded=True),
    _thing("plants", "tulips", plants.tulips, garden, studio, grounded=True),
    _thing("plants", "mushroom", plants.mushroom, garden, lawn, grounded=True),
    _thing("plants", "tree", plants.lone_tree, lawn, grounded=True),
    _thing("food", "pizza", food.pizza, table, studio, weight=2),
    _thing("food", "coffee", food.coffee, table, studio, room, grounded=True, weight=2),
    _thing("food", "cake", food.cake, studio, room, grounded=True),
    _thing("food", "banana", food.banana, studio, table),
    _thing("food", "orange", food.orange, studio, table),
    _thing("food", "strawberry", food.strawberry, studio, garden),
    _thing("things", "house", objects.house, lawn, grounded=True),
    _thing("things", "boat", objects.boat, lake, grounded=True),
    _thing("things", "ball", objects.ball, lawn, studio, grounded=True),
    _thing("things", "clock", objects.clock, room, studio),
    _thing("things", "traffic-light", objects.traffic_light, asphalt, open_sky, grounded=True),
    _thing("things", "umbrella", objects.umbrella, studio, open_sky),
    _thing("things", "car", objects.car, asphalt, grounded=True),
    _thing("things", "bus", objects.bus, asphalt, grounded=True),
)

STICKERS = tuple(
    _flat("stickers", f"{name}-sticker", cut_out(draw), 1, SQUARE)
    for name, draw in (
        (
            "animal",
            one_of(
                animals.cat,
                animals.dog,
                animals.fish,
                animals.butterfly,
            ),
        ),
        (
            "object",
            one_of(
                food.cake,
                food.strawberry,
                food.coffee,
                plants.mushroom,
                objects.car,
            ),
        ),
    )
)

FLAT = (
    _flat("colours", "plain", flat.plain, 1, WIDE, TALL),
    _flat("colours", "gradient", flat.blend, 2, WIDE, TALL, SQUARE),
    _flat("patterns", "stripes", flat.stripes),
    _flat("patterns", "checkerboard", flat.checkers),
    _flat("patterns", "dots", flat.dots),
    _flat("patterns", "stars", flat.star_pattern),
    _flat("patterns", "rings", flat.rings),
    _flat("patterns", "shapes", flat.scattered),
    _flat("memes", "top-and-bottom-text", memes.top_and_bottom, 2, WIDE, SQUARE),
    _flat("memes", "text-above", memes.white_bar, 2, SQUARE, TALL),
    _flat("memes", "two-panel", memes.two_panels, 1, SQUARE),
    _flat("memes", "four-panel", memes.four_panels, 1, SQUARE),
    _flat("memes", "chart", memes.chart, 1, WIDE, SQUARE),
    _flat("memes", "starter-pack", memes.starter_pack, 1, SQUARE, WIDE),
    _flat("screenshots", "terminal", flat.terminal),
    _flat("screenshots", "chat", flat.chat_screen, 1, PHONE),
    _flat("screenshots", "settings", flat.settings_screen, 1, PHONE),
)

ANIMATED = (
    _flat("animated", "ball", flat.bouncing_ball, 1, (320, 240)),
    _flat("animated", "star", flat.turning_star, 1, (320, 240)),
)

KINDS: tuple[PictureKind, ...] = (*SCENES, *THINGS, *STICKERS, *FLAT, *ANIMATED)
