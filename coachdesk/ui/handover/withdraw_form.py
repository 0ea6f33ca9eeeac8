"""Taking a consent back: whole or a part of it, why in the client's words, and what follows."""

from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.desk.consent_words import FIELDS, KINDS, item_in_words
from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError
from coachdesk.domain.handover import Consent, ConsentKind, State
from coachdesk.domain.handover.passing import passed
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.handover import form_draft
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, column, label
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.said_fields import SaidFields

FORM: Final = "take_back"
"""Its name among drafts."""
_ALL: Final = "all"


def held(desk: Desk, case_id: str, about: str) -> dict[str, Any] | None:
    """What was filled in and not taken back; None where there is nothing."""
    return form_draft.get(desk, case_id, FORM, about)


class WithdrawForm(Speaking):
    """`done` when it was taken back, `left` when not. Nothing is pressed beforehand."""

    done = Signal()
    left = Signal()

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage = stage
        self._consent: Consent | None = None
        self._title = label("h3", wrap=True)
        self._holder = column()
        self.items: Toggles | None = None
        self.why = SaidFields(stage.language, FIELDS["withdrawn_why"], stage.autosave, on_paper=False)
        self.why.said.connect(self._hold)
        self.follows = label("small", wrap=True)
        self.problem = Notice("bad")
        self.go, self.back = button("primary", "check"), button("quiet")
        self.speak(self.go.setText, mark("Take the consent back"))
        self.speak(self.back.setText, mark("No, go back"))
        self.go.clicked.connect(self._take_back)
        self.back.clicked.connect(self._leave)
        deeds = QWidget()
        flow = Flow(deeds)
        for made in (self.go, self.back):
            flow.addWidget(made)
        inside = column(self._title, self._holder, self.why, self.follows, self.problem, deeds, spacing=12)
        inside.setContentsMargins(16, 12, 16, 14)
        frame = QFrame()
        frame.setProperty("role", "card-soft")
        frame.setLayout(inside)
        self.setLayout(column(frame))

    def ask(self, file: CaseFile, consent: Consent) -> None:
        """Begin about this consent."""
        self._consent = consent
        self.problem.say("")
        self.why.show_words(Words(), file.case.client_language)
        self._make_items(file, consent)
        filled = held(self._stage.desk, file.case.id, consent.about)
        if filled is not None and filled["consent"] == consent.id:
            if self.items is not None:
                self.items.show_chosen(filled["chosen"])
            self.why.typed.show_value(filled["why"])
            self.why.interpreted.show_value(filled["interpreted"])
        self.retranslate()

    def _hold(self) -> None:
        """What is filled in waits in the vault as a draft."""
        if self._consent is None:
            return
        chosen = self.items.chosen if self.items is not None else ()
        why, interpreted = self.why.typed.toPlainText(), self.why.interpreted.toPlainText()
        filled = {"consent": self._consent.id, "chosen": chosen, "why": why, "interpreted": interpreted}
        form_draft.put(self._stage.desk, self._stage.case_id, FORM, self._consent.about, filled)

    def _forget(self) -> None:
        assert self._consent is not None
        form_draft.put(self._stage.desk, self._stage.case_id, FORM, self._consent.about, None)

    def _leave(self) -> None:
        self._stage.autosave.flush()
        self._forget()
        self.left.emit()

    def _make_items(self, file: CaseFile, consent: Consent) -> None:
        """What can be taken back by itself: of telling each thing, of the others nothing but the whole."""
        if self.items is not None:
            self._holder.removeWidget(self.items)
            self.items.hide()
            self.items.deleteLater()
            self.items = None
        if consent.kind is not ConsentKind.SECRECY:
            return
        content, words = self._stage.desk.content, self.words
        self.items = made = Toggles(self.language, mark("What is taken back?"), (), many=True)
        made.add(_ALL, mark("All of it"))
        for item in file.handover.items_of(consent.about):
            if item.mark in consent.stoppable:
                added = made.add(item.mark, item_in_words(item, content, words, short=True), translate=False)
                added.setToolTip(item.words.text)
        made.picked.connect(self._picked)
        self._holder.addWidget(made)

    def _picked(self) -> None:
        """All of it is all of it: what was pressed last decides."""
        assert self.items is not None
        chosen = self.items.chosen
        if _ALL in chosen and len(chosen) > 1:
            self.items.show_chosen([_ALL] if self.items.button(_ALL).hasFocus() else [c for c in chosen if c != _ALL])
        self.problem.say("")
        self._hold()
        self.retranslate()

    @property
    def whole(self) -> bool:
        """Whether nothing of it would be left."""
        if self.items is None:
            return True
        assert self._consent is not None
        return _ALL in self.items.chosen or set(self.items.chosen) == set(self._consent.stoppable)

    def retranslate(self) -> None:
        super().retranslate()
        consent, file, words = self._consent, self._stage.file, self.words
        if consent is None or file is None:
            return
        self._title.setText(words.text(KINDS[consent.kind]))
        referral = file.handover.referral(consent.about)
        lines = [words.text("From now on nothing of it is told. The answer stays on record.")]
        if consent.kind is ConsentKind.BASIS:
            lines = [words.text("From now on the data are not used with this consent. The answer stays on record.")]
        elif referral is not None and self.whole and not referral.safe:
            lines.append(words.text("The handover ends."))
        sent = passed(file.handover.passes, consent.about, State.SENT) is not None
        if sent and consent.kind is ConsentKind.SECRECY:
            lines.append(words.text("Then tell the recipient to stop, with the letter that is ready for it."))
        self.follows.setText(" ".join(lines))

    def _take_back(self) -> None:
        assert self._consent is not None
        if self.items is not None and not self.items.chosen:
            self.problem.say(self.words.text("Choose what is taken back."))
            self.items.button(_ALL).setFocus()
            return
        stopped = () if self.whole or self.items is None else self.items.chosen
        stage, consent = self._stage, self._consent
        stage.autosave.flush()
        try:
            stage.desk.handing.withdraw(stage.case_id, consent.id, stopped, self.why.words_said)
        except CaseError as error:
            self.problem.say(messages.refusal(error, self.words))
            return
        self._forget()
        self.done.emit()
