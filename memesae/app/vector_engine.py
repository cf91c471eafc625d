"""What searches a library's vectors: this machine, or a vector engine on a server."""

from __future__ import annotations

from memesae.library.library import Library
from memesae.vectors.local_store import LocalStore
from memesae.vectors.vector_store import VectorStore

LOCAL = "local"
"""What stands for this machine."""

_SETTING = "vector_engine"


def engine_of(library: Library) -> str:
    """The address of the library's engine, or `LOCAL`."""
    return str(library.setting(_SETTING, LOCAL))


def open_store(library: Library, model: str) -> VectorStore:
    """The library's vectors of a model, wherever they are searched."""
    address = engine_of(library)
    if address == LOCAL:
        return LocalStore.open(library, model)
    # not at every start
    from memesae.vectors.milvus_store import MilvusStore

    return MilvusStore(library, model, address)


def choose_engine(library: Library, model: str, address: str) -> VectorStore:
    """Let an engine search from now on, after sending it all vectors; or this machine again.

    What was sent stays on the server when this machine takes over.

    Args:
        library: whose vectors they are.
        model: id of the model that made them.
        address: of the engine, or `LOCAL`.

    Raises:
        EngineError: it is no address, or the engine is away; what searched before goes on.
    """
    if address != LOCAL:
        from memesae.vectors.milvus_store import MilvusStore

        sent = MilvusStore(library, model, address)
        try:
            sent.sync()
        finally:
            sent.save()
            sent.close()
    library.set_setting(_SETTING, None if address == LOCAL else address)
    return open_store(library, model)
