"""Translation of the window; the files are in `resources/translations`."""
