"""Translates what the packages below the window say, which know nothing of Qt."""

from PySide6.QtCore import QCoreApplication, QLocale

from memesae.base.errors import MemesaeError
from memesae.base.messages import Message

CORE = "core"
"""The context of all templates that are marked with `N_`."""


def translate_core(message: Message | str) -> str:
    """A text from below in the person's language; in English where it is not translated.

    Args:
        message: a template with its arguments, which are translated where they are messages
            themselves; or a text without gaps.
    """
    if isinstance(message, str):
        return QCoreApplication.translate(CORE, message)
    translated = QCoreApplication.translate(
        CORE, message.template, None, -1 if message.n is None else message.n
    )
    arguments = {name: _shown(value) for name, value in message.arguments.items()}
    if message.n is not None:
        arguments["n"] = QLocale().toString(message.n)
    return translated.format(**arguments) if arguments else translated


def translate_error(error: BaseException) -> tuple[str, str]:
    """What happened, and what is safe and can be done, in the person's language."""
    if not isinstance(error, MemesaeError):
        return translate_core(str(error)), ""
    rest = (translate_core(part) for part in (error.kept_message, error.hint_message))
    return translate_core(error.message), " ".join(part for part in rest if part)


def _shown(value: object) -> object:
    return translate_core(value) if isinstance(value, Message) else value
