"""What every other room stands on: errors, tokens, safe file writing, places on disk."""
