"""The agreement: what the partners agree on, heading by heading, on which day, and on paper."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QLabel

from coachdesk.desk.cooperating import COOPERATION_FIELDS
from coachdesk.domain.connection.together import Cooperation
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.handover.consent_paper import ShortPaper
from coachdesk.ui.library.together_part import TogetherPart, Typed, put
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.fields import Story


class TogetherAgreement(TogetherPart):
    """What is left open stands on paper as a question, with room to write."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        desk = self.desk.cooperating
        self.headings = self.desk.content.guidance.together.headings
        self.fields: dict[str, Typed] = {}
        self._helps: dict[str, QLabel] = {}
        for heading in self.headings:
            field = self.fields[heading] = Typed(
                self.language,
                autosave,
                "",
                Story(lines=1, most=6),
                lambda text, heading=heading: desk.heading(self.id, heading, text),
            )
            self._helps[heading] = label("small", wrap=True)
            put(self.box, field.labelled, self._helps[heading])
        self.day = DayField(self.language, COOPERATION_FIELDS["agreed_on"])
        self.day.picked.connect(lambda: self.attempt(lambda: desk.pressed(self.id, agreed_on=self.day.day)))
        self.paper = ShortPaper(
            self, mark("Print the agreement"), self._drawn, lambda: None, self._save, "together-agreement"
        )
        put(self.box, self.day, self.paper)
        self.box.addStretch(1)

    def draw(self, cooperation: Cooperation, *, same: bool) -> None:
        words, texts = self.words, {each.heading: each.text for each in cooperation.agreement}
        for name, heading in self.headings.items():
            self.fields[name].labelled.show_name(words.ptext(heading.title.context, heading.title.source))
            self._helps[name].setText(words.ptext(heading.help.context, heading.help.source))
            self.fields[name].show(texts.get(name, ""), same=same)
        self.day.show_day(cooperation.agreed_on)

    def keep(self) -> None:
        self.autosave.flush()

    def _drawn(self) -> Callable[[], bytes]:
        desk, cooperation_id, language = self.desk.cooperating, self.id, self.language.code
        return lambda: desk.pdf(cooperation_id, "agreement", language)

    def _save(self, path: Path) -> None:
        self.desk.cooperating.save_pdf(self.id, "agreement", self.language.code, path)
