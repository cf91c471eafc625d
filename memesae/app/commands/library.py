"""Commands on the folders and their indexing."""

from memesae.app.commands.registry import Menu, command
from memesae.app.desk import Desk


@command("open-folder", "Open folder…", "Ctrl+O", menu=Menu.LIBRARY)
def open_folder(desk: Desk) -> None:
    """Choose a folder of pictures; it is indexed and searched from then on."""
    desk.library.choose_folder()


@command("switch-library", "Go to another library", "Ctrl+Shift+O", menu=Menu.LIBRARY)
def switch(desk: Desk) -> None:
    """List all libraries, the one opened last in front; go to one, rename or forget it."""
    desk.libraries.switch()


@command("folders", "Folders of this library", menu=Menu.LIBRARY)
def folders(desk: Desk) -> None:
    """Show the folders of this library; add one, let go of one, say where one lies now, pass files over."""
    desk.libraries.folders()


@command("choose-model", "Model of this library", menu=Menu.LIBRARY)
def choose_model(desk: Desk) -> None:
    """Choose the model that this library is searched with: the built-in one, or a better and larger one."""
    desk.libraries.choose_model()


@command("add-folder", "Add another folder to this library…", menu=Menu.LIBRARY)
def add_folder(desk: Desk) -> None:
    """Let this library cover one more folder."""
    desk.library.add_folder()


@command("rescan", "Look for new pictures", "F5", menu=Menu.LIBRARY)
def rescan(desk: Desk) -> None:
    """Find new, changed and moved pictures and index them."""
    desk.library.rescan()


@command("toggle-watching", "Notice changes in the folders, or no longer", menu=Menu.LIBRARY)
def toggle_watching(desk: Desk) -> None:
    """Find new, changed, moved and deleted pictures while the program runs, or with F5 only."""
    desk.library.toggle_watching()


@command("pause-indexing", "Pause or resume indexing", "Ctrl+P", menu=Menu.LIBRARY)
def pause_or_resume(desk: Desk) -> None:
    """Let indexing wait, or go on; what is indexed can be searched meanwhile."""
    desk.library.pause_or_resume()


@command("stop-indexing", "Stop indexing", menu=Menu.LIBRARY)
def stop(desk: Desk) -> None:
    """Stop indexing; everything finished is kept and the next run goes on from there."""
    desk.library.stop()


@command("show-failures", "Show pictures that could not be read", menu=Menu.LIBRARY)
def show_failures(desk: Desk) -> None:
    """List the files that could not be read, each with its reason."""
    desk.library.show_failures()
