"""Every error has a sentence, in every language."""

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from coachdesk import paths
from coachdesk.desk.file_places import place_name
from coachdesk.desk.sentences import sentence
from coachdesk.domain import errors
from coachdesk.domain.handover import State
from coachdesk.domain.handover.way import Guard
from coachdesk.i18n import Translators, plain

ABSTRACT = {errors.CaseError, errors.VaultError}
VALUES = {
    "path": Path("/somewhere"), "part": "cases", "found": "9", "known": "1", "seconds": 4, "case_id": "abc", "text": "x",
    "number": 7, "line": 3, "reason": "Bezwaar", "field": "reference", "length": 300, "limit": 200, "kind": "area", "id": "moon", "phrase_id": "call",
    "slots": ("person",), "where": "$.case", "problem": "type", "name": "Taalschool", "file": "areas.toml",
    "domain": "housing", "level": 6, "total": 90, "on": date(2026, 12, 21), "weight": 4, "mark": 10.5, "minutes": "an hour",
    "until": date(2026, 12, 21), "place": 6, "days": "often", "hours": "a lot", "authority": True, "people": False,
    "to": State.SEEN, "guards": (Guard.PURPOSE, Guard.PERSON), "day": date(2026, 12, 21), "referral_id": "abcd", "over": 2,
    "cents": "veel", "fault": "missing", "topics": ("money",), "titles": ("Geld",), "topic": "money", "title": "Geld", "detail": "x",
    "problems": (errors.PrintProblem("glyph", "step 1.2", "ti", "漢"), errors.PrintProblem("fit", "title", "nl", "woord")),
}  # fmt: skip


def every_error() -> list[errors.CaseError]:
    kinds, found = [errors.CaseError], []
    while kinds:
        kind = kinds.pop()
        kinds += kind.__subclasses__()
        if kind not in ABSTRACT:
            fields = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
            found.append(kind(*(VALUES[f.name] for f in fields)))
    return found


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
@pytest.mark.parametrize("error", every_error(), ids=lambda e: type(e).__name__)
def test_every_error_has_a_sentence(error: errors.CaseError, language: str) -> None:
    words = Translators(paths.translations())[language]
    text = plain(sentence(error, words))
    assert len(text) > 10
    assert "{" not in text
    assert text.rstrip()[-1] in ".?؟።"


def test_a_place_on_the_sheet_is_named() -> None:
    words = Translators(paths.translations())["en"]
    error = errors.PrintStopped((errors.PrintProblem("glyph", "step 2.1", "ti", "漢"),))
    assert "Step 2.1" in sentence(error, words)


@pytest.mark.parametrize(
    ("where", "name"),
    [
        ("$.case.interpreter", "Interpreter"),
        ("$.case.interpreter.form", "How to interpret"),
        ("$.case.birth_date.known", "Birth date"),
        ("$.case.reading.ways", "How does reading work best?"),
        ("$.case.contact.photo", "Photo"),
        ("$.case.contact.new", "Fixed contact person"),
        ("$.answers[3].words.text", "The conversation"),
        ("$.choice.priorities[0].wish", "What the client chose"),
        ("$.choice.outcome", "How the choosing ended"),
        ("$.steps[0].when.day", "A step: which day"),
        ("$.steps[0].phrase", "A step: what is to be done"),
        ("$.steps[12]", "A step"),
        ("$.restriction.since", "Restricted since"),
        ("$.earlier[0].field", "Earlier values"),
        ("$.picture.looks[0].level", "Life domains · How it goes"),
        ("$.picture.looks[0].shares.own", "Life domains · Own strength"),
        ("$.picture.meetings[2].interpreter", "A talk"),
        ("$.picture.meetings[2].interpreter.age", "A talk · An adult?"),
        ("$.picture.webs[1].marks", "Positive health · Marks"),
        ("$.picture.scale", "The scale"),
        ("$.picture.meetings[0].said", "A talk · What the client said"),
        ("$.steps[0].confidence", "A step: how sure the client is"),
        ("$.course.goals[1].expected.text", "A goal · As expected"),
        ("$.course.cards[0].pile", "A card · Where the card lies"),
        ("$.course.hours", "Hours"),
        ("$.course.reviews[0].load", "What was heavy and what gave energy · What is heavy"),
    ],
)
def test_a_field_that_a_file_has_wrong_is_named_as_in_the_window(where: str, name: str) -> None:
    words = Translators(paths.translations())["en"]
    said = plain(sentence(errors.CaseFileInvalid(where, "UnknownId"), words))
    assert said == f"This file is no CoachDesk case: see {name} ({where}). Nothing was taken from it."


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
@pytest.mark.parametrize(
    "where", ["$.case.interpreter", "$.case.contact.photo", "$.steps[0]", "$.answers", "$.earlier"]
)
def test_a_field_of_a_file_has_its_name_in_every_language(where: str, language: str) -> None:
    every = Translators(paths.translations())
    assert place_name(where, every[language]) not in (None, place_name(where, every["en"]))


@pytest.mark.parametrize(
    "where", ["$", "$.version", "$.new", "$.case.new", "$.picture", "$.picture.new", "$.course", "$.course.looks"]
)
def test_a_file_with_no_field_to_name_is_refused_whole(where: str) -> None:
    said = sentence(errors.CaseFileInvalid(where, "unknown"), Translators(paths.translations())["en"])
    assert "or it is damaged" in said
    assert "$" not in said


def test_every_kind_of_damage_has_a_sentence_of_its_own() -> None:
    words = Translators(paths.translations())["nl"]
    parts = ("header", "cases", "no header", "no cases")
    assert len({sentence(errors.VaultDamaged(Path("/x"), part), words) for part in parts}) == len(parts)
