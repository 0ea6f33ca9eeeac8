"""What a host or a buddy may know of the client: asked together or noted by hand, taken back, and on paper."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtWidgets import QVBoxLayout, QWidget

from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.reading import first_language
from coachdesk.i18n import mark
from coachdesk.ui.connect.form_fold import FormFold
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.consent_paper import ShortPaper
from coachdesk.ui.language import Language
from coachdesk.ui.page import Around
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, clear, label
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.together.client_view import ClientView


class ToldForm(Protocol):
    """The form in which the card stands; its `desk` keeps and prints what may be known."""

    stage: StagePage
    part: FollowPart
    record: Any
    language: Language

    @property
    def desk(self) -> Any:
        """Places to work, or buddies."""

    def keep(self, say: Callable[[str], object], read: Callable[[], dict[str, Any]]) -> None:
        """Keep fields of the entry."""

    def tell(self, problem: str) -> None:
        """Say what could not be kept."""


@dataclass(frozen=True)
class TellingWords:
    """What the card says. `kinds` are the things that may be told, `labels` their names, `view` makes the client's screen,
    `language` says which language stands beside Dutch on the copy ("nl" for none)."""

    title: str
    label: str
    kinds: type[StrEnum]
    labels: Mapping[Any, str]
    sheet: str
    copy: str
    stem: str
    view: Callable[[Around, CaseFile, str], ClientView]
    language: Callable[[CaseFile, Any], str]


class ToldCard(FormFold):
    """Nothing is pressed in beforehand. Pressing something in asks anew; without an answer nothing is on the sheet."""

    def __init__(self, form: ToldForm, says: TellingWords) -> None:
        super().__init__(form.stage)
        self._form, self._says = form, says
        box = self.body
        self.about = label("muted", wrap=True)
        self.speak(
            self.about.setText, mark("The client chooses. Without a yes the sheet says nothing about the client.")
        )
        self.told = Toggles(self.language, says.label, ((each, says.labels[each]) for each in says.kinds), many=True)
        self.told.picked.connect(lambda: form.keep(form.tell, lambda: {"told": self.chosen}))
        self.lines = QVBoxLayout()
        self.lines.setSpacing(2)
        self.together, self.agree = button("primary", "together"), button("plain", "check")
        self.back = button("quiet", "undo")
        self.speak(self.together.setText, mark("Ask together"))
        self.speak(self.agree.setText, mark("The client agrees with this"))
        self.speak(self.back.setText, mark("The client takes it back"))
        self.together.clicked.connect(self.ask_together)
        self.agree.clicked.connect(lambda: self._do(lambda: form.desk.agree(*self._here, self.chosen)))
        self.back.clicked.connect(lambda: self._do(lambda: form.desk.take_back(*self._here)))
        for_reading(self.back)  # the client's right, of a restricted case too
        deeds = QWidget()
        flow = Flow(deeds)
        for made in (self.together, self.agree, self.back):
            flow.addWidget(made)
        self.paper = self._paper(says.sheet, says.stem, lambda: "nl")
        self.copy = self._paper(says.copy, f"{says.stem}-copy", self._language)
        for part in (self.about, self.told):
            box.addWidget(part)
        box.addLayout(self.lines)
        for below in (deeds, self.paper, self.copy):
            box.addWidget(below)

    def _paper(self, title: str, stem: str, language: Callable[[], str]) -> ShortPaper:
        """Buttons for the sheet in a language, which is asked for when one is pressed."""
        desk, stage = self._form.desk, self._form.stage

        def save(path: Path) -> None:
            desk.save_sheet(*self._here, language(), path)

        return ShortPaper(
            stage,
            title,
            lambda: partial(desk.pdf, *self._here, language()),
            lambda: desk.printed(*self._here, language()),
            save,
            stem,
        )

    @property
    def _here(self) -> tuple[str, str]:
        return self._form.stage.case_id, self._form.record.id

    def _language(self) -> str:
        return self._says.language(self._form.part.file, self._form.record)

    @property
    def chosen(self) -> tuple[Any, ...]:
        """What is pressed in."""
        return tuple(self._says.kinds(each) for each in self.told.chosen)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_entry(self, file: CaseFile, entry: Any, *, going_on: bool) -> None:
        """Show what may be told, word for word, and whether the client agreed; what is over is asked no more."""
        words, desk, agreed = self.words, self._form.desk, entry.agreed_on
        known = {*desk.tellable(file, entry), *entry.told}
        for each in self._says.kinds:
            self.told.button(each).setVisible(each in known)
        self.told.show_chosen(entry.told)
        said = (
            words.text("Not asked yet") if agreed is None else words.text("Agreed on {date}.", date=words.date(agreed))
        )
        named = words.listed(words.text(self._says.labels[each]) for each in entry.told) if entry.told else ""
        self.say(words.text(self._says.title), named, said, "chip-good" if agreed is not None else "chip-warn")
        clear(self.lines)
        for each in entry.told:
            told = desk.told_in(file, entry, each, words)
            line = words.text("{deed}: {what}", deed=words.text(self._says.labels[each]), what=told)
            self.lines.addWidget(label("", line, wrap=True))
        self.together.setVisible(going_on)
        self.agree.setVisible(going_on and agreed is None and bool(entry.told))
        self.back.setVisible(agreed is not None)
        self.copy.setVisible(self._says.language(file, entry) != "nl")

    # --- doing ------------------------------------------------------------------------------------------------------

    def _do(self, deed: Callable[[], object]) -> None:
        stage = self._form.stage
        stage.autosave.flush()
        if stage.attempt(deed):
            (self.together if self.together.isVisible() else self.paper.print).setFocus()

    def client_view(self) -> ClientView:
        """The question on the client's own screen."""
        return self._says.view(self._form.stage.around, self._form.part.file, self._form.record.id)

    def ask_together(self) -> None:
        """Open the client's screen."""
        from coachdesk.ui.together.window import ClientWindow

        self._form.stage.keep()
        file = self._form.part.file
        language = first_language(file.case.reading, file.case.client_language)
        window = ClientWindow(self._form.stage.around, file, language, self.client_view())
        window.finished.connect(self._form.stage.redraw)
        window.show_full()
