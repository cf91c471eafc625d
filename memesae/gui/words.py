"""Numbers, times and sizes as people read them."""

from PySide6.QtCore import QCoreApplication, QLocale

from memesae.gui.command_registry import Command


def tr(text: str) -> str:
    """The translation of a sentence that belongs to no single widget."""
    return QCoreApplication.translate("memesae", text)


def number(value: int) -> str:
    """A whole number with the separators of the person's language."""
    return QLocale().toString(value)


def counted(value: int, one: str, many: str) -> str:
    """Choose between singular and plural; `{n}` in `many` becomes the number."""
    return one if value == 1 else many.format(n=number(value))


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
