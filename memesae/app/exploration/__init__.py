"""Questions on what a library shows as a whole, asked in one way by the commands and the window."""
