"""How well training does on a library, beside simpler ways of writing a vector with few numbers."""
