"""The words in pictures: read in the background, counted in searches, shown where they were found."""
