"""How things work here, for one client: which card was explained when, how it was told back, and the card itself."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QPushButton, QVBoxLayout, QWidget

from coachdesk.desk.explaining import FIELDS, TOLD
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.explained import ToldBack
from coachdesk.domain.connection.guidance import HowCard
from coachdesk.domain.errors import CaseError
from coachdesk.i18n import isolate_ltr, mark, mark_to_client
from coachdesk.ui import icons, messages
from coachdesk.ui.connect.how_words import body_of, said
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.consent_paper import ShortPaper
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, label, row, set_role
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.kept_words import KeptWords
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.together.client_view import ClientView

NARROW: Final = 820
"""Below this width the card stands below the list."""
IN_LETTERS: Final = mark_to_client("You will see these words in letters")
_CHIPS: Final = {ToldBack.CLEAR: "chip-good", ToldBack.AGAIN: "chip-warn", ToldBack.NOT_ASKED: "chip-soft"}
_PICTURE: Final = 44


class HowPart(FollowPart):
    """What is to be explained again stands first. Pressing how it was told back keeps that it was explained today."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._case, self.key = "", ""
        hint = label("muted", wrap=True)
        self.speak(hint.setText, mark("Turn the screen: the card is for the client, in the own language."))
        self.items: dict[str, QPushButton] = {}
        self.chips = {key: label("chip") for key in self._cards}
        self._group = QButtonGroup(self)
        self._rows: dict[str, QWidget] = {}
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        listed, box = card(margin=12, spacing=8)
        box.addWidget(hint)
        box.addLayout(self._list)
        for key, found in self._cards.items():
            made = self.items[key] = button("item", checkable=True)
            made.setIcon(icons.pictogram(found.pictogram))
            made.setIconSize(QSize(36, 24))
            made.clicked.connect(lambda _checked=False, key=key: self.open(key))
            self._group.addButton(made)
            for_reading(made)
            self._rows[key] = self._row(key)
        opened, self._inside = card()
        self._make_card()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(16)
        self._both.addWidget(listed, 42, Qt.AlignmentFlag.AlignTop)
        self._both.addWidget(opened, 58, Qt.AlignmentFlag.AlignTop)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 4, 0)
        whole.addLayout(self._both)
        whole.addStretch(1)

    @property
    def _cards(self) -> dict[str, HowCard]:
        return self.desk.content.guidance.cards

    def _row(self, key: str) -> QWidget:
        """A card in the list with when it was explained."""
        made, line = QWidget(), row(self.items[key], self.chips[key], spacing=6)
        line.setStretch(0, 1)
        made.setLayout(line)
        return made

    def _make_card(self) -> None:
        """The card that is open: what it says, then what is noted of it."""
        self.picture, self.title = IconLabel(QIcon(), _PICTURE), label("h2", wrap=True)
        self.body, self.in_letters, self.tell_back = (
            label("", wrap=True),
            label("small", wrap=True),
            label("h3", wrap=True),
        )
        self.source = label("small", wrap=True)
        head = row(self.picture, self.title, spacing=12)
        head.setStretch(1, 1)
        self.told = Toggles(self.language, FIELDS["told_back"], TOLD.items())
        self.told.picked.connect(lambda: self._tell_back(ToldBack(self.told.chosen[0])))
        self.day = DayField(self.language, FIELDS["on"], needed=True)
        self.day.picked.connect(self._keep_day)
        self.said = KeptWords(self.language, FIELDS["words"], self.autosave, lines=1)
        self.said.said.connect(self._keep_words)
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Not explained yet"))
        self.remove.clicked.connect(self._not_explained)
        self.paper = ShortPaper(
            self.stage,
            mark("Print this card"),
            self._drawing,
            lambda: self.desk.explaining.printed(self.stage.case_id, self.file.case.client_language),
            lambda path: self.desk.explaining.save_pdf(
                (self.key,), self.file.case.client_language, path, self.stage.case_id
            ),
            "how-it-works",
        )
        self._inside.addLayout(head)
        for part in (
            self.body,
            self.in_letters,
            self.source,
            self.paper,
            self.tell_back,
            self.told,
            self.day,
            self.said,
        ):
            self._inside.addWidget(part)
        self._inside.addLayout(row(self.remove, None))

    def _drawing(self) -> Callable[[], bytes]:
        desk, key, language, case_id = (
            self.desk.explaining,
            self.key,
            self.file.case.client_language,
            self.stage.case_id,
        )
        return lambda: desk.pdf((key,), language, case_id)

    # --- showing ----------------------------------------------------------------------------------------------------

    def enter(self) -> None:
        """Put the cards in order anew, and begin at the one that is open."""
        self._put_in_order()
        self.items[self.key].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_file(self, file: CaseFile) -> None:
        if file.case.id != self._case:
            self._case = file.case.id
            for field in (self.day, self.said):
                field.show_problem("")
            self._put_in_order()
            self.key = self.desk.explaining.in_order(file)[0].id
        words = self.words
        for key, made in self.items.items():
            made.setText(said(words, self._cards[key].title))
            made.setChecked(key == self.key)
            self._show_chip(key)
        self._show_card(file)

    def _put_in_order(self) -> None:
        """Those to explain again first; only when one comes here, so that nothing moves under the hand."""
        for found in self.desk.explaining.in_order(self.file):
            self._list.addWidget(self._rows[found.id])  # at the end, also where it stood in the list already
        as_seen(self._list)

    def _show_chip(self, key: str) -> None:
        """When the card was explained; one that is to be explained again stands out."""
        kept, chip, words = self.desk.explaining.explained(self.file, key), self.chips[key], self.words
        chip.setVisible(kept is not None)
        if kept is not None:
            again = kept.told_back is ToldBack.AGAIN
            chip.setText(words.text("Explain again") if again else words.date(kept.on))
            set_role(chip, _CHIPS[kept.told_back])

    def _show_card(self, file: CaseFile) -> None:
        found, words = self._cards[self.key], self.words
        spoken = self.stage.spoken()
        self.picture.show_icon(icons.pictogram(found.pictogram))
        self.title.setText(said(words, found.title))
        self.body.setText(body_of(found, spoken))
        listed = isolate_ltr(" · ".join(found.words))
        self.in_letters.setText(words.line(spoken.to_client(IN_LETTERS), listed, between="\n"))
        self.source.setText(words.text("Source: {source}", source=said(words, found.source)))
        self.tell_back.setText(said(spoken, found.tell_back))
        kept = self.desk.explaining.explained(file, self.key)
        self.told.show_chosen([kept.told_back] if kept is not None else [])
        for part in (self.day, self.said, self.remove):
            part.setVisible(kept is not None)
        if kept is not None:
            self.day.show_kept(kept.on)
            self.said.show_kept(kept.words, file.case.client_language)

    def open(self, key: str) -> None:
        """Show a card by its id, unless words that could not be kept would be lost."""
        self.autosave.flush()
        if key not in self._cards or self.said.problem:
            self.items[self.key].setChecked(True)
            return
        self.key = key
        self.day.show_problem("")
        self.show_file(self.file)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _tell_back(self, told: ToldBack) -> None:
        desk, file = self.desk.explaining, self.file
        kept = desk.explained(file, self.key)
        if kept is not None and kept.on == desk.today():
            self.attempt(lambda: desk.change(file.case.id, self.key, told_back=told))
        else:
            self.attempt(lambda: desk.explain(file.case.id, self.key, told, file.case.client_language))

    def _keep_day(self) -> None:
        try:
            self.desk.explaining.change(self.stage.case_id, self.key, on=self.day.day)
        except CaseError as error:
            self.day.show_problem(messages.refusal(error, self.words))
            return
        self.day.show_problem("")

    def _keep_words(self) -> None:
        try:
            self.desk.explaining.change(self.stage.case_id, self.key, words=self.said.words_said)
        except CaseError as error:
            self.said.show_problem(messages.refusal(error, self.words))
            return
        self.said.show_problem("")

    def _not_explained(self) -> None:
        self.attempt(lambda: self.desk.explaining.not_explained(self.stage.case_id, self.key))
        self.items[self.key].setFocus()

    # --- where one is -----------------------------------------------------------------------------------------------

    def place(self) -> dict[str, str]:
        """Which card is open; see `Page.place`."""
        return {"card": self.key}

    def return_to(self, place: dict[str, str]) -> None:
        """Open it again."""
        self.open(place.get("card", ""))

    def client_view(self) -> ClientView | None:
        from coachdesk.ui.together.how import HowTogether

        return HowTogether(self.around, self.file, self.key)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = QBoxLayout.Direction.LeftToRight
        self._both.setDirection(beside if self.width() >= NARROW else QBoxLayout.Direction.TopToBottom)
