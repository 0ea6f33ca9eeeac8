"""What a client wishes in contact with others: asked in questions, folded once it was asked. Nothing is preset or guessed."""

from collections.abc import Callable
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.fitting import WEEK_QUESTION
from coachdesk.desk.fitting_words import CONTACTS, DUTCH, ROLE_NAMES, SAME_TONGUE, WISHES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.activities import Dutch, Role
from coachdesk.domain.connection.typed import cents_text, parse_cents, parse_count
from coachdesk.domain.connection.wishes import Contact, ContactWish, SameTongue
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import Translator, mark, mark_to_client
from coachdesk.ui import messages
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.one_or_none import OneOrNone
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.week_grid import WeekGrid

_ASKED: Final = {
    "contact": mark_to_client("What do you look for in others?"),
    "role": mark_to_client("How would you like to take part?"),
    "women_only": mark_to_client("Would it be nicer for you with women only?"),
    "dutch": mark_to_client("How much Dutch may it take?"),
    "same_tongue": mark_to_client("Is it pleasant when others there speak your language?"),
    "goes_along": mark_to_client("Who goes along with you?"),
}
_FIGURES: Final = {
    "most_cents": mark_to_client("What may it cost each time?"),
    "most_minutes": mark_to_client("How many minutes may you be on the way?"),
}
_HINT: Final = mark("Press when there is time. Nothing pressed? Then the time does not count.")
_FIGURE: Final = 110
"""Pixels of a field for a price or for minutes."""
_MORE: Final = ("has_contact", "wishes_contact", "place")
_SAID: Final = ("words", *_MORE)
_TONGUES: Final = tuple(each for each in SameTongue if each is not SameTongue.NOT_ASKED)


