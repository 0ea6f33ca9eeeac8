"""What every error that a user may see stands on."""


class CaseError(Exception):
    """Base of all errors that a user may see."""
