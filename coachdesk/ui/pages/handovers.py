"""All handovers that are under way, of all open cases, by the day until which the next thing is to be done; letters in one go."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from coachdesk.desk.handover_words import STATE_NAMES, todo_in_words
from coachdesk.desk.waiting import place_of
from coachdesk.domain.agenda import HandoverLine
from coachdesk.domain.errors import Cancelled
from coachdesk.i18n import isolate_ltr, mark
from coachdesk.ui import icons, messages
from coachdesk.ui.background import Latest
from coachdesk.ui.page import Around, Page
from coachdesk.ui.partners.lines import Said
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.deeds import deed_on
from coachdesk.ui.parts.notices import Empty, Notice
from coachdesk.ui.parts.stoppable import Stoppable
from coachdesk.ui.today.tick_list import TickLines, TickList
from coachdesk.ui.tokens import LIGHT

_TITLE = mark("All handovers")
_INCOMING = mark("A handover to us")


class HandoversPage(Page):
    """Reads anew each time it is shown, elsewhere. What can be sent has a box; ticked letters are saved into a folder."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self._reading, self._writing = Latest(around.background), Latest(around.background)
        self._at = ""
        title, self._count = label("h1"), label("muted", wrap=True)
        self.speak(title.setText, _TITLE)
        self.back = button("quiet", "back")
        self.speak(self.back.setText, mark("Today"))
        self.back.clicked.connect(lambda: around.navigator.go("today"))
        self.lines: TickLines[HandoverLine] = TickLines(self._say, lambda line: line.ready)
        self.list = TickList(self.lines)
        self.speak(self.list.setAccessibleName, _TITLE)
        self.list.went.connect(lambda _row: self._show_actions())
        self.list.pressed_enter.connect(self.go_on)
        self.list.doubleClicked.connect(lambda _index: self.go_on())
        self.list.ticked.connect(self._show_actions)
        self._empty = Empty(icons.icon("hand_over", LIGHT.accent))
        self.speak(self._empty.title.setText, mark("No handover is under way"))
        self.speak(self._empty.text.setText, mark("What you hand over stands here, and what others hand over to you."))
        self.problem = Notice("bad")
        self.busy = Stoppable(around, mark("Making the letters…"))
        self._make_foot()
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 22, 28, 16)
        box.setSpacing(10)
        box.addLayout(row(self.back, None))
        for part in (title, self._count, self.problem, self.busy):
            box.addWidget(part)
        box.addWidget(self.list, 1)
        box.addWidget(self._empty, 1)
        box.addWidget(self._foot)
        for later in (self.list, self._empty, self._foot):
            later.hide()

    def _make_foot(self) -> None:
        self._foot = QWidget()
        self.all, self.open_one = button("quiet", "check"), button("plain", "forward")
        self.save = button("primary", "save_file")
        self.speak(self.all.setText, mark("Tick all letters"))
        self.all.clicked.connect(self.tick_all)
        self.speak(self.open_one.setText, mark("Go on"))
        self.open_one.clicked.connect(self.go_on)
        self.save.clicked.connect(self.ask_and_save)
        line = row(self.open_one, None, self.all, self.save, spacing=12)
        line.setContentsMargins(0, 0, 0, 0)
        self._foot.setLayout(line)

    # --- showing ----------------------------------------------------------------------------------------------------

    def entered(self) -> None:
        self.problem.say("")
        self._reading.run(self.desk.handovers.all, self._show, self._refuse)

    def _show(self, lines: tuple[HandoverLine, ...]) -> None:
        at = next((row for row, line in enumerate(lines) if line.about == self._at), 0)
        self.list.show_values(lines, at if lines else -1)
        for part in (self.list, self._foot):
            part.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        self._show_actions()
        (self.list if lines else self.back).setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, line: HandoverLine) -> Said:
        words, today = self.words, self.desk.handing.today()
        state = STATE_NAMES[line.state] if line.state is not None else _INCOMING
        todo = todo_in_words(line.next.todo, line.party.person.strip() or line.party.name, words)
        late = line.next.overdue(today)
        ink, ground = (LIGHT.bad, LIGHT.bad_soft) if late else (LIGHT.chip_text, LIGHT.chip)
        day = words.date(line.next.due)
        chip = words.text("since {date}", date=day) if late else day
        title = words.line(line.case.calling_name, line.party.name)
        return Said(title, words.line(words.text(state), todo), chip, ink, ground)

    def _show_actions(self) -> None:
        words, line = self.words, self.current
        self._at = line.about if line is not None else ""
        self._count.setText(words.plural("{n} handover, by day", "{n} handovers, by day", len(self.lines.values)))
        self._count.setVisible(bool(self.lines.values))
        chosen = len(self.chosen)
        self.save.setText(words.plural("Save {n} letter…", "Save {n} letters…", chosen))
        self.save.setEnabled(chosen > 0 and self.busy.isHidden())
        self.all.setVisible(any(each.ready for each in self.lines.values))
        if line is not None:
            self.open_one.setAccessibleName(deed_on(words, words.text("Go on"), self._say(line).title))

    @property
    def current(self) -> HandoverLine | None:
        """The line that is looked at."""
        return self.lines.values[self.list.row] if self.list.row >= 0 else None

    @property
    def chosen(self) -> tuple[HandoverLine, ...]:
        """The lines that are ticked, in order."""
        return tuple(self.lines.values[row] for row in sorted(self.lines.ticked))

    def retranslate(self) -> None:
        super().retranslate()
        self._show_actions()
        self.list.viewport().update()

    def let_go(self) -> None:
        for running in (self._reading, self._writing):
            running.drop()
        self.busy.give_up()
        self.lines.show_values(())
        super().let_go()

    # --- doing ------------------------------------------------------------------------------------------------------

    def go_on(self) -> None:
        """To the handover in its case."""
        if (line := self.current) is not None:
            self.around.navigator.go("case", line.case.id, place_of(line))

    def tick_all(self) -> None:
        """Tick every letter that can be made; all of them off where they are ticked already."""
        ready = {row for row, line in enumerate(self.lines.values) if line.ready}
        self.lines.ticked = set() if self.lines.ticked == ready else ready
        self.list.viewport().update()
        self._show_actions()

    def ask_and_save(self) -> None:
        """Ask for a folder, and save the ticked letters there."""
        folder = QFileDialog.getExistingDirectory(self, self.words.text("A folder for the letters"))
        if folder:
            self.save_to(Path(folder))

    def save_to(self, folder: Path) -> None:
        """Write the ticked letters into a folder, elsewhere; nothing is written where one of them can't be made."""
        wanted = tuple((line.case.id, line.about) for line in self.chosen)
        letters, progress = self.desk.letters, self.busy.progress
        self.problem.say("")
        self._show_busy(True)

        def saved(paths: tuple[Path, ...]) -> None:
            self._show_busy(False)
            shown = isolate_ltr(str(folder))
            self.around.speaker.tell(
                self.words.plural(
                    "{n} letter is in {folder}.", "{n} letters are in {folder}.", len(paths), folder=shown
                )
            )

        self._writing.run(lambda: letters.batch(wanted, folder, progress), saved, self._refuse)

    def _show_busy(self, busy: bool) -> None:
        if busy:
            self.busy.begin()
        else:
            self.busy.hide()
        self._show_actions()

    def _refuse(self, error: Exception) -> None:
        self._show_busy(False)
        if not isinstance(error, Cancelled):
            self.problem.say(messages.refusal(error, self.words))
