"""Commands on the selected pictures: opening, sharing, marking, the trash."""

from memesae.app.commands.registry import Menu, Scope, command
from memesae.app.desk import Desk


@command("open-picture", "Open", "Return", "Enter", scope=Scope.GRID, menu=Menu.PICTURE)
def open_selected(desk: Desk) -> None:
    """Open the selected pictures in the program made for them."""
    desk.pictures.open_selected()


@command("open-with", "Open with…", "Shift+Return", scope=Scope.GRID, menu=Menu.PICTURE)
def open_with(desk: Desk) -> None:
    """Open the selected pictures in a program that you choose."""
    desk.pictures.open_with()


@command("reveal", "Show in file manager", "E", scope=Scope.GRID, menu=Menu.PICTURE)
def reveal(desk: Desk) -> None:
    """Open the folder in which the picture lies."""
    desk.pictures.reveal()


@command("toggle-favourite", "Favourite", "H", scope=Scope.GRID, menu=Menu.PICTURE)
def toggle_favourite(desk: Desk) -> None:
    """Make the selected pictures favourites, or no longer; is:favourite finds them."""
    desk.pictures.toggle_favourite()


@command("tag", "Tags…", "L", scope=Scope.GRID, menu=Menu.PICTURE)
def tag(desk: Desk) -> None:
    """Give the selected pictures tags of your own, or take some away; tag:name finds them."""
    desk.pictures.tag()


@command("copy-image", "Copy image", "C", "Ctrl+C", scope=Scope.GRID, menu=Menu.PICTURE)
def copy_image(desk: Desk) -> None:
    """Copy the picture itself, to paste it into a chat or a document; several as files too."""
    desk.pictures.copy_image()


@command("copy-files", "Copy as files", "Alt+C", scope=Scope.GRID, menu=Menu.PICTURE)
def copy_files(desk: Desk) -> None:
    """Copy the selected pictures as files, to paste them into a folder or a message."""
    desk.pictures.copy_files()


@command("copy-path", "Copy path", "Shift+C", scope=Scope.GRID, menu=Menu.PICTURE)
def copy_path(desk: Desk) -> None:
    """Copy where the selected pictures lie, one line each."""
    desk.pictures.copy_path()


@command("save-copy", "Save a copy to…", "Shift+S", scope=Scope.GRID, menu=Menu.PICTURE)
def save_copy(desk: Desk) -> None:
    """Copy the selected pictures into a folder; what lies there is never overwritten."""
    desk.pictures.save_copy()


@command("write-list", "Write as a list…", "Ctrl+Shift+E", scope=Scope.GRID, menu=Menu.PICTURE)
def write_list(desk: Desk) -> None:
    """Write paths, scores, tags and copies of the selected pictures into a table, text or JSON."""
    desk.pictures.write_list()


@command("trash", "Move to the trash", "Del", scope=Scope.GRID, menu=Menu.PICTURE)
def trash(desk: Desk) -> None:
    """Put the files of the selected pictures into the trash of your system; asks first."""
    desk.pictures.trash()


@command("take-back", "Take back the last change", "Alt+Z", menu=Menu.PICTURE)
def take_back(desk: Desk) -> None:
    """Take back what was last done: the trash, favourites, tags, a forgotten search."""
    desk.pictures.take_back()
