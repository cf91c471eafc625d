"""Numbers, times and sizes as people read them."""

from PySide6.QtCore import QCoreApplication, QLocale

from memesae.gui.command_registry import Command, Menu


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """The translation of a sentence that belongs to no single widget; as `QObject.tr` otherwise.

    Args:
        text: in English.
        comment: tells translators what it is about, where that is not clear.
        n: how many things it speaks of, where `%n` or `%Ln` stands for their number.
    """
    return QCoreApplication.translate("memesae", text, comment, n)


def number(value: int) -> str:
    """A whole number with the separators of the person's language."""
    return QLocale().toString(value)


def clock(seconds: float) -> str:
    """A duration as 2:10 or 1:02:10."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def size_of_file(size: int) -> str:
    """A number of bytes as 1.2 MB."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def command_title(command: Command) -> str:
    """What a command is called in the person's language."""
    return QCoreApplication.translate("commands", command.title)


def command_description(command: Command) -> str:
    """What a command does, in the person's language."""
    return QCoreApplication.translate("commands", command.description)


def family_title(command: Command) -> str:
    """What the commands of its row are called together; empty where it stands alone."""
    family = command.family
    return QCoreApplication.translate("commands", family.title) if family else ""


def menu_title(menu: Menu) -> str:
    """What a menu is called, with `&` before the letter that Alt opens it by."""
    return QCoreApplication.translate("Menu", menu.value)
