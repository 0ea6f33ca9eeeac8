"""Sentences for what was done with a case, on paper and on the screen alike.

They do not say by whom, so that no language needs a gender.
"""

from types import MappingProxyType
from typing import Final

from coachdesk.domain.trail import Deed
from coachdesk.i18n import mark

DEEDS: Final = MappingProxyType(
    {
        Deed.CASE_MADE: mark("The case was made."),
        Deed.CASE_OPENED: mark("The case was opened."),
        Deed.CASE_CHANGED: mark("Something in the case was changed."),
        Deed.CASE_PRINTED: mark("Something of the case was printed."),
        Deed.CASE_EXPORTED: mark("The case was saved as a file."),
        Deed.CASE_SHARED: mark("The case was saved, locked, for a colleague."),
        Deed.CASE_RECEIVED: mark("The case came from a colleague."),
        Deed.CASE_RESTRICTED: mark("The case was restricted: read only."),
        Deed.CASE_RELEASED: mark("The restriction was lifted."),
        Deed.CASE_ERASED: mark("The case was erased for good."),
        Deed.REQUEST_KEPT: mark("A request about data was kept."),
    }
)
"""What is said of a deed whose details say no more."""
WHOLE: Final = MappingProxyType(
    {
        "archive": mark("The case was put in the archive."),
        "bin": mark("The case was put in the bin."),
        "restore": mark("The case was brought back from the archive or the bin."),
        "keeping": mark("The day until which the case is kept was changed."),
    }
)
"""What was decided about the whole case, by the detail "part" of a change."""
PAPERS: Final = MappingProxyType(
    {
        (Deed.CASE_PRINTED, "plan"): mark("The plan was printed, language: {language}."),
        (Deed.CASE_EXPORTED, "plan"): mark("The plan was saved as a PDF, language: {language}."),
        (Deed.CASE_EXPORTED, "calendar"): mark("The plan was saved for a calendar, language: {language}."),
        (Deed.CASE_PRINTED, "picture"): mark("What was seen together was printed, language: {language}."),
        (Deed.CASE_EXPORTED, "picture"): mark("What was seen together was saved as a PDF, language: {language}."),
        (Deed.CASE_PRINTED, "progress"): mark("How it goes was printed, language: {language}."),
        (Deed.CASE_EXPORTED, "progress"): mark("How it goes was saved as a PDF, language: {language}."),
        (Deed.CASE_PRINTED, "consent"): mark("The consent card was printed, language: {language}."),
        (Deed.CASE_EXPORTED, "consent"): mark("The consent card was saved as a PDF, language: {language}."),
        (Deed.CASE_PRINTED, "host"): mark("The sheet for the host was printed, language: {language}."),
        (Deed.CASE_EXPORTED, "host"): mark("The sheet for the host was saved as a PDF, language: {language}."),
        (Deed.CASE_PRINTED, "letter"): mark("A letter about a handover was printed, language: {language}."),
        (Deed.CASE_EXPORTED, "letter"): mark("A letter about a handover was saved, language: {language}."),
        (Deed.CASE_PRINTED, "network"): mark("The map of people around was printed, language: {language}."),
        (Deed.CASE_EXPORTED, "network"): mark("The map of people around was saved as a PDF, language: {language}."),
        (Deed.CASE_PRINTED, "how"): mark("Cards on how things work here were printed, language: {language}."),
        (Deed.CASE_EXPORTED, "how"): mark("Cards on how things work here were saved as a PDF, language: {language}."),
        (Deed.CASE_PRINTED, "invitation"): mark("An invitation was printed, language: {language}."),
        (Deed.CASE_EXPORTED, "invitation"): mark("An invitation was saved as a PDF, language: {language}."),
        (Deed.CASE_PRINTED, "access"): mark("All that is known of the client was printed, language: {language}."),
        (Deed.CASE_EXPORTED, "access"): mark(
            "All that is known of the client was saved as files, language: {language}."
        ),
    }
)
"""What was printed or saved, by the deed and its detail "document"."""
SHARED_WITH: Final = mark("The case was saved, locked, for {name}.")
