"""A card of a handover: a line that tells how it stands, and below it, once unfolded, what can be said and chosen."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT
from coachdesk.domain.errors import CaseError
from coachdesk.domain.handover import Referral
from coachdesk.ui import messages
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.kept_words import KeptWords
from coachdesk.ui.parts.reading import for_reading


class HandCard(Fold):
    """What is in it is made when it is first unfolded. Every answer is kept at once through the desk.

    `step_wanted` asks for a step of the way, by the value of its state; `card_wanted` for another card, by its key.
    """

    title_source: ClassVar[str]
    step_wanted = Signal(str)
    card_wanted = Signal(str)

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language, role="card")
        self.stage, self.desk, self.autosave = stage, stage.desk, stage.autosave
        self.made = False
        self._file: CaseFile | None = None
        self._referral: Referral | None = None
        for_reading(self.head)
        self.opened.connect(self._begin)

    @property
    def file(self) -> CaseFile:
        """The case on show."""
        assert self._file is not None
        return self._file

    @property
    def referral(self) -> Referral:
        """The handover on show."""
        assert self._referral is not None
        return self._referral

    # --- for each card ----------------------------------------------------------------------------------------------

    def make(self) -> None:
        """Make what is in it; called once."""

    def fill(self) -> None:
        """Show the handover in what was made."""

    def told(self) -> tuple[str, str, str]:
        """How it stands in one line, and a chip with its role in the style sheet."""
        return "", "", "chip"

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_referral(self, file: CaseFile, referral: Referral) -> None:
        """Show this handover of this case."""
        self._file, self._referral = file, referral
        line, chip, role = self.told()
        self.say(self.words.text(self.title_source), line, chip, role)
        if self.is_open and not self.made:
            self.made = True
            self.make()
        if self.made:
            self.fill()

    def unfold(self) -> None:
        """Unfold it, and make what is in it."""
        self.show_open(True)
        self._begin()

    def _begin(self) -> None:
        if self._referral is not None:
            self.stage.redraw()

    @property
    def begins_at(self) -> QWidget:
        """What gets the focus when somebody is led here."""
        return self.toggle

    # --- keeping ----------------------------------------------------------------------------------------------------

    def keep(self, **changes: Any) -> bool:
        """Keep fields of the handover; a refusal is said by the stage. Whether it was kept."""
        kept = replace(self.referral, **changes)
        return self.stage.attempt(lambda: self.desk.handing.save(self.file.case.id, kept))

    def keep_or_say(self, say: Callable[[str], object], read: Callable[[], dict[str, Any]]) -> None:
        """Keep the fields that `read` gives; `say` is told what is wrong with them, or "" when nothing is."""
        try:
            self.desk.handing.save(self.file.case.id, replace(self.referral, **read()))
        except CaseError as error:
            say(messages.refusal(error, self.words))
            return
        say("")

    def line_for(self, name: str, source: str, *, ltr: bool = False, party: bool = False) -> Labelled:
        """A field of one line for a field of the handover, or of whom it goes to."""
        field = TextLine(ltr=ltr)
        field.setMaxLength(SHORT)
        made = Labelled(self.language, source, field)

        def read() -> dict[str, Any]:
            text = field.text().strip()
            return {"to": replace(self.referral.to, **{name: text})} if party else {name: text}

        self.autosave.watch(field, lambda: self.keep_or_say(made.show_problem, read))
        return made

    def words_for(self, name: str, source: str, *, lines: int = 2) -> KeptWords:
        """A field for words in both languages, for a field of the handover."""
        made = KeptWords(self.language, source, self.autosave, lines=lines)
        made.said.connect(lambda: self.keep_or_say(made.show_problem, lambda: {name: made.words_said}))
        return made

    def show_line(self, labelled: Labelled, text: str) -> None:
        """Show what is kept in a field of one line, unless what is in it is not kept yet."""
        assert isinstance(labelled.field, TextLine)
        if labelled.field.text().strip() != text or labelled.problem:
            self.autosave.show_kept(labelled.field, text)
