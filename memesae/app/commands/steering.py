"""Commands that steer the query: along directions, back and forth in time, and why."""

from memesae.app.commands.registry import Family, Handler, Menu, Scope, command
from memesae.app.desk import Desk

KEYS = range(1, 10)
MORE = Family("More of directions 1 to 9", "Push the query towards what a direction shows.")
LESS = Family("Less of directions 1 to 9", "Push the query away from what a direction shows.")


def _along(key: int, sign: int) -> Handler:
    def run(desk: Desk) -> None:
        desk.steering.press(key, sign)

    run.__doc__ = (MORE if sign > 0 else LESS).description
    return run


for _key in KEYS:
    command(
        f"more-{_key}",
        f"More of direction {_key}",
        f"{_key}",
        scope=Scope.GRID,
        menu=Menu.STEER,
        family=MORE,
    )(_along(_key, +1))
for _key in KEYS:
    command(
        f"less-{_key}",
        f"Less of direction {_key}",
        f"Shift+{_key}",
        scope=Scope.GRID,
        menu=Menu.STEER,
        family=LESS,
    )(_along(_key, -1))


@command("undo", "Undo", "U", "Ctrl+Z", scope=Scope.GRID, menu=Menu.STEER)
def undo(desk: Desk) -> None:
    """Go back one step, be it a push or another query."""
    desk.steering.undo()


@command("redo", "Redo", "Shift+U", "Ctrl+Shift+Z", scope=Scope.GRID, menu=Menu.STEER)
def redo(desk: Desk) -> None:
    """Take the step that was undone again."""
    desk.steering.redo()


@command("reset-steering", "Take all pushes back", "R", scope=Scope.GRID, menu=Menu.STEER)
def reset(desk: Desk) -> None:
    """Go back to the query as it was typed; this too can be undone."""
    desk.steering.reset()


@command("shorter-steps", "Shorter steps", "[", scope=Scope.GRID, menu=Menu.STEER)
def shorter_steps(desk: Desk) -> None:
    """Let one press push less far."""
    desk.steering.shorter_steps()


@command("longer-steps", "Longer steps", "]", scope=Scope.GRID, menu=Menu.STEER)
def longer_steps(desk: Desk) -> None:
    """Let one press push farther."""
    desk.steering.longer_steps()


@command("next-offer", "Other directions", "O", scope=Scope.GRID, menu=Menu.STEER)
def next_offer(desk: Desk) -> None:
    """Show the next nine directions; pinned ones stay."""
    desk.steering.next_offer()


@command("next-kind", "Next kind of direction", "Tab", scope=Scope.GRID, menu=Menu.STEER)
def next_kind(desk: Desk) -> None:
    """Steer by another kind: features, contrasts, components, chance, single numbers, or the mix."""
    desk.steering.next_kind()


@command("pin-direction", "Pin a direction", "P", scope=Scope.GRID, menu=Menu.STEER)
def pin(desk: Desk) -> None:
    """Keep a direction where it is, or let go of it: press the key, then its number."""
    desk.steering.pin()


@command("ban-direction", "Ban a feature", "B", scope=Scope.GRID, menu=Menu.STEER)
def ban(desk: Desk) -> None:
    """Show pictures that have a feature last: press the key, then its number."""
    desk.steering.ban()


@command("clamp-feature", "Set a feature", "K", scope=Scope.GRID, menu=Menu.STEER)
def clamp(desk: Desk) -> None:
    """Make a feature as strong as in pictures that show it: press the key, then its number; with Shift, not there at all."""
    desk.steering.clamp()


@command("term-feature", "Search for a direction", "T", scope=Scope.GRID, menu=Menu.STEER)
def use_as_term(desk: Desk) -> None:
    """Make a direction a part of the query: press the key, then its number; with Shift, what to get away from."""
    desk.steering.use_as_term()


@command("look-closer", "Look closer at a direction", "V", scope=Scope.GRID, menu=Menu.STEER)
def look_closer(desk: Desk) -> None:
    """Show many pictures of both ends: press the key, then its number; or rest the mouse on its pictures."""
    desk.steering.look_closer()


@command("show-feature", "Show a feature's page", "Shift+F", scope=Scope.GRID, menu=Menu.FEATURES)
def show_feature(desk: Desk) -> None:
    """Show everything about a feature: press the key, then its number."""
    desk.steering.show_feature()


@command("why-here", "Why is this here?", "X", scope=Scope.GRID, menu=Menu.STEER)
def explain(desk: Desk) -> None:
    """Show what makes a picture fit; of two selected pictures, what tells them apart."""
    desk.steering.explain()


@command("shared", "What do these share?", "W", scope=Scope.GRID, menu=Menu.STEER)
def shared(desk: Desk) -> None:
    """Offer first what the selected pictures have in common."""
    desk.steering.offer_shared()


@command("steer-by-word", "Steer by any word", "Ctrl+E", menu=Menu.STEER)
def steer_by_word(desk: Desk) -> None:
    """Type what there should be more or less of; it becomes a direction of its own."""
    desk.steering.steer_by_word()


@command("focus-steering", "Go to the steering panel", "F6", menu=Menu.STEER)
def focus_steering(desk: Desk) -> None:
    """Leave the pictures for the sliders; the arrow keys move them."""
    desk.steering.focus()


@command("save-search", "Keep this search…", "Ctrl+S", menu=Menu.STEER)
def save(desk: Desk) -> None:
    """Keep the query and its pushes under a name."""
    desk.steering.save()


@command("saved-searches", "Kept searches", "Ctrl+Shift+S", menu=Menu.STEER)
def saved(desk: Desk) -> None:
    """List the searches that were kept, to go back to one, or to bring one in from a file."""
    desk.steering.show_saved()


@command("copy-search", "Copy this search as text", "Ctrl+Shift+C", menu=Menu.STEER)
def copy_search(desk: Desk) -> None:
    """Copy the query with all pushes as one line, to keep in a note or send to somebody."""
    desk.steering.copy_as_text()


@command("paste-search", "Go to a copied search", "Ctrl+Shift+G", menu=Menu.STEER)
def paste_search(desk: Desk) -> None:
    """Go to the search that was copied as text."""
    desk.steering.paste_text()
