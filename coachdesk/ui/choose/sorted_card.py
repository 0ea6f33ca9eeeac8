"""What the client sorted: three piles beside each other, each in the client's order."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import SortCard, Sorted
from coachdesk.domain.faces import named
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card, clear, column, label, row
from coachdesk.ui.parts.sort_names import PILES, Tone, tones

_PICTURE = 22


class SortedCard(Speaking):
    """Only to be read: the cards are moved on the client's screen."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage = stage
        frame, box = card(spacing=10)
        title = label("h2", wrap=True)
        self.speak(title.setText, mark("What the client sorted"))
        piles = QHBoxLayout()
        piles.setSpacing(16)
        self.piles: dict[Sorted, QVBoxLayout] = {}
        for pile, name in PILES.items():
            head = label("field", wrap=True)
            self.speak(head.setText, name)
            self.piles[pile] = column(spacing=6)
            piles.addLayout(column(head, self.piles[pile], None, spacing=8), 1)
        box.addWidget(title)
        box.addLayout(piles)
        self.setLayout(column(frame))

    def show_file(self, file: CaseFile) -> None:
        """Show the piles; nothing where nothing was sorted."""
        found = tones(file)
        for pile, lines in self.piles.items():
            clear(lines)
            for each in file.course.cards:
                if each.pile is pile:
                    lines.addWidget(self._line(file, each, found.get(each.id, Tone())))
        self.setVisible(any(each.pile is not Sorted.OPEN for each in file.course.cards))

    def _line(self, file: CaseFile, each: SortCard, tone: Tone) -> QFrame:
        face = self._stage.desk.choosing.face(file, each.id)
        frame, inside = card("inset", margin=8, spacing=2)
        frame.setProperty("tone", tone.name)
        name = label("", self.words.line(named(face, self.words)), wrap=True)
        place = label("chip-soft", str(each.place)) if each.place is not None else None
        line = row(IconLabel(icons.pictogram(face.pictogram), _PICTURE), name, *([place] if place else []), spacing=8)
        line.setStretch(1, 1)
        inside.addLayout(line)
        if place is not None:
            place.setAccessibleName(self.words.text("Place {number} in the order", number=str(each.place)))
            place.setToolTip(place.accessibleName())
        if tone.note:
            inside.addWidget(label("small", self.words.text(OF_WHOM[tone.name]), wrap=True))
        return frame


OF_WHOM = {"consultant": mark("Your card"), "duty": mark("Has to be done")}
"""Whose card it is, as the consultant reads it."""
