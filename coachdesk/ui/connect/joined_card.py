"""One activity that the client chose: the first visit, each time, whether people meet outside it, and how it is."""

from pathlib import Path
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.fitting_words import EXPERIENCED, GOING, JOINED, OUTSIDE, ROLE_NAMES
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.activities import Role
from coachdesk.domain.connection.joining import Came, Going, Joining, Outside
from coachdesk.domain.errors import CaseError
from coachdesk.domain.reading import first_language
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.connect.attendance_row import AttendanceRow
from coachdesk.ui.connect.experience_form import ExperienceForm
from coachdesk.ui.connect.plan_button import PlanButton
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.consent_paper import ShortPaper
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.parts.basics import button, column, row
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.one_or_none import OneOrNone
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.said_fields import SaidFields

_CHIPS: Final = {Going.CHOSEN: "chip-warn", Going.GOING: "chip-good"}
_ALONE: Final = mark("Nobody goes along yet. With a buddy or a friend the first time is easier.")
_DEEDS: Final = {
    Going.CHOSEN: (mark("The client chooses this"), "check"),
    Going.GOING: (mark("It goes on"), "restore"),
    Going.STOPPED: (mark("The client stops"), "archive"),
    Going.ENDED: (mark("The activity has ended"), "archive"),
}
_TO: Final = {
    Going.LIKED: (Going.CHOSEN,),
    Going.CHOSEN: (Going.STOPPED, Going.ENDED),
    Going.GOING: (Going.STOPPED, Going.ENDED),
    Going.STOPPED: (Going.GOING,),
    Going.ENDED: (Going.GOING,),
}
"""What can become of it from each standing."""


