"""The cheat sheet: all commands with their keys."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from memesae.gui.command_registry import Command, Menu, condensed
from memesae.gui.sheets.sheet import Sheet
from memesae.gui.text_formatting import (
    command_description,
    command_title,
    family_title,
    menu_title,
    tr,
)
from memesae.gui.widgets.buttons import Label
from memesae.gui.widgets.controls import make_slim
from memesae.gui.widgets.painting import UNIT, KeyCaps, scaled

SIZE = QSize(960, 720)
COLUMNS = 2


class CheatSheet(Sheet):
    """Commands by menu, with their keys; descriptions are shown as tooltips."""

    def __init__(
        self, commands: Sequence[Command], keys: Mapping[str, Sequence[str]], parent: QWidget
    ) -> None:
        super().__init__(tr("Keys"), parent, SIZE)
        self._commands = list(commands)
        self._keys = keys
        self._area = self._scrolling(self._page())
        self.body.addWidget(self._area)

    def show_keys(self, keys: Mapping[str, Sequence[str]]) -> None:
        """Replace the keys shown."""
        self._keys = keys
        self._area.setWidget(page := self._page())
        page.setAutoFillBackground(False)

    def _page(self) -> QWidget:
        commands = self._commands
        page = QWidget(self.card)
        columns = QHBoxLayout(page)
        columns.setContentsMargins(0, 0, 2 * UNIT, 0)
        columns.setSpacing(6 * UNIT)
        for menus in _halves(commands):
            column = QVBoxLayout()
            column.setSpacing(3 * UNIT)
            for menu in menus:
                column.addLayout(
                    self._group(menu, [item for item in commands if item.menu is menu])
                )
            column.addStretch(1)
            columns.addLayout(column, 1)
        return page

    def _scrolling(self, page: QWidget) -> QScrollArea:
        area = QScrollArea(self.card)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setAccessibleName(self.accessibleName())
        area.setWidget(page)
        page.setAutoFillBackground(False)
        area.viewport().setAutoFillBackground(False)
        make_slim(area)
        return area

    def _group(self, menu: Menu, commands: Sequence[Command]) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(UNIT)
        grid.setColumnStretch(0, 1)
        heading = Label(menu_title(menu).replace("&", ""), self.card)
        heading.setFont(scaled(self.font(), 0.95, weight=QFont.Weight.DemiBold))
        heading.setForegroundRole(QPalette.ColorRole.PlaceholderText)
        grid.addWidget(heading, 0, 0, 1, 2)
        for row, family in enumerate(condensed(commands), start=1):
            item = family[0]
            title = Label(family_title(item) or command_title(item), self.card)
            title.setToolTip(command_description(item))
            grid.addWidget(title, row, 0)
            caps = KeyCaps(self._keys_of(family), self.card)
            grid.addWidget(caps, row, 1, Qt.AlignmentFlag.AlignRight)
        return grid

    def _keys_of(self, family: Sequence[Command]) -> list[str]:
        """All keys of a single command, or those of the first and last member of a family."""
        ends = family[:1] if len(family) == 1 else [family[0], family[-1]]
        return [key for item in ends for key in self._keys.get(item.id, ())]


def _halves(commands: Sequence[Command]) -> list[list[Menu]]:
    """Distribute the menus over two columns of about the same length."""
    menus = [menu for menu in Menu if any(item.menu is menu for item in commands)]
    total = len(condensed(commands)) + 2 * len(menus)
    first: list[Menu] = []
    lines = 0
    for menu in menus:
        rows = 2 + len(condensed(item for item in commands if item.menu is menu))
        if first and lines + rows / 2 > total / COLUMNS:
            break
        first.append(menu)
        lines += rows
    return [first, menus[len(first) :]]
