"""Which plan is printed: in which language, for whom, how much of it, and in which colours."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.papers import PlanCopy, PlanPaper, PlanVersion
from coachdesk.i18n import mark
from coachdesk.ui.language import Language
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.choices import Toggles

_COPIES: Final = {PlanCopy.CLIENT: mark("For the client"), PlanCopy.CONSULTANT: mark("For the file (consultant)")}
_VERSIONS: Final = {
    PlanVersion.WHOLE: mark("The whole plan"),
    PlanVersion.ONE_PAGE: mark("One page"),
    PlanVersion.FRIDGE: mark("For the fridge"),
    PlanVersion.PICTURES: mark("In pictures"),
}
_SAYS: Final = {
    PlanVersion.ONE_PAGE: mark("The goals with the next step of each, the next appointment, and whom to call."),
    PlanVersion.FRIDGE: mark("In large print, each goal on a page of its own."),
    PlanVersion.PICTURES: mark("For who does not read: pictures, numbers and clocks."),
}
"""What a version holds, for those that leave something out."""
_BLACK: Final = "black"


class PaperWish(Speaking):
    """`picked` when anything was chosen otherwise."""

    picked = Signal()

    def __init__(self, language: Language, paper_language: str) -> None:
        """`paper_language` is the language of the paper that is chosen beforehand."""
        super().__init__(language)
        own_names = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.languages = Toggles(language, mark("Language of the paper"), own_names, translate=False)
        self.copies = Toggles(language, mark("For whom"), _COPIES.items())
        self.versions = Toggles(language, mark("How much"), _VERSIONS.items())
        self.colours = Toggles(language, "", [(_BLACK, mark("Black and white"))], many=True)
        self._says = label("muted", wrap=True)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        self.languages.show_chosen([paper_language])
        self.copies.show_chosen([PlanCopy.CLIENT])
        self.versions.show_chosen([PlanVersion.WHOLE])
        for group in (self.languages, self.copies, self.versions, self.colours):
            group.picked.connect(self._pick)
            box.addWidget(group)
        box.insertWidget(3, self._says)
        self._say()

    @property
    def chosen(self) -> tuple[str, PlanPaper]:
        """The language beside the Dutch, and which plan."""
        version, black = PlanVersion(self.versions.chosen[0]), _BLACK in self.colours.chosen
        return self.languages.chosen[0], PlanPaper(PlanCopy(self.copies.chosen[0]), version, black)

    def retranslate(self) -> None:
        super().retranslate()
        self._say()

    def _pick(self) -> None:
        self._say()
        self.picked.emit()

    def _say(self) -> None:
        """What is left out of the version that is chosen."""
        source = _SAYS.get(PlanVersion(self.versions.chosen[0]), "")
        self._says.setText(self.words.text(source) if source else "")
        self._says.setVisible(bool(source))
