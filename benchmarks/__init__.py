"""Benchmarks for developers, which produce figures and pictures of the documentation; each file is a program."""
