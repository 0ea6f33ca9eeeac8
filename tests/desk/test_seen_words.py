"""Names and earlier values of what is seen of a person, in the window."""

import pytest

from coachdesk.desk.desk import Desk
from coachdesk.desk.field_words import field_name, field_value
from coachdesk.desk.sentences_trail import deed_sentence
from coachdesk.domain.kind import Kind
from coachdesk.domain.privacy import Earlier
from coachdesk.domain.trail import Deed, TrailEntry
from coachdesk.i18n import plain
from coachdesk.storage import earlier
from tests.builders import NOW, an_id
from tests.courses import BUDDY, OWN_CARD, PLANNED, following
from tests.handovers import GUIDE, GUIDE_ITEM, INCOMING, LANGUAGE, NAME, PASSES, REFERRAL, SECRECY, TALK, handed
from tests.joined import joined
from tests.pictures import MEETING


@pytest.mark.parametrize(
    ("field", "before", "name", "says"),
    [
        ("meetings.m1.place", "home", "A talk · Where?", "At home"),
        ("meetings.m1.present", "partner, buddy", "A talk · Who else was there?", "Partner and A buddy or volunteer"),
        ("meetings.m1.agreed.interpreted", "ምኻድ", "A talk · What was agreed: what the interpreter wrote", "ምኻድ"),
        ("meetings.m1.agreed.language", "ti", "A talk · What was agreed: language of the words", "Tigrinya"),
        ("looks.finances_20261102.level", "5", "Life domains · Finances · 2 November 2026 · How it goes", "5 · The bills"),
        ("looks.finances_20261102.own_view", "2", "Life domains · Finances · 2 November 2026 · The client's own view", "2 of 5"),
        ("looks.gone_20261102.level", "5", "Life domains · 2 November 2026 · How it goes", "5"),
        ("energy.reading.tags", "head, heart", "Energy · Reading · Head, hand or heart", "Head and Heart"),
        ("scale.letters_rules.says", "consultant", "The scale · Letters and rules · Who says so?", "The contact person"),
        ("webs.web_20260901.marks.meaning", "6.5", "Positive health · 1 September 2026 · Meaning", "6.5 of 10"),
        ("webs.web_20260901.talk", "sleeping, tides", "Positive health · 1 September 2026 · To talk about", "Sleeping and tides"),
        ("marks.x.fits", "perhaps", "A prompt card · Does it fit?", "perhaps"),
        ("meetings.m1.said.text", "Rustig", "A talk · What the client said", "Rustig"),
        ("cards.work.pile", "heavy", "A card · Work and learning · Where the card lies", "Heavy"),
        ("cards.aspect_sleeping.place", "2", "A card · Sleeping · Place in the order", "2"),
        ("cards.energy_reading.ref", "reading", "A card · Reading · Card", "Reading"),
        (f"cards.{an_id(9)}.words.text", "Broer", "A card · A card in own words · In own words", "Broer"),
        ("reasons.work.shown", "work, aspect_sleeping, moon", "A choice · Work and learning · Cards that lay on the table", "Work and learning, Sleeping and moon"),
        ("reasons.work.language", "ti", "A choice · Work and learning · In which language?", "Tigrinya"),
        ("reasons.work.reason.language", "ti", "A choice · Work and learning · Why this was chosen: language of the words", "Tigrinya"),
        ("reasons.people.chooser", "law", "A choice · Friends and neighbours · Who chose?", "The law"),
        ("ratings.work_20261102.going", "6", "Marks for a priority · Work and learning · 2 November 2026 · How it goes", "6 of 10"),
        ("goals.work_2.state", "reached", "A goal · Work and learning · Version 2 · How it stands with the goal", "Reached"),
        ("goals.work_2.expected.text", "Elke dag", "A goal · Work and learning · Version 2 · As expected", "Elke dag"),
        ("goals.work_2.due", "2026-12-01", "A goal · Work and learning · Version 2 · Expected on", "1 December 2026"),
        ("stands.work_20261102.level", "-1", "The staircase · Work and learning · 2 November 2026 · Step of the staircase", "A little less than expected"),
        ("stands.work_20261102.level", "7", "The staircase · Work and learning · 2 November 2026 · Step of the staircase", "7"),
        ("agreements.a1.answer", "could_not", "Agreeing with the plan · Agreed with the plan?", "Could not answer: ask next time"),
        ("agreements.a1.goals", "work_2, people_1", "Agreeing with the plan · Which goals", "Work and learning · Version 2 and Friends and neighbours · Version 1"),
        ("agreements.a1.plan", "0" * 64, "Agreeing with the plan · The plan", "As it was on that day"),
        ("helpers.h1.phone", "06 11", "Someone who helps · Phone", "06 11"),
        ("sharings.s1.until", "2027-03-01", "What is shared · Until", "1 March 2027"),
        ("appointments.a1.place", "message", "An appointment · Where?", "By message"),
        ("appointments.a1.state", "missed", "An appointment · What became of it?", "Did not take place"),
        ("appointments.a1.at", "14:30:00", "An appointment · What time?", "14:30"),
        ("paces.pace.every_days", "21", "How often there is contact · Most days between two talks", "21"),
        ("changes.c1.told", "yes", "New contact person · Told to the client by both", "Yes"),
        ("reviews.20260901.load.letters_rules", "2.0", "What was heavy and what gave energy · 1 September 2026 · What is heavy", "Letters and rules · 2"),
        ("reviews.20260901.gives", f"repairing, {an_id(9)}", "What was heavy and what gave energy · 1 September 2026 · Gives energy", "Repairing things and A card in own words"),
        ("closings.closing.reason", "client_stops", "The end of the guidance · Why does the guidance end?", "The client wants to stop"),
        ("terms.terms.route", "z", "Days that count for the law · Route", "Z route"),
        ("hours.h1.hours", "96.25", "Hours · Hours", "96.25"),
        ("hours.h1.hours", "inf", "Hours · Hours", "inf"),
        ("hours.h1.counter", "values", "Hours · What the hours are for", "Participation statement (PVT)"),
        ("referrals.r1.to.organisation", "De Brug", "A handover · Organisation", "De Brug"),
        ("referrals.r1.to.partner", an_id(9), "A handover · In the directory", "Yes"),
        ("referrals.r1.card", "work", "A handover · This belongs to", "Work and learning"),
        ("referrals.r1.question.language", "ti", "A handover · What the other is asked to do: language of the words", "Tigrinya"),
        ("referrals.r1.basis", "public_task", "A handover · On what the sharing rests", "A task of the municipality"),
        ("referrals.r1.safety", "reporting_code", "A handover · Why it is told without consent", "Reporting code"),
        ("referrals.r1.safety_items", f"{an_id(9)}-123456789abc", "A handover · What is told without consent", "A line that was taken out"),
        ("referrals.r1.talk_days", "2026-12-01, 2026-12-02", "A handover · Days for the talk of the three", "1 December 2026 and 2 December 2026"),
        ("referrals.r1.talk", an_id(9), "A handover · Talk of the three", "An appointment"),
        ("referrals.r1.checked", "introduced", "A handover · Done in the talk", ""),
        ("referrals.r1.checked", "sung", "A handover · Done in the talk", "sung"),
        ("items.i1.topic", "phone", "What may be told · Topic", "Phone number"),
        ("items.i1.topic", "moon", "What may be told · Topic", "moon"),
        ("items.i1.phrase", "speaks", "What may be told · Ready-made line", "Speaks …."),
        ("items.i1.need", "need_phone", "What may be told · Why it is needed", "You can call to make an appointment."),
        ("items.i1.about", an_id(9), "What may be told · For", "A handover"),
        ("consents.c1.kind", "secrecy", "Consent · What was asked", "That this is told"),
        ("consents.c1.way", "ticked", "Consent · How the answer was given", "Ticked together"),
        ("consents.c1.language", "ti", "Consent · In which language?", "Tigrinya"),
        ("consents.c1.withdrawn_on", "2026-12-01", "Consent · Taken back on", "1 December 2026"),
        ("passes.p1.state", "came_back", "How far a handover is · How far it is", "Came back to us"),
        ("passes.p1.how", "mail", "How far a handover is · How the letter went out", "By secure mail"),
        ("passes.p1.letter", "Beste K. Jansen,", "How far a handover is · The letter", "Beste K. Jansen,"),
        ("guides.g1.party.person", "Selam B.", "Someone who goes along · Person", "Selam B."),
        ("guides.g1.languages", "ti, nl", "Someone who goes along · Languages", "Tigrinya and Dutch"),
        ("guides.g1.languages", "ti, tlh", "Someone who goes along · Languages", "ti, tlh"),
        ("guides.g1.role", "key_person", "Someone who goes along · As what this person helps", "Key person"),
        ("incomings.n1.got", "name, language", "A handover to us · What came along", "Name and Language"),
        ("incomings.n1.knows", "yes", "A handover to us · The client knows of it and wants it", "Yes"),
        ("incomings.n1.asked_on", "2026-12-01", "A handover to us · Asked for it on", "1 December 2026"),
        ("contact_wishes.contact_wish.contact", "lasting", "Wishes in contact · What is looked for in others", "People to keep seeing"),
        ("contact_wishes.contact_wish.free", "tuesday_morning, gone", "Wishes in contact · When there is time", "tuesday_morning, gone"),
        ("contact_wishes.contact_wish.free", "tuesday_morning", "Wishes in contact · When there is time", "Tuesday · Morning"),
        ("contact_wishes.contact_wish.most_cents", "250", "Wishes in contact · Price of one time at most", "€\u00a02,50"),
        ("joinings.j1.kind", "cooking", "An activity · What kind of activity", "Cooking"),
        ("joinings.j1.going", "stopped", "An activity · How it stands", "Stopped"),
        ("joinings.j1.heard", "De docent", "An activity · Heard of it from", "De docent"),
        ("attended.a1.about", an_id(9), "A meeting of an activity · For", "An activity"),
        ("attended.a1.came", "off", "A meeting of an activity · Been there?", "There was none"),
        ("experiences.e1.equal", "4", "How an activity is · Counts as much as others", "4 of 5"),
        ("experiences.e1.outside", "not_yet", "How an activity is · Sees the others outside it", "Not yet"),
        ("placements.p1.purposes", "language, trade", "A place to work · What the work is for", "To practise the language and To learn a trade"),
        ("placements.p1.week_hours", "6.5", "A place to work · Hours a week", "6.5"),
        ("placements.p1.counter", "participation", "A place to work · What the hours are for", "Taking part in practice"),
        ("placements.p1.aim.interpreted", "ምዝራብ", "A place to work · Aim: what the interpreter wrote", "ምዝራብ"),
        ("work_visits.v1.results", "trade", "A visit to the work · What comes nearer", "To learn a trade"),
        ("work_changes.c1.number", "2", "A change of the work · Version", "2"),
        ("buddy_wishes.buddy_wish.phase", "young", "Wishes about a buddy · Phase of life", ""),
        ("buddy_wishes.buddy_wish.interests", "cooking, moon", "Wishes about a buddy · What is liked", "Cooking and moon"),
        ("buddies.b1.told", "name, interests", "A buddy · What may be told", "Name and What is liked"),
        ("buddies.b1.limits", "money", "A buddy · What this person does not do", ""),
        ("buddy_looks.l1.wider", "yes", "How it goes with a buddy · Met others through the buddy", "Yes"),
        ("network_maps.m1.on", "2026-12-01", "A map of the people around · Day", "1 December 2026"),
        ("ties.t1.gives", "practical, emotional", "Somebody on a map · What this person gives", "Practical help and Listens and gives courage"),
        ("explained.digid.told_back", "again", "How something works here · DigiD · Told back in own words", "Explain it again in another way"),
        ("step.s1.confidence", "7", "A step: how sure the client is", "7 of 10"),
        ("step.s1.area_id", "aspect_sleeping", "A step: for which priority", "Sleeping"),
        ("choice.areas", f"work, energy_reading, {an_id(9)}", "What the client chose", "Work and learning, Reading and A card in own words"),
        ("wish.aspect_sleeping.text", "Slapen", "The wish: Sleeping", "Slapen"),
        ("answer.week.picked", "monday_morning, monday_evening", None, "Monday · Morning and Evening"),
    ],
)  # fmt: skip
def test_a_field_has_a_name_and_its_value_words(
    desk: Desk, field: str, before: str, name: str | None, says: str
) -> None:
    words = desk.translators["en"]
    if name is not None:
        assert plain(field_name(field, desk.content, words)) == name
    assert plain(field_value(Earlier(NOW, field, before), desk.content, words)).startswith(says)


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_no_field_is_shown_by_its_dotted_name(desk: Desk, language: str) -> None:
    words, file = desk.translators[language], joined()
    for kind in Kind:
        for record in file.of(kind):
            for field in earlier.of_record(record):
                for named in (field_name(field, desk.content, words), field_name(field, desk.content, words, file)):
                    assert field not in plain(named)
                    assert kind is Kind.EXPLAINED or record.key not in plain(named)  # a card's key may be a word


