"""All cases: find one as you type, open it, put it away, bring it back."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QListView, QStackedWidget, QVBoxLayout

from coachdesk.desk.changes import CaseChanged, CaseListChanged, Change
from coachdesk.domain.casefile import CaseSummary
from coachdesk.domain.errors import CaseError
from coachdesk.domain.privacy import Ground
from coachdesk.domain.vaults import Shelf
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.case_rows import CaseRowPainter, CaseRows
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.tokens import LIGHT

MOST = 200

_EMPTY = {
    Shelf.CURRENT: (mark("No cases yet"), mark("Make a case for the person you are going to meet.")),
    Shelf.ARCHIVED: (
        mark("The archive is empty"),
        mark("Cases that are finished can rest here. They stay as they were."),
    ),
    Shelf.DELETED: (mark("The bin is empty"), mark("Deleted cases wait here until you erase them for good.")),
}


class CaseList(QListView):
    """The list itself; Enter opens, Delete puts in the bin."""

    def __init__(self, page: "CaseListPage") -> None:
        super().__init__()
        self._page = page

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._page.open_selected()
        elif event.key() == Qt.Key.Key_Delete:
            self._page.delete_selected()
        else:
            super().keyPressEvent(event)


class CaseListPage(Page):
    """Searches at every key: the store answers within a frame."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        title = label("h1")
        self.speak(title.setText, mark("Cases"))
        new = button("primary", "plus")
        self.speak(new.setText, mark("New case"))
        new.clicked.connect(lambda: around.navigator.go("new_case"))
        self.taking = button("plain", "folder")
        self.speak(self.taking.setText, mark("Take in a case…"))
        self.taking.clicked.connect(lambda: around.navigator.go("import_case"))
        if self.desk.practice:
            self.taking.hide()
        self.search = TextLine()
        looking = self.search.sign(icons.icon("search", LIGHT.muted), TextLine.ActionPosition.LeadingPosition)
        emptying = self.search.sign(icons.icon("close", LIGHT.muted), TextLine.ActionPosition.TrailingPosition)
        self.speak(looking.setText, mark("Search by name, reference or phone"))
        self.speak(emptying.setText, mark("Show all"))
        looking.triggered.connect(self.search.setFocus)
        emptying.triggered.connect(self.search.clear)
        emptying.setVisible(False)
        self.search.textChanged.connect(lambda text: emptying.setVisible(bool(text)))
        self.speak(self.search.setPlaceholderText, mark("Search by name, reference or phone"))
        self.speak(self.search.setAccessibleName, mark("Search by name, reference or phone"))
        self.search.textChanged.connect(lambda _text: self._find())
        self.search.returnPressed.connect(self.open_selected)
        self.shelves = Toggles(
            self.language,
            "",
            ((Shelf.CURRENT, mark("Current")), (Shelf.ARCHIVED, mark("Archive")), (Shelf.DELETED, mark("Bin"))),
        )
        self.shelves.show_chosen([Shelf.CURRENT])
        self.shelves.picked.connect(self._find)
        self.rows = CaseRows(self.language)
        self.list = CaseList(self)
        self.speak(self.list.setAccessibleName, mark("Cases"))
        self.list.setModel(self.rows)
        self.list.setItemDelegate(CaseRowPainter(self.rows, self.list))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setUniformItemSizes(True)
        self.list.doubleClicked.connect(lambda _index: self.open_selected())
        self.list.selectionModel().currentChanged.connect(lambda _now, _before: self._enable())
        self._empty = Empty(icons.icon("cases", LIGHT.accent))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._make_actions()
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 18)
        box.setSpacing(14)
        box.addLayout(row(title, None, self.taking, new))
        search_row = row(self.search, self.shelves, spacing=16)
        search_row.setStretch(0, 1)
        box.addLayout(search_row)
        box.addWidget(self._stack, 1)
        box.addLayout(row(self.opening, self.archiving, self.restoring, None, self.deleting, self.erasing))
        QShortcut(QKeySequence("Ctrl+F"), self, self.search.setFocus)
        self.listen(self._changed)

    def _make_actions(self) -> None:
        self.opening = button("primary")
        self.archiving, self.restoring = button("plain", "archive"), button("plain", "restore")
        self.deleting, self.erasing = button("plain", "delete"), button("danger", "delete")
        for made, source, run in (
            (self.opening, mark("Open"), self.open_selected),
            (self.archiving, mark("To the archive"), self.archive_selected),
            (self.restoring, mark("Bring back"), self.restore_selected),
            (self.deleting, mark("Delete"), self.delete_selected),
            (self.erasing, mark("Erase for good…"), self.erase_selected),
        ):
            self.speak(made.setText, source)
            made.clicked.connect(lambda _checked=False, run=run: run())

    # --- finding ----------------------------------------------------------------------------------------------------

    @property
    def shelf(self) -> Shelf:
        """The shelf that is looked through."""
        return Shelf(self.shelves.chosen[0])

    @property
    def selected(self) -> CaseSummary | None:
        """The case under the cursor."""
        index = self.list.currentIndex()
        return self.rows.summary(index.row()) if index.isValid() else None

    def entered(self) -> None:
        self._find()
        self.search.setFocus()

    def place(self) -> dict[str, str]:
        return {"shelf": self.shelf, "row": str(self.list.currentIndex().row())}

    def return_to(self, place: dict[str, str]) -> None:
        self.shelves.show_chosen([Shelf(place["shelf"])])
        self._find()
        if (at := self.rows.index(int(place["row"]), 0)).isValid():
            self.list.setCurrentIndex(at)

    def _find(self) -> None:
        kept = self.selected
        found = self.desk.cases.search(self.search.text(), self.shelf, limit=MOST)
        self.rows.show_rows(found, self.search.text())
        ids = [summary.id for summary in found]
        at = ids.index(kept.id) if kept is not None and kept.id in ids else 0
        if found:
            self.list.selectionModel().setCurrentIndex(
                self.rows.index(at, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )
        else:
            self.list.setCurrentIndex(QModelIndex())
        self._stack.setCurrentIndex(0 if found else 1)
        self._say_empty()
        self._enable()

    def _say_empty(self) -> None:
        title, text = _EMPTY[self.shelf]
        if self.search.text().strip():
            title = mark("Nobody found")
            text = mark("Try a part of the name, in any script, or the phone number. Look in the archive too.")
        self._empty.title.setText(self.words.text(title))
        self._empty.text.setText(self.words.text(text))

    def _enable(self) -> None:
        some, shelf = self.selected is not None, self.shelf
        self.opening.setEnabled(some)
        for made, shelves in (
            (self.archiving, (Shelf.CURRENT,)),
            (self.deleting, (Shelf.CURRENT, Shelf.ARCHIVED)),
            (self.restoring, (Shelf.ARCHIVED, Shelf.DELETED)),
            (self.erasing, (Shelf.DELETED,)),
        ):
            made.setVisible(shelf in shelves)
            made.setEnabled(some)

    def retranslate(self) -> None:
        super().retranslate()
        self._say_empty()
        self.list.viewport().update()

    def _changed(self, change: Change) -> None:
        if isinstance(change, CaseListChanged | CaseChanged) and self.isVisible():
            self._find()

    # --- doing ------------------------------------------------------------------------------------------------------

    def open_selected(self) -> None:
        """Open the case under the cursor."""
        if (summary := self.selected) is not None:
            self.around.navigator.go("case", summary.id)

    def archive_selected(self) -> None:
        """Put it in the archive."""
        if (summary := self.selected) is not None:
            self._try(lambda: self.desk.cases.archive(summary.id))

    def restore_selected(self) -> None:
        """Bring it back from the archive or the bin."""
        if (summary := self.selected) is not None:
            self._try(lambda: self.desk.cases.restore(summary.id))

    def delete_selected(self) -> None:
        """Put it in the bin; can be undone."""
        if (summary := self.selected) is not None and self.shelf is not Shelf.DELETED:
            self._try(lambda: self.desk.cases.delete(summary.id))

    def erase_selected(self) -> None:
        """Go to the page that asks, and then erases it for good."""
        if (summary := self.selected) is not None:
            self.around.navigator.go("erase", summary.id, Ground.MISTAKE)

    def _try(self, act) -> None:  # type: ignore[no-untyped-def]
        try:
            act()
        except CaseError as error:
            self.around.speaker.refuse(error)
