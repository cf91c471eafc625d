"""The areas together, as the commands expect them."""

from dataclasses import dataclass

from memesae.gui.desk.arrangement import ArrangementPart
from memesae.gui.desk.features import FeaturesPart
from memesae.gui.desk.libraries import LibrariesPart
from memesae.gui.desk.library import LibraryPart
from memesae.gui.desk.pictures import PicturesPart
from memesae.gui.desk.preferences import PreferencesPart
from memesae.gui.desk.query import QueryPart
from memesae.gui.desk.results import ResultsPart
from memesae.gui.desk.sidebar import SidebarPart
from memesae.gui.desk.steering import SteeringPart
from memesae.gui.desk.window import WindowPart
from memesae.gui.desk.words import WordsPart


@dataclass(frozen=True, slots=True)
class GuiDesk:
    """Implements `memesae.app.desk.Desk`."""

    results: ResultsPart
    pictures: PicturesPart
    arrangement: ArrangementPart
    query: QueryPart
    steering: SteeringPart
    features: FeaturesPart
    sidebar: SidebarPart
    library: LibraryPart
    libraries: LibrariesPart
    preferences: PreferencesPart
    window: WindowPart
    words: WordsPart
