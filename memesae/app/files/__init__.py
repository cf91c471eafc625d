"""What is done with picture files: copies, lists, other programs, the system's trash."""
