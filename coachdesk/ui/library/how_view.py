"""Cards on how things work here, without a client: choose cards and a language, look at the paper, print it or save it."""

from pathlib import Path

from coachdesk.domain.errors import CaseError
from coachdesk.domain.languages import INTERFACE, OWN_NAMES
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages
from coachdesk.ui.connect.how_words import said
from coachdesk.ui.library.card_choice import CardChoice
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.ask_where import ask_where
from coachdesk.ui.parts.basics import button, column, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.paper_panel import PaperPanel


class HowView(Page):
    """The paper shows the first card until others are chosen; each card takes a page, Dutch beside the other language."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self._cards = self.desk.content.guidance.cards
        hint = label("small", wrap=True)
        self.speak(hint.setText, mark("Dutch stands beside the language that you choose. Each card takes a page."))
        self.languages = Toggles(
            self.language,
            mark("Language of the paper"),
            ((code, OWN_NAMES[code]) for code in INTERFACE),
            translate=False,
        )
        self.cards = CardChoice(self.language, tuple(self._cards))
        self.every = button("quiet", "check")
        self.speak(self.every.setText, mark("All cards"))
        self.every.clicked.connect(self.choose_all)
        self.languages.show_chosen(["ar"])
        self.cards.show_chosen([next(iter(self._cards))])
        self.languages.picked.connect(self.make)
        self.cards.picked.connect(self.make)
        self.panel = PaperPanel(around, mark("Save as PDF…"))
        for part in (hint, self.panel.problem, self.languages, self.cards, self.every):
            self.panel.column.addWidget(part)
        self.panel.saving.connect(self.ask_and_save)
        self.setLayout(column(self.panel))
        self.panel.put_in_order()
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        for key, found in self._cards.items():
            self.cards.relabel(key, said(self.words, found.title))

    @property
    def chosen(self) -> tuple[tuple[str, ...], str]:
        """The ids of the cards, and the language."""
        return self.cards.chosen, self.languages.chosen[0]

    def open(self, case_id: str, stage: str = "") -> None:
        """Choose the card with the id `stage`, if any."""
        if stage in self._cards:
            self.cards.show_chosen([stage])

    def entered(self) -> None:
        self.make()
        self.cards.setFocus()

    def choose_all(self) -> None:
        """Choose every card."""
        self.cards.show_chosen(self._cards)
        self.make()

    def make(self) -> None:
        """Make the paper anew of what is chosen now; without a card it says what to do."""
        desk, (cards, language) = self.desk.explaining, self.chosen
        self.panel.problem.say("")
        self.panel.make(lambda: desk.pdf(cards, language))

    def let_go(self) -> None:
        self.panel.let_go()
        super().let_go()

    def place(self) -> dict[str, str]:
        cards, language = self.chosen
        return {"cards": " ".join(cards), "language": language}

    def return_to(self, place: dict[str, str]) -> None:
        self.cards.show_chosen(place.get("cards", "").split())
        self.languages.show_chosen([place.get("language", "ar")])
        self.make()

    # --- away from the screen ---------------------------------------------------------------------------------------

    def proposed_name(self) -> str:
        """A file name that tells what it is and in which language."""
        return f"how-it-works-{self.chosen[1]}.pdf"

    def ask_and_save(self) -> None:
        """Ask where, and save."""
        if (path := ask_where(self, self.words.text("Save as PDF…"), self.proposed_name())) is not None:
            self.save_to(path)

    def save_to(self, path: Path) -> None:
        """Write the paper to a file and say where it is; a refusal stays in sight until the next try."""
        self.panel.problem.say("")
        try:
            self.desk.explaining.save_pdf(*self.chosen, path)
        except CaseError as error:
            self.panel.problem.say(messages.refusal(error, self.words))
            return
        self.around.speaker.tell(self.words.text("The paper is in {file}.", file=isolate_ltr(str(path))))
