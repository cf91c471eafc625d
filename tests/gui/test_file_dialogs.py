"""What the dialogs for files let through."""

from pathlib import PurePath

from PIL import Image
from PySide6.QtWidgets import QFileDialog

from memesae.gui.file_dialogs import ask_picture
from memesae.library.decoding.decode_limits import formats_for


def test_a_picture_of_every_format_that_is_opened_can_be_chosen(window):
    ask_picture(window, lambda _: None)
    (dialog,) = window.findChildren(QFileDialog)
    pictures = dialog.nameFilters()[0]
    let_through = set(pictures[pictures.index("(") + 1 : -1].split())
    dialog.reject()
    # Pillow's own list, as far as the decoder hands files to it
    opened = {
        suffix
        for suffix, name in Image.registered_extensions().items()
        if name in formats_for(PurePath(f"a{suffix}"))
    }
    assert {".jp2", ".ico", ".pnm", ".qoi", ".psd", ".tga", ".jfif"} <= opened
    assert {f"*{suffix}" for suffix in opened} <= let_through
    assert "*.eps" not in let_through
