"""Every letter, in every form, tells exactly what may be told: each thing that could be told carries a word of its own."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path
from string import ascii_lowercase
from uuid import uuid4

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from coachdesk import content, paths
from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import ContactDetails
from coachdesk.domain.errors import HandoverNotYet
from coachdesk.domain.handover import (
    Answered,
    Basis,
    Consent,
    ConsentKind,
    Handover,
    Item,
    Party,
    Passed,
    Referral,
    SafetyGround,
    Sending,
    State,
)
from coachdesk.domain.handover.letters import Letter, LetterKind
from coachdesk.domain.handover.telling import told
from coachdesk.domain.handover.way import LETTER, Guard, missing
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators
from coachdesk.storage.keys import LEAST
from coachdesk.storage.vault import FolderVaults
from tests.builders import NOW, a_case
from tests.documents.said import all_of_docx, all_of_pdf
from tests.handovers import ORGANISATION

TODAY = NOW.date()
ABOUT = "a" * 32
TOPICS = ("name", "language", "money", "health", "wish", "safety")
CALLED = "Kanarienaam Noemmij"
NEVER = "nooitzeggen"
"""In everything that has no place on a letter, whatever was agreed."""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Desk]:
    """One desk for all examples, each a case of its own."""
    loaded = content.load(paths.resources() / "content")
    keeper = FolderVaults(LEAST, now=lambda: NOW)
    where = tmp_path_factory.mktemp("letters") / "vault"
    made = Desk(keeper, where, lambda: loaded, Translators(paths.translations()), lambda: NOW)
    made.vault.create("vier gewone woorden samen")
    made.vault.recovery_key_was_checked()
    made.settings.save_organisation(ORGANISATION)
    yield made
    made.vault.lock()


def _canary(number: int, place: str) -> str:
    """A word that stands nowhere else: of letters alone, so that no line breaks in it."""
    return f"kanarie{ascii_lowercase[number]}{place}z"


@dataclass(frozen=True)
class Told:
    """A handover and the days round it."""

    handover: Handover
    language: str


def _item(number: int, topic: str, language: str) -> Item:
    word, own, need = (_canary(number, place) for place in ("t", "i", "n"))
    text = f"De naam is {CALLED}, {word}." if topic == "name" else f"Zegt {word}."
    why = Words(f"Want {need}", "nl", f"Want {need}", language)
    return Item(uuid4().hex, ABOUT, topic, words=Words(text, "nl", f"Zegt {own}.", language), need_words=why)


days = st.integers(-400, 400).map(lambda away: TODAY + timedelta(days=away))

coming = st.integers(0, 400).map(lambda ahead: TODAY + timedelta(days=ahead))


@st.composite
def _consents(draw: st.DrawFn, marks: list[str]) -> Consent:
    some = st.lists(st.sampled_from(marks), unique=True).map(tuple)
    withdrawn = draw(st.none() | st.none() | days)
    return Consent(
        uuid4().hex,
        draw(st.sampled_from((ABOUT, ABOUT, ABOUT, "b" * 32))),
        draw(st.sampled_from((ConsentKind.SECRECY, ConsentKind.SECRECY, ConsentKind.HELP))),
        draw(st.sampled_from((TODAY, TODAY - timedelta(days=9))) | days),
        draw(st.sampled_from((Answered.YES, Answered.YES, Answered.NO))),
        draw(some),
        draw(some),
        interpreter=NEVER,
        until=draw(st.none() | days),
        withdrawn_on=withdrawn,
        withdrawn_why=Words(f"Omdat {NEVER}"),
        stopped=draw(some) if withdrawn else (),
    )


def mostly(draw: st.DrawFn) -> bool:
    """Yes, four times of five."""
    return draw(st.sampled_from((True, True, True, True, False)))


@st.composite
def handovers(draw: st.DrawFn) -> Told:
    """Items, answers about them in any order, a path of safety, and how far it came."""
    language = draw(st.sampled_from(("ar", "ti")))
    topics = draw(st.lists(st.sampled_from(TOPICS), min_size=1, max_size=5))
    items = [_item(number, topic, language) for number, topic in enumerate(topics)]
    changed = draw(st.sets(st.sampled_from(range(len(items))), max_size=1))
    marks = [item.mark for item in items]
    now = [
        replace(item, words=replace(item.words, text=f"{item.words.text} Nu anders.")) if place in changed else item
        for place, item in enumerate(items)
    ]
    consents = draw(st.lists(_consents(marks), max_size=3))
    if mostly(draw):  # the last answer counts: without it nearly every case would tell nothing
        some = draw(st.lists(st.sampled_from(marks), min_size=1, unique=True).map(tuple))
        stopped = draw(st.lists(st.sampled_from(marks), max_size=1).map(tuple))
        gone = TODAY if stopped else None
        agreed = Consent(uuid4().hex, ABOUT, ConsentKind.SECRECY, TODAY, yes=some, withdrawn_on=gone, stopped=stopped)
        consents.append(replace(agreed, until=draw(st.none() | coming)))
    safe = not mostly(draw)
    referral = Referral(
        ABOUT,
        TODAY,
        Party("", "Schuldhulp", "K. Jansen"),
        question=Words("Samen kijken"),
        basis=Basis.PUBLIC_TASK,
        safety=SafetyGround.DANGER if safe else SafetyGround.NONE,
        safety_why=Words(f"Omdat {NEVER}"),
        safety_items=draw(st.lists(st.sampled_from(marks), unique=True).map(tuple)),
        second=NEVER if mostly(draw) else "",
        second_on=TODAY,
        told=draw(st.booleans()),
        talk_agreed=Words(NEVER),
        feedback=Words(NEVER),
        untold_why=Words(NEVER),
    )
    ends = () if mostly(draw) else (State.WITHDRAWN,)
    states = (*draw(st.lists(st.sampled_from((State.SEEN, State.SENT)), max_size=1)), *ends)
    passes = [
        Passed(
            uuid4().hex,
            ABOUT,
            each,
            TODAY,
            NEVER,
            Sending.POST,
            NEVER,
            note=Words(NEVER),
            letter=NEVER,
            marks=tuple(marks),
        )
        for each in states
    ]
    return Told(Handover((referral,), tuple(now), tuple(consents), tuple(passes)), language)


def _case(example: Told) -> CaseFile:
    case = a_case(
        calling_name=CALLED,
        official_name=f"{CALLED} {NEVER}",
        reference="ZW-2026-014",
        client_language=example.language,
        details=ContactDetails(NEVER, NEVER, NEVER, NEVER),
        keep_reason=NEVER,
    )
    over = example.handover  # the help is wanted: else there is no letter at all
    wanted = Consent(uuid4().hex, ABOUT, ConsentKind.HELP, TODAY)
    return CaseFile(replace(case, id=uuid4().hex), handover=replace(over, consents=(*over.consents, wanted)))


def _check(said: str, file: CaseFile, places: str) -> None:
    """The words of what may be told, each, and nothing else that could be known."""
    items = file.handover.items
    expected = {item.id for item in told(file.handover, ABOUT, TODAY)}
    for number, item in enumerate(items):
        for place in "tin":
            word = _canary(number, place)
            if item.id not in expected:
                assert word not in said
            elif place in places:
                assert word in said
    names = any(item.topic == "name" for item in items if item.id in expected)
    assert ("Noemmij" in said) == names
    assert NEVER not in said


@given(handovers())
@settings(max_examples=40)
def test_letters_and_copies_tell_exactly_what_may_be_told(desk: Desk, example: Told) -> None:
    file = _case(example)
    desk.vault.opened().cases.add(file)
    letter, letters, case_id = Letter(LetterKind.HANDOVER, ABOUT), desk.letters, file.case.id
    found = told(file.handover, ABOUT, TODAY)
    event(f"{len(found)} of {len(file.handover.items)} are told")
    lacking = missing(LETTER, desk.handing.sight(file, file.handover.referrals[0]))
    assert (Guard.ITEMS in lacking) == (not found) and not {*lacking} - {Guard.ITEMS, Guard.HELP}
    if lacking:
        with pytest.raises(HandoverNotYet) as lacks:
            letters.pdf(case_id, letter)
        assert lacks.value.guards == lacking
        return
    _check(letters.text(case_id, letter), file, "tn")
    _check(all_of_pdf(letters.pdf(case_id, letter)), file, "tn")
    _check(all_of_docx(letters.docx(case_id, letter)), file, "tn")
    copy = letters.pdf(case_id, replace(letter, language=example.language))
    _check(all_of_pdf(copy), file, "tin")


@given(handovers(), st.sampled_from(("whole", "part")))
@settings(max_examples=15)
def test_a_letter_that_says_stop_tells_nothing_anew(desk: Desk, example: Told, how: str) -> None:
    over = example.handover
    marks = tuple(item.mark for item in over.items)
    stopped = marks[:1] if how == "part" else ()
    taken = Consent(
        uuid4().hex,
        ABOUT,
        ConsentKind.SECRECY,
        TODAY,
        yes=marks,
        withdrawn_on=TODAY,
        withdrawn_why=Words(NEVER),
        stopped=stopped,
    )
    sent = Passed(uuid4().hex, ABOUT, State.SENT, TODAY, how=Sending.POST, letter=NEVER, marks=marks)
    file = _case(replace(example, handover=replace(over, consents=(taken,), passes=(sent,))))
    desk.vault.opened().cases.add(file)
    letter, letters = Letter(LetterKind.STOP, taken.id), desk.letters
    forms = (
        letters.text(file.case.id, letter),
        all_of_pdf(letters.pdf(file.case.id, letter)),
        all_of_docx(letters.docx(file.case.id, letter)),
        all_of_pdf(letters.pdf(file.case.id, replace(letter, language=example.language))),
    )
    for said in forms:
        assert "kanarie" not in said and "Noemmij" not in said and NEVER not in said


def test_what_is_looked_for_can_be_found(tmp_path: Path) -> None:
    """The search itself finds a word on a page, in the metadata, and in a part of a Word file."""
    from docx import Document

    from coachdesk.documents.letter_pdf import letter_pdf
    from tests.documents.letters import a_letter

    sheet = a_letter()
    assert "kennis" in all_of_pdf(letter_pdf(sheet, created=NOW))
    assert all_of_pdf(letter_pdf(sheet, created=NOW)).count("Betreft") >= 2
    document = Document()
    document.core_properties.author = NEVER
    document.save(str(tmp_path / "word.docx"))
    assert NEVER in all_of_docx((tmp_path / "word.docx").read_bytes())
    assert date(2026, 11, 21) == TODAY
