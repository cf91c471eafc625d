"""Where a query can be moved to: six sources of directions behind one interface."""
