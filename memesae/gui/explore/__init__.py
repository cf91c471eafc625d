"""Explore: what the pictures show as a whole, as questions whose answers lead back into searching."""
