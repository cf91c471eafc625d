"""The feature browser, feature training, and import and export of features."""
