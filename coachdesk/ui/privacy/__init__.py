"""The cards of the privacy page, one a file, and what they are made of."""
