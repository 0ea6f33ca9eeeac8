"""The PIN that ends the client's screen."""

from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.card import Card
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.fields import of_width
from coachdesk.ui.parts.secrets import SecretField

WIDTH = 320


class PinCard(Card):
    """Sets the PIN or takes it away."""

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(
            around,
            autosave,
            mark("PIN for coming back quickly"),
            mark(
                "The PIN ends the client's screen, and brings back what you put away with F9. Your passphrase works there too."
            ),
        )
        self.pin = SecretField(self.language, mark("New PIN"), help_source=mark("Four digits or more."))
        self.set_pin, self.no_pin = button("plain"), button("quiet")
        self.speak(self.set_pin.setText, mark("Use this PIN"))
        self.speak(self.no_pin.setText, mark("Without PIN"))
        self.set_pin.clicked.connect(self.keep_pin)
        self.pin.field.returnPressed.connect(self.keep_pin)
        self.no_pin.clicked.connect(self._drop_pin)
        self.pin_state = label("small")
        self.box.addLayout(of_width(self.pin, WIDTH))
        self.box.addLayout(row(self.set_pin, self.no_pin, self.pin_state, None))

    def entered(self) -> None:
        self.retranslate()

    def retranslate(self) -> None:
        super().retranslate()
        if self.desk.vault.unlocked:
            has_pin = self.desk.vault.has_pin
            self.pin_state.setText(self.words.text("A PIN is set.") if has_pin else self.words.text("No PIN is set."))
            self.no_pin.setVisible(has_pin)

    def keep_pin(self) -> None:
        """Keep the new PIN; it is not shown again."""
        pin = self.pin.text
        if len(pin) < 4:
            self.pin.show_problem(self.words.text("A PIN has at least four digits."))
            return
        self.desk.vault.set_pin(pin)
        self.pin.clear()
        self.pin.show_problem("")
        self.retranslate()

    def _drop_pin(self) -> None:
        self.desk.vault.set_pin("")
        self.retranslate()
