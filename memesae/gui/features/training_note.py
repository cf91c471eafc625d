"""A word in the status bar while features are learnt; a click shows how it goes."""

from PySide6.QtWidgets import QWidget

from memesae.gui.buttons import TextButton
from memesae.gui.features.trainer import Trainer
from memesae.gui.paint import scaled


class TrainingNote(TextButton):
    """There only while something is being learnt."""

    def __init__(self, trainer: Trainer, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._trainer = trainer
        self.setFont(scaled(self.font(), 0.92))
        trainer.changed.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        self.setVisible(self._trainer.running)
        progress = self._trainer.progress
        if progress is not None and progress.total:
            words = self.tr("learning features {percent} %")
            self.setText(words.format(percent=100 * progress.done // progress.total))
        else:
            self.setText(self.tr("learning features"))
        self.updateGeometry()
