"""Typing Arabic and Ge'ez letters where the computer has no keys for them."""
