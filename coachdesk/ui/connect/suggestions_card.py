"""What fits: activities of the library, each with the reasons why it is there, and what is to be asked first."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from coachdesk.desk.fitting_words import facts, label_of, reason_line, to_ask_line
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.finding import Suggestion
from coachdesk.domain.connection.joining import Going
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.line_choices import LineChoices
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import button, card, column, label, row, rule
from coachdesk.ui.parts.choices import Flow
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.keyed_column import KeyedColumn
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.tokens import LIGHT

PICTURE = 34
_SHORT = ("times", "place", "cents", "dutch")
"""Facts in the line of a suggestion; the others are on the paper and in the library."""
MOST_REASONS = 4


class SuggestionRow(Speaking):
    """One activity: its picture and facts, why it is there, and what the client says."""

    def __init__(self, part: FollowPart, activity_id: str) -> None:
        super().__init__(part.language)
        self._part, self._id = part, activity_id
        self.picture = IconLabel(icons.pictogram("connections", LIGHT.accent), PICTURE)
        self.title, self.facts = label("h3", wrap=True), label("small", wrap=True)
        self.reasons, self.ask, self.other = label("", wrap=True), label("small", wrap=True), label("chip")
        self.speak(self.other.setText, mark("Something different"))
        self.choose, self.later = button("plain", "check"), button("quiet")
        self.speak(self.choose.setText, mark("The client chooses this"))
        self.speak(self.later.setText, mark("Perhaps later"))
        self.choose.clicked.connect(lambda: self._take(Going.CHOSEN))
        self.later.clicked.connect(lambda: self._take(Going.LIKED))
        deeds = QWidget()
        flow = Flow(deeds)
        for made in (self.choose, self.later):
            flow.addWidget(made)
        head = row(self.title, self.other, spacing=10)
        head.setStretch(0, 1)
        told = column(head, self.facts, self.reasons, self.ask, deeds, spacing=4)
        whole = row(column(self.picture, None), told, spacing=14)
        whole.setStretch(1, 1)
        self.setLayout(column(rule(), whole, spacing=10))

    def show_found(self, found: Suggestion) -> None:
        """Show it with its reasons."""
        words, desk, activity = self.words, self._part.desk, found.activity
        kind = desk.content.guidance.kinds.get(activity.kind)
        picture = kind.pictogram if kind is not None else "connections"
        self.picture.show_icon(icons.pictogram(picture, LIGHT.accent))
        self.title.setText(words.line(desk.activities.title_in(activity, words.language)))
        known = dict(facts(activity, words))
        whom = ""
        if "for_whom" in known:
            whom = words.text("{deed}: {what}", deed=label_of("for_whom", words), what=known["for_whom"])
        self.facts.setText(words.line(*(known.get(name, "") for name in _SHORT), whom))
        reasons = [reason_line(each, desk.content, words) for each in found.reasons[:MOST_REASONS]]
        self.reasons.setText("\n".join(reasons))
        self.reasons.setVisible(bool(reasons))
        self.ask.setText(to_ask_line(found, words))
        self.ask.setVisible(bool(found.unknown))
        self.other.setVisible(found.outside)
        for made in (self.choose, self.later):
            made.setAccessibleName(words.line(made.text(), self.title.text()))

    def _take(self, going: Going) -> None:
        part = self._part
        part.attempt(lambda: part.desk.joining.choose(part.file.case.id, self._id, going))


class SuggestionsCard(Speaking):
    """`turn_wanted` asks for the client's screen. Without a library it says how to begin one."""

    turn_wanted = Signal()

    def __init__(self, part: FollowPart) -> None:
        super().__init__(part.language)
        self._part = part
        title, self.hint = label("h2", wrap=True), label("small", wrap=True)
        self.speak(title.setText, mark("What fits"))
        self.turn, self.library = button("primary", "together"), button("plain", "forward")
        self.speak(self.turn.setText, mark("On the client's screen"))
        self.speak(self.library.setText, mark("Go to the activities"))
        self.turn.clicked.connect(self.turn_wanted)
        self.library.clicked.connect(lambda: part.around.navigator.go("connections", stage="activities:"))
        for_reading(self.library)
        self.found: KeyedColumn[SuggestionRow, Suggestion] = KeyedColumn(
            lambda key: SuggestionRow(part, key), lambda made, found: made.show_found(found)
        )
        self.asked = Fold(part.language)
        self.ask_first: KeyedColumn[SuggestionRow, Suggestion] = KeyedColumn(
            lambda key: SuggestionRow(part, key), lambda made, found: made.show_found(found)
        )
        self.asked.body.addLayout(self.ask_first)
        self.declined = Fold(part.language)
        self.again = LineChoices("undo")
        self.again.picked.connect(self._propose_again)
        self.declined.body.addWidget(self.again)
        for fold in (self.asked, self.declined):
            for_reading(fold.toggle, fold.head)
        frame, box = card(spacing=10)
        head = row(title, self.turn, spacing=12)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addWidget(self.hint)
        box.addLayout(self.found)
        box.addWidget(self.asked)
        box.addWidget(self.declined)
        box.addLayout(row(self.library, None))
        self.setLayout(column(frame))

    def show_file(self, file: CaseFile) -> None:
        """Show what fits this client now."""
        joining, words = self._part.desk.joining, self.words
        there = bool(joining.library())
        found, unknown = joining.suggestions(file), joining.ask_first(file)
        self.found.show_values((each.activity.id, each) for each in found)
        self.ask_first.show_values((each.activity.id, each) for each in unknown)
        self.asked.setVisible(bool(unknown))
        self.asked.say(words.text("Ask first"), words.text("These could fit. Something is not known yet."))
        self._show_declined(file)
        self.turn.setVisible(bool(found))
        if not there:
            self.hint.setText(
                words.text("There are no activities yet. Begin with examples, and add what there is near you.")
            )
        elif not found and unknown:
            self.hint.setText(words.text("Nothing is sure to fit yet. See what to ask first."))
        elif not found:
            self.hint.setText(
                words.text("Nothing fits these wishes yet. Add an activity, or ask which wish may be wider.")
            )
        self.hint.setVisible(not found)

    def _show_declined(self, file: CaseFile) -> None:
        """What the client did not want is not proposed; pressing one proposes it again."""
        joinings = self._part.desk.joining.joinings(file, Going.DECLINED)
        self.again.show_lines((each.id, self.words.line(each.title), False) for each in joinings)
        self.declined.setVisible(bool(joinings))
        self.declined.say(self.words.text("Not wished"), self.words.text("Press one to propose it again."))

    def _propose_again(self, key: str) -> None:
        part = self._part
        part.attempt(lambda: part.desk.joining.take_out(part.file.case.id, key))
