"""What was done, beside the button that takes it back."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from coachdesk.desk.undo import Deed
from coachdesk.i18n import mark

DEEDS: Final[Mapping[Deed, str]] = MappingProxyType(
    {
        Deed.CASE_DELETED: mark("The case of {name} is in the bin."),
        Deed.CASE_ARCHIVED: mark("The case of {name} is in the archive."),
        Deed.CASE_RESTORED: mark("The case of {name} is back."),
        Deed.STEP_REMOVED: mark("A step of {name} was removed."),
        Deed.STEP_ADDED: mark("A step of {name} stands on the plan."),
        Deed.CHOICE_CHANGED: mark("The choice of {name} was kept."),
        Deed.CASE_REPLACED: mark("The case of {name} was replaced by the one from the file."),
        Deed.RECORD_REMOVED: mark("Something was removed from the case of {name}."),
        Deed.NOTE_REMOVED: mark("Your note was removed."),
        Deed.APPOINTMENT_MADE: mark("{name} has a new appointment."),
        Deed.APPOINTMENT_CHANGED: mark("An appointment of {name} was changed."),
        Deed.CONTACT_CHANGED: mark("{name} has another contact person."),
        Deed.HANDOVER_BEGUN: mark("{name} has a new handover."),
        Deed.HANDOVER_MOVED: mark("The handover of {name} went on."),
        Deed.CONSENT_KEPT: mark("An answer about consent of {name} was kept."),
        Deed.PARTNER_REMOVED: mark("{name} was taken out of the directory."),
        Deed.PARTNERS_TAKEN: mark("Entries were put into the directory."),
        Deed.ACTIVITY_REMOVED: mark("{name} was taken out of the library."),
        Deed.ACTIVITIES_TAKEN: mark("Activities were put into the library."),
        Deed.ACTIVITY_CHANGED: mark("{name} was changed in the library."),
        Deed.VOLUNTEER_REMOVED: mark("{name} was taken out of the library."),
        Deed.COOPERATION_REMOVED: mark("Working together with {name} was taken out."),
        Deed.COOPERATION_CHANGED: mark("Working together with {name} was changed."),
        Deed.TEXTS_REMOVED: mark("Texts of your organisation were removed."),
    }
)
"""What is done by hand before everybody's eyes, such as laying a card, is not told: Ctrl+Z takes it back all the same."""
