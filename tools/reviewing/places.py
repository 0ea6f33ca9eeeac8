"""Where each text of a language stands, with a picture: on the pages of the window and on paper, as a client or a
consultant meets it; and as a message, for what is only said now and then.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from screenshots import CLIENT_OF, Studio

from coachdesk.desk.plans import PlansDesk
from coachdesk.documents.layout import TextBox
from coachdesk.documents.paper import HEIGHT, Paper
from coachdesk.domain.address import Address, Gender
from coachdesk.domain.stages import Stage
from coachdesk.i18n import isolate
from coachdesk.i18n.standing import TextIndex, between_slots
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.shown_texts import shown_texts
from coachdesk.ui.together.choose import ChooseTogether

SIZE = (1280, 1000)
"""Pixels of the window: higher than a laptop, so that less must be scrolled to."""
DPI = 90
_MESSAGES, _MESSAGE_WIDTH = 20, 620
"""Messages in one picture, and how wide each is."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a picture, in pixels from its upper left corner."""

    picture: str
    x: int
    y: int
    width: int
    height: int


@dataclass(slots=True)
class Places:
    """Pictures by name, and where in them the text of each entry stands. The first place of an entry is kept."""

    index: TextIndex
    pictures: dict[str, Image.Image] = field(default_factory=dict)
    spots: dict[str, Spot] = field(default_factory=dict)

    def take(self, name: str, found: list[tuple[str, QRect]], picture: Image.Image) -> None:
        """Note what stands in a picture, where any of it was seen nowhere before."""
        for text, place in found:
            for key in self.index.entries_in(text):
                if key not in self.spots:
                    self.pictures[name] = picture
                    self.spots[key] = Spot(name, *place.getRect())


def collect(folder: Path, language: str, index: TextIndex) -> Places:
    """Every place on screen and paper, paper and the client's screens before the rest.

    `folder` must be empty: the vault of fictional cases is made there.
    """
    studio = Studio(folder, language, SIZE)
    pages = [(name, *seen(studio, root)) for name, root in studio.pages() if not name.startswith("together")]
    places = Places(index)
    for gender in Gender:
        for name, found, picture in (*_papers(studio, gender), *_together(studio, gender)):
            places.take(name, found, picture)
    for name, found, picture in (*pages, *_questions(studio), *_steps(studio)):
        places.take(name, found, picture)
    studio.window.go("cases")
    studio.close()
    return places


def seen(studio: Studio, root: QWidget) -> tuple[list[tuple[str, QRect]], Image.Image]:
    """The texts that can be seen in a widget, with their places in it, and its picture."""
    studio.settle()
    found = []
    for shown in shown_texts(root):
        room = shown.widget.visibleRegion().boundingRect() & shown.place
        if not room.isEmpty():
            found.append((shown.text, QRect(shown.widget.mapTo(root, room.topLeft()), room.size())))
    return found, as_picture(root.grab().toImage())


def as_picture(image: QImage) -> Image.Image:
    """A picture of Qt as one that can be written small."""
    rgba = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (rgba.width(), rgba.height())
    return Image.frombytes("RGBA", size, bytes(rgba.constBits()), "raw", "RGBA", rgba.bytesPerLine()).convert("RGB")


# --- paper ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A text box on a page, counted from 0, in points from the upper left corner."""

    page: int
    text: str
    x: float
    top: float
    width: float
    height: float

    @property
    def place(self) -> QRect:
        """Its place in a picture of the page."""
        points = (self.x, self.top, self.width, self.height)
        return QRect(*(round(each * DPI / 72) for each in points))


@contextmanager
def _recorded() -> Iterator[list[_Drawn]]:
    """Notes every text that is drawn on paper meanwhile."""
    drawn: list[_Drawn] = []
    page = 0
    text, next_page = Paper.text, Paper.next_page

    def note(self: Paper, box: TextBox, x: float, top: float) -> None:
        said = " ".join(line.text for line in box.lines)
        drawn.append(_Drawn(page, said, x, HEIGHT - top, box.width, box.height))
        text(self, box, x, top)

    def turn(self: Paper) -> None:
        nonlocal page
        page += 1
        next_page(self)

    Paper.text, Paper.next_page = note, turn  # type: ignore[method-assign]
    try:
        yield drawn
    finally:
        Paper.text, Paper.next_page = text, next_page  # type: ignore[method-assign]


