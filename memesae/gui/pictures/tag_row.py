"""A row of tags, with the heart of a favourite before them."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QWidget

from memesae.gui.flow import FlowLayout
from memesae.gui.icons import Sign
from memesae.gui.paint import UNIT
from memesae.gui.pictures.tag_chip import TagChip

HEART = 20


class TagRow(QWidget):
    """Shows the tags of a picture, or of several.

    Attributes:
        removed: the person takes a tag off.
    """

    removed = Signal(str)

    def __init__(self, parent: QWidget, *, removable: bool = False) -> None:
        super().__init__(parent)
        self._removable = removable
        self._flow = FlowLayout(self, gap=UNIT)
        self._heart = Sign("heart", QPalette.ColorRole.BrightText, HEART, self)
        self._heart.setFixedHeight(3 * UNIT)
        self._heart.setAccessibleName(self.tr("Favourite"))
        self._heart.hide()
        self.chips: list[TagChip] = []
        self.hide()

    def show_tags(self, tags: Sequence[str], *, favourite: bool = False) -> None:
        """Show these; nothing at all where there is nothing to show."""
        if favourite != self.favourite or [chip.tag for chip in self.chips] != list(tags):
            self._heart.setVisible(favourite)
            self._fill(tags)
        self.setVisible(favourite or bool(tags))
        self.updateGeometry()

    @property
    def favourite(self) -> bool:
        """Whether the heart is shown."""
        return not self._heart.isHidden()

    def _fill(self, tags: Sequence[str]) -> None:
        had_focus = next((at for at, chip in enumerate(self.chips) if chip.hasFocus()), None)
        self._flow.removeWidget(self._heart)
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        if self.favourite:
            self._flow.addWidget(self._heart)
        self.chips = [TagChip(tag, self, removable=self._removable) for tag in tags]
        for chip in self.chips:
            chip.removed.connect(self.removed)
            self._flow.addWidget(chip)
            chip.show()
        if had_focus is not None and self.chips:
            self.chips[min(had_focus, len(self.chips) - 1)].setFocus()
