"""The life domains: all of them in a list, and one of them opened. There is never a sum or an average of levels."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import DomainKind
from coachdesk.domain.picture.domains import latest
from coachdesk.i18n import mark
from coachdesk.ui.listen.domain_line import Lines
from coachdesk.ui.listen.domain_row import DomainRow
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.place import holds_refusal
from coachdesk.ui.together.client_view import ClientView

if TYPE_CHECKING:
    from coachdesk.ui.listen.domain_view import DomainView


class DomainsPage(ListenPage):
    """Escape goes back from a domain to the list."""

    cards = ("levels_not_marks", "different_view", "why_i_ask", "ask_permission")

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._case = ""
        self.opened = ""
        self.rows = Lines()
        self.view: DomainView | None = None
        self._title, self._how, self._source = (
            label("question", wrap=True),
            label("small", wrap=True),
            label("small", wrap=True),
        )
        self.speak(self._title.setText, mark("Life domains (after the ZRM 2017)"))
        self.speak(
            self._how.setText,
            mark(
                "The steps are how you see it, the face is how the client sees it. They are not marks and are not added up."
            ),
        )
        self.speak(
            self._source.setText,
            mark(
                "Names after the Zelfredzaamheid-Matrix 2017, GGD Amsterdam. Own descriptions, not the official form."
            ),
        )
        self._parenting = label("field")
        self.speak(self._parenting.setText, mark("With children at home"))
        self._list = QWidget()
        self._list.setLayout(column(self._title, self._how, 4, self.rows, 6, self._source, None, spacing=6))
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.addWidget(self._list)
        self._add_rows()

    def _add_rows(self) -> None:
        parenting = False
        for domain in self.desk.content.domains.values():
            if domain.kind is DomainKind.PARENTING and not parenting:
                parenting = True
                self.rows.add_between(self._parenting)
            self.rows.add(domain.id, DomainRow(domain))
        self.rows.pressed.connect(self.open_domain)
        for_reading(self.rows)

    # --- one of them ------------------------------------------------------------------------------------------------

    def open_domain(self, domain_id: str) -> None:
        """Show one life domain."""
        self.autosave.flush()
        if self.view is None:
            from coachdesk.ui.listen.domain_view import DomainView

            self.view = DomainView(self)
            self.view.closed.connect(self.close_domain)
            self._whole.addWidget(self.view)
        self.opened = domain_id
        self.stage.redraw()
        self.view.back.setFocus(Qt.FocusReason.OtherFocusReason)
        if (scrolling := scrolled_in(self)) is not None:
            scrolling.begin_at_top()

    def close_domain(self) -> None:
        """Go back to the list, to the line that was opened."""
        self.autosave.flush()
        if self.view is not None and holds_refusal(self.view.told.note):
            self.view.told.note.setFocus(Qt.FocusReason.OtherFocusReason)  # closing would lose what could not be kept
            return
        before, self.opened = self.opened, ""
        self.stage.redraw()
        self.rows.focus(before)

    def place(self) -> dict[str, str]:
        return {"open": self.opened} if self.opened else {}

    def return_to(self, place: dict[str, str]) -> None:
        if any(domain.id == place.get("open") for domain in self.desk.picture.domains(self.file)):
            self.open_domain(place["open"])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.opened:
            self.close_domain()
        else:
            super().keyPressEvent(event)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        mine = {domain.id: domain for domain in self.desk.picture.domains(file)}
        if file.case.id != self._case or self.opened not in mine:
            self._case, self.opened = file.case.id, ""
        self._list.setVisible(not self.opened)
        if self.view is not None:
            self.view.setVisible(bool(self.opened))
        if self.opened and self.view is not None:
            self.view.show_domain(file, mine[self.opened])
            self.begins_at = self.view.back
            return
        self._show_rows(file)

    def _show_rows(self, file: CaseFile) -> None:
        mine = {domain.id for domain in self.desk.picture.domains(file)}
        parenting = False
        for domain_id, line in self.rows.lines.items():
            assert isinstance(line, DomainRow)
            line.setVisible(domain_id in mine)
            parenting = parenting or (domain_id in mine and line.domain.kind is DomainKind.PARENTING)
            line.show_look(self.words, latest(file.picture.looks, domain_id))
        self._parenting.setVisible(parenting)
        self.begins_at = next(iter(self.rows.lines.values()))

    def retranslate(self) -> None:
        super().retranslate()
        if self.stage.file is not None and not self.opened:
            self._show_rows(self.file)

    def client_view(self) -> ClientView | None:
        """The client's own view by faces, where there is a domain with a purpose."""
        from coachdesk.ui.together.domains import DomainsTogether, with_purpose

        return DomainsTogether(self.around, self.file) if with_purpose(self.desk, self.file) else None


def scrolled_in(widget: QWidget) -> Scrolling | None:
    """The column that a widget scrolls in."""
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, Scrolling):
        parent = parent.parentWidget()
    return parent
