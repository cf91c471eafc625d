"""Sparse autoencoders that other programs trained: one file per format; `entry` is the way in."""
