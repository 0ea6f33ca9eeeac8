"""What stands on paper, and how it is drawn."""
