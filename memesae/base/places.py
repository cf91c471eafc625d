"""Where memesae keeps its own files: never in the image folders."""

import os
from pathlib import Path

import platformdirs


def home(chosen: str | Path | None = None) -> Path:
    """The folder for libraries, models and settings.

    Args:
        chosen: the person's `--home`, which wins over MEMESAE_HOME and the platform's data folder.
    """
    place = chosen or os.environ.get("MEMESAE_HOME") or platformdirs.user_data_dir("memesae")
    return Path(place).expanduser().absolute()


def resource(name: str) -> Path:
    """A file or folder that memesae ships: inside the wheel, or beside the package in a checkout."""
    package = Path(__file__).parent.parent
    installed = package / "resources" / name
    return installed if installed.exists() else package.parent / "resources" / name
