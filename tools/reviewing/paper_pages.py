"""Papers as pictures, with the place of every text on them."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial

from PIL import Image
from PySide6.QtCore import QRect
from screenshots import Studio

from coachdesk.documents.layout import TextBox
from coachdesk.documents.paper import HEIGHT, Paper
from coachdesk.domain.erasing import ErasureReport, Place, Reach
from coachdesk.domain.errors import CaseError
from coachdesk.domain.privacy import Ground

Page = tuple[str, list[tuple[str, QRect]], Image.Image]
"""The name of a picture, the texts in it with their places in pixels, and the picture."""
DPI = 90


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


def papers(studio: Studio, name: str, case_id: str) -> Iterator[Page]:
    """The pages of the plan, and of all that is known of the client."""
    language, desk = studio.language.code, studio.desk
    yield from _pages(f"plan-{name}", studio, lambda: desk.plans.pdf(case_id, language))
    yield from _pages(f"paper-{name}", studio, lambda: desk.access.pdf(case_id, language))


def more_plans(studio: Studio) -> Iterator[Page]:
    """The plans of all other fictional people, who have other wishes and take other steps."""
    for number, summary in enumerate(studio.desk.cases.list(), 1):
        with suppress(CaseError):  # nothing was chosen yet
            make = partial(studio.desk.plans.pdf, summary.id, studio.language.code)
            yield from _pages(f"plan-{number}", studio, make)


def erasures(studio: Studio, case_id: str) -> Iterator[Page]:
    """The confirmation that a case was erased, for each reason, with all places reached and with none."""
    erasing, language, now = studio.desk.erasing, studio.language.code, studio.desk.today()
    name = studio.desk.cases.open(case_id).case.calling_name
    reached = tuple(Reach(place) for place in Place)
    for number, ground in enumerate(Ground):
        report = ErasureReport(case_id, now, ground, reached[number % 2 :], reached[: number % 2])
        if number == len(Ground) - 1:
            report = ErasureReport(case_id, now, ground, (), reached)
        make = partial(erasing.pdf, report, name, language)
        yield from _pages(f"paper-erasure-{ground.value}", studio, make)


def _pages(name: str, studio: Studio, make: Callable[[], bytes]) -> list[Page]:
    with _recorded() as drawn:
        pdf = make()
    made = []
    for number, page in enumerate(studio.desk.plans.pages(pdf, DPI)):
        picture = Image.frombytes("RGBA", (page.width, page.height), page.rgba).convert("RGB")
        made.append((f"{name}-{number + 1}", [(one.text, one.place) for one in drawn if one.page == number], picture))
    return made
