"""Saved searches of a library, their import and export, and the stored timeline of the last session."""

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, cast

from memesae.base.messages import N_
from memesae.base.paths import write_atomically
from memesae.library.library import Library
from memesae.steering.steering_json import (
    Json,
    SavedError,
    state_from_json,
    state_to_json,
    timeline_from_json,
    timeline_to_json,
)
from memesae.steering.timeline import SteeringState, Timeline

SEARCHES = "saved-states"
"""Setting: the saved searches by name."""
SEEN = "saved-states-seen"
"""Setting: for each saved search, the newest image when it was last opened."""
TIMELINE = "timeline"
"""Setting: the timeline of the last session."""
LARGEST = 64_000_000
"""Maximum size of an imported file in bytes; a thousand searches take less than a tenth of it."""


class SavedSearches:
    """The saved searches of one library, by name."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def names(self) -> list[str]:
        """All names in alphabetical order."""
        return sorted(self._all(), key=str.casefold)

    def query_of(self, name: str) -> str:
        """The query text of a saved search."""
        return str(cast("Json", self._all().get(name, {})).get("query", ""))

    def get(self, name: str) -> SteeringState:
        """A saved search.

        Raises:
            SavedError: there is no search of this name, or it is damaged.
        """
        found = self._all().get(name)
        if not isinstance(found, dict):
            raise SavedError(N_("There is no saved search called “{name}”."), name=name)
        return state_from_json(cast("Json", found))

    def save(self, name: str, state: SteeringState) -> None:
        """Save a search, replacing one of the same name."""
        self._write({**self._all(), name: state_to_json(state)})

    def drop(self, name: str) -> object:
        """Remove a search; returns what `put_back` needs to restore it, even if it is damaged."""
        searches = self._all()
        dropped = searches.pop(name, None)
        self._write(searches)
        return dropped

    def put_back(self, name: str, dropped: object) -> None:
        """Restore a search that was dropped."""
        self._write({**self._all(), name: dropped})

    def rename(self, name: str, new: str) -> None:
        """Rename a search.

        Raises:
            SavedError: there is no search of this name, or the new name is taken.
        """
        searches = self._all()
        if name not in searches:
            raise SavedError(N_("There is no saved search called “{name}”."), name=name)
        if new in searches and new != name:
            raise SavedError(
                N_("Another saved search is called “{new}”."),
                hint=N_("Choose another name."),
                new=new,
            )
        self._write({new if old == name else old: one for old, one in searches.items()})
        seen = self._seen()
        if name in seen:
            self._library.set_setting(SEEN, {**seen, new: seen[name]})

    def seen(self, name: str) -> int | None:
        """The newest image when a search was last opened; None if it never was."""
        return self._seen().get(name)

    def mark_seen(self, name: str, newest: int) -> None:
        """Record that a search is opened now, `newest` being the newest image."""
        names = self._all()
        seen = {one: image for one, image in self._seen().items() if one in names}
        self._library.set_setting(SEEN, {**seen, name: newest})

    def _seen(self) -> dict[str, int]:
        return dict(cast("Mapping[str, int]", self._library.setting(SEEN, {})))

    def write_file(self, path: Path) -> None:
        """Export all saved searches to a JSON file.

        Raises:
            MemesaeError: the file cannot be written.
        """
        content = json.dumps({SEARCHES: self._all()}, indent=1).encode()
        write_atomically(path, lambda stream: stream.write(content))

    def read_file(self, path: Path) -> list[str]:
        """Import the searches of a JSON file, replacing those of the same name; returns their names.

        Raises:
            SavedError: the file cannot be read, or has no searches, or damaged ones.
        """
        imported = _searches_in(path)
        for state in imported.values():
            state_from_json(cast("Json", state))
        self._write({**self._all(), **imported})
        return list(imported)

    def _all(self) -> Json:
        return dict(cast("Mapping[str, object]", self._library.setting(SEARCHES, {})))

    def _write(self, searches: Json) -> None:
        self._library.set_setting(SEARCHES, searches)


def _searches_in(path: Path) -> Json:
    try:
        if path.stat().st_size > LARGEST:
            raise SavedError(
                N_("{name} is too large to be a file of saved searches."), name=path.name
            )
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SavedError(
            N_("{name} cannot be read."),
            hint=N_("Choose a file of saved searches."),
            name=path.name,
        ) from error
    searches = cast("Json", content).get(SEARCHES) if isinstance(content, dict) else None
    if not isinstance(searches, dict):
        raise SavedError(N_("{name} contains no saved searches."), name=path.name)
    return cast("Json", searches)


class RestoredSession(NamedTuple):
    """The search at the end of the last session.

    Attributes:
        text: the query text.
        timeline: its timeline; None if its vectors are of another model.
    """

    text: str
    timeline: Timeline | None


def store_session(library: Library, timeline: Timeline, model: str) -> None:
    """Store a timeline with all its branches, replacing the one stored before.

    Args:
        library: stores it.
        timeline: of that library.
        model: id of the model of its vectors.
    """
    content = {"model": model, **timeline_to_json(timeline)}
    # most vectors occur in many steps: compressed, a long session takes some 100 kB
    packed = zlib.compress(json.dumps(content).encode(), 6)
    library.set_setting(TIMELINE, base64.b64encode(packed).decode())


def restored_session(library: Library, model: str, width: int) -> RestoredSession | None:
    """The session stored last, or None.

    Args:
        library: the library.
        model: id of its current model.
        width: length d of its vectors.

    Raises:
        SavedError: it is damaged.
    """
    stored = library.setting(TIMELINE)
    if not stored:
        return None
    try:
        content = json.loads(zlib.decompress(base64.b64decode(str(stored), validate=True)))
    except (binascii.Error, zlib.error, ValueError) as error:
        raise SavedError(
            N_("The stored timeline is damaged."), kept=N_("Saved searches are untouched.")
        ) from error
    timeline = timeline_from_json(cast("Mapping[str, object]", content))
    if timeline.state is None:
        return None
    # older versions stored no model id
    same = content.get("model", model) == model
    fits = same and all(step.state.start.size in (0, width) for step in timeline.steps)
    return RestoredSession(timeline.state.text, timeline if fits else None)
