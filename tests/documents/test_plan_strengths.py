"""What somebody is good at stands first on the plan, in the client's words."""

from dataclasses import replace

import pytest

from coachdesk import content, paths
from coachdesk.documents.plan_pdf import check_plan, plan_pdf
from coachdesk.documents.plan_sheet import plan_sheet
from coachdesk.documents.sheets import Pair, PlanSheet
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.picture import EnergyItem, Picture, Pile, Tag
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators
from tests.builders import NOW, yonas
from tests.documents.builders import CREATED
from tests.documents.reading import page_texts

CONTENT = content.load(paths.resources() / "content")
TRANSLATORS = Translators(paths.translations())

NAMED = EnergyItem(
    "1", Pile.GIVES, "repairing", tags=(Tag.HAND, Tag.HEAD), strength=True,
    quality=Words("Ik maak alles heel.", "nl", "ኩሉ ክዕርይ እኽእል።", "ti"),
)  # fmt: skip
OWN = EnergyItem("2", Pile.GIVES, words=Words("ምድራር", "ti"), tags=(Tag.HEART,), strength=True)
CARD = EnergyItem("3", Pile.GIVES, "explaining", tags=(Tag.HEAD,), strength=True)
ALL = (NAMED, OWN, CARD)


def sheet_of(*items: EnergyItem, language: str = "ti", file: CaseFile | None = None) -> PlanSheet:
    file = replace(file or yonas(), picture=Picture(energy=items))
    return plan_sheet(file, CONTENT, TRANSLATORS["nl"], TRANSLATORS[language], NOW.date())


def test_named_qualities_come_first_then_what_was_ticked() -> None:
    lines = sheet_of(*ALL).energy
    ticked = plan_sheet(yonas(), CONTENT, TRANSLATORS["nl"], TRANSLATORS["ti"], NOW.date()).energy
    assert ticked and lines[3:] == ticked
    assert lines[0].words == Pair("Ik maak alles heel.", "ኩሉ ክዕርይ እኽእል።")
    assert lines[1].words == Pair(None, "ምድራር")  # nobody has translated it yet
    assert [line.pictogram for line in lines[:3]] == ["hand", "heart", "head"]


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_a_card_without_a_quality_says_its_sentence_in_both_languages(language: str) -> None:
    said = CONTENT.energy_cards["explaining"].strength
    assert said is not None
    line = sheet_of(CARD, language=language).energy[0]
    expected = (TRANSLATORS[each].ptext(said.context, said.source) for each in ("nl", language))
    assert (line.words.nl, line.words.other) == tuple(expected)


def test_only_what_was_wanted_on_the_plan_stands_there() -> None:
    silent = EnergyItem("4", Pile.GIVES, "waiting", strength=True)
    assert CONTENT.energy_cards["waiting"].strength is None
    retired = EnergyItem("5", Pile.GIVES, "no_longer_here", strength=True)
    without = sheet_of().energy
    assert sheet_of(replace(NAMED, strength=False), silent, retired).energy == without


def test_an_own_card_without_tags_has_a_picture_of_its_own() -> None:
    sheet = sheet_of(replace(OWN, tags=()))
    check_plan(sheet)
    assert sheet.energy[0].pictogram == "energy"
    assert "ምድራር" in page_texts(plan_pdf(sheet, created=CREATED))[0]


def test_the_paper_bears_them_above_the_priorities() -> None:
    sheet = sheet_of(*ALL)
    check_plan(sheet)
    said = " ".join(" ".join(page_texts(plan_pdf(sheet, created=CREATED))).split())
    at = [said.index(text) for text in ("Ik maak alles heel.", "Ik krijg energie", "Een vak leren met mijn handen")]
    assert at == sorted(at)
