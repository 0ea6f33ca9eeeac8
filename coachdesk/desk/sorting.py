"""Cards that the client sorts and puts in order before choosing, and how it came about that something was chosen."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final, cast
from uuid import uuid4

from coachdesk.desk.recording import RecordDesk
from coachdesk.desk.undo import Deed, Undoable
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.cases import SHORT, check_length
from coachdesk.domain.course import CardSource, LaidBy, Rating, Reason, SortCard, Sorted
from coachdesk.domain.course.cards import MOST_OF_CONSULTANT, MOST_PLACED, card_id
from coachdesk.domain.course.reasons import RATED
from coachdesk.domain.errors import ChangedSince, TooManyCards, UnknownId
from coachdesk.domain.faces import Face, content_faces, face
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import Pile
from coachdesk.domain.records import Record
from coachdesk.domain.words import Words

DECKS: Final = (CardSource.AREA, CardSource.ASPECT, CardSource.ENERGY)
"""The cards that are offered, one sort at a time; own words and those of the consultant lie among the life areas."""


class SortingDesk(RecordDesk):
    """Every move is kept at once and can be undone."""

    def _check_back(self, file: CaseFile, before: Record | None, after: Record) -> None:
        """Raises ChangedSince for own words that were chosen: they stand nowhere else than on their card."""
        if before is None and isinstance(after, SortCard) and not after.ref and after.id in file.choice.area_ids:
            raise ChangedSince

    def deck(self, file: CaseFile, source: CardSource) -> tuple[Face, ...]:
        """The cards of one sort that lie in no pile yet, what was written for this client first."""
        lying = {card.id for card in file.course.cards if card.pile is not Sorted.OPEN}
        return tuple(each for each in self._all(file, source) if each.id not in lying)

    def _all(self, file: CaseFile, source: CardSource) -> Iterable[Face]:
        if source is CardSource.ENERGY:
            return self._energy(file)
        faces = content_faces(self.tools.content)
        if source is CardSource.ASPECT:
            return (each for each in faces if each.id.startswith(card_id(source, "")))
        known = (face(self.tools.content, file.course.cards, card.id) for card in file.course.cards if not card.ref)
        areas = (each for each in faces if each.id in self.tools.content.areas)
        return (*(each for each in known if each is not None), *areas)

    def _energy(self, file: CaseFile) -> Iterable[Face]:
        """What gives this client energy, as he laid it; own words of his too."""
        for item in file.picture.energy:
            if item.pile is Pile.GIVES:
                chosen = card_id(CardSource.ENERGY, item.card or item.id)
                known = face(self.tools.content, (), chosen)
                if known is not None or item.words:
                    yield known or Face(chosen, "energy", None, words=item.words)

    def _card(self, file: CaseFile, chosen: str) -> SortCard:
        """The card that lies on the table, or one that can be laid there. Raises UnknownId."""
        lies = cast(SortCard | None, file.find(Kind.CARDS, chosen))
        if lies is not None:
            return lies
        for source in DECKS:
            for each in self._all(file, source):
                if each.id == chosen:
                    ref = chosen if source is CardSource.AREA else chosen.partition("_")[2]
                    own = each.name is None
                    return SortCard(chosen, source, "" if own else ref, each.words)
        raise UnknownId("card", chosen)

    # --- what the client does -----------------------------------------------------------------------------------------

    def lay(self, case_id: str, chosen: str, pile: Sorted) -> CaseFile:
        """Lay a card in a pile; can be undone. Raises UnknownId."""
        file = self.store.get(case_id)
        before = file.find(Kind.CARDS, chosen)
        return self.moved(case_id, before, replace(self._card(file, chosen), pile=pile))

    def lay_own(self, case_id: str, words: Words, pile: Sorted = Sorted.OPEN) -> CaseFile:
        """Lay a card in the client's own words; can be undone. Raises CardEmpty, FieldTooLong for more than a thought."""
        check_length("text", words.text, SHORT)
        return self.moved(case_id, None, SortCard(uuid4().hex, CardSource.OWN, words=words, pile=pile))

    def take_back(self, case_id: str, chosen: str) -> CaseFile:
        """Lay a card back among those that are offered; can be undone.

        What the client wrote is taken away when it lay there already; a card of the consultant, and one that was chosen,
        stays on the table.
        """
        file = self.store.get(case_id)
        lies = cast(SortCard | None, file.find(Kind.CARDS, chosen))
        if lies is None:
            return file
        stays = lies.by is LaidBy.CONSULTANT or chosen in file.choice.area_ids
        if stays or (lies.source is CardSource.OWN and lies.pile is not Sorted.OPEN):
            return self.moved(case_id, lies, replace(lies, pile=Sorted.OPEN, place=None))
        return self.remove(case_id, Kind.CARDS, chosen)

    def place(self, case_id: str, chosen: tuple[str, ...]) -> CaseFile:
        """Put cards in the client's order; can be undone as one move. Raises TooManyCards, UnknownId."""
        if len(chosen) > MOST_PLACED:
            raise TooManyCards(MOST_PLACED)
        file = self.store.get(case_id)
        at = {card: number for number, card in enumerate(chosen, 1)}
        on_table = {card.id: card for card in file.course.cards}
        cards = {**on_table, **{card: self._card(file, card) for card in chosen}}
        after = [replace(card, place=at.get(card.id)) for card in cards.values()]
        changed = [(on_table.get(card.id), card) for card in after if on_table.get(card.id) != card]
        if not changed:
            return file
        for _before, card in changed:
            self.store.save_record(case_id, card)

        def back() -> None:
            now = self.store.get(case_id)
            if any(now.find(Kind.CARDS, card.id) != card for _before, card in changed):
                raise ChangedSince
            for before, card in changed:
                if before is None:
                    self.store.remove_record(case_id, Kind.CARDS, card.id)
                else:
                    self.store.save_record(case_id, before)
            self.announce(case_id)

        self.tools.undo.push(Undoable(Deed.CARD_MOVED, file.case.calling_name, back))
        return self.announce(case_id)

    def rating(self, file: CaseFile, card: str) -> Rating:
        """Today's rating of a card, empty when nothing was given today."""
        empty = Rating(card, self.today())
        return cast(Rating | None, file.find(Kind.RATINGS, empty.key)) or empty

    def rate(self, case_id: str, card: str, asked: str, mark: int | None) -> CaseFile:
        """Keep how the client rates a card today; None takes the mark away. Can be undone.

        `asked` is one of RATED. Raises UnknownId for what was not chosen, RatingNotPossible.
        """
        file = self.store.get(case_id)
        file.choice.priority(card)
        empty = Rating(card, self.today())
        before = file.find(Kind.RATINGS, empty.key)
        changes: dict[str, Any] = {asked: mark}
        after = replace(self.rating(file, card), **changes)
        if after == empty:
            return self.remove(case_id, Kind.RATINGS, empty.key)
        return self.moved(case_id, before, after, Deed.MARK_CHANGED)

    # --- what the consultant does -------------------------------------------------------------------------------------

    def add(self, case_id: str, *, card: str = "", words: Words | None = None, duty: bool = False) -> CaseFile:
        """Lay a card of the consultant: one of the content, or in own words; can be undone.

        A `duty` is shown openly as something that has to be done. Raises TooManyCards beyond two others, CardEmpty,
        UnknownId, FieldTooLong.
        """
        file = self.store.get(case_id)
        mine = [
            each for each in file.course.cards if each.by is LaidBy.CONSULTANT and each.source is not CardSource.DUTY
        ]
        if not duty and len(mine) >= MOST_OF_CONSULTANT:
            raise TooManyCards(MOST_OF_CONSULTANT)
        if card:
            if file.find(Kind.CARDS, card) is not None:
                return file
            known = next((each for each in self.addable(file) if each.id == card), None)
            if known is None:
                raise UnknownId("card", card)
            source = CardSource(card.partition("_")[0])
            made = SortCard(card, source, card.partition("_")[2], by=LaidBy.CONSULTANT)
            return self.moved(case_id, None, made)
        said = words or Words()
        for part, text in (("text", said.text), ("interpreted", said.interpreted)):
            check_length(part, text, SHORT)
        own = CardSource.DUTY if duty else CardSource.OWN
        return self.moved(case_id, None, SortCard(uuid4().hex, own, words=said, by=LaidBy.CONSULTANT))

    def addable(self, file: CaseFile) -> tuple[Face, ...]:
        """Cards of the content that lie not on the table yet; a life area lies there always."""
        lying = {card.id for card in file.course.cards} | self.tools.content.areas.keys()
        return tuple(each for each in content_faces(self.tools.content) if each.id not in lying)

    def reason(self, file: CaseFile, card: str) -> Reason:
        """How a card was chosen, as far as it is known."""
        known = cast(Reason | None, file.find(Kind.REASONS, card))
        return known or Reason(card, self.today(), language=file.choice.language)

    def tell(self, case_id: str, card: str, **changes: Any) -> CaseFile:
        """Keep more of how a card was chosen; `changes` are fields of Reason.

        Raises UnknownId for what was not chosen, FieldTooLong.
        """
        file = self.store.get(case_id)
        file.choice.priority(card)
        return self.save(case_id, replace(self.reason(file, card), **changes))


def marks(rating: Rating) -> tuple[int | None, ...]:
    """The three marks of a rating, in the order in which they are asked."""
    return tuple(getattr(rating, asked) for asked in RATED)
