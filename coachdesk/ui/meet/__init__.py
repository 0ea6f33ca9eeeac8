"""The cards of the stage Meet."""
