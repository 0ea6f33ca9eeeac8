"""My growth: the log, the skills and what to try; about no client."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coachdesk.domain.growth import GrowthEntry
from coachdesk.ui.growth.notes_card import FIRST, NotesCard
from coachdesk.ui.growth.skills_card import LevelLine, SkillsCard
from coachdesk.ui.growth.tries_card import MOST, TriesCard
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.tokens import LIGHT
from tests.builders import NOW

LEFT = Qt.MouseButton.LeftButton
TODAY = NOW.astimezone().date()


def note(window: MainWindow, days: int = 0, **values: object) -> GrowthEntry:
    """A note that is kept, of so many days ago."""
    entry = replace(window.desk.growing.new(), on=TODAY - timedelta(days), **values)
    window.desk.growing.save(entry)
    return entry


@pytest.fixture
def notes(window: MainWindow) -> NotesCard:
    window.go("growth")
    card = window.page.card("NotesCard")
    assert isinstance(card, NotesCard)
    return card


def listed(card: NotesCard) -> list[str]:
    """Ids of the notes from top to bottom."""
    ids = {line: entry_id for entry_id, line in card.notes.parts.items()}
    return [ids[card.notes.itemAt(at).widget()] for at in range(card.notes.count())]


def texts(card: SkillsCard | TriesCard) -> list[str]:
    return [made.text() for made in card.findChildren(QLabel)]


# --- the log ----------------------------------------------------------------------------------------------------------


def test_it_is_reached_from_the_side_bar(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.mouseClick(window.side._buttons["growth"], LEFT)
    assert window.at["page"] == "growth" and window.side._buttons["growth"].isChecked()


def test_a_note_is_written_and_stands_in_the_log(window: MainWindow, notes: NotesCard) -> None:
    assert notes._none.isVisibleTo(notes)
    notes.new.click()
    assert window.desk.growing.entries() == ()
    assert notes.writing is not None
    notes.writing.fields["noticed"].field.setPlainText("Ik sprak te snel.")
    notes.autosave.flush()
    (entry,) = window.desk.growing.entries()
    assert entry.notes == {"noticed": "Ik sprak te snel."}
    notes.new.click()
    assert listed(notes) == [entry.id]
    assert "Ik sprak te snel." in notes.notes.parts[entry.id].line.text()


def test_one_note_is_open_at_a_time_and_can_be_changed(window: MainWindow, notes: NotesCard) -> None:
    old, new = note(window, 3, skill="silence", level="knows"), note(window, notes={"next": "Wachten"})
    assert listed(notes) == [new.id, old.id]
    for entry in (old, new):
        notes.notes.parts[entry.id].toggle.click()
        assert [each for each, line in notes.notes.parts.items() if line.is_open] == [entry.id]
    form = notes.notes.parts[new.id].form
    assert form is not None
    form.fields["next"].field.setPlainText("Tot tien tellen")
    notes.autosave.flush()
    assert window.desk.growing.entries()[0].notes == {"next": "Tot tien tellen"}


@pytest.mark.parametrize("by_key", [True, False])
def test_a_note_is_removed_and_brought_back(qtbot: QtBot, window: MainWindow, notes: NotesCard, by_key: bool) -> None:
    kept, gone = note(window, 1, notes={"noticed": "Een"}), note(window, notes={"noticed": "Twee"})
    line = notes.notes.parts[gone.id]
    if by_key:
        with qtbot.waitActive(window):
            window.activateWindow()
        qtbot.waitUntil(line.toggle.isVisible)
        line.toggle.setFocus()
        qtbot.keyClick(line.toggle, Qt.Key.Key_Delete)
    else:
        line.toggle.click()
        line.remove.click()
    assert listed(notes) == [kept.id] and window.desk.growing.entries() == (kept,)
    assert window.toast.text == "Your note was removed."
    window._undo()
    assert listed(notes) == [gone.id, kept.id]


def test_a_note_that_is_being_written_can_be_taken_away_too(window: MainWindow, notes: NotesCard) -> None:
    notes.new.click()
    assert notes.writing is not None and not notes.remove.isVisibleTo(notes)
    notes.writing.fields["assumed"].field.setPlainText("Dat zij boos was")
    notes.autosave.flush()
    (entry,) = window.desk.growing.entries()
    notes.remove.click()
    assert notes.writing is None and window.desk.growing.entries() == ()
    window._undo()
    assert listed(notes) == [entry.id]


def test_older_notes_are_shown_when_they_are_asked_for(window: MainWindow, notes: NotesCard) -> None:
    entries = [note(window, days, notes={"noticed": f"Dag {days}"}) for days in range(FIRST + 2)]
    assert listed(notes) == [entry.id for entry in entries[:FIRST]]
    notes.more.click()
    assert listed(notes) == [entry.id for entry in entries] and not notes.more.isVisibleTo(notes)


def test_what_was_removed_elsewhere_is_not_written_on(window: MainWindow, notes: NotesCard) -> None:
    entry = note(window, notes={"noticed": "Een"})
    notes.notes.parts[entry.id].toggle.click()
    window.desk.growing.remove(entry.id)
    notes.autosave.flush()
    assert window.desk.growing.entries() == () and not notes.notes.parts


# --- skills -----------------------------------------------------------------------------------------------------------


@pytest.fixture
def told(window: MainWindow) -> MainWindow:
    """A skill that grew, and one that was noted once."""
    note(window, 40, skill="silence", level="knows", notes={"next": "Tot tien tellen"})
    note(window, 20, skill="tell_back", level="notices")
    note(window, 2, skill="silence", level="tries", notes={"next": "Vragen hoe"})
    window.go("growth", stage="skills")
    return window


def test_skills_say_in_words_what_the_dots_show(told: MainWindow) -> None:
    card = told.page.card("SkillsCard")
    said = texts(card)
    assert "First: I know it (12 October 2026) · Now: I try it (19 November 2026)" in said
    assert "Now: I notice it (1 November 2026)" in said
    lines = card.findChildren(LevelLine)
    assert [line.accessibleName() for line in lines] == [
        "Letting silence be. First: I know it (12 October 2026) · Now: I try it (19 November 2026)",
        "Letting it be told back. Now: I notice it (1 November 2026)",
    ]
    assert any("Asking openly" in text and "Letting silence be" not in text for text in said)


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_the_dots_stand_at_their_levels_as_reading_runs(told: MainWindow, direction: Qt.LayoutDirection) -> None:
    line = told.page.card("SkillsCard").findChildren(LevelLine)[0]
    line.setLayoutDirection(direction)
    places = [line.place(level).x() for level in range(5)]
    assert places == sorted(places, reverse=direction is Qt.LayoutDirection.RightToLeft)
    image: QImage = line.grab().toImage()

    def at(level: int) -> str:
        ratio = image.devicePixelRatio()
        spot = line.place(level) * ratio
        return image.pixelColor(int(spot.x()), int(spot.y())).name().upper()

    assert (at(0), at(2)) == (LIGHT.surface, LIGHT.accent)  # an open dot where it began, a full one where it is now


def test_tries_are_the_last_ones(told: MainWindow) -> None:
    card = told.page.card("TriesCard")
    said = texts(card)
    assert said.index("Vragen hoe") < said.index("Tot tien tellen")
    for number in range(MOST):
        note(told, notes={"next": f"Nummer {number}"})
    assert "Vragen hoe" not in texts(card) and f"Nummer {MOST - 1}" in texts(card)


def test_without_notes_the_skills_are_named_all_the_same(window: MainWindow) -> None:
    window.go("growth", stage="skills")
    said = " ".join(texts(window.page.card("SkillsCard")))
    growth = window.desk.content.growth
    assert all(skill.name.source in said for skill in growth.skills.values())


@pytest.mark.parametrize("language", ["nl", "ar", "ti", "en"])
def test_everything_follows_the_language(told: MainWindow, language: str) -> None:
    told.language.switch(language)
    words = told.language.words
    name = told.desk.content.growth.skills["silence"].name
    assert words.ptext(name.context, name.source) in texts(told.page.card("SkillsCard"))
    assert words.date(TODAY - timedelta(2)) in texts(told.page.card("TriesCard"))
