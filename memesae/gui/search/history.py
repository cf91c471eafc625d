"""The queries made so far, to walk through with Up and Down."""

from collections.abc import Iterable

LIMIT = 200


class RecentQueries:
    """Queries somebody looked at, newest last, each once; Up and Down walk through them."""

    def __init__(self) -> None:
        self._texts: list[str] = []
        self._place: int | None = None
        self._draft = ""

    @property
    def texts(self) -> list[str]:
        """All of them, oldest first."""
        return list(self._texts)

    def show(self, texts: Iterable[str]) -> None:
        """Remember just these, oldest first; ends the walk."""
        self._place = None
        self._texts = list(texts)[-LIMIT:]

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
