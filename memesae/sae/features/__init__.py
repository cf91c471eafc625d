"""What every feature does on one library, and how features relate."""
