"""The programs that can open a picture, on desktops with .desktop files.

See https://specifications.freedesktop.org/desktop-entry-spec/ and mime-apps-spec/.
"""

import os
import shlex
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_MIME = {
    "HEIF": "image/heif",
    "ICO": "image/vnd.microsoft.icon",
    "JPEG2000": "image/jp2",
    "PPM": "image/x-portable-pixmap",
    "TGA": "image/x-tga",
    "PSD": "image/vnd.adobe.photoshop",
}
_ONE_FILE, _ALL_FILES = ("%f", "%u"), ("%F", "%U")


@dataclass(frozen=True, slots=True)
class Program:
    """A program that can open a picture.

    Attributes:
        name: its display name.
        line: its command line, the Exec key of its .desktop file.
    """

    name: str
    line: str

    def calls(self, paths: Sequence[Path]) -> list[list[str]]:
        """The command lines that open these files."""
        words = shlex.split(self.line)
        if any(word in _ONE_FILE for word in words):
            return [self._call(words, [path]) for path in paths]
        if not any(word in _ALL_FILES for word in words):
            words.append("%F")
        return [self._call(words, paths)]

    def _call(self, words: Sequence[str], paths: Sequence[Path]) -> list[str]:
        call: list[str] = []
        for word in words:
            if word in (*_ONE_FILE, *_ALL_FILES):
                urls = word in ("%u", "%U")
                call += [path.as_uri() if urls else str(path) for path in paths]
            elif word == "%c":
                call.append(self.name)
            elif not (len(word) == 2 and word.startswith("%") and word != "%%"):
                call.append(word.replace("%%", "%"))
        return call


def mime_type(image_format: str) -> str:
    """The MIME type of a format by its name in the library ("JPEG")."""
    return _MIME.get(image_format, f"image/{image_format.lower()}")


def programs_for(mime: str, environment: Mapping[str, str] = os.environ) -> list[Program]:
    """The programs that open files of a MIME type: the preferred ones first, then by name.

    Args:
        mime: like "image/jpeg".
        environment: gives the folders to search (XDG_DATA_HOME and so on) and PATH.
    """
    folders = [folder / "applications" for folder in _data_folders(environment)]
    entries = _entries(folders)
    preferred = _preferred(mime, [*_config_folders(environment), *folders])
    able = {
        name: _display_name(entry, environment)
        for name, entry in entries.items()
        if _usable(entry, environment)
        and (name in preferred or mime in entry.get("MimeType", "").split(";"))
    }
    first = [name for name in preferred if name in able]
    rest = sorted((name for name in able if name not in first), key=lambda name: able[name])
    found = [Program(able[name], entries[name]["Exec"]) for name in [*first, *rest]]
    return list(dict.fromkeys(found))


def _data_folders(environment: Mapping[str, str]) -> list[Path]:
    home = environment.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    system = environment.get("XDG_DATA_DIRS") or "/usr/local/share:/usr/share"
    return [Path(home), *(Path(one) for one in system.split(":") if one)]


def _config_folders(environment: Mapping[str, str]) -> list[Path]:
    home = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    system = environment.get("XDG_CONFIG_DIRS") or "/etc/xdg"
    return [Path(home), *(Path(one) for one in system.split(":") if one)]


def _entries(folders: Sequence[Path]) -> dict[str, dict[str, str]]:
    """All .desktop files by id; one in an earlier folder hides others of the same id."""
    found: dict[str, dict[str, str]] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*.desktop")):
            name = path.relative_to(folder).as_posix().replace("/", "-")
            if name not in found:
                found[name] = dict(_lines_of(path, "Desktop Entry"))
    return found


def _preferred(mime: str, folders: Sequence[Path]) -> list[str]:
    """Ids of the programs chosen for a type, the current default first."""
    lists = [folder / "mimeapps.list" for folder in folders]
    chosen: list[str] = []
    for group in ("Default Applications", "Added Associations"):
        for path in lists:
            named = dict(_lines_of(path, group)).get(mime, "")
            chosen += [one for one in named.split(";") if one]
    return list(dict.fromkeys(chosen))


def _lines_of(path: Path, group: str) -> Iterator[tuple[str, str]]:
    """Keys and values of one group of a file; none if it cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        # an unreadable entry only means one program fewer
        return
    inside = False
    for line in lines:
        if line.startswith("["):
            inside = line.strip() == f"[{group}]"
        elif inside and "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            yield key.strip(), value.strip()


def _usable(entry: Mapping[str, str], environment: Mapping[str, str]) -> bool:
    if entry.get("Type", "Application") != "Application" or not entry.get("Exec"):
        return False
    if "true" in (entry.get("Hidden"), entry.get("Terminal")) or not _is_valid_command(
        entry["Exec"]
    ):
        return False
    return "TryExec" not in entry or bool(
        shutil.which(entry["TryExec"], path=environment.get("PATH"))
    )


def _is_valid_command(line: str) -> bool:
    """Whether the quotes of a command line are closed."""
    try:
        return bool(shlex.split(line))
    except ValueError:
        return False


def _display_name(entry: Mapping[str, str], environment: Mapping[str, str]) -> str:
    """The program's name in the user's language."""
    locale = (environment.get("LC_MESSAGES") or environment.get("LANG") or "").partition(".")[0]
    for tongue in (locale, locale.partition("_")[0]):
        if tongue and f"Name[{tongue}]" in entry:
            return entry[f"Name[{tongue}]"]
    return entry.get("Name", entry["Exec"].split()[0])
