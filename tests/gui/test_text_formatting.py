import ast
from pathlib import Path

from PySide6.QtCore import Qt

import memesae.gui
from memesae.gui.text_formatting import as_plain, within_sentence
from memesae.gui.widgets.buttons import IconButton, Label

GUI = Path(memesae.gui.__file__).parent
OWN_WORDS = ("self.tr", "tr", "command_description", "as_plain")
"""What gives a tooltip that holds no words of files or persons, or holds them letter by letter."""


def test_nouns_keep_their_capital_within_a_sentence():
    assert within_sentence("Nach Relevanz") == "nach Relevanz"
    assert within_sentence("") == ""


def test_markup_in_a_tooltip_is_shown_letter_by_letter():
    assert as_plain("a & b.jpg") == "a & b.jpg"
    assert as_plain('<b>&"\nx') == '<qt>&lt;b&gt;&amp;"<br>x</qt>'


def test_a_label_shows_markup_letter_by_letter(qtbot):
    label = Label("<b>x</b>")
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    button = IconButton("stop", "Pin <img src='x'>")
    qtbot.addWidget(button)
    assert button.toolTip() == "<qt>Pin &lt;img src='x'&gt;</qt>"


def calls(module):
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield node, ast.unparse(node.func)


def is_own(text):
    """Whether a tooltip is a text of the program, or made by `as_plain`."""
    if isinstance(text, ast.IfExp):
        return is_own(text.body) and is_own(text.orelse)
    if isinstance(text, ast.Constant):
        return True
    return isinstance(text, ast.Call) and ast.unparse(text.func) in OWN_WORDS


def test_a_foreign_tooltip_is_noticed():
    assert is_own(ast.parse('self.tr("x")', mode="eval").body)
    assert not is_own(ast.parse('self.tr("{x}").format(x=name)', mode="eval").body)
    assert not is_own(ast.parse("name", mode="eval").body)


def test_no_label_tooltip_or_question_takes_words_of_files_for_markup():
    found, questions, plain = [], [], []
    for module in sorted(GUI.rglob("*.py")):
        name = module.relative_to(GUI).as_posix()
        for node, function in calls(module):
            if function == "QLabel" or function.endswith(("setHtml", "QToolTip.showText")):
                found.append(f"{name}:{node.lineno}")
            if function.endswith(".setToolTip") and not is_own(node.args[0]):
                found.append(f"{name}:{node.lineno}")
            if function == "QMessageBox":
                questions.append(name)
            if function == "box.setTextFormat":
                plain.append(name)
    assert found == []
    assert questions == plain


def test_the_tooltips_of_lists_are_made_plain():
    # the other two have texts of the program alone
    exempt = {"command_palette.py", "steering_panel.py"}
    modules = [module for module in GUI.rglob("*.py") if module.name not in exempt]
    texts = {module.name: module.read_text(encoding="utf-8") for module in modules}
    with_tips = {name: text for name, text in texts.items() if "ToolTipRole" in text}
    assert len(with_tips) > 3
    assert [name for name, text in with_tips.items() if "as_plain(" not in text] == []
