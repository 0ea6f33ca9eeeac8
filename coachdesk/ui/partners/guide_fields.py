"""What is told of intermediaries and interpreters alone: as what they help, their voice, from where, and their limits."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout

from coachdesk.desk.partners import PARTNER_FIELDS, PARTNER_ROLES, PARTNER_VOICES
from coachdesk.domain.cases import InterpreterVoice
from coachdesk.domain.partners import GuideRole, Partner
from coachdesk.i18n import mark
from coachdesk.ui.handover.limit_lines import LimitLines
from coachdesk.ui.page import Around, Page
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.country_picker import CountryPicker


class GuideFields(Page):
    """`picked` when something was chosen; `values` are fields of Partner."""

    picked = Signal()

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.role = Toggles(self.language, PARTNER_FIELDS["guide"], PARTNER_ROLES.items())
        self.voice = Toggles(self.language, PARTNER_FIELDS["voice"], PARTNER_VOICES.items())
        self.country = CountryPicker(
            self.language,
            PARTNER_FIELDS["country"],
            mark("A language can differ from country to country. The interpreter should speak as the client does."),
        )
        self.limits = LimitLines(self.language, PARTNER_FIELDS["limits"], self.desk.content.handover.limits)
        self._retired: tuple[str, ...] = ()
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(12)
        for part in (self.role, self.voice, self.country, self.limits):
            part.picked.connect(self.picked)
            box.addWidget(part)

    @property
    def values(self) -> dict[str, Any]:
        """What is chosen."""
        return {
            "guide": GuideRole(next(iter(self.role.chosen), GuideRole.NONE)),
            "voice": InterpreterVoice(next(iter(self.voice.chosen), InterpreterVoice.NO_PREFERENCE)),
            "country": self.country.country,
            "limits": (*self.limits.chosen, *self._retired),
        }

    def show_partner(self, partner: Partner, *, same: bool) -> None:
        """Show what is kept; of another entry than the `same` with the countries folded."""
        if not same:
            self.country.fold()
        self.role.show_chosen([partner.guide])
        self.voice.show_chosen([partner.voice])
        self.country.show_country(partner.country)
        self.limits.show_chosen(partner.limits)
        self._retired = tuple(each for each in partner.limits if each not in self.limits.buttons)

    def fold(self) -> None:
        """As for a new entry."""
        self.country.fold()
        self.role.show_chosen([GuideRole.NONE])
        self.voice.show_chosen([InterpreterVoice.NO_PREFERENCE])
        self.country.show_country("")
        self.limits.show_chosen([])
        self._retired = ()
