"""Import of sparse autoencoders trained by other programs; the entry point is `import_sae`."""
