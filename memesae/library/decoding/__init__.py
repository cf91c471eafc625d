"""Safe decoding of pictures: by content, within limits, with readable errors."""
