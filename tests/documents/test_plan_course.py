"""From a case to what its plan says of goals, appointments, helpers and what is shared."""

from dataclasses import replace
from datetime import timedelta

import pytest

from coachdesk import content, paths
from coachdesk.documents.plan_pdf import check_plan, plan_pdf
from coachdesk.documents.plan_sheet import plan_sheet
from coachdesk.documents.sheets import Pair, PlanSheet
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.choosing import Choice, Outcome, Priority
from coachdesk.domain.course import Agreed, AppointmentState, Course, GoalState, Helper, HelperKind, Sharing
from coachdesk.domain.course.agreeing import plan_digest
from coachdesk.domain.errors import UnknownId
from coachdesk.domain.handover import Answered, Handover, Passed, State
from coachdesk.domain.handover.passing import ENDS
from coachdesk.domain.papers import PlanPaper, PlanVersion
from coachdesk.domain.words import Words
from coachdesk.i18n import Translators, plain
from tests.builders import NOW, an_id, yonas
from tests.courses import AGREED, CARDS, COURSE, PEOPLE_GOAL_NOW, PLANNED, SHARING, WORK_GOAL_NOW, following
from tests.documents.builders import CREATED
from tests.documents.reading import dump
from tests.handovers import GUIDE, GUIDE_HELP, HANDOVER, NAME, REFERRAL, SECRECY, TOLD, UNTIL, handed

CONTENT = content.load(paths.resources() / "content")
TRANSLATORS = Translators(paths.translations())


def sheet_of(file: CaseFile, language: str = "ti", **paper: object) -> PlanSheet:
    return plan_sheet(file, CONTENT, TRANSLATORS["nl"], TRANSLATORS[language], NOW.date(), PlanPaper(**paper))


def agreed(file: CaseFile, **changes: object) -> CaseFile:
    """The case with a yes to the plan as it stands."""
    digest = plan_digest(file.choice, file.steps, file.course.goals)
    made = replace(AGREED, id=an_id(900), on=NOW.date(), plan=digest, **changes)
    return replace(file, course=replace(file.course, agreements=(*file.course.agreements, made)))


# --- agreed or not ----------------------------------------------------------------------------------------------------


def test_a_plan_that_nobody_agreed_to_is_a_draft_in_both_languages() -> None:
    draft = sheet_of(yonas()).draft
    assert draft is not None
    assert draft.nl and draft.other


def test_a_plan_that_the_client_agreed_to_is_none_and_ticking_a_step_leaves_it_so() -> None:
    file = agreed(following())
    assert sheet_of(file).draft is None
    ticked = replace(file, steps=(replace(file.steps[0], done_at=NOW), *file.steps[1:]))
    assert sheet_of(ticked).draft is None


@pytest.mark.parametrize("answer", [Agreed.NO, Agreed.COULD_NOT])
def test_any_other_answer_and_any_change_make_it_a_draft_again(answer: Agreed) -> None:
    file = agreed(following())
    assert sheet_of(agreed(file, answer=answer)).draft is not None
    fewer = replace(file, steps=file.steps[1:])
    assert sheet_of(fewer).draft is not None


def test_without_priorities_there_is_nothing_to_agree_to() -> None:
    declined = replace(yonas(), choice=Choice(outcome=Outcome.NOT_NOW), steps=())
    made = sheet_of(declined)
    assert (made.draft, made.explained) == (None, None)


def test_the_box_of_telling_back_is_ticked_for_the_plan_that_was_told_back() -> None:
    assert sheet_of(agreed(following())).told_back
    assert not sheet_of(agreed(following(), teach_back=False)).told_back
    assert not sheet_of(yonas()).told_back


# --- goals ------------------------------------------------------------------------------------------------------------


def test_the_goal_in_the_clients_words_takes_the_place_of_the_wish() -> None:
    file = following()
    assert sheet_of(file).priorities[0].wish == Pair(WORK_GOAL_NOW.words.text, WORK_GOAL_NOW.words.interpreted)
    without = replace(file, course=replace(COURSE, goals=()))
    assert sheet_of(without).priorities[0].wish == sheet_of(yonas()).priorities[0].wish


