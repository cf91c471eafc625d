"""The sidebar with saved searches, favourites, tags, folders and recent queries."""
