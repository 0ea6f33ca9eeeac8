"""Who could walk along: volunteers who fit what the client wishes, each with the reasons; the client chooses."""

from PySide6.QtCore import Signal

from coachdesk.desk.buddies import FEW
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.buddies import Click
from coachdesk.domain.connection.matching import Match
from coachdesk.i18n import mark
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, column, label, row, rule
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading

MOST_REASONS = 4


class MatchRow(Speaking):
    """One volunteer, why, and a button with which the client's choice is noted."""

    chosen = Signal(str)

    def __init__(self, part: FollowPart, volunteer_id: str) -> None:
        super().__init__(part.language)
        self._part = part
        self.title, self.line, self.reasons = label("h3", wrap=True), label("small", wrap=True), label("", wrap=True)
        self.choose = button("plain", "check")
        self.speak(self.choose.setText, mark("The client chooses this person"))
        self.choose.clicked.connect(lambda: self.chosen.emit(volunteer_id))
        inside = column(self.title, self.line, self.reasons, row(self.choose, None), spacing=4)
        self.setLayout(column(rule(), inside, spacing=10))

    def show_match(self, found: Match) -> None:
        """Show who it is and why."""
        words, who = self.words, found.volunteer
        self.title.setText(words.line(who.name))
        spoken = [words.language_name(code) for code in dict.fromkeys((*who.tongues, *who.languages))]
        self.line.setText(words.line(words.listed(spoken) if spoken else "", who.organisation))
        reasons = [self._part.desk.buddies.reason(each, words) for each in found.reasons[:MOST_REASONS]]
        self.reasons.setText("\n".join(reasons))
        self.reasons.setVisible(bool(reasons))
        self.choose.setAccessibleName(words.line(self.choose.text(), who.name))


class MatchCard(Speaking):
    """Hidden where no buddy is wanted, and while one walks along. `chosen` carries the id of a volunteer."""

    chosen = Signal(str)

    def __init__(self, part: FollowPart) -> None:
        super().__init__(part.language)
        self._part = part
        title, self.hint = label("h2", wrap=True), label("small", wrap=True)
        self.speak(title.setText, mark("Who fits"))
        self.library = button("plain", "forward")
        self.speak(self.library.setText, mark("Go to the volunteers"))
        self.library.clicked.connect(lambda: part.around.navigator.go("connections", stage="volunteers:"))
        for_reading(self.library)
        self.rows: KeyedColumn[MatchRow, Match] = KeyedColumn(self._row, lambda made, found: made.show_match(found))
        frame, box = card(spacing=10)
        for each in (title, self.hint):
            box.addWidget(each)
        box.addLayout(self.rows)
        box.addLayout(row(self.library, None))
        self.setLayout(column(frame))

    def _row(self, key: str) -> MatchRow:
        made = MatchRow(self._part, key)
        made.chosen.connect(self.chosen)
        return made

    def show_file(self, file: CaseFile) -> None:
        """Show who fits this client now."""
        words, desk = self.words, self._part.desk
        sought = desk.buddies.wish(file).wants is True and not self._accompanied(file)
        self.setVisible(sought)
        if not sought:
            return
        found = desk.buddies.matches(file)[:FEW]
        self.rows.show_values((each.volunteer.id, each) for each in found)
        if not desk.volunteers.all():
            self.hint.setText(words.text("There are no volunteers yet. Add who could walk along."))
        elif not found:
            self.hint.setText(
                words.text("Nobody fits all wishes now. Ask which wish may be wider, or look for somebody else.")
            )
        self.hint.setVisible(not found)

    def _accompanied(self, file: CaseFile) -> bool:
        """Whether somebody walks along; one who does not click is no reason to stop seeking."""
        today = self._part.desk.buddies.today()
        return any(not each.over(today) and each.click is not Click.NO for each in file.connection.buddies)
