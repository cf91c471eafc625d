"""The features of the library, to look through, to name and to learn anew."""
