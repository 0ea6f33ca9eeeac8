"""The cards of the privacy page of a case, one a file."""
