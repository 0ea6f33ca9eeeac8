"""What is wrong in a file of a case is named by its place, and nothing of it comes in."""

from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from coachdesk.domain.case_format import VERSION, to_json
from coachdesk.domain.case_reader import from_json
from coachdesk.domain.errors import CaseFileInvalid, CaseFileTooNew
from coachdesk.domain.records import kinds_in
from tests.builders import CORRECTED, samira, yonas
from tests.courses import following
from tests.domain.test_case_format import place_in
from tests.handovers import PARTNERS, handed
from tests.joined import joined


def changed(path: str, value: Any) -> dict[str, Any]:
    """The format of a whole case with one value changed; a value of ... removes the field."""
    whole = replace(joined(), restriction=following().restriction)
    data: dict[str, Any] = deepcopy(to_json(whole, CORRECTED, PARTNERS))
    place, last = place_in(data, path)
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return data


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("case.calling_name", ..., "$.case.calling_name"),
        ("case.calling_name", " ", "$.case"),
        ("case.calling_name", 5, "$.case.calling_name"),
        ("case.nationality", "x", "$.case.nationality"),
        ("case.id", "../../etc", "$.case.id"),
        ("case.birth_date.known", "31-02-1990", "$.case.birth_date"),
        ("case.birth_date.sure", 1, "$.case.birth_date.sure"),
        ("case.speaks", ["tlh"], "$.case"),
        ("case.created_at", "2026-11-21T10:00:00", "$.case.created_at"),
        ("case.contact.days", [True], "$.case.contact.days"),
        ("case.contact.photo", "not base64!", "$.case.contact.photo"),
        ("case.created_at", "0001-01-01T00:00:00+14:00", "$.case.created_at"),
        ("case.kind", "secret", "$.case.kind"),
        ("case.keep_until", "2033-02-30", "$.case.keep_until"),
        ("case.keep_reason", "x" * 20_001, "$.case"),
        ("case.addressed", ..., "$.case.addressed"),
        ("case.addressed.gender", "other", "$.case.addressed.gender"),
        ("case.addressed.gender", None, "$.case.addressed.gender"),
        ("case.addressed.dutch", "jij", "$.case.addressed.dutch"),
        ("case.addressed.title", "mevrouw", "$.case.addressed.title"),
        ("case.reading", ..., "$.case.reading"),
        ("case.reading.ways", "pictures", "$.case.reading.ways"),
        ("case.reading.ways", ["braille"], "$.case.reading.ways"),
        ("case.reading.ways", ["listening", "pictures"], "$.case"),
        ("case.reading.ways", ["pictures", "pictures"], "$.case"),
        ("case.reading.large_print", 1, "$.case.reading.large_print"),
        ("case.reading.geez_dates", "yes", "$.case.reading.geez_dates"),
        ("case.reading.illiterate", True, "$.case.reading.illiterate"),
        ("case.interpreter.country", ..., "$.case.interpreter.country"),
        ("case.interpreter.country", "XX", "$.case.interpreter"),
        ("case.interpreter.country", None, "$.case.interpreter.country"),
        ("statement.said_at", None, "$.statement.said_at"),
        ("statement.words.text", 3, "$.statement.words.text"),
        ("statement.by", "x", "$.statement.by"),
        ("statement", [], "$.statement"),
        ("restriction.reason", " ", "$.restriction"),
        ("restriction.since", "yesterday", "$.restriction.since"),
        ("earlier.1.before", None, "$.earlier[1].before"),
        ("earlier.1.before", "x" * 20_001, "$.earlier[1].before"),
        ("earlier", ..., "$.earlier"),
        ("earlier.0.field", "Yonas Tesfay heeft HIV", "$.earlier[0].field"),
        ("earlier.0.field", "case.Yonas Tesfay", "$.earlier[0].field"),
        ("earlier.0.field", "yonas.reference", "$.earlier[0].field"),
        ("earlier.0.field", "case", "$.earlier[0].field"),
        ("earlier.0.field", "case.", "$.earlier[0].field"),
        ("earlier.0.field", "case..reference", "$.earlier[0].field"),
        ("earlier.0.field", "case.reference\n", "$.earlier[0].field"),
        ("earlier.0.field", "case.ዮናስ", "$.earlier[0].field"),
        ("earlier.0.field", "case." + "x" * 65, "$.earlier[0].field"),
        ("earlier.0.field", "case" + ".x" * 5, "$.earlier[0].field"),
        ("answers.0.question", "Yonas Tesfay heeft HIV", "$.answers[0].question"),
        ("choice.priorities.0.area", "", "$.choice.priorities[0].area"),
        ("steps.0.id", "x" * 65, "$.steps[0].id"),
        ("steps.0.area", "hij.heeft", "$.steps[0].area"),
        ("steps.0.when.day", "2026-13-01", "$.steps[0].when.day"),
        ("steps.1.when.at", "25:00", "$.steps[1].when.at"),
        ("steps.0.who", "nobody", "$.steps[0].who"),
        ("steps.0.slots", {"place": 3}, "$.steps[0].slots"),
        ("steps.0.slots", {"Yonas Tesfay": "De Poort"}, "$.steps[0].slots"),
        ("answers.2.state", "shouted", "$.answers[2].state"),
        ("answers", {}, "$.answers"),
        ("choice.priorities.0.wish.text", "x" * 20_001, "$.choice.priorities[0].wish"),
        ("picture", ..., "$.picture"),
        ("picture.webs", ..., "$.picture.webs"),
        ("picture.diagnoses", [], "$.picture.diagnoses"),
        ("picture.meetings.0.on", "2026-11-31", "$.picture.meetings[0].on"),
        ("picture.meetings.0.at", "14:00:00", "$.picture.meetings[0].at"),
        ("picture.meetings.0.minutes", 0, "$.picture.meetings[0]"),
        ("picture.meetings.0.minutes", True, "$.picture.meetings[0].minutes"),
        ("picture.meetings.0.present", ["brother"], "$.picture.meetings[0].present"),
        ("picture.meetings.0.interpreter.age", "minor", "$.picture.meetings[0].interpreter"),
        ("picture.meetings.0.interpreter.country", "XX", "$.picture.meetings[0].interpreter"),
        ("picture.meetings.0.interpreter.name", "Ali", "$.picture.meetings[0].interpreter.name"),
        ("picture.meetings.0.id", "hij.heeft", "$.picture.meetings"),
        ("picture.marks.0.card", "", "$.picture.marks"),
        ("picture.marks.0.fits", "maybe", "$.picture.marks[0].fits"),
        ("picture.energy.0.words.text", "", "$.picture.energy[0]"),
        ("picture.energy.0.tags", ["hand", 3], "$.picture.energy[0].tags"),
        ("picture.looks.0.level", 6, "$.picture.looks[0]"),
        ("picture.looks.0.level", 3.0, "$.picture.looks[0].level"),
        ("picture.looks.0.level", None, "$.picture.looks[0]"),
        ("picture.looks.0.purpose", "", "$.picture.looks[0]"),
        ("picture.looks.0.shares.own", 60, "$.picture.looks[0].shares"),
        ("picture.looks.0.informed_on", "2026-11-03", "$.picture.looks[0]"),
        ("picture.looks.0.domain", "Yonas Tesfay", "$.picture.looks"),
        ("picture.scale.0.weight", 4, "$.picture.scale[0]"),
        ("picture.scale.0.says", "nobody", "$.picture.scale[0].says"),
        ("picture.scale.0.since", ..., "$.picture.scale[0].since"),
        ("picture.scale.0.since", "yesterday", "$.picture.scale[0].since"),
        ("picture.webs.1.marks", {"meaning": 11}, "$.picture.webs[1]"),
        ("picture.webs.1.marks", {"meaning": "7"}, "$.picture.webs[1].marks"),
        ("picture.webs.1.marks", {"Yonas heeft": 7}, "$.picture.webs[1].marks"),
        ("picture.webs.1.missing_mark", 2.3, "$.picture.webs[1]"),
        ("picture.webs.1.on", "2026-09-01", "$.picture.webs"),
        ("picture.meetings.0.place", "chat", "$.picture.meetings[0].place"),
        ("picture.meetings.0.said", ..., "$.picture.meetings[0].said"),
        ("steps.0.confidence", 11, "$.steps[0]"),
        ("steps.0.confidence", -1, "$.steps[0]"),
        ("steps.0.confidence", 8.0, "$.steps[0].confidence"),
        ("steps.0.confidence", ..., "$.steps[0].confidence"),
        ("course", ..., "$.course"),
        ("course.hours", ..., "$.course.hours"),
        ("course.scores", [], "$.course.scores"),
        ("course.cards.0.ref", "", "$.course.cards[0]"),
        ("course.cards.0.place", 6, "$.course.cards[0]"),
        ("course.cards.0.pile", "bad", "$.course.cards[0].pile"),
        ("course.cards.0.source", "nation", "$.course.cards[0].source"),
        ("course.cards.0.id", "Yonas heeft", "$.course.cards"),
        ("course.cards.1.id", "work", "$.course.cards"),
        ("course.reasons.0.chooser", "nobody", "$.course.reasons[0].chooser"),
        ("course.reasons.0.shown", "work", "$.course.reasons[0].shown"),
        ("course.reasons.0.differs", "x" * 20_001, "$.course.reasons[0]"),
        ("course.ratings.0.going", 11, "$.course.ratings[0]"),
        ("course.ratings.0.going", 3.5, "$.course.ratings[0].going"),
        ("course.ratings.0.card", "w" * 56, "$.course.ratings"),
        ("course.goals.0.number", 0, "$.course.goals[0]"),
        ("course.goals.0.due", "2026-03-01", "$.course.goals[0]"),
        ("course.goals.2.reason.text", "", "$.course.goals[2]"),
        ("course.goals.2.number", 1, "$.course.goals"),
        ("course.goals.0.state", "failed", "$.course.goals[0].state"),
        ("course.stands.0.level", -3, "$.course.stands[0]"),
        ("course.stands.0.level", 0.5, "$.course.stands[0].level"),
        ("course.agreements.0.answer", "perhaps", "$.course.agreements[0].answer"),
        ("course.helpers.0.name", " ", "$.course.helpers[0]"),
        ("course.helpers.0.kind", "spy", "$.course.helpers[0].kind"),
        (
            "course.sharings.0.what",
            {"text": "", "language": "nl", "interpreted": "", "other_language": ""},
            "$.course.sharings[0]",
        ),
        ("course.sharings.0.until", "2027-02-30", "$.course.sharings[0].until"),
        ("course.appointments.0.minutes", 1441, "$.course.appointments[0]"),
        ("course.appointments.0.state", "no_show", "$.course.appointments[0].state"),
        ("course.appointments.0.at", "14:00:00", "$.course.appointments[0].at"),
        ("course.paces.0.every_days", 0, "$.course.paces[0]"),
        ("course.changes.0.after", "", "$.course.changes[0]"),
        ("course.changes.0.note.text", "", "$.course.changes[0]"),
        ("course.reviews.0.load", {"letters_rules": 4}, "$.course.reviews[0]"),
        ("course.reviews.0.load", {"letters_rules": float("nan")}, "$.course.reviews[0]"),
        ("course.reviews.0.load", {"Yonas heeft": 2}, "$.course.reviews[0].load"),
        ("course.reviews.1.on", "2026-06-01", "$.course.reviews"),
        ("course.closings.0.reason", "failed", "$.course.closings[0].reason"),
        ("course.terms.0.route", "a2", "$.course.terms[0].route"),
        ("course.hours.0.hours", 0.3, "$.course.hours[0]"),
        ("course.hours.0.hours", -4, "$.course.hours[0]"),
        ("course.hours.0.counter", "exam", "$.course.hours[0].counter"),
        ("handover", ..., "$.handover"),
        ("handover.passes", ..., "$.handover.passes"),
        ("handover.letters", [], "$.handover.letters"),
        ("handover.referrals.0.to", None, "$.handover.referrals[0].to"),
        ("handover.referrals.0.to.bsn", "x", "$.handover.referrals[0].to.bsn"),
        ("handover.referrals.0.to.person", "x" * 201, "$.handover.referrals[0].to"),
        ("handover.referrals.0.basis", "habit", "$.handover.referrals[0].basis"),
        ("handover.referrals.0.safety", "yes", "$.handover.referrals[0].safety"),
        ("handover.referrals.0.talk_days", ["2026-12-01"] * 4, "$.handover.referrals[0]"),
        ("handover.referrals.0.talk_days", ["soon"], "$.handover.referrals[0].talk_days"),
        ("handover.referrals.0.told", "yes", "$.handover.referrals[0].told"),
        ("handover.referrals.1.id", "Yonas heeft", "$.handover.referrals"),
        ("handover.items.0.topic", 3, "$.handover.items[0].topic"),
        ("handover.items.0.words.text", "x" * 20_001, "$.handover.items[0].words"),
        ("handover.consents.0.kind", "all", "$.handover.consents[0].kind"),
        ("handover.consents.0.answer", "perhaps", "$.handover.consents[0].answer"),
        ("handover.consents.0.language", "tlh", "$.handover.consents[0]"),
        ("handover.consents.0.until", "2027-02-30", "$.handover.consents[0].until"),
        ("handover.passes.0.state", "lost", "$.handover.passes[0].state"),
        ("handover.passes.0.how", "gossip", "$.handover.passes[0].how"),
        ("handover.passes.0.letter", "x" * 20_001, "$.handover.passes[0]"),
        ("handover.guides.0.role", "friend", "$.handover.guides[0].role"),
        ("handover.guides.0.party.person", 3, "$.handover.guides[0].party.person"),
        ("handover.incomings.0.knows", 1, "$.handover.incomings[0].knows"),
        ("handover.incomings.0.on", "today", "$.handover.incomings[0].on"),
        ("partners", ..., "$.partners"),
        ("partners.0.kind", "club", "$.partners[0].kind"),
        ("partners.0.languages", ["tlh"], "$.partners[0]"),
        ("partners.0.id", "De Brug", "$.partners"),
        ("partners.1.note", "x" * 20_001, "$.partners[1]"),
        ("earlier.0.field", "pictures.x.level", "$.earlier[0].field"),
        ("version", 0, "$.version"),
        ("version", True, "$.version"),
        ("extra", 1, "$.extra"),
    ],
)
def test_what_is_wrong_is_named_by_its_place(path: str, value: Any, where: str) -> None:
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(changed(path, value))
    assert refused.value.where == where


