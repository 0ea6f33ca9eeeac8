"""The path of safety: telling without consent, folded and quiet, open only when everything for it is there."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

from coachdesk.desk.consent_words import NEEDS, SAFETY_FIELDS, item_in_words
from coachdesk.desk.handover_words import GROUNDS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.errors import CaseError
from coachdesk.domain.handover import Referral, SafetyGround
from coachdesk.domain.handover.telling import to_ask
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.kept_words import KeptWords
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.tab_order import as_seen

_KNOWS, _NOT_YET = "knows", "not_yet"
_NONE: Final = SafetyGround.NONE
_NAME: Final = 260
"""Pixels of the field for a name."""


class SafetyFold(Fold):
    """Every answer is kept at once. A change of ground, reason or items asks for a second look anew."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage = stage
        self._referral: Referral | None = None
        self.made = False
        self.items: Toggles | None = None
        for_reading(self.head)
        self.opened.connect(stage.redraw)

    @property
    def referral(self) -> Referral:
        """The handover on show."""
        assert self._referral is not None
        return self._referral

    # --- making -----------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        language, stage = self.language, self._stage
        hint = label("small", wrap=True)
        self.speak(
            hint.setText,
            mark(
                "Only in danger, or where a law says so. Ask the client first, if that is safe. Each use stands in the file."
            ),
        )
        options = ((_NONE, mark("Not used")), *((g, text) for g, text in GROUNDS.items() if g is not _NONE))
        self.ground = Toggles(language, SAFETY_FIELDS["safety"], options)
        self.ground.picked.connect(lambda: self._keep(safety=SafetyGround(self.ground.chosen[0])))
        self.why = self._words("safety_why", SAFETY_FIELDS["safety_why"])
        self._items_box = column()
        self.knows = Toggles(
            language, "", ((_KNOWS, SAFETY_FIELDS["told"]), (_NOT_YET, mark("The client does not know it yet")))
        )
        self.knows.picked.connect(self._take_knows)
        self.untold = self._words("untold_why", mark("Why not yet?"))
        name = TextLine()
        name.setMaxLength(SHORT)
        name.setFixedWidth(_NAME)
        self.second = Labelled(language, SAFETY_FIELDS["second"], name)
        stage.autosave.watch(
            name, lambda: self._keep_or_say(self.second.show_problem, lambda: {"second": name.text().strip()})
        )
        self.second_on = DayField(language, SAFETY_FIELDS["second_on"])
        self.second_on.picked.connect(
            lambda: self._keep_or_say(self.second_on.show_problem, lambda: {"second_on": self.second_on.day})
        )
        looked = Flow(spacing=18)
        for part in (self.second, self.second_on):
            looked.addWidget(part)
        self.status = Notice("")
        self.body.addWidget(hint)
        self.body.addWidget(self.ground)
        self.body.addWidget(self.why)
        self.body.addLayout(self._items_box)
        self.body.addWidget(self.knows)
        self.body.addWidget(self.untold)
        self.body.addLayout(looked)
        self.body.addWidget(self.status)

    def _words(self, name: str, source: str) -> KeptWords:
        made = KeptWords(self.language, source, self._stage.autosave, lines=2)
        made.said.connect(lambda: self._keep_or_say(made.show_problem, lambda: {name: made.words_said}))
        return made

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_about(self, file: CaseFile, referral: Referral) -> None:
        """Show how it stands with a handover."""
        another = self._referral is not None and self._referral.id != referral.id
        self._referral = referral
        words = self.words
        chip = words.text("Open: without consent") if referral.safe else ""
        self.say(words.text("For safety, without consent"), "", chip, "chip-warn" if referral.safe else "chip")
        if another:
            self.show_open(False)
        if self.is_open and not self.made:
            self.made = True
            self._make()
        if self.made:
            self._fill(file, referral, another=another)
            as_seen(self.body)

    def _fill(self, file: CaseFile, referral: Referral, *, another: bool) -> None:
        client = file.case.client_language
        if another:
            for kept in (self.why, self.untold, self.second, self.second_on):
                kept.show_problem("")
            self.knows.show_chosen([])
        self.ground.show_chosen([referral.safety])
        self.why.show_kept(referral.safety_why, client)
        self._fill_items(file, referral)
        knows = [_KNOWS] if referral.told else [_NOT_YET] if referral.untold_why or self._says_untold else []
        self.knows.show_chosen(knows)
        self.untold.setVisible(_NOT_YET in knows)
        self.untold.show_kept(referral.untold_why, client)
        assert isinstance(self.second.field, TextLine)
        if not self.second.problem:
            self._stage.autosave.show_kept(self.second.field, referral.second)
        self.second_on.show_kept(referral.second_on)
        self._show_status(file, referral)

    @property
    def _says_untold(self) -> bool:
        """Whether it was pressed that the client does not know, and the reason is still to be written."""
        return not self.referral.told and _NOT_YET in self.knows.chosen

    def _fill_items(self, file: CaseFile, referral: Referral) -> None:
        """A button for each thing that could be told; remade where the words are others."""
        there = {item.mark: item for item in to_ask(file.handover, referral.id)}
        if self.items is None or self.items.ids != tuple(there):
            had = self.items is not None and any(self.items.button(mark).hasFocus() for mark in self.items.ids)
            if self.items is not None:
                self.items.hide()
                self.items.setParent(None)
                self.items.deleteLater()
            self.items = Toggles(self.language, SAFETY_FIELDS["safety_items"], (), many=True)
            content = self._stage.desk.content
            for mark_, item in there.items():
                made = self.items.add(mark_, item_in_words(item, content, self.words, short=True), translate=False)
                made.setToolTip(item.words.text)
            self.items.picked.connect(self._take_items)
            self._items_box.addWidget(self.items)
            if had and there:
                self.items.button(next(iter(there))).setFocus()
        self.items.setVisible(bool(there))
        self.items.show_chosen(referral.safety_items)

    def _show_status(self, file: CaseFile, referral: Referral) -> None:
        words = self.words
        if referral.safety is SafetyGround.NONE:
            self.status.say("")
            return
        marks = {item.mark for item in file.handover.items_of(referral.id)}
        if any(each not in marks for each in referral.safety_items):
            self.status.say(
                words.text("The words changed. Choose anew what is told; then a second look is needed again."), ""
            )
        elif referral.safety_lacks:
            lacks = words.listed(words.text(NEEDS[need]) for need in referral.safety_lacks)
            self.status.say(words.text("Nothing is told yet. Still needed: {what}", what=lacks), "")
        else:
            self.status.say(words.text("What is pressed in is told without consent. That stands in the file."), "")

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, **changes: Any) -> bool:
        stage = self._stage
        return stage.attempt(lambda: stage.desk.handing.save(stage.case_id, replace(self.referral, **changes)))

    def _keep_or_say(self, say: Callable[[str], object], read: Callable[[], dict[str, Any]]) -> None:
        """Keep what `read` gives; `say` is told what is wrong with it, or "" when nothing is."""
        stage = self._stage
        try:
            stage.desk.handing.save(stage.case_id, replace(self.referral, **read()))
        except CaseError as error:
            say(messages.refusal(error, self.words))
            return
        say("")

    def _take_items(self) -> None:
        assert self.items is not None
        self._keep(safety_items=self.items.chosen)

    def _take_knows(self) -> None:
        """That the client knows leaves no reason why not."""
        knows = _KNOWS in self.knows.chosen
        self._keep(told=knows, **({"untold_why": Words()} if knows else {}))
        self.untold.setVisible(not knows)
        if not knows:
            self.untold.typed.setFocus()
