"""What a trainer hands out, and how participants found the workshop. Nothing that is typed for it is kept anywhere."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final

from coachdesk.desk.base import Area, Tools
from coachdesk.desk.files import write_whole
from coachdesk.desk.workshop import WorkshopDesk, source_or_said
from coachdesk.domain.errors import FileNotWritable
from coachdesk.domain.vaults import may_be_of_a_vault
from coachdesk.domain.workshop import Scenario
from coachdesk.domain.workshop.evaluation import MOST_FORMS, Form, QuestionCount, counted, remarks
from coachdesk.domain.workshop.exercises import Exercise, ExerciseKind, RolePlay
from coachdesk.domain.workshop.handouts import Handout, Handouts, Readers
from coachdesk.domain.workshop.programme import Chosen, Item, Occasion, planned

if TYPE_CHECKING:
    from coachdesk.documents.sheets import ReportSheet
    from coachdesk.documents.workshop_words import Named, Words

MOST_NAMES: Final = 60
"""Certificates that are made at once."""


class HandoutsDesk(Area):
    """Papers for the participants, and their forms: in memory alone, for as long as the desk lives."""

    def __init__(self, tools: Tools, workshop: WorkshopDesk) -> None:
        super().__init__(tools)
        self._workshop = workshop
        self._forms: tuple[Form, ...] = ()
        self._saved: tuple[Form, ...] = ()

    def _words(self, language: str) -> "Words":
        from coachdesk.documents.workshop_words import Words

        return Words(self._workshop.handouts, self.tools.translators[language])

    # --- papers -----------------------------------------------------------------------------------------------------

    def pdf(
        self,
        paper: Handout,
        language: str,
        *,
        occasion: Occasion | None = None,
        chosen: Chosen | None = None,
        names: Sequence[str] = (),
        own: Sequence[Scenario] = (),
    ) -> bytes:
        """A paper as a PDF: `occasion` for the programme and the certificates, `chosen` for the programme.

        `names` get certificates, at most MOST_NAMES; `own` are a trainer's own scenarios that can be chosen too.
        Raises PrintStopped when it can't be printed right, ContentInvalid.
        """
        from coachdesk.documents.workshop_pdf import certificates_pdf, handout_pdf, roles_pdf

        words, created, about = self._words(language), self.tools.clock(), occasion or Occasion()
        if paper is Handout.ROLES:
            return roles_pdf(words.roles(self.role_plays()), created=created)
        if paper is Handout.CERTIFICATE:
            return certificates_pdf(words.certificate(about, names[:MOST_NAMES]), created=created)
        if paper is Handout.PROGRAMME:
            parts = self._parts(chosen or Chosen(), own, language)
            items = [Item(key, minutes) for key, (minutes, _named) in parts.items()]
            wanted = chosen or Chosen()
            slots = planned(items, wanted.pause, wanted.start)
            sheet = words.programme(about, slots, {key: named for key, (_minutes, named) in parts.items()})
            return handout_pdf(sheet, created=created)
        if paper is Handout.REFLECTION:
            return handout_pdf(words.reflection(), created=created)
        if paper is Handout.GROWTH:
            return handout_pdf(words.growth(self.tools.content.growth), created=created)
        if paper is Handout.EVALUATION:
            return handout_pdf(words.evaluation(), created=created)
        return handout_pdf(words.tips(Readers(paper)), created=created)

    def save(self, pdf: bytes, path: Path) -> None:
        """Write a paper where the user asked: whole or not at all. Raises FileNotWritable."""
        if may_be_of_a_vault(path):
            raise FileNotWritable(path)
        write_whole(path, pdf)

    def role_plays(self) -> tuple[RolePlay, ...]:
        """The plays that have cards."""
        parts = (part for exercise in self.exercises() for part in exercise.parts)
        return tuple(part for part in parts if isinstance(part, RolePlay))

    def handouts(self) -> Handouts:
        """What the papers rest on, with the questions of the evaluation."""
        return self._workshop.handouts

    def exercises(self) -> tuple[Exercise, ...]:
        """What a group can do together."""
        return self._workshop.exercises()

    def _parts(self, chosen: Chosen, own: Sequence[Scenario], language: str) -> "dict[str, tuple[int, Named]]":
        """The chosen parts of a programme, in the order of the content: how long each takes and what it is called."""
        from coachdesk.documents.workshop_labels import EXERCISES
        from coachdesk.documents.workshop_words import Named

        words = self.tools.translators[language]
        found: dict[str, tuple[int, Named]] = {}
        for scenario in (*self._workshop.scenarios(), *own):
            if (key := scenario_key(scenario)) in chosen.scenarios:
                title, about = (source_or_said(scenario, text, words) for text in (scenario.title, scenario.about))
                found[key] = scenario.minutes, Named(title, about)
        for exercise in self.exercises():
            if exercise.kind in chosen.exercises:
                named = Named(words.text(EXERCISES[ExerciseKind(exercise.kind)]))
                found[f"exercise {exercise.kind}"] = exercise.minutes, named
        return found

    # --- evaluation -------------------------------------------------------------------------------------------------

    @property
    def forms(self) -> int:
        """How many forms are counted."""
        return len(self._forms)

    @property
    def unsaved(self) -> int:
        """How many forms would be gone at the end, since they stand in no file that was written."""
        return 0 if self._forms == self._saved else len(self._forms)

    def add(self, form: Form) -> bool:
        """Count a form; False for one that says nothing, and for more than MOST_FORMS."""
        if not form.says_something or len(self._forms) >= MOST_FORMS:
            return False
        self._forms = (*self._forms, form)
        return True

    def take_back(self) -> None:
        """Forget the form that was counted last."""
        self._forms = self._forms[:-1]

    def counts(self) -> tuple[QuestionCount, ...]:
        """What may be said of each question on the scale."""
        return counted(self._forms, [question.id for question in self._workshop.handouts.scales])

    def result(self, language: str) -> "ReportSheet":
        """The counts in words, with what was said at the end."""
        from coachdesk.documents.workshop_result import result_sheet

        words = self.tools.translators[language]
        return result_sheet(self._workshop.handouts, self.counts(), remarks(self._forms), len(self._forms), words)

    def save_result(self, language: str, path: Path) -> None:
        """Write the counts and what was said as plain values, without names. Raises FileNotWritable."""
        from coachdesk.documents.report_files import report_csv

        forms = self._forms
        self.save(report_csv(self.result(language)), path)
        self._saved = forms


def scenario_key(scenario: Scenario) -> str:
    """Names a scenario among all that can be chosen: an own one may have the id of another."""
    return f"own {scenario.id}" if scenario.own else scenario.id
