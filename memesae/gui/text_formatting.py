"""Formatting of numbers, durations and sizes, and translated titles."""

from html import escape

from PySide6.QtCore import QCoreApplication, QLocale

from memesae.gui.command_registry import Command, Menu


def tr(text: str, comment: str = "", n: int = -1) -> str:
    """Translate a text outside a QObject; otherwise like `QObject.tr`.

    Args:
        text: in English.
        comment: disambiguation for translators.
        n: the number for `%n` or `%Ln`.
    """
    return QCoreApplication.translate("memesae", text, comment, n)


def number(value: int) -> str:
    """An integer with the separators of the user's locale."""
    return QLocale().toString(value)


def clock(seconds: float) -> str:
    """A duration as 2:10 or 1:02:10."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


def as_plain(text: str) -> str:
    """A tooltip that shows this text letter by letter; Qt takes one with markup in it for rich text."""
    if "<" not in text:
        return text
    lines = escape(text, quote=False).replace("\n", "<br>")
    return f"<qt>{lines}</qt>"


def size_of_file(size: int) -> str:
    """A file size as 1.2 MB."""
    return QLocale().formattedDataSize(size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)


def command_title(command: Command) -> str:
    """The translated title of a command."""
    return QCoreApplication.translate("commands", command.title)


def command_description(command: Command) -> str:
    """The translated description of a command."""
    return QCoreApplication.translate("commands", command.description)


def family_title(command: Command) -> str:
    """The translated title of a command's family; empty if it has none."""
    family = command.family
    return QCoreApplication.translate("commands", family.title) if family else ""


def menu_title(menu: Menu) -> str:
    """The translated title of a menu, with `&` before its mnemonic."""
    return QCoreApplication.translate("Menu", menu.value)


def within_sentence(title: str) -> str:
    """A title inside a sentence: only its first letter is lowered, since German nouns keep theirs."""
    return title[:1].lower() + title[1:]
