"""The pages of the client's screen for consent: one thing at a time, in pictures and words."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from coachdesk.desk.consent_words import GUIDE_FIELDS, NEVER
from coachdesk.domain.handover import Item
from coachdesk.domain.words import Words
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui import icons
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.parts.basics import column, row
from coachdesk.ui.parts.tongues import Line, Tongues
from coachdesk.ui.together.consent_draft import Said
from coachdesk.ui.together.consent_words import ANSWERS, within
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, line_up, pressed_in, with_loudspeaker
from coachdesk.ui.tokens import LIGHT

if TYPE_CHECKING:
    from coachdesk.ui.together.consent import ConsentTogether

PICTURE, COMPACT = 112, 64
"""Pixels of the picture of what is asked, on a large screen and a small one."""
SMALL: Final = 56
"""Pixels of a picture at the beginning of a line."""
ANSWER, ANSWER_COMPACT = 180, 92
"""Least pixels of the height of yes and no; the smaller one also where larger letters or two languages need the room."""
LATER: Final = 240
"""Most pixels of the button for not now; at least it is half as wide."""
_WHY: Final = mark_to_client("We write why: “{why}”")
"""Around words that speak to the other helper."""


class Page(QWidget):
    """One page; the view asks what its head says, and shows it in the languages of the screen."""

    title = ""
    hint = ""

    def __init__(self, view: "ConsentTogether") -> None:
        super().__init__()
        self.view = view
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def heading(self, words: Translator) -> str:
        """The question at the top."""
        return words.to_client(self.title, name=self.view.subject.name(words))

    def below(self, words: Translator) -> str:
        """The line below it."""
        return words.to_client(self.hint) if self.hint else ""

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say everything in the languages of the screen."""

    def show_draft(self) -> None:
        """Show what was answered so far."""

    asks = False
    """Whether it asks something: then the keyboard begins before its answers, and on none of them."""


class Told(QWidget):
    """A picture, and a line or two beside it."""

    def __init__(self, view: "ConsentTogether", pictogram: str, *, small: bool = False) -> None:
        super().__init__()
        self.first = PairLabel(view.around, "client-word")
        self.more = PairLabel(view.around, "client-hint")
        self.more.hide()
        picture = IconLabel(icons.pictogram(pictogram), SMALL if small else COMPACT)
        self._around, self._others = view.around, list[PairLabel]()
        self._texts = column(None, self.first, self.more, None, spacing=2)
        line = row(picture, self._texts, spacing=18)
        line.setStretch(1, 1)
        self.setLayout(line)

    def show_lines(self, first: Line, more: Line, tongues: Tongues) -> None:
        """Show both lines; the second goes where there is none."""
        self.first.show_line(first, tongues.first)
        self.more.setVisible(bool(more.text))
        self.more.show_line(more, tongues.first)

    def show_all(self, first: Line, more: tuple[Line, ...], tongues: Tongues) -> None:
        """Show a line, and any number of others under it."""
        self.show_lines(first, more[0] if more else Line(), tongues)
        for made in self._others:
            self._texts.removeWidget(made)
            made.deleteLater()
        self._others = [PairLabel(self._around, "client-hint") for _line in more[1:]]
        for made, line in zip(self._others, more[1:], strict=True):
            self._texts.insertWidget(self._texts.count() - 1, made)
            made.show_line(line, tongues.first)
        line_up((self.first, self.more, *self._others))


