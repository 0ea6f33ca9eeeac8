"""What the host of a place to work may know: noted by hand or answered on the client's own screen, and taken back."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coachdesk.domain.connection.work import HostTold, Standing
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.ui.pages.connect_stage import WORK
from coachdesk.ui.together.told import HostToldTogether
from coachdesk.ui.together.window import ClientWindow
from tests.builders import NOW
from tests.joined import CONNECTION, PLACEMENT, joined
from tests.ui.work_shown import CASE, TODAY, Opened, idea, kept, opened, press, unfold, with_place

__all__ = ["opened"]  # fixtures


def test_what_the_host_may_know_is_noted_by_hand_asked_anew_and_taken_back(qtbot: QtBot, opened: Opened) -> None:
    part = opened(idea())
    card = part.form.telling
    unfold(qtbot, card)
    assert card.chosen == () and card.agree.isHidden() and card.back.isHidden()
    press(qtbot, card.told.button(HostTold.NAME))
    assert kept(part).may_tell == frozenset()
    press(qtbot, card.agree)
    assert kept(part).may_tell == {HostTold.NAME} and kept(part).agreed_on == TODAY
    press(qtbot, card.told.button(HostTold.PHONE))
    assert kept(part).may_tell == frozenset() and card.agree.isVisible()
    press(qtbot, card.agree)
    press(qtbot, card.back)
    assert kept(part).told == () and kept(part).agreed_on is None


def test_what_is_not_known_is_not_offered(opened: Opened) -> None:
    part = opened(idea(quality=replace(PLACEMENT.quality, text="", interpreted="")))
    assert part.form.telling.told.button(HostTold.QUALITY).isHidden()
    assert part.form.telling.told.button(HostTold.NAME).isVisibleTo(part.form.telling.told)


def test_taking_back_is_possible_in_a_restricted_case(qtbot: QtBot, opened: Opened) -> None:
    part = opened(with_place())
    part.desk.vault.opened().cases.restrict(CASE, Restriction(NOW, "Bezwaar"))
    part.around.navigator.go("case", CASE, f"{Stage.CONNECT}:{WORK}")
    assert not part.form.telling.together.isEnabled() and not part.list.new.isEnabled()
    unfold(qtbot, part.form.telling)
    press(qtbot, part.form.telling.back)
    assert kept(part).agreed_on is None


def test_the_client_answers_on_the_clients_screen_and_only_a_yes_is_told(qtbot: QtBot, opened: Opened) -> None:
    part = opened(idea())
    part.form.telling.ask_together()
    screen = next(each for each in QApplication.topLevelWidgets() if isinstance(each, ClientWindow))
    view = screen.findChild(HostToldTogether)
    assert isinstance(view, HostToldTogether) and not view.done.isVisible()
    assert not any(made.isChecked() for line in view.lines.values() for made in line.answers.values())
    assert HostTold.NAME in view.lines and all(line.words.text() for line in view.lines.values())
    press(qtbot, view.lines[HostTold.NAME].answers[True])
    press(qtbot, view.lines[HostTold.PHONE].answers[True])
    press(qtbot, view.lines[HostTold.PHONE].answers[True])  # once more takes it back
    press(qtbot, view.lines[HostTold.LANGUAGES].answers[False])
    assert kept(part).agreed_on is None
    again = part.client_view()
    assert isinstance(again, HostToldTogether) and again.given == {HostTold.NAME: True, HostTold.LANGUAGES: False}
    press(qtbot, view.done)
    later = part.client_view()
    assert isinstance(later, HostToldTogether) and later.given == {}
    assert kept(part).may_tell == {HostTold.NAME} and view.thanks.isVisible()
    part.desk.undo.undo()
    assert kept(part).agreed_on is None
    qtbot.waitUntil(view.done.isVisible)
    screen.close()


def test_the_part_gives_the_clients_screen_and_returns_to_its_place(opened: Opened) -> None:
    part = opened(joined())
    assert isinstance(part.client_view(), HostToldTogether)
    ended = next(each for each in CONNECTION.placements if each.standing is Standing.ENDED)
    part.open(ended.id)
    place = part.place()
    part.open("")
    assert part.client_view() is None
    part.return_to(place)
    assert part.open_id == ended.id and part.form.end.said.isVisible()
