"""Noting answers that were given on paper or by phone: each thing by itself, and nothing chosen beforehand."""

from dataclasses import replace
from datetime import date
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.desk.consent_words import FIELDS, KINDS, item_in_words
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError
from coachdesk.domain.handover import Basis, Consent, ConsentKind, Item
from coachdesk.domain.handover.telling import to_ask
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.handover import form_draft
from coachdesk.ui.handover.consent_how import HowGiven
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, clear, column, label, row
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.together import consent_draft
from coachdesk.ui.together.consent_draft import Draft, Said

FORM: Final = "by_hand"
"""Its name among drafts."""
_SAYS: Final = {Said.YES: mark("Yes"), Said.NO: mark("No")}


class AnswerRow(Speaking):
    """What was asked, and yes or no beside it; the answer that is pressed again is taken back."""

    picked = Signal()

    def __init__(self, stage: StagePage, text: str) -> None:
        super().__init__(stage.language)
        self.asked = label("", text, wrap=True)
        self.answers = Toggles(stage.language, "", _SAYS.items(), many=True)
        line = row(self.asked, self.answers, spacing=14)
        line.setStretch(0, 1)
        self.setLayout(line)
        self._was: tuple[str, ...] = ()
        self.answers.picked.connect(self._pick)
        self._name()

    def _name(self) -> None:
        for said, source in _SAYS.items():
            made = self.answers.button(said)
            made.setAccessibleName(deed_on(self.words, self.words.text(source), self.asked.text()))

    def retranslate(self) -> None:
        super().retranslate()
        self._name()

    def _pick(self) -> None:
        self.show_said(next((Said(each) for each in self.answers.chosen if each not in self._was), None))
        self.picked.emit()

    @property
    def said(self) -> Said | None:
        """What is pressed in."""
        return next((Said(each) for each in self.answers.chosen), None)

    def show_said(self, said: Said | None) -> None:
        """Press in an answer, or none."""
        self._was = (said,) if said is not None else ()
        self.answers.show_chosen(self._was)


