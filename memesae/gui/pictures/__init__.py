"""What the window does with the selected pictures: copying, sharing, tagging, the trash."""
