"""What a person can do, without a window: commands, settings, tasks, the session."""
