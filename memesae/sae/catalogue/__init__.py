"""The feature catalogue: what every feature does on one library."""

from memesae.sae.catalogue.building import build_catalogue, open_catalogue
from memesae.sae.catalogue.record import NOBODY, FeatureCatalogue

__all__ = ["NOBODY", "FeatureCatalogue", "build_catalogue", "open_catalogue"]
