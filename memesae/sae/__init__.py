"""Unit vectors as a few active features: model, training, files, labels, the feature catalogue."""
