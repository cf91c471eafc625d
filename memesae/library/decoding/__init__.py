"""Safe decoding of pictures: by content, within limits, with readable errors."""

from memesae.library.decoding.decode import Decoded, decode, open_image, read_content
from memesae.library.decoding.decode_limits import DecodeError

__all__ = ["DecodeError", "Decoded", "decode", "open_image", "read_content"]
