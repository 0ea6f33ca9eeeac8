"""Everything about a client on a sheet: whole, and in his language."""

import re
from collections import Counter
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest

from coachdesk.documents.record_pdf import record_pdf
from coachdesk.documents.record_sheet import Fact, Quote, Typed
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.privacy import Earlier
from coachdesk.domain.registers import RequestOutcome
from coachdesk.domain.trail import Deed, TrailEntry
from coachdesk.i18n import plain
from tests.builders import NOW, samira, yonas
from tests.courses import COURSE
from tests.documents.access import LANGUAGES, loaded, section, sheet_of, texts_of, told, translators
from tests.documents.builders import CREATED
from tests.documents.reading import page_texts, shown, words
from tests.documents.records import known
from tests.handovers import HANDOVER
from tests.pictures import SEEN


@LANGUAGES
@pytest.mark.parametrize("file", [yonas(), samira()], ids=["yonas", "samira"])
def test_every_word_can_be_read_back(file: CaseFile, language: str) -> None:
    """Beside Arabic on one line pdfium tears Latin words and numbers apart, and Arabic ones with vowel signs: the former
    are looked for as they are drawn, the latter left out.
    """
    sheet = sheet_of(known(file), language)
    pdf = record_pdf(sheet, created=CREATED)
    read = Counter(word for page in page_texts(pdf) for word in words(page))
    drawn = " ".join(piece.text for piece in shown(pdf, marks=True))
    wanted = Counter(w for text in texts_of(sheet) for w in words(text) if not re.search("[\u064b-\u0652]", w))
    missing = [word for word in wanted - read if re.search("[\u0600-\u06ff]", word) or word not in drawn]
    assert missing == []


@LANGUAGES
def test_all_that_is_known_of_yonas_is_on_it(language: str) -> None:
    everything = known(yonas())
    text = plain("\n".join(texts_of(sheet_of(everything, language))))
    for wanted in (
        "Yonas Tesfay", "Yonas Tesfay Haile", "ዮናስ ተስፋይ", "ZW-2026-014", "1998", "Niet uit dezelfde stad",
        "06 87 65 43 21", "yonas@example.org", "Kerkstraat 14, Zwolle", "Bellen na vier uur", "Marieke de Vries",
        "06 12 34 56 78", "Joost Bakker", "Repareerde fietsen bij zijn oom", "Rustig huis, aardige buren.",
        "Een vak leren met mijn handen", "ብኢደይ ሞያ ክመሃር", "De Ketting", "Stationsweg 3", "Drie ochtenden meewerken",
        "De Poort", "Almaz", "Ik ben het niet eens met wat er over het huis staat.", "Bezwaar van de cliënt",
        "Er loopt nog een bezwaar", "Jonas Tesfai", "Fietsen maken", "Mondeling gevraagd",
        "autoriteitpersoonsgegevens.nl",
    ):  # fmt: skip
        assert wanted in text
    for question in ("energy", "housing", "money"):
        asked = loaded().questions[question].ask
        assert translators()[language].ptext(asked.context, asked.source) in text


def test_no_field_of_a_case_is_forgotten() -> None:
    """Each text of a case stands on the sheet; a new field of the domain that nobody prints fails here."""
    file = yonas()
    marked: list[str] = []

    def with_canaries(value: Any) -> Any:
        if is_dataclass(value) and not isinstance(value, type):
            changed = {}
            for part in fields(value):
                inner = getattr(value, part.name)
                if part.name in (
                    "id",
                    "language",
                    "other_language",
                    "client_language",
                    "area_id",
                    "question_id",
                    "country",
                    "card",
                    "domain",
                    "purpose",
                    "step",
                    "ref",
                    "plan",
                    "about",
                    "partner",
                    "talk",
                    "phrase",
                ):
                    continue
                if part.name in ("phrase_id", "slots"):
                    continue
                if type(inner) is str:
                    marked.append(f"kanarie{len(marked)}x")
                    changed[part.name] = marked[-1]
                elif type(inner) is tuple and inner and is_dataclass(inner[0]):
                    changed[part.name] = tuple(map(with_canaries, inner))
                elif is_dataclass(inner) and part.name != "birth_date" and part.name != "when":
                    changed[part.name] = with_canaries(inner)
            return replace(value, **changed)
        return value

    everything = known(file)
    step = replace(with_canaries(file.steps[1]), who="other")
    case = with_canaries(everything.file.case)
    statement, restriction = everything.file.statement, everything.file.restriction
    assert statement is not None and restriction is not None
    whole = replace(
        everything.file,
        case=case,
        answers=(with_canaries(file.answers[0]),),
        choice=replace(file.choice, priorities=(with_canaries(file.choice.priorities[0]),)),
        steps=(step,),
        statement=with_canaries(statement),
        restriction=with_canaries(restriction),
        picture=with_canaries(replace(SEEN, looks=SEEN.looks[:1])),
        course=with_canaries(COURSE),
        handover=with_canaries(HANDOVER),
    )
    text = "\n".join(texts_of(sheet_of(replace(everything, file=whole))))
    assert len(marked) == 416
    assert [canary for canary in marked if canary not in text] == []


def test_what_is_not_in_the_clients_language_is_marked() -> None:
    answers = section(sheet_of(known(yonas()), "ti"), "answers").items
    quote = next(item for item in answers if isinstance(item, Quote))
    assert quote.words.language == "nl"
    assert quote.words.note
    dutch = section(sheet_of(known(yonas()), "nl"), "answers").items
    assert [item.words.note for item in dutch if isinstance(item, Quote)] == ["", ""]


