"""Translates texts of the packages that do not depend on Qt."""

from PySide6.QtCore import QCoreApplication, QLocale

from memesae.base.errors import MemesaeError
from memesae.base.messages import Message, is_number

CORE = "core"
"""The translation context of all templates marked with `N_`."""


def translate_core(message: Message | str) -> str:
    """Translate a text; it stays in English if there is no translation.

    Args:
        message: a template with its arguments, of which messages are translated too; or a text
            without placeholders.
    """
    if isinstance(message, str):
        return QCoreApplication.translate(CORE, message)
    translated = QCoreApplication.translate(
        CORE, message.template, None, -1 if message.n is None else message.n
    )
    arguments = message.filled(_shown)
    return translated.format(**arguments) if arguments else translated


def translate_error(error: BaseException) -> tuple[str, str]:
    """The translated message of an error, and its translated hints in one text."""
    if not isinstance(error, MemesaeError):
        return translate_core(str(error)), ""
    rest = (translate_core(part) for part in (error.kept_message, error.hint_message))
    return translate_core(error.message), " ".join(part for part in rest if part)


def _shown(value: object) -> object:
    if is_number(value):
        return QLocale().toString(value)
    return translate_core(value) if isinstance(value, Message) else value
