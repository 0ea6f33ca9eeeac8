"""Whether the computer itself has a keyboard for a language, as far as that can be told at no cost."""

import sys
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication

_WINDOWS: Final = {"ar": 0x01, "ti": 0x73}
"""Primary language ids, the lower ten bits of a keyboard's language."""
_LINUX: Final = {"ar": frozenset({"ara", "iq", "sy", "eg", "ma", "dz"}), "ti": frozenset({"et", "er"})}
_KEYBOARD: Final = Path("/etc/default/keyboard")
_MOST: Final = 64


def has_keyboard(language: str) -> bool:
    """Whether one is known to be there; False says nothing where the system can't be asked."""
    if QGuiApplication.inputMethod().locale().name().partition("_")[0] == language:
        return True
    if sys.platform == "win32":
        return _WINDOWS[language] in _windows_languages()
    if sys.platform == "linux":
        return bool(_LINUX[language] & linux_layouts(_KEYBOARD))
    return False


def _windows_languages() -> frozenset[int]:
    """The primary languages of the keyboards that the user has switched on."""
    if sys.platform != "win32":
        return frozenset()
    import ctypes

    found = (ctypes.c_void_p * _MOST)()
    count = ctypes.WinDLL("user32").GetKeyboardLayoutList(_MOST, found)
    return frozenset((handle or 0) & 0x3FF for handle in found[:count])


def linux_layouts(file: Path) -> frozenset[str]:
    """The layouts that Debian and its kin keep in /etc/default/keyboard; none where there is no such file."""
    try:
        lines = file.read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return frozenset()
    values = [line.partition("=")[2].strip().strip('"') for line in lines if line.startswith("XKBLAYOUT=")]
    return frozenset(name.strip() for value in values for name in value.split(","))
