"""Intervals of shares and of differences between shares."""

from statistics import NormalDist

import numpy as np

CONFIDENCE = 0.95
"""Coverage of every interval that is shown."""


def wilson(
    counts: np.ndarray, totals: np.ndarray | float, confidence: float = CONFIDENCE
) -> tuple[np.ndarray, np.ndarray]:
    """Wilson's score interval of a share (Wilson 1927, J. Am. Stat. Assoc. 22).

    Args:
        counts: float [n], how many of the total have the property; need not be whole.
        totals: float [n] or one number, above 0.
        confidence: coverage of the interval.

    Returns:
        Lower and upper ends, float64 [n] each, 0 to 1.
    """
    z = NormalDist().inv_cdf((1 + confidence) / 2)
    share = counts / totals
    denominator = 1 + z * z / totals
    centre = (share + z * z / (2 * totals)) / denominator
    half = z / denominator * np.sqrt(share * (1 - share) / totals + z * z / (4 * totals**2))
    # rounding would leave an end a hair beyond the share itself
    return np.minimum(np.maximum(centre - half, 0), share), np.maximum(
        np.minimum(centre + half, 1), share
    )


def newcombe(
    counts: np.ndarray,
    total: float,
    other_counts: np.ndarray,
    other_total: float,
    confidence: float = CONFIDENCE,
) -> tuple[np.ndarray, np.ndarray]:
    """The interval of a difference of two independent shares (Newcombe 1998, Stat. Med. 17, method 10).

    Args:
        counts: float [n], of the first sample.
        total: size of the first sample.
        other_counts: float [n], of the second sample.
        other_total: size of the second sample.
        confidence: coverage of the interval.

    Returns:
        Lower and upper ends of first share minus second share, float64 [n] each, -1 to 1.
    """
    first, second = counts / total, other_counts / other_total
    low, high = wilson(counts, total, confidence)
    other_low, other_high = wilson(other_counts, other_total, confidence)
    apart = first - second
    below = np.sqrt((first - low) ** 2 + (other_high - second) ** 2)
    above = np.sqrt((high - first) ** 2 + (second - other_low) ** 2)
    return apart - below, apart + above
