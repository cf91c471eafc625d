"""Training sparse autoencoders on the vectors of a library."""
