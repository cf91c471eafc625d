"""What is known of an image-text model before it is loaded."""

from dataclasses import dataclass
from typing import Literal

Source = Literal["built-in", "downloaded", "offered", "local"]


@dataclass(frozen=True, slots=True)
class Model:
    """An image-text model that open_clip can load.

    Attributes:
        id: names its vectors for ever; another file under the same name has another id.
        name: what the person types: memesae-mini, ARCHITECTURE/TAG, hf-hub:ORG/REPOSITORY,
            a folder, or ARCHITECTURE:CHECKPOINT.
        source: built in, downloaded, offered (needs a download), or a local file.
        architecture: what open_clip is asked for.
        weights: its `pretrained` argument, or an empty string where the architecture says it all.
        repository: where a download comes from, or an empty string.
        tier: fast, balanced or best, for the few that memesae proposes.
        megabytes: size of the download, 0 where unknown.
        width: length of a vector, 0 where unknown before loading.
        licence: of the weights, empty where unknown.
    """

    id: str
    name: str
    source: Source
    architecture: str
    weights: str = ""
    repository: str = ""
    tier: str = ""
    megabytes: int = 0
    width: int = 0
    licence: str = ""
