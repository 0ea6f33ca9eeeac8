"""To whom is handed over, and what for: out of the directory or written by hand, the question, why now, which priority."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.handing import party_of
from coachdesk.desk.handover_words import FIELDS
from coachdesk.domain.faces import named
from coachdesk.domain.handover import Party
from coachdesk.domain.handover_content import Request
from coachdesk.domain.partners import PartnerKind
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui.act.goal_words import said
from coachdesk.ui.handover.hand_card import HandCard
from coachdesk.ui.handover.line_choices import LineChoices
from coachdesk.ui.handover.partner_picker import PartnerPicker
from coachdesk.ui.parts.basics import button, label, row, rule
from coachdesk.ui.parts.fields import Labelled
from coachdesk.ui.parts.one_or_none import OneOrNone

_PARTY: Final = ("organisation", "person", "role", "phone", "email", "address")
_LTR: Final = ("phone", "email")
FIRST: Final = 4
"""Questions that are offered at once."""


class WhoCard(HandCard):
    """The person is needed: a letter goes to somebody, and to no counter."""

    title_source = mark("To whom, and what for?")

    def told(self) -> tuple[str, str, str]:
        to, words = self.referral.to, self.words
        lacks = not (to.person.strip() and self.referral.question)
        question = self.referral.question.shown_in(words.language)
        return words.line(to.organisation.strip(), to.person.strip(), question), "" if lacks else "✓", "chip-good"

    # --- making -----------------------------------------------------------------------------------------------------

    def make(self) -> None:
        self.picker = PartnerPicker(self.language, self.desk)
        self.picker.taken.connect(self.choose)
        self.body.addWidget(self.picker)
        self.lines: dict[str, Labelled] = {
            name: self.line_for(name, FIELDS[f"to.{name}"], ltr=name in _LTR, party=True) for name in _PARTY
        }
        for one, other in (_PARTY[:2], _PARTY[2:4], _PARTY[4:]):
            self.body.addLayout(row(self.lines[one], self.lines[other], spacing=14))
        self.add, self.known = button("quiet", "plus"), label("small", wrap=True)
        self.speak(self.add.setText, mark("Add to the directory"))
        self.add.clicked.connect(self.add_to_directory)
        self.body.addLayout(row(self.add, self.known, None))
        self.body.addWidget(rule())
        self._make_question()
        self.reason = self.words_for("reason", FIELDS["reason"])
        self.card = OneOrNone(self.language, FIELDS["card"], ())
        self.card.picked.connect(lambda: self.keep(card=self.card.one))
        self.body.addWidget(self.reason)
        self.body.addWidget(self.card)

    def _make_question(self) -> None:
        title = label("field", wrap=True)
        self.speak(title.setText, mark("What do you ask?"))
        self.requests = LineChoices("edit")
        self.requests.picked.connect(lambda key: self.ask(self.desk.content.handover.requests[key]))
        self.more = button("quiet")
        self.speak(self.more.setText, mark("More…"))
        self.more.clicked.connect(self._show_more)
        self._all = False
        self.question = self.words_for("question", mark("The question, as it stands in the letter"))
        self.body.addWidget(title)
        self.body.addWidget(self.requests)
        self.body.addLayout(row(self.more, None))
        self.body.addWidget(self.question)

    # --- showing ----------------------------------------------------------------------------------------------------

    def fill(self) -> None:
        referral, client = self.referral, self.file.case.client_language
        for name, labelled in self.lines.items():
            self.show_line(labelled, getattr(referral.to, name))
        known = self.desk.partners.find(referral.to.partner) if referral.to.partner else None
        self.add.setVisible(bool(referral.to) and known is None)
        self.known.setText(self.words.text("✓ in the directory") if known is not None else "")
        self.question.show_kept(referral.question, client)
        self.reason.show_kept(referral.reason, client)
        self._show_requests(known.kind if known is not None else None)
        self._show_cards()

    def _show_requests(self, kind: PartnerKind | None) -> None:
        content = self.desk.content.handover
        fitting = content.requests_for(kind) if kind is not None else tuple(content.requests.values())
        words, asked = self.words, self.referral.question.text
        shown = fitting if self._all else fitting[:FIRST]
        self.requests.show_lines(
            (each.id, words.ptext(each.sentence.context, each.sentence.source), self._asked(each).text == asked)
            for each in shown
        )
        self.more.setVisible(len(shown) < len(fitting))

    def _asked(self, request: Request) -> Words:
        """The question in Dutch, and in the client's language where that is another."""
        case, sentence = self.file.case, request.sentence
        dutch, client = self.desk.cases.words_for(case, "nl"), case.client_language
        text = dutch.ptext(sentence.context, sentence.source)
        if client == "nl":
            return Words(text, "nl")
        other = self.desk.cases.words_for(case, client)
        return Words(text, "nl", other.ptext(sentence.context, sentence.source), client)

    def _show_cards(self) -> None:
        file = self.file
        for priority in file.choice.priorities:
            face = self.desk.choosing.face(file, priority.area_id)
            name = said(priority.wish, self.words) or named(face, self.words)
            if priority.area_id in self.card.ids:
                self.card.relabel(priority.area_id, name)
            else:
                self.card.add(priority.area_id, name, translate=False)
        self.card.setVisible(bool(self.card.ids))
        self.card.show_chosen([self.referral.card])

    # --- doing ------------------------------------------------------------------------------------------------------

    def choose(self, partner_id: str) -> None:
        """Hand over to an entry of the directory; can be undone."""
        partner = self.desk.partners.find(partner_id)
        if partner is not None:
            self._move(replace(self.referral, to=party_of(partner)))
            (self.lines["person"] if not partner.person.strip() else self.question.typed).setFocus()

    def ask(self, request: Request) -> None:
        """Take a ready question; can be undone."""
        self._move(replace(self.referral, question=self._asked(request)))

    def _move(self, after: object) -> None:
        self.autosave.flush()
        before, case_id = self.referral, self.file.case.id
        self.stage.attempt(lambda: self.desk.handing.moved(case_id, before, after))  # type: ignore[arg-type]
        self.stage.redraw()

    def _show_more(self) -> None:
        self._all = True
        self.stage.redraw()

    def add_to_directory(self) -> None:
        """Take this organisation or person up in the directory."""
        self.autosave.flush()
        to: Party = self.referral.to
        values = {name: getattr(to, name).strip() for name in _PARTY}
        made = []

        def add() -> None:
            made.append(self.desk.partners.new(**values))
            self.desk.partners.save(made[0])

        if self.stage.attempt(add):
            self.keep(to=replace(to, partner=made[0].id))

    @property
    def begins_at(self) -> QWidget:
        to = self.referral.to
        if not to:
            return self.picker.search
        return self.lines["person"].field if not to.person.strip() else self.question.typed
