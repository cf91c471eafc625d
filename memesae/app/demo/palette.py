"""Colours by name, and how to mix them."""

from random import Random

Colour = tuple[int, int, int]

WHITE: Colour = (255, 255, 255)
BLACK: Colour = (16, 16, 20)
INK: Colour = (38, 34, 44)

NAMED: dict[str, Colour] = {
    "red": (214, 40, 44),
    "orange": (243, 134, 32),
    "yellow": (250, 208, 46),
    "green": (58, 158, 76),
    "turquoise": (32, 176, 170),
    "blue": (38, 98, 212),
    "purple": (124, 62, 170),
    "pink": (240, 112, 164),
    "brown": (134, 84, 48),
    "grey": (132, 136, 142),
    "black": (24, 24, 28),
    "white": (246, 246, 242),
}
BRIGHT = ("red", "orange", "yellow", "green", "turquoise", "blue", "purple", "pink")


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """The colour `share` (0..1) of the way from `one` to `other`."""
    red, green, blue = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return red, green, blue


def lighter(colour: Colour, share: float = 0.3) -> Colour:
    """The colour mixed with white."""
    return mix(colour, WHITE, share)


def darker(colour: Colour, share: float = 0.3) -> Colour:
    """The colour mixed with near-black."""
    return mix(colour, BLACK, share)


def varied(colour: Colour, dice: Random, amount: int = 14) -> Colour:
    """A near neighbour of the colour: each channel moved by up to `amount`."""
    red, green, blue = (min(255, max(0, c + dice.randint(-amount, amount))) for c in colour)
    return red, green, blue
