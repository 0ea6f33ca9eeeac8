"""The language of the window."""

from typing import TYPE_CHECKING

from coachdesk.domain.languages import INTERFACE, OWN_NAMES
from coachdesk.i18n import mark
from coachdesk.i18n.provenance import REVIEWED_IN
from coachdesk.ui import preferences
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.choices import Toggles

if TYPE_CHECKING:
    from coachdesk.i18n.standing import Share


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
        self._heading = label("field")
        self.speak(self._heading.setText, mark("Texts reviewed by a native speaker"))
        self.coverage = {code: label("muted", wrap=True) for code in REVIEWED_IN}
        self._shares: dict[str, Share] = {}
        for part in (self._heading, *self.coverage.values()):
            part.hide()
            self.box.addWidget(part)

    def entered(self) -> None:
        super().entered()
        if not self._shares:
            self.around.background.run(self._count, self._counted, self.around.speaker.refuse)

    def _count(self) -> "dict[str, Share]":
        return {code: self.desk.translators.index(code).whole() for code in REVIEWED_IN}

    def _counted(self, shares: "dict[str, Share]") -> None:
        self._shares = shares
        self._say()

    def _say(self) -> None:
        """How many texts of each language are reviewed, once that is known."""
        words = self.words
        for code, share in self._shares.items():
            line = words.text(
                "{language}: {reviewed} of {total} texts. {glossary} are from the word list, {drafted} are drafted.",
                language=words.language_name(code),
                reviewed=share.reviewed,
                total=share.total,
                glossary=share.glossary,
                drafted=share.drafted,
            )
            self.coverage[code].setText(line)
        for part in (self._heading, *self.coverage.values()):
            part.setVisible(bool(self._shares))

    def retranslate(self) -> None:
        super().retranslate()
        self.languages.show_chosen([self.language.code])
        self._say()

    def _switch(self) -> None:
        code = self.languages.chosen[0]
        self.autosave.flush()
        if not self.desk.practice:  # a workshop leaves nothing behind
            preferences.keep_language(code)
        self.language.switch(code)
