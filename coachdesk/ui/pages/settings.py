"""Settings: the language of the window, who the consultant is, the PIN, and whether the vault is whole."""

from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from coachdesk.domain.errors import CaseError
from coachdesk.domain.languages import INTERFACE, OWN_NAMES
from coachdesk.domain.vaults import IntegrityReport
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import messages, preferences
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.contact_form import ContactForm
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.scroll import scrolling
from coachdesk.ui.parts.secrets import SecretField

DEMO_CASES = 6


class SettingsPage(Page):
    """Everything is kept at once."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.autosave = Autosave(self)
        title = label("h1")
        self.speak(title.setText, mark("Settings"))
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 4, 0)
        column.setSpacing(14)
        for made in (self._language_card(), self._me_card(), self._pin_card(), self._vault_card()):
            column.addWidget(made)
        column.addStretch(1)
        body.setMaximumWidth(860)
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 16)
        box.setSpacing(14)
        box.addWidget(title)
        box.addWidget(scrolling(body), 1)

    def _titled(self, source: str, text: str) -> tuple[QWidget, QVBoxLayout]:
        frame, box = card(spacing=12)
        title, line = label("h2"), label("muted", wrap=True)
        self.speak(title.setText, source)
        self.speak(line.setText, text)
        box.addWidget(title)
        box.addWidget(line)
        return frame, box

    def _language_card(self) -> QWidget:
        frame, box = self._titled(
            mark("Language of the window"),
            mark("The language of each client is set apart from this, in their own case."),
        )
        options = ((code, OWN_NAMES[code]) for code in INTERFACE)
        self.languages = Toggles(self.language, "", options, translate=False)
        self.languages.show_chosen([self.language.code])
        self.languages.picked.connect(self._switch)
        box.addWidget(self.languages)
        return frame

    def _me_card(self) -> QWidget:
        frame, box = self._titled(
            mark("Who you are"),
            mark("New cases get you as their fixed contact person. Clients find this on their plan."),
        )
        self.me = ContactForm(self.language, self.autosave)
        self.me.changed.connect(lambda: self.desk.settings.save_me(self.me.person))
        box.addWidget(self.me)
        return frame

    def _pin_card(self) -> QWidget:
        frame, box = self._titled(
            mark("PIN for the client's screen"),
            mark("With the PIN you leave the client's screen quickly. Your passphrase works there too."),
        )
        self.pin = SecretField(self.language, mark("New PIN"), help_source=mark("Four digits or more."))
        self.pin.setMaximumWidth(320)
        self.set_pin, self.no_pin = button("plain"), button("quiet")
        self.speak(self.set_pin.setText, mark("Use this PIN"))
        self.speak(self.no_pin.setText, mark("Without PIN"))
        self.set_pin.clicked.connect(self.keep_pin)
        self.pin.field.returnPressed.connect(self.keep_pin)
        self.no_pin.clicked.connect(self._drop_pin)
        self.pin_state = label("small")
        box.addWidget(self.pin)
        box.addLayout(row(self.set_pin, self.no_pin, self.pin_state, None))
        return frame

    def _vault_card(self) -> QWidget:
        frame, box = self._titled(
            mark("Your vault"), mark("All cases are in one folder, encrypted. Check now and then that it is whole.")
        )
        self._where = label("small", wrap=True)
        self.check, self.demo = button("plain", "shield"), button("quiet")
        self.speak(self.check.setText, mark("Check the vault"))
        self.speak(self.demo.setText, mark("Add fictional cases to try it out"))
        self.check.clicked.connect(self.check_vault)
        self.demo.clicked.connect(self._add_demo)
        self._bar, self.report = QProgressBar(), Notice("good")
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self.speak(self._bar.setAccessibleName, mark("Checking the vault"))
        self._bar.hide()
        box.addWidget(self._where)
        box.addLayout(row(self.check, self.demo, None))
        box.addWidget(self._bar)
        box.addWidget(self.report)
        return frame

    # --- showing ----------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        self.me.show_person(self.desk.settings.me())
        self.retranslate()

    def keep(self) -> None:
        self.autosave.flush()

    def retranslate(self) -> None:
        super().retranslate()
        if not self.desk.vault.unlocked:
            return
        words = self.words
        self.languages.show_chosen([self.language.code])
        self._where.setText(words.text("Folder: {folder}", folder=isolate_ltr(str(self.desk.vault.path))))
        has_pin = self.desk.vault.has_pin
        self.pin_state.setText(words.text("A PIN is set.") if has_pin else words.text("No PIN is set."))
        self.no_pin.setVisible(has_pin)

    # --- doing ------------------------------------------------------------------------------------------------------

    def _switch(self) -> None:
        code = self.languages.chosen[0]
        self.keep()
        preferences.keep_language(code)
        self.language.switch(code)

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

    def check_vault(self) -> None:
        """Read and verify everything, elsewhere."""
        self.report.say("")
        self.check.setEnabled(False)
        self._bar.show()
        self.around.background.run(self.desk.vault.check, self._checked, self._refused)

    def _checked(self, report: IntegrityReport) -> None:
        self.check.setEnabled(True)
        self._bar.hide()
        words = self.words
        if report.damage:
            damage = ", ".join(report.damage)
            self.report.say(
                words.text("Damage was found: {damage}. Keep this folder as it is, and ask for help.", damage=damage),
                "bad",
            )
        else:
            self.report.say(
                words.plural("All is well: {n} case was read.", "All is well: {n} cases were read.", report.cases),
                "good",
            )

    def _refused(self, error: Exception) -> None:
        self.check.setEnabled(True)
        self._bar.hide()
        self.report.say(messages.refusal(error, self.words), "bad")

    def _add_demo(self) -> None:
        try:
            self.desk.demo.add(DEMO_CASES)
        except CaseError as error:
            self.around.speaker.refuse(error)
            return
        self.around.speaker.tell(self.words.text("Fictional cases were added. Their reference begins with DEMO."))
