"""The language of the window."""

from coachdesk.domain.languages import INTERFACE, OWN_NAMES
from coachdesk.i18n import mark
from coachdesk.ui import preferences
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.choices import Toggles


class LanguageCard(Card):
    """Switches at once, and remembers outside the vault: it must be known before the vault is open."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Language of the window"),
            mark("The language of each client is set apart from this, in their own case."),
        )
        options = ((code, OWN_NAMES[code]) for code in INTERFACE)
        self.languages = Toggles(self.language, "", options, translate=False)
        self.languages.show_chosen([self.language.code])
        self.languages.picked.connect(self._switch)
        self.box.addWidget(self.languages)

    def retranslate(self) -> None:
        super().retranslate()
        self.languages.show_chosen([self.language.code])

    def _switch(self) -> None:
        code = self.languages.chosen[0]
        self.autosave.flush()
        preferences.keep_language(code)
        self.language.switch(code)
