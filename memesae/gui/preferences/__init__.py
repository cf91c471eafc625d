"""What the person can choose, on one sheet; it takes effect at once."""
