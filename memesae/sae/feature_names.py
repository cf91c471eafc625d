"""What the person calls features: own names, notes and hidden ones, kept across retraining."""

import time
from dataclasses import dataclass
from typing import Any

import numpy as np

from memesae.library.library import Library
from memesae.sae.library_codes import sae_fingerprint
from memesae.sae.sparse_autoencoder import SparseAutoencoder

SAME_FEATURE = 0.7
"""Directions with at least this cosine are taken for one feature, as is usual across seeds."""


@dataclass(frozen=True, slots=True)
class FeatureName:
    """What the person has said about one feature.

    Attributes:
        feature: its number in its own sparse autoencoder.
        name: the person's own name, or "".
        note: free text, or "".
        hidden: whether it shall not be offered.
    """

    feature: int
    name: str = ""
    note: str = ""
    hidden: bool = False


class FeatureNames:
    """The person's names for the features of one sparse autoencoder, in the library's database.

    Args:
        library: where they are kept.
        sae: whose features.
        model: id of the model whose vectors it was trained on; directions of different models
            cannot be compared.
    """

    def __init__(self, library: Library, sae: SparseAutoencoder, model: str) -> None:
        self._connections = library.connections
        self._directions = sae.directions
        self._sae = sae_fingerprint(sae)
        self._model = model

    def all(self) -> dict[int, FeatureName]:
        """Everything said, by feature."""
        rows = self._connections.select(
            "SELECT feature, name, note, hidden FROM feature_names WHERE sae = ?"
            " AND (name <> '' OR note <> '' OR hidden)",
            (self._sae,),
        )
        return {row[0]: FeatureName(row[0], row[1], row[2], bool(row[3])) for row in rows}

    def rename(self, feature: int, name: str) -> None:
        """Give a feature a name; "" takes the person's name away."""
        self._change(feature, "name", " ".join(name.split()))

    def annotate(self, feature: int, note: str) -> None:
        """Keep a note with a feature; "" takes it away."""
        self._change(feature, "note", note.strip())

    def hide(self, feature: int, hidden: bool = True) -> None:
        """Say that a feature shall not be offered, or may be offered again."""
        self._change(feature, "hidden", int(hidden))

    def carry_over(self) -> int:
        """Bring what was said about features of earlier ones to the same features of this one.

        The most similar pairs of directions find each other first, one to one; a feature that the
        person spoke about already keeps that. Nothing is taken away from the earlier ones.

        Returns:
            How many features were found again.
        """
        orphans = self._orphan_rows()
        if not orphans:
            return 0
        directions = np.stack([np.frombuffer(row[3], np.float16) for row in orphans])
        pairs = matched(directions.astype(np.float32), self._directions, self._spoken_about())
        entries = [self._entry(feature, orphans[orphan]) for orphan, feature in pairs]
        with self._connections.transaction() as writer:
            writer.executemany(
                "INSERT INTO feature_names(sae, feature, model, name, note, hidden, direction,"
                " origin, changed) VALUES(?, ?, ?, ?, ?, ?, ?, ?, ?)",
                entries,
            )
        return len(entries)

    def orphans(self) -> list[FeatureName]:
        """What was said about features of earlier ones that this one has no like of."""
        return [FeatureName(row[5], row[0], row[1], bool(row[2])) for row in self._orphan_rows()]

    def _change(self, feature: int, column: str, value: object) -> None:
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
        """The newest word on each origin that this autoencoder has no feature for.

        One whose newest word is that there is nothing to say any more is left out.
        """
        width = 2 * self._directions.shape[1]
        rows = self._connections.select(
            "SELECT name, note, hidden, direction, origin, feature, max(changed) FROM feature_names"
            " WHERE model = ?1 AND length(direction) = ?2 AND origin NOT IN"
            " (SELECT origin FROM feature_names WHERE sae = ?3)"
            " GROUP BY origin ORDER BY origin",
            (self._model, width, self._sae),
        )
        return [row for row in rows if row[0] or row[1] or row[2]]

    def _spoken_about(self) -> np.ndarray:
        rows = self._connections.select(
            "SELECT feature FROM feature_names WHERE sae = ?", (self._sae,)
        )
        return np.array([row[0] for row in rows], np.int64)

    def _entry(self, feature: int, row: tuple[Any, ...]) -> tuple[object, ...]:
        name, note, hidden, _, origin, _, changed = row
        direction = self._directions[feature].astype(np.float16).tobytes()
        return (self._sae, feature, self._model, name, note, hidden, direction, origin, changed)


def matched(wanted: np.ndarray, directions: np.ndarray, taken: np.ndarray) -> list[tuple[int, int]]:
    """Pairs of similar directions, best first, each on either side used once.

    Args:
        wanted: float32 [n, d], unit rows.
        directions: float32 [F, d], unit rows.
        taken: int64, the features that are not free.

    Returns:
        (row of `wanted`, feature) with a cosine of at least `SAME_FEATURE`.
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
