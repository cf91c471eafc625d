"""What a library shows as a whole, in numbers: differences, pairs, families, clusters; knows no library and prints nothing."""
