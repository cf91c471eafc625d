"""Statistics of every feature on one library, and relations between features."""
