"""The directory of partners: its list, one entry, and taking in a file."""
