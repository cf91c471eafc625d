"""The command-line interface: the program without a window."""
