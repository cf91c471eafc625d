"""A short name for the content of model files, so that a changed file is another model."""

import hashlib
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from memesae.base.errors import MemesaeError
from memesae.base.files import write_atomically

_BYTES = 6
_KEPT = "fingerprints.json"


def fingerprint(files: Sequence[Path], home: Path) -> str:
    """Twelve hexadecimal digits that stand for all bytes of these files.

    To read gigabytes takes seconds, so what was found is kept under the home folder, and counts as
    long as a file's size and date stay the same.

    Raises:
        OSError: a file cannot be read.
    """
    parts = [_of_file(file.absolute(), home / "models" / _KEPT) for file in files]
    return hashlib.blake2b("".join(parts).encode(), digest_size=_BYTES).hexdigest()


def _of_file(file: Path, kept: Path) -> str:
    facts = file.stat()
    seal = [facts.st_size, facts.st_mtime_ns]
    known = _read(kept)
    if known.get(str(file), [])[:2] == seal:
        return str(known[str(file)][2])
    with file.open("rb") as stream:
        digest = hashlib.file_digest(stream, "blake2b").hexdigest()
    content = json.dumps({**known, str(file): [*seal, digest]}).encode()
    # where nothing can be written it is found anew each time
    with suppress(MemesaeError):
        write_atomically(kept, lambda stream: stream.write(content))
    return digest


def _read(kept: Path) -> dict[str, Any]:
    """What is kept; nothing where the file is missing or damaged, since it can be found anew."""
    try:
        return dict(json.loads(kept.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return {}
