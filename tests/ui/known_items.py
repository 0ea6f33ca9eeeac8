"""Items of layouts that Python knows still though Qt deleted them: each could end the program later, at any place."""

import gc

from PySide6.QtWidgets import QLayout, QLayoutItem
from shiboken6 import Shiboken


def known_but_gone() -> list[QLayoutItem]:
    """Those that Qt made, and that stand in no layout. Asking makes more of them known: ask once, at the end of a walk."""
    gc.collect()
    items = [each for each in Shiboken.getAllValidWrappers() if isinstance(each, QLayoutItem)]
    layouts = [each for each in items if isinstance(each, QLayout)]
    standing = {_place(item) for layout in layouts for at in range(layout.count()) if (item := layout.itemAt(at))}
    others = (each for each in items if not isinstance(each, QLayout) and not Shiboken.createdByPython(each))
    return [each for each in others if _place(each) not in standing]


def _place(item: QLayoutItem) -> int:
    """Where it lies in memory, as an item."""
    return int(Shiboken.getCppPointer(item)[-1])
