"""Makes everything about the words in pictures, and puts it into the window."""

from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.body import Body
from memesae.gui.current import Current
from memesae.gui.grid.model import ResultsModel
from memesae.gui.jobs import Postman
from memesae.gui.libraries.indexing import IndexingController
from memesae.gui.ocr.commands import OcrController
from memesae.gui.ocr.found import FoundInPictures
from memesae.gui.ocr.note import ReadingNote
from memesae.gui.ocr.weight import WordsWeight
from memesae.gui.ocr.word_reader import WordReader
from memesae.gui.overlays.quick_look import QuickLook
from memesae.gui.search.commands import SearchController
from memesae.gui.toast import Toasts


def words_part(
    body: Body,
    query: SearchController,
    library: IndexingController,
    model: ResultsModel,
    quick: QuickLook,
    current: Current,
    tasks: Tasks,
    postman: Postman,
    toasts: Toasts,
    settings: Settings,
) -> OcrController:
    """The words: read behind everything else, weighed in the field, shown where they were found."""
    reader = WordReader(library, current, tasks, postman, settings)
    found = FoundInPictures(current, tasks, body)
    weight = WordsWeight(body.field)
    body.field.add(weight)
    body.grid.show_found(found)
    words = OcrController(
        reader, found, weight, query, model, quick, current, tasks, toasts, settings
    )
    note = ReadingNote(reader, body.status)
    note.pause_pressed.connect(words.pause_or_resume)
    note.stop_pressed.connect(words.stop)
    body.status.add(note)
    return words
