"""Where the program's own files and the user's data lie."""

from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


@cache
def _shipped() -> Path:
    """The folder that holds resources and translations: inside the package when installed, beside it in a checkout."""
    inside = _PACKAGE / "_data"
    return inside if inside.is_dir() else _PACKAGE.parent


def resources() -> Path:
    """Folder of content, fonts, icons, pictograms, demo texts and schemas."""
    return _shipped() / "resources"


def translations() -> Path:
    """Folder of the catalogues."""
    return _shipped() / "translations"


def default_vault() -> Path:
    """The vault used when none is named: a folder of this user, never a synchronised documents folder."""
    from platformdirs import user_data_path

    return user_data_path("CoachDesk", appauthor=False) / "vault"


def preferences() -> Path:
    """File with what must be known before a vault is open: the language of the window. Holds no personal data."""
    from platformdirs import user_config_path

    return user_config_path("CoachDesk", appauthor=False) / "window.json"
