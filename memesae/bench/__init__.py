"""The benchmarks behind `memesae bench`; no other part of the program imports them."""