def test_a_later_version_is_refused_as_such() -> None:
    with pytest.raises(CaseFileTooNew) as refused:
        from_json(changed("version", VERSION + 1))
    assert (refused.value.found, refused.value.known) == (VERSION + 1, VERSION)


@pytest.mark.parametrize("data", [None, [], "coachdesk-case", {}, {"format": "other"}])
def test_anything_else_is_no_case(data: object) -> None:
    with pytest.raises(CaseFileInvalid):
        from_json(data)


def test_four_priorities_are_too_many_in_a_file_too() -> None:
    data = to_json(samira())
    data["choice"]["priorities"].append({"area": "work", "wish": data["choice"]["priorities"][0]["wish"]})
    with pytest.raises(CaseFileInvalid):
        from_json(data)


@pytest.mark.parametrize("kind", ["paces", "closings", "terms"])
def test_what_there_is_one_of_stands_once(kind: str) -> None:
    data = to_json(following())
    data["course"][kind].append(deepcopy(data["course"][kind][0]))
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(data)
    assert (refused.value.where, refused.value.problem) == (f"$.course.{kind}", "double")


@pytest.mark.parametrize("part", ["referrals", "items", "consents", "passes", "guides", "incomings"])
def test_what_is_handed_over_stands_once(part: str) -> None:
    data = to_json(handed())
    data["handover"][part].append(deepcopy(data["handover"][part][0]))
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(data)
    assert (refused.value.where, refused.value.problem) == (f"$.handover.{part}", "double")


