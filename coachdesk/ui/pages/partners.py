"""The directory of partners: find one, look at it, change it; add, take in a file, save one."""

from typing import Any

from PySide6.QtCore import QMargins

from coachdesk.desk.changes import Change, PartnersChanged
from coachdesk.domain.partners import PartnerKind
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.page import Around
from coachdesk.ui.partners.directory_list import DirectoryList
from coachdesk.ui.partners.partner_form import PartnerForm
from coachdesk.ui.partners.says import ROWS
from coachdesk.ui.parts.basics import label
from coachdesk.ui.parts.choices import flowing
from coachdesk.ui.parts.files_page import FilesPage
from coachdesk.ui.parts.notices import Empty
from coachdesk.ui.parts.taking_in import TakingIn
from coachdesk.ui.tokens import LIGHT


class PartnersPage(FilesPage):
    """Every partner that somebody of the municipality can be brought to."""

    reads = "CSV, vCard (*.csv *.tsv *.txt *.vcf *.vcard)"
    writes = {"CSV (*.csv)": ".csv", "vCard (*.vcf)": ".vcf"}
    file_name = "partners"
    saved = mark("The directory is in {file}.")
    remembered = "partner"
    side: DirectoryList
    form: PartnerForm

    def __init__(self, around: Around) -> None:
        super().__init__(around, TakingIn(around, around.desk.partners, ROWS), mark("New partner"))
        self.kept = self.desk.partners
        self.savers = {".csv": self.desk.partners.save_csv, ".vcf": self.desk.partners.save_vcards}
        self.side = DirectoryList(around)
        self.form = PartnerForm(around, self.autosave)
        standing = self.form.standing
        standing.checked.connect(lambda: self.on_shown(self.desk.partners.checked_today))
        standing.two.connect(lambda other: self.on_shown(self.desk.partners.keep_both, other))
        standing.one.connect(lambda other: self.on_shown(self.desk.partners.make_one, other))
        self._make_empty()
        title = label("h1")
        self.speak(title.setText, mark("Partners"))
        head = flowing(title, self.take_in, self.save_as, self.new)[0]
        self.put_together(head, self.side, self.form, margins=QMargins(28, 22, 28, 16), spacing=14)
        self.listen(self._changed)

    def _make_empty(self) -> None:
        self.empty = Empty(icons.icon("partners", LIGHT.accent))
        self.speak(self.empty.title.setText, mark("No partners yet"))
        self.speak(
            self.empty.text.setText,
            mark(
                "Here stands who else can help: what they do, in which languages, and how to reach them. Add one, or take in a table (CSV) or an address book (vCard)."
            ),
        )
        self.speak(self.empty.action.setText, mark("New partner"))
        self.empty.action.clicked.connect(self.begin)
        self.empty.action.show()

    def fill(self, entry: Any) -> None:
        self.form.show_entry(entry, self.side.doubles.get(entry.id, ()))

    def begin_form(self) -> None:
        """Of the kind that is looked through, where it is one."""
        kinds = self.side.kinds.kinds
        self.form.begin(kinds[0] if len(kinds) == 1 else PartnerKind.OTHER)

    def _changed(self, change: Change) -> None:
        if isinstance(change, PartnersChanged) and self.whole.isVisible():
            self.again()
