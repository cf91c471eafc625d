"""Labels the built-in features on the pictures they were trained on; run after `make_builtin_sae`.

    python -m benchmarks.make_builtin_labels HOME FOLDER [FOLDER ...]

HOME is a scratch folder for the library; the labels go to resources/features-MODEL/labels.json.
"""

import json
import sys
from pathlib import Path

from memesae.app.session import Session
from memesae.app.settings import Settings
from memesae.base.cancellation import Token
from memesae.sae.sae_files import LABELS, built_in_folder


def main(home: Path, folders: list[Path]) -> None:
    """Index the folders, label the features, and write the labels."""
    session = Session.open(folders, Settings(), home)
    session.index(Token())
    view = session.features.load(Token())
    folder = built_in_folder(session.features.model)
    if view.origin is not None or folder is None:
        raise SystemExit("This library does not use the built-in features.")
    labels = view.labels.labels
    confidences = [
        round(float(one), 3) if label else 0.0
        for label, one in zip(labels, view.labels.confidence, strict=True)
    ]
    document = {"labels": labels, "confidence": confidences}
    (folder / LABELS).write_text(json.dumps(document, ensure_ascii=False) + "\n", encoding="utf-8")
    session.close()
    print(f"{sum(map(bool, labels))} of {len(labels)} features have a label")


if __name__ == "__main__":
    main(Path(sys.argv[1]), [Path(word) for word in sys.argv[2:]])
