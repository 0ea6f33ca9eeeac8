"""One case: who it is, the seven stages, and the stage on show."""

from importlib import import_module

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFileDialog, QMenu, QVBoxLayout

from coachdesk.desk.changes import CaseChanged, Change
from coachdesk.domain import path
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.errors import CaseError, CaseRestricted
from coachdesk.domain.initials import initial
from coachdesk.domain.languages import OWN_NAMES
from coachdesk.domain.reading import first_language
from coachdesk.domain.stages import Stage
from coachdesk.i18n import mark
from coachdesk.ui import icons, place
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.page import Around, Page
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.avatar import avatar
from coachdesk.ui.parts.basics import button, label, row, set_role
from coachdesk.ui.parts.dialogs import with_ending
from coachdesk.ui.parts.restricted_line import RestrictedLine
from coachdesk.ui.parts.stack import Stack
from coachdesk.ui.parts.stepper import Stepper
from coachdesk.ui.tokens import LIGHT

_STAGES = {
    Stage.MEET: ("meet_stage", "MeetStage"),
    Stage.LISTEN: ("listen_stage", "ListenStage"),
    Stage.CHOOSE: ("choose_stage", "ChooseStage"),
    Stage.ACT: ("act_stage", "ActStage"),
    Stage.CONNECT: ("connect_stage", "ConnectStage"),
    Stage.HAND_OVER: ("hand_over_stage", "HandOverStage"),
    Stage.FOLLOW: ("follow_stage", "FollowStage"),
}

_LONGEST_WHOLE = 32
"""Letters of a name that has room on one line of the head in the smallest window."""


