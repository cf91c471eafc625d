"""The search field's syntax: `2:dog + ./cat.jpg - grass in:"my folder" -type:gif`."""
