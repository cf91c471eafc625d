"""Brings the languages up to date with the code: `make translations`.

Qt's own lupdate would find neither the commands nor what the packages below the window say.
"""

import json
import subprocess
import sys
from pathlib import Path

import PySide6

from memesae.base.places import resource
from memesae.gui.translation.texts import Text, every_text
from memesae.gui.translation.told import CONTEXT, PATTERNS
from memesae.gui.translation.ts_file import read, write


def update(folder: Path, languages: list[str]) -> dict[str, int]:
    """Write each language's texts of today, and the form the program loads.

    Args:
        folder: where the languages lie.
        languages: new ones to begin, as "fr"; those that are there are brought up to date anyway.

    Returns:
        how many texts wait for a translation, by language.
    """
    texts = every_text()
    write_patterns(folder / PATTERNS, texts)
    waiting: dict[str, int] = {}
    there = [path.stem.removeprefix("memesae_") for path in folder.glob("memesae_*.ts")]
    for language in sorted({*there, *languages}):
        path = folder / f"memesae_{language}.ts"
        said = read(path) if path.exists() else {}
        write(path, language, texts, said)
        release(path, path.with_suffix(".qm"))
        waiting[language] = sum(not said.get((text.context, text.source)) for text in texts)
    return waiting


def write_patterns(path: Path, texts: list[Text]) -> None:
    """Write the sentences with gaps, which cannot be looked up as they are."""
    patterns = [text.source for text in texts if text.context == CONTEXT and "{1}" in text.source]
    path.write_text(json.dumps(patterns, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def release(source: Path, target: Path) -> None:
    """Write the form of a language that the program loads.

    Raises:
        subprocess.CalledProcessError: Qt's compiler refuses the file.
    """
    tool = Path(PySide6.__file__).parent / (
        "lrelease.exe" if sys.platform == "win32" else "lrelease"
    )
    command = [str(tool), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True)


if __name__ == "__main__":
    for language, count in update(resource("translations"), sys.argv[1:]).items():
        sys.stdout.write(f"{language}: {count} texts wait for a translation\n")
