"""Actions on the selected pictures: open, copy, export, tag, move to Trash."""
