"""Buddies in the real window: asked, matched, chosen, agreed on, looked back on; and on the client's own screen."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import BuddyKind, Click, ToldBuddy
from coachdesk.domain.connection.wishes import SameTongue
from coachdesk.domain.stages import Stage
from coachdesk.ui.connect.buddy_part import BuddyPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.case import CasePage
from coachdesk.ui.pages.connect_stage import BUDDY as BUDDY_PART
from coachdesk.ui.pages.connect_stage import ConnectStage
from coachdesk.ui.pages.hand_over_stage import GUIDES, HandOverStage
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.buddy import BuddyWishTogether
from coachdesk.ui.together.buddy_look import BuddyLookTogether
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.told import BuddyToldTogether
from tests.builders import an_id
from tests.joined import BUDDY, joined
from tests.library import VOLUNTEER

CASE, LEFT = an_id(1), Qt.MouseButton.LeftButton


def opened(window: MainWindow, file: CaseFile) -> BuddyPart:
    window.desk.vault.opened().library.save((VOLUNTEER,))
    window.desk.vault.opened().cases.add(file)
    window.go("case", CASE, f"{Stage.CONNECT}:{BUDDY_PART}")
    page = window.page
    assert isinstance(page, CasePage) and isinstance(page.shown, ConnectStage)
    part = page.shown.parts[BUDDY_PART]
    assert isinstance(part, BuddyPart)
    return part


def bare() -> CaseFile:
    file = joined()
    return replace(file, connection=replace(file.connection, buddy_wishes=(), buddies=(), buddy_looks=()))


def stored(window: MainWindow) -> CaseFile:
    return window.desk.vault.opened().cases.get(CASE)


def test_from_asking_to_agreeing(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window, bare())
    assert part.wish.is_open and part.match.isHidden()
    qtbot.mouseClick(part.wish.wants.button("yes"), LEFT)
    qtbot.mouseClick(part.wish.interests.button("bicycle"), LEFT)
    wish = stored(window).connection.buddy_wish
    assert wish is not None and (wish.wants, wish.interests) == (True, ("bicycle",))
    (row,) = part.match.rows.parts.values()
    assert row.title.text() == VOLUNTEER.name and "Both like this" in row.reasons.text()
    qtbot.mouseClick(row.choose, LEFT)
    (buddy,) = stored(window).connection.buddies
    assert part.open_id == buddy.id and part.form.chip.text() == "Not agreed yet"
    assert part.form.look.isHidden()
    qtbot.mouseClick(part.form.click.button(Click.YES), LEFT)
    assert stored(window).connection.buddies[0].click is Click.NOT_YET
    assert part.form.click.chosen == (Click.NOT_YET,)
    qtbot.mouseClick(part.form.telling.told.button(ToldBuddy.NAME), LEFT)
    qtbot.mouseClick(part.form.telling.agree, LEFT)
    assert stored(window).connection.buddies[0].may_know == {ToldBuddy.NAME}
    assert not part.form.look.isHidden()
    qtbot.mouseClick(part.form.click.button(Click.YES), LEFT)
    assert stored(window).connection.buddies[0].click is Click.YES


def test_no_is_an_answer_and_asks_nothing_more(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window, bare())
    qtbot.mouseClick(part.wish.wants.button("no"), LEFT)
    assert part.wish.rest.isHidden() and part.match.isHidden()
    assert part.wish.line.text() == "The client does not want a buddy. You can ask again later."
    window.desk.undo.undo()
    assert not part.wish.rest.isHidden()


def test_what_is_typed_is_kept_and_limits_are_pressed(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window, joined())
    field = part.form.lines["rhythm"].field
    field.clear()  # type: ignore[attr-defined]
    qtbot.keyClicks(field, "Om de week")
    part.stage.keep()
    assert stored(window).connection.buddies[0].rhythm == "Om de week"
    qtbot.mouseClick(part.form.limits.button("keys"), LEFT)
    assert stored(window).connection.buddies[0].limits == ("money", "signing", "keys")


def test_how_it_goes_is_kept_and_leaning_on_one_person_is_a_gentle_line(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window, joined())
    qtbot.mouseClick(part.form.look.wider.button("no"), LEFT)
    assert part.form.look.alone.text.startswith("Think of a second person")
    qtbot.mouseClick(part.form.look.wider.button("yes"), LEFT)
    assert not part.form.look.alone.text
    looks = window.desk.buddies.looks(stored(window), BUDDY.id)
    assert looks[0].on == window.desk.buddies.today() and looks[0].wider is True


def test_who_goes_along_already_stands_in_hand_over(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window, joined())
    qtbot.mouseClick(part.guides, LEFT)
    page = window.page
    assert isinstance(page, CasePage) and isinstance(page.shown, HandOverStage) and page.shown.key == GUIDES


def test_the_client_says_on_the_own_screen_what_is_wished(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window, bare())
    view = part.client_view()
    assert isinstance(view, BuddyWishTogether)
    qtbot.addWidget(view)
    assert view.groups["kinds"].isHidden()
    view.groups["wants"].answers[True].click()
    view.show_file(stored(window))
    view.groups["kinds"].answers[BuddyKind.LANGUAGE].click()
    view.show_file(stored(window))
    view.groups["same_tongue"].answers[SameTongue.NO].click()
    wish = stored(window).connection.buddy_wish
    assert wish is not None
    assert (wish.wants, wish.kinds, wish.same_tongue) == (True, (BuddyKind.LANGUAGE,), SameTongue.NO)
    view.show_file(stored(window))
    view.groups["kinds"].answers[BuddyKind.LANGUAGE].click()
    assert window.desk.buddies.wish(stored(window)).kinds == ()


def test_the_client_says_on_the_own_screen_what_a_buddy_may_know(qtbot: QtBot, window: MainWindow) -> None:
    file = joined()
    asked = replace(BUDDY, told=(), agreed_on=None, click=Click.NOT_YET)
    part = opened(window, replace(file, connection=replace(file.connection, buddies=(asked,))))
    view = part.client_view()
    assert isinstance(view, BuddyToldTogether)
    qtbot.addWidget(view)
    assert view.given == {} and view.heading(window.language.words).startswith("May ")
    view.lines[ToldBuddy.NAME].answers[True].click()
    view.lines[ToldBuddy.PHONE].answers[False].click()
    view.finish()
    assert stored(window).connection.buddies[0].may_know == {ToldBuddy.NAME}


def test_the_client_chooses_who_to_meet_on_the_own_screen_and_may_take_it_back(
    qtbot: QtBot, window: MainWindow
) -> None:
    part = opened(window, bare())
    view = part.client_view()
    assert isinstance(view, BuddyWishTogether)
    qtbot.addWidget(view)
    assert view.matches.isHidden()
    view.groups["wants"].answers[True].click()
    view.groups["interests"].answers["bicycle"].click()
    (tile,) = view.matches.tiles.values()
    view.say(Tongues(window.language.words), Look())
    assert tile.name.text() == VOLUNTEER.name and "Both like this" in tile.reasons[0].text()
    tile.meet.click()
    assert [each.volunteer for each in stored(window).connection.buddies] == [VOLUNTEER.id]
    assert tile.meet.isChecked() and view.matches.tiles[VOLUNTEER.id] is tile
    tile.meet.click()
    assert stored(window).connection.buddies == () and not tile.meet.isChecked()


def test_the_client_looks_back_on_the_own_screen(qtbot: QtBot, window: MainWindow) -> None:
    file = joined()
    part = opened(window, replace(file, connection=replace(file.connection, buddy_looks=())))
    view = part.client_view()
    assert isinstance(view, BuddyLookTogether)
    qtbot.addWidget(view)
    view.say(Tongues(window.language.words), Look())
    assert BUDDY.name in view.heading(window.language.words)
    assert view.asked["helps"].name.text() == "How is it going with what you wanted to do?"
    view.asked["ease"].faces.buttons[4].click()
    view.wider.answers[False].click()
    (kept,) = stored(window).connection.buddy_looks
    assert (kept.about, kept.ease, kept.wider) == (BUDDY.id, 4, False)
    view.wider.answers[False].click()
    assert stored(window).connection.buddy_looks[0].wider is None and not view.wider.answers[False].isChecked()
    view.more.line.setText("We koken samen")
    view.done.click()
    assert view.ended and stored(window).connection.buddy_looks[0].words.text == "We koken samen"
    view.thanks.look_again.click()
    assert not view.ended and view.more.line.text() == "We koken samen"


@pytest.mark.parametrize("language", ["nl", "ar", "ti"])
def test_it_speaks_every_language_of_the_window(window: MainWindow, language: str) -> None:
    part = opened(window, joined())
    window.language.switch(language)
    assert part.wish.title.text() and part.form.title.text() == window.language.words.line(BUDDY.name)
