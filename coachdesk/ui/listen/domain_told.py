"""On what a look at a life domain rests: who told, of which day it is, and a short note."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal

from coachdesk.domain.picture import DomainLook, Source
from coachdesk.domain.picture.domains import FRESH
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.language import Language
from coachdesk.ui.listen.day_field import DayField
from coachdesk.ui.page import Speaking
from coachdesk.ui.parts.basics import column, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, Story


class DomainTold(Speaking):
    """`told` says that who told is to be kept, `day_given` that the day is; the note is kept by `keep_note`."""

    told, day_given = Signal(), Signal()

    def __init__(self, language: Language, autosave: Autosave, keep_note: Callable[[], None]) -> None:
        super().__init__(language)
        self._autosave = autosave
        who = {
            Source.CLIENT: mark("The client"),
            Source.COLLEAGUE: mark("A colleague or helper"),
            Source.RECORDS: mark("Papers"),
        }
        self.sources = Toggles(language, mark("Who told?"), who.items(), many=True)
        self.sources.picked.connect(self.told)
        self.day = DayField(language, mark("Of which day is this information?"))
        self.day.picked.connect(self.day_given)
        self.old = label("small", wrap=True)
        self.speak(self.old.setText, mark("This is older than 30 days. Ask again how it is now."))
        self.note = Story(lines=2)
        autosave.watch(self.note, keep_note)
        noted = Labelled(
            language,
            mark("Short note"),
            self.note,
            help_source=mark("Only facts that the purpose needs. No diagnosis: write what it means for daily life."),
        )
        self.setLayout(column(self.sources, self.day, self.old, noted, spacing=10))

    def show_look(self, look: DomainLook, today: date, *, same: bool) -> None:
        """Show what is kept; not over what is not kept yet, or was refused in the `same` domain of the same person."""
        self.sources.show_chosen(look.sources)
        self.day.show_kept(look.informed_on)
        self.old.setVisible(is_old(look.informed_on or look.on, today))
        self._autosave.show_kept(self.note, look.note, same=same)


def is_old(day: date, today: date) -> bool:
    """Whether information of a day says little about now."""
    return today - day > FRESH