def _papers(studio: Studio, gender: Gender) -> Iterator[tuple[str, list[tuple[str, QRect]], Image.Image]]:
    """The pages of the plan and of what is known of the client, said to a woman, to a man, or to anyone."""
    language, desk = studio.language.code, studio.desk
    case_id = _addressed(studio, gender)
    for kind, make in (("plan", desk.plans.pdf), ("paper", desk.access.pdf)):
        with _recorded() as drawn:
            pdf = make(case_id, language)
        yield from _pages(f"{kind}-{gender.value}", pdf, drawn, desk.plans)


def _pages(
    name: str, pdf: bytes, drawn: list[_Drawn], plans: PlansDesk
) -> Iterator[tuple[str, list[tuple[str, QRect]], Image.Image]]:
    for number, page in enumerate(plans.pages(pdf, DPI)):
        picture = Image.frombytes("RGBA", (page.width, page.height), page.rgba).convert("RGB")
        yield f"{name}-{number + 1}", [(one.text, one.place) for one in drawn if one.page == number], picture


def _addressed(studio: Studio, gender: Gender) -> str:
    """The case whose client is spoken to so from now on."""
    case_id = studio.case_id(CLIENT_OF[studio.language.code])
    studio.desk.cases.change(case_id, addressed=Address(gender))
    return case_id


# --- more of the window ---------------------------------------------------------------------------------------------


def _together(studio: Studio, gender: Gender) -> Iterator[tuple[str, list[tuple[str, QRect]], Image.Image]]:
    """The client's screen."""
    case_id = _addressed(studio, gender)
    view = ChooseTogether(studio.window.around, studio.desk.cases.open(case_id), studio.language.code)
    view.resize(*SIZE)
    view.show()
    yield (f"screen-{gender.value}-choose", *seen(studio, view))
    view.decide()
    yield (f"screen-{gender.value}-thanks", *seen(studio, view))
    view.ask_to_leave()
    yield (f"screen-{gender.value}-leave", *seen(studio, view))
    view._may_close = True
    view.close()


def _questions(studio: Studio) -> Iterator[tuple[str, list[tuple[str, QRect]], Image.Image]]:
    """Each question of listening, in each form of address."""
    for gender in Gender:
        studio.window.go("cases")
        studio.window.go("case", _addressed(studio, gender), Stage.LISTEN)
        for number in range(len(studio.desk.content.questions)):
            studio.window.page.shown.open_question(number)
            yield (f"question-{gender.value}-{number + 1}", *seen(studio, studio.window))


def _steps(studio: Studio) -> Iterator[tuple[str, list[tuple[str, QRect]], Image.Image]]:
    """The phrases for a step, in each life area."""
    return iter(())


# --- messages -------------------------------------------------------------------------------------------------------


def as_messages(texts: list[tuple[str, str]]) -> Places:
    """Texts by the keys of their entries, each shown as the window shows a message; slots show their names."""
    places = Places(TextIndex((), {}))
    for start in range(0, len(texts), _MESSAGES):
        name, some = f"message-{start // _MESSAGES + 1}", texts[start : start + _MESSAGES]
        sheet = QWidget()
        sheet.setFixedWidth(_MESSAGE_WIDTH + 40)
        box = QVBoxLayout(sheet)
        box.setContentsMargins(20, 16, 20, 16)
        box.setSpacing(12)
        notices = [Notice("") for _ in some]
        for notice, (_key, text) in zip(notices, some, strict=True):
            box.addWidget(notice)
            notice.say(with_names(text))
        sheet.show()
        sheet.resize(sheet.width(), box.heightForWidth(sheet.width()))
        QApplication.processEvents()
        places.pictures[name] = as_picture(sheet.grab().toImage())
        for notice, (key, _text) in zip(notices, some, strict=True):
            at = notice.mapTo(sheet, QPoint(0, 0))
            places.spots[key] = Spot(name, at.x(), at.y(), notice.width(), notice.height())
        sheet.close()
        sheet.deleteLater()
    return places


def with_names(text: str) -> str:
    """The text with the name of each slot in its place, between angle quotation marks."""
    return text.format_map(_Names()) if len(between_slots(text)) > 1 else text


class _Names(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return isolate(f"‹{name}›")
