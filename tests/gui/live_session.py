"""A library of real files on the disk, with vectors made of their bytes instead of a model's."""

from pathlib import Path

import numpy as np
from PIL import Image

from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails
from memesae.steering.searcher import Hits
from tests.gui.fakes import FakeSession, drawn
from tests.library.conftest import finished

MODEL = "bytes"


class LiveSession(FakeSession):
    """Scans and stores like the program does; finds the newest first."""

    def __init__(self, folder: Path, home: Path) -> None:
        super().__init__(folder, 0)
        self.library = Library.open(home / "live")
        self.library.add_root(folder)
        self.thumbnails = Thumbnails(home / "live" / "thumbnails")
        self.runs: list[int] = []

    def index(self, token, stored=None, unsettled=()):
        while not self.may_index.wait(0.01):
            token.check()
        scan = self.library.scan(token, unsettled)
        pending = self.library.pending(MODEL)
        self.runs.append(len(pending))
        self.library.store([finished(file.id, file.path.read_bytes()) for file in pending], MODEL)
        self.report.new, self.report.images = scan.new, self.library.counts().ready
        return self.report

    def search(self, text, results=(), limit=None) -> Hits:
        self.asked.append(text)
        ids = np.setdiff1d(self.library.vector_ids(MODEL), self.library.missing_ids())[::-1].copy()
        return Hits(ids, np.zeros(len(ids), np.float32), None)

    def close(self) -> None:
        self.closed = True
        self.library.close()


def put(folder: Path, number: int, name: str = "") -> Path:
    """Write one picture of its own."""
    path = folder / (name or f"picture-{number}.png")
    image: Image.Image = drawn(number)
    # like a careful program: written beside, then renamed
    beside = path.with_suffix(".part")
    image.save(beside, "PNG")
    return beside.rename(path)
