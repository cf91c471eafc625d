"""A library that draws its own pictures, so that the window can be tried without files, model or time."""

import io
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace

import numpy as np
from PIL import Image as PillowImage

from memesae.app.results.found_words import FoundWords
from memesae.app.results.library_facts import LibraryFacts
from memesae.base.cancellation import Progress
from memesae.base.messages import Message
from memesae.library.queries import Folder
from memesae.library.records import Counts, Failure, Image, ImageFile, Metadata, Root
from memesae.steering.query.query_language import ForeignWords, foreign_words
from memesae.steering.query.query_parser import parse
from memesae.steering.searcher import Hits, Preference

WIDTH = 8


def drawn(number: int, edge: int = 64) -> PillowImage.Image:
    """A picture of one colour that its number decides."""
    return PillowImage.new("RGB", (edge, edge * 3 // 4), (40 * number % 256, 90, 200))


@dataclass
class FakeLibrary:
    folder: Path
    ids: list[int]
    absent: set[int] = field(default_factory=set)
    unread: list[Failure] = field(default_factory=list)
    kept: dict[str, object] = field(default_factory=dict)
    metadata: dict[int, Metadata] = field(default_factory=dict)

    def setting(self, key: str, default: object = None) -> object:
        return self.kept.get(key, default)

    def set_setting(self, key: str, value: object) -> None:
        self.kept[key] = value

    @property
    def tags(self) -> SimpleNamespace:
        """Nobody has tagged anything."""
        return SimpleNamespace(by_image=dict, counts=list)

    def folders(self) -> list[Folder]:
        """The one folder."""
        return [Folder(self.folder, self.folder, len(self.ids))]

    @property
    def directory(self) -> Path:
        return self.folder / "library"

    def path_of(self, image_id: int) -> Path:
        return self.folder / f"picture-{image_id}.png"

    def files_of(self, ids: Sequence[int]) -> dict[int, list[ImageFile]]:
        return {
            found: [
                ImageFile(
                    path=self.path_of(found),
                    root=self.folder,
                    relative=Path(self.path_of(found).name),
                    size=_stat(self.path_of(found))[0],
                    mtime_ns=_stat(self.path_of(found))[1],
                    hash=str(found).encode(),
                    state="missing" if found in self.absent else "ready",
                    present=found not in self.absent,
                )
            ]
            for found in ids
        }

    def images(self, ids: Sequence[int]) -> dict[int, Image]:
        return {found: Image(found, str(found).encode(), 64, 48, "PNG", 1, None) for found in ids}

    def noted(self, ids: Sequence[int]) -> dict[int, Metadata]:
        return {found: self.metadata[found] for found in ids if found in self.metadata}

    def image_at(self, path: Path) -> int | None:
        return next((found for found in self.ids if self.path_of(found) == path), None)

    def failures(self) -> list[Failure]:
        return list(self.unread)

    def counts(self) -> Counts:
        return Counts(ready=len(self.ids), failed=len(self.unread), images=len(self.ids))

    def filter_values(self) -> dict[str, tuple[str, ...]]:
        return {"in": ("holiday", "holiday/Big sea"), "type": ("png",)}

    def roots(self) -> list[Root]:
        return [Root(1, self.folder, True)]


class FakeThumbnails:
    def get(self, digest: bytes) -> bytes | None:
        stream = io.BytesIO()
        drawn(int(digest)).save(stream, "JPEG", quality=95)
        return stream.getvalue()


class FakeEncoder:
    def __init__(self) -> None:
        self.ready = True
        self.model = SimpleNamespace(name="drawn", id="drawn", languages="en")

    def get(self, token: object = None) -> SimpleNamespace:
        return SimpleNamespace(device="cpu")


class EmptyStore:
    """No vectors, so that nothing is steered."""

    width = WIDTH

    def __len__(self) -> int:
        return 0

    def sync(self) -> None:
        """Nothing to bring in line."""


class FakeSession:
    """Finds as many pictures as the query has letters, beginning at the last; all of them for none."""

    def __init__(self, folder: Path, count: int = 30) -> None:
        self.library = FakeLibrary(folder, list(range(1, count + 1)))
        self.thumbnails = FakeThumbnails()
        self.encoder = FakeEncoder()
        self.asked: list[str] = []
        self.numbered: list[tuple[int, ...]] = []
        self.store = EmptyStore()
        self.steering_engine = None
        self.preference: Preference | None = None
        self.english_only = True
        self.closed = False
        self.vector = 0.0
        self.known = LibraryFacts.nothing()
        self.sped_up = False
        self.may_search = threading.Event()
        self.may_search.set()
        self.may_index = threading.Event()
        self.may_index.set()
        self.error: Exception | None = None
        self.may_read = threading.Event()
        self.may_read.set()
        self.reads = self.unread = 0
        self.words: dict[int, FoundWords] = {}
        self.looked_for: list[str] = []
        self.report = SimpleNamespace(new=0, images=count, remarks=list)

    def catch_up(self) -> list[Message]:
        self.store.sync()
        return []

    def search(self, text: str, results: Sequence[int] = (), limit: int | None = None) -> Hits:
        self.may_search.wait(600)
        self.asked.append(text)
        self.numbered.append(tuple(results))
        if self.error is not None:
            raise self.error
        query = parse(text)
        if query.filters:
            ids = np.empty(0, np.int64)
        elif query.terms:
            ids = np.array(self.library.ids[::-1][: len(text)], np.int64)
        else:
            ids = np.array(self.library.ids, np.int64)
        scores = np.linspace(0.9, 0.1, len(ids), dtype=np.float32)
        return Hits(ids, scores, np.eye(WIDTH, dtype=np.float32)[0] * self.vector)

    def index(self, token, stored=None, unsettled=()):
        token.report(Progress("indexing", 34, 100, 41.0))
        while not self.may_index.wait(0.01):
            token.check()
        token.check()
        return self.report

    def foreign_words(self, text: str) -> ForeignWords | None:
        return foreign_words(parse(text)) if self.english_only else None

    def facts(self, token, *, image_facts=False) -> LibraryFacts:
        return self.known

    def backfill_hashes(self, token) -> int:
        return 0

    def similarity(self, ids, to) -> np.ndarray:
        return -np.abs(np.asarray(ids, np.float32) - np.mean(to))

    @property
    def has_words(self) -> bool:
        return bool(self.words)

    def run_ocr(self, token, stored=None):
        while not self.may_read.wait(0.01):
            token.check()
            token.report(Progress("reading words", 3, 10, 2.0))
        token.check()
        self.reads += 1
        return SimpleNamespace(images=self.unread, with_words=self.unread)

    def found_words(self, text: str, images: Sequence[int]) -> dict[int, FoundWords]:
        self.looked_for.append(text)
        return {image: self.words[image] for image in images if image in self.words}

    def speed_up(self, token) -> None:
        self.sped_up = True

    def write_files(self) -> None:
        for image_id in self.library.ids:
            drawn(image_id).save(self.library.path_of(image_id))

    def close(self) -> None:
        self.closed = True


def _stat(path: Path) -> tuple[int, int]:
    """Size and modification time, in nanoseconds; made up for a file that does not exist."""
    if not path.exists():
        return 1234, 0
    facts = path.stat()
    return facts.st_size, facts.st_mtime_ns
