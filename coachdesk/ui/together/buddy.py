"""What a client wishes in a buddy and who fits, on the client's own screen: large answers to press, kept at once."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.desk.buddies import KINDS, TONGUES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import BuddyKind, BuddyWish
from coachdesk.domain.connection.wishes import SameTongue
from coachdesk.i18n import Translator, mark_to_client
from coachdesk.ui.connect.buddy_wish_card import ASKED
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.scroll import Scrolling
from coachdesk.ui.parts.tongues import Tongues
from coachdesk.ui.together.buddy_match import MatchTiles
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.together.look import Look
from coachdesk.ui.together.pair import LineButton, PairLabel, fit_loudspeakers, pressed_in, with_loudspeaker

Says = Callable[[Translator], str]
WIDE: Final = 190
"""Pixels of an answer at least, so that a short word is as easy to press as a long one."""
_WANTS: Final = {True: mark_to_client("Yes"), False: mark_to_client("No")}


class Answers(QFrame):
    """One question with its answers; `read` says of a wish which of them are pressed in."""

    def __init__(
        self, view: "BuddyWishTogether", name: str, says: dict[Any, Says], read: Callable[[BuddyWish], tuple[Any, ...]]
    ) -> None:
        super().__init__()
        self.setProperty("role", "pile")
        self._name, self._says, self._read = name, says, read
        self.question = PairLabel(view.around, "client-word")
        self.answers = {key: LineButton(view.around, "answer") for key in says}
        holder = QWidget()
        flow = Flow(holder, spacing=10)
        for key, made in self.answers.items():
            made.setCheckable(True)
            made.clicked.connect(lambda _checked=False, key=key: view.answer(name, key))
            inside = QWidget()
            inside.setLayout(with_loudspeaker(made))
            flow.addWidget(inside)
        whole = column(self.question, holder, spacing=10)
        whole.setContentsMargins(18, 12, 18, 12)
        self.setLayout(whole)

    def say(self, tongues: Tongues, look: Look) -> None:
        """Say it in the languages of the screen."""
        self.question.show_line(tongues.line(lambda words: words.to_client(ASKED[self._name])), tongues.first)
        for key, made in self.answers.items():
            made.setMinimumSize(WIDE, look.target)
            made.show_line(tongues.line(lambda words, key=key: self._says[key](words)), tongues.first)

    def show_wish(self, wish: BuddyWish) -> None:
        """Press in what was answered."""
        chosen = self._read(wish)
        for key, made in self.answers.items():
            pressed_in(made, key in chosen)


class BuddyWishTogether(ClientView):
    """No is an answer: then nothing more is asked."""

    title = mark_to_client("Somebody who walks beside you")
    hint = mark_to_client("You may say no. We help you then too.")

    def __init__(self, around: Around, file: CaseFile) -> None:
        super().__init__(around, file)
        guidance = around.desk.content.guidance
        tongues = [each for each in SameTongue if each is not SameTongue.NOT_ASKED]

        def texts(found: dict[Any, str]) -> dict[Any, Says]:
            return {key: lambda words, text=text: words.text(text) for key, text in found.items()}

        def content(found: dict[str, Any], name: str) -> dict[Any, Says]:
            parts = {key: getattr(each, name) for key, each in found.items()}
            return {key: lambda words, part=part: words.ptext(part.context, part.source) for key, part in parts.items()}

        wants: dict[Any, Says] = {key: lambda words, text=text: words.to_client(text) for key, text in _WANTS.items()}
        self.groups = {
            "wants": Answers(self, "wants", wants, lambda wish: () if wish.wants is None else (wish.wants,)),
            "kinds": Answers(self, "kinds", texts(dict(KINDS)), lambda wish: wish.kinds),
            "same_tongue": Answers(
                self, "same_tongue", texts({each: TONGUES[each] for each in tongues}), lambda wish: (wish.same_tongue,)
            ),
            "interests": Answers(self, "interests", content(guidance.kinds, "name"), lambda wish: wish.interests),
            "phase": Answers(self, "phase", content(guidance.buddy.phases, "text"), lambda wish: (wish.phase,)),
        }
        self.matches = MatchTiles(self)
        body = QWidget()
        body.setLayout(column(*self.groups.values(), self.matches, None, spacing=12))
        frame = Scrolling(body)
        self.setLayout(column(frame))
        self.show_file(file)

    @property
    def wish(self) -> BuddyWish:
        """What is wished now."""
        return self.around.desk.buddies.wish(self.file)

    def answer(self, name: str, key: Any) -> None:
        """Keep an answer; the same once more takes it back."""
        wish, case_id = self.wish, self.file.case.id
        before = getattr(wish, name)
        if name in ("kinds", "interests"):
            kind = BuddyKind if name == "kinds" else str
            value: Any = tuple(each for each in before if each != key) if key in before else (*before, kind(key))
        else:
            nothing = {"wants": None, "same_tongue": SameTongue.NOT_ASKED, "phase": ""}[name]
            value = nothing if before == key else key
        desk = self.around.desk.buddies
        self.attempt(lambda: desk.ask(case_id, **{name: value}))
        self.show_file(desk.store.get(case_id))

    def show_file(self, file: CaseFile) -> None:
        super().show_file(file)
        wish = self.wish
        for name, group in self.groups.items():
            group.show_wish(wish)
            group.setVisible(name == "wants" or wish.wants is True)
        self.matches.show_file(file)

    def say(self, tongues: Tongues, look: Look) -> None:
        for group in self.groups.values():
            group.say(tongues, look)
        self.matches.say(tongues, look)
        fit_loudspeakers(self, look.hear)
