"""Accessible names: every control has a name, every list item a text."""

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QKeySequenceEdit,
    QLineEdit,
    QMenuBar,
    QScrollBar,
    QWidget,
)

from tests.gui.accessible.conftest import shown_in

pytestmark = pytest.mark.model
CONTROLS = (QAbstractButton, QAbstractItemView, QAbstractSlider, QAbstractSpinBox, QLineEdit)
COMPOSITE = (QAbstractSpinBox, QComboBox, QKeySequenceEdit, QLineEdit, QMenuBar)
"""Controls read out as one, although Qt builds them from several."""
READ = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole)


def interactive(widget):
    if isinstance(widget, QScrollBar) or any(
        isinstance(parent, COMPOSITE) for parent in parents(widget)
    ):
        return False
    takes_keys = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
    return takes_keys or isinstance(widget, CONTROLS)


def parents(widget):
    while (widget := widget.parentWidget()) is not None:
        yield widget


def name_of(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def nameless(widgets):
    return [widget for widget in widgets if interactive(widget) and not name_of(widget)]


def unread(view):
    """The rows of a list without text."""
    model = view.model()
    rows = range(model.rowCount()) if isinstance(model, QAbstractItemModel) else ()
    items = [
        model.index(row, view.modelColumn() if hasattr(view, "modelColumn") else 0) for row in rows
    ]
    return [index.row() for index in items if not any(index.data(role) for role in READ)]


def test_a_control_without_a_name_is_detected(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    edit = QLineEdit(holder)
    assert nameless([edit]) == [edit]
    edit.setAccessibleName("A name")
    assert nameless([edit]) == []


def test_everything_in_the_window_has_a_name(real, show):
    widgets = shown_in(real)
    # a plausible minimum; buttons of running jobs come and go
    assert len([widget for widget in widgets if interactive(widget)]) >= 12
    assert nameless(widgets) == []


def test_every_picture_is_read_out(real, show):
    index = real.model.index(0, 0)
    assert "cats-" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert unread(real.grid) == []


def test_everything_in_a_sheet_has_a_name(sheets):
    for name, sheet in sheets():
        assert name_of(sheet), name
        assert nameless(shown_in(sheet)) == [], name
        for view in sheet.findChildren(QAbstractItemView):
            if view.model() is not None and interactive(view):
                assert unread(view) == [], name
