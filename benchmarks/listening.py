"""What listening costs in the fullest case: opening it, and going on to another part of the conversation."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from benchmarks.studio import milliseconds, new_vault

TOLD = "Werkte bij zijn oom. 'Als een wiel weer draait, ben ik rustig.' " * 12
"""A long answer."""
DAYS = 5
"""Days on which everything was looked at anew."""

if TYPE_CHECKING:
    from screenshots import Studio

    from coachdesk.domain.casefile import CaseFile


@dataclass
class Listening:
    """The window with the fullest case; every spot of the conversation was opened once, as in a session of a day."""

    studio: "Studio"
    case_id: str

    def open_case(self) -> None:
        """From the list of cases to the painted page."""
        self.studio.window.go("case", self.case_id, "listen")
        self.studio.app.processEvents()

    def read_case(self) -> None:
        """The same case read from the vault, and nothing drawn."""
        self.studio.desk.cases.open(self.case_id)

    def opening(self) -> float:
        """Milliseconds of opening the case; going back to the list is not counted."""
        self.studio.window.go("cases")
        self.studio.app.processEvents()
        return milliseconds(self.open_case)

    def reading(self) -> float:
        """Milliseconds of reading it."""
        return milliseconds(self.read_case)

    def moves(self) -> Iterator[tuple[str, Callable[[], float]]]:
        """Each part of the conversation, with the milliseconds of going to its first spot and painting it."""
        self.open_case()
        shown = self.studio.window.page.shown
        for section in self.studio.desk.content.sections:
            keys = [spot.key for spot in shown._spots if spot.section == section]
            yield section, lambda first=keys[0]: self._move(first)

    def _move(self, key: str) -> float:
        shown = self.studio.window.page.shown
        shown.open_spot("trust" if key != "trust" else "week")
        self.studio.app.processEvents()

        def move() -> None:
            shown.open_spot(key)
            self.studio.app.processEvents()

        return milliseconds(move)


@contextmanager
def fullest() -> Iterator[Listening]:
    """The window on a vault with one case in which everything is filled in."""
    with new_vault() as studio:
        studio.window.unlocked()
        file = _full(studio)
        studio.desk.vault.opened().cases.add(file)
        made = Listening(studio, file.case.id)
        made.open_case()
        shown = studio.window.page.shown
        for spot in shown._spots:
            shown.open_spot(spot.key)
            studio.settle()
        yield made
        studio.window.go("today")
        studio.close()


def _full(studio: "Studio") -> "CaseFile":
    """Everything answered at length, every card marked, laid and weighed, every domain and web on several days."""
    from coachdesk.domain.listening import Answer, AnswerState
    from coachdesk.domain.picture import (
        CardMark,
        DomainLook,
        EnergyItem,
        Fits,
        LookStatus,
        Meeting,
        Picture,
        ScaleItem,
        Web,
    )
    from coachdesk.domain.words import Words
    from tests.builders import NOW, yonas

    content, today = studio.desk.content, studio.desk.picture.today()
    days = [today - timedelta(days=30 * number) for number in range(DAYS)]
    words = Words(TOLD, "nl", TOLD, "ti")
    return replace(
        yonas(),
        answers=tuple(Answer(q.id, NOW, words, q.pickable, AnswerState.TALKED) for q in content.questions.values()),
        picture=Picture(
            tuple(Meeting(f"m{number}", day, agreed=words, note=TOLD) for number, day in enumerate(days)),
            tuple(CardMark(card, Fits.YES, today, TOLD) for card in content.cards),
            tuple(
                EnergyItem(f"e{n}", c.piles[0], c.id, tags=c.tags) for n, c in enumerate(content.energy_cards.values())
            ),
            tuple(
                DomainLook(d.id, day, d.purposes[0], LookStatus.SCORED, 3, 4, note="Zie brief")
                for day in days
                for d in content.domains.values()
            ),
            tuple(ScaleItem(f"s{n}", card.side, card.id) for n, card in enumerate(content.scale_cards.values())),
            tuple(Web(day, dict.fromkeys(content.dimensions, 6.0)) for day in days),
        ),
    )
