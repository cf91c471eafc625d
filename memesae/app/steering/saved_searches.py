"""Searches saved in their library: those with a name, also as files, and the timeline of the last session."""

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
"""Setting: the searches with a name."""
SEEN = "saved-states-seen"
"""Setting: for each saved search the newest image there was when it was last looked at."""
TIMELINE = "timeline"
"""Setting: the timeline of the last session."""
LARGEST = 64_000_000
"""Bytes of a file that is read; a thousand searches take less than a tenth of it."""


class SavedSearches:
    """The saved searches of one library, by name."""

    def __init__(self, library: Library) -> None:
        self._library = library

    def names(self) -> list[str]:
        """All names, in the order of the alphabet."""
        return sorted(self._all(), key=str.casefold)

    def query_of(self, name: str) -> str:
        """What was typed in a saved search."""
        return str(cast("Json", self._all().get(name, {})).get("query", ""))

    def get(self, name: str) -> SteeringState:
        """A saved search.

        Raises:
            SavedError: there is none of this name, or it is damaged.
        """
        found = self._all().get(name)
        if not isinstance(found, dict):
            raise SavedError(N_("There is no kept search called “{name}”."), name=name)
        return state_from_json(cast("Json", found))

    def save(self, name: str, state: SteeringState) -> None:
        """Save a search; one of the same name makes way."""
        self._write({**self._all(), name: state_to_json(state)})

    def drop(self, name: str) -> object:
        """Forget a search; what `put_back` needs to have it again, be it damaged or not."""
        searches = self._all()
        dropped = searches.pop(name, None)
        self._write(searches)
        return dropped

    def put_back(self, name: str, dropped: object) -> None:
        """Have a search again that was dropped."""
        self._write({**self._all(), name: dropped})

    def rename(self, name: str, new: str) -> None:
        """Call a search something else.

        Raises:
            SavedError: there is none of this name, or another one is called that.
        """
        searches = self._all()
        if name not in searches:
            raise SavedError(N_("There is no kept search called “{name}”."), name=name)
        if new in searches and new != name:
            raise SavedError(
                N_("Another kept search is called “{new}”."),
                hint=N_("Choose another name."),
                new=new,
            )
        self._write({new if held == name else held: one for held, one in searches.items()})
        seen = self._seen()
        if name in seen:
            self._library.set_setting(SEEN, {**seen, new: seen[name]})

    def seen(self, name: str) -> int | None:
        """The newest image there was when a search was last looked at; None if it never was."""
        return self._seen().get(name)

    def mark_seen(self, name: str, newest: int) -> None:
        """Say that a search is looked at now, `newest` being the newest image."""
        names = self._all()
        kept = {one: image for one, image in self._seen().items() if one in names}
        self._library.set_setting(SEEN, {**kept, name: newest})

    def _seen(self) -> dict[str, int]:
        return dict(cast("Mapping[str, int]", self._library.setting(SEEN, {})))

    def write_file(self, path: Path) -> None:
        """Write all saved searches into a JSON file.

        Raises:
            MemesaeError: the file cannot be written.
        """
        content = json.dumps({SEARCHES: self._all()}, indent=1).encode()
        write_atomically(path, lambda stream: stream.write(content))

    def read_file(self, path: Path) -> list[str]:
        """Take over the searches of a JSON file; their names. Those of the same name make way.

        Raises:
            SavedError: the file cannot be read, or holds no searches, or damaged ones.
        """
        brought = _searches_in(path)
        for state in brought.values():
            state_from_json(cast("Json", state))
        self._write({**self._all(), **brought})
        return list(brought)

    def _all(self) -> Json:
        return dict(cast("Mapping[str, object]", self._library.setting(SEARCHES, {})))

    def _write(self, searches: Json) -> None:
        self._library.set_setting(SEARCHES, searches)


def _searches_in(path: Path) -> Json:
    try:
        if path.stat().st_size > LARGEST:
            raise SavedError(N_("{name} is too large to hold kept searches."), name=path.name)
        content = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SavedError(
            N_("{name} cannot be read."), hint=N_("Choose a file of kept searches."), name=path.name
        ) from error
    searches = cast("Json", content).get(SEARCHES) if isinstance(content, dict) else None
    if not isinstance(searches, dict):
        raise SavedError(N_("{name} holds no kept searches."), name=path.name)
    return cast("Json", searches)


class RestoredSession(NamedTuple):
    """The search with which the last session ended.

    Attributes:
        text: what was typed.
        timeline: how it came about; None where another model made its vectors.
    """

    text: str
    timeline: Timeline | None


def store_session(library: Library, timeline: Timeline, model: str) -> None:
    """Store a timeline with every branch; it takes the place of the one stored before.

    Args:
        library: whose.
        timeline: of the library.
        model: id of the model that made its vectors.
    """
    content = {"model": model, **timeline_to_json(timeline)}
    # most vectors occur in many steps: packed, a long evening takes some 100 kB
    packed = zlib.compress(json.dumps(content).encode(), 6)
    library.set_setting(TIMELINE, base64.b64encode(packed).decode())


def restored_session(library: Library, model: str, width: int) -> RestoredSession | None:
    """What was stored last; None where there is nothing.

    Args:
        library: whose.
        model: id of the model that makes its vectors now.
        width: d, their length.

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
            N_("The steps of the last time are damaged."), kept=N_("Kept searches are not touched.")
        ) from error
    timeline = timeline_from_json(cast("Mapping[str, object]", content))
    if timeline.state is None:
        return None
    # earlier ones do not say whose vectors they hold
    same = content.get("model", model) == model
    fits = same and all(step.state.start.size in (0, width) for step in timeline.steps)
    return RestoredSession(timeline.state.text, timeline if fits else None)
