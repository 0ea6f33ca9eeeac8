"""The language of a workshop. Nothing of a workshop is kept, and so neither is its language."""

from coachdesk.domain.languages import INTERFACE, OWN_NAMES
from coachdesk.i18n import mark
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.choice_list import ChoiceList


class LanguageList(ChoiceList):
    """Switches the language of the window that owns it."""

    def __init__(self, owner: Speaking) -> None:
        super().__init__(at_once=True)
        for code in INTERFACE:
            self.addItem(OWN_NAMES[code], code)
        self.setCurrentIndex(INTERFACE.index(owner.language.code))
        owner.speak(self.setAccessibleName, mark("Language of the window"))
        self.activated.connect(lambda at: owner.language.switch(self.itemData(at)))
