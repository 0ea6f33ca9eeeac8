"""Valid values by default; a test names only what it is about. All people are fictional."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import UUID, uuid4

from coachdesk.domain.address import Address, DutchYou, Gender, Reading, ReadingWish
from coachdesk.domain.birthdate import BirthDate
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import (
    Case,
    CaseKind,
    ContactDetails,
    ContactPerson,
    InterpreterForm,
    InterpreterNeed,
    InterpreterVoice,
    InterpreterWish,
)
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.listening import Answer, AnswerState
from coachdesk.domain.privacy import Earlier, Restriction, Statement
from coachdesk.domain.registers import Breach, BreachKind, Encrypted, Request, RequestKind
from coachdesk.domain.steps import Rhythm, Step, When, Who
from coachdesk.domain.words import Words

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
MARIEKE = ContactPerson("Marieke de Vries", "06 12 34 56 78", (1, 2, 3, 4), "Joost Bakker")


def an_id(number: int) -> str:
    """A valid id, the same for the same number."""
    return UUID(int=number).hex


def a_case(number: int = 1, **values: Any) -> Case:
    """A case of which only the name is known."""
    defaults: dict[str, Any] = {"calling_name": "Yonas Tesfay", "created_at": NOW, "changed_at": NOW}
    return Case(**{"id": an_id(number), **defaults, **values})


def yonas(number: int = 1, **values: Any) -> CaseFile:
    """A whole case of someone who reads Tigrinya: the person, what he told, chose and agreed."""
    case = a_case(
        number,
        **{
            "reference": "ZW-2026-014",
            "official_name": "Yonas Tesfay Haile",
            "own_script_name": "ዮናስ ተስፋይ",
            "birth_date": BirthDate(1998, sure=False),
            "speaks": ("ti", "ar"),
            "reads": ("ti",),
            "client_language": "ti",
            "interpreter": InterpreterWish(
                InterpreterNeed.YES, InterpreterForm.PHONE, InterpreterVoice.MAN, "Niet uit dezelfde stad"
            ),
            "details": ContactDetails(
                "06 87 65 43 21", "yonas@example.org", "Kerkstraat 14, Zwolle", "Bellen na vier uur"
            ),
            "contact": MARIEKE,
            **values,
        },
    )
    story = Words("Repareerde fietsen bij zijn oom. 'Als een wiel weer draait, ben ik rustig.'", "nl")
    wish = Words("Een vak leren met mijn handen", "nl", "ብኢደይ ሞያ ክመሃር", "ti")
    return CaseFile(
        case,
        answers=(
            Answer("energy", NOW, story, ("hand", "heart"), AnswerState.TALKED),
            Answer("housing", NOW, Words("Rustig huis, aardige buren.", "nl"), (), AnswerState.TALKED),
            Answer("money", NOW, Words(), (), AnswerState.LATER),
        ),
        choice=Choice((Priority("work", wish), Priority("people")), Outcome.CHOSEN, "ti", NOW),
        steps=(
            Step(
                an_id(101),
                "work",
                phrase_id="look_around",
                slots={"place": "De Ketting"},
                who=Who.TOGETHER,
                where="Stationsweg 3",
                when=When(date(2026, 11, 26), time(14, 0)),
            ),
            Step(
                an_id(102),
                "work",
                words=Words("Drie ochtenden meewerken", "nl"),
                when=When(date(2026, 12, 1), None, Rhythm.WEEKLY),
            ),
            Step(
                an_id(103),
                "people",
                phrase_id="coffee_evening",
                slots={"place": "De Poort"},
                with_whom="Almaz",
                when=When(date(2026, 12, 1), time(19, 0), Rhythm.WEEKLY),
            ),
        ),
    )


def samira(number: int = 2, **values: Any) -> CaseFile:
    """A whole case of someone who reads Arabic."""
    case = a_case(
        number,
        **{
            "calling_name": "Samira Haddad",
            "own_script_name": "سميرة حداد",
            "birth_date": BirthDate(1985, 3, 14),
            "speaks": ("ar",),
            "reads": ("ar",),
            "client_language": "ar",
            "contact": MARIEKE,
            **values,
        },
    )
    wish = Words("Zelf een brief kunnen lezen", "nl", "أن أستطيع قراءة رسالة بنفسي", "ar")
    return CaseFile(
        case,
        answers=(Answer("energy", NOW, Words("Kookt graag voor veel mensen.", "nl"), ("heart",), AnswerState.TALKED),),
        choice=Choice((Priority("family"), Priority("language", wish), Priority("money")), Outcome.CHOSEN, "ar", NOW),
        steps=(
            Step(an_id(201), "family", phrase_id="talk_with_school", slots={"school": "De Marsch"}, who=Who.TOGETHER),
            Step(
                an_id(202),
                "language",
                phrase_id="practise_dutch",
                slots={"minutes": "20"},
                when=When(None, time(19, 30), Rhythm.DAILY),
            ),
            Step(an_id(203), "money", words=Words("جمع الرسائل في علبة", "ar", "De brieven in een doos doen", "nl")),
        ),
    )


def rana(number: int = 3, **values: Any) -> CaseFile:
    """The closed case of someone who listens rather than reads."""
    reading = ReadingWish((Reading.PICTURES, Reading.LISTENING), large_print=True)
    wish = InterpreterWish(country="SY")
    asked = {"addressed": Address(Gender.WOMAN, DutchYou.U), "reading": reading, "interpreter": wish}
    return samira(number, **{"calling_name": "Rana Darwish", "archived_at": NOW, **asked, **values})


SPOKEN_TO = Address(Gender.MAN, DutchYou.JE)
READING = ReadingWish((Reading.OWN_LANGUAGE, Reading.LISTENING), large_print=True, geez_dates=True)


def telling(number: int = 1, **values: Any) -> CaseFile:
    """The whole case of Yonas in which everything that can be filled in is filled in.

    With how he is spoken to and reads, and what the law asks: kept longer, his own statement, and restricted.
    """
    file = yonas(
        number,
        **{
            "kind": CaseKind.PARTICIPATION,
            "keep_until": date(2033, 5, 1),
            "keep_reason": "Bezwaar loopt nog",
            "addressed": SPOKEN_TO,
            "reading": READING,
            **values,
        },
    )
    if "interpreter" not in values:
        file = replace(file, case=replace(file.case, interpreter=replace(file.case.interpreter, country="ER")))
    said = Words("ኣነ መካኒክ እየ", "ti", "Ik ben monteur, geen hulp in de werkplaats.", "nl")
    return replace(file, statement=Statement(said, NOW), restriction=Restriction(NOW, "Bezwaar van 20 november"))


def as_before_3(file: CaseFile) -> CaseFile:
    """The case as tables and files held it before their third version: nobody was asked how to speak to the client."""
    plain = replace(file.case.interpreter, country="")
    return replace(file, case=replace(file.case, addressed=Address(), reading=ReadingWish(), interpreter=plain))


def anew(file: CaseFile) -> CaseFile:
    """The same case with an id that no vault has seen: for vaults of many examples, where an erased one never returns."""
    return replace(file, case=replace(file.case, id=uuid4().hex))


CORRECTED = (
    Earlier(NOW, "case.official_name", "Jonas Tesfay"),
    Earlier(NOW, "answer.energy.words.text", "Kookt graag"),
)
"""What two fields of a case said before they were corrected."""
REQUEST = Request(an_id(301), RequestKind.ACCESS, date(2026, 11, 2), an_id(1), "Wil alles op papier zien")
BREACH = Breach(an_id(302), BreachKind.LOST_STICK, NOW, "Stick kwijt in de bus", (an_id(1), an_id(2)), Encrypted.YES)
