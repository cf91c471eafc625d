"""Screenshots: a terminal, a chat on a phone, a settings page."""

from memesae.app.demo.canvas import Canvas
from memesae.app.demo.memes.words import CHATS
from memesae.app.demo.palette import BRIGHT, NAMED, WHITE, Colour, lighter

TERMINALS: tuple[tuple[Colour, Colour], ...] = (
    ((18, 20, 26), (134, 222, 140)),
    ((40, 42, 54), (248, 248, 242)),
    ((0, 43, 54), (147, 161, 161)),
    ((252, 250, 240), (60, 60, 60)),
)
COMMANDS: tuple[tuple[str, str], ...] = (
    ("ls pictures", "beach.jpg  cat.png  pizza.webp"),
    ("make coffee", "make: nothing to be done for coffee"),
    ("git status", "nothing to commit, working tree tidy"),
    ("date", "later than you think"),
    ("ping holiday", "64 bytes: time=17 days"),
    ("sudo relax", "relax: permission granted"),
    ("find keys", "keys: in the other jacket"),
    ("uptime", "too long, no nap"),
)
OPTIONS = (
    "Wi-Fi",
    "Bluetooth",
    "Dark mode",
    "Notifications",
    "Location",
    "Save energy",
    "Backups",
    "Sounds",
    "Night light",
)


def terminal(canvas: Canvas) -> str:
    """A terminal window with a few commands."""
    ground, ink = canvas.dice.choice(TERMINALS)
    canvas.box(0, 0, canvas.width, canvas.height, ground)
    canvas.box(0, 0, canvas.width, 30, lighter(ground, 0.16))
    for number, name in enumerate(("red", "yellow", "green")):
        canvas.circle(18 + number * 20, 15, 6, NAMED[name])
    accent = NAMED[canvas.dice.choice(("green", "blue", "orange", "pink"))]
    for number, (command, answer) in enumerate(canvas.dice.sample(COMMANDS, 6)):
        y = 44 + number * 50
        canvas.text(16, y, "~ $", 15, lighter(accent, 0.2))
        canvas.text(48, y, command, 15, ink)
        canvas.text(16, y + 22, answer, 14, lighter(ink, 0.2) if ground[0] < 128 else ink)
    canvas.box(16, canvas.height - 14, 26, canvas.height - 2, ink)
    return "a screenshot of a terminal with text"


def chat_screen(canvas: Canvas) -> str:
    """A chat on a phone, speech bubbles left and right."""
    dark = canvas.dice.random() < 0.4
    ground: Colour = (22, 24, 30) if dark else (240, 242, 246)
    mine = NAMED[canvas.dice.choice(("green", "blue", "purple", "turquoise"))]
    canvas.box(0, 0, canvas.width, canvas.height, ground)
    _status_bar(canvas, mine, canvas.dice.choice(("Robin", "Mum", "Flat 3", "Alex")))
    y = 100.0
    for words in (*canvas.dice.choice(CHATS), *canvas.dice.choice(CHATS)):
        right = canvas.dice.random() < 0.5
        wide = 34 + len(words) * 8.4
        left = canvas.width - wide - 14 if right else 14
        theirs: Colour = (54, 58, 68) if dark else WHITE
        canvas.box(left, y, left + wide, y + 38, mine if right else theirs, 17)
        ink = WHITE if right or dark else (30, 30, 36)
        canvas.text(left + 17, y + 19, words, 16, ink, anchor="lm")
        y += 52 + canvas.dice.choice((0, 0, 10))
    canvas.box(
        14,
        canvas.height - 52,
        canvas.width - 14,
        canvas.height - 14,
        lighter(ground, 0.12 if dark else 1),
        19,
    )
    canvas.text(32, canvas.height - 33, "Message", 15, (140, 144, 150), anchor="lm")
    return "a screenshot of a chat on a phone"


def settings_screen(canvas: Canvas) -> str:
    """A page of switches."""
    accent = NAMED[canvas.dice.choice(BRIGHT)]
    canvas.box(0, 0, canvas.width, canvas.height, (246, 247, 250))
    _status_bar(canvas, accent, "Settings")
    for number, option in enumerate(canvas.dice.sample(OPTIONS, 8)):
        y, on = 96 + number * 66, canvas.dice.random() < 0.5
        canvas.box(12, y, canvas.width - 12, y + 56, WHITE, 12)
        canvas.circle(42, y + 28, 15, lighter(NAMED[canvas.dice.choice(BRIGHT)], 0.1))
        canvas.text(70, y + 28, option, 17, (40, 42, 50), anchor="lm")
        left = canvas.width - 72
        canvas.box(left, y + 16, left + 44, y + 40, accent if on else (206, 208, 214), 12)
        canvas.circle(left + (32 if on else 12), y + 28, 10, WHITE)
    return "a screenshot of settings on a phone with switches"


def _status_bar(canvas: Canvas, colour: Colour, title: str) -> None:
    """The coloured head of a phone page, with the time and a battery."""
    canvas.box(0, 0, canvas.width, 80, colour)
    clock = f"{canvas.dice.randrange(6, 23):02}:{canvas.dice.randrange(60):02}"
    canvas.text(16, 8, clock, 13, WHITE)
    canvas.box(canvas.width - 42, 10, canvas.width - 16, 22, WHITE, 3)
    canvas.text(20, 54, title, 22, WHITE, anchor="lm", bold=0.3)
