"""Selects the language of the window, and translates texts of the packages that do not depend on Qt.

The translation files are in `resources/translations`.
"""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from memesae.base.errors import MemesaeError
from memesae.base.messages import Message, is_number
from memesae.base.paths import resource

SOURCE_LANGUAGE = "en"
"""The language of the texts in the code."""
CORE = "core"
"""The translation context of all templates marked with `N_`."""


def folder() -> Path:
    """The folder of the translation files."""
    return resource("translations")


def languages() -> list[str]:
    """The available languages, as "de" or "pt_BR"."""
    found = (path.stem.removeprefix("memesae_") for path in folder().glob("memesae_*.qm"))
    return sorted({SOURCE_LANGUAGE, *found})


def choose(locale: QLocale) -> str:
    """The first available language in the order of a locale's preferences; English if there is none."""
    available = languages()
    for name in locale.uiLanguages():
        full = name.replace("-", "_")
        for language in (full, full.split("_")[0]):
            if language in available:
                return language
    return SOURCE_LANGUAGE


def language() -> str:
    """The language of the window, once `install` has chosen it."""
    return choose(QLocale())


def shown_name(label: str) -> str:
    """The name of a feature or of a direction's end, which is in English, in the window's language."""
    chosen = language().split("_")[0]
    if chosen == SOURCE_LANGUAGE:
        return label
    # imported late, to keep the window's start fast
    from memesae.steering.query.query_language import word_translations

    return word_translations(chosen).name(label)


def install(app: QCoreApplication, chosen: str = "") -> list[QTranslator]:
    """Install the translators of a language; widgets created before keep their texts.

    Args:
        app: the application.
        chosen: one of `languages()`; the one of the system if empty.

    Returns:
        the translators in the order in which they are searched.
    """
    locale = QLocale(chosen) if chosen else QLocale.system()
    QLocale.setDefault(locale)
    language = choose(locale)
    qt_folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = [
        # English too: it has the plural forms, the code only one
        _file(SOURCE_LANGUAGE),
        qt_folder / f"qtbase_{language.split('_')[0]}.qm",
        _file(language),
    ]
    installed: list[QTranslator] = []
    # the one installed last is searched first
    for path in dict.fromkeys(files):
        translator = QTranslator(app)
        if path.is_file() and translator.load(str(path)):
            app.installTranslator(translator)
            installed.insert(0, translator)
    return installed


def _file(language: str) -> Path:
    return folder() / f"memesae_{language}.qm"


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
