"""A year of one case, talk by talk, as a consultant works at the desk. Fictional; the words in other languages are drafts."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from typing import Final

from coachdesk.desk.desk import Desk
from coachdesk.domain.address import Address, DutchYou, Gender
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import ContactDetails, ContactPerson, InterpreterForm, InterpreterNeed, InterpreterWish
from coachdesk.domain.course import (
    Agreed,
    AppointmentState,
    Chooser,
    ClosingReason,
    Counter,
    GoalState,
    HelperKind,
    Say,
    Sorted,
)
from coachdesk.domain.picture import InterpreterKind, Meeting, MeetingPlace, Pile, Side
from coachdesk.domain.steps import Rhythm, When, Who
from coachdesk.domain.words import Words

JOOST = ContactPerson("Joost Bakker", "06 98 76 54 32", (1, 2, 3), "Marieke de Vries")
MARIEKE = ContactPerson("Marieke de Vries", "06 12 34 56 78", (1, 2, 3, 4), "Joost Bakker")
TALK: Final = time(10, 30)
HEARD: Final = {
    "Een eigen fiets bouwen": ("ናይ ገዛእ ርእሰይ ብሽክለታ ምስራሕ", "أن أبني دراجتي"),
    "Ik wil met mijn handen werken.": ("ብኢደይ ክሰርሕ እደሊ", "أريد أن أعمل بيديّ."),
    "Als ik werk, slaap ik goed.": ("እንተ ሰሪሐ ጽቡቕ ይድቅስ", "حين أعمل أنام جيدًا."),
    "Ik wil mensen leren kennen.": ("ሰባት ክላለ እደሊ", "أريد أن أتعرف إلى الناس."),
    "Ik kijk één ochtend mee.": ("ሓንቲ ንግሆ እርኢ", "أرافق صباحًا واحدًا."),
    "Ik werk vier ochtenden mee.": ("ኣርባዕተ ንግሆ እሰርሕ", "أعمل أربعة صباحات."),
    "Ik werk twee ochtenden mee.": ("ክልተ ንግሆ እሰርሕ", "أعمل صباحين."),
    "Ik werk elke ochtend mee.": ("ኩለን ንግሆታት እሰርሕ", "أعمل كل صباح."),
    "Ik help ook klanten.": ("ንዓማዊል እውን እሕግዝ", "أساعد الزبائن أيضًا."),
    "Vier ochtenden is te veel.": ("ኣርባዕተ ንግሆ ብዙሕ እዩ", "أربعة صباحات كثيرة."),
    "Een bericht op de dag zelf.": ("ኣብታ መዓልቲ መልእኽቲ", "رسالة في اليوم نفسه."),
    "Ik heb nu collega's.": ("ሕጂ መሳርሕቲ ኣለዉኒ", "لديّ الآن زملاء."),
    "De taal is nu belangrijker.": ("ሕጂ ቋንቋ የገድስ", "اللغة أهم الآن."),
    "Ik kan zelf bellen.": ("ባዕለይ ክድውል እኽእል", "أستطيع أن أتصل بنفسي."),
    "Ik heb een contract.": ("ውዕል ኣለኒ", "لديّ عقد."),
    "Ik weet wie ik kan bellen.": ("ንመን ከም ዝድውል እፈልጥ", "أعرف بمن أتصل."),
    "Het gaat goed. Ik werk nog steeds.": ("ጽቡቕ እየ። ሕጂ እውን እሰርሕ ኣለኹ።", "الأمور بخير. ما زلت أعمل."),
    "Mijn naam en mijn ochtenden": ("ስመይን ንግሆታተይን", "اسمي وأوقاتي"),
    "Werkkleding": ("ናይ ስራሕ ክዳን", "ملابس العمل"),
}
"""What was typed in Dutch, and what an interpreter wrote of it in Tigrinya and in Arabic."""


@dataclass
class Year:
    """One case, its desk, and how to let days pass; `language` is that of the client, "ti" or "ar"."""

    desk: Desk
    wait: Callable[[int], None]
    language: str
    id: str = ""

    def said(self, dutch: str) -> Words:
        """The client's words, as they were typed and as they were interpreted."""
        return Words(dutch, "nl", HEARD[dutch][0 if self.language == "ti" else 1], self.language)

    @property
    def file(self) -> CaseFile:
        """The case as the vault has it."""
        return self.desk.cases.open(self.id)

    @property
    def today(self) -> date:
        """The day on the desk's calendar."""
        return self.desk.contacts.today()

    def talk(self, agreed: str, next_in: int) -> None:
        """A talk of today with an interpreter; the day of the next one becomes an appointment."""
        made = self.desk.picture.new_meeting(self.id)
        here = replace(made.interpreter, kind=InterpreterKind.PROFESSIONAL)
        on = self.today + timedelta(days=next_in)
        held = Meeting(
            made.id, made.on, TALK, 60, interpreter=here, agreed=Words(agreed, "nl"), teach_back=True, next_on=on
        )
        self.desk.picture.save(self.id, held)
        self.desk.contacts.plan_next(self.id, held)

    def settle(self, state: AppointmentState) -> None:
        """Say what became of the appointment of today."""
        (key,) = (each.id for each in self.file.course.appointments if each.on == self.today)
        self.desk.contacts.settle(self.id, key, state)

    def answer(self, answer: Agreed) -> None:
        """What the client answers about the plan, through an interpreter, told back."""
        self.desk.goals.answer(self.id, answer, self.language)
        self.desk.goals.change_answer(self.id, through=InterpreterKind.PROFESSIONAL, teach_back=True)

    def look(self, levels: dict[str, tuple[int, int]], marks: dict[str, float], stands: dict[str, int]) -> None:
        """Look at life domains (the level, and the client's view), the web, and where the client stands."""
        for domain, (level, own) in levels.items():
            purpose = self.desk.content.domains[domain].purposes[0]
            self.desk.picture.look(self.id, domain, purpose=purpose, level=level, own_view=own)
        for side, mark in marks.items():
            self.desk.picture.give_mark(self.id, side, mark)
        for card, level in stands.items():
            self.desk.goals.stand(self.id, card, level)

    # --- the talks --------------------------------------------------------------------------------------------------

    def first_talk(self) -> None:
        """Getting to know each other, looking together, sorting cards and choosing."""
        desk, man = self.desk, self.language == "ti"
        name, own = ("Yonas Tesfay", "ዮናስ ተስፋይ") if man else ("Samira Haddad", "سميرة حداد")
        made = desk.cases.new(name, own_script_name=own, client_language=self.language, contact=JOOST)
        self.id = made.case.id
        desk.cases.change(
            self.id,
            speaks=(self.language,),
            reads=(self.language,),
            details=ContactDetails("06 11 11 11 11", "", "Assendorperstraat 14, Zwolle"),
            interpreter=InterpreterWish(InterpreterNeed.YES, InterpreterForm.PHONE),
            addressed=Address(Gender.MAN if man else Gender.WOMAN, DutchYou.U),
        )
        desk.following.begin(self.id, self.today)
        desk.contacts.set_pace(self.id, 21)
        self.talk("We kijken samen wat goed gaat.", 14)
        for card, pile in (("repairing", Pile.GIVES), ("sitting_still", Pile.COSTS), ("walking", Pile.RESTORES)):
            desk.picture.lay_energy(self.id, card, pile)
        given = next(item for item in self.file.picture.energy if item.card == "repairing")
        desk.picture.save(self.id, replace(given, strength=True))
        desk.picture.lay_on_scale(self.id, Side.LOAD, "empty_days")
        desk.picture.lay_on_scale(self.id, Side.STRENGTH, "trade")
        desk.picture.change_on_scale(self.id, "empty_days", weight=3)
        self.look(
            {"work_education": (2, 2), "time_use": (2, 3), "housing": (4, 4)},
            {"bodily_functions": 6, "mental_wellbeing": 5, "participation": 3},
            {},
        )
        desk.following.keep(self.id)
        self._sort()

    def _sort(self) -> None:
        desk = self.desk.sorting
        for card, pile in (("work", Sorted.HEAVY), ("people", Sorted.BETTER), ("housing", Sorted.WELL)):
            desk.lay(self.id, card, pile)
        desk.lay_own(self.id, self.said("Een eigen fiets bouwen"), Sorted.BETTER)
        desk.add(self.id, card="aspect_sleeping")
        desk.add(self.id, words=Words("De lessen voor het examen", "nl"), duty=True)
        desk.place(self.id, ("work", "people"))
        self.desk.choosing.choose(self.id, ("work", "people"), self.language)
        self.desk.choosing.say_wish(self.id, "work", self.said("Ik wil met mijn handen werken."))
        self.desk.choosing.say_wish(self.id, "people", self.said("Ik wil mensen leren kennen."))
        desk.tell(
            self.id,
            "work",
            reason=self.said("Als ik werk, slaap ik goed."),
            say=Say.SELF,
            chooser=Chooser.CLIENT,
            through=InterpreterKind.PROFESSIONAL,
            teach_back=True,
        )
        for asked, mark in (("importance", 9), ("going", 3), ("content", 2)):
            desk.rate(self.id, "work", asked, mark)

    def second_talk(self) -> None:
        """Two weeks later: a goal with its staircase and steps; the client does not agree yet."""
        self.wait(14)
        self.settle(AppointmentState.HELD)
        self.talk("We maken het plan kleiner.", 14)
        stairs = {
            "less": self.said("Ik kijk één ochtend mee."),
            "expected": self.said("Ik werk vier ochtenden mee."),
            "more": self.said("Ik help ook klanten."),
        }
        self.desk.goals.change(self.id, "work", due=self.today + timedelta(days=150), **stairs)
        self.desk.goals.stand(self.id, "work", -2)
        self._step("work", "look_around", {"place": "De Ketting"}, Who.TOGETHER, 5)
        self._step("work", "mornings_working", {"place": "De Ketting", "times": "4"}, Who.CLIENT, 6, sure=4)
        self._step("people", "coffee_evening", {"place": "De Poort"}, Who.CLIENT, 3, sure=8)
        self.answer(Agreed.NO)
        self.desk.goals.change_answer(self.id, why=self.said("Vier ochtenden is te veel."))

    def _step(
        self, card: str, phrase: str, slots: dict[str, str], who: Who, days: int, sure: int | None = None
    ) -> None:
        rhythm = Rhythm.ONCE if sure is None else Rhythm.DAILY if "minutes" in slots else Rhythm.WEEKLY
        when = When(self.today + timedelta(days=days), time(9), rhythm)
        step = replace(self.desk.plans.new_step(card), phrase_id=phrase, slots=slots, who=who, when=when)
        self.desk.plans.save_step(self.id, step)
        if sure is not None:
            self.desk.goals.sure(self.id, step.id, sure)

    def third_talk(self) -> None:
        """Two weeks later: a smaller step, and the client agrees; who else helps, and what is shared."""
        self.wait(14)
        self.settle(AppointmentState.HELD)
        self.talk("Twee ochtenden in de werkplaats.", 21)
        large = next(step for step in self.file.steps if step.phrase_id == "mornings_working")
        smaller = replace(large, slots={"place": "De Ketting", "times": "2"})
        self.desk.plans.save_step(self.id, smaller)
        self.desk.goals.sure(self.id, large.id, 8)
        self.desk.goals.change(self.id, "work", expected=self.said("Ik werk twee ochtenden mee."))
        self.answer(Agreed.YES)
        self.desk.around.add_helper(self.id, HelperKind.WORK, "Henk van De Ketting", "038 123 45 67")
        until = self.today + timedelta(days=300)
        self.desk.around.share(self.id, "De Ketting", self.said("Mijn naam en mijn ochtenden"), until)
        self.desk.terms.change(self.id, registered_on=self.today - timedelta(days=60))
        self.desk.terms.save(self.id, self.desk.terms.new_hours(Counter.LESSONS, 12.5))

    def missed(self) -> None:
        """Three weeks later the client is not there: what would help is asked, and another day is planned."""
        self.wait(21)
        self.settle(AppointmentState.MISSED)
        (gone,) = (each for each in self.file.course.appointments if each.state is AppointmentState.MISSED)
        self.desk.contacts.save(self.id, replace(gone, helps=self.said("Een bericht op de dag zelf.")))
        self.desk.contacts.another_day(self.id, gone.id, self.today + timedelta(days=7))

    def handover(self) -> None:
        """A week later they meet with both contact persons: from now on another one comes."""
        self.wait(7)
        self.settle(AppointmentState.HELD)
        self.desk.contacts.hand_over(self.id, MARIEKE, Words("Hij of zij belt liever na vier uur.", "nl"), told=True)

    def fourth_talk(self) -> None:
        """Three months after the beginning: the first repeat; other priorities, and the next version of a goal."""
        self.wait(36)
        self.talk("We kiezen opnieuw.", 28)
        self.look(
            {"work_education": (3, 4), "time_use": (3, 3)},
            {"mental_wellbeing": 6, "participation": 5},
            {"work": 0},
        )
        self.desk.picture.change_on_scale(self.id, "empty_days", weight=2)
        self.desk.following.say_changed(self.id, self.said("Ik heb nu collega's."))
        words, reason = self.said("Ik werk elke ochtend mee."), self.said("Ik heb nu collega's.")
        self.desk.goals.change_agreed(self.id, "work", reason, Chooser.TOGETHER, expected=words)
        self.desk.choosing.choose(self.id, ("language", "work"), self.language)
        self.desk.choosing.say_wish(self.id, "language", self.said("Ik kan zelf bellen."))
        self.desk.sorting.tell(
            self.id, "language", reason=self.said("De taal is nu belangrijker."), chooser=Chooser.CLIENT
        )
        self._step("language", "practise_dutch", {"minutes": "20"}, Who.CLIENT, 2, sure=9)
        for asked, mark in (("importance", 9), ("going", 6), ("content", 7)):
            self.desk.sorting.rate(self.id, "work", asked, mark)

    def fifth_talk(self) -> None:
        """Half a year after the beginning: the second repeat; a goal is reached, and an end is in sight."""
        self.wait(90)
        self.talk("Over drie maanden ronden we af.", 90)
        self.look(
            {"work_education": (4, 5), "time_use": (4, 4)},
            {"bodily_functions": 7, "mental_wellbeing": 7.5, "participation": 7},
            {"work": 1},
        )
        self.desk.picture.change_on_scale(self.id, "empty_days", weight=1)
        self.desk.following.say_changed(self.id, self.said("Ik heb een contract."))
        reason = self.said("Ik heb een contract.")
        self.desk.goals.change_agreed(self.id, "work", reason, Chooser.CLIENT, state=GoalState.REACHED)
        planned = self.desk.contacts.new_appointment(self.file, self.today + timedelta(days=28))
        at_work = {"place": MeetingPlace.WORK, "where": "De Ketting, Stationsweg 3", "travel": "Bus 4, halte Station"}
        bring = self.said("Werkkleding")
        self.desk.contacts.keep(self.id, replace(planned, at=TALK, minutes=45, bring=bring, **at_work))
        self.answer(Agreed.YES)

    def closing(self) -> None:
        """Three months later: a last look back, a day to ask how it goes, and the case is closed."""
        self.wait(90)
        self.settle(AppointmentState.HELD)
        self.desk.following.give_reason(self.id, ClosingReason.READY)
        self.desk.following.change_closing(self.id, back=self.said("Ik weet wie ik kan bellen."))
        self.desk.cases.close(self.id)

    def aftercare(self) -> None:
        """Three months after that it is asked how it goes."""
        self.wait(92)
        self.desk.following.change_closing(self.id, aftercare=self.said("Het gaat goed. Ik werk nog steeds."))