class WhoPage(Page):
    """Who gets to know it, what for and why now; for a guide: who would come along, as what, and what this person does not do."""

    def __init__(self, view: "ConsentTogether") -> None:
        super().__init__(view)
        guide = view.subject.guide
        self.title = mark_to_client("Who goes along with you?") if guide else mark_to_client("Who would help you?")
        self.hint = "" if guide else mark_to_client("Together we choose what this person may know.")
        self.who, self.why = Told(view, "recipient"), Told(view, "why")
        self.untranslated = PairLabel(view.around, "client-hint")
        note = row(COMPACT + 18, self.untranslated, spacing=0)
        self.limits = Told(view, "not_told")
        self.setLayout(column(self.who, 8, self.why, note, self.limits, None, spacing=12))

    def say(self, tongues: Tongues, look: Look) -> None:
        subject = self.view.subject
        self.who.show_lines(subject.who(tongues), subject.role(tongues), tongues)
        limits = subject.limits(tongues)
        self.limits.setVisible(bool(limits))
        does_not = GUIDE_FIELDS["limits"]
        self.limits.show_all(tongues.line(lambda words: words.text(does_not)), limits, tongues)
        said = [words for words in (subject.purpose, subject.reason) if words]
        self.why.setVisible(bool(said))
        title = tongues.line(lambda words: words.to_client("What we ask"))
        asked = (tongues.own(subject.purpose), subject.why_now(tongues))
        self.why.show_all(title, tuple(line for line in asked if line.text), tongues)
        note = next((note for words in said if (note := untranslated(words, tongues)).text), Line())
        self.untranslated.setVisible(bool(note.text))
        self.untranslated.show_line(note, tongues.first)


class RightsPage(Page):
    """What is known before anything is answered: one may say no, and stop later."""

    title = mark_to_client("You choose")
    hint = mark_to_client("No answer is wrong. You may change it at the end.")

    def __init__(self, view: "ConsentTogether") -> None:
        super().__init__(view)
        self.lines = (Told(view, "may_refuse"), Told(view, "may_stop"))
        self.setLayout(column(*self.lines, None, spacing=20))

    def say(self, tongues: Tongues, look: Look) -> None:
        refuse, stop = self.lines
        no = tongues.line(lambda words: words.to_client("You may say no."))
        refuse.show_lines(no, tongues.line(lambda words: words.to_client("We help you then too.")), tongues)
        later = tongues.line(lambda words: words.to_client("You may stop later."))
        stop.show_lines(later, tongues.line(lambda words: words.to_client("Tell us, and we stop.")), tongues)


