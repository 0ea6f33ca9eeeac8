"""Where the consultant is on a page, in numbers only; and what she typed that no save has taken yet."""

import json
from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QPlainTextEdit, QWidget

Field = QLineEdit | QPlainTextEdit

KEPT: Final = "kept"
"""Property of a field whose text is kept by its page as it is typed."""
LOOSE: Final = "loose"
"""Property of a field whose save has nowhere to go yet, as those of a step that says nothing so far."""
SECRET: Final = "secret"
"""Property of a field for a passphrase or a PIN: never kept, whether it is shown in dots or not."""


def position(page: QWidget) -> dict[str, str]:
    """Scroll positions, the field with the focus, and the cursor in it."""
    found = {"scroll": ",".join(str(area.verticalScrollBar().value()) for area in _areas(page))}
    focused = page.focusWidget()
    widgets = _focusable(page)
    if focused is not None and focused in widgets:
        found["focus"] = str(widgets.index(focused))
        if isinstance(focused, QLineEdit):
            found["cursor"] = str(focused.cursorPosition())
        elif isinstance(focused, QPlainTextEdit):
            found["cursor"] = str(focused.textCursor().position())
    return found


def go_to(page: QWidget, found: dict[str, str]) -> None:
    """Go to a position that `position` gave. What no longer fits the page is left as the page has it."""
    widgets = _focusable(page)
    at = int(found.get("focus", "-1"))
    if 0 <= at < len(widgets):
        widgets[at].setFocus()
        _put_cursor(widgets[at], int(found.get("cursor", "0")))
    areas = list(_areas(page))
    values = [int(value) for value in found.get("scroll", "").split(",") if value]
    if len(values) == len(areas):
        for area, value in zip(areas, values, strict=True):
            area.verticalScrollBar().setValue(value)


def _put_cursor(field: QWidget, at: int) -> None:
    if isinstance(field, QLineEdit):
        field.setCursorPosition(at)
    elif isinstance(field, QPlainTextEdit):
        cursor = field.textCursor()
        cursor.setPosition(min(at, len(field.toPlainText())))
        field.setTextCursor(cursor)


def _areas(page: QWidget) -> Iterator[QAbstractScrollArea]:
    return (area for area in page.findChildren(QAbstractScrollArea) if area.isVisibleTo(page))


def _focusable(page: QWidget) -> list[QWidget]:
    return [w for w in page.findChildren(QWidget) if w.focusPolicy().value and w.isVisibleTo(page)]


# --- what is not kept yet ---------------------------------------------------------------------------------------------


def text_fields(page: QWidget) -> list[Field]:
    """Every field of the page that text can be typed in, in the order of making."""
    fields = [w for w in _shown(page) if isinstance(w, QLineEdit | QPlainTextEdit)]
    return [f for f in fields if _is_written(f)]


def _is_written(field: Field) -> bool:
    """Whether the user writes in it, and it is no part of another widget."""
    return not field.isReadOnly() and not field.objectName().startswith("qt_")


def _all_fields(page: QWidget) -> list[Field]:
    """Every field of the page, hidden ones too, found without going through all that the page is made of."""
    return [*page.findChildren(QLineEdit), *page.findChildren(QPlainTextEdit)]


def _shown(parent: QWidget) -> Iterator[QWidget]:
    """Every widget in `parent` that is not hidden, in the order of making; what is hidden is not gone through."""
    for child in parent.children():
        if isinstance(child, QWidget) and not _is_hidden(child):
            yield child
            yield from _shown(child)


def _is_hidden(widget: QWidget) -> bool:
    """Whether it was hidden; what was only just added is shown in a moment, and counts as shown."""
    return widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _is_shown_in(page: QWidget, widget: QWidget) -> bool:
    """Whether a widget somewhere in the page is gone through by `_shown`."""
    inside: QWidget | None = widget
    while inside is not None and inside is not page:
        if _is_hidden(inside):
            return False
        inside = inside.parentWidget()
    return True


def unkept(page: QWidget, at: dict[str, str] | None = None) -> str:
    """Texts that are in fields and nowhere else, as a draft for the vault; empty when there are none.

    Those are fields without a save of their own, and fields whose save was refused. `at` is the place in which they are
    seen, such as what is open on the page.
    """
    if all(not _text(field) or _is_safe(field) for field in _all_fields(page)):
        return ""  # most often; in order they are only gone through when there is something
    fields = text_fields(page)
    texts = {str(number): _text(field) for number, field in enumerate(fields) if _text(field) and not _is_safe(field)}
    return json.dumps({"at": at or {}, "count": len(fields), "texts": texts}) if texts else ""


def refill(page: QWidget, draft: str, go_there: Callable[[dict[str, str]], None] | None = None) -> None:
    """Put a draft of `unkept` back into the fields of the same page, as if it were typed.

    `go_there` is given the place in which they are seen, where the draft has one.
    """
    found = json.loads(draft)
    if go_there is not None and found.get("at"):
        go_there(found["at"])
    fields = text_fields(page)
    if found["count"] != len(fields):
        return
    for at, text in found["texts"].items():
        field = fields[int(at)]
        if _text(field) == text:
            continue
        if isinstance(field, QLineEdit):
            field.setText(text)
            field.textEdited.emit(text)
        else:
            field.setPlainText(text)


def refuses(page: QWidget) -> bool:
    """Whether a field in sight on the page says what no save would take."""
    return any(holds_refusal(field) and _is_shown_in(page, field) and _is_written(field) for field in _all_fields(page))


def holds_refusal(field: Field) -> bool:
    """Whether the field says what no save would take, so that it is nowhere but there."""
    return field.property(KEPT) is False or bool(field.accessibleDescription())


def _text(field: Field) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _is_safe(field: Field) -> bool:
    """Whether a field needs no draft, or may have none."""
    if field.property(SECRET) or (isinstance(field, QLineEdit) and field.echoMode() != QLineEdit.EchoMode.Normal):
        return True
    return bool(field.property(KEPT)) and not field.property(LOOSE) and not field.accessibleDescription()