class ConsentForm(Speaking):
    """`kept` when the answers were kept, `left` when not. What is answered meanwhile is the draft of the client's screen too."""

    kept = Signal()
    left = Signal()

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage = stage
        self.about = ""
        self._items: tuple[Item, ...] = ()
        self.rows: dict[str, AnswerRow] = {}
        title = label("h3", wrap=True)
        self.speak(title.setText, mark("What did the client answer?"))
        self._rows = column(spacing=8)
        self.says = label("small", wrap=True)
        self.on = DayField(stage.language, FIELDS["on"], needed=True)
        self.until = DayField(stage.language, FIELDS["until"])
        self.how = HowGiven(stage.language, stage.autosave)
        self.how.changed.connect(lambda _name: self._hold())
        self.on.picked.connect(self._hold)
        self.problem = Notice("bad")
        self.keep, self.back = button("primary", "check"), button("quiet")
        self.speak(self.keep.setText, mark("Keep the answers"))
        self.speak(self.back.setText, mark("No, go back"))
        self.keep.clicked.connect(self._keep)
        self.back.clicked.connect(self._leave)
        self.until.picked.connect(self._hold)
        days, deeds = Flow(spacing=18), QWidget()
        for day in (self.on, self.until):
            days.addWidget(day)
        flow = Flow(deeds)
        for made in (self.keep, self.back):
            flow.addWidget(made)
        inside = column(title, self._rows, self.says, days, self.how, self.problem, deeds, spacing=12)
        inside.setContentsMargins(16, 12, 16, 14)
        frame = QFrame()
        frame.setProperty("role", "card-soft")
        frame.setLayout(inside)
        self.setLayout(column(frame))

    # --- showing ----------------------------------------------------------------------------------------------------

    def ask(self, file: CaseFile, about: str) -> None:
        """Begin, with what was answered today on the client's screen, or filled in here, and not ended."""
        desk = self._stage.desk
        self.about = about
        self.on.show_problem("")
        self.problem.say("")
        self.on.show_day(desk.handing.today())
        draft = consent_draft.load(desk, file.case.id, about)
        self.until.show_day(draft.until)
        self.how.begin(file.case.client_language)
        if (filled := form_draft.get(desk, file.case.id, FORM, about)) is not None:
            self.on.show_day(date.fromisoformat(filled["on"]))
            self.how.show_filled(filled)
        self._fill(file, draft)

    def _fill(self, file: CaseFile, draft: Draft) -> None:
        words, desk = self.words, self._stage.desk
        referral = file.handover.referral(self.about)
        safe = referral.safety_items if referral is not None and referral.safe else ()
        self._items = tuple(item for item in to_ask(file.handover, self.about) if item.mark not in safe)
        asked = {item.mark: item_in_words(item, desk.content, words) for item in self._items}
        if referral is not None and referral.basis is Basis.CONSENT:
            asked[ConsentKind.BASIS] = words.text(KINDS[ConsentKind.BASIS])
        asked[ConsentKind.HELP] = words.text(KINDS[ConsentKind.HELP])
        clear(self._rows)
        self.rows = {}
        for key, text in asked.items():
            made = self.rows[key] = AnswerRow(self._stage, text)
            made.show_said(draft.said.get(key) if draft.said.get(key) in _SAYS else None)
            made.picked.connect(self._hold)
            self._rows.addWidget(made)
        self._say()

    def retranslate(self) -> None:
        super().retranslate()
        if self._stage.file is not None and self.about:
            self._fill(self._stage.file, self.draft)

    @property
    def draft(self) -> Draft:
        """What is pressed in."""
        said = {key: made.said for key, made in self.rows.items() if made.said is not None}
        return Draft(said, self.until.day)

    def _say(self) -> None:
        """What follows from the answers."""
        told = sum(self.rows[item.mark].said is Said.YES for item in self._items)
        words = self.words
        text = words.text("{n} of {all} may be told.", n=told, all=len(self._items))
        self.says.setText(text)
        self.says.setVisible(bool(self._items))

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _hold(self) -> None:
        """What was answered so far waits in the vault as a draft."""
        assert self.on.day is not None
        desk, case_id = self._stage.desk, self._stage.case_id
        consent_draft.store(desk, case_id, self.about, self.draft)
        form_draft.put(desk, case_id, FORM, self.about, {"on": self.on.day.isoformat(), **self.how.filled})
        self._say()
        self.problem.say("")

    def _leave(self) -> None:
        self._forget()
        self.left.emit()

    def _forget(self) -> None:
        desk, case_id = self._stage.desk, self._stage.case_id
        consent_draft.store(desk, case_id, self.about, Draft())
        form_draft.put(desk, case_id, FORM, self.about, None)

    def _missing(self) -> tuple[str, QWidget] | None:
        """What has to be said first, and where."""
        words, draft = self.words, self.draft
        if not draft.said:
            return words.text("Press yes or no for what the client answered."), next(iter(self.rows.values())).answers
        if Said.YES in draft.said.values() and draft.until is None:
            return words.text("Choose until when it holds."), self.until
        if not self.how.complete:
            return words.text("Choose how the answer was given, and who interpreted."), self.how.way
        return None

    def given(self) -> tuple[Consent, ...]:
        """The answers as consents of their own kinds; only where nothing is missing. Raises FieldTooLong."""
        stage = self._stage
        assert stage.file is not None and self.on.day is not None
        values, on = self.how.values, self.on.day
        found = consent_draft.consents(stage.desk, stage.file, self.about, self.draft, values["language"])
        return tuple(replace(each, on=on, **values) for each in found)

    def _keep(self) -> None:
        if (missing := self._missing()) is not None:
            self.problem.say(missing[0])
            missing[1].setFocus()
            return
        stage = self._stage
        stage.autosave.flush()
        try:
            stage.desk.handing.agree(stage.case_id, self.given())
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return
        self._forget()
        self.kept.emit()
