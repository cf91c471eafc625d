"""Every candidate file below a root, less what ignore files exclude."""

from __future__ import annotations

import codecs
import errno
import os
import stat
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, Self

from memesae.base.cancellation import Token
from memesae.base.messages import N_
from memesae.library.content_hash import digest_of_file, open_regular, storable_ns
from memesae.library.library_errors import LibraryError

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


FILE_NAME = ".memesaeignore"
_MOST_BYTES = 1 << 20

DEFAULT_RULES = (
    "@eaDir/",
    "@Recycle/",
    r"\#recycle/",
    r"\#snapshot/",
    "$RECYCLE.BIN/",
    "RECYCLER/",
    "System Volume Information/",
    "lost+found/",
    "__MACOSX/",
    "**/*.photoslibrary/resources/",
    "*.lrdata/",
)
"""The ignore rules of a library until others are set: thumbnails, recycle bins and snapshots that drives,
systems and other programs keep beside the pictures."""

_LIBRARY = "library.db"
_BESIDE_LIBRARY = ("thumbnails", "indexing.lock")


def is_own_folder(names: Collection[str]) -> bool:
    """Whether the names in a folder are those of a memesae library, whichever home it belongs to.

    Its thumbnails are not the user's pictures, and every run would add more.
    """
    return _LIBRARY in names and any(name in names for name in _BESIDE_LIBRARY)


class Ignored:
    """The rules that hold in one folder: its own and those of the folders around it.

    As in git, the nearest file that says anything about a name decides, so that an inner
    `!cat.jpg` brings back what an outer `*.jpg` keeps out.
    """

    def __init__(self, specs: tuple[tuple[int, GitIgnoreSpec], ...] = ()) -> None:
        # each with the length of the path (below the root) of the folder in which it lies
        self._specs = specs

    @classmethod
    def of(cls, rules: Sequence[str]) -> Self:
        """Rules that hold in every folder of a library, lines in gitignore's syntax.

        Raises:
            LibraryError: a line is not a valid rule.
        """
        if not rules:
            return cls()
        try:
            spec = _spec(rules)
        except ValueError as error:
            raise LibraryError(
                N_("An ignore rule is not understood: {reason}."),
                hint=N_(
                    "Rules are as in a .gitignore file, for example: screenshots/ or *.tmp.png"
                ),
                reason=str(error),
            ) from error
        return cls(((0, spec),))

    def inside(self, folder: Path, relative: str) -> Self:
        """The rules for `folder`, which has a `.memesaeignore` and lies at `relative` ("a/b/")."""
        spec = _spec(_lines(folder / FILE_NAME))
        return type(self)(((len(relative), spec), *self._specs))

    def __call__(self, relative: str) -> bool:
        """Whether to ignore a file, or a folder (its path ends with a slash)."""
        for start, spec in self._specs:
            verdict = spec.check_file(relative[start:]).include
            if verdict is not None:
                return verdict
        return False


def _spec(rules: Sequence[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(rules)


def _lines(path: Path) -> list[str]:
    with open_regular(path) as stream:
        return lines_of(stream.read(_MOST_BYTES))


def lines_of(content: bytes) -> list[str]:
    """The lines of an ignore file, as editors of all systems write them: with a byte order mark or CR LF."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        text = content.decode("utf-16", "replace")
    else:
        text = content.removeprefix(codecs.BOM_UTF8).decode("utf-8", "surrogateescape")
    return [line.removesuffix("\r") for line in text.split("\n")]


_ABSENT = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP)
"""What a link to nothing answers; any other trouble says nothing about the file."""


@dataclass(frozen=True, slots=True)
class FoundFile:
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

    Hidden files and folders, pipes, sockets and devices are skipped. Links to files are
    followed wherever they lead: they were put there on purpose. Links to folders are not: that way
    there are no loops, no picture twice, and a link to / does not bring the whole machine in;
    a folder that lies elsewhere can be indexed as a root of its own. Nor does it enter the folders of
    memesae's own libraries.

    Attributes:
        root: the folder to walk through.
        token: checked in every folder and every few hundred files.
        ignored: what to pass over whatever the folder's own files say.
        unreadable: folders (below the root, "" is the root) that could not be listed.
        uncertain: files of which the system would not say anything.
        passed: files, and folders with a slash at their end, that were passed over by a rule; "" is the root.
        links: links to folders.
    """

    root: Path
    token: Token
    ignored: Ignored = field(default_factory=Ignored)
    unreadable: list[bytes] = field(default_factory=list[bytes])
    uncertain: set[bytes] = field(default_factory=set[bytes])
    passed: set[bytes] = field(default_factory=set[bytes])
    links: list[bytes] = field(default_factory=list[bytes])

    local: ClassVar[bool] = True
    """Whether the root is a folder of this machine, and not an address."""

    def digest(self, path: bytes) -> bytes:
        """The digest of the content of a file below the root.

        Raises:
            OSError: it cannot be read.
        """
        return digest_of_file(self.root / os.fsdecode(path), self.token.check)

    def passed_over(self, path: bytes) -> bool:
        """Whether a rule excludes a file, or a folder around it."""
        if path in self.passed or b"" in self.passed:
            return True
        end = path.find(b"/") + 1
        while end:
            if path[:end] in self.passed:
                return True
            end = path.find(b"/", end) + 1
        return False

    def __iter__(self) -> Iterator[FoundFile]:
        waiting = [("", self.ignored)]
        while waiting:
            self.token.check()
            relative, ignored = waiting.pop()
            try:
                with os.scandir(self.root / relative) as listing:
                    entries = list(listing)
                names = {entry.name for entry in entries}
                if is_own_folder(names):
                    self.passed.add(os.fsencode(relative))
                    continue
                if FILE_NAME in names:
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
    ) -> Iterator[FoundFile]:
        path = relative + entry.name
        if entry.name.startswith("."):
            return
        if entry.is_dir(follow_symlinks=False):
            if not ignored(path + "/"):
                waiting.append((path + "/", ignored))
            else:
                self.passed.add(os.fsencode(path + "/"))
        elif ignored(path):
            self.passed.add(os.fsencode(path))
        else:
            found = self._inspect(entry, path)
            if found:
                yield found

    def _inspect(self, entry: os.DirEntry[str], path: str) -> FoundFile | None:
        try:
            facts = entry.stat()
        except OSError as error:
            if error.errno not in _ABSENT:
                self.uncertain.add(os.fsencode(path))
                return None
            return _inspect_link(entry, path)
        if stat.S_ISREG(facts.st_mode):
            return FoundFile(os.fsencode(path), facts.st_size, storable_ns(facts.st_mtime_ns))
        if stat.S_ISDIR(facts.st_mode):
            self.links.append(os.fsencode(path))
        return None


def _inspect_link(entry: os.DirEntry[str], path: str) -> FoundFile | None:
    """A dangling link is reported; a file that vanished since it was listed is not."""
    try:
        facts = entry.stat(follow_symlinks=False)
    except OSError:
        return None
    if not stat.S_ISLNK(facts.st_mode):
        return None
    time_ns = storable_ns(facts.st_mtime_ns)
    return FoundFile(os.fsencode(path), facts.st_size, time_ns, dangling=True)
