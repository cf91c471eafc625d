"""The side bar: kept searches, favourites, tags, folders and recent queries, one key away."""
