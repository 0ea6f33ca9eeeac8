"""Volunteers who could be a buddy: an entry of the library each, and in no client's file."""

from typing import Any, Final, cast
from uuid import uuid4

from coachdesk.desk.changes import LibraryChanged
from coachdesk.desk.listed import ListedDesk
from coachdesk.desk.undo import Deed
from coachdesk.documents.buddy_words import FIELDS
from coachdesk.documents.joined_choices import BUDDY_KINDS
from coachdesk.domain.connection.buddies import Volunteer
from coachdesk.domain.connection.library import Shelf
from coachdesk.domain.search import fold
from coachdesk.i18n import Translator

VOLUNTEER_FIELDS: Final = FIELDS
VOLUNTEER_KINDS: Final = BUDDY_KINDS


class VolunteersDesk(ListedDesk[Volunteer]):
    """Everything is kept at once; taking out can be undone."""

    def all(self) -> tuple[Volunteer, ...]:
        """All of them, by name."""
        return tuple(sorted(self._entries(), key=lambda each: (fold(each.name), each.id)))

    def search(self, text: str, words: Translator) -> tuple[Volunteer, ...]:
        """Those in whose name, organisation, languages, interests or note each word that was typed stands."""
        wanted = fold(text).split()
        return tuple(each for each in self.all() if all(word in self._folded(each, words) for word in wanted))

    def _folded(self, volunteer: Volunteer, words: Translator) -> str:
        kinds = self.tools.content.guidance.kinds
        likes = (kinds[each].name for each in volunteer.interests if each in kinds)
        spoken = (words.language_name(code) for code in (*volunteer.tongues, *volunteer.languages))
        liked = (words.ptext(name.context, name.source) for name in likes)
        return fold(" ".join((volunteer.name, volunteer.organisation, volunteer.note, *spoken, *liked)))

    def new(self, name: str, **values: Any) -> Volunteer:
        """One that is not kept yet; `values` are fields of Volunteer. Raises what Volunteer raises."""
        return Volunteer(uuid4().hex, name, **values)

    def remove(self, volunteer_id: str) -> None:
        """Take out a volunteer; can be undone. Whoever walks with a client stays in that client's case."""
        gone = self.find(volunteer_id)
        if gone is not None:
            self._together(Deed.VOLUNTEER_REMOVED, gone.name, (), (gone,))

    def taken(self) -> dict[str, int]:
        """How many clients of open cases walk with whom now, by the id of the volunteer."""
        return self.tools.vault.opened().connections.walking(self.today())

    def _entries(self) -> tuple[Volunteer, ...]:
        return cast(tuple[Volunteer, ...], self.tools.vault.opened().library.all(Shelf.VOLUNTEERS))

    def _put(self, kept: tuple[Volunteer, ...], gone: tuple[Volunteer, ...] = ()) -> None:
        self.tools.vault.opened().library.save(kept, gone=gone)
        self.tools.changes.announce(LibraryChanged(Shelf.VOLUNTEERS))
