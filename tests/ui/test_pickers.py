"""Photos, languages and weekdays."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from coachdesk.domain.errors import PhotoUnreadable
from coachdesk.domain.stages import Stage
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.pickers import PHOTO_SIDE, read_photo

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    """A wide picture: red at the left, green in the middle, blue at the right."""
    image = QImage(900, 300, QImage.Format.Format_RGB32)
    for x in range(900):
        for y in range(300):
            image.setPixelColor(x, y, QColor(("red", "green", "blue")[x // 300]))
    path = tmp_path / "picture.png"
    image.save(str(path))
    return path


def test_the_middle_square_is_kept_as_a_small_jpeg(qtbot: QtBot, picture: Path) -> None:
    photo = read_photo(picture)
    image = QImage.fromData(photo)
    assert photo.startswith(b"\xff\xd8")
    assert (image.width(), image.height()) == (PHOTO_SIDE, PHOTO_SIDE)
    assert image.pixelColor(5, 200).green() > 100
    assert image.pixelColor(5, 200).red() < 60


def test_what_is_no_picture_is_refused(qtbot: QtBot, tmp_path: Path) -> None:
    path = tmp_path / "letter.png"
    path.write_text("not a picture")
    with pytest.raises(PhotoUnreadable):
        read_photo(path)


def test_the_photo_of_the_contact_person_is_kept_and_printed(qtbot: QtBot, window: MainWindow, picture: Path) -> None:
    window.desk.demo.add(2)
    case_id = window.desk.cases.search("Yonas")[0].id
    plain = window.desk.plans.pdf(case_id, "ti")
    window.go("case", case_id, Stage.MEET)
    picker = window.page.shown.contact.form.photo
    picker.take_file(picture.with_name("missing.png"))
    assert picker._problem.text()
    assert window.page.file.case.contact.photo is None
    picker.take_file(picture)
    assert window.page.file.case.contact.photo is not None
    assert b"/Image" in window.desk.plans.pdf(case_id, "ti")
    assert b"/Image" not in plain.replace(b"/ImageB", b"").replace(b"/ImageC", b"").replace(b"/ImageI", b"")
    picker._take(None)
    assert window.page.file.case.contact.photo is None


def test_the_language_of_the_paper_follows_what_is_read_until_it_is_set(qtbot: QtBot, window: MainWindow) -> None:
    case_id = window.desk.cases.new("Selam Gebre").case.id
    window.go("case", case_id, Stage.MEET)
    meet = window.page.shown
    qtbot.mouseClick(meet.languages.speaks.button("ar"), LEFT)
    assert window.page.file.case.client_language == "ar"
    qtbot.mouseClick(meet.languages.reads.button("ti"), LEFT)
    assert window.page.file.case.client_language == "ti"
    qtbot.mouseClick(meet.languages.paper.button("en"), LEFT)
    qtbot.mouseClick(meet.languages.reads.button("ar"), LEFT)
    assert window.page.file.case.client_language == "en"
    assert not meet.languages.speaks.button("uk").isVisible()
    qtbot.mouseClick(meet.languages.speaks._more, LEFT)
    assert meet.languages.speaks.button("uk").isVisible()


def test_weekdays_are_named_in_the_language_of_the_window(qtbot: QtBot, window: MainWindow) -> None:
    window.go("settings")
    days = window.page.card("MeCard").form.days
    for day in ("4", "1"):
        qtbot.mouseClick(days.button(day), LEFT)
    assert window.desk.settings.me().days == (1, 4)
    window.language.switch("nl")
    qtbot.waitUntil(lambda: days.button("1").text() == "maandag")
