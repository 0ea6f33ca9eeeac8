"""How this person wants to be spoken to, and how reading works best. Asked, never guessed."""

from typing import Final

from coachdesk.desk.wish_words import GEEZ_DATES, GENDERS, LARGE_PRINT, WAYS
from coachdesk.domain.address import DUTCH_SETTING, Address, DutchYou, Gender, Reading, ReadingWish
from coachdesk.domain.cases import Case
from coachdesk.i18n import mark
from coachdesk.ui.meet.card import MeetCard
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.choices import Toggles

_LARGE, _GEEZ = "large_print", "geez_dates"
_PAPER: Final = ((_LARGE, LARGE_PRINT), (_GEEZ, GEEZ_DATES))


class AddressCard(MeetCard):
    """Kept at once; words to the client, screens and paper follow it from then on."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage, mark("Speaking and reading"))
        self.gender = Toggles(
            self.language,
            mark("How do you want to be spoken to?"),
            GENDERS.items(),
            help_source=mark(
                "Arabic and Tigrinya say “you” differently to a woman and to a man. Ask it, do not guess. Not asked yet? Then the polite form fits."
            ),
        )
        self.dutch = Toggles(
            self.language, mark("And in Dutch?"), ((you, you) for you in (DutchYou.U, DutchYou.JE)), translate=False
        )
        self.dutch.add(DutchYou.AS_SET, "", translate=False)
        self.ways = Toggles(self.language, mark("How does reading work best?"), WAYS.items(), many=True)
        self.paper = Toggles(
            self.language,
            mark("Screen and paper"),
            _PAPER,
            many=True,
            help_source=mark(
                "The date of the Ge'ez calendar helps to talk about feast days or a birth date. It stands beside our date, never alone."
            ),
        )
        for part in (self.gender, self.dutch):
            part.picked.connect(self._keep_address)
        for part in (self.ways, self.paper):
            part.picked.connect(self._keep_reading)
        for part in (self.gender, self.dutch, self.ways, self.paper):
            self.box.addWidget(part)

    def draw(self, case: Case) -> None:
        super().draw(case)
        self._name_as_set()
        self.gender.show_chosen([case.addressed.gender])
        self.dutch.show_chosen([case.addressed.dutch])
        self.ways.show_chosen(case.reading.ways)
        self.paper.show_chosen(name for name in (_LARGE, _GEEZ) if getattr(case.reading, name))

    def retranslate(self) -> None:
        super().retranslate()
        if self.stage.file is not None:
            self._name_as_set()

    def _name_as_set(self) -> None:
        you = self.desk.settings.get(DUTCH_SETTING) or DutchYou.U.value
        self.dutch.relabel(DutchYou.AS_SET, self.words.text("As in the settings: {you}", you=you))

    def _keep_address(self) -> None:
        self.change(addressed=Address(Gender(self.gender.chosen[0]), DutchYou(self.dutch.chosen[0])))

    def _keep_reading(self) -> None:
        ways = tuple(map(Reading, self.ways.chosen))
        self.change(reading=ReadingWish(ways, _LARGE in self.paper.chosen, _GEEZ in self.paper.chosen))
