"""What turns around where reading begins at the right, and what does not, seen in what is drawn."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QIcon, QImage, QPainter
from PySide6.QtWidgets import QApplication, QHBoxLayout, QProgressBar, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coachdesk import paths
from coachdesk.domain.stages import Stage
from coachdesk.i18n import Translators
from coachdesk.ui import icons, mirroring
from coachdesk.ui.language import Language
from coachdesk.ui.parts.basics import Sided, button
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.stepper import Stepper

TABLES = {
    "icons": (mirroring.TURNED, mirroring.UPRIGHT),
    "pictograms": (mirroring.TURNED_PICTOGRAMS, mirroring.UPRIGHT_PICTOGRAMS),
}
PICTURES = [(folder, path.stem) for folder in TABLES for path in sorted((paths.resources() / folder).glob("*.svg"))]
LTR, RTL = Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft
NEAR = 12
"""How far a colour may be off, of 255, where an edge runs through a pixel."""


@pytest.fixture
def direction(qapp: QApplication) -> Iterator[Callable[[Qt.LayoutDirection], None]]:
    """Turns the application, and back when the test is over."""
    yield qapp.setLayoutDirection
    qapp.setLayoutDirection(LTR)


def share_of_difference(one: QImage, other: QImage) -> float:
    """The share of pixels that differ by more than an edge."""
    assert one.size() == other.size()
    differing = sum(
        max(abs(a - b) for a, b in zip(one.pixelColor(x, y).getRgb(), other.pixelColor(x, y).getRgb(), strict=True))
        > NEAR
        for x in range(one.width())
        for y in range(one.height())
    )
    return differing / (one.width() * one.height())


def drawn(picture: QIcon) -> QImage:
    image = QImage(48, 48, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    picture.paint(painter, QRect(0, 0, 48, 48))
    painter.end()
    return image


def flipped(image: QImage) -> QImage:
    return image.flipped(Qt.Orientation.Horizontal)


@pytest.mark.parametrize("folder", TABLES)
def test_every_picture_decides_once(folder: str) -> None:
    turned, upright = TABLES[folder]
    assert not turned.keys() & upright.keys()
    assert {name for where, name in PICTURES if where == folder} == turned.keys() | upright.keys()
    assert all(len(reason.split()) >= 3 for reason in (*turned.values(), *upright.values()))


@pytest.mark.parametrize(("folder", "name"), PICTURES)
def test_a_picture_turns_as_the_table_says(direction: Callable, folder: str, name: str) -> None:
    picture = icons.icon(name) if folder == "icons" else icons.pictogram(name)
    direction(LTR)
    left = drawn(picture)
    direction(RTL)
    right = drawn(picture)
    if mirroring.turns(folder, name):
        assert share_of_difference(right, flipped(left)) < 0.01
        assert share_of_difference(right, left) > 0.02, "it looks the same on both sides: it need not turn"
    else:
        assert right == left


# --- what is made of frames and widgets -------------------------------------------------------------------------------


def taken(made: QWidget, qapp: QApplication, width: int, height: int) -> QImage:
    made.resize(width, height)
    made.show()
    qapp.processEvents()
    image = made.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    made.hide()
    return image


@pytest.fixture
def both(qtbot: QtBot, qapp: QApplication, direction: Callable) -> Callable[[Callable[[], QWidget]], None]:
    """Holds a widget's picture from right to left to the turned picture from left to right."""
    qapp.setStyle("Fusion")
    language = Language(Translators(paths.translations()), "en")
    language.dress()

    def check(make: Callable[[], QWidget], width: int = 400, height: int = 60, alike: float = 0.01) -> None:
        pictures = []
        for side in (LTR, RTL):
            direction(side)
            made = make()
            qtbot.addWidget(made)
            pictures.append(taken(made, qapp, width, height))
        left, right = pictures
        assert share_of_difference(right, flipped(left)) <= alike
        assert right != left

    return check


