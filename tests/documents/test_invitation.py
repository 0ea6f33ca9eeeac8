"""An invitation to an activity: what it says in both languages, and that it stands on one page."""

from dataclasses import replace
from datetime import date

import pytest

from coachdesk import content, paths
from coachdesk.documents.activity_facts import facts
from coachdesk.documents.invitation_pdf import invitation_pdf
from coachdesk.documents.invitation_sheet import InvitationSheet, invitation_sheet
from coachdesk.documents.pages import page_count
from coachdesk.domain.address import Reading, ReadingWish
from coachdesk.domain.cases import ContactPerson
from coachdesk.domain.connection import Activity, Joining
from coachdesk.domain.errors import PrintStopped
from coachdesk.i18n import Translators, plain
from tests.builders import NOW, yonas
from tests.joined import JOINING
from tests.library import COOKING

KINDS = content.load(paths.resources() / "content").guidance.kinds
WORDS = Translators(paths.translations())


def sheet(
    language: str = "ti",
    joining: Joining = JOINING,
    activity: Activity | None = COOKING,
    reading: ReadingWish | None = None,
    does: str = COOKING.does,
) -> InvitationSheet:
    file = yonas()
    case = replace(
        file.case, contact=ContactPerson("Marieke de Vries", "06 12 34 56 78"), reading=reading or ReadingWish()
    )
    named = dict.fromkeys(("nl", language), (COOKING.title, does)) if activity is not None else {}
    kind = KINDS.get(joining.kind)
    return invitation_sheet(replace(file, case=case), joining, activity, kind, named, WORDS["nl"], WORDS[language])


def dutch(made: InvitationSheet) -> list[str]:
    """Each fact in one line, with its name where it has one."""
    return [" ".join(plain(pair.dutch) for pair in (group.title, *group.lines)) for group in made.facts]


def test_it_says_what_when_where_for_how_much_and_with_whom() -> None:
    said = dutch(sheet())
    values = " ".join(said)
    for each in ("10:00", "Buurthuis De Linde", "Lindestraat 4", "Bus 4", "2,50", "Fatma", "038 498 11 22", "Dawit"):
        assert each in values
    assert len(said) == len(sheet().facts) == 8


@pytest.mark.parametrize("activity", [None, replace(COOKING, title="Koken 🍲")])
def test_a_sign_that_no_font_has_is_left_out_of_what_it_is_called(activity: Activity | None) -> None:
    made = sheet(joining=replace(JOINING, title="Koken 🍲"), activity=activity)
    if activity is not None:
        titles = dict.fromkeys(("nl", "ti"), (activity.title, ""))
        made = invitation_sheet(yonas(), JOINING, activity, None, titles, WORDS["nl"], WORDS["ti"])
    assert (made.title.dutch, made.title.other) == ("Koken", "Koken")
    assert page_count(invitation_pdf(made, created=NOW)) == 1


def test_both_languages_say_the_same_things() -> None:
    made = sheet()
    assert made.bilingual and not made.rtl
    for group in made.facts:
        assert group.title.other and all(line.other for line in group.lines)
    assert made.call is not None and "Marieke" in made.call.dutch and made.phone == "06 12 34 56 78"


def test_in_dutch_alone_nothing_stands_twice() -> None:
    made = sheet("nl")
    assert not made.bilingual and made.title.other is None
    assert all(pair.other is None for group in made.facts for pair in (group.title, *group.lines))


def test_what_nobody_knows_is_left_out() -> None:
    bare = Activity(COOKING.id, COOKING.title)
    for language in ("nl", "ar"):  # where every line begins with a mark of its direction
        assert [name for name, _text in facts(bare, WORDS[language])] == ["dutch"]
    assert len(dutch(sheet(activity=bare, joining=replace(JOINING, goes_along="", first_on=None)))) == 1
    own = replace(JOINING, activity="", title="Voetbal in het park", goes_along="", first_on=date(2026, 12, 1))
    made = sheet(joining=own, activity=None)
    assert made.title.nl == made.title.other == "Voetbal in het park" and len(made.facts) == 1 and made.does is None


@pytest.mark.parametrize("language", ["nl", "ti", "ar", "en"])
def test_it_stands_on_one_page(language: str) -> None:
    assert page_count(invitation_pdf(sheet(language), created=NOW)) == 1


@pytest.mark.parametrize("language", ["ti", "ar"])
def test_large_print_with_pictures_stands_on_one_page_too(language: str) -> None:
    made = sheet(language, reading=ReadingWish((Reading.PICTURES,), large_print=True))
    assert page_count(invitation_pdf(made, created=NOW)) == 1


def test_a_text_longer_than_a_page_is_refused_and_nothing_is_cut_off() -> None:
    with pytest.raises(PrintStopped) as stopped:
        invitation_pdf(sheet("ar", does=COOKING.does * 60), created=NOW)
    assert [(problem.reason, problem.place) for problem in stopped.value.problems] == [("fit", "does")]


def test_the_same_invitation_is_the_same_file() -> None:
    assert invitation_pdf(sheet(), created=NOW) == invitation_pdf(sheet(), created=NOW)
