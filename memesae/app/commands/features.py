"""Commands on the features: look through them, learn, exchange, export."""

from memesae.app.commands.registry import Menu, Scope, command
from memesae.app.desk import Desk


@command("features", "Look through the features", "F", scope=Scope.GRID, menu=Menu.FEATURES)
def browse(desk: Desk) -> None:
    """List all features with their pictures; find one by name, use it, rename it, hide it."""
    desk.features.browse()


@command("learn-features", "Learn features from these pictures…", menu=Menu.FEATURES)
def learn(desk: Desk) -> None:
    """Find out what the pictures of this library have in common, to steer by it."""
    desk.features.learn()


@command("add-words", "Name features by your own words…", menu=Menu.FEATURES)
def add_words(desk: Desk) -> None:
    """Choose a text file with one word or phrase a line; features may be called by them."""
    desk.features.add_words()


@command("import-features", "Use features from a file…", menu=Menu.FEATURES)
def take_in(desk: Desk) -> None:
    """Take in a sparse autoencoder trained elsewhere, tried on these pictures first."""
    desk.features.take_in()


@command("export-features", "Write the features to a file…", menu=Menu.FEATURES)
def hand_out(desk: Desk) -> None:
    """Write the features in use as SAELens reads them."""
    desk.features.hand_out()


@command("feature-pages", "Write web pages of all features…", menu=Menu.FEATURES)
def write_pages(desk: Desk) -> None:
    """Write all features with their pictures as pages that open in any browser."""
    desk.features.write_pages()
