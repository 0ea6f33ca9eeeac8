"""The papers of a workshop: choose one, fill in what it needs, look at it, print it or save it."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.desk import Desk
from coachdesk.desk.handout_words import NAMES
from coachdesk.domain.errors import CaseError
from coachdesk.domain.languages import INTERFACE, OWN_NAMES
from coachdesk.domain.workshop import Scenario
from coachdesk.domain.workshop.handouts import Handout
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.background import Background
from coachdesk.ui.language import Language
from coachdesk.ui.page import Page, Speaker
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.deeds import with_keys
from coachdesk.ui.parts.fields import Labelled
from coachdesk.ui.parts.paper_panel import PaperPanel
from coachdesk.ui.workshop.around import around
from coachdesk.ui.workshop.handout_fields import HandoutFields

TITLE: Final = mark("Papers to hand out")
BACK: Final = mark("Back to the workshop")
PAUSE: Final = 400
"""Milliseconds after the last key until the paper is made anew."""


class HandoutsPage(Page):
    """`done` when the trainer goes back; what was typed is gone with the page."""

    done = Signal()

    def __init__(
        self,
        desk: Desk,
        language: Language,
        background: Background,
        speaker: Speaker,
        own: Sequence[Scenario] = (),
    ) -> None:
        """`own` are scenarios that the trainer opened, which can stand in the programme too."""
        given, self._way = around(desk, language, background, speaker)
        super().__init__(given)
        self._own = tuple(own)
        self._way.wanted.connect(self.done)
        self.back = button("quiet", "back")
        self.speak(self.back.setText, BACK)
        with_keys(self, self.back, BACK, "Escape")
        self.back.clicked.connect(self.done)
        title = label("h1", wrap=True)
        self.speak(title.setText, TITLE)
        self.papers = ChoiceList(wraps=True, at_once=True)
        for paper in NAMES:
            self.papers.addItem("", paper)
        self.languages = Toggles(
            language,
            mark("Language of the paper"),
            ((code, OWN_NAMES[code]) for code in INTERFACE),
            translate=False,
        )
        self.fields = HandoutFields(language, desk, self._own)
        self.languages.show_chosen([language.code])
        self._rest = QTimer(self, singleShot=True, interval=PAUSE)
        self._rest.timeout.connect(self.make)
        self.papers.activated.connect(lambda _at: self._choose())
        self.languages.picked.connect(self.make)
        self.fields.changed.connect(self._rest.start)
        self.panel = PaperPanel(given, mark("Save as PDF…"))
        for part in (Labelled(language, mark("Which paper?"), self.papers), self.languages, self.fields):
            self.panel.column.addWidget(part)
        self.panel.saving.connect(self.ask_and_save)
        frame, inside = card()
        head = row(title, self.back)
        head.setStretch(0, 1)
        inside.addLayout(head)
        inside.addWidget(self.panel, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(frame)
        self.retranslate()
        self.fields.show_for(self.paper)
        self.panel.put_in_order()
        QShortcut(QKeySequence("Escape"), self, self.done.emit)

    @property
    def paper(self) -> Handout:
        """The paper that is chosen."""
        return Handout(self.papers.currentData())

    def choose(self, paper: Handout) -> None:
        """Show another paper."""
        self.papers.setCurrentIndex(list(NAMES).index(paper))
        self._choose()

    def retranslate(self) -> None:
        super().retranslate()
        for at, source in enumerate(NAMES.values()):
            self.papers.setItemText(at, self.words.text(source))

    def entered(self) -> None:
        self.make()
        self.papers.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        self.fields.show_for(self.paper)
        self.make()

    def make(self) -> None:
        """Make the paper anew, as it is chosen and filled in now."""
        self._rest.stop()
        self.panel.problem.say("")
        desk, paper, language, own = self.desk.handouts, self.paper, self.languages.chosen[0], self._own
        occasion, chosen, names = self.fields.occasion, self.fields.chosen, self.fields.listed
        self.panel.make(lambda: desk.pdf(paper, language, occasion=occasion, chosen=chosen, names=names, own=own))

    def let_go(self) -> None:
        self._rest.stop()
        self.fields.clear()
        self._rest.stop()  # clearing is a change too
        self.panel.drop()
        self.panel.let_go()
        super().let_go()

    # --- away from the screen ---------------------------------------------------------------------------------------

    def proposed_name(self) -> str:
        """A file name that tells which paper it is, and of nobody."""
        return f"{self.paper}-{self.languages.chosen[0]}.pdf"

    def ask_and_save(self) -> None:
        """Ask where, and save the paper on show."""
        self.language.speak_qt()
        if (path := ask_where(self, self.words.text("Save as PDF…"), self.proposed_name())) is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the paper on show and say where it is; a refusal stays in sight until the next try."""
        if self.panel.pdf is None:
            return
        self.panel.problem.say("")
        try:
            self.desk.handouts.save(self.panel.pdf, path)
        except CaseError as error:
            self.panel.problem.say(messages.refusal(error, self.words))
            return
        self.around.speaker.tell(self.words.text("The paper is in {file}.", file=isolate_ltr(str(path))))
