"""Cards on how things work in the Netherlands: explained to a client, told back, and taken home on paper."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

from coachdesk.desk.changing import FieldsDesk
from coachdesk.desk.noted_paper import NotedPaper
from coachdesk.documents.joined_choices import TOLD_BACKS
from coachdesk.documents.joined_labels import LABELS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.explained import Explained, ToldBack
from coachdesk.domain.connection.guidance import HowCard
from coachdesk.domain.errors import NoCardChosen, StillToCome, UnknownId
from coachdesk.domain.kind import Kind
from coachdesk.domain.records import Record

if TYPE_CHECKING:
    from coachdesk.documents.how_sheet import HowSheet

FIELDS: Final = LABELS[Kind.EXPLAINED]
TOLD: Final = TOLD_BACKS


class ExplainingDesk(NotedPaper, FieldsDesk):
    """Every call is kept at once; what was pressed can be undone. Each card is in a case at most once."""

    document = "how"

    def check(self, record: Record) -> None:
        """Raises UnknownId for a card that there is not, StillToCome for a day to come."""
        found = cast(Explained, record)
        self.card(found.card)
        if found.on > self.today():
            raise StillToCome

    # --- cards ------------------------------------------------------------------------------------------------------

    def card(self, card_id: str) -> HowCard:
        """A card of the content. Raises UnknownId."""
        found = self.tools.content.guidance.cards.get(card_id)
        if found is None:
            raise UnknownId("card", card_id)
        return found

    def explained(self, file: CaseFile, card_id: str) -> Explained | None:
        """When a card was last explained to this client, and how it was told back; None where it was not."""
        return cast(Explained | None, file.find(Kind.EXPLAINED, card_id))

    def in_order(self, file: CaseFile) -> tuple[HowCard, ...]:
        """All cards: those to explain again first, then those not explained yet, then the others, the longest ago first."""
        given = {each.card: each for each in file.connection.explained}

        def place(card: HowCard) -> tuple[int, int]:
            found = given.get(card.id)
            if found is None:
                return 1, 0
            return (0 if found.told_back is ToldBack.AGAIN else 2), found.on.toordinal()

        return tuple(sorted(self.tools.content.guidance.cards.values(), key=place))

    # --- explaining -------------------------------------------------------------------------------------------------

    def explain(self, case_id: str, card_id: str, told_back: ToldBack, language: str) -> CaseFile:
        """The card was explained today in a language of the client, and told back so; can be undone. Raises UnknownId."""
        self.card(card_id)
        file = self.store.get(case_id)
        before = self.explained(file, card_id)
        if before is None:
            return self.moved(case_id, None, Explained(card_id, self.today(), told_back, language))
        after = replace(before, on=self.today(), told_back=told_back, language=language)
        return self._pressed(case_id, before, after)

    def change(self, case_id: str, card_id: str, **changes: Any) -> CaseFile:
        """Keep another day, another way of telling back, or the client's own words. Raises UnknownId, StillToCome."""
        before = self.explained(self.store.get(case_id), card_id)
        if before is None:
            raise UnknownId("card", card_id)
        after = replace(before, **changes)
        return self.save(case_id, after) if set(changes) == {"words"} else self._pressed(case_id, before, after)

    def not_explained(self, case_id: str, card_id: str) -> CaseFile:
        """Take back that a card was explained; can be undone."""
        return self.remove(case_id, Kind.EXPLAINED, card_id)

    # --- paper ------------------------------------------------------------------------------------------------------

    def sheets(self, cards: Sequence[str], language: str, case_id: str = "") -> tuple["HowSheet", ...]:
        """What the papers of some cards say in Dutch and `language` ("nl" for Dutch alone); of a case in the form in which that
        client is spoken to. Raises UnknownId, NoCardChosen without a card."""
        from coachdesk.documents.how_sheet import how_sheet

        if not cards:
            raise NoCardChosen
        file = self.store.get(case_id) if case_id else None
        dutch, other = self.tools.translators["nl"], self.tools.translators[language]
        if file is not None:
            dutch, other = self.words_for(file.case, "nl"), self.words_for(file.case, language)
        reading = file.case.reading if file is not None else None
        return tuple(how_sheet(self.card(each), dutch, other, reading) for each in cards)

    def pdf(self, cards: Sequence[str], language: str, case_id: str = "") -> bytes:
        """The papers of some cards as one PDF, a page for each. Raises also PrintStopped when it can't be printed right."""
        from coachdesk.documents.how_pdf import how_pdf

        return how_pdf(self.sheets(cards, language, case_id), created=self.tools.clock())

    def save_pdf(self, cards: Sequence[str], language: str, path: Path, case_id: str = "") -> None:
        """Write the papers where the user asked: whole or not at all. Raises also FileNotWritable."""
        made = self.pdf(cards, language, case_id)
        if case_id:
            self._write_noted(made, case_id, language, path)
        else:
            self.write(path, made)

    def printed(self, case_id: str, language: str) -> None:
        """The printer took papers for a client: that stands in the trail."""
        self._printed(case_id, language)
