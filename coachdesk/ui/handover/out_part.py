"""What we hand over: each handover with its cards at one side, and at the other the letter as it stands now."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Referral, State
from coachdesk.domain.handover.passing import ENDS, state_of
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.asked_card import AskedCard
from coachdesk.ui.handover.handover_column import HandoverColumn
from coachdesk.ui.handover.letter_deeds import LetterDeeds
from coachdesk.ui.handover.letter_side import LetterSide
from coachdesk.ui.handover.referral_list import ReferralList
from coachdesk.ui.handover.way_words import CONSENT, WHO
from coachdesk.ui.pages.parts_stage import PartsStage
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.parts.scroll import Scrolling, scrolling
from coachdesk.ui.parts.stack import Stack
from coachdesk.ui.parts.tab_order import as_seen, one_after_another
from coachdesk.ui.place import refuses
from coachdesk.ui.together.client_view import ClientView

WIDE: Final = 860
"""Pixels from which the cards and the letter stand beside each other."""


class OutPart(FollowPart):
    """Shows one handover at a time; where there is little width, its cards or its letter."""

    scrolls = True

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self.open_id, self._case = "", ""
        self._wide = True
        self.shown: HandoverColumn | None = None
        self.list = ReferralList(stage)
        self.list.opened.connect(self.open)
        self.list.removed.connect(self.remove)
        self.new, self.drop = button("quiet", "plus"), button("quiet", "delete")
        self.speak(self.new.setText, mark("Begin another handover"))
        self.speak(self.drop.setText, mark("Remove this handover"))
        self.new.clicked.connect(self.begin)
        self.drop.clicked.connect(lambda: self.remove(self.open_id))
        self.side = LetterSide(stage)
        self.deeds = LetterDeeds(stage, self.side)
        self.side.card_wanted.connect(self.open_card)
        self.deeds.stepped.connect(self._take_next)
        self.deeds.turned.connect(self._turn)
        self._stack = Stack()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(self._stack)
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(self._make_body())

    def _make_empty(self) -> QWidget:
        self.empty = Empty(icons.icon("hand_over", "#1E5B5C"))
        self.speak(self.empty.title.setText, mark("Nobody is left with a letter alone"))
        self.speak(
            self.empty.text.setText,
            mark(
                "In a warm handover the client, the new helper and you meet. Decide together what the other may know, write the "
                "letter together, and stay responsible until the other confirms it."
            ),
        )
        self.speak(self.empty.action.setText, mark("Begin a handover"))
        self.empty.action.show()
        self.empty.action.clicked.connect(self.begin)
        frame, inside = card()
        inside.addWidget(self.empty)
        return scrolling(frame)

    def _make_body(self) -> QWidget:
        body, self._holder = QWidget(), QWidget()
        self._column = QVBoxLayout(self._holder)
        self._column.setContentsMargins(0, 0, 4, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.list)
        self._column.addWidget(flowing(self.new, self.drop, spacing=8)[0])
        self._column.addStretch(1)
        self.cards = Scrolling(self._holder)
        self._grid = QGridLayout(body)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._lay()
        return body

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        over = file.handover
        if file.case.id != self._case:
            self._case, self.open_id = file.case.id, ""
            self.deeds.copy.setChecked(False)
        referral = over.referral(self.open_id) or _nearest(file)
        self._stack.setCurrentIndex(1 if referral is not None else 0)
        if referral is None:
            self._let_go()
            self.side.drop()
            return
        self.open_id = referral.id
        self.list.show_file(file, referral.id)
        column = self._column_of(referral.id)
        column.show_referral(file, referral)
        asked = any(each.about == referral.id for each in over.consents)
        self.drop.setVisible(not asked and not over.passes_of(referral.id))
        self.deeds.show_referral(file, referral, column.path.step_text())
        self.side.show_referral(file, referral, self.deeds.paper_language)
        as_seen(self._column)
        before = (self.stage.tabs,) if isinstance(self.stage, PartsStage) else ()
        one_after_another((*before, self._holder, self.side, self.deeds), own=self._holder)

    def _column_of(self, referral_id: str) -> HandoverColumn:
        """The cards of a handover, made anew for another one."""
        if self.shown is None or self.shown.referral_id != referral_id:
            self._let_go()
            self.shown = HandoverColumn(self.stage, referral_id)
            self.shown.shown_card.connect(self._show_cards)
            self.shown.moved.connect(self.cards.begin_at_top)
            self.shown.went_on.connect(self._went_on)
            self._column.insertWidget(1, self.shown)
        return self.shown

    def _let_go(self) -> None:
        if self.shown is not None:
            self._column.removeWidget(self.shown)
            self.shown.hide()
            self.shown.setParent(None)
            self.shown.deleteLater()
            self.shown = None

    def retranslate(self) -> None:
        super().retranslate()
        if self.stage.file is not None:
            self.stage.redraw()

    def enter(self) -> None:
        (self.empty.action if self._stack.currentIndex() == 0 else self.deeds.go_on).setFocus()

    # --- room -------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= WIDE
        if wide is not self._wide:
            self._wide = wide
            self._lay()

    def _lay(self) -> None:
        """The letter beside the cards; where there is little room, in their place."""
        for part in (self.cards, self.side, self.deeds):
            self._grid.removeWidget(part)
        if self._wide:
            self._grid.addWidget(self.cards, 0, 0, 2, 1)
            self._grid.addWidget(self.side, 0, 1)
            self._grid.addWidget(self.deeds, 1, 1)
        else:
            self._grid.addWidget(self.cards, 0, 0)
            self._grid.addWidget(self.side, 0, 0)
            self._grid.addWidget(self.deeds, 1, 0)
        self._grid.setColumnStretch(0, 11)
        self._grid.setColumnStretch(1, 10 if self._wide else 0)
        self._grid.setRowStretch(0, 1)
        self.deeds.look.setVisible(not self._wide)
        self._show_what_fits()

    def _show_what_fits(self) -> None:
        looks = self.deeds.look.isChecked()
        self.cards.setVisible(self._wide or not looks)
        self.side.setVisible(self._wide or looks)

    def _show_cards(self) -> None:
        """Somebody is led to a card: where there is little room, the letter makes way."""
        self.deeds.look.setChecked(False)
        self._show_what_fits()

    def _turn(self) -> None:
        """Show the letter or the client's copy, or the cards again."""
        if self.sender() is self.deeds.copy and not self._wide:
            self.deeds.look.setChecked(True)
        self._show_what_fits()
        self.stage.redraw()

    # --- doing ------------------------------------------------------------------------------------------------------

    def _leaves(self) -> bool:
        """Whether another handover can be shown: nothing typed in this one was refused. Else that gets the focus."""
        self.autosave.flush()
        return self.shown is None or not refuses(self.shown)

    def open(self, referral_id: str) -> None:
        """Show another handover."""
        if self._leaves():
            self.open_id = referral_id
        self.stage.redraw()

    def begin(self) -> None:
        """A new handover, with whom it goes to first; can be undone."""
        if not self._leaves():
            return
        made: list[Referral] = []
        if self.attempt(lambda: made.append(self.desk.handing.begin(self.file.case.id))):
            self.open(made[0].id)
            self.open_card(WHO)

    def remove(self, referral_id: str) -> None:
        """Take out a handover that was never more than an idea; can be undone."""
        if self.stage.restricted:
            return
        self.autosave.flush()
        if self.attempt(lambda: self.desk.handing.drop(self.file.case.id, referral_id)):
            (self.empty.action if self._stack.currentIndex() == 0 else self.new).setFocus()

    def open_card(self, key: str) -> None:
        """Unfold a card of the handover on show and go there."""
        if self.shown is not None:
            self.shown.open_card(key)

    def _take_next(self) -> None:
        self._show_cards()
        if self.shown is not None:
            self.shown.path.take_next()

    def _went_on(self) -> None:
        """What was pressed may be gone: go to the step that comes next, and at the end to another handover."""
        (self.deeds.go_on if self.deeds.go_on.isVisible() else self.new).setFocus()

    def client_view(self) -> ClientView | None:
        """What may be told, asked on the client's own screen."""
        asked = self.shown.cards[CONSENT] if self.shown is not None else None
        return asked.client_view() if isinstance(asked, AskedCard) else None

    # --- coming back ------------------------------------------------------------------------------------------------

    def place(self) -> dict[str, str]:
        """The handover that is open, its cards, and the step that is asked about; see `Page.place`."""
        if self.shown is None:
            return {}
        asks = self.shown.path.form.state or ""
        return {"handover": self.open_id, "cards": ",".join(self.shown.open_cards), "form": asks}

    def return_to(self, place: dict[str, str]) -> None:
        """Open them again; what is gone by now stays closed."""
        wanted = place.get("handover", "")
        if self.file.handover.referral(wanted) is None:
            return
        self.open(wanted)
        if self.shown is not None and "cards" in place:
            self.shown.show_open(tuple(place["cards"].split(",")))
            self.stage.redraw()
            if (asks := place.get("form")) and not self.stage.restricted:
                self.shown.path.take_step(State(asks))


def _nearest(file: CaseFile) -> Referral | None:
    """The handover that is opened with a case: of those under way the last begun, else the last of all."""
    over = file.handover
    going = [each for each in over.referrals if state_of(over.passes, each.id) not in ENDS]
    return next(reversed(going or over.referrals), None)
