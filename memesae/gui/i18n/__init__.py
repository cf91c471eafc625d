"""The window in other languages: `resources/translations` holds one file for each."""
