"""What erasing does, and what has to be said before: why, and the name of whom it is about."""

from unicodedata import normalize

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseRestricted
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.privacy import Ground
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.notices import Notice

WHAT = (
    mark(
        "Everything in the case goes: who it is, the conversation, the choice, the plan, and what was written before."
    ),
    mark("It goes from the backups too, on this laptop and on the stick or drive of your choice."),
    mark("It can't be undone. No backup brings it back."),
    mark("What you printed, saved as a file or gave to a colleague stays where it is. Collect that yourself."),
    mark("A number without a name stays, with the day and the reason."),
)
GROUNDS = (
    (Ground.REQUEST, mark("The client asks for it")),
    (Ground.RETENTION, mark("The time for keeping it is over")),
    (Ground.MOVED, mark("A colleague has it now")),
    (Ground.MISTAKE, mark("It was made by mistake")),
)


class EraseForm(Page):
    """`decided` when everything was said and the button was pressed, `kept` when the case may stay."""

    decided = Signal()
    kept = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self._called = ""
        what, what_box = card(spacing=8)
        for source in WHAT:
            line = label("", wrap=True)
            self.speak(line.setText, source)
            point = label("", "•")
            point.setAlignment(Qt.AlignmentFlag.AlignTop)
            beside = row(point, line)
            beside.setStretch(1, 1)
            what_box.addLayout(beside)
        self.refused, self._reason = Notice("bad"), label("problem", wrap=True)
        self._reason.hide()
        self.grounds = Toggles(self.language, mark("Why is it erased?"), GROUNDS)
        self.grounds.picked.connect(lambda: self._reason.setVisible(False))
        options = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.paper = Toggles(self.language, mark("Language of the confirmation"), options, translate=False)
        self.name = TextLine()
        self._name = Labelled(self.language, "", self.name)
        self.name.textEdited.connect(lambda _text: self._name.show_problem(""))
        self.erase, self.keep_it = button("danger", "delete"), button("plain")
        self.speak(self.erase.setText, mark("Erase for good"))
        self.speak(self.keep_it.setText, mark("Keep it"))
        self.erase.clicked.connect(self.decide)
        self.keep_it.clicked.connect(self.kept)
        ask, ask_box = card(spacing=14)
        for part in (self.refused, self.grounds, self._reason, self.paper, self._name):
            ask_box.addWidget(part)
        ask_box.addLayout(row(self.erase, self.keep_it, None))
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 4, 0)
        box.setSpacing(14)
        box.addWidget(what)
        box.addWidget(ask)
        box.addStretch(1)

    def show_file(self, file: CaseFile, ground: Ground | None) -> None:
        """Ask about a case, with a ground that is proposed."""
        self._called = file.case.calling_name
        self.grounds.show_chosen([] if ground is None else [ground])
        self.paper.show_chosen([file.case.client_language])
        self.name.clear()
        self._reason.hide()
        self._name.show_problem("")
        restricted = file.restriction is not None
        for part in (self.erase, self.name, self.grounds, self.paper):
            part.setEnabled(not restricted)
        self.refuse(messages.refusal(CaseRestricted(file.restriction.reason), self.words) if file.restriction else "")
        self.retranslate()

    def begin(self) -> None:
        """Where the first thing is to be said."""
        (self.name if self.grounds.chosen else self.grounds.button(Ground.REQUEST)).setFocus()

    def refuse(self, text: str) -> None:
        """Say why it can't be erased; empty says nothing."""
        self.refused.say(text)

    def forget(self) -> None:
        """Hold no name any more."""
        self._called = ""
        self.name.clear()
        self._name.show_name("")

    def retranslate(self) -> None:
        super().retranslate()
        if self._called:
            self._name.show_name(self.words.text("To be sure, type the name: {name}", name=self._called))

    @property
    def ground(self) -> Ground | None:
        """Why it is erased; None while nobody said so."""
        return Ground(self.grounds.chosen[0]) if self.grounds.chosen else None

    @property
    def language_of_paper(self) -> str:
        """Language of the confirmation."""
        return self.paper.chosen[0]

    @property
    def problem(self) -> str:
        """What is said to be missing or wrong."""
        return self._reason.text() if self._reason.isVisibleTo(self) else self._name.problem

    def decide(self) -> None:
        """Go on, when a reason was chosen and the name is right."""
        if self.ground is None:
            self._reason.setText(self.words.text("Choose why the case is erased."))
            self._reason.show()
            self.grounds.button(Ground.REQUEST).setFocus()
        elif _same(self.name.text(), self._called):
            self.decided.emit()
        else:
            self._name.show_problem(self.words.text("This is not the name of this case. Type it as it stands above."))
            self.name.setFocus()


def _same(typed: str, name: str) -> bool:
    """Whether a name was typed, however it is spaced and capitalised."""
    first, second = (" ".join(normalize("NFKC", text).casefold().split()) for text in (typed, name))
    return first == second
