"""Chooses the person's language and installs Qt's translators for it."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from memesae.base.paths import resource

WRITTEN_IN = "en"
"""The language of the texts in the code."""


def folder() -> Path:
    """Where the languages lie."""
    return resource("translations")


def languages() -> list[str]:
    """The languages the window can speak, as "de" or "pt_BR"."""
    found = (path.stem.removeprefix("memesae_") for path in folder().glob("memesae_*.qm"))
    return sorted({WRITTEN_IN, *found})


def choose(wanted: QLocale) -> str:
    """The first of a person's languages that the window can speak; English where it speaks none."""
    spoken = languages()
    for name in wanted.uiLanguages():
        whole = name.replace("-", "_")
        for language in (whole, whole.split("_")[0]):
            if language in spoken:
                return language
    return WRITTEN_IN


def install(app: QCoreApplication, chosen: str = "") -> list[QTranslator]:
    """Let the program speak a language from now on; widgets made before keep theirs.

    Args:
        app: the program.
        chosen: one of `languages()`; the system's where empty.

    Returns:
        what translates, in the order in which it is asked.
    """
    locale = QLocale(chosen) if chosen else QLocale.system()
    QLocale.setDefault(locale)
    language = choose(locale)
    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    files = [
        # English too: it has the plurals, which the code gives in one form only
        _file(WRITTEN_IN),
        qts / f"qtbase_{language.split('_')[0]}.qm",
        _file(language),
    ]
    installed: list[QTranslator] = []
    # the one installed last is asked first
    for path in dict.fromkeys(files):
        translator = QTranslator(app)
        if path.is_file() and translator.load(str(path)):
            app.installTranslator(translator)
            installed.insert(0, translator)
    return installed


def _file(language: str) -> Path:
    return folder() / f"memesae_{language}.qm"
