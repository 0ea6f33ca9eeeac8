"""Erasing the case for good."""

from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, row


class EraseCard(Card):
    """Leads to the page that says what erasing does, and asks."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Erase the case"),
            mark(
                "For good, and from the backups too. Ask first whether a law obliges your organisation to keep it. You get a confirmation for the client."
            ),
        )
        self.erase = button("danger", "delete")
        self.speak(self.erase.setText, mark("Erase for good…"))
        self.erase.clicked.connect(self.ask)
        self.box.addLayout(row(self.erase, None))

    def ask(self) -> None:
        """Go to the page that asks."""
        assert self.file is not None
        self.autosave.flush()
        self.around.navigator.go("erase", self.file.case.id)
