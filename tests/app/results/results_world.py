"""Made-up facts and hits."""

from pathlib import Path

import numpy as np

from memesae.app.results.library_facts import ImageFacts, LibraryFacts
from memesae.app.results.relevance import VectorDistribution
from memesae.library.queries import FileFacts
from memesae.library.records import Root
from memesae.steering.searcher import Hits

NOTHING = np.empty(0, np.int64)


def hits(ids, scores=None, vector=None):
    """Hits made without a search."""
    scores = np.linspace(0.9, 0.1, len(ids)) if scores is None else scores
    return Hits(np.array(ids, np.int64), np.array(scores, np.float32), vector)


def facts(groups=None, gone=(), distribution=None, image_facts=None):
    """Facts about images 1 to n, those of one number in `groups` being near-duplicates."""
    count = len(groups or ())
    return LibraryFacts(
        np.arange(1, count + 1),
        np.array(groups or [], np.int64),
        np.array(gone, np.int64),
        distribution,
        image_facts,
    )


def image_facts(*files):
    """Facts about the files of images 1 to n, from (path, size, time)."""
    known = [FileFacts(number, 1, *one) for number, one in enumerate(files, 1)]
    return ImageFacts.gather(known, [Root(1, Path("/pictures"), True)])


def even_distribution(width=8):
    """Vectors around the origin with a deviation of 0.1 in each direction."""
    return VectorDistribution(np.zeros(width, np.float32), np.eye(width, dtype=np.float32) * 0.01)


def unit(width=8):
    """The first axis."""
    return np.eye(width, dtype=np.float32)[0]
