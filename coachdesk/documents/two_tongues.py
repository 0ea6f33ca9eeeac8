"""Writing a sheet in Dutch and in the client's language: every line twice."""

from collections.abc import Callable, Iterator
from datetime import date

from coachdesk.documents.exercise import stamps
from coachdesk.documents.sheets import LARGE_PRINT, EnergyLine, Pair
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.content import Content
from coachdesk.domain.intake import names_strength
from coachdesk.domain.picture import EnergyItem
from coachdesk.domain.questions import Text
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator


class TwoTongues:
    """Keeps the case and the two languages at hand; in Dutch alone when the other language is that too."""

    def __init__(self, file: CaseFile, content: Content, dutch: Translator, other: Translator) -> None:
        self.file, self.content, self.dutch, self.other = file, content, dutch, other
        self.bilingual = other.language != dutch.language
        self.exercise = stamps(dutch, other)

    @property
    def clients_letters(self) -> float:
        """How large the letters of the client's copy are; how the client reads is no matter of others."""
        return LARGE_PRINT[0] if self.bilingual and self.file.case.reading.large_print else 1.0

    @property
    def clients_pictures(self) -> bool:
        """Whether pictures carry the meaning on the client's copy."""
        return self.bilingual and self.file.case.reading.pictures

    # --- pairs ------------------------------------------------------------------------------------------------------

    def both(self, write: Callable[[Translator], str]) -> Pair:
        """What `write` makes in both languages."""
        return Pair(write(self.dutch), write(self.other) if self.bilingual else None)

    def pair(self, source: str, **slots: object) -> Pair:
        """A source text in both languages."""
        return self.both(lambda words: words.text(source, **slots))

    def content_pair(self, text: Text, **slots: object) -> Pair:
        """A text of the content in both languages."""
        return self.both(lambda words: words.ptext(text.context, text.source, **slots))

    def said(self, words: Words) -> Pair:
        """What somebody typed, in the column of its language; the other column only if somebody translated it.

        What was typed in a language of neither column stands with the Dutch: it is the consultant's.
        """
        typed = words.text.strip()
        dutch = words.in_language("nl")
        if not self.bilingual:
            return Pair(dutch or typed or words.interpreted.strip())
        other = words.in_language(self.other.language)
        if dutch is None and typed and words.language != self.other.language:
            dutch = typed
        return Pair(dutch, other)

    def dated(self, words: Translator, text: str, day: date | None) -> str:
        """A text with a date, and under it the same date in the Ge'ez calendar for who asked for it."""
        return f"{text}\n{words.in_geez(day)}" if day and self.file.case.reading.geez_dates else text

    # --- what stands on every paper of the client ---------------------------------------------------------------------

    def good_at(self) -> tuple[EnergyLine, ...]:
        """What this person is good at and gets energy from: the named qualities first."""
        lines = [EnergyLine(next(iter(item.tags), "energy"), self._strength(item)) for item in self._strengths()]
        for answer in self.file.answers:
            question = self.content.questions.get(answer.question_id)
            for option in question.options if question else ():
                if option.id in answer.picked and option.sentence is not None:
                    lines.append(EnergyLine(option.pictogram, self.content_pair(option.sentence)))
        return tuple(lines)

    def _strengths(self) -> Iterator[EnergyItem]:
        cards = self.content.energy_cards
        return (i for i in self.file.picture.energy if i.strength and names_strength(i, cards.get(i.card)))

    def _strength(self, item: EnergyItem) -> Pair:
        """The quality in the client's words, else the sentence of the card."""
        card = self.content.energy_cards.get(item.card)
        if item.quality or card is None or card.strength is None:
            return self.said(item.quality or item.words)
        return self.content_pair(card.strength)
