"""Where each text of a language stands, with a picture: on the pages of the window and on paper, as a client or a
consultant meets it; and as a message, for what is only said now and then.
"""

from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from screenshots import Studio

from coachdesk.domain.address import Gender
from coachdesk.i18n import isolate
from coachdesk.i18n.standing import TextIndex, between_slots
from coachdesk.ui.parts.notices import Notice
from reviewing.paper_pages import erasures, more_plans, papers
from reviewing.screen_pages import addressed, as_picture, more_pages, seen, together

SIZE = (1280, 1800)
"""Pixels of the window: higher than a laptop, so that less must be scrolled to."""
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
                    self.spots[key] = Spot(name, place.x(), place.y(), place.width(), place.height())


def collect(folder: Path, language: str, index: TextIndex) -> Places:
    """Every place on screen and paper, paper and the client's screens before the rest.

    `folder` must be empty: the vault of fictional cases is made there.
    """
    studio = Studio(folder, language, SIZE)
    pages = [seen(name, studio, root) for name, root in studio.pages() if not name.startswith("together")]
    places = Places(index)
    for gender in Gender:
        case_id = addressed(studio, gender)
        for page in (*papers(studio, gender.value, case_id), *together(studio, gender.value, case_id)):
            places.take(*page)
    for page in (*more_plans(studio), *erasures(studio, case_id), *pages, *more_pages(studio)):
        places.take(*page)
    studio.close()
    return places


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
