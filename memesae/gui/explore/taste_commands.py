"""The commands on taste: choosing between pictures, ranking results by what was learned, forgetting it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from memesae.app.tasks import Pool, SupersedingTask
from memesae.base.cancellation import Token
from memesae.base.errors import MemesaeError
from memesae.gui.command_registry import Menu, command
from memesae.gui.context import WindowContext
from memesae.gui.explore.commands import ExploreController
from memesae.gui.explore.taste_weight import TasteWeight
from memesae.gui.grid.thumbnail_loader import ThumbnailLoader
from memesae.gui.search.search_state import SearchState
from memesae.gui.sheets.window_sheets import is_made
from memesae.gui.translation import translate_error

if TYPE_CHECKING:
    # imported for annotations only: the sheet is loaded on first use
    from memesae.app.exploration.taste_question import AskTaste, LearnedTaste
    from memesae.app.session import Session
    from memesae.gui.explore.taste_sheet import TasteSheet
    from memesae.gui.sheets.sheet import QuestionSheet

USUAL = 0.5
"""Weight of the taste when it is switched on."""
PAUSE_MS = 150
"""Time after the last move of the handle until the search follows."""


def _nothing(_: object) -> None:
    """Do nothing after a write."""


class TasteController(QObject):
    """Learns a taste from choices, and weighs it against the query.

    What is learned stays in the library's own folder; the weight is stored beside the choices.
    """

    def __init__(
        self,
        context: WindowContext,
        thumbnails: ThumbnailLoader,
        explore: ExploreController,
        search: SearchState,
        handle: TasteWeight,
    ) -> None:
        super().__init__(context.over)
        self._over = context.over
        self._thumbnails = thumbnails
        self._explore = explore
        self._search = search
        self._handle = handle
        self._current = context.current
        self._tasks = context.tasks
        self._toasts = context.toasts
        self._learned: LearnedTaste | None = None
        self._weight = 0.0
        self._passed = 0
        self._afterwards: list[Callable[[], object]] = []
        self._outdated = False
        self._asking = SupersedingTask(context.tasks, Pool.QUESTIONS, "taste", self._failed)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._apply)
        handle.weighed.connect(self._weigh)
        handle.hide()
        context.current.changed.connect(self._forget)

    @cached_property
    def sheet(self) -> TasteSheet:
        """The screen of choices, built on first use."""
        from memesae.gui.explore.taste_sheet import TasteSheet

        sheet = TasteSheet(self._thumbnails, self._tasks, self._over)
        sheet.preferred.connect(self._prefer)
        sheet.passed.connect(self._pass)
        sheet.taken_back.connect(self._take_back)
        sheet.to_results.connect(self.toggle)
        sheet.used.connect(self._explore.use)
        sheet.closed.connect(self._apply)
        return sheet

    @cached_property
    def question(self) -> QuestionSheet:
        """The question before the taste is forgotten, built on first use."""
        from memesae.gui.sheets.sheet import QuestionSheet
        from memesae.gui.widgets.buttons import Label

        sentence = Label(
            self.tr(
                "Every choice between pictures of this library is deleted, and what was learned from them."
                " This cannot be undone."
            )
        )
        sentence.setWordWrap(True)
        title, answer = self.tr("Forget your taste?"), self.tr("Forget it")
        question = QuestionSheet(title, answer, [sentence], self._over)
        question.confirmed.connect(lambda _: self._reset())
        return question

    @property
    def idle(self) -> bool:
        """Whether nothing is being learned and no search is about to follow."""
        return self._asking.idle and not self._pause.isActive()

    @command("taste", "Choose what you like…", "F8", menu=Menu.FEATURES)
    def choose(self) -> None:
        """Choose between two pictures at a time; what you like is learned from it, for this library alone.

        Raises:
            MemesaeError: the library has no features, or they are not loaded yet.
        """
        from memesae.app.exploration.taste_question import AskTaste

        self._explore.view()
        self._passed = 0
        self.sheet.open()
        self._show_weight()
        self._ask(AskTaste())

    @command("taste-in-results", "Taste in results (on/off)", menu=Menu.FEATURES)
    def toggle(self) -> None:
        """Rank the results by what you like too, with a handle that weighs it against the query.

        Raises:
            MemesaeError: the library has no features, or they are not loaded yet.
        """
        self._explore.view()
        self._set_weight(0.0 if self._weight else USUAL)
        if self._learned is None and self._weight:
            from memesae.app.exploration.taste_question import AskTaste

            self._ask(AskTaste())
        else:
            self._apply()

    @command("forget-taste", "Forget my taste…", menu=Menu.FEATURES)
    def forget(self) -> None:
        """Forget every choice of this library, after a question; nothing of it is left on disk."""
        self._current.require_session()
        self.question.open()

    # learning

    def load(self, ready: bool) -> None:
        """Learn from the choices of a library in which the taste counts, once its features are loaded."""
        session = self._current.session
        if ready and session is not None and self._learned is None:
            self._asking.start(partial(_learn_if_weighed, session), self._loaded)

    def _ask(self, question: AskTaste) -> None:
        session = self._current.require_session()
        if is_made(self, "sheet"):
            self.sheet.wait()
        self._asking.start(partial(_answer, session, question), self._show)

    def _loaded(self, learned: LearnedTaste | None) -> None:
        if learned is None:
            self._write_afterwards()
        else:
            self._show(learned)

    def _show(self, learned: LearnedTaste) -> None:
        self._write_afterwards()
        if self._outdated:
            # learned from what is being forgotten
            self._outdated = False
            return
        first = self._learned is None
        self._learned = learned
        preference = learned.preference
        if first and preference is not None and preference.weight:
            self._set_weight(preference.weight, stored=True)
        if preference is None and self._weight:
            self._set_weight(0.0, stored=True)
            self._toasts.say(self.tr("Choose between some pictures first: F8."))
        if is_made(self, "sheet") and self.sheet.isVisible():
            self.sheet.show_pair(learned.pair, learned.choices)
            self._show_features(learned)
            self._show_weight()
        else:
            self._apply()

    def _show_features(self, learned: LearnedTaste) -> None:
        from memesae.gui.explore.finding_list import Finding

        view = self._explore.view()
        liked, disliked = (
            self.tr("liked: {weight:+.2f} ± {deviation:.2f}"),
            self.tr("disliked: {weight:+.2f} ± {deviation:.2f}"),
        )
        self.sheet.show_features(
            [
                Finding(
                    view.label(one.feature) if view.has_name(one.feature) else "",
                    (liked if one.weight > 0 else disliked).format(
                        weight=one.weight, deviation=one.deviation
                    ),
                    learned.pictures[one.feature],
                    (one.feature,),
                )
                for one in learned.features
            ]
        )

    def _prefer(self, preferred: int, other: int) -> None:
        from memesae.app.exploration.taste_question import AskTaste

        self._passed = 0
        self._ask(AskTaste(preferred, other))

    def _pass(self) -> None:
        from memesae.app.exploration.taste_question import AskTaste

        self._passed += 1
        self._ask(AskTaste(passed=self._passed))

    def _take_back(self) -> None:
        from memesae.app.exploration.taste_question import AskTaste

        if not self.sheet.waiting and self._learned is not None and self._learned.choices:
            self._passed = 0
            self._ask(AskTaste(take_back=True))

    def _failed(self, error: BaseException) -> None:
        self._write_afterwards()
        if is_made(self, "sheet") and self.sheet.isVisible() and isinstance(error, MemesaeError):
            self.sheet.show_status(" ".join(part for part in translate_error(error) if part))
        else:
            self._toasts.show_error(error)

    # ranking

    def _weigh(self, weight: float) -> None:
        self._set_weight(weight)
        self._pause.start()

    def _set_weight(self, weight: float, *, stored: bool = False) -> None:
        self._weight = weight
        self._show_weight()
        session = self._current.session
        if session is not None and not stored:
            self._write(partial(_store_weight, session, weight))

    def _write(
        self, work: Callable[[Token], None], done: Callable[[object], None] = _nothing
    ) -> None:
        """Write the file of choices once the engine, which may be storing one, has ended; the newest write counts."""
        write = partial(
            self._tasks.start,
            Pool.DISK,
            work,
            done=done,
            failed=self._toasts.show_error,
            replaces="file of choices",
        )
        if self._asking.idle:
            write()
        else:
            self._afterwards = [write]

    def _write_afterwards(self) -> None:
        waiting, self._afterwards = self._afterwards, []
        for write in waiting:
            write()

    def _show_weight(self) -> None:
        self._handle.show_weight(self._weight)
        if is_made(self, "sheet"):
            possible = self._learned is not None and self._learned.choices > 0
            self.sheet.show_in_results(on=self._weight > 0, possible=possible)

    def _apply(self) -> None:
        """Let searches know the taste as it is now, and search again if that changes anything."""
        self._pause.stop()
        session, learned = self._current.session, self._learned
        if session is None:
            return
        known = None if learned is None else learned.preference
        wanted = None if known is None or not self._weight else replace(known, weight=self._weight)
        if is_made(self, "sheet") and self.sheet.isVisible():
            # the results follow when it is left
            return
        before = session.preference
        if wanted is None and before is None:
            return
        if (
            wanted is not None
            and before is not None
            and wanted.vector is before.vector
            and wanted.weight == before.weight
        ):
            return
        session.preference = wanted
        self._search.search_again()

    def _reset(self) -> None:
        session = self._current.require_session()
        self._outdated = not self._asking.idle
        self._learned = None
        self._set_weight(0.0, stored=True)
        self._apply()
        self._write(partial(_reset, session), self._forgotten)

    def _forgotten(self, _: object) -> None:
        from memesae.app.exploration.taste_question import AskTaste

        self._toasts.say(self.tr("Your taste was forgotten."))
        if is_made(self, "sheet") and self.sheet.isVisible():
            self._ask(AskTaste())

    def _forget(self) -> None:
        """Another library was opened: its taste is another one."""
        self._asking.cancel()
        self._write_afterwards()
        self._outdated = False
        self._pause.stop()
        self._learned = None
        self._set_weight(0.0, stored=True)


def _answer(session: Session, question: AskTaste, token: Token) -> LearnedTaste:
    from memesae.app.exploration.asking import ask

    return ask(session, question, token)


def _learn_if_weighed(session: Session, token: Token) -> LearnedTaste | None:
    from memesae.analysis.taste_choices import TasteChoices
    from memesae.app.exploration.taste_question import AskTaste

    if not TasteChoices(session.library.directory).weight:
        return None
    return _answer(session, AskTaste(), token)


def _store_weight(session: Session, weight: float, token: Token) -> None:
    from memesae.analysis.taste_choices import TasteChoices

    token.check()
    TasteChoices(session.library.directory).weigh(weight)


def _reset(session: Session, token: Token) -> None:
    from memesae.analysis.taste_choices import TasteChoices

    TasteChoices(session.library.directory).reset()
