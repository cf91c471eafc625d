"""Pictures without depth: plain colours, patterns, screenshots."""