def test_translated_words_come_first_and_the_others_are_not_called_untranslated() -> None:
    choice = section(sheet_of(known(yonas()), "ti"), "choice").items
    wish = [item.words for item in choice if isinstance(item, Quote)]
    assert [each.language for each in wish] == ["ti", "nl"]
    assert wish[0].note == ""
    only_dutch = section(sheet_of(known(yonas()), "ti"), "answers").items
    untranslated = next(item for item in only_dutch if isinstance(item, Quote)).words.note
    assert wish[1].note not in ("", untranslated)


def test_notes_without_a_language_are_marked_unless_they_look_like_the_clients() -> None:
    def note(text: str, language: str) -> Typed:
        file = yonas()
        wish = replace(file.case.interpreter, note=text)
        told_so = known(replace(file, case=replace(file.case, interpreter=wish)))
        items = section(sheet_of(told_so, language), "person").items
        return next(v for f in items if isinstance(f, Fact) for v in f.values if v.text == text)

    assert note("Niet uit dezelfde stad", "ti").note
    assert note("ካብ ሓደ ዓዲ ኣይኮነን", "ti").note == ""
    assert note("Niet uit dezelfde stad", "nl").note == ""
    assert note("ليس من نفس المدينة", "nl").note
    assert note("ليس من نفس المدينة", "ar").rtl


def test_the_trail_is_told_by_day_and_counted() -> None:
    entries = tuple(TrailEntry(n, NOW, "Marieke", Deed.CASE_OPENED, "x") for n in range(1, 4))
    lines = told(section(sheet_of(known(yonas(), trail=entries), "en"), "trail").items)
    assert lines == [("21 November 2026", "Marieke: The case was opened. (3 times)")]


def test_the_client_reads_what_was_decided_about_the_whole_file() -> None:
    parts = ("case", "bin", "restore", "archive", "keeping")
    entries = tuple(TrailEntry(n, NOW, "Marieke", Deed.CASE_CHANGED, "x", {"part": p}) for n, p in enumerate(parts, 1))
    ((_day, line),) = told(section(sheet_of(known(yonas(), trail=entries), "en"), "trail").items)
    for said in ("put in the bin.", "brought back", "put in the archive.", "is kept was changed.", "Something in the"):
        assert said in line


def test_sharing_is_told_with_its_day() -> None:
    lines = told(section(sheet_of(known(yonas()), "en"), "shared").items)
    assert lines == [("22 November 2026", "Someone at the laptop: The case was saved, locked, for a colleague.")]


def test_requests_say_what_became_of_them() -> None:
    (request,) = known(yonas()).requests
    refused = replace(request, outcome=RequestOutcome.REFUSED, outcome_reason="De wet", done_on=NOW.date())
    lines = dict(told(section(sheet_of(known(yonas(), requests=(refused,)), "en"), "requests").items))
    assert lines["Why"] == "De wet"
    assert lines["Answer"] == "No, this was not done."
    assert "Answer before or on" not in lines


@pytest.mark.parametrize(
    ("field", "before", "label", "says"),
    [
        ("case.speaks", "ti, nl", "You speak", "Tigrinya and Dutch"),
        ("case.birth_date.year", "1997", "Birth date", "1997"),
        ("case.interpreter.form", "video", "Interpreter", "By video"),
        ("case.interpreter.country", "SY", "Where people speak as you do", "Syria"),
        ("case.addressed.gender", "woman", "How we speak to you", "As to a woman"),
        ("case.addressed.dutch", "as_set", "How we speak to you in Dutch", "As to everyone"),
        ("case.reading.ways", "pictures, later", "How reading works best for you", "Pictures and later"),
        ("case.reading.large_print", "no", "Large letters on screen and paper", "No"),
        ("case.reading.geez_dates", "yes", "The date of the Ge'ez calendar on paper too", "Yes"),
        ("case.archived_at", "2026-11-21T09:30:00+00:00", "Closed on", "21 November 2026 09:30"),
        ("case.keep_until", "2030-01-01", "A day was chosen to look", "1 January 2030"),
        ("answer.energy.picked", "hand", "What gives you energy?", "I get energy from working with my hands."),
        ("choice.areas", "work, people", "What you chose", "Work and learning · Friends and neighbours"),
        ("case.kind", "other", "Your file is for", "Another task of the municipality"),
        (
            "answer.money.state",
            "talked",
            "How are you doing with money? Can you pay everything?",
            "You talked about it.",
        ),
        ("choice.outcome", "not_now", "What you chose", "I do not choose now. I can choose later."),
        ("step.gone.who", "other", "A step that was taken away", "Someone else"),
        ("step.gone.when.rhythm", "weekly", "A step that was taken away", "Every week"),
        ("case.speaks", "ti\x1b, xx", "You speak", "Tigrinya and xx"),
        ("step.gone.where", "Kerkplein", "A step that was taken away", "Kerkplein"),
        ("new.kind.of.field", "x1", "new.kind.of.field", "x1"),
    ],
)
def test_earlier_values_are_told_in_words(field: str, before: str, label: str, says: str) -> None:
    told_so = known(yonas(), earlier=(Earlier(NOW, field, before),))
    ((name, value),) = told(section(sheet_of(told_so, "en"), "earlier").items)
    assert name == label
    assert value.startswith(says)
