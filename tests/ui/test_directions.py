"""Every field of every page turns with what is typed in it; digits, dates and addresses never do."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from screenshots import Studio

from coachdesk.ui.parts.fields import Story, TextLine, direction_of

LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
TYPED = (
    ("Gemeente Zwolle", LTR),
    ("ሰላም ኣለም", LTR),
    ("سميرة حداد", RTL),
    ("06 12 سميرة", RTL),
    ("(سميرة) Haddad", RTL),
    ("«سميرة»", RTL),
    ('"ሰላም" سميرة', LTR),
    ("(Zwolle) سميرة", LTR),
)
NO_LETTER = ("06 12", "٠٦", "(12-03)", "…")


def begins(field: QLineEdit, *, at_end: bool = False) -> Qt.LayoutDirection:
    """The side that the text of a line begins at, as it is drawn: there the cursor stands before the first letter.

    With `at_end` the cursor stands after the last: digits run to the right wherever they stand.
    """
    field.setCursorPosition(len(field.text()) if at_end else 0)
    field.grab()  # only drawing puts the text at its side
    at = field.cursorRect().center().x()
    return LTR if at < field.width() / 2 else RTL


def fields_of(root: QWidget) -> list[QWidget]:
    return [
        f
        for f in root.findChildren(QWidget)
        if isinstance(f, QLineEdit | QPlainTextEdit | QTextEdit)
        and f.isVisible()
        and not f.isReadOnly()
        and not f.objectName().startswith("qt_")
    ]


def check_line(field: TextLine, window: Qt.LayoutDirection, where: str) -> None:
    field.setMaxLength(32767)
    before = field.text()
    field.clear()
    assert begins(field) is window, f"{where}: an empty field waits at the wrong side"
    for text, direction in TYPED:
        field.setText(text)
        if field.ltr:
            assert field.layoutDirection() is LTR, f"{where}: {text}"
        else:
            assert field.layoutDirection() is direction, f"{where}: {text}"
            assert begins(field) is direction, f"{where}: {text}"
    for text in NO_LETTER:
        field.setText(text)
        assert begins(field, at_end=window is RTL) is window, f"{where}: {text}"
    field.setText(before)


def sides(story: Story) -> list[Qt.LayoutDirection]:
    """The side at which each paragraph begins, as it is drawn."""
    found, cursor = [], QTextCursor(story.document())
    for number in range(story.blockCount()):
        cursor.setPosition(story.document().findBlockByNumber(number).position())
        found.append(LTR if story.cursorRect(cursor).center().x() < story.viewport().width() / 2 else RTL)
    return found


def check_story(story: Story, window: Qt.LayoutDirection, where: str) -> None:
    before = story.toPlainText()
    story.setPlainText("")
    assert sides(story) == [window], f"{where}: an empty story waits at the wrong side"
    for text, direction in TYPED:
        story.setPlainText(text)
        assert sides(story) == [direction], f"{where}: {text}"
    story.setPlainText("\n".join(text for text, _ in TYPED))
    assert sides(story) == [direction for _, direction in TYPED], where
    story.setPlainText(before)


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_every_field_of_every_page(qapp: QApplication, tmp_path: Path, language: str) -> None:
    studio = Studio(tmp_path, language, (1366, 768))
    window = RTL if language == "ar" else LTR
    lines = stories = fixed = 0
    for page, root in studio.pages():
        studio.settle()
        assert not [c for c in root.findChildren(QComboBox) if c.isEditable()], page
        for field in fields_of(root):
            where = f"{page}: {field.accessibleName()}"
            if isinstance(field, TextLine):
                check_line(field, window, where)
                fixed, lines = fixed + field.ltr, lines + (not field.ltr)
            else:
                assert isinstance(field, Story), f"{where} is a {type(field).__name__}"
                check_story(field, window, where)
                stories += 1
    studio.window.close_down()
    studio.window.close()
    studio.window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert lines >= 15
    assert stories >= 5
    assert fixed >= 10


def test_each_paragraph_for_itself_while_it_is_typed(qapp: QApplication) -> None:
    story = Story()
    story.resize(400, 200)
    story.show()
    for text in ("Zwolle", "\n", "سميرة", "\n", "ሰላም"):
        story.insertPlainText(text)
    assert sides(story) == [LTR, RTL, LTR]
    story.undo()
    assert sides(story)[:2] == [LTR, RTL]
    story.deleteLater()


@pytest.mark.parametrize(
    ("text", "direction"),
    [*TYPED, *((text, None) for text in ("", *NO_LETTER)), ("“ሰላም”", LTR), ("\u200f12 abc", RTL), ("ﷲ", RTL)],
)
def test_the_first_letter_tells(text: str, direction: Qt.LayoutDirection | None) -> None:
    assert direction_of(text) is direction
