"""Layouts that outlive others: what Qt deleted is never taken for something that is there."""

import gc
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget

from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.tab_order import as_seen
from tests.ui.known_items import known_but_gone

SIDES = 10


@pytest.fixture
def little_to_collect() -> Iterator[None]:
    """Only what a test makes is looked through by the collector, and not all that is left of the tests before it."""
    gc.freeze()
    yield
    gc.unfreeze()


@pytest.mark.usefixtures("little_to_collect")
@pytest.mark.parametrize("way", ["taken out", "deleted"])
def test_parts_in_rows_stay_what_they_are_when_others_go(qapp: QApplication, way: str) -> None:
    kept = []
    for _ in range(60):
        before = QWidget()
        column = QVBoxLayout(before)
        parts = [QPushButton("part") for _ in range(SIDES)]
        for part in parts:
            column.addWidget(part)
        as_seen(column)
        for part in parts:
            if way == "deleted":
                part.deleteLater()
            else:
                part.setParent(None)
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        holder = QWidget()
        flow = Flow(holder)
        for at in range(SIDES):
            flow.addWidget(QPushButton(str(at)))
        kept.append((holder, flow))
        before.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        del before, column, parts, part
        gc.collect()
        assert flow.heightForWidth(4000) > 0 and flow.count() == SIDES
        as_seen(flow)


def test_tab_goes_through_nested_layouts_in_the_order_of_reading(qapp: QApplication) -> None:
    holder, inner = QWidget(), QWidget()
    column, row, flow = QVBoxLayout(holder), QVBoxLayout(), Flow(inner)
    made = {name: QPushButton(name) for name in "dbcae"}
    column.addWidget(made["a"])
    column.addLayout(row)
    row.addWidget(made["b"])
    column.addWidget(inner)
    flow.addWidget(made["c"])
    flow.addWidget(made["d"])
    column.addWidget(made["e"])
    as_seen(column)
    found, widget = "", made["a"]
    for _ in range(5):
        found += widget.text()
        widget = next_button(widget)
    assert found == "abcde"


def next_button(widget: QPushButton) -> QPushButton:
    after = widget.nextInFocusChain()
    while not isinstance(after, QPushButton):
        after = after.nextInFocusChain()
    return after


def test_what_is_known_of_an_item_that_qt_deleted_is_found(qapp: QApplication) -> None:
    """A row that was filled before it came into another one, and out of which a part goes while the row stays."""
    holder, part = QWidget(), QPushButton("part")
    column, line = QVBoxLayout(holder), QVBoxLayout()
    line.addWidget(part)
    column.addLayout(line)
    before = len(known_but_gone())
    part.setParent(None)
    assert len(known_but_gone()) == before + 1