def test_a_case_tells_which_own_card_and_which_appointment_it_was(desk: Desk) -> None:
    words, file = desk.translators["en"], following()

    def told(field: str, before: str) -> tuple[str, str]:
        name = field_name(field, desk.content, words, file)
        return plain(name), plain(field_value(Earlier(NOW, field, before), desk.content, words, file))

    assert told(f"cards.{OWN_CARD.id}.pile", "heavy")[0] == "A card · Mijn broer laten overkomen · Where the card lies"
    assert told("choice.areas", OWN_CARD.id)[1] == "Mijn broer laten overkomen"
    assert told(f"wish.{OWN_CARD.id}.text", "Samen")[0] == "The wish: Mijn broer laten overkomen"
    assert told(f"appointments.{PLANNED.id}.state", "planned")[0].startswith("An appointment · 26 November 2026 · ")
    assert told(f"helpers.{BUDDY.id}.name", "Almaz")[0] == "Someone who helps · Buddy · Name"
    assert told(f"reviews.20260901.strength.{an_id(422)}", "3.0")[1] == "Mijn zus belt elke zondag · 3"
    assert told("reviews.20260901.gives", an_id(411))[1] == "Fietsen weer laten rijden"


def test_a_case_tells_of_which_handover_and_which_line_it_was(desk: Desk) -> None:
    words, file = desk.translators["en"], handed()

    def told(field: str, before: str) -> tuple[str, str]:
        name = field_name(field, desk.content, words, file)
        return plain(name), plain(field_value(Earlier(NOW, field, before), desk.content, words, file))

    to = "Schuldhulp Zwolle, K. Jansen · 9 November 2026"
    assert told(f"referrals.{REFERRAL.id}.talk", TALK.id) == (
        f"A handover · {to} · Talk of the three",
        "An appointment · 2 December 2026",
    )
    assert told(f"items.{NAME.id}.about", REFERRAL.id) == ("What may be told · Name · For", to)
    assert told(f"consents.{SECRECY.id}.yes", f"{NAME.mark}, {LANGUAGE.mark}") == (
        "Consent · That this is told · 16 November 2026 · May be told",
        "Name and Language",
    )
    assert told(f"passes.{PASSES[4].id}.marks", NAME.mark)[0].startswith(
        "How far a handover is · Letter sent · 18 November 2026 · "
    )
    assert told(f"items.{GUIDE_ITEM.id}.about", GUIDE.id)[1] == "Tolkbureau De Brug, Selam B."
    assert told(f"incomings.{INCOMING.id}.by", "Marieke")[0].startswith("A handover to us · COA Zwolle, Bram Visser · ")


