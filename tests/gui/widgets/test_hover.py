"""What can be pressed lights up under the mouse, and goes back to rest behind it."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from memesae.app.steering.timeline_items import TimelineItem
from memesae.gui.steering.timeline_bar import TimelineItemButton
from memesae.gui.widgets.buttons import IconButton, TextButton


@pytest.fixture
def ground(qtbot):
    ground = QWidget()
    ground.resize(300, 100)
    qtbot.addWidget(ground)
    return ground


@pytest.mark.parametrize(
    "make",
    [
        lambda ground: TextButton("Keep", ground),
        lambda ground: IconButton("plus", "More", ground),
        lambda ground: TimelineItemButton(
            TimelineItem(1, "snow", here=False, ahead=False, branches=()), print, ground
        ),
    ],
)
def test_it_is_painted_anew_as_the_mouse_comes_and_goes(qtbot, ground, make):
    button = make(ground)
    button.setGeometry(40, 40, 80, 28)
    ground.show()
    away = QPoint(5, 5)
    qtbot.mouseMove(ground, away)
    at_rest = painted(ground)
    qtbot.mouseMove(button, button.rect().center())
    qtbot.waitUntil(lambda: painted(ground) != at_rest)
    qtbot.mouseMove(ground, away)
    qtbot.waitUntil(lambda: painted(ground) == at_rest)
    ground.close()


def painted(ground):
    """What stands on the screen, not what would be painted if it were asked for now."""
    return ground.screen().grabWindow(ground.winId()).toImage()