@pytest.mark.parametrize("kind", [kind.value for kind in kinds_in("connection")])
def test_what_is_joined_stands_once(kind: str) -> None:
    data = to_json(joined())
    data["connection"][kind].append(deepcopy(data["connection"][kind][0]))
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(data)
    assert (refused.value.where, refused.value.problem) == (f"$.connection.{kind}", "double")


@pytest.mark.parametrize(
    ("path", "value", "where"),
    [
        ("connection", ..., "$.connection"),
        ("connection.placements.0.purposes", [], "$.connection.placements[0]"),
        ("connection.placements.0.purposes", ["fun"], "$.connection.placements[0].purposes"),
        ("connection.placements.0.week_hours", 61, "$.connection.placements[0]"),
        ("connection.placements.0.told", ["illness"], "$.connection.placements[0].told"),
        ("connection.joinings.0.title", " ", "$.connection.joinings[0]"),
        ("connection.experiences.0.welcome", 6, "$.connection.experiences[0]"),
        ("connection.contact_wishes.0.free", ["moonday_morning"], "$.connection.contact_wishes[0]"),
        ("connection.contact_wishes.0.most_cents", -1, "$.connection.contact_wishes[0]"),
        ("connection.buddies.0.languages", ["tlh"], "$.connection.buddies[0]"),
        ("connection.ties.0.who", "", "$.connection.ties[0]"),
        ("connection.work_changes.0.reason.text", "", "$.connection.work_changes[0]"),
        ("connection.explained.0.told_back", "passed", "$.connection.explained[0].told_back"),
        ("connection.explained.0.card", "a sentence about somebody", "$.connection.explained"),
    ],
)
def test_what_can_not_be_joined_is_refused(path: str, value: Any, where: str) -> None:
    data = changed(path, value)
    if path.endswith("reason.text"):
        data["connection"]["work_changes"][0]["reason"]["interpreted"] = ""
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(data)
    assert refused.value.where == where


def test_an_entry_of_the_directory_that_stands_twice_is_refused() -> None:
    data = to_json(handed(), partners=(PARTNERS[0], PARTNERS[0]))
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(data)
    assert (refused.value.where, refused.value.problem) == ("$.partners", "double")


def test_nobody_goes_along_who_has_no_name() -> None:
    data = to_json(handed())
    for name in ("organisation", "person"):
        data["handover"]["guides"][0]["party"][name] = " "
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(data)
    assert refused.value.where == "$.handover.guides[0]"


def test_a_step_that_stands_twice_is_refused() -> None:
    data = to_json(yonas())
    data["steps"].append(data["steps"][0])
    with pytest.raises(CaseFileInvalid) as refused:
        from_json(data)
    assert refused.value.where == "$.steps"
