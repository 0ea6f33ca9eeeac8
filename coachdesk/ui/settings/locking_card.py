"""After how long CoachDesk locks by itself, and the keys that do it at once."""

from coachdesk.domain.locking import MINUTES, minutes_of
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.locking import MINUTES_KEY
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.choices import Toggles


class LockingCard(Card):
    """Kept at once, and holds at once."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("Locking by itself"),
            mark(
                "When nobody touches CoachDesk for this long, it keeps what you typed and locks. It also locks when the laptop goes to sleep."
            ),
        )
        self.minutes = Toggles(self.language, mark("Lock after"), ())
        for minutes in MINUTES:
            self.minutes.add(str(minutes), "", translate=False)
        self.minutes.picked.connect(lambda: self.desk.settings.put(MINUTES_KEY, self.minutes.chosen[0]))
        self._keys = label("muted", wrap=True)
        self.box.addWidget(self.minutes)
        self.box.addWidget(self._keys)
        self.retranslate()

    def entered(self) -> None:
        self.minutes.show_chosen([str(minutes_of(self.desk.settings.get(MINUTES_KEY)))])

    def retranslate(self) -> None:
        super().retranslate()
        for minutes in MINUTES:
            self.minutes.relabel(str(minutes), self.words.plural("{n} minute", "{n} minutes", minutes))
        self._keys.setText(
            self.words.text(
                "{away} puts everything away at once: your PIN brings it back. {lock} locks: that takes your passphrase.",
                away=isolate_ltr("F9"),
                lock=isolate_ltr("Ctrl+L"),
            )
        )
