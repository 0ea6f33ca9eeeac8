"""Every text has the room it needs on every page, in the longest languages and the smallest window."""

from pathlib import Path

import pytest
from fit import walk
from fitting import findings
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QComboBox, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from unspoken import faults

from coachdesk.ui import theme
from coachdesk.ui.parts.basics import button, label

LAPTOP, SMALL = (1366, 768), (880, 500)
ROOM_TO_SCROLL = "together-"
"""Client's screens of two languages or in large print are made for a screen of their own, not for the smallest."""


def test_a_language_that_is_much_longer_than_english_from_right_to_left(qapp: QApplication, tmp_path: Path) -> None:
    """And every text on every page was given to the translator, whole; test_every_page.py does it from left to right."""
    assert not list(walk(tmp_path, "pseudo-rtl", LAPTOP))


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_the_smallest_window(qapp: QApplication, tmp_path: Path, language: str) -> None:
    found = walk(tmp_path, language, SMALL)
    assert not [line for line in found if not line.startswith(ROOM_TO_SCROLL)]


# --- the check itself -------------------------------------------------------------------------------------------------


@pytest.fixture
def page(qapp: QApplication, qtbot: QtBot) -> QWidget:
    """An empty page of 300 by 200 pixels."""
    qapp.setStyle("Fusion")
    theme.apply(qapp)
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(300, 200)
    QVBoxLayout(made)
    return made


def found_on(page: QWidget, qapp: QApplication) -> list[str]:
    page.show()
    qapp.processEvents()
    found = list(findings(page))
    return [finding.what for finding in found]


def test_a_page_with_room_is_clean(page: QWidget, qapp: QApplication) -> None:
    press, box = button("primary", "lock"), QComboBox()
    press.setText("Lock")
    box.addItem("Nederlands")
    for made in (label("h1", "A title"), label("", "Some words. " * 4, wrap=True), press, box):
        page.layout().addWidget(made)
    assert found_on(page, qapp) == []


def test_words_wider_than_their_button(page: QWidget, qapp: QApplication) -> None:
    made = button()
    made.setText("Far too many words for a button like this")
    made.setFixedWidth(120)
    page.layout().addWidget(made)
    assert found_on(page, qapp) == ["clipped"]


@pytest.mark.parametrize("size", [QSize(60, 22), QSize(200, 9)])
def test_a_line_wider_or_higher_than_its_label(page: QWidget, qapp: QApplication, size: QSize) -> None:
    made = label("", "Too much for this")
    made.setFixedSize(size)
    page.layout().addWidget(made)
    assert found_on(page, qapp) == ["clipped"]


def test_more_lines_than_a_label_has_height_for(page: QWidget, qapp: QApplication) -> None:
    made = label("", "Words that wrap. " * 12, wrap=True)
    made.setFixedHeight(40)
    page.layout().addWidget(made)
    assert found_on(page, qapp) == ["clipped"]


def test_a_word_that_can_not_be_broken(page: QWidget, qapp: QApplication) -> None:
    made = label("", "Arbeidsongeschiktheidsverzekering", wrap=True)
    made.setFixedSize(120, 60)
    page.layout().addWidget(made)
    assert found_on(page, qapp) == ["clipped"]


def test_a_choice_wider_than_its_list(page: QWidget, qapp: QApplication) -> None:
    made = QComboBox()
    made.addItem("A choice of very many words")
    made.setFixedWidth(110)
    page.layout().addWidget(made)
    assert found_on(page, qapp) == ["clipped"]


def test_neighbours_that_lie_over_each_other(page: QWidget, qapp: QApplication) -> None:
    for x in (10, 40):
        made = QLabel("Some words", page)
        made.setGeometry(x, 10, 100, 24)
    assert found_on(page, qapp) == ["overlaps"]


def test_what_sticks_out_of_its_frame(page: QWidget, qapp: QApplication) -> None:
    frame = QWidget()
    frame.setFixedSize(80, 40)
    made = QPushButton("Press", frame)
    made.setGeometry(10, 4, 100, 32)
    holder = QHBoxLayout()
    holder.addWidget(frame)
    page.layout().addLayout(holder)
    assert [what for what in found_on(page, qapp) if what.startswith("cut by")] == ["cut by QWidget"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("[Ŵöŕďš ··]", []),
        ("[Öñé ··] · [ţŵö ··]", []),
        ("[Öñé ··.] [Ţŵö ··.]", []),
        ("[Ĥéļļö Samira Haddad ··]", []),
        ("Samira Haddad · 06 12 34 56 78", []),
        ("‹21 November 2026›", []),
        ("Ctrl+N", []),
        ("Hello", ["not translated"]),
        ("[Öñé ··] more", ["put together"]),
        ("[Öñé ··]: [ţŵö ··]", ["put together"]),
        ("[Öñé ··]: Samira Haddad", ["put together"]),
        ("[Öñé ··] [ţŵö ··]", ["put together"]),
    ],
)
def test_what_no_translator_was_asked_for(text: str, wrong: list[str]) -> None:
    assert list(faults(text)) == wrong