class AskPage(Page):
    """One question with two answers of equal weight; nothing is pressed beforehand. A second press takes it back."""

    asks = True

    def __init__(self, view: "ConsentTogether", key: str, pictogram: str, title: str, hint: str = "") -> None:
        super().__init__(view)
        self.key, self.title, self.hint = key, title, hint
        self._pictogram = pictogram
        self._picture = IconLabel(icons.pictogram(pictogram), PICTURE)
        self.topic, self.words = PairLabel(view.around, "client-hint"), PairLabel(view.around, "client-word")
        self.why, self.untranslated = (PairLabel(view.around, "client-hint") for _ in range(2))
        self.answers = {said: LineButton(view.around, "answer") for said in Said}
        texts = column(None, self.topic, self.words, self.untranslated, self.why, None, spacing=4)
        above = row(self._picture, texts, spacing=22)
        above.setStretch(1, 1)
        for said, made in self.answers.items():
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, said=said: self._press(said))
        both = QHBoxLayout()
        both.setSpacing(18)
        for said, icon in ((Said.YES, "check"), (Said.NO, "close")):
            made = self.answers[said]
            made.bear(IconLabel(icons.icon(icon, LIGHT.text), 40))
            made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
            both.addLayout(with_loudspeaker(made), 1)
        self.answers[Said.LATER].setMinimumWidth(LATER // 2)
        self.answers[Said.LATER].setMaximumWidth(LATER)
        later = row(None, with_loudspeaker(self.answers[Said.LATER]), None)
        later.setStretch(1, 1)
        self._both_and_later = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._both_and_later.setSpacing(12)
        self._both_and_later.addLayout(both, 4)
        self._both_and_later.addLayout(later, 1)
        self.setLayout(column(above, 6, self._both_and_later, None, spacing=12))

    def say(self, tongues: Tongues, look: Look) -> None:
        side = COMPACT if look.compact else PICTURE
        self._picture.setFixedSize(side, side)
        self._picture.setPixmap(icons.pictogram(self._pictogram).pixmap(self._picture.size(), self.devicePixelRatioF()))
        crowded = look.compact or look.large or tongues.second is not None
        high = ANSWER_COMPACT if crowded else ANSWER
        beside = QBoxLayout.Direction.LeftToRight if crowded else QBoxLayout.Direction.TopToBottom
        self._both_and_later.setDirection(beside)
        for said, made in self.answers.items():
            made.setMinimumHeight(look.target if said is Said.LATER else high)
            made.show_line(tongues.line(lambda each, said=said: each.to_client(ANSWERS[said])), tongues.first)
        parts = (self.topic, self.words, self.why, self.untranslated)
        for part, line in zip(parts, (*self.lines(tongues), self.note(tongues)), strict=True):
            part.setVisible(bool(line.text))
            part.show_line(line, tongues.first)
        self.show_draft()

    def lines(self, tongues: Tongues) -> tuple[Line, Line, Line]:
        """What it is called, the words themselves, and why; empty ones are left out."""
        return Line(), Line(), Line()

    def note(self, tongues: Tongues) -> Line:
        """What is to be known of the words."""
        return Line()

    def show_draft(self) -> None:
        given = self.view.draft.said.get(self.key)
        for said, made in self.answers.items():
            pressed_in(made, said is given)

    def _press(self, said: Said) -> None:
        again = self.view.draft.said.get(self.key) is said
        self.view.answer(self.key, None if again else said)


class ItemPage(AskPage):
    """One thing that may be told: exactly the words that the other would read, and why."""

    def __init__(self, view: "ConsentTogether", item: Item) -> None:
        super().__init__(view, item.mark, view.subject.pictogram(item), mark_to_client("May {name} know this?"))
        self.item = item

    def lines(self, tongues: Tongues) -> tuple[Line, Line, Line]:
        subject, item = self.view.subject, self.item
        why = within(subject.need(item, tongues), lambda words, why: words.to_client(_WHY, why=why), tongues)
        return tongues.line(subject.topic(item)), tongues.own(item.words), why

    def note(self, tongues: Tongues) -> Line:
        return untranslated(self.item.words, tongues)


def untranslated(said: Words, tongues: Tongues) -> Line:
    """That nobody has translated these words into the first language of the screen; empty where somebody has."""
    if said.in_language(tongues.first.language) is not None:
        return Line()
    return tongues.line(lambda words: words.to_client("Not translated yet. Ask your contact person."))


class RestPage(Page):
    """What is not told: what was not answered with yes, what is never told, and everything that is not written here.

    Where something is told for safety of which the client does not know yet, it does not say that nothing else is told.
    """

    title = mark_to_client("This is not told")

    def __init__(self, view: "ConsentTogether") -> None:
        super().__init__(view)
        self.items = {item.mark: Told(view, view.subject.pictogram(item), small=True) for item in view.items}
        self.rest = Told(view, "not_told", small=True)
        self.safe = tuple(Told(view, "safety", small=True) for _item in view.subject.safe_items)
        self.never = tuple(Told(view, "not_told", small=True) for _each in NEVER)
        self.setLayout(column(*self.items.values(), *self.never, *self.safe, self.rest, None, spacing=10))

    def say(self, tongues: Tongues, look: Look) -> None:
        view = self.view
        for item in view.items:
            line = tongues.line(view.subject.topic(item))
            self.items[item.mark].show_lines(line, tongues.own(item.words), tongues)
        for source, never in zip(NEVER, self.never, strict=True):
            never.show_lines(tongues.line(lambda words, source=source: words.to_client(source)), Line(), tongues)
        rest = tongues.line(lambda words: words.to_client("Nothing else about you is told."))
        self.rest.show_lines(rest, Line(), tongues)
        self.rest.setVisible(view.subject.all_known)
        anyway = tongues.line(lambda words: words.to_client("We tell this for safety, also when you say no"))
        for item, safe in zip(view.subject.safe_items, self.safe, strict=True):
            safe.show_lines(anyway, tongues.own(item.words), tongues)
        self.show_draft()

    def show_draft(self) -> None:
        for mark, line in self.items.items():
            line.setVisible(self.view.draft.said.get(mark) is not Said.YES)

    @property
    def left(self) -> tuple[str, ...]:
        """The marks on show."""
        return tuple(mark for mark, line in self.items.items() if not line.isHidden())
