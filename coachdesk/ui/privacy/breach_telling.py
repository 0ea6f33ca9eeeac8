"""The steps in which somebody is told: the own organisation, the authority, and the people whose data it is.

What is said here rests on GDPR art. 33 (the authority within 72 hours, unless a risk is unlikely) and art. 34 (the people,
in plain words, when the risk is high; not needed where nobody can read what was lost).
"""

from datetime import datetime

from coachdesk.domain.registers import Breach, Told, advice
from coachdesk.i18n import mark
from coachdesk.ui.parts.fields import Labelled
from coachdesk.ui.privacy.breach_step import BreachStep, Given

CONTACT = "breach.contact"
"""The setting with whom to call first."""


class OrganisationStep(BreachStep):
    """Whom to call first, and that it was done."""

    title = mark("Call your own organisation")

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self.at = self.moment(
            mark("Told them on"), lambda at: self.desk.registers.tell(given.breach_id, Told.INTERNAL, at)
        )
        self.lay(self.at)

    def show_breach(self, breach: Breach) -> None:
        contact, words = self.desk.settings.get(CONTACT) or "", self.words
        self.hint.setText(
            words.text("Call {contact} now. They know what to do and help you with all that follows.", contact=contact)
            if contact
            else words.text(
                "Call your manager or your privacy officer now. They know what to do and help you with all that follows."
            )
        )
        self.at.show_moment(breach.internal_at)

    def done(self, breach: Breach) -> bool:
        return breach.internal_at is not None

    def summary(self, breach: Breach) -> str:
        return self.words.moment(breach.internal_at) if breach.internal_at else ""


class AuthorityStep(BreachStep):
    """Telling the authority, or why not."""

    title = mark("Tell the supervisory authority")
    who, reason_name = Told.AUTHORITY, "authority_reason"
    advised = mark(
        "Advice: tell the authority (Autoriteit Persoonsgegevens) within 72 hours. Your organisation does that, on the website of the authority. Not everything has to be known yet: more can follow."
    )
    not_advised = mark(
        "Advice: nobody can read it, so that telling the authority is usually not needed. Let your organisation decide, and write here why not."
    )
    told_source, why_source = mark("Told the authority on"), mark("Or why it is not told")

    def __init__(self, given: Given) -> None:
        super().__init__(given)
        self.at = self.moment(self.told_source, lambda at: self.desk.registers.tell(given.breach_id, self.who, at))
        self.why = self.story(self.reason_name)
        self._why = Labelled(self.language, self.why_source, self.why)
        self.lay(self.at, self._why)

    def is_advised(self, breach: Breach) -> bool:
        """Whether telling is wise."""
        return advice(breach).authority

    def values(self, breach: Breach) -> tuple[datetime | None, str]:
        """When it was told, and why not."""
        return breach.authority_at, breach.authority_reason

    def show_breach(self, breach: Breach) -> None:
        at, reason = self.values(breach)
        self.hint.setText(self.words.text(self.advised if self.is_advised(breach) else self.not_advised))
        self.at.show_moment(at)
        self.show_text(self.why, reason)
        self._why.setVisible(at is None or bool(reason.strip()))

    def done(self, breach: Breach) -> bool:
        at, reason = self.values(breach)
        return at is not None or bool(reason.strip())

    def summary(self, breach: Breach) -> str:
        at, reason = self.values(breach)
        if at is not None:
            return self.words.text("told on {moment}", moment=self.words.moment(at))
        return self.words.text("not told, with a reason") if reason.strip() else ""


class PeopleStep(AuthorityStep):
    """Telling the people whose data it is, or why not."""

    title = mark("Tell the people whose data it is")
    who, reason_name = Told.PEOPLE, "people_reason"
    advised = mark(
        "Advice: tell them soon, in plain words and in their own language: what happened, what it can mean for them, what they can do, and whom they can call."
    )
    not_advised = mark(
        "Advice: nobody can read it, so that telling them is usually not needed. It can still be kind. Write here why not."
    )
    told_source, why_source = mark("Told them on"), mark("Or why they are not told")

    def is_advised(self, breach: Breach) -> bool:
        return advice(breach).people

    def values(self, breach: Breach) -> tuple[datetime | None, str]:
        return breach.people_at, breach.people_reason
