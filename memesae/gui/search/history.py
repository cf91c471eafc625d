"""The queries made so far: undo, redo, and walking through recent ones."""

LIMIT = 200


class QueryHistory:
    """A line of query texts with a place in it. The first one is the empty query."""

    def __init__(self) -> None:
        self._texts = [""]
        self._place = 0
        self._typing = False

    @property
    def now(self) -> str:
        """The query that is searched for."""
        return self._texts[self._place]

    def add(self, text: str, *, typing: bool = False) -> None:
        """A new query was made: what was undone before is forgotten.

        Args:
            text: the query.
            typing: whether it may be half of one; the next half takes its place, so that undo
                goes back by queries and not by letters.
        """
        same_breath, self._typing = self._typing, typing
        if text == self.now:
            return
        kept = self._texts[: self._place + (0 if same_breath and self._place else 1)]
        self._texts = [*kept, text][-LIMIT:]
        self._place = len(self._texts) - 1

    def undo(self) -> str | None:
        """Go back; None at the beginning."""
        return self._go(-1)

    def redo(self) -> str | None:
        """Go forward; None at the end."""
        return self._go(+1)

    def _go(self, step: int) -> str | None:
        self._typing = False
        place = self._place + step
        if not 0 <= place < len(self._texts):
            return None
        self._place = place
        return self.now


class RecentQueries:
    """Queries somebody looked at, newest last, each once; Up and Down walk through them."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._place: int | None = None
        self._draft = ""

    @property
    def walking(self) -> bool:
        """Whether the field shows a recent query and not what was typed."""
        return self._place is not None

    def add(self, text: str) -> None:
        """Remember a query; ends the walk."""
        self._place = None
        if text.strip():
            self._texts = [*(kept for kept in self._texts if kept != text), text][-LIMIT:]

    def older(self, typed: str) -> str | None:
        """The query before; None where there is none. `typed` comes back at the end of the walk."""
        if self._place is None:
            self._draft = typed
            kept = [place for place, text in enumerate(self._texts) if text != typed]
            place = kept[-1] if kept else -1
        else:
            place = self._place - 1
        if place < 0:
            return None
        self._place = place
        return self._texts[place]

    def newer(self) -> str | None:
        """The query after, at last what was typed; None when not walking."""
        if self._place is None:
            return None
        self._place += 1
        if self._place < len(self._texts):
            return self._texts[self._place]
        self._place = None
        return self._draft

    def stop(self) -> None:
        """The person typed: the walk is over."""
        self._place = None