def test_the_marked_side_of_a_card_is_where_reading_begins(both: Callable) -> None:
    both(lambda: Sided("prompt-topic"))


def test_the_edge_of_the_side_bar_is_towards_the_page(both: Callable) -> None:
    both(lambda: Sided("side"))


def test_a_frame_that_is_turned_while_it_is_shown(qapp: QApplication, qtbot: QtBot, both: Callable) -> None:
    made = Sided("prompt-check")
    qtbot.addWidget(made)
    left = taken(made, qapp, 200, 60)
    made.setLayoutDirection(RTL)
    assert share_of_difference(taken(made, qapp, 200, 60), flipped(left)) < 0.01


def test_progress_runs_along_the_line_of_reading(both: Callable) -> None:
    def make() -> QWidget:
        bar = QProgressBar()
        bar.setRange(0, 10)
        bar.setValue(3)
        bar.setTextVisible(False)
        return bar

    both(make, height=8)


@pytest.mark.parametrize("role", ["nav", "item"])
def test_places_of_a_list_begin_where_reading_begins(both: Callable, role: str) -> None:
    def make() -> QWidget:
        made = button(role, "lock")
        made.setText("▪▪▪")
        return made

    both(make, height=48, alike=0.02)


def list_to_choose_from() -> QWidget:
    made = ChoiceList()
    made.addItem("▪▪▪")
    return made


def test_the_arrow_of_a_list_to_choose_from_is_where_reading_ends(both: Callable) -> None:
    both(list_to_choose_from, height=44, alike=0.02)


def with_icon() -> QWidget:
    made = button("plain", "lock")
    made.setText("▪▪▪")
    return made


@pytest.mark.parametrize("make", [list_to_choose_from, with_icon])
def test_a_screen_that_reads_from_another_side_than_the_desk(
    both: Callable, qapp: QApplication, qtbot: QtBot, make: Callable[[], QWidget]
) -> None:
    """As a client's Arabic screen does beside a Dutch desk."""
    left, right = make(), make()
    right.setLayoutDirection(RTL)
    for made in (left, right):
        qtbot.addWidget(made)
    pictures = [taken(made, qapp, 240, 44) for made in (left, right)]
    assert share_of_difference(pictures[1], flipped(pictures[0])) <= 0.02
    assert pictures[0] != pictures[1]


def test_the_wider_margin_of_a_column_is_beside_its_bar(qapp: QApplication, qtbot: QtBot) -> None:
    body = QWidget()
    QHBoxLayout(body).setContentsMargins(0, 1, 4, 2)
    column = scrolling(body)
    qtbot.addWidget(column)
    column.show()
    for direction, (left, right) in ((LTR, (0, 4)), (RTL, (4, 0)), (LTR, (0, 4))):
        column.setLayoutDirection(direction)
        edges = body.layout().contentsMargins()
        assert (edges.left(), edges.top(), edges.right(), edges.bottom()) == (left, 1, right, 2)


def test_rows_of_a_flow_begin_where_reading_begins(both: Callable) -> None:
    def make() -> QWidget:
        made = QWidget()
        flow = Flow(made)
        for text in ("▪", "▪▪▪▪", "▪▪"):
            part = QPushButton(text)
            flow.addWidget(part)
        return made

    both(make, width=300, alike=0.02)


def test_the_stages_run_along_the_line_of_reading(both: Callable) -> None:
    """Frames, ground and rings turn as a whole; the letters and figures in them stay letters and figures."""

    def make() -> QWidget:
        language = Language(Translators(paths.translations()), "en")
        stepper = Stepper(language)
        for made in stepper.findChildren(QPushButton):
            made.setText("")
        stepper.show_stage(Stage.LISTEN, ())
        holder = QWidget()
        QHBoxLayout(holder).addWidget(stepper)
        return holder

    both(make, width=900, height=70, alike=0.01)
