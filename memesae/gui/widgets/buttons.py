"""Labels that show text as it is, and text and icon buttons painted in palette colours."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from memesae.gui.text_formatting import as_plain
from memesae.gui.widgets.painting import UNIT, glyph, mixed, rounded

Role = QPalette.ColorRole


class Label(QLabel):
    """A label that shows its text letter by letter: names of files and tags are no markup."""

    def __init__(self, text: str | QWidget | None = None, parent: QWidget | None = None) -> None:
        if not isinstance(text, str):
            text, parent = "", text or parent
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)


class _Painted(QAbstractButton):
    """Base of both buttons: focus, hover, focus ring and activation by Enter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        # repaint when the mouse enters and leaves
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Activate the button by Enter too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def _paint_focus(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        if self.hasFocus():
            ring = self.palette().color(Role.Highlight)
            rounded(painter, rect, line=ring, width=2, radius=radius)


class TextButton(_Painted):
    """A button with text; `primary` marks the main action."""

    def __init__(self, text: str, parent: QWidget | None = None, *, primary: bool = False) -> None:
        super().__init__(parent)
        self._primary = primary
        self.setText(text)

    def sizeHint(self) -> QSize:
        """The size of the text with padding."""
        metrics = self.fontMetrics()
        pad = UNIT * (3 if self._primary else 1.5)
        height = UNIT * (5 if self._primary else 3.5)
        return QSize(round(metrics.horizontalAdvance(self.text()) + 2 * pad), round(height))

    def minimumSizeHint(self) -> QSize:
        """The same: the text is never cut off."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint background, text and focus ring."""
        painter = QPainter(self)
        colours = self.palette()
        rect = QRectF(self.rect())
        background = colours.color(Role.Highlight if self._primary else Role.AlternateBase)
        ink = colours.color(Role.HighlightedText if self._primary else Role.ButtonText)
        if self.isDown() or self.underMouse():
            background = mixed(background, ink, 0.16 if self.isDown() else 0.08)
        inner = rect.adjusted(3, 3, -3, -3) if self._primary and self.hasFocus() else rect
        rounded(painter, inner, fill=background, radius=6)
        painter.setPen(ink)
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.text())
        self._paint_focus(painter, rect, 8 if self._primary else 6)


class IconButton(_Painted):
    """A button with a glyph; the name is its tooltip and accessible name."""

    def __init__(
        self,
        icon: str,
        name: str,
        parent: QWidget | None = None,
        *,
        size: int = 28,
        glyph_size: int = 16,
    ) -> None:
        super().__init__(parent)
        self._size = size
        self._glyph_size = glyph_size
        self.show_as(icon, name)

    def show_as(self, icon: str, name: str) -> None:
        """Change glyph and name."""
        self._icon_name = icon
        self.setAccessibleName(name)
        self.setToolTip(as_plain(name))
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._size, self._size)

    def minimumSizeHint(self) -> QSize:
        """The same square."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint glyph, hover background and focus ring."""
        painter = QPainter(self)
        colours = self.palette()
        rect = QRectF(self.rect())
        ink = colours.color(Role.ButtonText)
        if self.isDown() or self.underMouse():
            rounded(
                painter, rect, fill=mixed(colours.color(Role.AlternateBase), ink, 0.08), radius=6
            )
        edge = self._glyph_size
        centre = rect.center()
        picture = glyph(self._icon_name, ink, edge, self.devicePixelRatioF())
        painter.drawPixmap(round(centre.x() - edge / 2), round(centre.y() - edge / 2), picture)
        self._paint_focus(painter, rect, 6)