class WishCard(Fold):
    """Every press is kept at once. The client is asked in the own form of address."""

    def __init__(self, part: FollowPart) -> None:
        super().__init__(part.language, role="card")
        self._part, self._case = part, ""
        language, autosave = part.language, part.autosave
        self._questions = {name: label("field", wrap=True) for name in (*_ASKED, "free")}
        self.contact = Toggles(language, "", [(each, CONTACTS[each]) for each in Contact], many=True)
        self.role = OneOrNone(language, "", [(each, ROLE_NAMES[each]) for each in Role])
        self.women = Toggles(language, "", [("yes", WISHES["women_only"])], many=True)
        self.dutch = OneOrNone(language, "", [(each, DUTCH[each]) for each in Dutch])
        self.tongue = OneOrNone(language, "", [(each, SAME_TONGUE[each]) for each in _TONGUES])
        self.week, hint = WeekGrid(), label("small", wrap=True)
        self.speak(hint.setText, _HINT)
        self.cents, self.minutes, self.along = TextLine(ltr=True), TextLine(ltr=True), TextLine()
        self._cents = self._figure("most_cents", self.cents, parse_cents)
        self._minutes = self._figure("most_minutes", self.minutes, parse_count)
        autosave.watch(self.along, lambda: self._ask(goes_along=self.along.text().strip()))
        self.said = {name: SaidFields(language, WISHES[name], autosave, on_paper=False) for name in _SAID}
        for name, fields in self.said.items():
            fields.said.connect(lambda name=name, fields=fields: self._say(name, fields))
        self._listen()
        self.body.addLayout(self._under("contact", self.contact))
        self.body.addWidget(self.said["words"])
        self.body.addLayout(self._under("role", self.role))
        self.body.addLayout(self._under("free", self.week, hint))
        self.body.addLayout(self._under("dutch", self.dutch))
        self.body.addLayout(self._under("same_tongue", self.tongue))
        self.body.addLayout(self._under("women_only", self.women))
        self.body.addWidget(self._cents)
        self.body.addWidget(self._minutes)
        self.body.addLayout(self._under("goes_along", self.along))
        self.more = Fold(language)
        for_reading(self.toggle, self.head, self.more.toggle, self.more.head)
        for name in _MORE:
            self.more.body.addWidget(self.said[name])
        self.body.addWidget(self.more)

    def _under(self, name: str, *parts: QWidget) -> Any:
        return column(self._questions[name], *parts, spacing=6)

    def _figure(self, name: str, field: TextLine, parse: Callable[[str], int | None]) -> Labelled:
        """A field for a number, which stays as it was typed while it can't be read, with the reason below it."""
        field.setFixedWidth(_FIGURE)
        made = Labelled(self.language, "", field)
        made.break_name()

        def keep() -> None:
            try:
                self._part.desk.joining.ask(self._part.file.case.id, **{name: parse(field.text())})
            except CaseError as error:
                made.show_problem(messages.refusal(error, self.words))
                return
            made.show_problem("")

        self._part.autosave.watch(field, keep)
        return made

    def _listen(self) -> None:
        self.contact.picked.connect(lambda: self._ask(contact=tuple(map(Contact, self.contact.chosen))))
        self.women.picked.connect(lambda: self._ask(women_only=bool(self.women.chosen)))
        self.week.picked.connect(lambda: self._ask(free=self.week.chosen))
        self.role.picked.connect(lambda: self._ask(role=Role(self.role.one) if self.role.one else None))
        self.dutch.picked.connect(lambda: self._ask(dutch=Dutch(self.dutch.one) if self.dutch.one else None))
        self.tongue.picked.connect(lambda: self._ask(same_tongue=SameTongue(self.tongue.one or SameTongue.NOT_ASKED)))

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile) -> None:
        """Show what was asked; of a case where nothing was, it is open."""
        wish, client = self._part.desk.joining.wish(file), file.case.client_language
        same, self._case = file.case.id == self._case, file.case.id
        if not same:
            self.show_open(file.connection.wish is None)
            for made in (self._cents, self._minutes):
                made.show_problem("")
        self.contact.show_chosen(wish.contact)
        self.role.show_chosen([wish.role] if wish.role is not None else [])
        self.women.show_chosen(["yes"] if wish.women_only else [])
        self.dutch.show_chosen([wish.dutch] if wish.dutch is not None else [])
        self.tongue.show_chosen([wish.same_tongue])
        self.week.show_chosen(wish.free or ())
        autosave = self._part.autosave
        minutes = str(wish.most_minutes) if wish.most_minutes is not None else ""
        for field, text, told in (
            (self.cents, cents_text(wish.most_cents), self._cents),
            (self.minutes, minutes, self._minutes),
            (self.along, wish.goes_along, None),
        ):
            if told is None or not told.problem:
                autosave.show_kept(field, text, same=same)
        for name, fields in self.said.items():
            fields.show_words(getattr(wish, name), client, same=same)
        self._say_head(file, wish)

    def _say_head(self, file: CaseFile, wish: ContactWish) -> None:
        """The line says in short what was asked for; the questions speak to the client."""
        words, to_client = self.words, self._part.stage.spoken()
        for name, source in _ASKED.items():
            self._questions[name].setText(to_client.to_client(source))
        for made, source in zip((self._cents, self._minutes), _FIGURES.values(), strict=True):
            made.show_name(to_client.to_client(source))
        more = self._part.desk.content.questions[WEEK_QUESTION].more[-1]
        self._questions["free"].setText(to_client.ptext(more.context, more.source))
        for name, box in (("contact", self.contact), ("role", self.role), ("women_only", self.women)):
            box.setAccessibleName(self._questions[name].text())
        self.along.setAccessibleName(self._questions["goes_along"].text())
        self.week.say(words)
        asked = file.connection.wish is not None
        line = summary(wish, words) if asked else words.text("Ask the client first. Then you see what fits.")
        self.say(words.text("What the client wishes"), line)
        told = words.line(*(words.text(WISHES[name]) for name in _MORE if getattr(wish, name)))
        self.more.say(words.text("More about contact"), told)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _ask(self, **changes: Any) -> None:
        part = self._part
        if not part.attempt(lambda: part.desk.joining.ask(part.file.case.id, **changes)):
            self.show_file(part.file)

    def _say(self, name: str, fields: SaidFields) -> None:
        part = self._part
        part.attempt(lambda: part.desk.joining.ask(part.file.case.id, **{name: fields.words_said}))


def summary(wish: ContactWish, words: Translator) -> str:
    """What was asked for, in one line."""
    return words.line(
        *(words.text(CONTACTS[each]) for each in wish.contact),
        words.text(ROLE_NAMES[wish.role]) if wish.role is not None else "",
        words.text(DUTCH[wish.dutch]) if wish.dutch is not None else "",
        words.text(WISHES["women_only"]) if wish.women_only else "",
    )
