"""What a host or a buddy may know, on the client's own screen: one line for each thing, yes or no, and that it is so."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Final, Protocol

from PySide6.QtWidgets import QFrame

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import Buddy, ToldBuddy
from coachdesk.domain.connection.work import HostTold, Placement
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import column, row
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, pressed_in, with_loudspeaker
from coachdesk.ui.together.thanked_view import ThankedView
from coachdesk.ui.together.thanks import CHOSEN

_ANSWERS: Final = {True: mark_to_client("Yes"), False: mark_to_client("No")}
_WIDE: Final = 130
"""Least pixels of yes and of no."""


Told = HostTold | ToldBuddy
Knows = Placement | Buddy


class TellingDesk(Protocol):
    """What keeps whom may know what: places to work, and buddies."""

    def today(self) -> date:
        """The day on this computer's calendar."""

    def tellable(self, file: CaseFile, entry: Any) -> tuple[Any, ...]:
        """What could be told."""

    def told_in(self, file: CaseFile, entry: Any, told: Any, words: Translator) -> str:
        """What would be read of it."""

    def agree(self, case_id: str, entry_id: str, told: tuple[Any, ...]) -> CaseFile:
        """The client agrees to this and nothing else."""


@dataclass(frozen=True)
class Asks:
    """Who may know what. `find` gives the entry as it is kept; `by_words` are told in the very words of the client, so that a
    yes of before says nothing about them."""

    desk: TellingDesk
    find: Callable[[CaseFile, str], Knows]
    kinds: type[Told]
    labels: Mapping[Any, str]
    draft: str
    by_words: tuple[Told, ...] = ()


