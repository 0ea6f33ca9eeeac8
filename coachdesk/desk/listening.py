"""Keeping what the client told."""

from coachdesk.desk.base import Area
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import UnknownId
from coachdesk.domain.listening import AnswerState, answer
from coachdesk.domain.questions import Question
from coachdesk.domain.words import Words


class ListeningDesk(Area):
    """The conversation, question by question, in any order."""

    def questions(self) -> tuple[Question, ...]:
        """The questions in use, in order."""
        return tuple(q for q in self.tools.content.questions.values() if not q.retired)

    def asked(self, file: CaseFile) -> tuple[Question, ...]:
        """The questions for this person: those with a condition only where it holds, or where they were answered."""
        return tuple(q for q in self.questions() if q.when is None or file.holds(q.when) or file.answer(q.id))

    def question(self, question_id: str) -> Question:
        """One question, retired ones too. Raises UnknownId."""
        try:
            return self.tools.content.questions[question_id]
        except KeyError:
            raise UnknownId("question", question_id) from None

    def answer(
        self,
        case_id: str,
        question_id: str,
        *,
        words: Words | None = None,
        picked: tuple[str, ...] | None = None,
        state: AnswerState | None = None,
    ) -> CaseFile:
        """Keep the client's words, the ticked options, or how the question stands; what is not given stays.

        Without a `state` it follows from what was said. Raises UnknownId.
        """
        file = self.store.get(case_id)
        before = file.answer(question_id)
        kept = answer(
            self.question(question_id),
            self.tools.clock(),
            words=words if words is not None else before.words if before else Words(),
            picked=picked if picked is not None else before.picked if before else (),
            state=state,
        )
        if before and (kept.words, kept.picked, kept.state) == (before.words, before.picked, before.state):
            return file
        self.store.save_answer(case_id, kept)
        return self.announce(case_id)
