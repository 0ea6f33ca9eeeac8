"""Handing over with everything that can be filled in filled in. All people and organisations are fictional."""

from dataclasses import replace
from datetime import date, time
from typing import Any

from coachdesk.desk.handing import party_of
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import InterpreterVoice
from coachdesk.domain.course import Appointment
from coachdesk.domain.handover import (
    Answered,
    Basis,
    Consent,
    ConsentKind,
    Guide,
    Handover,
    Incoming,
    Item,
    Party,
    Passed,
    Referral,
    SafetyGround,
    Sending,
    State,
    Way,
)
from coachdesk.domain.handover.passing import UNDER_WAY
from coachdesk.domain.organisation import Organisation
from coachdesk.domain.partners import GuideRole, Partner, PartnerKind
from coachdesk.domain.picture import InterpreterKind, MeetingPlace
from coachdesk.domain.words import Words
from tests.builders import an_id
from tests.courses import following

# --- the directory ----------------------------------------------------------------------------------------------------

ORGANISATION = Organisation(
    "Gemeente Zwolle", "Lübeckplein 2\n8017 JZ Zwolle", "14 038", "contact@zwolle.example", "Regisseur inburgering"
)
DEBT_HELP = Partner(
    an_id(701),
    PartnerKind.DEBT_HELP,
    "Schuldhulp Zwolle",
    "K. Jansen",
    "Schuldhulpverlener",
    "Helpt met een overzicht van inkomsten, kosten en schulden. Voor iedereen in Zwolle.",
    ("nl", "en", "ar"),
    "038 498 00 00",
    "k.jansen@schuldhulp.example",
    "https://schuldhulp.example",
    "Burgemeester Drijbersingel 11, 8021 DA Zwolle",
    "Maandag tot en met donderdag van 9 tot 16 uur",
    "Bus 2, halte Station. Er is een lift.",
    date(2026, 9, 1),
    "Bellen mag ook zonder afspraak",
)
"""A partner without anything that is for guides alone."""
INTERPRETER = Partner(
    an_id(702),
    PartnerKind.INTERPRETER,
    "Tolkbureau De Brug",
    "Selam B.",
    "Tolk",
    languages=("ti", "am", "nl"),
    phone="088 123 45 67",
    checked_on=date(2026, 11, 2),
    guide=GuideRole.INTERPRETER,
    voice=InterpreterVoice.WOMAN,
    country="ER",
    limits=("no_deciding", "no_telling"),
)
PARTNERS = (DEBT_HELP, INTERPRETER)
RECIPIENT = party_of(DEBT_HELP)
SCHOOL = Party(
    "", "Taalschool De Marsch", "Ineke Smit", "Docent", "038 111 22 33", "ineke@marsch.example", "Marslaan 4, Zwolle"
)
SAFE_HOUSE = Party("", "Veilig Thuis IJsselland", "Team aanmelding", "", "0800 2000")

# --- a handover that is planned: letter sent, receipt confirmed, the talk is to come ----------------------------------

TALK = Appointment(
    an_id(711), date(2026, 12, 2), time(10, 0), 60, MeetingPlace.OFFICE, "Schuldhulp Zwolle, kamer 2", interpreter=True
)
REFERRAL = Referral(
    an_id(721),
    date(2026, 11, 9),
    RECIPIENT,
    "work",
    Words("Samen een overzicht maken van inkomsten, kosten en schulden", "nl", "ንእቶት ወጻእን ዕዳን ብሓባር ምርኣይ", "ti"),
    Words("Er komen meer brieven dan samen te lezen zijn", "nl", "ብዙሕ ደብዳበታት ይመጽእ ኣሎ", "ti"),
    Basis.PUBLIC_TASK,
    "Wet inburgering 2021",
    talk_days=(date(2026, 12, 2), date(2026, 12, 3), date(2026, 12, 8)),
    talk_place="Schuldhulp Zwolle, kamer 2",
    talk_interpreter=True,
    talk=TALK.id,
    confirm_by=date(2026, 11, 26),
    follow_up_on=date(2026, 12, 15),
    follow_up_by="Marieke de Vries",
)


def _item(number: int, topic: str, text: str, own: str, need: str, **more: Any) -> Item:
    return Item(an_id(number), REFERRAL.id, topic, words=Words(text, "nl", own, "ti"), need=need, **more)


