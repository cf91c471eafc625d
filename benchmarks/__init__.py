"""Benchmarks for developers, which produce figures and pictures of the README; each file is a program."""
