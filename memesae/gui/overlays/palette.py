"""The palette: every command, found by a few letters, done by Enter."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from memesae.gui.command_registry import Command
from memesae.gui.overlays.command_list import COMMAND, CommandDelegate, CommandModel
from memesae.gui.overlays.overlay import Overlay
from memesae.gui.paint import UNIT, grown, scaled
from memesae.gui.scroll_bar import make_slim

SIZE = QSize(600, 480)
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class Palette(Overlay):
    """Type to narrow, arrows to choose, Enter to do.

    Attributes:
        chosen: the command to run (Command).
    """

    chosen = Signal(object)

    def __init__(
        self, commands: Sequence[Command], keys: Mapping[str, Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Commands"))
        self._model = CommandModel(commands, keys, self)
        self.edit = self._make_edit()
        self.list = self._make_list()
        self._none = QLabel(self.tr("No command is called that."), self.card)
        self._none.setContentsMargins(2 * UNIT, UNIT, UNIT, UNIT)
        column = QVBoxLayout(self.card)
        column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        column.setSpacing(UNIT)
        column.addWidget(self.edit)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        self._narrow("")
        self.edit.installEventFilter(self)

    def _make_edit(self) -> QLineEdit:
        edit = QLineEdit(self.card)
        edit.setFrame(False)
        edit.setFont(scaled(self.font(), 1.2))
        edit.setMinimumHeight(5 * UNIT)
        edit.setTextMargins(2 * UNIT, 0, UNIT, 0)
        edit.setPlaceholderText(self.tr("What do you want to do?"))
        edit.setAccessibleName(self.tr("Find a command"))
        edit.textChanged.connect(self._narrow)
        return edit

    def _make_list(self) -> QListView:
        view = QListView(self.card)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setModel(self._model)
        view.setItemDelegate(CommandDelegate(view))
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        view.setAccessibleName(self.tr("Commands"))
        view.entered.connect(view.setCurrentIndex)
        view.clicked.connect(self._run)
        make_slim(view)
        return view

    def show_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Show these keys from now on."""
        self._model.show_keys(keys)

    def first_focus(self) -> QWidget:
        """The line to type in, empty."""
        self.edit.clear()
        self._narrow("")
        return self.edit

    def place_card(self) -> None:
        """Hang it in the upper third, where it does not jump as the list gets shorter."""
        size = (SIZE * grown(self.font())).boundedTo(self.size() - QSize(4 * UNIT, 4 * UNIT))
        self.card.resize(size)
        self.card.move(
            (self.width() - size.width()) // 2, min(10 * UNIT, (self.height() - size.height()) // 2)
        )

    def _narrow(self, typed: str) -> None:
        self._model.narrow(typed)
        self._none.setVisible(self._model.rowCount() == 0)
        self.list.setCurrentIndex(self._model.index(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the line hand arrows and Enter to the list."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and watched is self.edit
        ):
            if event.key() in MOVES:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._run(self.list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _run(self, index: QModelIndex) -> None:
        command = index.data(COMMAND)
        if command is not None:
            self.dismiss()
            self.chosen.emit(command)
