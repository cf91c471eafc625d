"""Made-up facts and hits."""

from pathlib import Path

import numpy as np

from memesae.app.results.facts import Facts
from memesae.app.results.places import Places
from memesae.app.results.relevance import Cloud
from memesae.library.holdings import Holding
from memesae.library.records import Root
from memesae.steering.search import Hits

NOTHING = np.empty(0, np.int64)


def hits(ids, scores=None, vector=None):
    """Hits that need not be asked for."""
    scores = np.linspace(0.9, 0.1, len(ids)) if scores is None else scores
    return Hits(np.array(ids, np.int64), np.array(scores, np.float32), vector)


def facts(groups=None, gone=(), cloud=None, places=None):
    """Facts about images 1 to n, those of one number in `groups` being near-duplicates."""
    count = len(groups or ())
    return Facts(
        np.arange(1, count + 1),
        np.array(groups or [], np.int64),
        np.array(gone, np.int64),
        cloud,
        places,
    )


def places(*held):
    """Places of images 1 to n, from (path, size, time)."""
    holdings = [Holding(number, 1, *one) for number, one in enumerate(held, 1)]
    return Places.gather(holdings, [Root(1, Path("/pictures"), True)])


def even_cloud(width=8):
    """A library that lies around nothing, with a deviation of 0.1 in each direction."""
    return Cloud(np.zeros(width, np.float32), np.eye(width, dtype=np.float32) * 0.01)


def unit(width=8):
    """The first axis."""
    return np.eye(width, dtype=np.float32)[0]
