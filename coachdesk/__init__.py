"""CoachDesk: coaching newcomers at the kitchen table, in their own language."""

__version__ = "0.1.0"
