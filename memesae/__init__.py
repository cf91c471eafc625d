"""memesae: find the picture you are thinking of, and steer towards it.

The Python interface is `memesae.open`; see `memesae.python_interface`. It is imported when it is first used, so
that importing a part of the program does not import numpy.
"""

import importlib
import os

__version__ = "0.1.0"

# ONNX Runtime and huggingface_hub report their use to their makers unless told not to before they are loaded
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
os.environ["HF_HUB_DISABLE_TELEMETRY"] = "1"


_INTERFACE = (
    "Codes",
    "Feature",
    "OfferedDirection",
    "PictureLibrary",
    "Result",
    "SteeredResults",
    "Vectors",
    "open",
)


def __getattr__(name: str) -> object:
    """The names of the Python interface, as `__init__.pyi` declares them."""
    if name in _INTERFACE:
        # by name, since every layer imports this package, and none may import the topmost one
        return getattr(importlib.import_module("memesae.python_interface"), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
