"""Opening pictures of any kind safely: by content, within limits, every failure in plain words."""

from memesae.library.decoding.decode import Decoded, decode, open_image, read_content
from memesae.library.decoding.decode_limits import DecodeError

__all__ = ["DecodeError", "Decoded", "decode", "open_image", "read_content"]
