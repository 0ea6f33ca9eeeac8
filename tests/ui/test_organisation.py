"""Settings: what stands above letters, with the logo."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from coachdesk.domain.cases import LONG
from coachdesk.domain.organisation import Organisation
from coachdesk.ui.main_window import MainWindow
from coachdesk.ui.parts.fields import Story, TextLine
from coachdesk.ui.settings.logo_picker import MOST, read_logo
from coachdesk.ui.settings.organisation_card import OrganisationCard
from tests.handovers import ORGANISATION

LEFT = Qt.MouseButton.LeftButton


def card(window: MainWindow) -> OrganisationCard:
    window.go("settings", stage="you")
    found = window.page.card("OrganisationCard")
    assert isinstance(found, OrganisationCard)
    return found


def write(page: OrganisationCard, name: str, text: str) -> None:
    field = page.fields[name]
    if isinstance(field, TextLine):
        field.setText(text)
        field.textEdited.emit(text)
    else:
        assert isinstance(field, Story)
        field.setPlainText(text)
    page.autosave.flush()


def picture(folder: Path, width: int, height: int, name: str = "logo.png") -> Path:
    image = QImage(width, height, QImage.Format.Format_ARGB32)
    image.fill(QColor(0, 0, 0, 0))
    image.setPixelColor(0, 0, QColor("red"))
    image.setText("Author", "Somebody at home")
    path = folder / name
    assert image.save(str(path))
    return path


def test_everything_is_kept_as_it_is_typed(window: MainWindow) -> None:
    page = card(window)
    for name in ("name", "address", "phone", "email", "role"):
        write(page, name, f" {getattr(ORGANISATION, name)} ")
    assert window.desk.settings.organisation() == ORGANISATION


def test_what_is_kept_is_shown(window: MainWindow) -> None:
    window.desk.settings.save_organisation(ORGANISATION)
    page = card(window)
    assert page.fields["name"].text() == "Gemeente Zwolle"
    assert page.fields["address"].toPlainText() == "Lübeckplein 2\n8017 JZ Zwolle"


def test_an_address_that_is_too_long_is_refused_and_stays(window: MainWindow) -> None:
    page = card(window)
    write(page, "address", "x" * (LONG + 1))
    assert page.labelled["address"].problem and window.desk.settings.organisation() == Organisation()
    write(page, "address", "Kort")
    assert not page.labelled["address"].problem and window.desk.settings.organisation().address == "Kort"


def test_a_logo_is_chosen_shown_and_taken_away(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, path = card(window), picture(tmp_path, 300, 100)
    assert not page.logo.picture.isVisible() and not page.logo.remove.isVisible()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    qtbot.mouseClick(page.logo.choose, LEFT)
    kept = window.desk.settings.organisation().logo
    assert kept == read_logo(path) and page.logo.picture.isVisible()
    window.go("today")
    assert card(window).logo.logo == kept
    qtbot.mouseClick(page.logo.remove, LEFT)
    assert window.desk.settings.organisation().logo is None and not page.logo.picture.isVisible()


def test_what_is_no_picture_is_refused_and_the_logo_stays(window: MainWindow, tmp_path: Path) -> None:
    page = card(window)
    page.logo.take_file(picture(tmp_path, 30, 10))
    kept = window.desk.settings.organisation().logo
    (broken := tmp_path / "broken.png").write_bytes(b"no picture")
    page.logo.take_file(broken)
    assert "broken.png" in page.logo.problem.text and window.desk.settings.organisation().logo == kept


@pytest.mark.parametrize(("width", "height"), [(4000, 500), (200, 2000), (40, 20)])
def test_a_logo_is_kept_small_whole_and_on_white(tmp_path: Path, width: int, height: int) -> None:
    data = read_logo(picture(tmp_path, width, height))
    image = QImage.fromData(data)
    assert image.width() <= MOST.width() and image.height() <= MOST.height()
    assert abs(image.width() / image.height() - width / height) < 0.1 * width / height
    assert image.pixelColor(image.width() - 1, image.height() - 1) == QColor("white")
    assert b"Somebody" not in data and image.textKeys() == []


def test_a_photo_keeps_nothing_of_where_it_was_made(tmp_path: Path) -> None:
    data = read_logo(picture(tmp_path, 60, 20, "logo.jpg"))
    assert data.startswith(b"\x89PNG") and b"Exif" not in data and b"Somebody" not in data
