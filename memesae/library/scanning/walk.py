"""Every candidate file below a root, whatever lies in the way."""

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from memesae.base.token import Token
from memesae.library.scanning.ignoring import FILE_NAME, Ignored


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file, or a link to one.

    Attributes:
        path: below the root, as the operating system has it.
        size: bytes.
        mtime_ns: last change.
        dangling: it is a link to nothing.
    """

    path: bytes
    size: int
    mtime_ns: int
    dangling: bool = False


@dataclass(slots=True)
class Walk:
    """One walk through a root; iterate over it once.

    Hidden files and folders, pipes, sockets and devices are passed over. Links to files are
    followed wherever they lead: somebody put them there. Links to folders are not: that way
    there are no loops, no picture twice, and a link to / does not bring the whole machine in;
    a folder that lies elsewhere can be indexed as a root of its own.

    Attributes:
        root: the folder to walk through.
        token: checked in every folder and every few hundred files.
        ignored: what to pass over whatever the folder's own files say.
        unreadable: folders (below the root, "" is the root) that could not be listed.
    """

    root: Path
    token: Token
    ignored: Ignored = field(default_factory=Ignored)
    unreadable: list[bytes] = field(default_factory=list[bytes])

    def __iter__(self) -> Iterator[Found]:
        waiting = [("", self.ignored)]
        while waiting:
            self.token.check()
            relative, ignored = waiting.pop()
            try:
                with os.scandir(self.root / relative) as listing:
                    entries = list(listing)
                if any(entry.name == FILE_NAME for entry in entries):
                    ignored = ignored.inside(self.root / relative, relative)
            except OSError:
                self.unreadable.append(os.fsencode(relative))
                continue
            for count, entry in enumerate(entries):
                if count % 256 == 255:
                    self.token.check()
                yield from self._visit(entry, relative, ignored, waiting)

    def _visit(
        self,
        entry: os.DirEntry[str],
        relative: str,
        ignored: Ignored,
        waiting: list[tuple[str, Ignored]],
    ) -> Iterator[Found]:
        path = relative + entry.name
        if entry.name.startswith("."):
            return
        if entry.is_dir(follow_symlinks=False):
            if not ignored(path + "/"):
                waiting.append((path + "/", ignored))
        elif not ignored(path):
            found = _look_at(entry, path)
            if found:
                yield found


def _look_at(entry: os.DirEntry[str], path: str) -> Found | None:
    try:
        facts = entry.stat()
    except OSError:
        return _look_at_link(entry, path)
    if stat.S_ISREG(facts.st_mode):
        return Found(os.fsencode(path), facts.st_size, facts.st_mtime_ns)
    return None


def _look_at_link(entry: os.DirEntry[str], path: str) -> Found | None:
    """A link to nothing is worth telling; a file that vanished since it was listed is not."""
    try:
        facts = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    if not stat.S_ISLNK(facts.st_mode):
        return None
    return Found(os.fsencode(path), facts.st_size, facts.st_mtime_ns, dangling=True)
