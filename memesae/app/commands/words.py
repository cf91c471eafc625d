"""Commands on the words in pictures."""

from memesae.app.commands.registry import Menu, command
from memesae.app.desk import Desk


@command("mix-words", "Look for words in the pictures too, or not", "Alt+W", menu=Menu.SEARCH)
def toggle_mixing(desk: Desk) -> None:
    """Let what is written in a picture count when you search by words, or what it shows alone."""
    desk.words.toggle_mixing()


@command("words-count-more", "Words in pictures count more", "Alt+=", menu=Menu.SEARCH)
def count_more(desk: Desk) -> None:
    """Bring pictures that have your words written in them further up."""
    desk.words.count_more()


@command("words-count-less", "Words in pictures count less", "Alt+-", menu=Menu.SEARCH)
def count_less(desk: Desk) -> None:
    """Let what the pictures show decide more than what is written in them."""
    desk.words.count_less()


@command("read-words", "Read the words in pictures", menu=Menu.LIBRARY)
def read(desk: Desk) -> None:
    """Read the words in all pictures behind everything else, so that text: finds them."""
    desk.words.read()


@command("pause-reading", "Pause or resume reading words", menu=Menu.LIBRARY)
def pause_or_resume(desk: Desk) -> None:
    """Let reading wait, or go on; words that are read can be searched meanwhile."""
    desk.words.pause_or_resume()


@command("stop-reading", "Stop reading words", menu=Menu.LIBRARY)
def stop(desk: Desk) -> None:
    """Read no more words until you ask for it; what was read is kept."""
    desk.words.stop()