@pytest.mark.parametrize(
    ("part", "sentence"),
    [
        (f"meetings.{MEETING.id}", "The notes of a talk were changed."),
        ("marks.silence", "Whether a prompt card fits was changed."),
        ("energy.reading", "The cards about energy were changed."),
        ("looks.finances_20261102", "How it goes in a life domain was changed."),
        ("scale.letters_rules", "The scale was changed."),
        ("webs.web_20261102", "The web of positive health was changed."),
        ("cards.work", "The sorted cards were changed."),
        ("goals.work_2", "The goals were changed."),
        (f"appointments.{an_id(543)}", "The appointments were changed."),
        ("closings.closing", "How the guidance ended was changed."),
        (f"consents.{SECRECY.id}", "The consent of the client was changed."),
        (f"passes.{PASSES[0].id}", "How far a handover is was changed."),
    ],
)
def test_the_trail_says_which_part_of_the_picture_was_changed(desk: Desk, part: str, sentence: str) -> None:
    entry = TrailEntry(1, NOW, "Marieke", Deed.CASE_CHANGED, an_id(1), {"part": part})
    assert deed_sentence(entry, desk.content, desk.translators["en"]) == sentence


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_of_entry_has_its_sentence_in_the_trail(desk: Desk, kind: Kind) -> None:
    def told(part: str) -> str:
        entry = TrailEntry(1, NOW, "Marieke", Deed.CASE_CHANGED, an_id(1), {"part": part})
        return deed_sentence(entry, desk.content, desk.translators["en"])

    assert told(f"{kind}.x") not in ("", told("something new"))


def test_an_earlier_value_of_the_picture_that_was_taken_out_is_named(desk: Desk) -> None:
    detail = {"part": "earlier", "field": "looks.finances_20261102.note"}
    entry = TrailEntry(1, NOW, "Marieke", Deed.CASE_CHANGED, an_id(1), detail)
    said = plain(deed_sentence(entry, desk.content, desk.translators["en"]))
    assert said == "An earlier value was taken out: “Life domains · Finances · 2 November 2026 · Note”."
