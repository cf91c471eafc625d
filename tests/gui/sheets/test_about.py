"""The sheet about the program, from which its licences are read."""

from PySide6.QtCore import Qt

from memesae.base.program import version_text


def test_the_licences_are_shown_as_text(window, qtbot):
    window.controllers.window.about()
    about = window.sheets.about
    assert about.isVisible()
    qtbot.keyClick(about.licences, Qt.Key.Key_Return)
    assert not about.isVisible()
    details = window.sheets.details
    assert details.isVisible()
    text = details.text.toPlainText()
    assert "LicenseRef-memesae-mini" in text
    assert "PySide6" in text
    assert "GNU Lesser General Public License, version 3" in text


def test_the_version_is_shown_with_its_commit(window):
    window.controllers.window.about()
    assert ("Version", version_text()) in window.sheets.about._values()