class JoinedCard(Fold):
    """Every press is kept at once, and can be undone."""

    def __init__(self, part: FollowPart, key: str) -> None:
        super().__init__(part.language, role="card")
        for_reading(self.toggle, self.head)
        self._part, self._id, self._case = part, key, ""
        language, autosave = part.language, part.autosave
        self.alone = Notice("")
        self.name = TextLine()
        self.named = Labelled(language, JOINED["title"], self.name)
        autosave.watch(self.name, self._rename)
        self.first = DayField(language, JOINED["first_on"])
        self.along, self.heard = TextLine(), TextLine()
        autosave.watch(self.along, lambda: self._change(goes_along=self.along.text().strip()))
        autosave.watch(self.heard, lambda: self._change(heard=self.heard.text().strip()))
        fields = row(
            Labelled(language, JOINED["goes_along"], self.along),
            Labelled(language, JOINED["heard"], self.heard),
            spacing=14,
        )
        self.role = Toggles(language, JOINED["role"], [(each, ROLE_NAMES[each]) for each in Role])
        self.why = SaidFields(language, JOINED["why"], autosave)
        self.times = AttendanceRow(language, part.desk.joining.today())
        said = [(each, source) for each, source in OUTSIDE.items() if each is not Outside.NOT_ASKED]
        self.outside = OneOrNone(language, EXPERIENCED["outside"], said)
        self.look, self.ask = ExperienceForm(part), button("quiet")
        self.speak(self.ask.setText, mark("Ask how it is"))
        self.plan = PlanButton(part)
        self.paper = ShortPaper(
            part.stage, mark("Print the invitation"), self._make, self._printed, self._save, "invitation"
        )
        self.ended_why = SaidFields(language, JOINED["ended_why"], autosave, on_paper=False)
        self.deeds = {going: button("quiet", icon) for going, (_source, icon) in _DEEDS.items()}
        self.drop = button("quiet", "delete")
        self._last = QWidget()
        flow = Flow(self._last)
        for going, made in self.deeds.items():
            self.speak(made.setText, _DEEDS[going][0])
            flow.addWidget(made)
        self.speak(self.drop.setText, mark("Remove"))
        flow.addWidget(self.drop)
        self._now = QWidget()
        self._now.setLayout(
            column(self.named, self.alone, self.first, fields, self.role, self.why, self.plan, self.paper, spacing=12)
        )
        self._during = QWidget()
        self._during.setLayout(column(self.times, self.outside, row(self.ask, None), self.look, spacing=12))
        for each in (self._now, self._during, self.ended_why, self._last):
            self.body.addWidget(each)
        self._asking = False
        self._listen()

    def _listen(self) -> None:
        desk, part = self._part.desk.joining, self._part
        self.first.picked.connect(lambda: self._change(first_on=self.first.day))
        self.role.picked.connect(lambda: self._change(role=Role(self.role.chosen[0])))
        self.why.said.connect(lambda: self._change(why=self.why.words_said))
        self.ended_why.said.connect(lambda: self._change(ended_why=self.ended_why.words_said))
        self.times.noted.connect(
            lambda day, came: part.attempt(lambda: desk.attend(self._case, self._id, day, Came(came)))
        )
        self.times.unnoted.connect(lambda key: part.attempt(lambda: desk.not_noted(self._case, key)))
        self.outside.picked.connect(self._take_outside)
        self.ask.clicked.connect(self._ask)
        for going, made in self.deeds.items():
            made.clicked.connect(lambda _checked=False, going=going: self._change(going=going))
        self.drop.clicked.connect(lambda: part.attempt(lambda: desk.take_out(self._case, self._id)))

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_joining(self, file: CaseFile, joining: Joining) -> None:
        """Show how it stands."""
        desk, words = self._part.desk.joining, self.words
        same, self._case = file.case.id == self._case, file.case.id
        times, waits = desk.times(file, joining.id), desk.asks(file, joining.id)
        self._say_head(joining, waits=desk.due(file, joining.id) is not None)
        lonely = joining.going is Going.CHOSEN and not joining.goes_along.strip() and not times
        self.alone.say(words.text(_ALONE) if lonely else "")
        self.first.show_kept(joining.first_on)
        autosave = self._part.autosave
        self.named.setVisible(not joining.activity)  # what the library calls something is changed there
        autosave.show_kept(self.name, joining.title, same=same)
        autosave.show_kept(self.along, joining.goes_along, same=same)
        autosave.show_kept(self.heard, joining.heard, same=same)
        self.role.show_chosen([joining.role])
        client = file.case.client_language
        self.why.show_words(joining.why, client, same=same)
        self.ended_why.show_words(joining.ended_why, client, same=same)
        self.times.show_times(times, desk.today())
        self.outside.show_chosen([desk.outside(file, joining.id)])
        self.look.setVisible(waits or self._asking)
        self.ask.setVisible(bool(times) and not self.look.isVisibleTo(self._during))
        self.look.show_joining(file, joining)
        self.plan.show(file, joining)
        liked = joining.going is Going.LIKED
        self._now.setVisible(joining.open)
        self._during.setVisible(joining.open or (bool(times) and not liked))
        self.ended_why.setVisible(not joining.open and not liked)
        for going, made in self.deeds.items():
            made.setVisible(going in _TO[joining.going])

    def _say_head(self, joining: Joining, *, waits: bool) -> None:
        words, activities = self.words, self._part.desk.activities
        found = activities.find(joining.activity) if joining.activity else None
        title = words.line(activities.title_in(found, words.language) if found is not None else joining.title)
        first = ""
        if joining.first_on is not None:
            day = words.date(joining.first_on)
            first = words.text("{deed}: {what}", deed=words.text(JOINED["first_on"]), what=day)
        line = words.line(words.text(ROLE_NAMES[joining.role]), first)
        if waits:
            self.say(title, line, words.text("Ask how it is"), "chip-warn")
        else:
            self.say(title, line, words.text(GOING[joining.going]), _CHIPS.get(joining.going, "chip"))

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _change(self, **changes: Any) -> None:
        part = self._part
        part.attempt(lambda: part.desk.joining.change(self._case, self._id, **changes))

    def _rename(self) -> None:
        """Another name for what the client thought up; one that can't be kept stays, with the reason below it."""
        try:
            self._part.desk.joining.change(self._case, self._id, title=self.name.text().strip())
        except CaseError as error:
            self.named.show_problem(messages.refusal(error, self.words))
        else:
            self.named.show_problem("")

    def _take_outside(self) -> None:
        part, said = self._part, Outside(self.outside.one or Outside.NOT_ASKED)
        part.attempt(lambda: part.desk.joining.rate(self._case, self._id, outside=said))

    def _ask(self) -> None:
        self._asking = True
        self.show_joining(self._part.file, self._part.desk.joining.joining(self._part.file, self._id))
        self.look.faces["welcome"].buttons[1].setFocus()

    # --- paper ------------------------------------------------------------------------------------------------------

    @property
    def _language(self) -> str:
        case = self._part.file.case
        return first_language(case.reading, case.client_language)

    def _make(self) -> Any:
        desk, case_id, key, language = self._part.desk.joining, self._case, self._id, self._language
        return lambda: desk.pdf(case_id, key, language)

    def _printed(self) -> None:
        self._part.desk.joining.printed(self._case, self._language)

    def _save(self, path: Path) -> None:
        self._part.desk.joining.save_invitation(self._case, self._id, self._language, path)
