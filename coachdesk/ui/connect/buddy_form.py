"""One buddy: what may be known, what a buddy does not do, the first meeting, rhythm, how it goes, and the end."""

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.buddies import CLICK_NAMES, FIELDS, KINDS, TOLD
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import Buddy, BuddyKind, Click, ToldBuddy
from coachdesk.domain.languages import INTERFACE
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui.connect.buddy_look_form import BuddyLookForm
from coachdesk.ui.connect.form_fold import FormFold, filled, open_first
from coachdesk.ui.connect.plan_button import PlanButton
from coachdesk.ui.connect.told_card import TellingWords, ToldCard
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.kept_form import KeptForm
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import card, column, label, row, set_role
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.pickers import LanguagePicker
from coachdesk.ui.together.client_view import ClientView


def _view(around: Around, file: CaseFile, buddy_id: str) -> ClientView:
    """The question what the buddy may know, on the client's own screen; imported when it is first asked."""
    from coachdesk.ui.together.told import BuddyToldTogether

    return BuddyToldTogether(around, file, buddy_id)


def _beside(_file: CaseFile, buddy: Buddy) -> str:
    """The language of the buddy that stands beside Dutch; English where none of his is one of ours."""
    return next((code for code in buddy.languages if code in INTERFACE and code != "nl"), "en")


TELLING: Final = TellingWords(
    mark("What the buddy may know"),
    FIELDS["told"],
    ToldBuddy,
    TOLD,
    mark("Print the sheet for the buddy"),
    mark("Print it with another language beside it"),
    "buddy",
    _view,
    _beside,
)


_WHO: Final = mark("Who the buddy is")
_FIRST: Final = mark("The first meeting")
_END: Final = mark("When it ends")


