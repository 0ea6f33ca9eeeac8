"""One life domain: for what it is looked at, both views of how it goes, who carries it, and on what that rests."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import LookBeforeInformation
from coachdesk.domain.intake import LifeDomain
from coachdesk.domain.kind import Kind
from coachdesk.domain.picture import DomainLook, Source
from coachdesk.domain.picture.domains import latest
from coachdesk.i18n import mark
from coachdesk.ui import icons, messages
from coachdesk.ui.listen.domain_faces import Faces
from coachdesk.ui.listen.domain_history import DomainHistory
from coachdesk.ui.listen.domain_levels import DomainLevels
from coachdesk.ui.listen.domain_purpose import DomainPurpose
from coachdesk.ui.listen.domain_row import own_view
from coachdesk.ui.listen.domain_shares import DomainShares
from coachdesk.ui.listen.domain_told import DomainTold
from coachdesk.ui.listen.page import ListenPage
from coachdesk.ui.listen.spots import PAGES
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, column, label, row
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.theirs import Theirs
from coachdesk.ui.tokens import LIGHT, TARGET

ACUTE = 1


class DomainView(Speaking):
    """Keeps everything at once through its page. `closed` says that the list of all domains is wanted."""

    closed = Signal()

    def __init__(self, page: ListenPage) -> None:
        super().__init__(page.language)
        self.page, self.desk = page, page.desk
        self.domain: LifeDomain | None = None
        self._shown = ("", "")
        self.back = button("quiet", "back")
        self.speak(self.back.setText, mark("All life domains"))
        self.back.clicked.connect(self.closed)
        for_reading(self.back)
        self.picture = icons.IconLabel(QIcon(), 28)
        self.title, self.about = label("question", wrap=True), label("muted", wrap=True)
        self.purpose = DomainPurpose(self.language, self.desk.content.purposes)
        self.purpose.chosen.connect(self._choose_purpose)
        self.levels = DomainLevels(self.language)
        self.levels.level_given.connect(lambda level: self._look(level=level or None))
        self.levels.status_given.connect(lambda status: self._look(status=status))
        self.acute, self.shares = _Said("notice"), DomainShares(self.language)
        self.speak(self.acute.lead.setText, PAGES["picture"].title)
        self.acute.lead.clicked.connect(lambda: page.open_page("picture"))
        self.acute.lead.show()
        for_reading(self.acute.lead)
        self.shares.given.connect(lambda: self._look(shares=self.shares.shares))
        self.told = DomainTold(self.language, page.autosave, self._keep_note)
        self.told.told.connect(self._keep_sources)
        self.told.day_given.connect(self._keep_day)
        self.history = DomainHistory(self.language)
        self.history.remove.clicked.connect(self._remove)
        self._build()

    def _build(self) -> None:
        head = row(self.picture, self.title, spacing=10)
        head.setStretch(1, 1)
        self.open_part = QWidget()
        self.open_part.setLayout(column(self._own_view(), self.shares, self.told, spacing=16))
        whole = column(row(self.back, None), head, self.about, 6, self.purpose, 8, self.levels, spacing=6)
        for part in (self.acute, self.open_part, self.history):
            whole.addSpacing(8)
            whole.addWidget(part)
        whole.addStretch(1)
        self.setLayout(whole)

    def _own_view(self) -> QWidget:
        """The words to say, in both languages, and the faces."""
        title = label("field")
        self.speak(title.setText, mark("How does the client see it?"))
        self.how, self.theirs = label("", wrap=True), Theirs(self.page.around, "theirs")
        self.faces, self.face_word = Faces(TARGET), label("small", wrap=True)
        self.faces.given.connect(lambda view: self._look(own_view=view or None))
        self.differ = _Said("inset")
        made = QWidget()
        made.setLayout(
            column(title, self.how, self.theirs, row(self.faces, None), self.face_word, self.differ, spacing=4)
        )
        return made

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_domain(self, file: CaseFile, domain: LifeDomain) -> None:
        """Show a domain as it was last looked at."""
        same, self._shown = self._shown == (file.case.id, domain.id), (file.case.id, domain.id)
        if not same:
            self.told.day.show_problem("")
        self.domain = domain
        words, today = self.words, self.desk.picture.today()
        look = latest(file.picture.looks, domain.id)
        self.picture.show_icon(icons.pictogram(domain.pictogram, LIGHT.accent))
        self.title.setText(words.ptext(domain.name.context, domain.name.source))
        self.about.setText(words.ptext(domain.about.context, domain.about.source))
        self.purpose.show_purpose(domain, look.purpose if look is not None else "")
        own = self.desk.domain_texts.of(words.language)
        texts = self.desk.domain_texts.levels(domain, words.language)
        self.levels.show_look(look, texts, own if own is not None and domain.id in own.levels else None)
        self.levels.show_day(look.on if look is not None and look.on < today else None)
        self.open_part.setEnabled(look is not None and bool(look.purpose))
        shown = look or DomainLook(domain.id, today)
        self.shares.show_shares(shown.shares)
        self.told.show_look(shown, today, same=same)
        self._show_own_view(file, domain, shown)
        earlier = (each for each in file.picture.looks if each.domain == domain.id and each.on < today)
        self.history.show_looks(earlier, today_too=look is not None and look.on == today)

    def _show_own_view(self, file: CaseFile, domain: LifeDomain, look: DomainLook) -> None:
        words, case, how = self.words, file.case, domain.how
        self.how.setText(self.page.stage.spoken().ptext(how.context, how.source))
        client = self.desk.cases.words_for(case, case.client_language)
        self.theirs.say(client.ptext(how.context, how.source), client, words)
        self.theirs.setVisible(case.client_language != words.language)
        self.faces.say(words, words.text("How does the client see it?"))
        self.faces.show_given(look.own_view)
        self.face_word.setText(own_view(words, look))
        both = look.level is not None and look.own_view is not None
        self.differ.say(
            words.text("You see it differently. That is something to talk about: what does each of you see?")
            if both and look.level != look.own_view
            else ""
        )
        self.acute.say(
            words.text("This can't wait. Look with this person at what is needed today, and whom to call.")
            if look.level == ACUTE
            else ""
        )

    def retranslate(self) -> None:
        super().retranslate()
        if self.domain is not None:
            self.show_domain(self.page.file, self.domain)

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _look(self, **changes: object) -> bool:
        """Keep fields of today's look; what is refused is shown again as it was."""
        assert self.domain is not None
        domain_id, before = self.domain.id, self.page.stage.file
        kept = self.page.attempt(lambda: self.desk.picture.look(self.page.file.case.id, domain_id, **changes))
        if self.page.stage.file is before:  # what was kept has been shown by now
            self.page.stage.redraw()
        return kept

    def _choose_purpose(self, purpose: str) -> None:
        if self._look(purpose=purpose):
            self.levels.choice.focus()

    def _keep_sources(self) -> None:
        self._look(sources=tuple(Source(each) for each in self.told.sources.chosen))

    def _keep_day(self) -> None:
        """Keep the day; one that is refused stays in sight, with the reason below it."""
        assert self.domain is not None
        day, today = self.told.day.day, self.desk.picture.today()
        if day is not None and day > today:
            self.told.day.show_problem(messages.refusal(LookBeforeInformation(day), self.words))
            return
        self.told.day.show_problem("")
        self._look(informed_on=day)

    def _keep_note(self) -> None:
        """Keep the note; one that is refused stays as it was typed."""
        if self.domain is not None:
            domain_id, text = self.domain.id, self.told.note.toPlainText()
            self.page.attempt(lambda: self.desk.picture.look(self.page.file.case.id, domain_id, note=text))

    def _remove(self) -> None:
        """Take away what was noted today; Ctrl+Z brings it back."""
        assert self.domain is not None
        today = DomainLook(self.domain.id, self.desk.picture.today())
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.page.attempt(lambda: self.desk.picture.remove(self.page.file.case.id, Kind.LOOKS, today.key))


class _Said(QFrame):
    """A sentence that is no error: something to talk about, or to act on."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self.setProperty("role", role)
        self.line, self.lead = label("", wrap=True), button("quiet")
        self.lead.hide()
        box = row(self.line, self.lead)
        box.setStretch(0, 1)
        box.setContentsMargins(12, 6, 8, 6)
        self.setLayout(box)
        self.hide()

    def say(self, text: str) -> None:
        """Show the sentence; an empty one hides it."""
        self.line.setText(text)
        self.setVisible(bool(text))
