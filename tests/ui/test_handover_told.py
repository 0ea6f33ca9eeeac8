"""What a handover tells, in the real window: lines with their answers, their needs, and advice while one types."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.handover import ConsentKind, State
from coachdesk.domain.words import Words
from coachdesk.ui.handover.tell_words import Answer
from coachdesk.ui.handover.way_words import CONSENT
from coachdesk.ui.together.consent import ConsentTogether
from tests.handovers import FAMILY, HEALTH, MONEY, NAME, REFERRAL, WISH
from tests.ui.handing_cards import asked, tell, text_of, who, write
from tests.ui.handing_page import (
    Opened,
    column,
    nothing_yet,
    one,
    opened,
    press,
    stored,
)

__all__ = ["opened"]


def test_what_was_refused_not_asked_and_changed_are_told_apart_by_signs_and_words(opened: Opened) -> None:
    part = opened(one(State.CONSENTED))
    card = tell(part)
    assert {key: made.answer for key, made in card.rows.parts.items()} == {
        **{each.id: Answer.YES for each in stored(part).handover.items if each not in (HEALTH, FAMILY)},
        HEALTH.id: Answer.NO,
        FAMILY.id: Answer.NOT_ASKED,
    }
    assert card.rows.parts[HEALTH.id].chip.text() == "✕" and card.rows.parts[FAMILY.id].chip.text() == "?"
    assert "• Health · The client said no" in text_of(part) and "• Family and children · Not asked yet" in text_of(part)


def test_the_next_line_has_the_focus_once_one_is_added(qtbot: QtBot, opened: Opened) -> None:
    part = opened(nothing_yet())
    press(qtbot, part.empty.action)
    qtbot.waitUntil(who(part).picker.search.hasFocus)
    card = tell(part)
    before = [made.accessibleName() for made in card.adding.known.ordered]
    QApplication.processEvents()
    card.adding.known.ordered[0].setFocus()
    qtbot.waitUntil(card.adding.known.ordered[0].hasFocus)
    for added in range(1, len(before)):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
        QApplication.processEvents()
        assert len(stored(part).handover.items) == added and card.adding.isVisible() and card.add.isChecked()
        assert QApplication.focusWidget() is card.adding.known.ordered[0]
        assert card.adding.known.ordered[0].accessibleName() == before[added]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert QApplication.focusWidget() in [card.adding.topics.button(each) for each in card.adding.topics.ids]


def test_a_line_that_says_nothing_yet_is_neither_asked_about_nor_told(qtbot: QtBot, opened: Opened) -> None:
    file = one(State.CONSENTED)
    blank = replace(WISH, words=Words(" ", "nl", "ገለ", "ti"))
    items = tuple(blank if each == WISH else each for each in file.handover.items)
    yes = tuple(
        replace(each, yes=(*each.yes, blank.mark)) if each.kind is ConsentKind.SECRECY else each
        for each in file.handover.consents
    )
    part = opened(replace(file, handover=replace(file.handover, items=items, consents=yes)))
    assert tell(part).rows.parts[WISH.id].answer is Answer.NOT_ASKED
    column(part).open_card(CONSENT)
    card = asked(part).consent
    press(qtbot, card.by_hand)
    assert card.form is not None
    assert blank.mark not in card.form.rows and NAME.mark in card.form.rows
    assert blank not in ConsentTogether(part.stage.around, stored(part), REFERRAL.id).subject.items


def test_other_words_after_a_yes_leave_the_letter_until_they_are_asked(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.CONSENTED))
    card = tell(part)
    card.open_item(MONEY.id)
    made = card.rows.parts[MONEY.id]
    qtbot.waitUntil(made.said.typed.hasFocus)
    write(qtbot, part, made.said.typed, " Ook van vrienden.")
    assert made.answer is Answer.CHANGED
    assert "Says something else since the yes. Ask again." in text_of(part)


def test_advice_is_given_while_one_types_and_refuses_nothing(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.IDEA))
    card = tell(part)
    card.open_item(HEALTH.id)
    made = card.rows.parts[HEALTH.id]
    write(qtbot, part, made.said.typed, " Heeft een depressie")
    assert "This sounds like a diagnosis" in text_of(part)
    kept = next(item for item in stored(part).handover.items if item.id == HEALTH.id)
    assert "depressie" in kept.words.text


def test_a_sensitive_topic_asks_first_whether_it_is_needed(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.IDEA))
    card = tell(part)
    press(qtbot, card.add)
    press(qtbot, card.adding.topics.button("housing"))
    assert card.adding.lines.ordered and not card.adding.sure.isVisible()
    press(qtbot, card.adding.topics.button("money"))
    assert not card.adding.lines.ordered and card.adding.sure.isVisible()
    press(qtbot, card.adding.sure)
    press(qtbot, card.adding.lines.ordered[-1])
    added = stored(part).handover.items[-1]
    assert (added.topic, added.need, bool(added.words)) == ("money", "need_money", False)
    qtbot.waitUntil(card.rows.parts[added.id].said.typed.hasFocus)


def test_the_need_is_chosen_or_written(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.IDEA))
    card = tell(part)
    card.open_item(MONEY.id)
    made = card.rows.parts[MONEY.id]
    press(qtbot, made.need.button("own"))
    write(qtbot, part, made.need_words.typed, "U ziet wat eerst moet")
    kept = next(item for item in stored(part).handover.items if item.id == MONEY.id)
    assert (kept.need, kept.need_words.text) == ("", "U ziet wat eerst moet")
    press(qtbot, made.need.button("need_money"))
    kept = next(item for item in stored(part).handover.items if item.id == MONEY.id)
    assert (kept.need, kept.need_words) == ("need_money", Words())


def test_delete_takes_an_item_out(qtbot: QtBot, opened: Opened) -> None:
    part = opened(one(State.IDEA))
    made = tell(part).rows.parts[FAMILY.id]
    made.toggle.setFocus()
    qtbot.keyClick(made.toggle, Qt.Key.Key_Delete)
    assert all(item.id != FAMILY.id for item in stored(part).handover.items)