class CasePage(Page):
    """Holds one case at a time; the stages are made when first opened."""

    def __init__(self, around: Around) -> None:
        super().__init__(around)
        self.file: CaseFile | None = None
        self.stage = Stage.MEET
        self.autosave = Autosave(self)
        self.autosave.state.connect(self._show_state)
        self._avatar, self._name, self._line = avatar(), label("h1", wrap=True), label("small", wrap=True)
        self._saved = label("chip-good")
        self._look = button("plain", "together")
        self._look.clicked.connect(self.look_together)
        self._more = button("icon", "more")
        self.speak(self._more.setAccessibleName, mark("More to do with this case"))
        self.speak(self._more.setToolTip, mark("More to do with this case"))
        self._more.clicked.connect(self._show_menu)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(self._name)
        names.addWidget(self._line)
        self.restricted = RestrictedLine(self.language)
        self.restricted.about.clicked.connect(self.open_privacy)
        self.stepper = Stepper(self.language)
        self.stepper.opened.connect(lambda stage: self.show_stage(Stage(stage)))
        self._stack = Stack()
        self._stages: dict[Stage, StagePage] = {}
        box = QVBoxLayout(self)
        box.setContentsMargins(28, 18, 28, 16)
        box.setSpacing(14)
        head = row(self._avatar, 4, names, 12, self._saved, 4, self._look, self._more)
        head.setStretch(2, 1)
        box.addLayout(head)
        box.addWidget(self.stepper)
        box.addWidget(self.restricted)
        box.addWidget(self._stack, 1)
        for number, stage in enumerate(Stage, 1):
            QShortcut(QKeySequence(f"Ctrl+{number}"), self, lambda stage=stage: self.show_stage(stage))
        self.listen(self._changed)

    # --- opening ----------------------------------------------------------------------------------------------------

    def open(self, case_id: str, stage: str = "") -> None:
        """Show a case, at the named stage or at the one it has come to; "follow:contact" names a part of a stage."""
        file = self.desk.cases.open(case_id)
        self.file = file
        name, _, part = stage.partition(":")
        wanted = Stage(name) if name else path.current(file)
        self._draw_head()
        self.show_stage(wanted)
        if part:
            self.shown.open_part(part)

    def show_stage(self, stage: Stage) -> None:
        """Show a stage of the case."""
        if self.file is None:
            return
        self.keep()
        self.stage = stage
        shown = self._stage_page(stage)
        shown.show_file(self.file)
        self._stack.setCurrentWidget(shown)
        self.stepper.show_stage(stage, path.done(self.file))
        self._show_state("saved")
        shown.entered()
        shown.take_draft()

    def _stage_page(self, stage: Stage) -> StagePage:
        if stage not in self._stages:
            module, kind = _STAGES[stage]
            made = getattr(import_module(f"coachdesk.ui.pages.{module}"), kind)
            self._stages[stage] = made(self.around, self.autosave)
            self._stages[stage].step_wanted.connect(self.open_step)
            self._stages[stage].spot_wanted.connect(self.open_spot)
            self._stack.addWidget(self._stages[stage])
        return self._stages[stage]

    def open_step(self, step_id: str) -> None:
        """Show a step of the plan, opened to be changed."""
        self.show_stage(Stage.ACT)
        self.shown.return_to({"open": step_id})

    def open_spot(self, key: str) -> None:
        """Show a question or a page of Listen, by its key."""
        self.show_stage(Stage.LISTEN)
        self.shown.return_to({"spot": key})

    @property
    def shown(self) -> StagePage:
        """The stage on show."""
        return self._stages[self.stage]

    def place(self) -> dict[str, str]:
        if self.file is None or self.stage not in self._stages:
            return {}
        return {"case": self.file.case.id, "stage": self.stage, **self.shown.place()}

    def return_to(self, place: dict[str, str]) -> None:
        self.shown.return_to(place)

    def keep(self) -> None:
        if self.stage in self._stages:
            self.shown.keep()
        self.autosave.flush()
        if self.stage in self._stages:
            self.shown.put_draft()

    # --- showing ----------------------------------------------------------------------------------------------------

    def _changed(self, change: Change) -> None:
        if isinstance(change, CaseChanged) and self.file is not None and change.file.case.id == self.file.case.id:
            self.file = change.file
            self._draw_head()
            self.stepper.show_stage(self.stage, path.done(self.file))
            self.shown.show_file(self.file)
            self._show_state("saved")

    def retranslate(self) -> None:
        super().retranslate()
        if self.file is not None:
            self._draw_head()
            self.stepper.show_stage(self.stage, path.done(self.file))

    def _draw_head(self) -> None:
        assert self.file is not None
        case, words = self.file.case, self.words
        self._avatar.setText(initial(case.calling_name))
        self._name.setText(words.line(case.calling_name))
        languages = words.listed(words.language_name(code) for code in case.speaks)
        contact = (
            words.text("fixed contact person: {name}", name=_whole(case.contact.name)) if case.contact.name else ""
        )
        self._line.setText(words.line(case.own_script_name, languages, contact))
        language = OWN_NAMES[first_language(case.reading, case.client_language)]
        self._look.setText(words.text("Look together · {language}", language=language))
        self._look.setEnabled(self.file.restriction is None)
        self.restricted.show_restriction(self.file.restriction)
        self._show_state("saved")

    def _show_state(self, state: str) -> None:
        saved = state == "saved"
        possible = self.file is not None and self.file.restriction is None
        self._saved.setVisible(possible and not (saved and self._holds_refusal()))
        self._saved.setText(self.words.text("✓ saved") if saved else self.words.text("saving…"))
        set_role(self._saved, "chip-good" if saved else "chip")

    def _holds_refusal(self) -> bool:
        """Whether a field of the stage on show says what could not be kept: then not all is saved."""
        shown = self._stages.get(self.stage)
        return shown is not None and place.refuses(shown)

    # --- doing ------------------------------------------------------------------------------------------------------

    def look_together(self) -> None:
        """Turn the screen to the client, in the client's language: what is on show at Listen, elsewhere the choosing.

        Pages of Listen, Hand over and Follow that are for the consultant alone are never turned; a sentence says so.
        """
        assert self.file is not None
        if self.file.restriction is not None:
            return
        self.keep()
        case = self.file.case
        if (shown := self.shown.client_view()) is not None:
            from coachdesk.ui.together.window import ClientWindow

            ClientWindow(self.around, self.file, first_language(case.reading, case.client_language), shown).show_full()
            return
        if self.stage in (Stage.LISTEN, Stage.CONNECT, Stage.HAND_OVER, Stage.FOLLOW):
            self.around.speaker.tell(
                self.words.text("This page is for you. Open a question or cards to look at together.")
            )
            return
        from coachdesk.ui.together.choose import ChooseTogether

        view = ChooseTogether(self.around, self.file, first_language(case.reading, case.client_language))
        view.finished.connect(lambda: self.show_stage(Stage.CHOOSE))
        view.show_full()

    def _show_menu(self) -> None:
        menu = QMenu(self)
        out = (
            ("hand_over", self.words.text("Give to a colleague…"), self.share),
            ("save_file", self.words.text("Save the case as a file…"), self.export),
        )
        for icon, text, run in (
            ("warning", self.words.text("Safety"), self.open_safety),
            *(() if self.desk.practice else out),
            ("shield", self.words.text("Privacy and trail…"), self.open_privacy),
            ("archive", self.words.text("To the archive"), lambda: self._put_away(archive=True)),
            ("delete", self.words.text("Delete"), lambda: self._put_away(archive=False)),
        ):
            menu.addAction(icons.icon(icon, LIGHT.text), text, run)
        menu.exec(self._more.mapToGlobal(self._more.rect().bottomLeft()))

    def open_privacy(self) -> None:
        """Show the client's rights, what fields said before, and who did what."""
        assert self.file is not None
        self.around.navigator.go("case_privacy", self.file.case.id)

    def open_safety(self) -> None:
        """Show what to do and whom to call in danger."""
        assert self.file is not None
        self.around.navigator.go("safety", self.file.case.id, f"{self.stage}:")

    def share(self) -> None:
        """Lock the case in a file for a colleague."""
        assert self.file is not None
        self.around.navigator.go("share_case", self.file.case.id)

    def export(self) -> None:
        """Ask where, and write the whole case as a file that another vault can read."""
        assert self.file is not None
        words = self.words
        chosen, _ = QFileDialog.getSaveFileName(
            self, words.text("Save the case as a file"), "coachdesk-case.json", words.text("Cases (*.json)")
        )
        if chosen:
            path = with_ending(chosen, ".json")
            try:
                self.desk.transfer.export(self.file.case.id, path)
            except CaseError as error:
                self.around.speaker.refuse(error)
                return
            self.around.speaker.tell(
                words.text("The case is in {file}. The file is not encrypted: take care of it.", file=path.name)
            )

    def _put_away(self, *, archive: bool) -> None:
        assert self.file is not None
        self.keep()
        case_id = self.file.case.id
        if self.file.restriction is not None:
            self.around.speaker.refuse(CaseRestricted(self.file.restriction.reason))
            return
        self.around.navigator.go("cases")
        self.desk.cases.archive(case_id) if archive else self.desk.cases.delete(case_id)


def _whole(name: str) -> str:
    """The name with nothing in it where a line may end, so that it stays in one piece; longer ones need their breaks."""
    return name.replace(" ", "\u00a0").replace("-", "-\u2060") if len(name) <= _LONGEST_WHOLE else name
