"""Pictures → the words in them: finding lines, spelling them, and the run over a library."""
