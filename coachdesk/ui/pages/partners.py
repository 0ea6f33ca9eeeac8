"""The directory of partners: find one, look at it, change it; add, take in a file, save one."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from coachdesk.desk.changes import Change, PartnersChanged
from coachdesk.domain.errors import CaseError
from coachdesk.domain.partners import Partner, PartnerKind
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around
from coachdesk.ui.partners.directory_list import DirectoryList
from coachdesk.ui.partners.partner_form import PartnerForm
from coachdesk.ui.partners.says import ROWS
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.files_page import FilesPage
from coachdesk.ui.parts.notices import Empty, Notice
from coachdesk.ui.parts.scroll import into_sight, scrolling
from coachdesk.ui.parts.taking_in import TakingIn
from coachdesk.ui.tokens import LIGHT

LOW = 600
"""Pixels below which the page has little height."""
NEW = "new"
"""Stands for the id of an entry that has none yet."""


class PartnersPage(FilesPage):
    """The list at the side that reading begins at, one entry beside it; what is typed is kept at once."""

    reads = "CSV, vCard (*.csv *.tsv *.txt *.vcf *.vcard)"
    writes = {"CSV (*.csv)": ".csv", "vCard (*.vcf)": ".vcf"}
    file_name = "partners"
    saved = mark("The directory is in {file}.")

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.autosave = Autosave(self)
        self.savers = {".csv": self.desk.partners.save_csv, ".vcf": self.desk.partners.save_vcards}
        self._wanted = ""
        self.taking = TakingIn(around, self.desk.partners, ROWS)
        self.taking.left.connect(self.show_directory)
        self.taking.another.connect(self.ask_file)
        self.directory = QWidget()
        box = QVBoxLayout(self.directory)
        box.setContentsMargins(28, 22, 28, 16)
        box.setSpacing(14)
        box.addWidget(self._head())
        self.problem = Notice("bad")
        box.addWidget(self.problem)
        self._make_empty()
        self._filled = QWidget()
        self._filled.setLayout(row(self._list_side(), self._form_side(), spacing=16))
        self._filled.layout().setStretch(0, 2)  # type: ignore[call-arg]
        self._filled.layout().setStretch(1, 3)  # type: ignore[call-arg]
        box.addWidget(self._filled, 1)
        box.addWidget(self._empty, 1)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.directory)
        self.stack.addWidget(self.taking)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.stack)
        self.listen(self._changed)

    def _head(self) -> QWidget:
        title = label("h1")
        self.speak(title.setText, mark("Partners"))
        self.take_in, self.save_as = button("plain", "folder"), button("plain", "save_file")
        self.new = button("primary", "plus")
        for made, source, run in (
            (self.take_in, mark("Take in a file…"), self.ask_file),
            (self.save_as, mark("Save as a file…"), self.ask_and_save),
            (self.new, mark("New partner"), self.begin),
        ):
            self.speak(made.setText, source)
            made.clicked.connect(lambda _checked=False, run=run: run())
        if self.desk.practice:
            self.take_in.hide()
        return flowing(title, self.take_in, self.save_as, self.new)[0]

    def _list_side(self) -> DirectoryList:
        self.side = DirectoryList(self.around)
        self.side.searched.connect(self._find)
        self.side.list.went.connect(self._go)
        self.side.list.pressed_enter.connect(lambda: self.form.fields["organisation"].setFocus())
        self.side.list.pressed_delete.connect(self.remove)
        return self.side

    def _form_side(self) -> QWidget:
        self.form = PartnerForm(self.around, self.autosave)
        self.form.begun.connect(self._begun)
        self.form.removing.connect(self.remove)
        standing = self.form.standing
        standing.checked.connect(lambda: self._on_shown(self.desk.partners.checked_today))
        standing.two.connect(lambda other: self._on_shown(self.desk.partners.keep_both, other))
        standing.one.connect(lambda other: self._on_shown(self.desk.partners.make_one, other))
        self._frame, box = card()
        self.scrolled = scrolling(self.form)
        box.addWidget(self.scrolled)
        return self._frame

    def _make_empty(self) -> None:
        self._empty = Empty(icons.icon("partners", LIGHT.accent))
        self.speak(self._empty.title.setText, mark("No partners yet"))
        self.speak(
            self._empty.text.setText,
            mark(
                "Here stands who else can help: what they do, in which languages, and how to reach them. Add one, or take in a table (CSV) or an address book (vCard)."
            ),
        )
        self.speak(self._empty.action.setText, mark("New partner"))
        self._empty.action.clicked.connect(self.begin)
        self._empty.action.show()

    def event(self, event: QEvent) -> bool:
        """While the directory is on show, the keys by which cases are found elsewhere find partners."""
        if event.type() == QEvent.Type.ShortcutOverride and self._finds(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._finds(event):
            self.side.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            super().keyPressEvent(event)

    def _finds(self, event: QEvent) -> bool:
        there = self.stack.currentWidget() is self.directory and self.side.isVisible()
        return there and isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.Find)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.side.kinds.keep_short(self.height() < LOW)

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def shown(self) -> Partner | None:
        """The entry beside the list; None for a new one, and where there is none."""
        return self.form.partner

    def open(self, case_id: str, stage: str = "") -> None:
        """Show the entry whose id is `stage`."""
        self._wanted = stage

    def entered(self) -> None:
        self.show_directory()

    def place(self) -> dict[str, str]:
        begins = self.shown is None and self._frame.isVisibleTo(self)
        return {"partner": NEW if begins else self.shown.id if self.shown is not None else ""}

    def return_to(self, place: dict[str, str]) -> None:
        if place["partner"] == NEW:
            self.begin()
        else:
            self._show(place["partner"])

    def keep(self) -> None:
        self.autosave.flush()

    def show_directory(self) -> None:
        """The list, with one entry beside it."""
        self.stack.setCurrentWidget(self.directory)
        self.problem.say("")
        self._read()
        wanted, self._wanted = self._wanted, ""
        self._show(wanted or (self.shown.id if self.shown is not None else ""))
        (self.side.search if self.side.partners else self._empty.action).setFocus()

    def _read(self) -> None:
        """Read the directory as it is now."""
        self.side.read()
        self.save_as.setEnabled(bool(self.side.partners))

    def _find(self) -> None:
        """Show what is found; the entry on show stays as long as it is among it."""
        self._show(self.shown.id if self.shown is not None else "")

    def _show(self, partner_id: str, *, new: bool = False, stay: bool = False) -> None:
        """Show the list, and an entry: another one where there is none with this id; none for a `new` one."""
        partner = self.side.show_found(partner_id, new=new, stay=stay)
        there = bool(self.side.partners)
        self._filled.setVisible(there or new)
        self._empty.setVisible(not there and not new)
        self._frame.setVisible(new or partner is not None)
        if partner is not None:
            self._show_form(partner)
        elif not new:
            self.form.partner = None

    def _show_form(self, partner: Partner) -> None:
        other = self.shown is None or self.shown.id != partner.id
        self.form.show_partner(partner, self.side.doubles.get(partner.id, ()))
        if other:
            self.scrolled.begin_at_top()

    def _go(self, at: int) -> None:
        """Another line: what was typed is kept first; what can't be kept stays in sight."""
        wanted = self.side.found[at].id
        self.keep()
        if self.form.holds_refused:
            self.side.go_to(self.shown.id if self.shown is not None else "")
            into_sight(next(each for each in self.form.labelled.values() if each.problem))
        else:
            self._show(wanted)

    def _changed(self, change: Change) -> None:
        if isinstance(change, PartnersChanged) and self.stack.currentWidget() is self.directory and self.isVisible():
            begins = self.shown is None and self._frame.isVisibleTo(self)
            self._read()
            self._show(self.shown.id if self.shown is not None else "", new=begins, stay=True)

    # --- doing ------------------------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Write a new entry; of the kind that is looked through, where it is one."""
        self.keep()
        if self.form.holds_refused:
            return
        kinds = self.side.kinds.kinds
        self._show("", new=True)
        self.form.begin(kinds[0] if len(kinds) == 1 else PartnerKind.OTHER)
        self.scrolled.begin_at_top()

    def _begun(self, partner_id: str) -> None:
        """The new entry is kept: it stands in the list, whatever is looked for there."""
        if partner_id not in [each.id for each in self.side.found]:
            self.side.look_for_all()
        self._show(partner_id)

    def remove(self) -> None:
        """Take the entry on show out; can be undone."""
        self.keep()
        if self.shown is not None:
            self._on_shown(self.desk.partners.remove)
            self.side.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_shown(self, act, *more: str) -> None:  # type: ignore[no-untyped-def]
        """Do something with the entry on show, or say why that can't be."""
        self.keep()
        if self.shown is not None:
            try:
                act(self.shown.id, *more)
            except CaseError as error:
                self.around.speaker.refuse(error)
