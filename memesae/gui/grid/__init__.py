"""The results: model, cells, view, and the thumbnails they show."""
