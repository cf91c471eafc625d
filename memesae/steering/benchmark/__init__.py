"""The known-item benchmark: how often simulated people find the picture they think of."""
