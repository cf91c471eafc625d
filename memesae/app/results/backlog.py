"""Looks at pictures that were indexed before their likeness was kept; a thumbnail is enough."""

from memesae.base.token import Token
from memesae.library import likenesses
from memesae.library.library import Library
from memesae.library.perceptual import likeness_of_thumbnail
from memesae.library.thumbnails import Thumbnails

AT_ONCE = 256


def fill(library: Library, thumbnails: Thumbnails, token: Token) -> int:
    """Keep the likeness of every image that has a thumbnail and no likeness yet.

    Args:
        library: the library.
        thumbnails: its thumbnails; those that were lost are passed over.
        token: stops the work; what was looked at by then is kept.

    Returns:
        How many were added.

    Raises:
        Cancelled: the token was cancelled.
        LibraryError: the database cannot be written.
    """
    added, last = 0, 0
    while waiting := likenesses.lacking(library.connections, last, AT_ONCE):
        found: list[tuple[int, bytes]] = []
        for image, digest in waiting:
            token.check()
            jpeg = thumbnails.get(digest)
            likeness = likeness_of_thumbnail(jpeg) if jpeg is not None else None
            if likeness is not None:
                found.append((image, likeness))
        likenesses.keep(library.connections, found)
        added += len(found)
        last = waiting[-1][0]
    return added
