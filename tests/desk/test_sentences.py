"""Every error has a sentence, in every language."""

import dataclasses
from datetime import date
from pathlib import Path

import pytest

from coachdesk import paths
from coachdesk.desk.sentences import sentence
from coachdesk.domain import errors
from coachdesk.i18n import Translators, plain

ABSTRACT = {errors.CaseError, errors.VaultError}
VALUES = {
    "path": Path("/somewhere"), "part": "cases", "found": "9", "known": "1", "seconds": 4, "case_id": "abc", "text": "x",
    "number": 7, "reason": "Bezwaar", "field": "reference", "length": 300, "limit": 200, "kind": "area", "id": "moon", "phrase_id": "call",
    "slots": ("person",), "where": "$.case", "problem": "type", "file": "areas.toml",
    "until": date(2026, 12, 21), "authority": True, "people": False,
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


def test_every_kind_of_damage_has_a_sentence_of_its_own() -> None:
    words = Translators(paths.translations())["nl"]
    parts = ("header", "cases", "no header", "no cases")
    assert len({sentence(errors.VaultDamaged(Path("/x"), part), words) for part in parts}) == len(parts)
