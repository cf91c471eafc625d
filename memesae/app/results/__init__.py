"""How results are laid before a person: near-duplicates together, sorted, grouped, with an end."""
