"""The timeline of a library, kept in it so that the next start goes on where this one ended."""

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from typing import NamedTuple, cast

from memesae.base.messages import N_
from memesae.library.library import Library
from memesae.steering.saved import SavedError, timeline_from_json, timeline_to_json
from memesae.steering.timeline import Timeline

SETTING = "timeline"


class Remembered(NamedTuple):
    """The search of the last time.

    Attributes:
        text: what was typed.
        timeline: how it came about; None where another model made its vectors.
    """

    text: str
    timeline: Timeline | None


def remember(library: Library, timeline: Timeline, model: str) -> None:
    """Keep a timeline with every branch; it takes the place of the one kept before.

    Args:
        library: whose.
        timeline: of the library.
        model: id of the model that made its vectors.
    """
    content = {"model": model, **timeline_to_json(timeline)}
    # most vectors occur in many steps: packed, a long evening takes some 100 kB
    packed = zlib.compress(json.dumps(content).encode(), 6)
    library.set_setting(SETTING, base64.b64encode(packed).decode())


def remembered(library: Library, model: str, width: int) -> Remembered | None:
    """What was kept last; None where there is nothing.

    Args:
        library: whose.
        model: id of the model that makes its vectors now.
        width: d, their length.

    Raises:
        SavedError: it is damaged.
    """
    kept = library.setting(SETTING)
    if not kept:
        return None
    try:
        content = json.loads(zlib.decompress(base64.b64decode(str(kept), validate=True)))
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
    return Remembered(timeline.state.text, timeline if fits else None)
