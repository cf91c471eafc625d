"""The timeline of a library, kept in it so that the next start goes on where this one ended."""

import base64
import binascii
import json
import zlib
from collections.abc import Mapping
from typing import cast

from memesae.library.library import Library
from memesae.steering.saved import SavedError, timeline_from_json, timeline_to_json
from memesae.steering.timeline import Timeline

SETTING = "timeline"


def remember(library: Library, timeline: Timeline) -> None:
    """Keep a timeline with every branch; it takes the place of the one kept before."""
    # most vectors occur in many steps: packed, a long evening takes some 100 kB
    packed = zlib.compress(json.dumps(timeline_to_json(timeline)).encode(), 6)
    library.set_setting(SETTING, base64.b64encode(packed).decode())


def remembered(library: Library, width: int) -> Timeline | None:
    """The timeline kept last; None where there is none, or one of another model's vectors.

    Args:
        library: whose.
        width: d, the length of its vectors now.

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
            "The steps of the last time are damaged.", kept="Kept searches are not touched."
        ) from error
    timeline = timeline_from_json(cast("Mapping[str, object]", content))
    fits = all(step.state.start.size in (0, width) for step in timeline.steps)
    return timeline if fits and timeline.position is not None else None