class ToldLine(QFrame):
    """One thing that could be told, word for word, with two answers of equal weight."""

    def __init__(self, view: "ToldTogether", told: Told) -> None:
        super().__init__()
        self.setProperty("role", "pile")
        self._view, self.told = view, told
        self.name, self.words = PairLabel(view.around, "client-hint"), PairLabel(view.around, "client-word")
        self.answers = {said: LineButton(view.around, "answer") for said in _ANSWERS}
        for said, made in self.answers.items():
            made.setCheckable(True)
            made.setMinimumWidth(_WIDE)
            made.clicked.connect(lambda _checked=False, said=said: view.answer(told, said))
        both = row(*(with_loudspeaker(made) for made in self.answers.values()), spacing=12)
        line = row(column(None, self.name, self.words, None, spacing=2), both, spacing=18)
        line.setStretch(0, 1)
        line.setContentsMargins(18, 10, 18, 10)
        self.setLayout(line)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say it in the languages of the screen."""
        view, told = self._view, self.told
        self.name.show_line(tongues.line(lambda words: words.text(view.asks.labels[told])), tongues.first)
        said = tongues.line(lambda words: view.told_in(told, words))
        if (own := view.own_words(told)) is not None:
            said = tongues.own(own)
        self.words.show_line(said, tongues.first)
        for answer, made in self.answers.items():
            made.setMinimumHeight(look.target)
            made.show_line(tongues.line(lambda words, answer=answer: words.to_client(_ANSWERS[answer])), tongues.first)

    def show_answer(self, given: bool | None) -> None:
        """Press in what was answered."""
        for said, made in self.answers.items():
            pressed_in(made, said is given)


class ToldTogether(ThankedView):
    """Nothing is pressed beforehand. What is not answered with yes is not told; kept when the client says that it is so."""

    hint = mark_to_client("You may say no. We help you then too.")
    done_says = mark_to_client("Yes, it is like this")
    kept_says = CHOSEN

    def __init__(self, around: Around, file: CaseFile, entry_id: str, asks: Asks) -> None:
        super().__init__(around, file)
        self.asks, self._desk = asks, asks.desk
        self.entry = asks.find(file, entry_id)
        self._draft = f"draft.{file.case.id}.{asks.draft}.{entry_id}"  # drafts of a case go along when it is erased
        self.given = self._held()
        self._kept = False
        self.lines = {told: ToldLine(self, told) for told in self._desk.tellable(file, self.entry)}
        self.lay_out(*self.lines.values(), spacing=10)
        self._show()

    def told_in(self, told: Told, words: Translator) -> str:
        """What would be read."""
        return self._desk.told_in(self.file, self.entry, told, words)

    def own_words(self, told: Told) -> Words | None:
        """What is told in words that somebody typed, in each language that they have; None for anything else."""
        return None

    # --- answering --------------------------------------------------------------------------------------------------

    def answer(self, told: Told, said: bool) -> None:
        """Hold an answer; the same once more takes it back."""
        if self.given.get(told) is said:
            del self.given[told]
        else:
            self.given[told] = said
        self.keep()
        self._show()

    def finish(self) -> None:
        """Keep what was answered with yes, and thank."""
        yes = tuple(told for told, said in self.given.items() if said)
        if self.attempt(lambda: self._desk.agree(self.file.case.id, self.entry.id, yes)):
            self._kept = True
            self.keep()
            self.thank()

    def again(self) -> None:
        self._kept = False
        super().again()
        self._show()

    def _held(self) -> dict[Told, bool]:
        """What was answered today and not kept; what depends on its very words is asked anew."""
        found = json.loads(self.around.desk.settings.get(self._draft) or "{}")
        said = found.get("said", {}) if found.get("on") == self._desk.today().isoformat() else {}
        return {self.asks.kinds(told): yes for told, yes in said.items() if told not in self.asks.by_words}

    def keep(self) -> None:
        """Half an answer lies in the vault until it is kept, and counts nowhere."""
        held = {"on": self._desk.today().isoformat(), "said": self.given}
        self.around.desk.settings.put(self._draft, json.dumps(held) if self.given and not self._kept else None)

    def _show(self) -> None:
        for told, line in self.lines.items():
            line.show_answer(self.given.get(told))
        self.foot.setVisible(bool(self.given) and not self._kept)

    # --- as every view ----------------------------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """Who may know it."""
        return ""

    def heading(self, words: Translator) -> str:
        return words.to_client("May {name} know this?", name=self.name)

    def say(self, tongues: Tongues, look: Look) -> None:
        for line in self.lines.values():
            line.say(tongues, look)
        super().say(tongues, look)

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        if self._kept and self.asks.find(file, self.entry.id).agreed_on is None:  # taken back here
            self.again()


class HostToldTogether(ToldTogether):
    """What the host of a place to work may know."""

    def __init__(self, around: Around, file: CaseFile, placement_id: str) -> None:
        from coachdesk.desk.work import TOLD

        desk = around.desk.work
        by_words = (HostTold.QUALITY, HostTold.PURPOSE)
        super().__init__(around, file, placement_id, Asks(desk, desk.placement, HostTold, TOLD, "host", by_words))

    @property
    def name(self) -> str:
        return self.entry.host if isinstance(self.entry, Placement) else ""

    def own_words(self, told: Told) -> Words | None:
        return self.entry.quality if told is HostTold.QUALITY and isinstance(self.entry, Placement) else None


class BuddyToldTogether(ToldTogether):
    """What a buddy may know."""

    def __init__(self, around: Around, file: CaseFile, buddy_id: str) -> None:
        from coachdesk.desk.buddies import TOLD

        desk = around.desk.buddies
        asks = Asks(desk, desk.buddy, ToldBuddy, TOLD, "buddy", (ToldBuddy.AIM, ToldBuddy.INTERESTS, ToldBuddy.PHASE))
        super().__init__(around, file, buddy_id, asks)

    @property
    def name(self) -> str:
        return self.entry.name if isinstance(self.entry, Buddy) else ""

    def own_words(self, told: Told) -> Words | None:
        return self.entry.aim if told is ToldBuddy.AIM and isinstance(self.entry, Buddy) else None
