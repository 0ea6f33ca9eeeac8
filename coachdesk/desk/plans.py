"""Agreeing on steps, and putting the plan on paper."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from coachdesk.desk.base import Area
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain import steps as rules
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import ChangedSince, UnknownId
from coachdesk.domain.papers import AS_USUAL, PlanCopy, PlanPaper
from coachdesk.domain.questions import Phrase
from coachdesk.domain.steps import Step
from coachdesk.domain.trail import Deed as Trailed

if TYPE_CHECKING:
    from coachdesk.documents.sheets import PageImage, PlanSheet
    from coachdesk.i18n.standing import Share


class PlansDesk(Area):
    """Steps are kept in the agreed order, per priority."""

    def phrases(self, area_id: str) -> tuple[Phrase, ...]:
        """Phrases that fit a life area, the closest first."""
        return self.tools.content.phrases_for(area_id)

    def phrase(self, phrase_id: str) -> Phrase:
        """One phrase, retired ones too. Raises UnknownId."""
        try:
            return self.tools.content.phrases[phrase_id]
        except KeyError:
            raise UnknownId("phrase", phrase_id) from None

    def new_step(self, area_id: str) -> Step:
        """An empty step for a priority, not kept yet."""
        return Step(id=uuid4().hex, area_id=area_id)

    def save_step(self, case_id: str, step: Step) -> CaseFile:
        """Keep a new or changed step. Raises UnknownId when its priority was not chosen or its phrase is unknown.

        A step whose phrase still has gaps is kept too; printing shows where the gaps are.
        """
        file = self.store.get(case_id)
        file.choice.priority(step.area_id)
        if step.phrase_id is not None:
            self.phrase(step.phrase_id)
        steps = rules.replaced(file.steps, step)
        return file if steps == file.steps else self._keep(case_id, steps)

    def move_step(self, case_id: str, step_id: str, by: int) -> CaseFile:
        """Move a step up (negative) or down among those of its priority; can be undone until there are other steps."""
        before = self.store.get(case_id)
        order = rules.moved(before.steps, step_id, by)
        if order == before.steps:
            return before
        file, name = self._keep(case_id, order), before.case.calling_name
        self.tools.undo.push(Undoable(Deed.CARD_MOVED, name, lambda: self._move_back(before, order)))
        return file

    def _move_back(self, before: CaseFile, order: tuple[Step, ...]) -> None:
        """The steps as they are now, in the order that they had."""
        now = {step.id: step for step in self.store.get(before.case.id).steps}
        if list(now) != [step.id for step in order]:
            raise ChangedSince
        self._keep(before.case.id, tuple(now[step.id] for step in before.steps))

    def tick_step(self, case_id: str, step_id: str, done: bool) -> CaseFile:
        """Mark a step as done today, or as not done."""
        when = self.tools.clock() if done else None
        steps = self.store.get(case_id).steps
        return self._keep(case_id, tuple(replace(s, done_at=when) if s.id == step_id else s for s in steps))

    def remove_step(self, case_id: str, step_id: str) -> CaseFile:
        """Take a step off the plan; can be undone: that leaves the other steps as they are then."""
        before = self.store.get(case_id)
        file = self._keep(case_id, tuple(s for s in before.steps if s.id != step_id))
        name = before.case.calling_name
        self.tools.undo.push(Undoable(Deed.STEP_REMOVED, name, lambda: self._put_back(before, step_id)))
        return file

    def _keep(self, case_id: str, steps: tuple[Step, ...]) -> CaseFile:
        self.store.save_steps(case_id, steps)
        return self.announce(case_id)

    def _put_back(self, before: CaseFile, step_id: str) -> None:
        now = self.store.get(before.case.id)
        area = next((s.area_id for s in before.steps if s.id == step_id), None)
        dropped = area in before.choice.area_ids and area not in now.choice.area_ids
        if area is None or dropped or any(s.id == step_id for s in now.steps):
            raise ChangedSince
        self._keep(before.case.id, rules.put_back(now.steps, before.steps, step_id))

    # --- on paper ---------------------------------------------------------------------------------------------------

    def sheet(self, case_id: str, language: str, paper: PlanPaper = AS_USUAL) -> "PlanSheet":
        """What the plan in Dutch and `language` says ("nl" for Dutch alone).

        The consultant's copy says at its foot how many of the client's lines a native speaker has reviewed.

        Raises NothingToPrint without a choice, StepEmpty and PhraseIncomplete for a step that says too little.
        """
        from coachdesk.documents.plan_lines import reviewed_line
        from coachdesk.documents.plan_sheet import plan_sheet
        from coachdesk.i18n.provenance import REVIEWED_IN

        file = self.store.get(case_id)
        dutch, other = self.words_for(file.case, "nl"), self.words_for(file.case, language)
        made = plan_sheet(file, self.tools.content, dutch, other, self.today(), paper)
        if paper.copy is PlanCopy.CLIENT or language not in REVIEWED_IN:
            return made
        return replace(made, unreviewed=reviewed_line(self.share(made), language, dutch))

    def share(self, sheet: "PlanSheet") -> "Share":
        """How many of the client's lines on this paper are reviewed, from the glossary, and drafted."""
        from coachdesk.documents.plan_lines import clients_lines

        return self.tools.translators.index(sheet.language).share(clients_lines(sheet))

    def pdf(self, case_id: str, language: str, paper: PlanPaper = AS_USUAL) -> bytes:
        """The plan as a PDF. Raises what `sheet` raises, and PrintStopped when it can't be printed right."""
        from coachdesk.documents.plan_pdf import plan_pdf

        return plan_pdf(self.sheet(case_id, language, paper), created=self.tools.clock())

    def pages(self, pdf: bytes, dpi: int) -> "Iterator[PageImage]":
        """The pages of a PDF as pictures, for the preview and for printers."""
        from coachdesk.documents.pages import page_images

        return page_images(pdf, dpi=dpi)

    def save_pdf(self, case_id: str, language: str, path: Path, paper: PlanPaper = AS_USUAL) -> None:
        """Write the plan where the user asked: whole or not at all. Raises also FileNotWritable."""
        drawn = self.pdf(case_id, language, paper)
        self._note(Trailed.CASE_EXPORTED, case_id, language, paper.copy)
        self.write(path, drawn)

    def printed(self, case_id: str, language: str, paper: PlanPaper = AS_USUAL) -> None:
        """The printer took the plan: that stands in the trail."""
        self._note(Trailed.CASE_PRINTED, case_id, language, paper.copy)

    def _note(self, deed: Trailed, case_id: str, language: str, copy: PlanCopy) -> None:
        self.tools.vault.opened().trail.note(deed, case_id, document="plan", language=language, copy=copy.value)

    # --- as a calendar ----------------------------------------------------------------------------------------------

    def calendar(self, case_id: str, language: str) -> bytes:
        """The appointments to come and the steps with a day as a calendar file, in `language` and in Dutch.

        Raises NothingPlanned where there is none.
        """
        from coachdesk.documents.calendar_file import calendar_file

        file = self.store.get(case_id)
        dutch, other = self.words_for(file.case, "nl"), self.words_for(file.case, language)
        return calendar_file(file, self.tools.content, dutch, other, self.tools.clock())

    def save_calendar(self, case_id: str, language: str, path: Path) -> None:
        """Write the calendar file where the user asked, whole or not at all; in the client's language with an empty one.

        Raises also FileNotWritable.
        """
        language = language or self.store.get(case_id).case.client_language
        made, copy = self.calendar(case_id, language), PlanCopy.CLIENT.value
        trail = self.tools.vault.opened().trail
        trail.note(Trailed.CASE_EXPORTED, case_id, document="calendar", language=language, copy=copy)
        self.write(path, made)
