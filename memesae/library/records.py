"""The records of a library, as plain dataclasses."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from memesae.base.messages import Message

if TYPE_CHECKING:
    # only named here: the window opens before numpy is loaded
    import numpy as np
    from numpy.typing import NDArray

FileState = Literal["pending", "ready", "failed", "missing", "ignored"]

FailureKind = Literal["content", "access", "trouble"]
"""Why a file was not opened: what it holds (tried again by another version of the program), a missing
permission (tried again when it is given), or trouble of the disk or network (tried again in every run)."""


@dataclass(frozen=True, slots=True)
class Root:
    """A folder whose pictures are in the library.

    Attributes:
        id: its number in the library.
        path: absolute, with symbolic links resolved.
        present: False while the folder is not there, or lies empty though it had pictures
            (an unplugged drive).
    """

    id: int
    path: Path
    present: bool


@dataclass(frozen=True, slots=True)
class Image:
    """One distinct content, however many files hold it.

    Attributes:
        id: its number, never used again for another.
        hash: BLAKE2b digest of the file's bytes, 32 bytes.
        width: pixels, as shown (after turning by the EXIF orientation).
        height: pixels, as shown.
        format: "JPEG", "PNG", "HEIF", ...
        frames: 1 unless animated.
        taken: when the camera says it was taken, unix seconds, or None.
        seconds: length of a film; None for anything else.
    """

    id: int
    hash: bytes
    width: int
    height: int
    format: str
    frames: int
    taken: float | None
    seconds: float | None = None


@dataclass(frozen=True, slots=True)
class ImageFile:
    """A file of an image.

    Attributes:
        path: absolute.
        root: the root it belongs to.
        relative: its path below the root.
        size: bytes.
        mtime_ns: last change, unix nanoseconds.
        state: pending, ready, failed, missing or ignored.
        present: False when the file is missing or ignored, or its root is not there.
        hash: of the content that was indexed.
    """

    path: Path
    root: Path
    relative: Path
    size: int
    mtime_ns: int
    state: FileState
    present: bool
    hash: bytes

    @property
    def mtime(self) -> float:
        """Last change, unix seconds."""
        return self.mtime_ns / 1e9


@dataclass(frozen=True, slots=True)
class PendingFile:
    """A file to be read and embedded.

    Attributes:
        id: the file's number, to be given back in `Finished` or `Failed`.
        path: absolute.
        size: bytes.
        image_id: the image it is known to hold, or None while its content is new.
    """

    id: int
    path: Path
    size: int
    image_id: int | None


MOST_KEYWORDS = 500
"""Keywords of one picture that are kept."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is said of a picture in its file or beside it.

    Attributes:
        keywords: without repetition, in the order in which they stand there.
        title: one line.
        caption: may have several lines.
        prompt: of which an image generator made it, without what it was to avoid.
        creator: who made it.
        rating: stars, 1 to 5, or -1 for rejected; None where there is none.
        camera: maker and model.
        place: latitude and longitude in degrees, or None.
    """

    keywords: tuple[str, ...] = ()
    title: str = ""
    caption: str = ""
    prompt: str = ""
    creator: str = ""
    rating: int | None = None
    camera: str = ""
    place: tuple[float, float] | None = None

    def __or__(self, other: Metadata) -> Metadata:
        """What either says; of what only one can be true, what this one says."""
        keywords: dict[str, str] = {}
        for word in (*self.keywords, *other.keywords):
            keywords.setdefault(word.casefold(), word)
        return replace(
            self,
            keywords=tuple(keywords.values())[:MOST_KEYWORDS],
            title=self.title or other.title,
            caption=self.caption or other.caption,
            prompt=self.prompt or other.prompt,
            creator=self.creator or other.creator,
            rating=self.rating or other.rating,
            camera=self.camera or other.camera,
            place=self.place or other.place,
        )

    @property
    def lines(self) -> tuple[str, ...]:
        """Its texts to be shown, one line each: all keywords, title, caption, prompt, creator; without empty ones."""
        parts = (", ".join(self.keywords), self.title, self.caption, self.prompt, self.creator)
        return tuple(" ".join(part.split()) for part in parts if part)

    @property
    def text(self) -> str:
        """All words of it that can be searched."""
        parts = (*self.keywords, self.title, self.caption, self.prompt, self.creator)
        return "\n".join(part for part in parts if part)

    def to_json(self) -> str:
        """As it is stored: only what is there."""
        return json.dumps(
            {name: value for name, value in asdict(self).items() if value}, ensure_ascii=False
        )

    @classmethod
    def from_json(cls, text: str) -> Metadata:
        """The reverse of `to_json`."""
        stored: dict[str, Any] = json.loads(text)
        for name in ("keywords", "place"):
            if name in stored:
                stored[name] = tuple(stored[name])
        return cls(**stored)


@dataclass(frozen=True, slots=True)
class Noted:
    """What was read, and in a sentence why not all of it could be; "" where it could."""

    metadata: Metadata = field(default_factory=Metadata)
    problem: str = ""

    def __or__(self, other: Noted) -> Noted:
        return Noted(self.metadata | other.metadata, self.problem or other.problem)


@dataclass(frozen=True, slots=True)
class Finished:
    """A file that was read and embedded.

    Attributes:
        file_id: from `PendingFile.id`.
        hash: digest of the bytes that were decoded.
        width: pixels as shown.
        height: pixels as shown.
        format: the decoder's name for it.
        frames: 1 unless animated.
        taken: unix seconds or None.
        vector: [d] float, unit norm; stored as float16.
        perceptual_hash: from `hash_and_greys`; empty if unknown.
        pixels: digest of what is shown, from `decode.pixel_digest`; empty if unknown.
        seconds: length of a film; None for anything else.
        noted: the metadata in the file; None if it was not looked for.
    """

    file_id: int
    hash: bytes
    width: int
    height: int
    format: str
    frames: int
    taken: float | None
    vector: NDArray[np.floating]
    perceptual_hash: bytes = b""
    pixels: bytes = b""
    seconds: float | None = None
    noted: Noted | None = None


@dataclass(frozen=True, slots=True)
class Failed:
    """A file that cannot be opened as a picture, why, in one sentence, and the kind of trouble."""

    file_id: int
    reason: str | Message
    kind: FailureKind = "content"


@dataclass(frozen=True, slots=True)
class Failure:
    """A file listed for the person as not opened."""

    path: Path
    reason: str | Message


@dataclass(frozen=True, slots=True)
class Counts:
    """How many files are in each state, and how many distinct images those that can be searched hold."""

    ready: int = 0
    pending: int = 0
    failed: int = 0
    missing: int = 0
    images: int = 0
    ignored: int = 0


@dataclass(slots=True)
class ScanReport:
    """The result of a scan, in numbers of files.

    Attributes:
        new: not seen before, copies of known images included.
        changed: other content than before.
        moved: known images at a new path; their vectors stay.
        missing: no longer there.
        back: were missing and are present again.
        waiting: noted by a run that ended before it read them, and as they were then.
        unchanged: as before.
        ignored: known files that an ignore rule now excludes; what is known of them is kept.
        absent_roots: folders that were not there; nothing about them was changed.
        unreadable: folders that could not be listed; nothing about them was changed.
        links: linked folders that were passed over.
        left_out: files that are counted only, by their kind in `decode_limits.LEFT_OUT`.
    """

    new: int = 0
    changed: int = 0
    moved: int = 0
    missing: int = 0
    back: int = 0
    waiting: int = 0
    unchanged: int = 0
    ignored: int = 0
    absent_roots: list[Path] = field(default_factory=list[Path])
    unreadable: list[Path] = field(default_factory=list[Path])
    links: list[Path] = field(default_factory=list[Path])
    left_out: dict[str, int] = field(default_factory=dict[str, int])
