"""Where one can be in the conversation: at a question, or at a page that is more than a question."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.intake import Section
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.questions import Question
from coachdesk.i18n import mark


@dataclass(frozen=True, slots=True)
class PageInfo:
    """A page of the conversation: how it is found, and where it is made (`coachdesk.ui.listen`, imported when opened).

    It has a pictogram, or an icon of the window where it is about the consultant's own work.
    """

    title: str
    pictogram: str | None
    module: str
    kind: str
    icon: str = ""


PAGES: Final = {
    "meetings": PageInfo(mark("Talks"), "talks", "meetings_page", "MeetingsPage"),
    "before": PageInfo(mark("Before the visit"), None, "before_page", "BeforePage", "info"),
    "after": PageInfo(mark("After the visit"), None, "after_page", "AfterPage", "edit"),
    "energy": PageInfo(mark("Lay the cards"), "energy", "energy_page", "EnergyPage"),
    "domains": PageInfo(mark("Look at life domains"), "domains", "domains_page", "DomainsPage"),
    "scale": PageInfo(mark("Build the scale"), "scale", "scale_page", "ScalePage"),
    "web": PageInfo(mark("Draw the web"), "web", "web_page", "WebPage"),
    "picture": PageInfo(mark("The picture"), None, "picture_page", "PicturePage", "image"),
}
"""Every page, by the name of its module."""

FIRST: Final = ("meetings", "before", "after")
"""Pages above the sections."""
LAST: Final = ("picture",)
"""Pages below them."""

ANSWERED: Final = (AnswerState.TALKED, AnswerState.NOT_WANTED)
"""States in which nothing waits; not wanting to talk about it is an answer."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A question, or a page by its name; `section` is the id of the section it stands in, "" for none."""

    question: Question | None = None
    page: str = ""
    section: str = ""

    @property
    def key(self) -> str:
        """What names it among the others."""
        return self.question.id if self.question is not None else f"{self.page}:"


def spots(sections: Iterable[Section], asked: Iterable[Question]) -> tuple[Spot, ...]:
    """Every spot in the order of the list: pages, then each section with its questions and its page, then pages."""
    questions = tuple(asked)
    found = [Spot(page=page) for page in FIRST]
    for section in sections:
        found += [Spot(question, section=section.id) for question in questions if question.section == section.id]
        if section.page:
            found.append(Spot(page=section.page.value, section=section.id))
    return (*found, *(Spot(page=page) for page in LAST))


def waits(file: CaseFile, question: Question) -> bool:
    """Whether a question is still to be asked: it is open, or was put off to a later talk."""
    answer = file.answer(question.id)
    return answer is None or answer.state not in ANSWERED


def resumed(file: CaseFile, where: Iterable[Spot]) -> Spot:
    """Where the conversation goes on: at the first question that waits, else at the last page."""
    found = tuple(where)
    return next((s for s in found if s.question is not None and waits(file, s.question)), found[-1])
