"""User-given names, notes and hidden flags of features, carried over when features are retrained."""

import time
from dataclasses import dataclass
from typing import Any

import numpy as np

from memesae.library.library import Library
from memesae.sae.library_codes import sae_fingerprint
from memesae.sae.sparse_autoencoder import SparseAutoencoder

SAME_FEATURE = 0.7
"""Minimum cosine between decoder directions that count as the same feature, as is usual across seeds."""


@dataclass(frozen=True, slots=True)
class FeatureName:
    """The user's name, note and hidden flag of one feature.

    Attributes:
        feature: its index in its sparse autoencoder.
        name: the user's name, or "".
        note: free text, or "".
        hidden: whether it is excluded from offers.
    """

    feature: int
    name: str = ""
    note: str = ""
    hidden: bool = False


class FeatureNames:
    """The user's names for the features of one sparse autoencoder, stored in the library's database.

    Args:
        library: the database.
        sae: the sparse autoencoder.
        model: id of the embedding model it was trained on; directions of different models are not
            comparable.
    """

    def __init__(self, library: Library, sae: SparseAutoencoder, model: str) -> None:
        self._connections = library.connections
        self._directions = sae.directions
        self._sae = sae_fingerprint(sae)
        self._model = model

    def all(self) -> dict[int, FeatureName]:
        """All entries that are not empty, by feature."""
        rows = self._connections.select(
            "SELECT feature, name, note, hidden FROM feature_names WHERE sae = ?"
            " AND (name <> '' OR note <> '' OR hidden)",
            (self._sae,),
        )
        return {row[0]: FeatureName(row[0], row[1], row[2], bool(row[3])) for row in rows}

    def rename(self, feature: int, name: str) -> None:
        """Name a feature; "" removes the user's name."""
        self._update(feature, "name", " ".join(name.split()))

    def annotate(self, feature: int, note: str) -> None:
        """Set the note of a feature; "" removes it."""
        self._update(feature, "note", note.strip())

    def hide(self, feature: int, hidden: bool = True) -> None:
        """Exclude a feature from offers, or include it again."""
        self._update(feature, "hidden", int(hidden))

    def carry_over(self) -> int:
        """Copy the entries of earlier sparse autoencoders to the matching features of this one.

        Features are matched one to one, most similar directions first; a feature that already has
        an entry keeps it. The earlier entries are not changed.

        Returns:
            Number of features matched.
        """
        orphans = self._orphan_rows()
        if not orphans:
            return 0
        directions = np.stack([np.frombuffer(row[3], np.float16) for row in orphans])
        pairs = match_directions(
            directions.astype(np.float32), self._directions, self._features_with_entry()
        )
        if not pairs:
            return 0
        entries = [self._row(feature, orphans[orphan]) for orphan, feature in pairs]
        with self._connections.transaction() as writer:
            writer.executemany(
                "INSERT INTO feature_names(sae, feature, model, name, note, hidden, direction,"
                " origin, changed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
            )
        return len(entries)

    def orphans(self) -> list[FeatureName]:
        """Entries of earlier sparse autoencoders without a matching feature in this one."""
        return [FeatureName(row[5], row[0], row[1], bool(row[2])) for row in self._orphan_rows()]

    def _update(self, feature: int, column: str, value: object) -> None:
        direction = self._directions[feature].astype(np.float16).tobytes()
        now = time.time()
        with self._connections.transaction() as writer:
            writer.execute(
                "INSERT OR IGNORE INTO feature_names(sae, feature, model, direction, origin, changed)"
                " VALUES(?, ?, ?, ?, ?, ?)",
                (self._sae, feature, self._model, direction, f"{self._sae}:{feature}", now),
            )
            writer.execute(
                f"UPDATE feature_names SET {column} = ?, changed = ? WHERE sae = ? AND feature = ?",
                (value, now, self._sae, feature),
            )

    def _orphan_rows(self) -> list[tuple[Any, ...]]:
        """Latest non-empty entries of origins without a feature in this autoencoder."""
        width = 2 * self._directions.shape[1]
        rows = self._connections.select(
            "SELECT name, note, hidden, direction, origin, feature, max(changed) FROM feature_names"
            " WHERE model = ?1 AND length(direction) = ?2 AND origin NOT IN"
            " (SELECT origin FROM feature_names WHERE sae = ?3)"
            " GROUP BY origin ORDER BY origin",
            (self._model, width, self._sae),
        )
        return [row for row in rows if row[0] or row[1] or row[2]]

    def _features_with_entry(self) -> np.ndarray:
        rows = self._connections.select(
            "SELECT feature FROM feature_names WHERE sae = ?", (self._sae,)
        )
        return np.array([row[0] for row in rows], np.int64)

    def _row(self, feature: int, row: tuple[Any, ...]) -> tuple[object, ...]:
        name, note, hidden, _, origin, _, changed = row
        direction = self._directions[feature].astype(np.float16).tobytes()
        return (self._sae, feature, self._model, name, note, hidden, direction, origin, changed)


def match_directions(
    wanted: np.ndarray, directions: np.ndarray, taken: np.ndarray
) -> list[tuple[int, int]]:
    """Greedy one-to-one matching of directions, most similar pairs first.

    Args:
        wanted: float32 [n, d], unit rows.
        directions: float32 [F, d], unit rows.
        taken: int64, features that must not be matched.

    Returns:
        Pairs (row of `wanted`, feature) with a cosine of at least `SAME_FEATURE`.
    """
    cosines = wanted @ directions.T
    cosines[:, taken] = -1
    rows, features = np.nonzero(cosines >= SAME_FEATURE)
    pairs: list[tuple[int, int]] = []
    used_rows: set[int] = set()
    used_features: set[int] = set()
    for index in np.argsort(-cosines[rows, features]):
        row, feature = int(rows[index]), int(features[index])
        if row not in used_rows and feature not in used_features:
            pairs.append((row, feature))
            used_rows.add(row)
            used_features.add(feature)
    return pairs
