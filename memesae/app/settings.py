"""The user's settings, stored in an editable TOML file."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import TYPE_CHECKING

from memesae.base.errors import MemesaeError
from memesae.base.messages import N_, Message
from memesae.base.paths import write_atomically

if TYPE_CHECKING:
    # imported only where it is needed: tomlkit preserves comments, which matters only for writing
    from tomlkit import TOMLDocument

FILE_NAME = "settings.toml"
VERSION = 1
THEMES = ("system", "light", "dark")
DEVICES = ("auto", "cpu", "cuda", "mps")
THUMBNAIL_SIZES = range(96, 385, 32)
# repeats steering.nudges, whose import would delay the window's start
STEP_SIZES = (0.25, 0.5, 1.0, 1.5)
STEERED_BY = ("", "feature", "contrast", "pca", "random", "axis", "tag")
"""Kinds of directions; the empty one is a mix."""
WORDS_WEIGHTS = (0.1, 1.0)
"""Minimum and maximum weight of text in pictures when it is mixed into the score."""


RENAMED_SETTINGS = {"together": "group_duplicates"}
"""Present names of settings by those of earlier versions."""
RENAMED_COMMANDS = {"together": "group-duplicates"}
"""Present ids of commands, which custom keys refer to, by those of earlier versions."""


class SettingsError(MemesaeError):
    """The settings file is invalid."""


@dataclass(slots=True)
class Settings:
    """All settings with their defaults.

    Attributes:
        model: the model for new libraries.
        device: where it runs: auto, cpu, cuda or mps.
        theme: system, light or dark.
        language: language code of the window, such as "de"; "" for the system's language.
        thumbnail_size: edge length of a thumbnail in the grid, in pixels at 100 %.
        show_scores: whether results show their score.
        play_animations: whether animations move, in quick look and below the pointer.
        results: maximum number of results of a search.
        ask_before_trash: whether to ask before moving pictures to Trash.
        sidebar: whether the sidebar is shown.
        group_duplicates: whether near-duplicates are grouped.
        mark_end: whether the relevance cutoff is shown.
        watch: whether folders are watched for changes.
        read_words: whether text in pictures is read (OCR) in the background.
        mix_words: whether plain words also match text in pictures.
        words_weight: score added to a picture whose text contains all words, on the scale of cosines.
        step: the initial step size.
        steer_by: the initial kind of directions; "" for a mix.
        keys: custom keys by command id.
    """

    model: str = "memesae-mini"
    device: str = "auto"
    theme: str = "system"
    language: str = ""
    thumbnail_size: int = 192
    show_scores: bool = False
    play_animations: bool = True
    results: int = 1000
    ask_before_trash: bool = True
    sidebar: bool = False
    group_duplicates: bool = True
    mark_end: bool = True
    watch: bool = True
    read_words: bool = True
    mix_words: bool = True
    words_weight: float = 0.4
    step: float = 1.0
    steer_by: str = ""
    keys: dict[str, list[str]] = field(default_factory=dict[str, list[str]])

    def __post_init__(self) -> None:
        _expect(self.theme in THEMES, "theme", self.theme, _one_of(THEMES))
        _expect(self.device in DEVICES, "device", self.device, _one_of(DEVICES))
        sizes = THUMBNAIL_SIZES
        _expect(
            sizes[0] <= self.thumbnail_size <= sizes[-1],
            "thumbnail_size",
            self.thumbnail_size,
            _between(sizes[0], sizes[-1]),
        )
        _expect(self.step in STEP_SIZES, "step", self.step, _one_of([STEP_SIZES]))
        kinds = Message.of(N_("one of {names}, or empty"), names=", ".join(STEERED_BY[1:]))
        _expect(self.steer_by in STEERED_BY, "steer_by", self.steer_by, kinds)
        _expect(self.results > 0, "results", self.results, Message.of(N_("a number above 0")))
        least, most = WORDS_WEIGHTS
        _expect(
            least <= self.words_weight <= most,
            "words_weight",
            self.words_weight,
            _between(least, most),
        )

    @property
    def words_count(self) -> float:
        """The weight of text in pictures: `words_weight`, or 0 if text is not mixed in."""
        return self.words_weight if self.mix_words else 0.0


def load(home: Path) -> Settings:
    """Read the settings from the home folder; the defaults if there is no file.

    Raises:
        SettingsError: the file is not valid TOML, or has an invalid value; the file is left unchanged.
    """
    path = home / FILE_NAME
    if not path.exists():
        return Settings()
    try:
        document = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise SettingsError(
            N_("The settings in {path} cannot be read: {reason}."),
            kept=N_("The file is unchanged, and the defaults are in use."),
            hint=N_("Correct it in a text editor, or delete it."),
            path=path,
            reason=str(error),
        ) from error
    known = {item.name for item in fields(Settings)}
    document = {RENAMED_SETTINGS.get(name, name): value for name, value in document.items()}
    chosen = {name: value for name, value in document.items() if name in known}
    for name, value in chosen.items():
        _expect_type(name, value, getattr(Settings(), name))
    settings = Settings(**chosen)
    settings.keys = {RENAMED_COMMANDS.get(name, name): keys for name, keys in settings.keys.items()}
    return settings


def save(settings: Settings, home: Path) -> None:
    """Write the settings; comments and unknown entries of an existing file are preserved.

    Raises:
        MemesaeError: the file cannot be written.
    """
    import tomlkit

    path = home / FILE_NAME
    document = _existing(path)
    document["version"] = VERSION
    for name in RENAMED_SETTINGS.keys() & document.keys():
        del document[name]
    before = document.unwrap()
    for name, value in asdict(settings).items():
        if name not in before or before[name] != value:
            document[name] = value
    text = tomlkit.dumps(document).encode()
    write_atomically(path, lambda stream: stream.write(text))


def _existing(path: Path) -> TOMLDocument:
    """The document in the file, or a new one if there is no valid file."""
    import tomlkit
    from tomlkit.exceptions import TOMLKitError

    if path.exists():
        try:
            return tomlkit.parse(path.read_text(encoding="utf-8"))
        except (UnicodeDecodeError, TOMLKitError):
            # keep the invalid file as a backup: the user may have edited it
            path.replace(path.with_suffix(".unreadable.toml"))
    document = tomlkit.document()
    document.add(tomlkit.comment("memesae's settings; change them here or in the program."))
    return document


def _expect(holds: bool, name: str, value: object, wanted: Message) -> None:
    if not holds:
        raise SettingsError(
            N_("The setting {name} is {value}, but must be {wanted}."),
            kept=N_("The defaults are in use."),
            hint=N_("Change it in settings.toml or in the program."),
            name=name,
            value=repr(value),
            wanted=wanted,
        )


def _one_of(names: Sequence[object]) -> Message:
    return Message.of(N_("one of {names}"), names=", ".join(str(name) for name in names))


def _between(least: float, most: float) -> Message:
    return Message.of(N_("a number from {least} to {most}"), least=least, most=most)


def _expect_type(name: str, value: object, default: object) -> None:
    wanted: dict[type, str] = {
        bool: N_("true or false"),
        int: N_("a number"),
        float: N_("a number"),
        str: N_("text"),
        dict: N_("a table"),
    }
    # an integer is valid where a float is expected
    fits = type(value) is type(default) or (type(value), type(default)) == (int, float)
    _expect(fits, name, value, Message.of(wanted[type(default)]))
