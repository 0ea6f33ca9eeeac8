"""What the client agreed to, for a handover or a guide: three consents apart, asked together or noted by hand."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from coachdesk.desk.consent_words import FIELDS, free_in_words
from coachdesk.desk.handover_words import todo_in_words
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Basis, Consent, ConsentKind, Referral, State
from coachdesk.domain.handover.consents import ConsentStanding, last_consent, standing
from coachdesk.domain.handover.due import Todo
from coachdesk.domain.handover.passing import state_of
from coachdesk.domain.handover.telling import left_out, refused, to_ask, told
from coachdesk.domain.kind import Kind
from coachdesk.domain.languages import OWN_NAMES
from coachdesk.domain.reading import first_language
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.handover import form_draft
from coachdesk.ui.handover.consent_form import FORM as BY_HAND
from coachdesk.ui.handover.consent_form import ConsentForm
from coachdesk.ui.handover.consent_history import ConsentHistory
from coachdesk.ui.handover.consent_how import HowGiven
from coachdesk.ui.handover.consent_line import ConsentLine
from coachdesk.ui.handover.consent_paper import ShortPaper
from coachdesk.ui.handover.safety_fold import SafetyFold
from coachdesk.ui.handover.stop_card import StopCard
from coachdesk.ui.handover.withdraw_form import WithdrawForm, held
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, column, label, set_role
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.scroll import into_sight
from coachdesk.ui.together import consent_draft
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.tokens import LIGHT

_TOLD_BACK, _WAY = FIELDS["teach_back"], FIELDS["way"]


class ConsentCard(Speaking):
    """Shown by its stage with `show_about`. The forms are kept as one deed; everything else at once."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self._about = stage, ""
        self._file: CaseFile | None = None
        self._make_head()
        self.lines = {kind: ConsentLine(stage, kind) for kind in ConsentKind}
        for kind, line in self.lines.items():
            line.back_wanted.connect(lambda kind=kind: self.ask_to_withdraw(kind))
        self.withdraw: WithdrawForm | None = None
        self.form: ConsentForm | None = None
        self._forms = column(spacing=0)
        self.how = HowGiven(stage.language, stage.autosave)
        self.how.changed.connect(self._keep_how)
        self.how_fold, self._given = Fold(stage.language), ""
        self.how_fold.body.addWidget(self.how)
        for_reading(self.how_fold.head)
        self.stop = StopCard(stage)
        self.history = ConsentHistory(stage)
        self.safety = SafetyFold(stage)
        above = (self.title, self.says, self.ended, self.free, self.renew, self.stop, *self.lines.values(), self._deeds)
        below = (self.how_fold, self.paper, self.history, self.safety)
        self.setLayout(column(*above, self._forms, *below, spacing=10))

    def _make_head(self) -> None:
        stage = self._stage
        self.title, self.says = label("h3", wrap=True), label("small", wrap=True)
        self.speak(self.title.setText, mark("What the client agreed to"))
        self.ended, self.free, self.renew = Notice(""), Notice(""), Notice("")
        self.together, self.by_hand = button("primary", "together"), button("plain", "edit")
        self.speak(self.by_hand.setText, mark("Fill in by hand"))
        self.together.clicked.connect(self.ask_together)
        self.by_hand.clicked.connect(self.fill_in)
        self._deeds = QWidget()
        flow = Flow(self._deeds)
        for made in (self.together, self.by_hand):
            flow.addWidget(made)
        self.paper = ShortPaper(
            stage,
            mark("Print the consent card…"),
            self._making,
            lambda: stage.desk.consents.card_printed(stage.case_id, self._about, self._paper_language),
            self._save_paper,
            "consent",
        )

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_about(self, file: CaseFile, about: str) -> None:
        """Show the consents about the handover or the guide with this id."""
        if (file.case.id, about) != (self._file.case.id if self._file else "", self._about):
            self._close_forms()
        self._file, self._about = file, about
        if not self._form_open:
            self._take_up(file)
        referral = file.handover.referral(about)
        withdrawn = referral is not None and state_of(file.handover.passes, about) is State.WITHDRAWN
        self._show_lines(file, referral)
        self._say(file, referral, withdrawn=withdrawn)
        self.stop.show_about(file, referral)
        self.history.show_about(file, about)
        self.safety.setVisible(referral is not None and not withdrawn)
        if referral is not None:
            self.safety.show_about(file, referral)
        self._deeds.setVisible(not withdrawn and not self._form_open)

    def _show_lines(self, file: CaseFile, referral: Referral | None) -> None:
        given = file.handover.consents
        found = {kind: last_consent(given, self._about, kind) for kind in ConsentKind}
        for kind, line in self.lines.items():
            line.show_consent(found[kind], self._stage)
        by_consent = referral is not None and referral.basis is Basis.CONSENT
        self.lines[ConsentKind.BASIS].setVisible(by_consent or found[ConsentKind.BASIS] is not None)
        last = max((each for each in found.values() if each is not None), key=lambda each: each.on, default=None)
        self.how_fold.setVisible(last is not None and not self._form_open)
        if last is not None:
            self._show_how(last)
        asked = (found[kind] for kind, line in self.lines.items() if not line.isHidden())
        wanted = any(each is None or each.over(self._stage.desk.handing.today()) for each in asked)
        set_role(self.together, "primary" if wanted else "plain")
        ink = LIGHT.on_accent if wanted else LIGHT.text
        self.together.setIcon(icons.icon("together", ink, of=self.together))

    def _show_how(self, last: Consent) -> None:
        """How the last answers were given: open while nobody noted that they were told back."""
        words = self.words
        back = words.text(_TOLD_BACK) if last.teach_back else words.text("Not told back yet")
        self.how_fold.say(words.text(_WAY), back)
        if last.id != self._given:
            self._given = last.id
            self.how_fold.show_open(not last.teach_back)
        self.how.show_given(last)

    def _say(self, file: CaseFile, referral: Referral | None, *, withdrawn: bool) -> None:
        """What follows from the answers, in words."""
        words, today, over = self.words, self._stage.desk.handing.today(), file.handover
        all_items, may = to_ask(over, self._about), told(over, self._about, today)
        lines = []
        if all_items:
            lines.append(words.text("{n} of {all} may be told.", n=len(may), all=len(all_items)))
        secrecy = last_consent(over.consents, self._about, ConsentKind.SECRECY)
        if secrecy is not None and not withdrawn:
            asked = {*secrecy.yes, *refused(over, self._about)}
            left = (item for item in left_out(over, self._about, today) if item.says)
            fresh = [item for item in left if item.mark not in asked]
            if fresh:
                lines.append(words.plural("{n} line was not asked in these words.", "{n} lines were not asked in these words.", len(fresh)))  # fmt: skip
        if referral is not None and referral.safe:
            lines.append(words.text("For safety something is told without consent."))
        self.says.setText(" ".join(lines))
        self.says.setVisible(bool(lines))
        self.ended.say(words.text("This handover was withdrawn: nothing is told any more.") if withdrawn else "")
        by_consent = referral is not None and referral.basis is Basis.CONSENT
        self.free.say(free_in_words(words) if by_consent else "")
        stands = standing(secrecy, today)
        name = referral.to.name if referral is not None else self._guide_name(file)
        self.renew.say(todo_in_words(Todo.RENEW_CONSENT, name, words) if stands is ConsentStanding.OVER else "")
        case = file.case
        language = OWN_NAMES[first_language(case.reading, case.client_language)]
        begun = consent_draft.load(self._stage.desk, case.id, self._about).begun
        deed = words.text("Go on asking together") if begun else words.text("Ask together")
        self.together.setText(words.line(deed, language))

    def _guide_name(self, file: CaseFile) -> str:
        return next((each.party.name for each in file.handover.guides if each.id == self._about), "")

    def retranslate(self) -> None:
        super().retranslate()
        if self._file is not None:
            self.show_about(self._file, self._about)

    # --- asking -----------------------------------------------------------------------------------------------------

    def client_view(self) -> ClientView:
        """The client's screen with the questions; only after `show_about`."""
        from coachdesk.ui.together.consent import ConsentTogether

        assert self._file is not None
        return ConsentTogether(self._stage.around, self._file, self._about)

    def ask_together(self) -> None:
        """Turn the screen to the client."""
        from coachdesk.ui.together.window import ClientWindow

        self._stage.keep()
        assert self._file is not None
        case = self._file.case
        language = first_language(case.reading, case.client_language)
        window = ClientWindow(self._stage.around, self._file, language, self.client_view())
        window.finished.connect(self._stage.redraw)
        window.show_full()

    def fill_in(self) -> None:
        """Open the form for what was asked on paper or by phone."""
        self._stage.keep()
        self._open(self._begin_form())
        assert self.form is not None
        next(iter(self.form.rows.values())).answers.button("yes").setFocus()

    def _begin_form(self) -> ConsentForm:
        assert self._file is not None
        if self.form is None:
            self.form = ConsentForm(self._stage)
            self.form.kept.connect(self._done)
            self.form.left.connect(self._done)
            self._forms.addWidget(self.form)
        self._close_forms()
        self.form.ask(self._file, self._about)
        return self.form

    def ask_to_withdraw(self, kind: ConsentKind) -> None:
        """Open the form for taking a consent back."""
        self._stage.keep()
        assert self._file is not None
        consent = last_consent(self._file.handover.consents, self._about, kind)
        if consent is None:
            return
        form = self._begin_withdraw(consent)
        self._open(form)
        (form.items.button(form.items.ids[0]) if form.items is not None else form.why.typed).setFocus()

    def _begin_withdraw(self, consent: Consent) -> WithdrawForm:
        assert self._file is not None
        if self.withdraw is None:
            self.withdraw = WithdrawForm(self._stage)
            for_reading(self.withdraw)
            self.withdraw.done.connect(self._done)
            self.withdraw.left.connect(self._done)
            self._forms.addWidget(self.withdraw)
        self._close_forms()
        self.withdraw.ask(self._file, consent)
        return self.withdraw

    def _take_up(self, file: CaseFile) -> None:
        """Open again what was being filled in when the page was left or the vault locked."""
        desk, case_id = self._stage.desk, file.case.id
        if (filled := held(desk, case_id, self._about)) is not None:
            consent = file.find(Kind.CONSENTS, filled["consent"])
            if isinstance(consent, Consent) and consent in _last_ones(file, self._about) and not consent.withdrawn:
                self._begin_withdraw(consent).show()
        elif form_draft.get(desk, case_id, BY_HAND, self._about) is not None:
            self._begin_form().show()

    @property
    def _form_open(self) -> bool:
        return any(form is not None and not form.isHidden() for form in (self.form, self.withdraw))

    def _open(self, form: QWidget) -> None:
        form.show()
        self._stage.redraw()
        into_sight(form)

    def _close_forms(self) -> None:
        for form in (self.form, self.withdraw):
            if form is not None:
                form.hide()

    def _done(self) -> None:
        self._close_forms()
        self._stage.redraw()
        (self.together if self.together.isVisible() else self.paper.print).setFocus()

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep_how(self, name: str) -> None:
        """How the last answers were given, as the consultant knows it afterwards."""
        stage, about, value = self._stage, self._about, self.how.value(name)
        stage.attempt(lambda: stage.desk.handing.how_given(stage.case_id, about, **{name: value}))

    # --- on paper ---------------------------------------------------------------------------------------------------

    @property
    def _paper_language(self) -> str:
        assert self._file is not None
        return self._file.case.client_language

    def _making(self) -> Callable[[], bytes]:
        desk, case_id, about, language = self._stage.desk, self._stage.case_id, self._about, self._paper_language
        return lambda: desk.consents.card_pdf(case_id, about, language)

    def _save_paper(self, path: Path) -> None:
        self._stage.desk.consents.save_card(self._stage.case_id, self._about, self._paper_language, path)


def _last_ones(file: CaseFile, about: str) -> tuple[Consent | None, ...]:
    """The last answer of each kind."""
    return tuple(last_consent(file.handover.consents, about, kind) for kind in ConsentKind)