def test_the_staircase_says_what_was_said_and_where_the_client_stands() -> None:
    stairs = sheet_of(following()).priorities[0].stairs
    assert stairs is not None
    assert [pair and pair.nl for pair in stairs.steps] == [words.text for words in WORK_GOAL_NOW.stairs]
    assert stairs.here == 2


def test_without_a_word_or_a_place_on_it_there_is_no_staircase() -> None:
    bare = replace(WORK_GOAL_NOW, **{name: Words() for name in ("much_less", "less", "expected", "more", "much_more")})
    file = replace(following(), course=replace(COURSE, goals=(bare,), stands=()))
    assert sheet_of(file).priorities[0].stairs is None


@pytest.mark.parametrize("version", list(PlanVersion))
def test_a_goal_that_is_reached_says_so_and_asks_for_no_step(version: PlanVersion) -> None:
    goals = tuple(replace(goal, state=GoalState.REACHED) for goal in (WORK_GOAL_NOW, PEOPLE_GOAL_NOW))
    file = replace(following(), course=replace(COURSE, goals=goals))
    made = replace(sheet_of(file, "en"), version=version)
    assert [block.reached for block in made.priorities] == [Pair(TRANSLATORS["nl"].text("Reached"), "Reached")] * 2
    assert not any(step.asked for block in made.priorities for step in block.steps)
    assert all(block.reached is None for block in sheet_of(yonas()).priorities)
    told = dump(plan_pdf(made, created=CREATED))
    assert told.count("Reached") == 2 and ("2.1" in told) is (version in (PlanVersion.WHOLE, PlanVersion.PICTURES))


@pytest.mark.parametrize("state", [GoalState.PAUSED, GoalState.DROPPED])
def test_a_goal_that_rests_or_was_given_up_is_not_shown(state: GoalState) -> None:
    file = replace(following(), course=replace(COURSE, goals=(replace(WORK_GOAL_NOW, state=state),)))
    (left,) = sheet_of(file).priorities
    assert left.title == sheet_of(following()).priorities[1].title
    assert (left.number, left.steps[0].number) == ("1", "1.1")


@pytest.mark.parametrize("version", list(PlanVersion))
def test_with_every_goal_at_rest_the_plan_still_says_whom_to_call_and_when_we_meet(version: PlanVersion) -> None:
    resting = tuple(replace(goal, state=GoalState.PAUSED) for goal in (WORK_GOAL_NOW, PEOPLE_GOAL_NOW))
    made = sheet_of(replace(following(), course=replace(COURSE, goals=resting)), version=version)
    assert (made.priorities, made.draft, made.explained, made.if_it_fails) == ((), None, None, None)
    assert made.appointments
    assert check_plan(made) == ()


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.source.value)
def test_whatever_card_was_chosen_has_a_picture_and_a_title(card: object) -> None:
    file = yonas()
    choice = replace(file.choice, priorities=(Priority(card.id),))
    made = sheet_of(replace(file, choice=choice, steps=(), course=Course(cards=CARDS)))
    (priority,) = made.priorities
    assert (paths.resources() / "pictograms" / f"{priority.pictogram}.svg").is_file()
    assert priority.title.nl
    if card.words:
        assert priority.title == Pair(card.words.text, card.words.interpreted or None)
    assert check_plan(made) == ()


def test_a_card_that_nobody_knows_is_refused() -> None:
    file = yonas()
    with pytest.raises(UnknownId):
        sheet_of(replace(file, choice=replace(file.choice, priorities=(Priority("gone"),)), steps=()))


# --- appointments, helpers, sharing -----------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_an_appointment_says_weekday_day_month_year_and_time_with_a_picture_for_each_line(language: str) -> None:
    (made,) = sheet_of(following(), language).appointments
    words = TRANSLATORS[language]
    said = made.other if (made := made.words).other else made.nl
    assert plain(words.date(PLANNED.on, weekday=True)) in plain(said or "")
    assert "14:00" in (said or "")
    (block,) = sheet_of(following(), language).appointments
    assert [pair.pictogram for pair in block.lines] == ["place", "bus", "person", "bring", ""]
    assert (block.day, block.at) == (PLANNED.on, PLANNED.at)