NAME = _item(731, "name", "De naam is Yonas Tesfay.", "ስም፦ Yonas Tesfay", "need_name", phrase="name_is")
LANGUAGE = _item(732, "language", "Spreekt Tigrinya en Arabisch.", "ትግርኛን ዓረብን", "need_language", phrase="speaks")
CALLING = _item(
    733, "reach", "Bellen werkt beter dan een brief.", "ስልኪ ካብ ደብዳበ ይሓይሽ", "need_reach", phrase="reach_call"
)
WISH = replace(
    _item(734, "wish", "Zelf de post kunnen doen.", "", ""),
    words=Words("Zelf de post kunnen doen.", "nl"),
    need_words=Words("Zo wordt het een eigen overzicht", "nl", "እቲ ዝርዝር ናቱ ይኸውን", "ti"),
)
"""Own words that nobody has translated yet."""
MONEY = _item(735, "money", "Er zijn brieven over betalingen die nog dicht zijn.", "ዘይተኸፍቱ ደብዳበታት ኣለዉ", "need_money")
HEALTH = _item(736, "health", "Pauzes zijn nodig.", "ዕረፍቲ የድሊ", "need_health", phrase="health_pauses")
FAMILY = _item(737, "family", "Zijn broer komt volgend jaar naar Nederland.", "ሓዉ ክመጽእ እዩ", "need_family")
ITEMS = (NAME, LANGUAGE, CALLING, WISH, MONEY, HEALTH, FAMILY)
TOLD = (NAME, LANGUAGE, CALLING, WISH, MONEY)
"""What may be told: HEALTH was answered with no, FAMILY was not asked."""
REFUSED, NOT_ASKED = HEALTH, FAMILY
MARKS = tuple(item.mark for item in TOLD)

AGREED_ON, UNTIL = date(2026, 11, 16), date(2027, 5, 16)
BASIS = Consent(
    an_id(741),
    REFERRAL.id,
    ConsentKind.BASIS,
    AGREED_ON,
    way=Way.SPOKEN,
    language="ti",
    through=InterpreterKind.PROFESSIONAL,
    interpreter="Tolk 4711",
    teach_back=True,
    until=UNTIL,
)
SECRECY = replace(BASIS, id=an_id(742), kind=ConsentKind.SECRECY, yes=MARKS, no=(HEALTH.mark,), way=Way.TICKED)
HELP = replace(BASIS, id=an_id(743), kind=ConsentKind.HELP, way=Way.SIGNED)
LETTER = "\n".join(("Beste K. Jansen,", REFERRAL.question.text, REFERRAL.reason.text))
"""What the letter said when it was seen and sent, as far as anybody asks."""
_RECEIVED = Passed(an_id(756), REFERRAL.id, State.RECEIVED, date(2026, 11, 19), "K. Jansen")
PASSES = (
    Passed(an_id(751), REFERRAL.id, State.DISCUSSED, date(2026, 11, 9)),
    Passed(an_id(752), REFERRAL.id, State.CONSENTED, AGREED_ON),
    Passed(
        an_id(753), REFERRAL.id, State.ASKED, date(2026, 11, 17), "K. Jansen", note=Words("Heeft plaats in december")
    ),
    Passed(an_id(754), REFERRAL.id, State.SEEN, date(2026, 11, 18), letter=LETTER, marks=MARKS),
    Passed(
        an_id(755),
        REFERRAL.id,
        State.SENT,
        date(2026, 11, 18),
        how=Sending.MAIL,
        letter=LETTER,
        marks=MARKS,
    ),
    replace(_RECEIVED, contact="K. Jansen", contact_on=date(2026, 11, 24)),
    Passed(an_id(757), REFERRAL.id, State.PLANNED, date(2026, 11, 20)),
)

# --- one that came back: a part of the consent was withdrawn after the letter had gone out ------------------------------

EARLIER = Referral(
    an_id(722),
    date(2026, 3, 9),
    SCHOOL,
    question=Words("Een cursus vinden die past", "nl"),
    basis=Basis.CONSENT,
    checked=("introduced", "client_first"),
    talk_agreed=Words("Twee ochtenden les, en na een maand opnieuw kijken", "nl", "ኣብ ሰሙን ክልተ ንግሆ", "ti"),
    follow_up_on=date(2026, 5, 1),
    feedback=Words("De les ging te snel", "nl"),
)
EARLIER_LANGUAGE = Item(an_id(738), EARLIER.id, "language", "speaks", Words("Spreekt Tigrinya.", "nl"), "need_language")
EARLIER_WORK = Item(an_id(739), EARLIER.id, "work", words=Words("Was fietsenmaker.", "nl"), need="need_work")
EARLIER_MARKS = (EARLIER_LANGUAGE.mark, EARLIER_WORK.mark)
STOPPED = Consent(
    an_id(744),
    EARLIER.id,
    ConsentKind.SECRECY,
    date(2026, 3, 9),
    yes=EARLIER_MARKS,
    until=date(2027, 3, 9),
    withdrawn_on=date(2026, 4, 20),
    withdrawn_why=Words("De school hoeft dit niet te weten", "nl", "እታ ቤት ትምህርቲ ክትፈልጦ የብላን", "ti"),
    stopped=(EARLIER_WORK.mark,),
    told_on=date(2026, 4, 21),
)
DECLINED = Consent(an_id(745), EARLIER.id, ConsentKind.HELP, date(2026, 5, 4), Answered.NO)
EARLIER_PASSES = (
    Passed(
        an_id(758),
        EARLIER.id,
        State.SENT,
        date(2026, 3, 16),
        how=Sending.HANDED,
        letter="Beste Ineke,",
        marks=EARLIER_MARKS,
    ),
    Passed(
        an_id(759), EARLIER.id, State.CAME_BACK, date(2026, 5, 4), "Ineke Smit", note=Words("De les paste niet", "nl")
    ),
)

