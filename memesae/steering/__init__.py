"""From words and pictures to a query, and from there, nudge by nudge, to the picture."""
