"""What a client wishes for in contact, and which activities of the library fit."""

from dataclasses import replace
from typing import Any, Final, cast

from coachdesk.desk.changing import FieldsDesk
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.activities import Activity
from coachdesk.domain.connection.finding import Needs, Suggestion, ask_first, shown, suggest
from coachdesk.domain.connection.library import Shelf
from coachdesk.domain.connection.wishes import ContactWish
from coachdesk.domain.picture import Pile
from coachdesk.domain.picture.energy import mixture
from coachdesk.domain.questions import WEEK

LIMIT: Final = 6
"""How many suggestions are shown at once: more is too much to choose from."""
WEEK_QUESTION: Final = "week"
"""The question of Listen whose answer says in which parts of the week there is something."""
TYPED: Final = frozenset({"words", "has_contact", "wishes_contact", "idea", "place", "goes_along"})
"""What is typed of the wishes: autosave keeps it, and the field takes it back."""


class FittingDesk(FieldsDesk):
    """Every call is kept at once; what was pressed can be undone."""

    # --- wishes -----------------------------------------------------------------------------------------------------

    def wish(self, file: CaseFile) -> ContactWish:
        """What the client wishes, as it was asked last; before that what is known of it already.

        Known are the languages of the client, and the parts of the week that the client left free at Listen.
        """
        known = self._kept(file)
        return replace(known, free=self.free_at_listen(file)) if known.free is None else known

    def _kept(self, file: CaseFile) -> ContactWish:
        """The same without the week of Listen: that is read anew each time, until another one is pressed here."""
        spoken = tuple(code for code in file.case.speaks if code != "nl")
        return file.connection.wish or ContactWish(self.today(), languages=spoken)

    def free_at_listen(self, file: CaseFile) -> tuple[str, ...] | None:
        """The parts of the week in which there is nothing, from the answer at Listen; None where it was not asked."""
        answer = file.answer(WEEK_QUESTION)
        if answer is None or not answer.picked:
            return None
        return tuple(part for part in WEEK if part not in answer.picked)

    def ask(self, case_id: str, **changes: Any) -> CaseFile:
        """Keep what the client answered; `changes` are fields of ContactWish. What was pressed can be undone.

        Raises what ContactWish raises.
        """
        file = self.store.get(case_id)
        known, before = file.connection.wish, self._kept(file)
        after = replace(before, **changes)
        if after == before:
            return file
        after = replace(after, on=self.today())
        if known is None:
            return self.moved(case_id, None, after)
        return self.save(case_id, after) if TYPED.issuperset(changes) else self._pressed(case_id, before, after)

    # --- what fits --------------------------------------------------------------------------------------------------

    def needs(self, file: CaseFile) -> Needs:
        """What is asked of an activity for this client: the wishes, and what gives energy."""
        wish, items = self.wish(file), file.picture.energy
        giving = [item for item in items if item.pile is Pile.GIVES and item.card]
        return Needs(
            dutch=wish.dutch,
            women_only=wish.women_only,
            free=frozenset(wish.free) if wish.free else None,  # in a week without room nothing would ever fit
            most_cents=wish.most_cents,
            most_minutes=wish.most_minutes,
            liked=frozenset(item.card for item in giving),
            strengths=frozenset(item.card for item in giving if item.strength),
            tags=tuple(mixture(items).items()),
            contact=frozenset(wish.contact),
            role=wish.role,
            languages=wish.languages,
            same_tongue=wish.same_tongue,
        )

    def suggestions(self, file: CaseFile, limit: int = LIMIT) -> tuple[Suggestion, ...]:
        """What fits, but for what came up already; the best first, and always one outside the strongest tag."""
        kinds = self.tools.content.guidance.kinds
        return shown(suggest(self._new_to(file), kinds, self.needs(file), self.today()), limit)

    def ask_first(self, file: CaseFile, limit: int = LIMIT) -> tuple[Suggestion, ...]:
        """What could fit, as soon as somebody knows what the library does not."""
        kinds = self.tools.content.guidance.kinds
        return ask_first(self._new_to(file), kinds, self.needs(file), self.today())[:limit]

    def library(self) -> tuple[Activity, ...]:
        """All activities that there are."""
        return cast(tuple[Activity, ...], self.tools.vault.opened().library.all(Shelf.ACTIVITIES))

    def _new_to(self, file: CaseFile) -> tuple[Activity, ...]:
        known = {each.activity for each in file.connection.joinings}
        return tuple(each for each in self.library() if each.id not in known)
