"""How results are laid before a person: near-duplicates together, sorted, grouped, with an end."""

from memesae.app.results.arrangement import Arrangement, Band, arrange
from memesae.app.results.facts import Facts
from memesae.app.results.wish import Order, Wish

__all__ = ["Arrangement", "Band", "Facts", "Order", "Wish", "arrange"]
