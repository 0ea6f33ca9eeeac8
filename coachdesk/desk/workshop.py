"""Workshops: the scenarios that a trainer shows, and the fictional people in whose cases they play."""

from collections.abc import Callable, Collection
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Final, Protocol

from coachdesk.desk.base import Area, Tools
from coachdesk.desk.demo import people
from coachdesk.desk.files import read_up_to, write_whole
from coachdesk.desk.scenario_file import written
from coachdesk.domain.errors import CaseNotFound, ContentInvalid, FileNotWritable, ScenarioInvalid
from coachdesk.domain.questions import Text
from coachdesk.domain.vaults import Shelf, may_be_of_a_vault
from coachdesk.domain.workshop import Scenario
from coachdesk.domain.workshop.exercises import Exercise, ScaleTask
from coachdesk.domain.workshop.handouts import Handouts
from coachdesk.i18n import Translator, mark

if TYPE_CHECKING:
    from coachdesk.desk.demo import DemoDesk
    from coachdesk.desk.vault import VaultDesk

PEOPLE: Final = 18
"""How many fictional people there are."""
MOST_BYTES: Final = 500_000
"""More than a file with a scenario ever has."""
_HELP: Final = mark(
    "Change the words between the quotation marks, and leave the names before them as they are. Then open this file in the "
    "workshop: “Open an own scenario…”."
)


class ScenarioFiles(Protocol):
    """Reads scenarios; `cards` are the ids of prompt cards and `people` the names that a scenario may name."""

    def load(self, cards: Collection[str], people: Collection[str]) -> tuple[Scenario, ...]:
        """Those that come with CoachDesk, in their order. Raises ContentInvalid."""

    def read_own(self, file: Path, cards: Collection[str], people: Collection[str]) -> Scenario:
        """A trainer's own. Raises ContentInvalid."""

    def exercises(self, people: Collection[str]) -> tuple[Exercise, ...]:
        """One of each kind, in their order. Raises ContentInvalid."""

    def handouts(self) -> Handouts:
        """What a trainer hands out. Raises ContentInvalid."""


class WorkshopDesk(Area):
    """What a trainer can do. The people live in memory alone: `begin` needs a desk that is for practice."""

    def __init__(
        self,
        tools: Tools,
        vault: "VaultDesk",
        load: Callable[[], ScenarioFiles],
        demo: Callable[[], "DemoDesk"],
    ) -> None:
        super().__init__(tools)
        self._vault, self._load, self._demo = vault, load, demo

    # --- scenarios --------------------------------------------------------------------------------------------------

    @cached_property
    def _files(self) -> ScenarioFiles:
        return self._load()

    @cached_property
    def _scenarios(self) -> tuple[Scenario, ...]:
        return self._files.load(self.tools.content.cards, people())

    def scenarios(self) -> tuple[Scenario, ...]:
        """Those that come with CoachDesk, in their order. Raises ContentInvalid."""
        return self._scenarios

    @cached_property
    def _exercises(self) -> tuple[Exercise, ...]:
        return self._files.exercises(people())

    def exercises(self) -> tuple[Exercise, ...]:
        """What a group can do together, one of each kind. Raises ContentInvalid."""
        return self._exercises

    @cached_property
    def handouts(self) -> Handouts:
        """What a trainer hands out. Raises ContentInvalid."""
        return self._files.handouts()

    def read_own(self, path: Path) -> Scenario:
        """A trainer's own scenario. Raises FileNotReadable, ScenarioInvalid."""
        if read_up_to(path, MOST_BYTES) is None:
            raise ScenarioInvalid(path.name, "scenario", "long")
        try:
            return self._files.read_own(path, self.tools.content.cards, people())
        except ContentInvalid as error:
            raise ScenarioInvalid(error.file, error.place or error.id, error.fault) from error

    def save_copy(self, scenario: Scenario, language: str, path: Path) -> None:
        """Write a scenario in the words of a language, for a trainer to change. Raises FileNotWritable."""
        if may_be_of_a_vault(path):
            raise FileNotWritable(path)
        words = self.tools.translators[language]
        copy = written(scenario, lambda text: source_or_said(scenario, text, words), [words.text(_HELP)])
        write_whole(path, copy.encode())

    # --- the fictional people ---------------------------------------------------------------------------------------

    def begin(self) -> None:
        """Fill the memory with the fictional people, if that was not done yet. Slow. Never touches a vault that lasts."""
        if not self.practice:
            raise RuntimeError("fictional people for a workshop belong in a memory of their own")
        if not self._vault.unlocked:
            self._vault.create("")
        self._demo().add_all()

    def again(self) -> None:
        """Throw the memory away with all that was done in it, and fill it anew. Slow."""
        if self.practice:
            self._vault.lock()
        self.begin()

    def case_of(self, scenario: Scenario | ScaleTask) -> str:
        """The id of the case in which a scenario plays, or whose scale is filled. Raises CaseNotFound where somebody erased it."""
        for shelf in Shelf:
            for summary in self.store.list(shelf, limit=2 * PEOPLE):
                if summary.calling_name == scenario.person:
                    return summary.id
        raise CaseNotFound(scenario.person)


def source_or_said(scenario: Scenario, text: Text, words: Translator) -> str:
    """A text of a scenario: of a trainer's own as it was written, else in the language of `words`."""
    return text.source if scenario.own else words.ptext(text.context, text.source)
