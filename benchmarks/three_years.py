"""Fictional cases that were followed for three years, with everything that such a case comes to hold."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from uuid import UUID

from benchmarks.handing import handover
from coachdesk.desk.demo import fictional
from coachdesk.domain import course, picture
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.content import Content
from coachdesk.domain.course.agreeing import plan_digest
from coachdesk.domain.course.following import review_of
from coachdesk.domain.steps import Step, When
from coachdesk.domain.words import Words

DAYS = 3 * 365
RHYTHM = 21
"""Days between talks."""
LOOKS = (0, 91, 182, 365, 547, 730, 912, 1080)
"""Days after the beginning on which everything was looked at."""
GOALS = ("work", "people", "language")
CLOSED = 5
"""One case in so many was closed."""
SAID = Words(
    "Sinds de werkplaats heeft de week een begin. Ik slaap beter en ik ken meer mensen.", "nl", "ጽቡቕ ይኸይድ ኣሎ", "ti"
)


def cases(count: int, content: Content, now: datetime) -> Iterator[CaseFile]:
    """So many cases, the same each time; their appointments, gaps and looks spread over the days round `now`."""
    for number, file in enumerate(fictional(count, 1, content, now)):
        yield _Maker(number, content, now).filled(file)


class _Maker:
    """Fills one case."""

    def __init__(self, number: int, content: Content, now: datetime) -> None:
        self._number, self._content, self._now = number, content, now
        self._begun = now.astimezone().date() - timedelta(days=DAYS - number % 60)
        self._ids = number * 100_000

    def filled(self, file: CaseFile) -> CaseFile:
        """The case with three years in it; open, unless it is one of those that were closed."""
        closed = self._number % CLOSED == CLOSED - 1
        created = self._now - timedelta(days=DAYS + 20)
        archived = self._now - timedelta(days=self._number % 90) if closed else None
        case = replace(file.case, created_at=created, archived_at=archived)
        choice = Choice(tuple(Priority(card, SAID) for card in GOALS), Outcome.CHOSEN, "ti", self._now)
        steps = tuple(self._step(card, at) for card in GOALS for at in range(3))
        return replace(
            file,
            case=case,
            choice=choice,
            steps=steps,
            picture=self._picture(),
            course=self._course(choice, steps, closed),
            handover=handover(self._number, self._now.astimezone().date(), self._id, SAID),
        )

    def _id(self) -> str:
        self._ids += 1
        return UUID(int=self._ids, version=4).hex

    def _after(self, days: int) -> date:
        return self._begun + timedelta(days=days)

    def _past(self, every: int) -> Iterator[date]:
        """Days from the beginning until some days ago, which differ from case to case."""
        last = self._now.astimezone().date() - timedelta(days=self._number % 30)
        day = self._begun
        while day <= last:
            yield day
            day += timedelta(days=every)

    def _looked(self) -> tuple[date, ...]:
        """The days of looks; in some cases the last one still waits."""
        return tuple(map(self._after, LOOKS[: -1 if self._number % 7 == 0 else None]))

    def _step(self, card: str, at: int) -> Step:
        done = self._now if at == 0 else None
        return Step(
            self._id(), card, words=SAID, when=When(self._after(DAYS + at), time(10)), done_at=done, confidence=8
        )

    def _picture(self) -> picture.Picture:
        content, looked = self._content, self._looked()
        domains = [domain for domain in content.domains.values() if domain.when is None][:8]
        energy = [card for card in content.energy_cards.values() if card.piles][:10]
        return picture.Picture(
            tuple(
                picture.Meeting(self._id(), day, time(10), 60, agreed=SAID, teach_back=True, note=SAID.text, said=SAID)
                for day in self._past(RHYTHM)
            ),
            (),
            tuple(picture.EnergyItem(self._id(), card.piles[0], card.id, tags=card.tags) for card in energy),
            tuple(
                picture.DomainLook(
                    domain.id,
                    day,
                    domain.purposes[0],
                    picture.LookStatus.SCORED,
                    1 + at % 5,
                    1 + (at + 1) % 5,
                    note=SAID.text,
                )
                for at, day in enumerate(looked)
                for domain in domains
            ),
            tuple(
                picture.ScaleItem(self._id(), card.side, card.id, weight=2)
                for card in list(content.scale_cards.values())[::4]
            ),
            tuple(
                picture.Web(day, dict.fromkeys(content.dimensions, 3.0 + at % 6), told=SAID)
                for at, day in enumerate(looked)
            ),
        )

    def _course(self, choice: Choice, steps: tuple[Step, ...], closed: bool) -> course.Course:
        looked, seen = self._looked(), self._picture()
        cards = tuple(
            course.SortCard(area, course.CardSource.AREA, area, pile=course.Sorted.BETTER)
            for area in self._content.areas
        )
        shown, yes = tuple(card.id for card in cards), course.Agreed.YES
        goals = tuple(self._goal(card, number) for card in GOALS for number in range(1, 4))
        digest, keys = plan_digest(choice, steps, goals), tuple(f"{card}_3" for card in GOALS)
        return course.Course(
            cards,
            tuple(
                course.Reason(card, looked[0], shown, SAID, course.Say.SELF, course.Chooser.CLIENT, "", "ti")
                for card in GOALS
            ),
            tuple(
                course.Rating(card, day, 9, 3 + at % 6, 3 + at % 5) for card in GOALS for at, day in enumerate(looked)
            ),
            goals,
            tuple(course.Stand(card, day, at % 5 - 2, SAID) for card in GOALS for at, day in enumerate(looked)),
            tuple(course.Agreement(self._id(), day, yes, plan=digest, goals=keys, teach_back=True) for day in looked),
            tuple(
                course.Helper(self._id(), course.HelperKind.BUDDY, name, "06 11 22 33 44") for name in ("Bert", "Ria")
            ),
            (course.Sharing(self._id(), "De Ketting", SAID),),
            self._appointments(closed),
            (course.Pace(RHYTHM, self._begun),),
            (course.ContactChange(self._id(), looked[2], "Joost Bakker", "Marieke de Vries", SAID, True),),
            tuple(review_of(day, seen.scale, seen.energy, SAID) for day in looked),
            (self._closing(),) if closed else (),
            (course.Terms(self._after(-200), self._after(-140), self._begun, self._begun, course.Route.Z),),
            tuple(course.Hours(self._id(), day, course.Counter.LESSONS, 24.5) for day in self._past(60)),
        )

    def _goal(self, card: str, number: int) -> course.Goal:
        on, reason = self._after(360 * (number - 1)), SAID if number > 1 else Words()
        stairs = (SAID, SAID, SAID, SAID, SAID)
        return course.Goal(card, number, on, SAID, *stairs, due=on + timedelta(days=300), reason=reason)

    def _appointments(self, closed: bool) -> tuple[course.Appointment, ...]:
        """One for each talk, some missed; one to come, of which a third are this week."""
        state, today = course.AppointmentState, self._now.astimezone().date()
        past = tuple(
            course.Appointment(self._id(), day, time(10), 60, where="Kerkstraat 14, Zwolle", state=state.HELD if at % 9 else state.MISSED)
            for at, day in enumerate(self._past(RHYTHM))
        )  # fmt: skip
        if closed:
            return past
        day = today + timedelta(days=self._number % RHYTHM - 1)
        return (
            *past,
            course.Appointment(self._id(), day, time(9 + self._number % 8), 60, bring=SAID, interpreter=True),
        )

    def _closing(self) -> course.Closing:
        on = (self._now - timedelta(days=self._number % 90)).astimezone().date()
        return course.Closing(on, course.ClosingReason.READY, SAID, on + timedelta(days=30))
