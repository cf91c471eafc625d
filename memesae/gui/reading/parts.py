"""Makes everything about the words in pictures, and puts it into the window."""

from memesae.app.settings import Settings
from memesae.app.tasks import Tasks
from memesae.gui.body import Body
from memesae.gui.current import Current
from memesae.gui.desk.library import LibraryPart
from memesae.gui.desk.query import QueryPart
from memesae.gui.desk.words import WordsPart
from memesae.gui.grid.model import ResultsModel
from memesae.gui.jobs import Postman
from memesae.gui.overlays.quick_look import QuickLook
from memesae.gui.reading.found import FoundInPictures
from memesae.gui.reading.note import ReadingNote
from memesae.gui.reading.weight import WordsWeight
from memesae.gui.reading.word_reader import WordReader
from memesae.gui.toast import Toasts


def words_part(
    body: Body,
    query: QueryPart,
    library: LibraryPart,
    model: ResultsModel,
    quick: QuickLook,
    current: Current,
    tasks: Tasks,
    postman: Postman,
    toasts: Toasts,
    settings: Settings,
) -> WordsPart:
    """The words: read behind everything else, weighed in the field, shown where they were found."""
    reader = WordReader(library, current, tasks, postman, settings)
    found = FoundInPictures(current, tasks, body)
    weight = WordsWeight(body.field)
    body.field.add(weight)
    body.grid.show_found(found)
    words = WordsPart(reader, found, weight, query, model, quick, current, tasks, toasts, settings)
    note = ReadingNote(reader, body.status)
    note.pause_pressed.connect(words.pause_or_resume)
    note.stop_pressed.connect(words.stop)
    body.status.add(note)
    return words
