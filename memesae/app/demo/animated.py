"""Pictures that move."""

import math

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.flat.patterns import star
from memesae.app.demo.palette import BRIGHT, NAMED
from memesae.app.demo.scenes.backdrops import lawn, open_sky

FRAMES = 10


def bouncing_ball(canvas: Canvas) -> str:
    """A ball that bounces on grass."""
    name = canvas.dice.choice(BRIGHT)
    lawn(canvas)
    empty, radius = canvas.image.copy(), canvas.height * 0.12
    for frame in range(FRAMES):
        canvas.image = empty.copy()
        share = frame / FRAMES
        high = abs(math.sin(math.pi * share)) * canvas.height * 0.5
        floor = canvas.height * 0.9
        canvas.ellipse(canvas.width / 2, floor, radius * (1.1 - high / 400), 6, (20, 40, 20, 120))
        squash = 0.86 if high < 20 else 1.0
        canvas.ball(
            canvas.width / 2, floor - radius * squash - high, radius, radius * squash, NAMED[name]
        )
        canvas.snap()
    return f"a {name} ball bouncing on grass"


def turning_star(canvas: Canvas) -> str:
    """A star that turns in the sky."""
    name = canvas.dice.choice(BRIGHT)
    open_sky(canvas)
    empty = canvas.image.copy()
    for frame in range(FRAMES):
        canvas.image = empty.copy()
        turn = frame / FRAMES * 2 * math.pi / 5
        star(canvas, canvas.width / 2, canvas.height / 2, canvas.height * 0.38, NAMED[name], turn)
        canvas.snap()
    return f"a turning {name} star"
