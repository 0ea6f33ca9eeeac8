"""The client's screen for two people: a second language line by line, and made for the way in which the client reads."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.address import Address, Gender, Reading, ReadingWish
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Sorted
from coachdesk.domain.languages import CLIENT, INTERFACE
from coachdesk.domain.reading import begins_with_both, first_language, second_language
from coachdesk.domain.stages import Stage
from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.speech import mouths
from coachdesk.ui.together.choose import ChooseTogether
from coachdesk.ui.together.look import LARGE
from tests.builders import an_id, samira, yonas
from tests.ui.conftest import MakeWindow
from tests.ui.voices import Voice

LEFT = Qt.MouseButton.LeftButton
OWN, DUTCH, PICTURES, LISTENING = Reading
BOTH = ReadingWish((OWN, DUTCH))
NOT_ASKED = ReadingWish()

wishes = st.builds(
    lambda ways: ReadingWish(tuple(way for way in Reading if way in ways)), st.sets(st.sampled_from(tuple(Reading)))
)


def a_file(language: str, wish: ReadingWish = NOT_ASKED, gender: Gender = Gender.NEUTRAL) -> CaseFile:
    file = samira() if language == "ar" else yonas(2)
    values = {"reading": wish, "client_language": language, "addressed": Address(gender)}
    return replace(file, case=replace(file.case, **values))


def shown(window: MainWindow, file: CaseFile, size: tuple[int, int] = (1366, 768)) -> ChooseTogether:
    if not window.desk.cases.count():
        window.desk.vault.opened().cases.add(file)
    view = ChooseTogether(window.around, file, file.case.client_language)
    view.resize(*size)
    view.show()
    return view


def put_down(view: ChooseTogether) -> None:
    view._may_close = True
    view.close()


def settle(app: QApplication) -> None:
    for _ in range(4):
        app.processEvents()


def texts(view: ChooseTogether) -> set[str]:
    """Every line that is seen."""
    found = {made.text() for made in view.findChildren(QLabel) if made.isVisible() and made.text()}
    return found | {line.text for card in view.cards.values() if card.isVisible() for line in card.drawn()}


# --- two languages ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_the_second_language_stands_beside_every_line_and_goes_again(
    qtbot: QtBot, qapp: QApplication, new_window: MakeWindow, language: str
) -> None:
    window = new_window("nl")
    file = replace(a_file(language), choice=samira().choice)
    view = shown(window, file)
    dutch = window.desk.cases.words_for(file.case, "nl")
    areas = [window.desk.content.areas[area_id].name for area_id in view.ranks.ids]
    lines = {
        dutch.to_client("What is most important for you now?"),
        dutch.to_client("Choose at most three cards and put them in your order. No answer is wrong."),
        dutch.text("This is my choice"),
        dutch.text("Not now"),
        dutch.text("I do not want to choose"),
        *(dutch.ptext(name.context, name.source) for name in areas),
    }
    settle(qapp)
    assert not lines & texts(view)
    qtbot.mouseClick(view.both, LEFT)
    settle(qapp)
    assert lines <= texts(view)
    qtbot.mouseClick(view.choose, LEFT)
    settle(qapp)
    thanks = {dutch.to_client("Thank you. Your choice is kept."), dutch.to_client("You can give the laptop back now.")}
    assert thanks <= texts(view)
    assert not lines & texts(view)  # the question was answered
    qtbot.mouseClick(view.thanks.look_again, LEFT)
    settle(qapp)
    assert lines <= texts(view)
    put_down(view)
    again = shown(window, file)
    settle(qapp)
    assert again.both.isChecked() and lines <= texts(again)
    qtbot.mouseClick(again.both, LEFT)
    settle(qapp)
    assert not lines & texts(again)
    put_down(again)


def test_who_reads_both_sees_both_from_the_start(qapp: QApplication, new_window: MakeWindow) -> None:
    window = new_window("en")
    view = shown(window, a_file("ti", BOTH))
    assert view.both.isChecked()
    assert view.second_language == "nl"
    view.speak_language("nl")
    assert view.second_language == "en"
    put_down(view)


def test_another_case_is_not_shown_as_the_one_before(qtbot: QtBot, new_window: MakeWindow) -> None:
    window = new_window("nl")
    first = shown(window, a_file("ar"))
    qtbot.mouseClick(first.both, LEFT)
    put_down(first)
    other = a_file("ar")
    view = shown(window, replace(other, case=replace(other.case, id=an_id(77))))
    assert not view.both.isChecked()
    put_down(view)


@pytest.mark.parametrize("language", ["ar", "ti"])
def test_the_client_is_spoken_to_in_the_form_that_was_chosen(
    qapp: QApplication, new_window: MakeWindow, language: str
) -> None:
    window = new_window("nl")
    file = a_file(language, gender=Gender.WOMAN)
    view = shown(window, file)
    words = window.language.translator(language)
    source = "Choose at most three cards and put them in your order. No answer is wrong."
    assert view.head.hint.text() == words.addressing("woman").to_client(source)
    assert view.head.hint.text() != words.to_client(source)
    put_down(view)


@given(wishes, st.sampled_from(CLIENT), st.sampled_from(INTERFACE), st.lists(st.sampled_from((*CLIENT, "ku"))))
def test_the_second_language_is_always_another_one_that_the_screen_has(
    wish: ReadingWish, own: str, consultant: str, others: list[str]
) -> None:
    first = first_language(wish, own)
    second = second_language(first, wish, consultant, others)
    assert second != first and second in CLIENT
    if DUTCH in wish.ways and first != "nl":
        assert second == "nl"
    elif DUTCH not in wish.ways and consultant != first:
        assert second == consultant
    assert begins_with_both(wish) == ({OWN, DUTCH} <= set(wish.ways))
    assert first == ("nl" if DUTCH in wish.ways and OWN not in wish.ways else own)


@pytest.mark.parametrize(("wish", "language"), [(ReadingWish((DUTCH,)), "nl"), (BOTH, "ti"), (NOT_ASKED, "ti")])
def test_the_screen_begins_in_the_language_that_the_client_reads(
    qtbot: QtBot, qapp: QApplication, new_window: MakeWindow, wish: ReadingWish, language: str
) -> None:
    window = new_window("nl")
    file = a_file("ti", wish)
    window.desk.vault.opened().cases.add(file)
    window.go("case", file.case.id, Stage.CHOOSE)
    for start in (lambda: window.page.shown.start_together(), lambda: window.page.look_together()):
        start()
        view = next(w for w in qapp.topLevelWidgets() if isinstance(w, ChooseTogether) and w.isVisible())
        assert view.client_language == language
        view.put_aside()


# --- made for the way in which the client reads ----------------------------------------------------------------------


def test_large_print_has_larger_letters_and_pictures_have_smaller_words(
    qapp: QApplication, new_window: MakeWindow
) -> None:
    window = new_window("nl")
    sizes = {}
    for name, wish in (
        ("usual", NOT_ASKED),
        ("large", ReadingWish((), large_print=True)),
        ("pictures", ReadingWish((PICTURES,))),
    ):
        view = shown(window, a_file("ar", wish))
        settle(qapp)
        card = view.cards["money"]
        sizes[name] = (
            card._words(card.width())[0][1].pixelSize(),
            card._placed()[0].width(),
            view.choose._first.font().pixelSize(),
        )
        put_down(view)
    assert sizes["large"][0] == pytest.approx(sizes["usual"][0] * LARGE, abs=1)
    assert sizes["large"][2] == pytest.approx(sizes["usual"][2] * LARGE, abs=1)
    assert sizes["pictures"][0] < sizes["usual"][0]
    assert sizes["pictures"][1] >= 2 * sizes["usual"][1]


def cut_off(view: ChooseTogether) -> Iterator[str]:
    """Lines that are not whole where they stand; what scrolls counts as whole."""
    for made in view.findChildren(QLabel):
        if made.isVisible() and made.text():
            high = made.heightForWidth(made.width()) if made.wordWrap() else made.sizeHint().height()
            wide = 0 if made.wordWrap() else made.sizeHint().width()
            if high > made.height() + 1 or wide > made.width() + 1:
                yield f"{made.text()!r}: {high} > {made.height()} or {wide} > {made.width()}"
    for card in view.cards.values():
        picture, lines = card._placed()
        if card.isVisible() and picture.width() < 30:
            yield f"picture of {card.text()!r}: {picture.width()}"
        for line in lines if card.isVisible() else ():
            if not line.fits or line.room.bottom() > card.height():
                yield f"{line.text!r} on its card"


@pytest.mark.parametrize("heard", [False, True], ids=["silent", "heard"])
@pytest.mark.parametrize("size", [(1366, 768), (880, 500)], ids=["usual", "small"])
@pytest.mark.parametrize("language", ["ar", "ti", "nl"])
def test_nothing_is_cut_off_however_the_client_reads(
    qtbot: QtBot, qapp: QApplication, new_window: MakeWindow, tmp_path, monkeypatch: pytest.MonkeyPatch,
    language: str, size: tuple[int, int], heard: bool,
) -> None:  # fmt: skip
    if heard:
        voice = Voice(tmp_path, ("ar", "ti", "nl", "en"))
        monkeypatch.setenv("PATH", str(voice.bin), prepend=":")
        monkeypatch.setattr(mouths, "ESPEAK", "espeak-ng")
    window, found = new_window("nl"), []
    for ways in ((), (OWN, DUTCH), (PICTURES,), (OWN, DUTCH, PICTURES, LISTENING)):
        for large in (False, True):
            file = replace(a_file(language, ReadingWish(ways, large_print=large)), choice=samira().choice)
            view = shown(window, file, size)
            for area_id in ("people", "family"):
                view.toggle(area_id) if area_id not in view.ranks.ids and len(view.ranks.ids) < 3 else None
            if heard:
                qtbot.waitUntil(view.cards["work"].hear.isVisible)
            settle(qapp)
            assert (view.width(), view.height()) == size
            found += [f"{ways} {large}: {line}" for line in cut_off(view)]
            view.decide()
            settle(qapp)
            found += [f"thanks {ways} {large}: {line}" for line in cut_off(view)]
            put_down(view)
    assert not found, "\n".join(found)


@pytest.mark.parametrize("language", ["ar", "ti", "nl"])
def test_two_chosen_cards_are_in_sight_in_large_letters_and_two_languages(
    qtbot: QtBot, qapp: QApplication, new_window: MakeWindow, voice: Voice, language: str
) -> None:
    file = replace(a_file(language, ReadingWish((OWN, DUTCH), large_print=True)), choice=samira().choice)
    view = shown(new_window("nl"), file)
    qtbot.waitUntil(view.cards["work"].hear.isVisible)
    for area_id in ("people", "family", "work"):
        view.toggle(area_id) if area_id not in view.ranks.ids and len(view.ranks.ids) < 3 else None
    settle(qapp)
    assert len(view.ranks.cards) == 3
    for card in view.ranks.cards[:2]:
        assert card.visibleRegion().boundingRect() == card.rect()
    last = view.ranks.cards[2]
    last.setFocus()
    qtbot.waitUntil(lambda: last.visibleRegion().boundingRect() == last.rect())
    put_down(view)


def test_many_words_on_one_card_make_its_own_row_higher_alone(window: MainWindow) -> None:
    window.desk.vault.opened().cases.add(a_file("ti"))
    file = window.desk.sorting.lay_own(a_file("ti").case.id, Words("een heel lange kaart " * 9), Sorted.OPEN)
    view = shown(window, file)
    settle(QApplication.instance())
    cards = view.cards
    long = next(made for made in cards.values() if made.face.words)
    heights = [made.minimumHeight() for made in cards.values()]
    assert long.minimumHeight() == max(heights) and heights[0] < max(heights) / 2
    put_down(view)
