"""Texts of an organisation stand in place of ours, in their language only, until they are removed."""

from pathlib import Path

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.errors import ChangedSince, DomainTextsInvalid, FileNotReadable, FileNotWritable

TEXTS = """
format = "coachdesk-domain-texts"
version = 1
organisation = "GGD Voorbeeld"
licence = "Met toestemming, 2026"
language = "{language}"
[domains.housing]
level_1 = "een"
level_2 = "twee"
level_3 = "drie"
level_4 = "vier"
level_5 = "vijf"
"""


def a_file(folder: Path, language: str = "nl", **changes: str) -> Path:
    path = folder / f"texts-{language}.toml"
    text = TEXTS.format(language=language)
    for before, after in changes.items():
        text = text.replace(before, after)
    path.write_text(text, "utf-8")
    return path


def test_texts_stand_in_place_of_ours_in_their_language_only(desk: Desk, tmp_path: Path) -> None:
    housing, finances = desk.content.domains["housing"], desk.content.domains["finances"]
    ours = desk.domain_texts.levels(housing, "nl")
    taken = desk.domain_texts.take_in(a_file(tmp_path))
    assert (taken.organisation, taken.licence) == ("GGD Voorbeeld", "Met toestemming, 2026")
    assert desk.domain_texts.levels(housing, "nl") == ("een", "twee", "drie", "vier", "vijf") != ours
    assert desk.domain_texts.levels(housing, "en") == tuple(level.source for level in housing.levels)
    assert "een" not in desk.domain_texts.levels(finances, "nl")
    assert desk.domain_texts.all() == (taken,)


def test_texts_stay_when_the_vault_is_locked_and_opened_again(desk: Desk, tmp_path: Path) -> None:
    taken = desk.domain_texts.take_in(a_file(tmp_path))
    desk.vault.lock()
    desk.vault.unlock("vier gewone woorden samen")
    assert desk.domain_texts.of("nl") == taken


def test_texts_that_are_removed_come_back_by_undo(desk: Desk, tmp_path: Path) -> None:
    taken = desk.domain_texts.take_in(a_file(tmp_path))
    desk.domain_texts.remove("nl")
    assert desk.domain_texts.all() == ()
    desk.undo.undo()
    assert desk.domain_texts.of("nl") == taken


def test_undo_never_lays_old_texts_over_newer_ones(desk: Desk, tmp_path: Path) -> None:
    desk.domain_texts.take_in(a_file(tmp_path))
    desk.domain_texts.remove("nl")
    newer = desk.domain_texts.take_in(a_file(tmp_path, Voorbeeld="Nieuw"))
    with pytest.raises(ChangedSince):
        desk.undo.undo()
    assert desk.domain_texts.of("nl") == newer


def test_a_file_that_is_wrong_leaves_the_texts_as_they_were(desk: Desk, tmp_path: Path) -> None:
    taken = desk.domain_texts.take_in(a_file(tmp_path))
    with pytest.raises(DomainTextsInvalid):
        desk.domain_texts.take_in(a_file(tmp_path, housing="garden"))
    with pytest.raises(FileNotReadable):
        desk.domain_texts.take_in(tmp_path / "none.toml")
    (large := tmp_path / "large.json").write_bytes(b" " * 1_000_001)
    with pytest.raises(DomainTextsInvalid):
        desk.domain_texts.take_in(large)
    assert desk.domain_texts.all() == (taken,)


@pytest.mark.parametrize("name", ["template.toml", "template.json"])
def test_a_template_that_is_filled_in_can_be_taken_in(desk: Desk, tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    desk.domain_texts.write_template(path, "nl")
    path.write_text(path.read_text("utf-8").replace('""', '"Een tekst"'), "utf-8")
    assert set(desk.domain_texts.take_in(path).levels) == set(desk.content.domains)


def test_a_template_is_never_written_over_the_vault(desk: Desk) -> None:
    with pytest.raises(FileNotWritable):
        desk.domain_texts.write_template(desk.vault.path / "cases.db", "nl")
