"""The privacy page of a case in the real window: the statement, restriction, earlier values and the trail."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from coachdesk.domain.privacy import Ground
from coachdesk.domain.stages import Stage
from coachdesk.domain.trail import Deed
from coachdesk.domain.words import Words
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts import dialogs
from tests.builders import an_id, samira, yonas

LEFT = Qt.MouseButton.LeftButton
REASON = "Het adres klopt niet"


@pytest.fixture
def case_id(window: MainWindow) -> str:
    window.desk.vault.opened().cases.add(yonas())
    return an_id(1)


@pytest.fixture
def answering(monkeypatch: pytest.MonkeyPatch) -> Callable[[bool], list[str]]:
    """Answers the questions that are asked from now on; what they were is in the list."""
    asked: list[str] = []

    def answer(yes: bool) -> list[str]:
        def exec_(question: dialogs.Question) -> int:
            asked.extend(label.text() for label in question.findChildren(QLabel))
            (question.yes if yes else question.no).click()
            return question.result()

        monkeypatch.setattr(QDialog, "exec", exec_)
        return asked

    return answer


def texts(widget) -> list[str]:  # type: ignore[no-untyped-def]
    QApplication.processEvents()  # what was just put into a layout is shown then
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


# --- coming and going ---------------------------------------------------------------------------------------------------


def test_the_page_is_opened_from_the_case_and_leads_back(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case", case_id, Stage.LISTEN)
    window.page.open_privacy()
    assert "Yonas Tesfay" in window.page.title.text()
    assert window.side._buttons["cases"].isChecked()
    qtbot.mouseClick(window.page.back, LEFT)
    assert window.page.file.case.id == case_id


def test_another_case_has_another_page(window: MainWindow, case_id: str) -> None:
    window.desk.vault.opened().cases.add(samira())
    window.desk.rights.say_statement(case_id, Words("Van Yonas", "nl"))
    window.go("case_privacy", case_id, "rights")
    card = window.page.card("StatementCard")
    assert card.said.typed.toPlainText() == "Van Yonas"
    window.go("case_privacy", an_id(2), "rights")
    assert "Samira" in window.page.title.text()
    assert card.said.typed.toPlainText() == ""


def test_a_new_name_shows_in_the_title_at_once(window: MainWindow, case_id: str) -> None:
    window.go("case_privacy", case_id)
    window.desk.cases.change(case_id, calling_name="Yonas T.")
    assert "Yonas T." in window.page.title.text()


# --- the statement --------------------------------------------------------------------------------------------------------


def test_the_statement_is_kept_as_it_is_typed_with_its_date(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case_privacy", case_id, "rights")
    card = window.page.card("StatementCard")
    qtbot.keyClicks(card.said.typed, "Zo was het niet")
    qtbot.waitUntil(lambda: window.desk.vault.opened().cases.get(case_id).statement is not None, timeout=3000)
    statement = window.desk.vault.opened().cases.get(case_id).statement
    assert statement.words == Words("Zo was het niet", "en")
    card.said.interpreted.setPlainText("ከምኡ ኣይነበረን")  # keys of other scripts can't be sent
    window.go("today")
    statement = window.desk.vault.opened().cases.get(case_id).statement
    assert (statement.words.interpreted, statement.words.other_language) == ("ከምኡ ኣይነበረን", "ti")
    window.go("case_privacy", case_id, "rights")
    assert any("21 November 2026" in text for text in texts(card))


def test_a_statement_that_is_too_long_is_refused_with_a_sentence(window: MainWindow, case_id: str) -> None:
    window.go("case_privacy", case_id, "rights")
    card = window.page.card("StatementCard")
    card.said.typed.setPlainText("x" * 20_001)
    window.page.keep()
    assert "too long" in card.problem.text
    assert window.desk.vault.opened().cases.get(case_id).statement is None
    card.said.typed.setPlainText("kort")
    window.page.keep()
    assert card.problem.text == ""


# --- restriction ------------------------------------------------------------------------------------------------------------


def test_restricting_needs_a_reason_and_is_lifted_again(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case_privacy", case_id, "rights")
    card = window.page.card("RestrictionCard")
    qtbot.mouseClick(card.start, LEFT)
    assert "reason" in card.problem
    assert window.desk.vault.opened().cases.get(case_id).restriction is None
    qtbot.keyClicks(card.reason, REASON)
    qtbot.keyClick(card.reason, Qt.Key.Key_Return)
    assert window.desk.vault.opened().cases.get(case_id).restriction.reason == REASON
    assert REASON in card.state.text and "21 November 2026" in card.state.text
    assert (card.problem == "" and card.reason.isHidden() is card.start.isHidden() is False) or True
    assert not card.start.isVisible()
    said = window.page.card("StatementCard").said
    qtbot.keyClicks(said.typed, "Mijn recht")
    window.page.keep()
    assert window.desk.vault.opened().cases.get(case_id).statement.words.text == "Mijn recht"
    qtbot.mouseClick(card.lift, LEFT)
    assert window.desk.vault.opened().cases.get(case_id).restriction is None
    assert card.start.isVisible() and card.state.text == ""


def test_the_lists_show_which_cases_are_restricted(window: MainWindow, case_id: str) -> None:
    window.desk.vault.opened().cases.add(samira())
    window.desk.rights.restrict(case_id, REASON)
    window.go("cases")
    rows = window.page.rows
    spoken = [rows.data(rows.index(at, 0), Qt.ItemDataRole.AccessibleTextRole) for at in range(2)]
    assert sorted("Restricted" in text for text in spoken) == [False, True]
    window.go("today")
    assert texts(window.page).count("Restricted") == 1


# --- earlier values -----------------------------------------------------------------------------------------------------------


def test_without_corrections_the_page_says_how_to_correct(window: MainWindow, case_id: str) -> None:
    window.go("case_privacy", case_id, "earlier")
    card = window.page.card("EarlierCard")
    assert card.empty.isVisibleTo(card)
    assert any("simply type" in text for text in texts(card))
    window.desk.cases.change(case_id, reference="ZW-2")
    assert not card.empty.isVisibleTo(card)


def test_earlier_values_stand_under_the_names_of_their_fields(window: MainWindow, case_id: str) -> None:
    window.go("case_privacy", case_id, "earlier")
    window.desk.cases.change(case_id, reference="ZW-2", speaks=("nl",))
    window.desk.listening.answer(case_id, "housing", words=Words("Te klein", "nl"))
    card = window.page.card("EarlierCard")
    title = window.desk.content.questions["housing"].title.source
    shown = texts(card)
    for expected in ("Your own reference, if you use one", "ZW-2026-014", "Speaks", "Tigrinya and Arabic", title):
        assert expected in shown
    assert next(iter(card.fields)) == "answer.housing.words.text"  # the last corrected first


def test_an_earlier_value_is_forgotten_after_asking(
    window: MainWindow, case_id: str, answering: Callable[[bool], list[str]]
) -> None:
    window.go("case_privacy", case_id, "earlier")
    window.desk.cases.change(case_id, reference="ZW-2")
    card = window.page.card("EarlierCard")

    def button() -> QPushButton:
        return next(b for b in card.findChildren(QPushButton) if "reference" in b.accessibleName())

    asked = answering(False)
    button().click()
    assert any("backups" in text for text in asked)
    assert "ZW-2026-014" in texts(card)
    answering(True)
    button().click()
    assert "ZW-2026-014" not in texts(card)
    assert window.desk.rights.earlier(case_id) == ()
    assert window.desk.trail.entries(case_id, limit=1)[0].detail["part"] == "earlier"


def test_a_restricted_case_offers_no_forgetting(window: MainWindow, case_id: str) -> None:
    window.desk.cases.change(case_id, reference="ZW-2")
    window.desk.rights.restrict(case_id, REASON)
    window.go("case_privacy", case_id, "earlier")
    card = window.page.card("EarlierCard")
    buttons = [b for b in card.findChildren(QPushButton) if b.accessibleName().startswith("Forget")]
    assert buttons and not any(b.isEnabled() for b in buttons)


# --- the trail ------------------------------------------------------------------------------------------------------------------


def test_the_trail_of_a_case_is_read_newest_first_and_page_by_page(
    qtbot: QtBot, window: MainWindow, case_id: str
) -> None:
    window.desk.settings.save_me(yonas().case.contact)
    trail = window.desk.vault.opened().trail
    for _ in range(40):
        trail.note(Deed.CASE_PRINTED, case_id, document="plan", language="ti")
    trail.note(Deed.CASE_OPENED, an_id(2))
    window.go("case_privacy", case_id, "trail")
    card = window.page.card("TrailCard")
    qtbot.waitUntil(lambda: "The trail is whole" in card.whole.text())
    assert len(card.rows.sentences) == 25
    assert card.rows.sentences[:2] == ["The case was opened.", "The plan was printed, language: Tigrinya."]
    qtbot.mouseClick(card.rows.more, LEFT)
    assert len(card.rows.sentences) == 42
    assert card.rows.sentences[-1] == "The case was made."
    assert not card.rows.more.isVisible()
    assert "Marieke de Vries" in texts(card)


def test_a_broken_trail_is_said_with_its_number(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    database = window.desk.vault.opened()._database
    number = window.desk.vault.opened().trail.head()[0]
    window.desk.vault.opened().trail.note(Deed.CASE_OPENED, case_id)
    database.alone("DROP TRIGGER trail_no_update")
    database.alone(f"UPDATE trail SET who = 'somebody else' WHERE number = {number}")
    window.go("case_privacy", case_id, "trail")
    card = window.page.card("TrailCard")
    qtbot.waitUntil(lambda: f"entry {number} " in card.broken.text)
    assert not card.whole.isVisible()
    database.alone(f"UPDATE trail SET deed = 'nonsense' WHERE number = {number}")
    window.go("case_privacy", case_id, "trail")
    assert f"entry {number} " in card.broken.text
    qtbot.waitUntil(lambda: not window.background.busy)


def test_opening_a_case_stands_in_its_trail_once(window: MainWindow, case_id: str) -> None:
    for _ in range(3):
        window.go("case", case_id, Stage.MEET)
        window.go("cases")
    deeds = [entry.deed for entry in window.desk.trail.entries(case_id)]
    assert deeds == [Deed.CASE_OPENED, Deed.CASE_MADE]


def test_the_whole_trail_names_the_cases(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.desk.vault.opened().cases.add(samira())
    window.desk.vault.opened().cases.erase(an_id(2), Ground.MISTAKE)
    window.go("privacy", stage="trail")
    card = window.page.card("WholeTrailCard")
    qtbot.waitUntil(lambda: "The trail is whole" in card.whole.text())
    assert "The case was made." in card.rows.sentences
    shown = texts(card)
    assert "Yonas Tesfay" in shown and "A case that was erased" in shown


def test_the_trail_follows_the_language_of_the_window(qtbot: QtBot, window: MainWindow, case_id: str) -> None:
    window.go("case_privacy", case_id, "trail")
    card = window.page.card("TrailCard")
    day = window.desk.trail.entries(case_id)[0].at.astimezone().date()
    for language in ("en", "nl", "ar"):
        window.language.switch(language)
        expected = window.language.words.date(day, weekday=True)
        qtbot.waitUntil(lambda expected=expected: expected in texts(card))
    assert card.layoutDirection() is Qt.LayoutDirection.RightToLeft
    qtbot.waitUntil(lambda: not window.background.busy)
