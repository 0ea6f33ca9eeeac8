"""The map of the people around on paper: what it says, in both languages, and that it can always be printed."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk import content, paths
from coachdesk.documents.network_pdf import network_pdf
from coachdesk.documents.network_sheet import NetworkSheet, network_sheet
from coachdesk.documents.pages import page_images
from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.laying import RINGS, laid
from coachdesk.domain.connection.network import Group, Near, NetworkMap, Often, Support, Tie
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators, plain
from tests.builders import NOW, samira, yonas

WORDS = Translators(paths.translations())
CONTENT = content.load(paths.resources() / "content")
DAY = NetworkMap("m", date(2026, 11, 1), present=Words("Ik zie weinig mensen.", "nl"))
ROOM, LABEL = (0.4, 0.33), (0.5, 0.1)


def a_tie(number: int, who: str = "Rana", **values: object) -> Tie:
    return Tie(str(number), "m", who, **values)  # type: ignore[arg-type]


def sheet(file: CaseFile, language: str, *ties: Tie) -> NetworkSheet:
    return network_sheet(file, DAY, ties, CONTENT, WORDS["nl"], WORDS[language])


def test_it_says_of_everybody_what_the_client_said_and_nothing_that_was_not_asked() -> None:
    wanted = a_tie(1, gives=(Support.PRACTICAL,), often=Often.SELDOM, wished=Often.WEEKLY, group=Group.OTHER)
    made = sheet(samira(), "en", wanted, a_tie(2, "Oom Sami"))
    first, second = made.people
    assert plain(first.words.other or "") == "Rana · Seldom"
    assert first.more and not second.more
    assert plain(second.words.other or "") == "Oom Sami"
    assert [sign for sign, _words in made.legend] == [Support.PRACTICAL, Group.OTHER, None]
    assert [pair.nl for _title, pair in made.said] == ["Ik zie weinig mensen."]
    assert made.said[0][1].other is None  # nobody translated it, and the paper says so


@pytest.mark.parametrize(("file", "language"), [(samira(), "ar"), (yonas(), "ti"), (samira(), "nl"), (yonas(), "en")])
def test_it_is_printed_on_one_page_with_ten_people(file: CaseFile, language: str) -> None:
    ties = [
        a_tie(n, f"Mevrouw Van der Meulen {n}", near=near, gives=tuple(Support))
        for n, near in enumerate((*Near, *Near, Near.PLACE, Near.PLACE))
    ]
    pdf = network_pdf(sheet(file, language, *ties), created=NOW)
    assert pdf == network_pdf(sheet(file, language, *ties), created=NOW)
    assert len(tuple(page_images(pdf, dpi=30))) == 1


def test_very_many_people_in_large_print_take_more_pages_and_are_all_there() -> None:
    reading = ReadingWish((Reading.PICTURES,), large_print=True)
    file = samira()
    file = replace(file, case=replace(file.case, reading=reading))
    pdf = network_pdf(sheet(file, "ar", *(a_tie(n, "somebody " * 6) for n in range(45))), created=NOW)
    assert len(tuple(page_images(pdf, dpi=30))) > 1


@pytest.mark.parametrize("count", [1, 4, 9, 16])
def test_nobody_stands_over_another_and_who_came_later_moves_nobody(count: int) -> None:
    nears = [list(Near)[n % 4] for n in range(count)]
    spots = laid(nears, (0.3, 0.2), LABEL)
    for at, (x, y) in enumerate(spots):
        assert abs((x * x + y * y) ** 0.5 - RINGS[nears[at]]) < 1e-9
        for other_x, other_y in spots[:at]:
            assert max(abs(x - other_x) / 0.3, abs(y - other_y) / 0.2) >= 0.95
    assert laid(nears[:-1], (0.3, 0.2), LABEL) == spots[:-1]
