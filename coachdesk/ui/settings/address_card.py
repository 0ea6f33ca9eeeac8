"""Which "you" clients hear and read in Dutch."""

from coachdesk.domain.address import DUTCH_SETTING, DutchYou
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.choices import Toggles


class AddressCard(Card):
    """Kept at once, and holds at once for every client who chose nothing else."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("How do we speak to clients in Dutch?"),
            mark(
                "On their screens and paper. A client who wants it otherwise can say so: that stands in the client's case."
            ),
        )
        options = ((you, you) for you in (DutchYou.U, DutchYou.JE))
        self.dutch = Toggles(self.language, "", options, translate=False)
        self.speak(self.dutch.setAccessibleName, mark("How do we speak to clients in Dutch?"))
        self.dutch.picked.connect(lambda: self.desk.settings.put(DUTCH_SETTING, self.dutch.chosen[0]))
        self.box.addWidget(self.dutch)

    def entered(self) -> None:
        self.dutch.show_chosen([self.desk.settings.get(DUTCH_SETTING) or DutchYou.U])
