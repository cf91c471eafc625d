"""What the build adds: the commit to the wheel, and to the metadata a readme that needs no files beside it.

On a package index the readme stands alone, so that relative links lead nowhere and pictures stay blank. An index shows pictures
from other hosts only, and the project names none: pictures are left out and links to files become plain words, unless
MEMESAE_FILES names the address under which the files of the repository are published.
"""

from __future__ import annotations

import os
import re
import subprocess
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface
from hatchling.metadata.plugin.interface import MetadataHookInterface

ADDRESS = "MEMESAE_FILES"
_PICTURE = re.compile(r"^!\[([^]]*)\]\((?!\w+:)([^)]+)\)\n+", re.MULTILINE)
_LINK = re.compile(r"(?<!!)\[([^]]*)\]\((?!\w+:|#)([^)]+)\)")


def readme_alone(text: str, address: str = "") -> str:
    """A readme as it can be shown without the files that it links to.

    Args:
        text: in Markdown; its links are relative.
        address: where the files are published, if anywhere.
    """
    if address:
        base = address.rstrip("/")
        return re.sub(r"\]\((?!\w+:|#)([^)]+)\)", rf"]({base}/\1)", text)
    return _LINK.sub(r"\1", _PICTURE.sub("", text))


class Readme(MetadataHookInterface):
    """The readme in the metadata."""

    def update(self, metadata: dict[str, Any]) -> None:
        """Set it."""
        text = Path(self.root, "README.md").read_text("utf-8")
        shown = readme_alone(text, os.environ.get(ADDRESS, ""))
        metadata["readme"] = {"content-type": "text/markdown", "text": shown}


class Commit(BuildHookInterface):
    """The commit in the wheel, where it is built from a checkout."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Add the file; an editable installation asks git when it is run."""
        command = ["git", "-C", self.root, "describe", "--always", "--dirty", "--exclude", "*"]
        try:
            done = subprocess.run(command, capture_output=True, text=True, check=True)
        except (OSError, subprocess.SubprocessError):
            return
        if version != "editable" and Path(self.root, ".git").exists():
            with tempfile.NamedTemporaryFile("w", delete=False) as file:
                file.write(done.stdout)
            self._written = Path(file.name)
            build_data["force_include"][file.name] = "memesae/commit.txt"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove the file that was added from outside."""
        written: Path | None = getattr(self, "_written", None)
        if written is not None:
            written.unlink()
