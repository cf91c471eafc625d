"""Single things, each drawn on a clear sheet so that it can stand anywhere."""
