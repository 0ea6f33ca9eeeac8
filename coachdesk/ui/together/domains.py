"""Life domains on the client's own screen: plain names, and a face for how it goes in the client's own view."""

from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import LifeDomain
from coachdesk.domain.picture import DomainLook
from coachdesk.domain.picture.domains import latest
from coachdesk.i18n import mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.listen.domain_faces import Faces
from coachdesk.ui.listen.domain_marks import view_word
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import card, column, row
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import PairLabel, fit_loudspeakers
from coachdesk.ui.tokens import LIGHT

WIDE: Final = 1000
"""From this width in pixels on, two domains stand beside each other."""
PICTURE, LARGE_PICTURE = 40, 72
"""Pixels of a pictogram, and of one that carries the meaning."""
BESIDE: Final = 560
"""Below this width in pixels the faces stand under the name."""


def with_purpose(desk: Desk, file: CaseFile) -> tuple[LifeDomain, ...]:
    """The domains of this person that may be looked at: those with a purpose."""
    looks = file.picture.looks
    return tuple(d for d in desk.picture.domains(file) if (look := latest(looks, d.id)) is not None and look.purpose)


class DomainFaces(QFrame):
    """One domain: its picture, its plain name, the faces, and what the chosen face says."""

    def __init__(self, around: Around, domain: LifeDomain) -> None:
        super().__init__()
        self.domain = domain
        self.name, self.word, self.faces = PairLabel(around, "client-word"), PairLabel(around, "client-hint"), Faces(56)
        self._picture = QLabel()
        self._tongues: Tongues | None = None
        self._given: int | None = None
        frame, box = card(margin=16, spacing=6)
        named = row(self._picture, column(self.name, self.word, spacing=2), spacing=14)
        named.setStretch(1, 1)
        self._line = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._line.setSpacing(10)
        self._line.addLayout(named, 1)
        self._line.addLayout(row(self.faces, None))
        box.addLayout(self._line)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say the name and the faces."""
        self._tongues = tongues
        plain = self.domain.plain
        name = tongues.line(lambda words: words.ptext(plain.context, plain.source))
        self.name.show_line(name, tongues.first)
        self._show_picture(LARGE_PICTURE if look.pictures else PICTURE)
        self.faces.take_size(look.target + (16 if look.pictures or look.large else 4))
        self.faces.say(tongues.first, name.text)
        fit_loudspeakers(self, look.hear)
        self.show_given(self._given)

    def _show_picture(self, side: int) -> None:
        drawn = icons.pictogram(self.domain.pictogram, LIGHT.accent)
        self._picture.setFixedSize(side, side)
        self._picture.setPixmap(drawn.pixmap(QSize(side, side), self.devicePixelRatioF()))

    def show_given(self, view: int | None) -> None:
        """Show the face that was given; its words stand under the name."""
        self._given = view
        self.faces.show_given(view)
        self.word.setVisible(view is not None)
        if view is not None and self._tongues is not None:
            chosen: Line = self._tongues.line(lambda words: view_word(words, view))
            self.word.show_line(chosen, self._tongues.first)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= BESIDE
        self._line.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)


class DomainsTogether(ClientView):
    """What the client gives is kept at once; nothing of the consultant's view is shown."""

    title = mark_to_client("How do you think it goes?")
    hint = mark_to_client("Choose the face that fits. No answer is wrong. You may skip everything.")

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        self.domains: dict[str, DomainFaces] = {}
        body = QWidget()
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(14)
        for domain in with_purpose(around.desk, file):
            made = self.domains[domain.id] = DomainFaces(around, domain)
            made.faces.given.connect(lambda view, domain_id=domain.id: self._give(domain_id, view))
        self._columns, self._large = 0, False
        self.setLayout(column(scrolling(body)))
        self._arrange()
        self.show_file(file)

    def say(self, tongues: Tongues, look: Look) -> None:
        for made in self.domains.values():
            made.say(tongues, look)
        self._large = look.large or tongues.second is not None
        self._arrange()

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        for domain_id, made in self.domains.items():
            look: DomainLook | None = latest(file.picture.looks, domain_id)
            made.show_given(look.own_view if look is not None else None)

    def _give(self, domain_id: str, view: int) -> None:
        """Keep the face, or that it was taken back."""
        case_id = self.file.case.id
        if not self.attempt(lambda: self.around.desk.picture.look(case_id, domain_id, own_view=view or None)):
            self.show_file(self.file)

    def _arrange(self) -> None:
        columns = 2 if self.width() >= WIDE and not self._large and len(self.domains) > 1 else 1
        if columns == self._columns:
            return
        self._columns = columns
        for at, made in enumerate(self.domains.values()):
            self._grid.addWidget(made, at // columns, at % columns)
        for at in range(2):
            self._grid.setColumnStretch(at, 1 if at < columns else 0)
        self._grid.setRowStretch(len(self.domains), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