def test_appointments_that_are_over_or_do_not_take_place_are_left_out() -> None:
    for state in AppointmentState:
        each = replace(PLANNED, state=state)
        made = sheet_of(replace(yonas(), course=Course(appointments=(each,)))).appointments
        assert len(made) == (state is AppointmentState.PLANNED)
    past = replace(PLANNED, on=NOW.date().replace(day=1))
    assert sheet_of(replace(yonas(), course=Course(appointments=(past,)))).appointments == ()


def test_what_to_bring_stands_in_the_columns_in_whose_language_it_was_given() -> None:
    lines = {pair.pictogram: pair for pair in sheet_of(following()).appointments[0].lines}
    assert "De brief van de verzekering" in (lines["bring"].nl or "")
    assert PLANNED.bring.interpreted in (lines["bring"].other or "")
    only = replace(PLANNED, bring=Words("De brief", "nl"))
    lines = {
        p.pictogram: p for p in sheet_of(replace(yonas(), course=Course(appointments=(only,)))).appointments[0].lines
    }
    assert lines["bring"].other is None


def test_helpers_have_a_name_and_a_number_in_western_digits() -> None:
    other = Helper(an_id(700), HelperKind.OTHER, "Sami", "٠٦ ١٢")
    helpers = sheet_of(replace(yonas(), course=Course(helpers=(*COURSE.helpers, other)))).helpers
    assert helpers is not None
    assert "Almaz" in plain(helpers.lines[0].nl or "") and "06 11 22 33 44" in plain(helpers.lines[0].nl or "")
    assert plain(helpers.lines[2].nl or "") == "Sami · 06 12"
    assert sheet_of(yonas()).helpers is None


def test_what_is_shared_says_with_whom_until_when_and_that_it_may_stop() -> None:
    sharing = sheet_of(following()).sharing
    assert sharing is not None
    shared, stop = sharing.lines
    assert SHARING.who in (shared.nl or "") and "2027" in (shared.nl or "")
    assert SHARING.what.interpreted in (shared.other or "")
    assert stop.nl and stop.other
    assert sheet_of(yonas()).sharing is None


# --- what was agreed to in handovers ----------------------------------------------------------------------------------


def shared(over: Handover, file: CaseFile | None = None, language: str = "ti") -> list[str]:
    """The lines of what is shared, in Dutch, but for the one that it may stop."""
    group = sheet_of(replace(file or yonas(), handover=over), language).sharing
    return [plain(pair.nl or "") for pair in group.lines[:-1]] if group is not None else []


def test_what_may_be_told_now_stands_after_what_was_typed_by_its_topics_in_both_languages() -> None:
    group = sheet_of(handed(), "en").sharing
    assert group is not None
    typed, recipient, guide, _stop = group.lines
    assert SHARING.who in (typed.nl or "")
    for words, pair in ((TRANSLATORS["nl"], recipient.nl), (TRANSLATORS["en"], recipient.other)):
        names = [CONTENT.handover.topics[item.topic].name for item in TOLD]
        what = words.listed(words.ptext(name.context, name.source) for name in names)
        gets = words.text(
            "{who} gets: {what}, until {date}", who="Schuldhulp Zwolle", what=what, date=words.date(UNTIL)
        )
        assert pair == gets
    assert "Selam B." in (guide.nl or "") and "2027" in (guide.nl or "")


def test_nothing_that_was_refused_taken_back_or_not_asked_is_on_the_plan() -> None:
    (line, *_guide) = shared(HANDOVER)
    names = {topic: CONTENT.handover.topics[topic].name for topic in ("health", "family", "work", "safety")}
    for name in names.values():
        assert TRANSLATORS["nl"].ptext(name.context, name.source) not in line
    assert not any("Ineke" in each or "De Marsch" in each or "Veilig Thuis" in each for each in shared(HANDOVER))


@pytest.mark.parametrize("state", ENDS)
def test_a_handover_at_its_end_is_shared_no_more(state: State) -> None:
    ended = Passed(an_id(799), REFERRAL.id, state, NOW.date(), note=Words("Klaar", "nl"))
    (guide,) = shared(replace(HANDOVER, passes=(*HANDOVER.passes, ended)))
    assert "Selam B." in guide


