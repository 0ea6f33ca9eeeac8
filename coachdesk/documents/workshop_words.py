"""What stands on the papers of a workshop, in words of one language."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from coachdesk.documents.exercise import EXERCISE
from coachdesk.documents.faces import load_fonts
from coachdesk.documents.printable import divided, printable
from coachdesk.documents.sheets import Stamp
from coachdesk.documents.workshop_labels import AGREES, ANONYMOUS, CAME_AS, NAMES, NO_NAMES, READERS, WORKSHOP
from coachdesk.documents.workshop_sheets import (
    CertificateSheet,
    HandoutSheet,
    Levels,
    Listed,
    Part,
    Rating,
    RoleCard,
    RolesSheet,
    Said,
    Ticking,
    Timed,
    Writing,
)
from coachdesk.domain.intake import Growth
from coachdesk.domain.questions import Text
from coachdesk.domain.workshop.exercises import Player, RolePlay
from coachdesk.domain.workshop.handouts import SCALE, AnswerKind, Handout, Handouts, Readers
from coachdesk.domain.workshop.programme import BREAK, CLOSING, WELCOME, Occasion, Slot
from coachdesk.i18n import Translator, mark

_PLAYERS: Final = {
    Player.CONSULTANT: mark("The consultant"),
    Player.CLIENT: mark("The client"),
    Player.INTERPRETER: mark("The interpreter"),
}
_SLOTS: Final = {WELCOME: mark("Welcome and acquaintance"), BREAK: mark("Break"), CLOSING: mark("Looking back")}
_LABELLED: Final = "{number}: {word}"
_LONGEST: Final = 22
"""Signs of a typed word that go on one line in any place."""


@dataclass(frozen=True, slots=True)
class Named:
    """What a part of the programme is called, and a line about it."""

    title: str
    about: str = ""


def typed(text: str) -> str:
    """What somebody typed, so that it never stops a print: a sign that no font has is replaced."""
    return divided(printable(" ".join(text.split()), load_fonts())[0], _LONGEST)


class Words:
    """Makes the sheets in one language."""

    def __init__(self, handouts: Handouts, words: Translator) -> None:
        self._handouts, self._words = handouts, words

    def _said(self, text: Text) -> str:
        return self._words.ptext(text.context, text.source)

    def _sheet(
        self,
        title: str,
        lead: Sequence[str],
        parts: Sequence[Part],
        *,
        exercise: tuple[Stamp, ...] = (),
        most: int = 1,
    ) -> HandoutSheet:
        words = self._words
        page = words.text("Page {page} of {pages}", page="{page}", pages="{pages}")
        return HandoutSheet(words.language, words.rtl, title, tuple(lead), tuple(parts), page, exercise, most)

    def _stamps(self) -> tuple[Stamp, ...]:
        """For papers with a fictional person on them, whatever the desk that makes them."""
        return (Stamp(self._words.text(EXERCISE), self._words.language, self._words.rtl),)

    def _about(self, occasion: Occasion) -> Iterator[str]:
        """Day, place and trainer, as far as they were typed."""
        words = self._words
        if occasion.day is not None:
            yield words.date(occasion.day, weekday=True)
        for label, said in ((mark("Place"), occasion.place), (mark("Trainer"), occasion.trainer)):
            if said.strip():
                yield words.text(_LABELLED, number=words.text(label), word=typed(said))

    def _workshop(self, occasion: Occasion) -> str:
        return typed(occasion.name) or self._words.text(WORKSHOP)

    # --- the papers ---------------------------------------------------------------------------------------------------

    def programme(self, occasion: Occasion, slots: Sequence[Slot], named: Mapping[str, Named]) -> HandoutSheet:
        """The programme; `named` says what the parts are called that are no welcome, break or closing."""
        words = self._words
        rows = []
        for slot in slots:
            said = named.get(slot.item.id) or Named(words.text(_SLOTS[slot.item.id]))
            when = ""
            if slot.begins is not None and slot.ends is not None:
                when = words.line(words.time(slot.begins), words.time(slot.ends), between=" – ")
            long = words.plural("{n} minute", "{n} minutes", slot.item.minutes)
            rows.append((when, said.title, long, said.about))
        lead = (self._workshop(occasion), *self._about(occasion))
        stamps = self._stamps() if named else ()
        return self._sheet(words.text(NAMES[Handout.PROGRAMME]), lead, (Timed(tuple(rows)),), exercise=stamps, most=2)

    def tips(self, readers: Readers) -> HandoutSheet:
        """An edition of the tips."""
        tips = self._handouts.tips[readers]
        parts = [Listed(self._said(part.title), tuple(map(self._said, part.lines))) for part in tips.parts]
        ask = Said(self._words.text("A question that helps"), self._said(tips.ask))
        return self._sheet(self._said(tips.title), (self._said(tips.lead),), (*parts, ask))

    def reflection(self) -> HandoutSheet:
        """The questions of the study in plain words, with lines to write on."""
        words = self._words
        which = Writing(words.text("Which talk or scene?"), rules=1)
        asked = [Writing(self._said(each.ask), self._said(each.help)) for each in self._handouts.reflection]
        return self._sheet(words.text(NAMES[Handout.REFLECTION]), (words.text(NO_NAMES),), (which, *asked))

    def growth(self, growth: Growth) -> HandoutSheet:
        """Skills with five levels to tick, and the prompts of the log to write after a talk."""
        words = self._words
        heads = tuple(self._said(level.name) for level in growth.levels.values())
        levels = Levels(
            words.text("How far are you with it?"), heads, tuple(self._said(s.name) for s in growth.skills.values())
        )
        prompts = [Writing(self._said(prompt.ask), rules=4) for prompt in growth.prompts.values()]
        day = Writing(words.text("Day"), rules=1, new_page=True)
        return self._sheet(words.text(NAMES[Handout.GROWTH]), (words.text(NO_NAMES),), (levels, day, *prompts), most=2)

    def evaluation(self) -> HandoutSheet:
        """The form for a participant."""
        words = self._words
        ends = words.text(AGREES[SCALE[0]]), words.text(AGREES[SCALE[-1]])
        parts: list[Part] = [Ticking(words.text(CAME_AS), tuple(map(words.text, READERS.values())))]
        for each in self._handouts.questions:
            asked = self._said(each.ask)
            parts.append(Rating(asked, *ends) if each.kind is AnswerKind.SCALE else Writing(asked))
        return self._sheet(words.text(NAMES[Handout.EVALUATION]), (words.text(ANONYMOUS),), parts)

    def roles(self, plays: Sequence[RolePlay]) -> RolesSheet:
        """The cards of all players of these plays."""
        words = self._words
        cards = []
        for play in plays:
            for role in play.roles:
                parts = (
                    (words.text("What happens"), play.situation),
                    (words.text("You know"), role.knows),
                    (words.text("You want"), role.wants),
                    (words.text("You do"), role.does),
                )
                said = tuple((label, self._said(text)) for label, text in parts)
                made_up = words.text(EXERCISE)
                cards.append(RoleCard(words.text(_PLAYERS[role.player]), self._said(play.title), said, made_up))
        title = words.text(NAMES[Handout.ROLES])
        return RolesSheet(words.language, words.rtl, title, tuple(cards), self._stamps())

    def certificate(self, occasion: Occasion, names: Sequence[str]) -> CertificateSheet:
        """A page for each name; one to write a name on where there is none."""
        words = self._words
        return CertificateSheet(
            language=words.language,
            rtl=words.rtl,
            title=words.text(NAMES[Handout.CERTIFICATE]),
            names=tuple(typed(name) for name in names) or ("",),
            about=words.text("Attendance at the workshop"),
            workshop=self._workshop(occasion),
            facts=tuple(self._about(occasion)),
            signature=words.text("Signature of the trainer"),
        )
