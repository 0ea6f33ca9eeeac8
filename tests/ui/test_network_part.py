"""The people around in Connect: drawn, changed, asked about, compared; and drawn by the client, on a real vault."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.network import Group, Near, Often, Support
from coachdesk.domain.privacy import Restriction
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.connect.network_map import PeopleMap
from coachdesk.ui.connect.network_part import NetworkPart
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.network import NetworkTogether
from tests.builders import NOW, an_id, samira, yonas
from tests.ui.conftest import MakeWindow

LEFT, CASE = Qt.MouseButton.LeftButton, an_id(1)


@pytest.fixture(params=["en", "ar"])
def window(request: pytest.FixtureRequest, qtbot: QtBot, new_window: MakeWindow) -> MainWindow:
    made = new_window(request.param)
    with qtbot.waitActive(made):
        made.activateWindow()
    made.desk.vault.opened().cases.add_many((yonas(), samira()))
    return made


@pytest.fixture
def english(qtbot: QtBot, new_window: MakeWindow) -> MainWindow:
    made = new_window("en")
    with qtbot.waitActive(made):
        made.activateWindow()
    made.desk.vault.opened().cases.add_many((yonas(), samira()))
    return made


def opened(window: MainWindow) -> NetworkPart:
    window.go("case", CASE, Stage.CONNECT)
    window.page.shown.open_part("network")
    part = window.page.shown.parts["network"]
    assert isinstance(part, NetworkPart)
    return part


def kept(window: MainWindow) -> CaseFile:
    return window.desk.cases.open(CASE)


def put(qtbot: QtBot, part: NetworkPart, who: str) -> None:
    qtbot.keyClicks(part.who, who)
    qtbot.keyClick(part.who, Qt.Key.Key_Return)


def test_somebody_is_put_on_the_map_and_said_more_of_by_mouse_and_keys(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window)
    assert part.empty.isVisible() and not part.side.isVisible() and not part.head.paper.isVisible()
    put(qtbot, part, "Rana")
    put(qtbot, part, "Els")
    assert [tie.who for tie in kept(window).connection.ties] == ["Rana", "Els"]
    assert part.form.tie is not None and part.form.tie.who == "Els"
    qtbot.mouseClick(part.form.gives.button(Support.PRACTICAL), LEFT)
    qtbot.mouseClick(part.form.near.button(Near.HOME), LEFT)
    qtbot.mouseClick(part.form.group.button(Group.OTHER), LEFT)
    tie = kept(window).connection.ties[1]
    assert (tie.gives, tie.near, tie.group) == ((Support.PRACTICAL,), Near.HOME, Group.OTHER)
    part.form.who.selectAll()
    qtbot.keyClicks(part.form.who, "Els Bos")
    part.autosave.flush()
    assert kept(window).connection.ties[1].who == "Els Bos"
    window.desk.undo.undo()
    assert kept(window).connection.ties[1].group is Group.NOT_SAID


def test_no_name_is_said_in_place_and_nothing_is_kept(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    qtbot.mouseClick(part.add_button, LEFT)
    assert part._who.problem and kept(english).connection.network_maps == ()
    put(qtbot, part, "Rana")
    assert not part._who.problem
    part.form.who.clear()
    part.form._keep_who()
    assert part.form.problem and kept(english).connection.ties[0].who == "Rana"


def test_arrows_go_from_one_to_another_and_delete_takes_out(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window)
    for who in ("Rana", "Els", "Sami"):
        put(qtbot, part, who)
    part.map.setFocus()
    seen = set()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Home, Qt.Key.Key_End):
        qtbot.keyClick(part.map, key)
        seen.add(part.map.at)
    assert len(seen) >= 2
    assert part.map.at == kept(window).connection.ties[2].id and "Sami" in part.map.accessibleName()
    for who in ("Rana", "Els", "Sami"):
        assert who in part.map.accessibleDescription()
    qtbot.keyClick(part.map, Qt.Key.Key_Delete)
    assert [tie.who for tie in kept(window).connection.ties] == ["Rana", "Els"]
    window.desk.undo.undo()
    assert len(kept(window).connection.ties) == 3


def test_pressing_somebody_on_the_map_opens_the_form(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window)
    for who in ("Rana", "Els"):
        put(qtbot, part, who)
    place = part.map.places()[0]
    qtbot.mouseClick(part.map, LEFT, pos=QPoint(round(place.x()), round(place.y())))
    assert part.form.tie is not None and part.form.tie.who == "Rana"
    assert part.form.who.hasFocus()
    assert [drawn for drawn in part.map.drawn() if not drawn.fits] == []


def test_the_map_is_mirrored_and_long_names_are_shortened_and_told_whole(qtbot: QtBot, english: MainWindow) -> None:
    network = english.desk.network
    network.add(CASE, "", "A name that is very much longer than its room")
    part = opened(english)
    left = part.map.places()[0].x()
    made = PeopleMap()
    qtbot.addWidget(made)
    made.resize(part.map.size())
    made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    made.show_ties(part.ties, "Yonas", part.words)
    assert made.places()[0].x() == pytest.approx(made.width() - left)
    (name,) = made.names()
    assert "…" in name.text and name.fits
    assert "longer than its room" in made.accessibleDescription()


def test_what_may_lack_is_asked_and_leads_on(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    assert not part.asks.isVisible()
    put(qtbot, part, "Rana")
    asked_for = "Nobody was named who helps with letters and forms. Ask whether that is so."
    qtbot.waitUntil(lambda: any(m.isVisible() and m.text() == asked_for for m in part.asks.findChildren(QLabel)))
    with qtbot.waitSignal(part.wanted) as asked:
        qtbot.mouseClick(part.asks.buddy, LEFT)
    assert asked.args == ["buddy"]


def test_contact_as_it_is_and_as_it_is_wished_is_kept_in_own_words(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    put(qtbot, part, "Rana")
    qtbot.keyClicks(part.said["present"].typed, "I see few people.")
    part.autosave.flush()
    assert kept(english).connection.network_maps[0].present == Words("I see few people.", "en")


def test_a_new_day_begins_as_a_copy_and_two_days_stand_beside_each_other(
    qtbot: QtBot, english: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = english.desk.network
    with monkeypatch.context() as before:
        before.setattr(type(network), "today", lambda _self: NOW.date() - timedelta(days=60))
        old = network.add(CASE, "", "Rana", often=Often.SELDOM)
    part = opened(english)
    assert part.begin.isVisible() and not part.beside.isVisible()
    qtbot.mouseClick(part.begin, LEFT)
    assert not part.begin.isVisible() and part.key != old.about
    assert [tie.who for tie in part.ties] == ["Rana"]
    network.change(CASE, part.ties[0].id, often=Often.DAILY)
    put(qtbot, part, "Els")
    qtbot.mouseClick(part.beside, LEFT)
    assert part.compare.isVisible() and not part.now.isVisible()
    said = [made.text() for made in part.compare.findChildren(QLabel)]
    assert any("New on the map:" in line and "Els" in line for line in said)
    assert any("More contact than before:" in line and "Rana" in line for line in said)
    qtbot.mouseClick(part.beside, LEFT)
    part.show_map(old.about)
    assert [tie.who for tie in part.ties] == ["Rana"]


def test_a_restricted_case_is_looked_at_and_not_changed(qtbot: QtBot, english: MainWindow) -> None:
    english.desk.network.add(CASE, "", "Rana")
    english.desk.vault.opened().cases.restrict(CASE, Restriction(NOW, "asked for"))
    part = opened(english)
    part.map.setFocus()
    qtbot.keyClick(part.map, Qt.Key.Key_Home)
    qtbot.keyClick(part.map, Qt.Key.Key_Delete)
    part.add()
    assert [tie.who for tie in kept(english).connection.ties] == ["Rana"]
    assert not part.add_button.isEnabled() and part.head.paper.print.isEnabled()


def test_under_the_map_stands_what_its_signs_mean_on_both_screens(qtbot: QtBot, english: MainWindow) -> None:
    part = opened(english)
    assert not part.signs.isVisible()
    english.desk.network.add(CASE, "", "Rana", gives=(Support.PRACTICAL,), group=Group.OTHER)
    part = opened(english)
    view = part.client_view()
    assert isinstance(view, NetworkTogether)
    qtbot.addWidget(view)
    view.resize(1200, 700)
    view.show()
    view.say(Tongues(english.desk.translators["en"]), Look())
    for key in (part.signs, view.signs):
        shown = {sign for sign, made in key.lines.items() if made.isVisible()}
        assert shown == {Support.PRACTICAL, Group.OTHER}
        assert all(key.lines[sign].text() for sign in shown)


# --- the client's own screen ------------------------------------------------------------------------------------------


def test_the_client_draws_somebody_in_a_few_presses(qtbot: QtBot, window: MainWindow) -> None:
    part = opened(window)
    view = part.client_view()
    assert isinstance(view, NetworkTogether)
    qtbot.addWidget(view)
    words = window.desk.cases.words_for(kept(window).case, "ti")
    view.resize(1200, 700)
    view.show()
    view.say(Tongues(words, window.desk.translators["nl"]), Look())
    qtbot.keyClicks(view.line, "Rana")
    qtbot.mouseClick(view.put_button, LEFT)
    assert view.tie is not None and view.known.isVisible() and not view.new.isVisible()
    qtbot.mouseClick(view.groups["gives"].buttons["emotional"], LEFT)
    qtbot.mouseClick(view.groups["near"].buttons["abroad"], LEFT)
    qtbot.mouseClick(view.groups["often"].buttons["daily"], LEFT)
    (tie,) = kept(window).connection.ties
    assert (tie.gives, tie.near, tie.often) == ((Support.EMOTIONAL,), Near.ABROAD, Often.DAILY)
    qtbot.mouseClick(view.groups["often"].buttons["daily"], LEFT)
    assert kept(window).connection.ties[0].often is Often.NOT_SAID
    qtbot.mouseClick(view.other, LEFT)
    assert view.new.isVisible() and view.focusWidget() is view.line
    view.open(tie.id)
    qtbot.mouseClick(view.off, LEFT)
    assert kept(window).connection.ties == ()


def test_on_the_clients_screen_an_older_map_is_copied_before_anything_is_changed(
    qtbot: QtBot, english: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    network = english.desk.network
    with monkeypatch.context() as before:
        before.setattr(type(network), "today", lambda _self: NOW.date() - timedelta(days=60))
        old = network.add(CASE, "", "Rana")
    view = opened(english).client_view()
    assert isinstance(view, NetworkTogether)
    qtbot.addWidget(view)
    view.say(Tongues(english.desk.translators["en"]), Look())
    view.open(old.id)
    qtbot.mouseClick(view.groups["gives"].buttons["practical"], LEFT)
    first, second = kept(english).connection.ties
    assert (first.gives, second.gives) == ((), (Support.PRACTICAL,))
    assert view.tie is not None and view.tie.id == second.id
