"""Every page in every language: everything is translated, named, whole, and reached in order by the keyboard."""

from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

import fitting
import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QWidget,
)
from screenshots import Studio
from unspoken import unspoken

from coachdesk.i18n import Translator
from coachdesk.ui.parts.prompt_card import PromptCard
from coachdesk.ui.parts.scroll import Scrolling
from tests.ui.known_items import known_but_gone

SIZE = (1366, 768)
NAMED = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractItemView, QProgressBar)
READABLE = 240
"""Pixels that a prompt card takes at least, in a window of SIZE."""


class Findings:
    """What is wrong, by page."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.page = ""

    def add(self, what: str) -> None:
        line = f"{self.page}: {what}"
        if line not in self.lines:
            self.lines.append(line)


def visible(root: QWidget, kind: type) -> Iterator[QWidget]:
    """Widgets of a kind that can be seen, or would be after scrolling."""
    for widget in root.findChildren(kind):
        if widget.isVisible() and widget.width() > 0:
            yield widget


def check_names(root: QWidget, findings: Findings) -> None:
    for kind in NAMED:
        for widget in visible(root, kind):
            if widget.objectName().startswith("qt_"):
                continue
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is None or not interface.text(QAccessible.Text.Name).strip():
                findings.add(
                    f"no accessible name: {type(widget).__name__} {widget.objectName()} in {type(widget.parent()).__name__}"
                )


def check_fit(root: QWidget, findings: Findings) -> None:
    """Nothing is clipped, cut off, or lies over something else; test_fit.py holds longer languages to the same."""
    for finding in fitting.findings(root):
        findings.add(str(finding))


def check_columns(root: QWidget, findings: Findings) -> None:
    """What stands in a column is seen in its whole width, and prompt cards are wide enough to be read at ease."""
    for column in visible(root, Scrolling):
        if column.widget().width() > column.viewport().width():
            findings.add(f"cut at the side: {column.widget().width()} > {column.viewport().width()}")
    for made in visible(root, PromptCard):
        if made.width() < READABLE:
            findings.add(f"narrow prompt card: {made.accessibleName()!r} ({made.width()})")


def check_tab_order(root: QWidget, findings: Findings) -> None:
    """Beside each other in reading direction, below each other from top to bottom, among the children of one parent."""
    whole = focus_chain(root)
    chain, wanted = takes_tab(whole), takes_tab(root.findChildren(QWidget))
    for missing in set(wanted) - set(chain):
        findings.add(f"not reached by Tab: {type(missing).__name__}")
    rtl = root.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for before, after in pairwise(chain):
        if before.parentWidget() is after.parentWidget():
            a, b = place(before), place(after)
            same_row = a.top() < b.bottom() and b.top() < a.bottom()
            wrong = (b.left() > a.left() if rtl else b.left() < a.left()) if same_row else b.top() < a.top()
            if wrong:
                findings.add(f"Tab jumps back from {name(before)} to {name(after)}")
    check_tab_loops(whole, findings)


def focus_chain(root: QWidget) -> list[QWidget]:
    """Everything that Tab may come to, in its order, from the first after `root`."""
    chain, widget = [], root.nextInFocusChain()
    while widget is not root:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    return chain


def takes_tab(widgets: Iterable[QWidget]) -> list[QWidget]:
    return [w for w in widgets if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isVisible() and w.isEnabled()]


def check_tab_loops(chain: list[QWidget], findings: Findings) -> None:
    """Tab comes to everything once: what hands its focus on stands in the chain beside what gets it."""
    stops: list[QWidget] = []
    for widget in chain:
        if not widget.isVisible():
            continue
        ours = type(widget).__module__.startswith("coachdesk")  # parts of Qt's own widgets hand on among themselves
        stop = (widget.focusProxy() if ours else None) or widget
        comes = stop.focusPolicy() & Qt.FocusPolicy.TabFocus and stop.isEnabled()
        if comes and (stop is widget or not stop.isAncestorOf(widget)):
            if stop in stops and stops[-1] is not stop:
                findings.add(f"Tab comes to {name(stop)} again by {type(widget).__name__}")
            stops.append(stop)


def place(widget: QWidget) -> QRect:
    return QRect(widget.mapToGlobal(widget.rect().topLeft()), widget.size())


def name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {getattr(widget, 'text', str)()!r} {widget.accessibleName()!r}"


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "pseudo"])
def test_every_page(qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    """English stands in the pseudo-language, every text of it, and longer; that also hears of what nobody translates."""
    findings = Findings()
    find = Translator._find

    def watched(self: Translator, source: str, context: str | None) -> str:
        if not self.has(source, context):
            findings.add(f"not translated into {self.language}: {source!r}")
        return find(self, source, context)

    monkeypatch.setattr(Translator, "_find", watched)
    studio = Studio(tmp_path, language, SIZE)
    rtl = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    pages = 0
    for page, root in studio.pages():
        studio.settle()
        findings.page = page
        assert root.layoutDirection() is rtl
        for check in (check_names, check_fit, check_columns, check_tab_order):
            check(root, findings)
        for finding in unspoken(root) if language == "pseudo" else ():
            findings.add(str(finding))
        pages += 1
    gone = known_but_gone()
    studio.close()
    assert not gone
    assert pages >= 25
    assert not findings.lines, "\n".join(findings.lines)


def test_switching_the_language_reaches_every_page(qapp: QApplication, tmp_path: Path) -> None:
    studio = Studio(tmp_path, "nl", SIZE)
    for page, _root in studio.pages():
        if page == "preview":
            break
        studio.settle()
    studio.language.switch("ar")
    studio.settle()
    for page in ("today", "cases", "settings", "new_case"):
        studio.window.go(page)
        studio.settle()
        texts = [w.text() for kind in (QLabel, QPushButton) for w in visible(studio.window.page, kind) if w.text()]
        dutch = studio.language.translator("nl")
        for known in ("New case", "Settings", "Cases", "Go on", "Tip for today", "Make the case", "Check the vault"):
            assert dutch.text(known) not in texts, (page, known)
    assert studio.window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    studio.close()
