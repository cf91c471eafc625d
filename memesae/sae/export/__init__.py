"""Export of features as static web pages."""

from memesae.sae.export.feature_pages import export

__all__ = ["export"]