def test_a_consent_that_is_over_or_taken_back_is_shared_no_more() -> None:
    for changed in (replace(SECRECY, until=NOW.date() - timedelta(1)), replace(SECRECY, withdrawn_on=NOW.date())):
        consents = tuple(changed if each is SECRECY else each for each in HANDOVER.consents)
        assert not any("Schuldhulp" in line for line in shared(replace(HANDOVER, consents=consents)))


def test_somebody_to_whom_two_handovers_go_stands_there_once_with_all_of_it() -> None:
    again = replace(REFERRAL, id=an_id(798), talk="")
    phone = replace(NAME, id=an_id(797), about=again.id, topic="phone")
    name = replace(NAME, id=an_id(796), about=again.id)
    more = replace(SECRECY, id=an_id(795), about=again.id, yes=(phone.mark, name.mark))
    over = Handover((REFERRAL, again), (NAME, phone, name), (replace(SECRECY, yes=(NAME.mark,)), more), ())
    (line,) = shared(over)
    words = TRANSLATORS["nl"]
    topics = [words.ptext(t.name.context, t.name.source) for t in map(CONTENT.handover.topics.get, ("name", "phone"))]
    assert words.listed(topics) in line


def test_the_same_line_typed_by_hand_and_agreed_to_stands_there_once() -> None:
    name = CONTENT.handover.topics["name"].name
    typed = Sharing(
        an_id(794), REFERRAL.to.name, Words(TRANSLATORS["nl"].ptext(name.context, name.source), "nl"), UNTIL
    )
    file = replace(yonas(client_language="nl"), course=Course(sharings=(typed,)))
    over = Handover((REFERRAL,), (NAME,), (replace(SECRECY, yes=(NAME.mark,)),), ())
    assert len(shared(over, file, "nl")) == 1


def test_who_goes_along_helps_too_as_soon_as_the_client_said_yes() -> None:
    def helpers(over: Handover) -> list[str]:
        group = sheet_of(replace(yonas(), handover=over)).helpers
        return [plain(pair.nl or "") for pair in group.lines] if group is not None else []

    (line,) = helpers(HANDOVER)
    assert line == plain(TRANSLATORS["nl"].line("Tolk", "Selam B.", "088 123 45 67"))
    without = tuple(each for each in HANDOVER.consents if each is not GUIDE_HELP)
    assert helpers(replace(HANDOVER, consents=without)) == []
    for changed in (replace(GUIDE_HELP, answer=Answered.NO), replace(GUIDE_HELP, withdrawn_on=NOW.date())):
        over = replace(HANDOVER, consents=(*without, changed))
        assert helpers(over) == []
        assert not any("Selam" in each for each in shared(over))
    gone = replace(GUIDE, until=NOW.date() - timedelta(1))
    assert helpers(replace(HANDOVER, guides=(gone,))) == []


def test_a_guide_who_was_typed_as_a_helper_stands_there_once() -> None:
    typed = Helper(an_id(793), HelperKind.VOLUNTEER, "selam b.", "06 1")
    group = sheet_of(replace(yonas(), course=Course(helpers=(typed,)), handover=HANDOVER)).helpers
    assert group is not None and len(group.lines) == 1


def test_a_plan_with_handovers_can_be_printed_in_every_language() -> None:
    for language in ("nl", "ar", "ti", "en"):
        assert check_plan(sheet_of(handed(), language)) == ()


def test_the_number_for_danger_is_that_of_the_safety_cards() -> None:
    made = sheet_of(yonas(), "ar")
    assert made.emergency_phone == CONTENT.safety["danger_now"].numbers[0].phone == "112"
    assert made.emergency is not None and made.emergency.other


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
@pytest.mark.parametrize("version", list(PlanVersion))
def test_a_whole_course_can_be_printed_in_every_language_and_version(language: str, version: PlanVersion) -> None:
    for file in (following(), agreed(following()), yonas()):
        assert check_plan(sheet_of(file, language, version=version)) == ()


def test_no_level_or_score_is_on_the_paper() -> None:
    """The staircase has no numbers, and what was rated stays with the consultant."""
    made = sheet_of(following())
    stairs = made.priorities[0].stairs
    assert stairs is not None
    texts = [pair.nl for pair in (*stairs.steps, stairs.here_words) if pair is not None]
    assert not any(sign.isdecimal() for text in texts for sign in text or "")
