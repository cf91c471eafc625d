"""Features as static web pages."""

from memesae.sae.export.site import export

__all__ = ["export"]
