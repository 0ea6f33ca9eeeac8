"""Contact with one person, as a part of Follow: how often, appointments, talks, and who the contact person is."""

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.kind import Kind
from coachdesk.ui.contact.appointments_card import AppointmentsCard
from coachdesk.ui.contact.persons_card import PersonsCard
from coachdesk.ui.contact.rhythm_card import RhythmCard
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.listen.meetings_page import MeetingsPage
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import card, column
from coachdesk.ui.parts.scroll import into_sight


class ContactPart(FollowPart):
    """Four cards below each other; everything is kept as it is said."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage)
        self._case_id = ""
        self.rhythm, self.appointments = RhythmCard(stage), AppointmentsCard(stage)
        self.persons = PersonsCard(stage)
        self.talks = MeetingsPage(stage, opens_last=False)
        self.appointments.talk_wanted.connect(self.open_talk)
        frame, box = card()
        box.addWidget(self.talks)
        whole = column(self.appointments, frame, self.rhythm, self.persons, None, spacing=14)
        whole.setContentsMargins(0, 0, 4, 0)
        self.setLayout(whole)
        self.begins_at = self.appointments.new

    def show_file(self, file: CaseFile) -> None:
        if file.case.id != self._case_id:
            self._case_id = file.case.id
            self.rhythm.forget()
        self.appointments.show_file(file)
        self.talks.show_file(file)
        self.rhythm.show_file(file)
        self.persons.show_file(file)

    def place(self) -> dict[str, str]:
        """The appointment and the talk that are open; see `Page.place`."""
        return {"appointment": self.appointments.open_id, "talk": self.talks.open_id}

    def return_to(self, place: dict[str, str]) -> None:
        """Open them again; what is gone by now stays closed."""
        wanted = place.get("appointment", "")
        if not wanted or self.file.find(Kind.APPOINTMENTS, wanted) is not None:
            self.appointments.open(wanted)
        self.talks.return_to({"open": place.get("talk", "")})

    def open_talk(self, talk_id: str) -> None:
        """Show a talk in its form, to go on writing."""
        self.talks.open_talk(talk_id)
        self.talks.form.said.typed.setFocus()
        into_sight(self.talks.form.said)
