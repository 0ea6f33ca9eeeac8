"""What a client wishes in contact, which activities fit, and what becomes of those that are chosen."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection import Dutch, Joining, Role
from coachdesk.domain.connection.finding import Because, Reason
from coachdesk.domain.connection.joining import Came, Going, Outside
from coachdesk.domain.connection.wishes import Contact
from coachdesk.domain.errors import ChangedSince, StillToCome, TitleMissing, UnknownId
from coachdesk.domain.listening import Answer
from coachdesk.domain.picture import EnergyItem, Picture, Pile, Tag
from coachdesk.domain.questions import WEEK
from coachdesk.domain.trail import Deed
from coachdesk.domain.words import Words
from tests.builders import NOW, an_id, yonas
from tests.library import COOKING, WOMEN_WALK

CASE, TODAY = an_id(1), NOW.date()
BUSY = tuple(part for part in WEEK if part != "tuesday_morning")


@pytest.fixture(autouse=True)
def file(desk: Desk) -> CaseFile:
    """Yonas, whose week has one free part, and a library of two activities."""
    picture = Picture(energy=(EnergyItem(an_id(501), Pile.GIVES, "cooking", tags=(Tag.HAND,), strength=True),))
    answers = (*(each for each in yonas().answers if each.question_id != "week"), Answer("week", NOW, picked=BUSY))
    made = replace(yonas(), picture=picture, answers=answers)
    desk.vault.opened().cases.add(made)
    for activity in (COOKING, WOMEN_WALK):
        desk.activities.save(replace(activity, partner=""))
    return made


def stored(desk: Desk) -> CaseFile:
    return desk.vault.opened().cases.get(CASE)


def chosen(desk: Desk) -> Joining:
    return desk.joining.joinings(desk.joining.choose(CASE, COOKING.id))[0]


# --- wishes -------------------------------------------------------------------------------------------------------------


def test_what_is_known_already_is_proposed_and_nothing_is_preset_that_was_not_asked(desk: Desk, file: CaseFile) -> None:
    wish = desk.joining.wish(file)
    assert wish.free == ("tuesday_morning",)
    assert wish.languages == tuple(code for code in file.case.speaks if code != "nl")
    assert not wish.women_only and wish.dutch is None and wish.most_cents is None
    assert file.connection.wish is None


def test_a_week_that_was_not_asked_is_not_taken_for_a_free_one(desk: Desk, file: CaseFile) -> None:
    assert desk.joining.wish(replace(file, answers=())).free is None


def test_wishes_are_kept_at_once_and_undone_one_by_one(desk: Desk) -> None:
    desk.joining.ask(CASE, contact=(Contact.LASTING,))
    desk.joining.ask(CASE, dutch=Dutch.LITTLE)
    desk.joining.ask(CASE, words=Words("Elke week dezelfde mensen"))
    desk.undo.undo()
    kept = stored(desk).connection.wish
    assert kept is not None and kept.dutch is None and kept.words.text and kept.contact == (Contact.LASTING,)
    with pytest.raises(ChangedSince):
        desk.undo.undo()


def test_the_same_answer_again_is_no_deed(desk: Desk) -> None:
    desk.joining.ask(CASE, dutch=Dutch.LITTLE)
    before = desk.undo.last
    desk.joining.ask(CASE, dutch=Dutch.LITTLE)
    assert desk.undo.last is before


# --- what fits ----------------------------------------------------------------------------------------------------------


def test_what_fits_follows_from_energy_week_and_wishes(desk: Desk) -> None:
    desk.joining.ask(CASE, contact=(Contact.LASTING,), dutch=Dutch.LITTLE)
    (found,) = desk.joining.suggestions(stored(desk))
    assert found.activity.id == COOKING.id
    assert {
        Reason(Because.STRENGTH, "cooking"),
        Reason(Because.LASTING),
        Reason(Because.TIME, "tuesday_morning"),
    } <= set(found.reasons)


def test_a_hard_wish_takes_out_what_breaks_it(desk: Desk) -> None:
    desk.joining.ask(CASE, women_only=True)
    assert desk.joining.suggestions(stored(desk)) == ()
    desk.joining.ask(CASE, free=())
    assert [each.activity.id for each in desk.joining.suggestions(stored(desk))] == [WOMEN_WALK.id]


def test_what_the_library_does_not_know_stands_apart(desk: Desk) -> None:
    desk.joining.ask(CASE, free=(), most_minutes=20)
    assert [each.activity.id for each in desk.joining.suggestions(stored(desk))] == [COOKING.id]
    assert [each.activity.id for each in desk.joining.ask_first(stored(desk))] == [WOMEN_WALK.id]


def test_what_came_up_already_is_not_suggested_again(desk: Desk) -> None:
    chosen(desk)
    assert COOKING.id not in {each.activity.id for each in desk.joining.suggestions(stored(desk))}


# --- choosing -----------------------------------------------------------------------------------------------------------


def test_an_activity_is_chosen_with_what_is_known_and_undone(desk: Desk) -> None:
    desk.joining.ask(CASE, role=Role.CO_MAKER, goes_along="Dawit")
    joining = chosen(desk)
    assert (joining.title, joining.kind, joining.role) == (COOKING.title, "cooking", Role.CO_MAKER)
    assert joining.goes_along == "Dawit" and joining.on == TODAY
    desk.undo.undo()
    assert stored(desk).connection.joinings == ()


def test_what_was_laid_aside_is_chosen_later_and_stays_one(desk: Desk) -> None:
    desk.joining.choose(CASE, COOKING.id, Going.LIKED)
    assert desk.joining.joinings(stored(desk)) == ()
    assert desk.joining.joinings(stored(desk), Going.LIKED)
    desk.joining.choose(CASE, COOKING.id)
    (joining,) = stored(desk).connection.joinings
    assert joining.going is Going.CHOSEN
    desk.undo.undo()
    assert stored(desk).connection.joinings[0].going is Going.LIKED


def test_an_own_idea_needs_no_library_and_a_name(desk: Desk) -> None:
    joining = desk.joining.joinings(desk.joining.choose_own(CASE, "  Voetbal   in het park "))[0]
    assert (joining.activity, joining.title) == ("", "Voetbal in het park")
    assert desk.joining.activity(joining) is None
    with pytest.raises(TitleMissing):
        desk.joining.choose_own(CASE, "  ")
    with pytest.raises(UnknownId):
        desk.joining.choose(CASE, an_id(4711))


def test_it_ends_with_a_reason_and_may_go_on_again(desk: Desk) -> None:
    joining = chosen(desk)
    desk.joining.change(CASE, joining.id, going=Going.STOPPED)
    desk.joining.change(CASE, joining.id, ended_why=Words("De tijd past niet"))
    assert desk.joining.joinings(stored(desk)) == ()
    (over,) = desk.joining.joinings(stored(desk), Going.STOPPED)
    assert over.ended_on == TODAY and over.ended_why.text
    desk.joining.change(CASE, joining.id, going=Going.GOING)
    assert desk.joining.joinings(stored(desk))[0].ended_on is None


def test_taking_out_takes_all_that_was_noted_and_brings_it_back(desk: Desk) -> None:
    joining = chosen(desk)
    desk.joining.attend(CASE, joining.id, TODAY, Came.YES)
    desk.joining.rate(CASE, joining.id, welcome=4)
    before = stored(desk).connection
    desk.joining.take_out(CASE, joining.id)
    now = stored(desk).connection
    assert now.joinings == () and now.attended == () and now.experiences == ()
    desk.undo.undo()
    assert stored(desk).connection == before


# --- each time ------------------------------------------------------------------------------------------------------------


def test_who_comes_for_the_first_time_takes_part_and_both_are_undone(desk: Desk) -> None:
    joining = chosen(desk)
    desk.joining.attend(CASE, joining.id, TODAY, Came.YES)
    now = desk.joining.joining(stored(desk), joining.id)
    assert now.going is Going.GOING and now.first_on == TODAY
    desk.undo.undo()
    assert desk.joining.joining(stored(desk), joining.id) == joining
    assert desk.joining.times(stored(desk), joining.id) == ()


def test_a_day_is_noted_once_and_no_day_before_it_comes(desk: Desk) -> None:
    joining = chosen(desk)
    for came in (Came.NO, Came.OFF):
        desk.joining.attend(CASE, joining.id, TODAY, came)
    desk.joining.attend(CASE, joining.id, TODAY - timedelta(days=7), Came.NO)
    assert [each.came for each in desk.joining.times(stored(desk), joining.id)] == [Came.NO, Came.OFF]
    with pytest.raises(StillToCome):
        desk.joining.attend(CASE, joining.id, TODAY + timedelta(days=1), Came.YES)


# --- how it is ------------------------------------------------------------------------------------------------------------


def come(desk: Desk, about: str, times: int) -> None:
    for week in range(times):
        desk.joining.attend(CASE, about, TODAY - timedelta(weeks=week), Came.YES)


def test_it_is_asked_after_five_times_and_after_eight(desk: Desk) -> None:
    joining = chosen(desk)
    come(desk, joining.id, 4)
    assert desk.joining.due(stored(desk), joining.id) is None and not desk.joining.asks(stored(desk), joining.id)
    come(desk, joining.id, 5)
    assert desk.joining.due(stored(desk), joining.id) == 5
    desk.joining.rate(CASE, joining.id, welcome=4)
    desk.joining.rate(CASE, joining.id, equal=3)
    (kept,) = stored(desk).connection.experiences
    assert (kept.after, kept.welcome, kept.equal) == (5, 4, 3)
    assert desk.joining.due(stored(desk), joining.id) is None
    assert desk.joining.asks(stored(desk), joining.id), "it stays there the whole day"
    come(desk, joining.id, 8)
    assert desk.joining.due(stored(desk), joining.id) == 8


def test_seeing_each_other_outside_is_asked_at_any_time_and_takes_nothing_from_what_waits(desk: Desk) -> None:
    joining = chosen(desk)
    come(desk, joining.id, 5)
    desk.joining.rate(CASE, joining.id, outside=Outside.YES)
    assert desk.joining.outside(stored(desk), joining.id) is Outside.YES
    assert desk.joining.due(stored(desk), joining.id) == 5
    desk.joining.rate(CASE, joining.id, heard=5)
    assert desk.joining.due(stored(desk), joining.id) is None
    desk.undo.undo()
    assert (
        desk.joining.due(stored(desk), joining.id) == 5
        and desk.joining.outside(stored(desk), joining.id) is Outside.YES
    )


# --- paper ----------------------------------------------------------------------------------------------------------------


def test_an_invitation_is_written_and_stands_in_the_trail(desk: Desk, tmp_path: Path) -> None:
    joining = chosen(desk)
    path = tmp_path / "invitation.pdf"
    desk.joining.save_invitation(CASE, joining.id, "ti", path)
    assert path.read_bytes().startswith(b"%PDF")
    desk.joining.printed(CASE, "ti")
    noted = [each.deed for each in desk.trail.entries(CASE, limit=2)]
    assert set(noted) == {Deed.CASE_PRINTED, Deed.CASE_EXPORTED}


def test_an_example_is_named_in_the_clients_language(desk: Desk) -> None:
    desk.activities.add_examples("nl")
    example = next(each for each in desk.activities.all() if each.example)
    joining = desk.joining.joinings(desk.joining.choose(CASE, example.id))[0]
    sheet = desk.joining.sheet(CASE, joining.id, "ti")
    assert sheet.title.nl == desk.activities.title_in(example, "nl")
    assert sheet.title.other == desk.activities.title_in(example, "ti")


def test_what_the_client_does_not_want_is_not_proposed_again_until_somebody_says_so(desk: Desk) -> None:
    desk.joining.choose(CASE, COOKING.id, Going.DECLINED)
    proposed = (*desk.joining.suggestions(stored(desk)), *desk.joining.ask_first(stored(desk)))
    assert COOKING.id not in [each.activity.id for each in proposed]
    (declined,) = desk.joining.joinings(stored(desk), Going.DECLINED)
    desk.joining.take_out(CASE, declined.id)
    proposed = (*desk.joining.suggestions(stored(desk)), *desk.joining.ask_first(stored(desk)))
    assert COOKING.id in [each.activity.id for each in proposed]


def test_who_has_been_there_and_wants_it_no_more_has_stopped(desk: Desk) -> None:
    desk.joining.choose(CASE, COOKING.id)
    joining = stored(desk).connection.joinings[0]
    desk.joining.attend(CASE, joining.id, desk.joining.today(), Came.YES)
    desk.joining.choose(CASE, COOKING.id, Going.DECLINED)
    now = stored(desk).connection.joinings[0]
    assert (now.going, now.ended_on) == (Going.STOPPED, desk.joining.today())
