"""Somebody who goes along with the client: as what, in which languages, what this person does not do, and what was asked."""

from types import MappingProxyType
from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.guides import FIELDS, ROLES
from coachdesk.desk.meeting_words import VOICES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import InterpreterVoice
from coachdesk.domain.handover import Guide
from coachdesk.domain.handover.guides import Wanted
from coachdesk.domain.partners import GuideRole
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui.handover.consent_card import ConsentCard
from coachdesk.ui.handover.guide_told import GuideTold
from coachdesk.ui.handover.kept_form import KeptForm
from coachdesk.ui.handover.limit_lines import LimitLines
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card, column, label, row, set_role
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.pickers import LanguagePicker

WANTED: Final = MappingProxyType(
    {
        Wanted.NOT_ASKED: (mark("Not asked yet"), "chip-warn"),
        Wanted.YES: (mark("The client wants this person"), "chip-good"),
        Wanted.NO: (mark("The client said no"), "chip-rose"),
        Wanted.ENDED: (mark("Ended"), "chip"),
    }
)
"""What the client said of somebody, and its role in the style sheet."""


class GuideForm(KeptForm):
    """Cards below each other; what the client said stands among them."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage, stage.desk.guides.change, FIELDS)
        self.desk = stage.desk.guides
        self.name, self.chip, self.facts = label("h2", wrap=True), label("chip"), label("muted", wrap=True)
        self.told_items = GuideTold(stage)
        self.setLayout(column(self._who(), self._limits(), self.told_items, self._asked(), self._end(), spacing=14))

    # --- the cards --------------------------------------------------------------------------------------------------

    def _who(self) -> QWidget:
        frame, box = card(spacing=12)
        head = row(column(self.name, self.facts, spacing=2), self.chip, spacing=12)
        head.setStretch(0, 1)
        box.addLayout(head)
        self.party_fold = self.party("party")
        roles = ((role, ROLES[role]) for role in GuideRole if role is not GuideRole.NONE)
        self.role = Toggles(self.language, FIELDS["role"], roles)
        self.role.picked.connect(lambda: self.keep(self.tell, lambda: {"role": GuideRole(self.role.chosen[0])}))
        self.languages = LanguagePicker(self.language, FIELDS["languages"])
        self.languages.picked.connect(lambda: self.keep(self.tell, lambda: {"languages": self.languages.chosen}))
        days = QWidget()
        flow = Flow(days, spacing=14)
        for day in (self.day("on", needed=True), self.day("until")):
            flow.addWidget(day)
        for part in (self.party_fold, self.role, self.languages, days):
            box.addWidget(part)
        return frame

    def _limits(self) -> QWidget:
        frame, box = card(spacing=12)
        self.limits = LimitLines(self.language, FIELDS["limits"], self.stage.desk.content.handover.limits)
        self.limits.picked.connect(lambda: self.keep(self.tell, lambda: {"limits": self.limits.chosen}))
        box.addWidget(self.limits)
        box.addWidget(self.words_for("own_limits"))
        return frame

    def _asked(self) -> QWidget:
        frame, box = card(spacing=12)
        self.consent = ConsentCard(self.stage)
        box.addWidget(self.consent)
        return frame

    def _end(self) -> QWidget:
        frame, box = card(spacing=12)
        box.addWidget(self.line("note", many=True))
        box.addLayout(row(self.remove, None))
        return frame

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_guide(self, file: CaseFile, guide: Guide) -> None:
        """Show one, with what the directory says of this person now, and what the client said."""
        self.show_record(guide, file.case.client_language)
        words, party = self.words, guide.party
        self.name.setText(words.line(guide.name))
        said, role = WANTED[self.desk.wanted(file, guide)]
        self.chip.setText(words.text(said))
        set_role(self.chip, role)
        self._show_facts(guide)
        phone = isolate_ltr(party.phone.strip()) if party.phone.strip() else ""
        told = words.line(party.organisation.strip(), party.person.strip(), party.role.strip(), phone)
        self.party_fold.say(words.text("Who this is"), told)
        self.role.show_chosen([guide.role])
        self.languages.show_chosen(guide.languages)
        self.limits.show_chosen(guide.limits)
        self.told_items.show_about(file, guide.id)
        self.consent.show_about(file, guide.id)
        self.remove.setVisible(self.desk.can_drop(file, guide.id))

    def _show_facts(self, guide: Guide) -> None:
        words, entry = self.words, self.desk.entry(guide)
        facts = ""
        if entry is not None:
            voice = words.text(VOICES[entry.voice]) if entry.voice is not InterpreterVoice.NO_PREFERENCE else ""
            facts = words.line(voice, words.country_name(entry.country) if entry.country else "", entry.does.strip())
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
