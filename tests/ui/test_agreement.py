"""At the end of Act: whether the client agrees with the plan as it stands, how that was asked, and what else is said there."""

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.course import Agreed
from coachdesk.ui.act.goal_words import answer_line
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.pages.act_stage import ActStage
from tests.builders import NOW
from tests.ui.acting import kept, line_of, press

TODAY = NOW.date()


def test_the_answer_is_kept_with_how_it_was_asked(act: ActStage, qtbot: QtBot) -> None:
    card = act.agreement
    assert not card._more.isVisible()
    press(qtbot, card.answer.button(Agreed.NO))
    qtbot.keyClicks(card.why.typed, "Te veel stappen")
    press(qtbot, card.spoken.button("ar"))
    press(qtbot, card.through.button("professional"))
    card.told_back.click()
    act.autosave.flush()
    last = act.desk.goals.last(kept(act))
    assert (last.answer, last.why.text, last.language, last.through, last.teach_back, last.on) == (
        Agreed.NO,
        "Te veel stappen",
        "ar",
        "professional",
        True,
        TODAY,
    )
    press(qtbot, card.answer.button(Agreed.YES))
    assert not card.why.isVisible() and len(kept(act).course.agreements) == 1
    assert "Te veel stappen" not in answer_line(act.desk.goals.last(kept(act)), act.words)  # that was about the no


def test_a_line_says_whether_the_plan_as_it_stands_is_agreed_on(act: ActStage, qtbot: QtBot, dutch: MainWindow) -> None:
    card, words = act.agreement, act.words
    assert card.standing.text == words.text("Not agreed on yet. Until then the plan is a draft.")
    press(qtbot, card.answer.button(Agreed.YES))
    date = words.date(TODAY)
    assert card.standing.text == words.text("Agreed on {date}.", date=date)
    step = kept(act).steps[0]
    press(qtbot, line_of(act, step).done)
    assert card.standing.text == words.text("Agreed on {date}.", date=date)
    act.remove_step(step.id)
    assert card.standing.text == words.text("Changed since it was agreed on {date}.", date=date)
    assert card.answer.chosen == ()
    told = words.line(date, words.text("Yes"))
    qtbot.waitUntil(lambda: told in [each.text() for each in card.findChildren(QLabel) if each.isVisible()])
    press(qtbot, card.answer.button(Agreed.COULD_NOT))
    assert card.standing.text == words.text("The client could not answer on {date}. Ask again.", date=date)


def test_the_score_is_small_and_says_of_what_it_is_one(act: ActStage) -> None:
    assert not act.agreement.score.isVisible()
    act.desk.goals.stand(act.case_id, "work", 0)
    assert act.agreement.score.isVisible()
    number = act.words.number(50, 1)
    said = act.words.text("T-score {score}: about goals of this client alone; never to compare people.", score=number)
    assert act.agreement.score.text() == said


def test_goals_about_language_and_work_alone_are_a_quiet_hint(act: ActStage) -> None:
    assert not act.agreement.narrow.isVisible()
    act.desk.choosing.choose(act.case_id, ("work", "language"), "ti")
    assert act.agreement.narrow.isVisible()
