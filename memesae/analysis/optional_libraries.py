"""The libraries for statistics and graphs, which only the extra `memesae[analysis]` installs."""

from importlib.util import find_spec
from typing import Any

from memesae.embedding.model_catalogue import require

ANALYSIS_LINE = "pip install 'memesae[analysis]'"


def optional(module: str) -> Any:  # noqa: ANN401 - untyped libraries
    """A module of scipy, scikit-learn, umap, igraph or leidenalg; call it in the function that needs it.

    Raises:
        ModelError: it is not installed; names the line that installs it.
    """
    return require(module, ANALYSIS_LINE)


MODULES = ("scipy", "sklearn", "umap", "igraph", "leidenalg")
"""What the extra installs."""


def are_installed() -> bool:
    """Whether the extra is installed; loads nothing."""
    return all(find_spec(one) is not None for one in MODULES)