# --- the path of safety -----------------------------------------------------------------------------------------------

SAFE = Referral(
    an_id(723),
    date(2026, 11, 20),
    SAFE_HOUSE,
    question=Words("Meedenken over de veiligheid, en ons zeggen wat u doet", "nl"),
    basis=Basis.VITAL,
    law="AVG artikel 6 lid 1 onder d",
    safety=SafetyGround.DANGER,
    safety_why=Words("Dreiging aan de deur, gezien op 19 november", "nl"),
    second="Joost Bakker",
    second_on=date(2026, 11, 20),
    told=True,
    untold_why=Words("Een dag later, toen het veilig kon", "nl"),
)
SAFETY = Item(
    an_id(740), SAFE.id, "safety", words=Words("Iemand bonkt 's avonds op de deur.", "nl"), need="need_safety"
)
SAFE_NOW = replace(SAFE, safety_items=(SAFETY.mark,))
"""With what may be told without consent; the item needs the id of the handover first."""

# --- guides, and what others hand over to us ----------------------------------------------------------------------------

GUIDE = Guide(
    an_id(761),
    date(2026, 3, 2),
    Party(INTERPRETER.id, INTERPRETER.organisation, INTERPRETER.person, INTERPRETER.role, INTERPRETER.phone),
    GuideRole.INTERPRETER,
    ("ti", "nl"),
    ("no_deciding", "no_telling"),
    Words("Belt niet na acht uur", "nl", "ድሕሪ ሰዓት ሸሞንተ ኣይድውልን", "ti"),
    date(2027, 3, 2),
    "Liever een vrouw",
)
GUIDE_ITEM = Item(
    an_id(771), GUIDE.id, "practical", words=Words("Vrijdagmiddag liever niet.", "nl"), need="need_practical"
)
GUIDE_TELL = replace(BASIS, id=an_id(746), about=GUIDE.id, kind=ConsentKind.SECRECY, yes=(GUIDE_ITEM.mark,))
GUIDE_HELP = replace(HELP, id=an_id(747), about=GUIDE.id)
INCOMING = Incoming(
    an_id(781),
    date(2026, 3, 2),
    Party("", "COA Zwolle", "Bram Visser", "Casemanager", "088 715 00 00", "bram@coa.example"),
    Words("De begeleiding overnemen na de verhuizing", "nl", "ድሕሪ ምግዓዝ ምሕጋዝ", "ti"),
    ("name", "language", "work"),
    ("interpreter", "wish"),
    date(2026, 3, 4),
    date(2026, 3, 11),
    date(2026, 3, 3),
    "Marieke de Vries",
    date(2026, 3, 10),
    date(2026, 3, 17),
    True,
    date(2026, 4, 1),
    "Dossier kwam op papier",
)
NEW_INCOMING = Incoming(an_id(782), date(2026, 11, 20), Party(person="Dr. De Boer"), lacking=("interpreter", "reach"))
"""One with which nothing was done yet."""

HANDOVER = Handover(
    (REFERRAL, EARLIER, SAFE_NOW),
    (*ITEMS, EARLIER_LANGUAGE, EARLIER_WORK, SAFETY, GUIDE_ITEM),
    (BASIS, SECRECY, HELP, STOPPED, DECLINED, GUIDE_TELL, GUIDE_HELP),
    (*PASSES, *EARLIER_PASSES),
    (GUIDE,),
    (INCOMING, NEW_INCOMING),
)


def upto(over: Handover, state: State) -> Handover:
    """The same, while the handover REFERRAL had come no further than to `state`."""
    reached = UNDER_WAY[: UNDER_WAY.index(state) + 1]
    passes = tuple(each for each in over.passes if each.about != REFERRAL.id or each.state in reached)
    return replace(over, passes=passes)


def handed(number: int = 1, state: State = State.PLANNED, **values: Any) -> CaseFile:
    """The whole case of Yonas with his course, and handovers of every sort; REFERRAL has come as far as `state`.

    Before it is planned there is no appointment for its talk. The case may be changed: it has no restriction.
    """
    file = replace(following(number, **values), handover=upto(HANDOVER, state), restriction=None)
    if state is State.PLANNED:
        course = replace(file.course, appointments=(*file.course.appointments, TALK))
        return replace(file, course=course)
    referrals = tuple(replace(each, talk="") for each in file.handover.referrals)
    return replace(file, handover=replace(file.handover, referrals=referrals))
