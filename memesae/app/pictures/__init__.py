"""What is done with picture files: copied, put into the trash, listed, opened with a program."""
