"""The map of pictures: points that are drawn, moved, zoomed and chosen by mouse and by keyboard."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QPolygonF,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from memesae.gui.explore.finding_list import KEYS, Finding
from memesae.gui.features.feature_page import Use
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.widgets.painting import UNIT, mixed, rounded, scaled

Role = QPalette.ColorRole
Key = Qt.Key
MARGIN = 3 * UNIT
REACH = 2 * UNIT
"""How far from the mouse a picture is still meant, in pixels at 100 %."""
NEAR = 4 * UNIT
"""Radius of what Space chooses around the cursor, in pixels at 100 %."""
PREVIEW = 20 * UNIT
SQUARE = 7 * UNIT
MOST_SQUARES = 60
"""Pictures on the screen up to which they are shown themselves instead of as points."""
ZOOM = 1.25
CLOSEST = 2000.0
"""Most that the map is enlarged."""
PAN = 8 * UNIT
AHEAD = 2.0
"""How much more a distance across the direction of an arrow key counts than one along it, and how far it may be at most."""
ARROWS = {Key.Key_Left: (-1, 0), Key.Key_Right: (1, 0), Key.Key_Up: (0, -1), Key.Key_Down: (0, 1)}


def contains(outline: np.ndarray, points: np.ndarray) -> np.ndarray:
    """Which points lie within an outline, bool [n], by the even-odd rule.

    Args:
        outline: float [m, 2], its corners.
        points: float [n, 2].
    """
    inside = np.zeros(len(points), bool)
    if len(outline) < 3:
        return inside
    boxed = ((points >= outline.min(axis=0)) & (points <= outline.max(axis=0))).all(axis=1)
    near = np.flatnonzero(boxed)
    x, y = points[near].T
    within = np.zeros(len(near), bool)
    for (ax, ay), (bx, by) in zip(outline, np.roll(outline, -1, axis=0), strict=True):
        if ay != by:
            within ^= ((ay > y) != (by > y)) & (x < (bx - ax) * (y - ay) / (by - ay) + ax)
    inside[near] = within
    return inside


def argb(colour: QColor) -> np.uint32:
    """A colour as a pixel of an opaque image."""
    return np.uint32(colour.rgb() & 0xFFFFFFFF)


class MapView(QWidget):
    """Arrow keys go to the next picture, with Shift they move the map; Space chooses what is near the cursor.

    Attributes:
        used: the chosen pictures, or the one at the cursor, are to be used in the search (Finding, Use).
        changed: the cursor or what is chosen is another.
        images: int64 [n], the pictures.
        places: float32 [n, 2], of each, 0 to 1.
        chosen: bool [n].
        row: of the picture at the cursor; -1 without pictures.
        zoom: 1 shows all.
        middle: float [2], the place in the middle of the widget.
    """

    used = Signal(object, object)
    changed = Signal()

    def __init__(self, name: str, thumbnails: ThumbnailLoader, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails
        self.images = np.zeros(0, np.int64)
        self.places = np.zeros((0, 2), np.float32)
        self.labels: Sequence[tuple[float, float, str]] = ()
        self.chosen = np.zeros(0, bool)
        self.row = -1
        self.zoom = 1.0
        self.middle = np.array([0.5, 0.5])
        self._drag: QPointF | None = None
        self._lasso: list[QPointF] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAccessibleName(name)
        thumbnails.loaded.connect(self._repaint)

    def sizeHint(self) -> QSize:
        """Room for a small map."""
        return QSize(60 * UNIT, 40 * UNIT)

    # what is shown

    def show_map(
        self,
        images: np.ndarray,
        places: np.ndarray,
        labels: Sequence[tuple[float, float, str]] = (),
    ) -> None:
        """Show pictures at their places, all of them on the screen, with nothing chosen.

        Args:
            images: int64 [n], their ids.
            places: float [n, 2], 0 to 1 from the left and from the top.
            labels: x, y and text of names.
        """
        self.images, self.places, self.labels = images, places.astype(np.float32), labels
        self.chosen = np.zeros(len(images), bool)
        self.row = -1
        if len(places):
            off = self.places - self.places.mean(axis=0)
            self.row = int((off**2).sum(axis=1).argmin())
        self.show_all()

    def show_labels(self, labels: Sequence[tuple[float, float, str]]) -> None:
        """Show other names."""
        self.labels = labels
        self.update()

    @property
    def picture(self) -> int | None:
        """The picture at the cursor."""
        return int(self.images[self.row]) if self.row >= 0 else None

    @property
    def selected(self) -> tuple[int, ...]:
        """The chosen pictures; without any, the one at the cursor."""
        if self.chosen.any():
            return tuple(self.images[self.chosen].tolist())
        return () if self.picture is None else (self.picture,)

    # from places to pixels

    def _scale(self) -> float:
        return max(1.0, min(self.width(), self.height()) - 2 * MARGIN) * self.zoom

    def points(self, places: np.ndarray | None = None) -> np.ndarray:
        """Where places are in this widget, float32 [n, 2] in pixels at 100 %."""
        some = self.places if places is None else places
        half = np.array([self.width(), self.height()], np.float32) / 2
        shift = half - self.middle.astype(np.float32) * np.float32(self._scale())
        return some * np.float32(self._scale()) + shift

    def show_all(self) -> None:
        """Show the whole map."""
        self.zoom, self.middle = 1.0, np.array([0.5, 0.5])
        self.update()

    def zoom_by(self, factor: float, at: QPointF | None = None) -> None:
        """Enlarge the map.

        Args:
            factor: below 1 makes it smaller.
            at: stays where it is; the cursor, where it can be seen, if None.
        """
        if at is None:
            at = self._cursor_point() if self._sees_cursor() else QPointF(self.rect().center())
        off = np.array([at.x() - self.width() / 2, at.y() - self.height() / 2])
        before = off / self._scale()
        self.zoom = min(CLOSEST, max(0.5, self.zoom * factor))
        self.middle = self.middle + before - off / self._scale()
        self.update()

    def move_by(self, across: float, down: float) -> None:
        """Move what is shown by pixels at 100 %."""
        self.middle = self.middle - np.array([across, down]) / self._scale()
        self.update()

    # the cursor and what is chosen

    def _cursor_point(self) -> QPointF:
        x, y = self.points(self.places[[self.row]])[0].tolist()
        return QPointF(x, y)

    def _sees_cursor(self) -> bool:
        return self.row >= 0 and QRectF(self.rect()).contains(self._cursor_point())

    def _go_to(self, row: int) -> None:
        if row != self.row:
            self.row = row
            self.changed.emit()
            self.update()

    @property
    def is_at_left_edge(self) -> bool:
        """Whether no picture lies further left than the cursor."""
        return self.row < 0 or bool(self.places[self.row, 0] <= self.places[:, 0].min())

    def step(self, across: int, down: int) -> None:
        """Move the cursor to the nearest picture in a direction, if there is one."""
        if self.row < 0:
            return
        off = self.places - self.places[self.row]
        along = off @ np.array([across, down], np.float32)
        aside = np.abs(off @ np.array([down, across], np.float32))
        ahead = np.flatnonzero((along > 0) & (aside <= AHEAD * along))
        if not len(ahead):
            ahead = np.flatnonzero(along > 0)
        if len(ahead):
            cost = along[ahead] ** 2 + (AHEAD * aside[ahead]) ** 2
            self._go_to(int(ahead[cost.argmin()]))
            self._show_cursor()

    def _show_cursor(self) -> None:
        """Move the map until the cursor can be seen."""
        at = self._cursor_point()
        room = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        across = min(0.0, room.right() - at.x()) + max(0.0, room.left() - at.x())
        down = min(0.0, room.bottom() - at.y()) + max(0.0, room.top() - at.y())
        if across or down:
            self.move_by(across, down)

    def _within(self, at: QPointF, reach: float) -> np.ndarray:
        return ((self.points() - np.array([at.x(), at.y()], np.float32)) ** 2).sum(
            axis=1
        ) <= reach * reach

    def choose_near(self) -> None:
        """Choose what lies near the cursor; if all of it is chosen, no longer."""
        if self.row >= 0:
            near = self._within(self._cursor_point(), NEAR)
            self._choose(near, not self.chosen[near].all())

    def choose_within(self, outline: QPolygonF) -> None:
        """Choose what lies within an outline too."""
        corners = np.array([[one.x(), one.y()] for one in outline.toList()], np.float32)
        self._choose(contains(corners, self.points()), True)

    def choose_nothing(self) -> None:
        """Choose no picture any more."""
        self._choose(np.ones(len(self.images), bool), False)

    def _choose(self, rows: np.ndarray, chosen: bool) -> None:
        self.chosen[rows] = chosen
        self.changed.emit()
        self.update()

    def use(self, use: Use) -> None:
        """Use the chosen pictures, or the one at the cursor, in the search."""
        if self.selected:
            self.used.emit(Finding("", pictures=self.selected), use)

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move, zoom, choose, or use."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        plain = not held & ~Qt.KeyboardModifier.ShiftModifier
        shifted = bool(held & Qt.KeyboardModifier.ShiftModifier)
        key = event.key()
        if plain and key in ARROWS:
            across, down = ARROWS[Key(key)]
            if shifted:
                self.move_by(-across * PAN, -down * PAN)
            else:
                self.step(across, down)
        elif plain and key in (Key.Key_Plus, Key.Key_Equal):
            self.zoom_by(ZOOM)
        elif plain and key == Key.Key_Minus:
            self.zoom_by(1 / ZOOM)
        elif not held and key == Key.Key_0:
            self.show_all()
        elif not held and key == Key.Key_Space:
            self.choose_near()
        elif not held and key in (Key.Key_Backspace, Key.Key_Delete):
            self.choose_nothing()
        elif not held and key in KEYS:
            self.use(KEYS[key])
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom where the mouse is."""
        self.zoom_by(ZOOM ** (event.angleDelta().y() / 120), event.position())
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the map, or with Shift to draw around pictures."""
        if event.button() == Qt.MouseButton.LeftButton:
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self._lasso = [event.position()]
            else:
                self._drag = event.position()
                self._hover(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move, draw, or go to the picture at the mouse."""
        at = event.position()
        if self._lasso:
            self._lasso.append(at)
            self.update()
        elif self._drag is not None:
            self.move_by(at.x() - self._drag.x(), at.y() - self._drag.y())
            self._drag = at
        else:
            self._hover(at)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose what was drawn around."""
        self._drag = None
        if self._lasso:
            outline, self._lasso = QPolygonF([*self._lasso, event.position()]), []
            self.choose_within(outline)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Search with the picture at the mouse, or the chosen ones."""
        self._hover(event.position())
        self.use(Use.TERM)

    def _hover(self, at: QPointF) -> None:
        if not len(self.images):
            return
        apart = ((self.points() - np.array([at.x(), at.y()], np.float32)) ** 2).sum(axis=1)
        nearest = int(apart.argmin())
        if apart[nearest] <= REACH**2:
            self._go_to(nearest)

    # painting

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the middle where it was."""
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint points or pictures, names, the cursor with its picture, and what is being drawn."""
        painter = QPainter(self)
        points = self.points()
        size = np.array([self.width(), self.height()], np.float32)
        seen = np.flatnonzero(((points >= 0) & (points < size)).all(axis=1))
        painter.drawImage(0, 0, self._image(points, seen))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if len(seen) <= MOST_SQUARES:
            self._paint_squares(painter, points, seen)
        self._paint_labels(painter)
        if self._lasso:
            painter.setPen(QPen(self.palette().color(Role.Highlight), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(QPolygonF(self._lasso))
        if self._sees_cursor():
            self._paint_cursor(painter)
        if self.hasFocus():
            frame = QRectF(self.rect())
            rounded(painter, frame, line=self.palette().color(Role.Highlight), width=2)

    def _image(self, points: np.ndarray, seen: np.ndarray) -> QImage:
        """The points as an image, those chosen last, so that they are on top."""
        ratio = self.devicePixelRatioF()
        width, height = round(self.width() * ratio), round(self.height() * ratio)
        colours = self.palette()
        ground = colours.color(Role.Base)
        dot = max(1, round((1 if len(seen) > 20_000 else 2 if len(seen) > 2000 else 3) * ratio))
        # room at the edges for the whole of each dot
        pixels = np.full((height + 2 * dot) * (width + 2 * dot), argb(ground), np.uint32)
        across = width + 2 * dot
        at = (points[seen] * np.float32(ratio)).astype(np.int32) + dot
        flat = at[:, 1] * across + at[:, 0]
        chosen = self.chosen[seen]
        plain = argb(mixed(ground, colours.color(Role.Text), 0.6))
        for some, colour in ((flat, plain), (flat[chosen], argb(colours.color(Role.Highlight)))):
            grown = dot + (colour != plain)
            for down in range(grown):
                for right in range(grown):
                    pixels[some + ((down - grown // 2) * across + right - grown // 2)] = colour
        shown = np.ascontiguousarray(
            pixels.reshape(height + 2 * dot, across)[dot : dot + height, dot : dot + width]
        )
        image = QImage(shown.data, width, height, 4 * width, QImage.Format.Format_RGB32).copy()
        image.setDevicePixelRatio(ratio)
        return image

    def _paint_squares(self, painter: QPainter, points: np.ndarray, seen: np.ndarray) -> None:
        colours = self.palette()
        for row in seen.tolist():
            square = QRect(0, 0, SQUARE, SQUARE)
            square.moveCenter(QPointF(*points[row].tolist()).toPoint())
            rounded(painter, QRectF(square), fill=colours.color(Role.AlternateBase))
            image = int(self.images[row])
            self._thumbnails.squares.paint(painter, square, image, self.devicePixelRatioF())
            if self.chosen[row]:
                rounded(painter, QRectF(square), line=colours.color(Role.Highlight), width=3)

    def _paint_labels(self, painter: QPainter) -> None:
        if not self.labels:
            return
        colours = self.palette()
        painter.setFont(scaled(self.font(), 0.92, weight=QFont.Weight.DemiBold))
        metrics = painter.fontMetrics()
        places = np.array([[x, y] for x, y, _ in self.labels], np.float32)
        taken: list[QRectF] = []
        ground = QColor(colours.color(Role.Base))
        ground.setAlpha(215)
        for (x, y), (_, _, text) in zip(self.points(places).tolist(), self.labels, strict=True):
            box = QRectF(0, 0, metrics.horizontalAdvance(text) + UNIT, metrics.height())
            box.moveCenter(QPointF(x, y))
            if QRectF(self.rect()).contains(box) and not any(box.intersects(one) for one in taken):
                taken.append(box)
                rounded(painter, box, fill=ground, radius=4)
                painter.setPen(colours.color(Role.Text))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _paint_cursor(self, painter: QPainter) -> None:
        colours = self.palette()
        at = self._cursor_point()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(colours.color(Role.Highlight), 2))
        painter.drawEllipse(at, UNIT, UNIT)
        painter.setPen(QPen(colours.color(Role.Mid), 1, Qt.PenStyle.DashLine))
        painter.drawEllipse(at, NEAR, NEAR)
        square = self._preview_square(at.toPoint())
        frame = QRectF(square).adjusted(-UNIT / 2, -UNIT / 2, UNIT / 2, UNIT / 2)
        rounded(painter, frame, fill=colours.color(Role.Base), line=colours.color(Role.Mid))
        image = int(self.images[self.row])
        self._thumbnails.squares.paint(painter, square, image, self.devicePixelRatioF())

    def _preview_square(self, at: QPoint) -> QRect:
        """Beside the cursor, at the side where there is room."""
        left = at.x() + NEAR + UNIT
        if left + PREVIEW + UNIT > self.width():
            left = at.x() - NEAR - UNIT - PREVIEW
        top = max(UNIT, min(at.y() - PREVIEW // 2, self.height() - PREVIEW - UNIT))
        return QRect(max(UNIT, left), top, PREVIEW, PREVIEW)

    def _repaint(self, _: list[int]) -> None:
        if self.isVisible():
            self.update()
