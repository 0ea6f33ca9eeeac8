"""What this person speaks and reads, and the language of the client's screen and paper."""

from typing import Any

from coachdesk.domain.cases import Case
from coachdesk.domain.languages import CLIENT, OWN_NAMES, client_language
from coachdesk.i18n import mark
from coachdesk.ui.meet.card import MeetCard
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.pickers import LanguagePicker


class LanguagesCard(MeetCard):
    """The language of the paper follows what is spoken and read, as long as nobody chose another."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage, mark("Languages"))
        self.speaks = LanguagePicker(self.language, mark("Speaks"))
        self.reads = LanguagePicker(self.language, mark("Reads"))
        self.speaks.picked.connect(self._keep_languages)
        self.reads.picked.connect(self._keep_languages)
        own = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.paper = Toggles(self.language, mark("Language of the client's screen and paper"), own, translate=False)
        self.paper.picked.connect(lambda: self.change(client_language=self.paper.chosen[0]))
        for part in (self.speaks, self.reads, self.paper):
            self.box.addWidget(part)

    def draw(self, case: Case) -> None:
        super().draw(case)
        self.speaks.show_chosen(case.speaks)
        self.reads.show_chosen(case.reads)
        self.paper.show_chosen([case.client_language])

    def _keep_languages(self) -> None:
        case, speaks, reads = self.case, self.speaks.chosen, self.reads.chosen
        values: dict[str, Any] = {"speaks": speaks, "reads": reads}
        if case.client_language == client_language(case.reads, case.speaks):
            values["client_language"] = client_language(reads, speaks)
        self.change(**values)
