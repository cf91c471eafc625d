"""The search field, its chips, and the queries made so far."""
