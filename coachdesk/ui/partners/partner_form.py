"""One partner: everything that can be told of it, kept at once."""

from dataclasses import replace
from typing import Any, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.desk.partners import PARTNER_FIELDS, PARTNER_KINDS
from coachdesk.domain.cases import SHORT
from coachdesk.domain.errors import CaseError, FieldTooLong, WhoMissing
from coachdesk.domain.partners import GUIDES, Partner, PartnerKind
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page
from coachdesk.ui.partners.guide_fields import GuideFields
from coachdesk.ui.partners.standing import Standing
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choice_list import ChoiceList
from coachdesk.ui.parts.fields import Labelled, Story, TextLine
from coachdesk.ui.parts.pickers import LanguagePicker
from coachdesk.ui.place import holds_refusal

_LTR: Final = ("phone", "email", "website")
_STORIES: Final = {"does": 2, "hours": 1, "travel": 1, "note": 2}
"""Lines that a story has at least."""
_LINES: Final = ("organisation", "person", "role", "phone", "email", "website", "address")
_LAID: Final = ("does", "languages", ("phone", "email"), ("website", "address"), ("hours", "travel"), "note")


class PartnerForm(Page):
    """Shows an entry, or the beginning of a new one: a new one is kept, and `begun` sent, once it has a name.

    `removing` is sent when the entry is to be taken out.
    """

    begun = Signal(str)
    removing = Signal()

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around)
        self._autosave = autosave
        self.entry: Partner | None = None
        self.title, self._first = label("h2", wrap=True), label("muted", wrap=True)
        self.speak(self._first.setText, mark("Write who it is. From then on everything is kept at once."))
        self.standing = Standing(around)
        self._make_fields()
        self.guide = GuideFields(around)
        self.guide.picked.connect(lambda: self._change(**self.guide.values))
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Take out of the directory"))
        self.remove.clicked.connect(self.removing)
        self._lay()

    def _make_fields(self) -> None:
        self.fields: dict[str, TextLine | Story] = {name: TextLine(ltr=name in _LTR) for name in _LINES}
        self.fields |= {name: Story(lines=lines, most=8) for name, lines in _STORIES.items()}
        self.labelled: dict[str, Labelled] = {}
        for name, field in self.fields.items():
            self.labelled[name] = Labelled(self.language, PARTNER_FIELDS[name], field)
            if isinstance(field, TextLine):
                field.setMaxLength(SHORT)
            self._autosave.watch(field, lambda name=name: self._keep(name))
        self.kind = ChoiceList(wraps=True, at_once=True)
        self.kind.setSizeAdjustPolicy(ChoiceList.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind.setMinimumContentsLength(8)
        for kind, source in PARTNER_KINDS.items():
            self.kind.addItem(self.words.text(source), kind)
        self.kind.activated.connect(lambda _at: self._change(kind=PartnerKind(self.kind.currentData())))
        self.languages = LanguagePicker(self.language, PARTNER_FIELDS["languages"])
        self.languages.picked.connect(lambda: self._change(languages=self.languages.chosen))

    def _lay(self) -> None:
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 6, 0)
        box.setSpacing(12)
        for part in (self.title, self._first, self.standing):
            box.addWidget(part)
        kind = Labelled(self.language, PARTNER_FIELDS["kind"], self.kind)
        box.addLayout(_pair(self.labelled["organisation"], self.labelled["person"]))
        self._rest = QWidget()
        self._role = self.labelled["role"]
        box.addLayout(_pair(kind, self._role))
        inside = QVBoxLayout(self._rest)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(12)
        for laid in _LAID:
            if isinstance(laid, tuple):
                inside.addLayout(_pair(*(self.labelled[name] for name in laid)))
            else:
                inside.addWidget(self.languages if laid == "languages" else self.labelled[laid])
        inside.addWidget(self.guide)
        inside.addLayout(row(None, self.remove))
        box.addWidget(self._rest)
        box.addStretch(1)

    # --- showing ----------------------------------------------------------------------------------------------------

    @property
    def first(self) -> QWidget:
        """The field that one comes to from the list."""
        return self.fields["organisation"]

    @property
    def refused(self) -> QWidget | None:
        """A field with a text that could not be kept, and that would be lost with another entry in its place."""
        texts = (
            (name, field, field.text() if isinstance(field, TextLine) else field.toPlainText())
            for name, field in self.fields.items()
        )
        return next((self.labelled[name] for name, field, text in texts if text.strip() and holds_refusal(field)), None)

    def begin(self, kind: PartnerKind = PartnerKind.OTHER) -> None:
        """A new entry, of which nothing is known but perhaps its kind."""
        self.entry = None
        for name, field in self.fields.items():
            self.labelled[name].show_problem("")
            field.show_value("")
        self.languages.show_chosen(())
        self._show_kind(kind)
        self.guide.fold()
        self._draw()
        self.fields["organisation"].setFocus()

    def show_entry(self, partner: Partner, doubles: tuple[Partner, ...] = ()) -> None:
        """Show an entry, and others that may be the same; fields of the same one with what is not kept yet, or was refused, are left alone."""
        same = self.entry is not None and self.entry.id == partner.id
        self.entry = partner
        for name, field in self.fields.items():
            if not same:
                self.labelled[name].show_problem("")
            text = field.text() if isinstance(field, TextLine) else field.toPlainText()
            value = getattr(partner, name)
            if not self._autosave.leaves_alone(field, same=same) and text.strip() != value:
                field.show_value(value)
        self.languages.show_chosen(partner.languages)
        self._show_kind(partner.kind)
        self.guide.show_partner(partner, same=same)
        self.standing.show_partner(partner, doubles)
        self._draw()

    def _show_kind(self, kind: PartnerKind) -> None:
        self.kind.setCurrentIndex(list(PARTNER_KINDS).index(kind))

    def _draw(self) -> None:
        partner, words = self.entry, self.words
        self.title.setText(words.line(partner.name) if partner is not None else words.text("New partner"))
        for part in (self._rest, self.standing, self._role):
            part.setVisible(partner is not None)
        self._first.setVisible(partner is None)
        self.guide.setVisible(PartnerKind(self.kind.currentData()) in GUIDES)

    def retranslate(self) -> None:
        super().retranslate()
        for at, source in enumerate(PARTNER_KINDS.values()):
            self.kind.setItemText(at, self.words.text(source))
        self._draw()

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, name: str) -> None:
        field = self.fields[name]
        text = field.text() if isinstance(field, TextLine) else field.toPlainText()
        self._change(name, **{name: text.strip()})

    def _change(self, name: str = "", /, **values: Any) -> None:
        """Keep other values; what is refused is said at its field."""
        where = self.labelled.get(name, self.labelled["organisation"])
        try:
            if self.entry is None:
                self._begin()
            else:
                changed = replace(self.entry, **values)
                self.desk.partners.save(changed)
                self.entry = changed
        except (WhoMissing, FieldTooLong) as error:
            where.show_problem(messages.refusal(error, self.words))
            return
        except CaseError as error:
            self.around.speaker.refuse(error)
            return
        for each in {where, self.labelled["organisation"], self.labelled["person"]}:
            each.show_problem("")
        self._draw()

    def _begin(self) -> None:
        """Keep the new entry, if anybody is named. Raises CaseError."""
        texts = {name: self.fields[name].text().strip() for name in ("organisation", "person")}  # type: ignore[union-attr]
        self._draw()
        if any(texts.values()):
            made = self.desk.partners.new(PartnerKind(self.kind.currentData()), **texts)
            self.entry = made  # so that it is known when the list tells of it
            self.desk.partners.save(made)
            self.begun.emit(made.id)


def _pair(one: QWidget, other: QWidget):  # type: ignore[no-untyped-def]
    """Two fields beside each other, as wide as each other."""
    made = row(one, other, spacing=14)
    made.setStretch(0, 1)
    made.setStretch(1, 1)
    return made
