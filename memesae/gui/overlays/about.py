"""What this program is, and what it works with here."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFormLayout, QLabel, QWidget

from memesae import __version__
from memesae.gui.current import Current
from memesae.gui.icons import app_icon
from memesae.gui.overlays.overlay import Sheet
from memesae.gui.paint import UNIT
from memesae.gui.words import tr

SIZE = QSize(560, 360)
ICON = 8 * UNIT


class About(Sheet):
    """Version, model and library, each to be selected and copied."""

    def __init__(self, current: Current, parent: QWidget) -> None:
        super().__init__(tr("About memesae"), parent, SIZE)
        self._current = current
        icon = QLabel(self.card)
        icon.setPixmap(app_icon().pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))
        self.body.addWidget(icon)
        purpose = QLabel(
            self.tr("Finds the picture you are thinking of. All of it on this computer."), self.card
        )
        purpose.setWordWrap(True)
        self.body.addWidget(purpose)
        self._facts = QFormLayout()
        self._facts.setVerticalSpacing(UNIT)
        self._facts.setHorizontalSpacing(3 * UNIT)
        self.body.addLayout(self._facts)
        self.body.addStretch(1)

    def open(self) -> None:
        """Show what holds now."""
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in self._told():
            heading = QLabel(name, self.card)
            heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            fact = QLabel(value, self.card)
            fact.setWordWrap(True)
            fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addRow(heading, fact)
        super().open()

    def _told(self) -> list[tuple[str, str]]:
        told = [(self.tr("Version"), __version__)]
        session = self._current.session
        if session is None:
            return told
        encoder = session.encoder
        device = encoder.get().device if encoder.ready else self.tr("not loaded yet")
        folders = "\n".join(str(root.path) for root in session.library.roots())
        return [
            *told,
            (self.tr("Model"), encoder.model.name),
            (self.tr("Runs on"), device),
            (self.tr("Folders"), folders),
            (self.tr("Library"), str(session.library.place)),
        ]
