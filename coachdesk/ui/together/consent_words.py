"""What the client's screen for consent says of whom it is about, in any language."""

from collections.abc import Callable
from typing import Final

from coachdesk.desk.consent_words import ROLES, WHY_NOW
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.handover import Guide, Item, Party, Referral
from coachdesk.domain.handover.telling import to_ask
from coachdesk.domain.partners import GuideRole
from coachdesk.domain.questions import Text
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui.page import Around
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.consent_draft import Said

ANSWERS: Final = {
    Said.YES: mark_to_client("Yes"),
    Said.NO: mark_to_client("No"),
    Said.LATER: mark_to_client("Not now"),
    None: mark_to_client("No answer yet"),
}
SOMEBODY: Final = mark_to_client("somebody else")


class Subject:
    """The handover or the guide `about` that the client is asked about."""

    def __init__(self, around: Around, file: CaseFile, about: str) -> None:
        """Raises StopIteration where the case has neither."""
        self._content = around.desk.content.handover
        self.about, self.referral = about, file.handover.referral(about)
        found: Referral | Guide | None = self.referral
        if found is None:
            found = next(each for each in file.handover.guides if each.id == about)
        self._goes_along = found if isinstance(found, Guide) else None
        self.party: Party = found.to if isinstance(found, Referral) else found.party
        safe = self.referral.safety_items if self.referral is not None and self.referral.safe else ()
        everything = to_ask(file.handover, about)
        self.items = tuple(item for item in everything if item.mark not in safe)
        """What is asked about: not what is told for safety, whatever the answer."""
        knows = self.referral is not None and self.referral.told
        self.safe_items = tuple(item for item in everything if item.mark in safe and knows)
        """What is told for safety, where the client knows of it."""
        self.all_known = knows or not safe
        """Whether the client knows of everything that is told: only then nothing else is, and can be said so."""

    @property
    def guide(self) -> bool:
        """Whether it is about somebody who goes along."""
        return self.referral is None

    def name(self, words: Translator) -> str:
        """The person, else the organisation, else that there is somebody."""
        party = self.party
        return party.person.strip() or party.organisation.strip() or words.to_client(SOMEBODY)

    def who(self, tongues: Tongues) -> Line:
        """All that is known of whom it goes to: one line of names, which is the same in every language."""
        party = self.party
        first = tongues.first
        names = first.line(*(part for part in (party.person, party.role, party.organisation) if part.strip()))
        return Line(names or first.to_client(SOMEBODY), first.language)

    def role(self, tongues: Tongues) -> Line:
        """As what somebody goes along; empty for a handover, and where nobody noted it."""
        guide = self._goes_along
        if guide is None or guide.role is GuideRole.NONE:
            return Line()
        source = ROLES[guide.role]
        return tongues.line(lambda words: words.text(source))

    def limits(self, tongues: Tongues) -> tuple[Line, ...]:
        """What somebody who goes along does not do."""
        guide = self._goes_along
        if guide is None:
            return ()
        known = self._content.limits
        lines = [tongues.line(_said(known[each].text)) for each in guide.limits if each in known]
        return (*lines, *((tongues.own(guide.own_limits),) if guide.own_limits else ()))

    @property
    def purpose(self) -> Words:
        """What the other is asked to do; empty for a guide."""
        return self.referral.question if self.referral is not None else Words()

    @property
    def reason(self) -> Words:
        """Why it is handed over now; empty for a guide, and where it can be what the client does not know of yet."""
        return self.referral.reason if self.referral is not None and self.referral.known else Words()

    def why_now(self, tongues: Tongues) -> Line:
        """Why it is handed over now, as the letter says it; empty where nobody said so."""
        return within(tongues.own(self.reason), lambda words, why: words.text(WHY_NOW, why=why), tongues)

    def topic(self, item: Item) -> Callable[[Translator], str]:
        """What the thing that may be told is called."""
        found = self._content.topics.get(item.topic)
        return _said(found.name) if found is not None else lambda _words: ""

    def pictogram(self, item: Item) -> str:
        """The picture of its topic."""
        found = self._content.topics.get(item.topic)
        return found.pictogram if found is not None else "consent"

    def need(self, item: Item, tongues: Tongues) -> Line:
        """Why the other needs it; it speaks to the other, as in the letter. Empty where nobody said so."""
        found = self._content.need(item.need)
        if item.need_words:
            return tongues.own(item.need_words)
        return tongues.line(_said(found.text)) if found is not None else Line()


def within(said: Line, write: Callable[[Translator, str], str], tongues: Tongues) -> Line:
    """What `write` makes around somebody's words; of no words nothing."""
    if not said.text:
        return said
    second = write(tongues.second, said.second) if tongues.second is not None and said.second else ""
    return Line(write(tongues.first, said.text), tongues.first.language, second, said.second_language)


def _said(text: Text) -> Callable[[Translator], str]:
    return lambda words: words.ptext(text.context, text.source)
