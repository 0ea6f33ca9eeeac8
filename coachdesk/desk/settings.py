"""The consultant's own data and the settings of the vault."""

import base64

from coachdesk.desk.base import Area
from coachdesk.desk.changes import SettingsChanged
from coachdesk.domain.cases import ContactPerson
from coachdesk.domain.organisation import Organisation
from coachdesk.domain.trail import Deed

SAFETY = ("lock.", "backup.")
"""How keys of settings begin that decide how safe the vault is: changing one stands in the trail.
Another name of the consultant does too, by the store itself."""
_PROFILE = {"name": "me.name", "phone": "me.phone", "substitute": "me.substitute"}
_DAYS, _PHOTO = "me.days", "me.photo"
_ORGANISATION = {name: f"organisation.{name}" for name in ("name", "address", "phone", "email", "role")}
_LOGO = "organisation.logo"


class SettingsDesk(Area):
    """Settings are durable at once and announced."""

    def me(self) -> ContactPerson:
        """The consultant at this laptop, proposed as the fixed contact person of new cases."""
        values = {name: self.get(key) or "" for name, key in _PROFILE.items()}
        days = tuple(int(day) for day in self.get(_DAYS) or "")
        photo = self.get(_PHOTO)
        return ContactPerson(**values, days=days, photo=base64.b64decode(photo) if photo else None)

    def save_me(self, person: ContactPerson) -> None:
        """Keep the consultant's own data."""
        for name, key in _PROFILE.items():
            self.put(key, getattr(person, name))
        self.put(_DAYS, "".join(map(str, person.days)))
        self.put(_PHOTO, base64.b64encode(person.photo).decode() if person.photo else None)

    def organisation(self) -> Organisation:
        """The municipality or organisation whose name stands above letters."""
        values = {name: self.get(key) or "" for name, key in _ORGANISATION.items()}
        logo = self.get(_LOGO)
        return Organisation(**values, logo=base64.b64decode(logo) if logo else None)

    def save_organisation(self, organisation: Organisation) -> None:
        """Keep what stands above letters."""
        for name, key in _ORGANISATION.items():
            self.put(key, getattr(organisation, name))
        self.put(_LOGO, base64.b64encode(organisation.logo).decode() if organisation.logo else None)

    def get(self, key: str) -> str | None:
        """One setting as text, or None."""
        return self.tools.vault.opened().settings.get(key)

    def put(self, key: str, value: str | None) -> None:
        """Keep one setting; None removes it."""
        if self.get(key) != value:
            vault = self.tools.vault.opened()
            vault.settings.put(key, value)
            if key.startswith(SAFETY):
                vault.trail.note(Deed.SETTING_CHANGED, key=key)
            self.tools.changes.announce(SettingsChanged(key))
