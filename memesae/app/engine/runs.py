"""The long runs over a library, as an engine does them."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from memesae.app.engine.request import Tell, Workshop
from memesae.base.priority import OUT_OF_THE_WAY
from memesae.base.token import Token
from memesae.embedding.catalogue import resolve
from memesae.embedding.encoder import Encoder
from memesae.embedding.pipeline import IndexReport, index
from memesae.library.library import Library
from memesae.library.thumbnails import Thumbnails
from memesae.library.turns import turn_to_index
from memesae.ocr.run import WordsReport, read_words


@dataclass(frozen=True, slots=True)
class Indexing:
    """Bring a library up to date with its folders; tells, with None, of each batch that can be found.

    Attributes:
        place: the library's own folder.
        model: the name of the model whose vectors are wanted.
        device: auto, cpu, cuda or mps.
        unsettled: files that are being written, left for the next run.
        another: whether it is another model than the one that is searched with: had before anything is looked
            at, and not kept in its place.
    """

    place: Path
    model: str
    device: str
    unsettled: Collection[Path] = ()
    another: bool = False
    steps_back: int = OUT_OF_THE_WAY

    def run(self, workshop: Workshop, token: Token, tell: Tell) -> IndexReport:
        """Raises MemesaeError where it cannot go on; what was stored stays."""
        encoder = self._encoder(workshop, token)
        with Library.open(self.place) as library, turn_to_index(self.place):
            return index(
                library,
                resolve(self.model, workshop.home).id,
                encoder,
                Thumbnails.of(library),
                token,
                lambda: tell(None),
                self.unsettled,
            )

    def _encoder(self, workshop: Workshop, token: Token) -> Callable[[], Encoder]:
        if not self.another:
            return partial(workshop.encoder, self.model, self.device, token)
        other = workshop.another(self.model, self.device, token)
        return lambda: other


@dataclass(frozen=True, slots=True)
class ReadingWords:
    """Read the words in all pictures not read yet; tells, with None, of each batch that can be found.

    Attributes:
        place: the library's own folder.
        workers: how many cores read.
    """

    place: Path
    workers: int
    steps_back: int = OUT_OF_THE_WAY

    def run(self, workshop: Workshop, token: Token, tell: Tell) -> WordsReport:
        """Raises MemesaeError where it cannot go on; what was stored stays."""
        with Library.open(self.place) as library:
            return read_words(library.words, token, workers=self.workers, stored=lambda: tell(None))
