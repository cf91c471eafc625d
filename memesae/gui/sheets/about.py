"""The about sheet, and a sheet with text to read or copy, such as the details of an error."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QFormLayout, QFrame, QHBoxLayout, QPlainTextEdit, QWidget

from memesae.base.program import components, licences_text, version_text
from memesae.gui.open_library import OpenLibrary
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import tr
from memesae.gui.widgets.buttons import Label, TextButton
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, app_icon

ABOUT_SIZE = QSize(560, 360)
ICON = 8 * UNIT


class About(Sheet):
    """Version, model and library, as text that can be selected, and a way to the licences.

    Args:
        current: the open library.
        show_text: opens a sheet with a text.
        parent: the widget that the sheet covers.
    """

    def __init__(
        self, current: OpenLibrary, show_text: Callable[[str], None], parent: QWidget
    ) -> None:
        super().__init__(tr("About memesae"), parent, ABOUT_SIZE)
        self._current = current
        self._show_text = show_text
        icon = Label(self.card)
        icon.setPixmap(app_icon().pixmap(QSize(ICON, ICON), self.devicePixelRatioF()))
        self.body.addWidget(icon)
        purpose = Label(
            self.tr("Finds the picture you are thinking of. Everything stays on this computer."),
            self.card,
        )
        purpose.setWordWrap(True)
        self.body.addWidget(purpose)
        self._facts = QFormLayout()
        self._facts.setVerticalSpacing(UNIT)
        self._facts.setHorizontalSpacing(3 * UNIT)
        self.body.addLayout(self._facts)
        self.body.addStretch(1)
        self.licences = TextButton(self.tr("Licences"), self.card)
        self.licences.clicked.connect(self._show_licences)
        self.body.addWidget(self.licences, 0, Qt.AlignmentFlag.AlignLeft)

    def open(self) -> None:
        """Open with the current values."""
        while self._facts.rowCount():
            self._facts.removeRow(0)
        for name, value in self._values():
            heading = Label(name, self.card)
            heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
            fact = Label(value, self.card)
            fact.setWordWrap(True)
            fact.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._facts.addRow(heading, fact)
        super().open()

    def first_focus(self) -> QWidget:
        """The button that opens the licences."""
        return self.licences

    def _show_licences(self) -> None:
        """Those of the program, its weights and the packages, without the packages' long texts."""
        self.dismiss()
        self._show_text(licences_text(components(whole=False), whole=False))

    def _values(self) -> list[tuple[str, str]]:
        values = [(self.tr("Version"), version_text())]
        session = self._current.session
        if session is None:
            return values
        encoder = session.encoder
        device = encoder.get().device if encoder.ready else self.tr("not loaded yet")
        folders = "\n".join(str(root.path) for root in session.library.roots())
        return [
            *values,
            (self.tr("Model"), encoder.model.name),
            (self.tr("Processor"), device),
            (self.tr("Folders"), folders),
            (self.tr("Library"), str(session.library.directory)),
        ]


DETAILS_SIZE = QSize(760, 520)


class Details(Sheet):
    """A sheet with text to read or copy."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Details"), parent, DETAILS_SIZE)
        self.text = QPlainTextEdit(self.card)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(tr("Details"))
        make_slim(self.text)
        self.copy = TextButton("", self.card)
        self.copy.clicked.connect(self.copy_text)
        row = QHBoxLayout()
        row.addWidget(self.copy)
        row.addStretch(1)
        self.body.addWidget(self.text, 1)
        self.body.addLayout(row)

    def show_text(self, text: str) -> None:
        """Open with this text."""
        self.text.setPlainText(text)
        self.copy.setText(self.tr("Copy"))
        self.open()

    def copy_text(self) -> None:
        """Copy the text to the clipboard."""
        QGuiApplication.clipboard().setText(self.text.toPlainText())
        self.copy.setText(self.tr("Copied"))

    def first_focus(self) -> QWidget:
        """The button that copies the text."""
        return self.copy
