"""Somebody on the map of people around: the name, what this person gives, where, how often, and words about it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.network_words import FIELDS, GROUPS, NEAR, OFTEN, SUPPORT
from coachdesk.domain.cases import SHORT, Case
from coachdesk.domain.connection.network import Group, Near, Often, Support, Tie
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.kept_words import KeptWords, held_by
from coachdesk.ui.place import holds_refusal


class TieForm(Speaking):
    """Keeps every change at once through the desk. `removed` asks to take this person out, `closed` to close the form."""

    removed = Signal()
    closed = Signal()

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self._autosave = stage, stage.autosave
        self.tie: Tie | None = None
        self.who = TextLine()
        self.who.setMaxLength(SHORT)
        self._who = Labelled(self.language, FIELDS["who"], self.who)
        self._autosave.watch(self.who, self._keep_who)
        self.gives = Toggles(self.language, FIELDS["gives"], SUPPORT.items(), many=True)
        self.near = Toggles(self.language, FIELDS["near"], NEAR.items())
        self.often = Toggles(self.language, FIELDS["often"], OFTEN.items())
        self.wished = Toggles(self.language, FIELDS["wished"], OFTEN.items())
        self.group = Toggles(self.language, FIELDS["group"], GROUPS.items())
        self.gives.picked.connect(lambda: self._keep(gives=tuple(map(Support, self.gives.chosen))))
        self.near.picked.connect(lambda: self._keep(near=Near(self.near.chosen[0])))
        self.often.picked.connect(lambda: self._keep(often=Often(self.often.chosen[0])))
        self.wished.picked.connect(lambda: self._keep(wished=Often(self.wished.chosen[0])))
        self.group.picked.connect(lambda: self._keep(group=Group(self.group.chosen[0])))
        self.said = KeptWords(self.language, FIELDS["words"], self._autosave, lines=1)
        self.said.said.connect(self._keep_words)
        self.remove, self.close_form = button("quiet", "delete"), button("quiet", "close")
        self.speak(self.remove.setText, mark("Take off the map"))
        self.speak(self.close_form.setText, mark("Close"))
        self.remove.clicked.connect(self.removed)
        self.close_form.clicked.connect(self._close)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for part in (self._who, self.gives, self.near, self.often, self.wished, self.group, self.said):
            box.addWidget(part)
        box.addLayout(row(self.remove, None, self.close_form))

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_tie(self, tie: Tie, case: Case) -> None:
        """Show somebody; fields with what is not kept yet, or was refused, are left alone."""
        same, self.tie = self.tie is not None and self.tie.id == tie.id, tie
        if not same:
            self._who.show_problem("")
            self.said.show_problem("")
        self._autosave.show_kept(self.who, tie.who, same=same)
        self.gives.show_chosen(tie.gives)
        self.near.show_chosen([tie.near])
        self.often.show_chosen([tie.often])
        self.wished.show_chosen([tie.wished])
        self.group.show_chosen([tie.group])
        self.said.show_kept(tie.words, case.client_language)

    @property
    def problem(self) -> str:
        """What is wrong with the name; empty when nothing is."""
        return self._who.problem

    def holds(self) -> bool:
        """Whether it says what could not be kept, and would be lost; the field takes the focus then."""
        self._autosave.flush()
        if holds_refusal(self.who) and self.who.isVisible():
            self.who.setFocus()
            return True
        return held_by(self.said)

    def _close(self) -> None:
        if not self.holds():
            self.closed.emit()

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, **changes: Any) -> None:
        assert self.tie is not None
        key = self.tie.id
        self._stage.attempt(lambda: self._stage.desk.network.change(self._stage.case_id, key, **changes))

    def _keep_who(self) -> None:
        self._typed(self._who.show_problem, who=" ".join(self.who.text().split()))

    def _keep_words(self) -> None:
        self._typed(self.said.show_problem, words=self.said.words_said)

    def _typed(self, show_problem: Callable[[str], None], **changes: Any) -> None:
        """Keep what was typed; what is refused stays in its field with the reason below it."""
        if self.tie is None:
            return
        try:
            self._stage.desk.network.change(self._stage.case_id, self.tie.id, **changes)
        except CaseError as error:
            show_problem(messages.refusal(error, self.words))
            return
        show_problem("")
