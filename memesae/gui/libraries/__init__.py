"""Which libraries there are, what folders each covers, and with which model it is searched."""
