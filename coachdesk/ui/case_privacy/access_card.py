"""Giving the client everything that is known of him."""

from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.choices import Toggles


class AccessCard(Card):
    """The language is the client's unless another one is chosen."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Everything that is known"),
            mark(
                "The client may see all of it: on paper in a language that he or she reads, and as a file. It costs nothing, and you answer within a month."
            ),
        )
        self._shown = ""
        options = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.languages = Toggles(self.language, mark("Language of the paper"), options, translate=False)
        self.look = button("plain", "document")
        self.speak(self.look.setText, mark("Look, print or save as files"))
        self.look.clicked.connect(self.look_at_it)
        self.box.addWidget(self.languages)
        self.box.addLayout(row(self.look, None))

    def entered(self) -> None:
        if self.file is not None and self.file.case.id != self._shown:
            self._shown = self.file.case.id
            self.languages.show_chosen([self.file.case.client_language])

    def look_at_it(self) -> None:
        """Show the paper in the language that was chosen."""
        assert self.file is not None
        self.autosave.flush()
        self.around.navigator.go("access", self.file.case.id, self.languages.chosen[0])