class BuddyForm(KeptForm):
    """How it goes first, the rest in folds. Everything is kept at once."""

    def __init__(self, part: FollowPart) -> None:
        super().__init__(part.stage, part.desk.buddies.change, FIELDS)
        self.desk, self.part = part.desk.buddies, part
        self.telling, self.look = ToldCard(self, TELLING), BuddyLookForm(part)
        self.folds = {
            "telling": self.telling,
            "who": self._who(),
            "limits": self._limits(),
            "meeting": self._meeting(),
            "end": filled(self.stage, self.day("until"), self.words_for("ended_why")),
        }
        self.setLayout(column(self._head(), self.look, *self.folds.values(), row(self.remove, None), spacing=14))

    def _head(self) -> QWidget:
        frame, box = card(spacing=12)
        self.title, self.facts, self.chip = label("h2", wrap=True), label("muted", wrap=True), label("chip")
        self.plan = PlanButton(self.part)
        head = row(column(self.title, self.facts, spacing=2), self.chip)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(self.plan)
        return frame

    def _who(self) -> FormFold:
        self.kind = Toggles(self.language, FIELDS["kind"], KINDS.items())
        self.kind.picked.connect(lambda: self.keep(self.tell, lambda: {"kind": BuddyKind(self.kind.chosen[0])}))
        self.languages = LanguagePicker(self.language, FIELDS["languages"])
        self.languages.picked.connect(lambda: self.keep(self.tell, lambda: {"languages": self.languages.chosen}))
        made = filled(self.stage)
        made.body.addLayout(row(self.line("name"), self.line("phone", ltr=True), spacing=14))
        for each in (self.kind, self.languages, self.words_for("aim")):
            made.body.addWidget(each)
        made.body.addLayout(row(self.line("coordinator"), self.line("coordinator_phone", ltr=True), spacing=14))
        return made

    def _limits(self) -> FormFold:
        guidance = self.part.desk.content.guidance.buddy
        self.limits = Toggles(
            self.language, FIELDS["limits"], [(each, each) for each in guidance.limits], many=True, translate=False
        )
        self.limits.picked.connect(lambda: self.keep(self.tell, lambda: {"limits": self.limits.chosen}))
        return filled(self.stage, self.limits, self.words_for("own_limits"))

    def _meeting(self) -> FormFold:
        self.firsts = label("muted", wrap=True)
        self.click = Toggles(self.language, FIELDS["click"], CLICK_NAMES.items())
        self.click.picked.connect(self._pick_click)
        made = filled(self.stage, self.firsts)
        made.body.addLayout(row(self.day("first_on"), self.line("first_with"), spacing=14))
        made.body.addWidget(self.click)
        made.body.addLayout(row(self.line("rhythm"), self.day("evaluate_on"), spacing=14))
        return made

    def _pick_click(self) -> None:
        """Nobody has met before the client agreed: then that is said, and it stays as it was."""
        self.part.attempt(
            lambda: self.desk.change(self.stage.case_id, self.record.id, click=Click(self.click.chosen[0]))
        )
        self.click.show_chosen([self.desk.buddy(self.part.file, self.record.id).click])

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_buddy(self, file: CaseFile, buddy: Buddy) -> None:
        """Show everything that is known."""
        words, guidance = self.words, self.part.desk.content.guidance.buddy
        another = self.record is None or self.record.id != buddy.id
        self.show_record(buddy, file.case.client_language)
        self.title.setText(words.line(buddy.name))
        over = buddy.over(self.desk.today())
        self.chip.setText(standing(buddy, words, over=over))
        set_role(self.chip, "chip" if over else "chip-good" if buddy.agreed_on is not None else "chip-warn")
        self.kind.show_chosen([buddy.kind])
        self.languages.show_chosen(buddy.languages)
        for limit, line in guidance.limits.items():
            self.limits.relabel(limit, words.ptext(line.text.context, line.text.source))
        self.limits.show_chosen(buddy.limits)
        self.firsts.setText(
            "\n".join(f"• {words.ptext(each.text.context, each.text.source)}" for each in guidance.firsts.values())
        )
        self.click.show_chosen([buddy.click])
        self.telling.show_entry(file, buddy, going_on=not over)
        self.look.setVisible(buddy.agreed_on is not None)
        self.look.show_buddy(file, buddy)
        self.plan.setVisible(not over)
        if not over:
            self.plan.show(file, buddy)
        self._show_folds(buddy)
        if another:
            open_first(self.folds, {} if over else {"telling": buddy.agreed_on is not None})

    def _show_folds(self, buddy: Buddy) -> None:
        """What is known of each, in one line."""
        words, guidance = self.words, self.part.desk.content.guidance.buddy
        phone = isolate_ltr(buddy.phone.strip()) if buddy.phone.strip() else ""
        self.facts.setText(words.line(words.text(KINDS[buddy.kind]), buddy.rhythm.strip(), phone))
        self.folds["who"].say(
            words.text(_WHO), words.line(buddy.coordinator.strip(), buddy.aim.shown_in(words.language))
        )
        texts = (guidance.limits[each].text for each in buddy.limits if each in guidance.limits)
        limits = (words.ptext(each.context, each.source) for each in texts)
        own = buddy.own_limits.shown_in(words.language)
        self.folds["limits"].say(words.text(FIELDS["limits"]), words.line(*limits, own))
        first = words.date(buddy.first_on) if buddy.first_on is not None else ""
        click = words.text(CLICK_NAMES[buddy.click]) if buddy.click is not Click.NOT_YET else ""
        self.folds["meeting"].say(words.text(_FIRST), words.line(first, click))
        until = words.date(buddy.until) if buddy.until is not None else ""
        self.folds["end"].say(words.text(_END), words.line(until, buddy.ended_why.shown_in(words.language)))


def standing(buddy: Buddy, words: Any, *, over: bool) -> str:
    """How it stands with a buddy, in short."""
    if over:
        said: str = words.text("Ended")
    elif buddy.agreed_on is None:
        said = words.text("Not agreed yet")
    else:
        said = words.text(CLICK_NAMES[buddy.click]) if buddy.click is not Click.NOT_YET else words.text("Agreed")
    return said
