"""Text in pictures: OCR in the background, its weight in searches, and its display in results."""
