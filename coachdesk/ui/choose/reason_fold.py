"""One priority, as a line that unfolds: how far it was chosen together, how it came about, and how the client rates it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QCheckBox

from coachdesk.desk.choice_words import CHOOSERS, SAYS
from coachdesk.desk.meeting_words import INTERPRETERS
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.course import Chooser, Say
from coachdesk.domain.course.reasons import ratings_of, shared
from coachdesk.domain.faces import named, titled
from coachdesk.domain.languages import CLIENT, OWN_NAMES
from coachdesk.domain.picture.meetings import InterpreterKind
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.choose.choose_words import rating_lines, shared_line
from coachdesk.ui.icons import IconLabel
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import clear, column, label
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Labelled, Story
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.parts.said_fields import SaidFields
from coachdesk.ui.parts.tab_order import as_seen
from coachdesk.ui.place import KEPT, holds_refusal

_PICTURE = 26


class ReasonFold(Fold):
    """What is in it is made when it is first unfolded. Everything is kept at once, refusals are said by the stage."""

    def __init__(self, stage: StagePage, card: str) -> None:
        super().__init__(stage.language)
        self._stage, self.card = stage, card
        self.reason: SaidFields | None = None
        self._badge = label("badge")
        self._badge.setFixedSize(32, 32)
        self._badge.setAlignment(Qt.AlignmentFlag.AlignCenter)
        assert stage.file is not None
        picture = IconLabel(icons.pictogram(stage.desk.choosing.face(stage.file, card).pictogram), _PICTURE)
        head = self.head.layout()
        assert isinstance(head, QBoxLayout)
        head.insertWidget(0, self._badge)
        head.insertWidget(1, picture)
        head.setStretch(0, 0)
        head.setStretch(2, 1)
        for_reading(self.head)
        self.opened.connect(self._begin)

    # --- making -----------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Make what is in it, and draw the stage again, which holds what may not be changed."""
        if self.reason is None:
            self._make()
        self._stage.redraw()
        as_seen(self.body)

    def _make(self) -> None:
        language, autosave = self.language, self._stage.autosave
        self.reason = SaidFields(
            language, mark("Why is this important? In the client's words"), autosave, on_paper=False
        )
        self.say_wanted = Toggles(language, mark("How does the client want to choose?"), SAYS.items())
        self.chooser = Toggles(language, mark("Who chose?"), CHOOSERS.items())
        names = ((code, OWN_NAMES[code]) for code in CLIENT)
        self.spoken = Toggles(language, mark("In which language?"), names, translate=False)
        self.through = Toggles(language, mark("Who interpreted?"), INTERPRETERS.items())
        self.differs = Story(lines=2)
        differs = Labelled(language, mark("Do you see it differently? Say so, and write it here."), self.differs)
        self.told_back = QCheckBox()
        self.speak(self.told_back.setText, mark("Told back in own words"))
        self._ratings_title, self.ratings = label("field"), column(spacing=3)
        self.speak(self._ratings_title.setText, mark("How the client rates it"))
        self._note = label("small", wrap=True)
        self.speak(self._note.setText, mark("A difference is something to talk about. It proves nothing."))
        autosave.watch(self.differs, lambda: self._keep("differs"))
        self.reason.said.connect(lambda: self._keep("reason"))
        for made, name in ((self.say_wanted, "say"), (self.chooser, "chooser")):
            made.picked.connect(lambda name=name: self._keep(name))
        self.spoken.picked.connect(lambda: self._keep("language"))
        self.through.picked.connect(lambda: self._keep("through"))
        self.told_back.clicked.connect(lambda: self._keep("teach_back"))
        parts = (self.reason, self.say_wanted, self.chooser, differs, self.spoken, self.through, self.told_back)
        for part in parts:
            self.body.addWidget(part)
        self.body.addWidget(self._ratings_title)
        self.body.addLayout(self.ratings)
        self.body.addWidget(self._note)

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_file(self, file: CaseFile, number: int) -> None:
        """Show how it stands with the priority in this place."""
        desk, words = self._stage.desk, self.words
        face, reason = desk.choosing.face(file, self.card), desk.sorting.reason(file, self.card)
        self._badge.setText(str(number))
        wish = titled(face, words) if face.wish is not None else ""
        self.say(words.line(named(face, words), wish), shared_line(shared(reason), words))
        if self.reason is None:
            return
        self.reason.show_words(reason.reason, file.case.client_language, same=True)
        self.say_wanted.show_chosen([reason.say])
        self.chooser.show_chosen([reason.chooser])
        self.spoken.show_chosen([reason.language])
        self.through.show_chosen([reason.through])
        self.told_back.setChecked(reason.teach_back)
        if not self._stage.autosave.waits(self.differs) and not holds_refusal(self.differs):
            self.differs.setProperty(KEPT, True)
            self.differs.show_value(reason.differs)
        lines = rating_lines(ratings_of(file.course.ratings, self.card), words)
        clear(self.ratings)
        for line in lines:
            self.ratings.addWidget(label("", line, wrap=True))
        for part in (self._ratings_title, self._note):
            part.setVisible(bool(lines))

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, name: str) -> None:
        stage = self._stage
        stage.attempt(lambda: stage.desk.sorting.tell(stage.case_id, self.card, **{name: self._value(name)}))

    def _value(self, name: str) -> object:
        """What a field says. Raises FieldTooLong."""
        assert self.reason is not None
        if name == "reason":
            return self.reason.words_said
        if name == "differs":
            return self.differs.toPlainText().strip()
        if name == "teach_back":
            return self.told_back.isChecked()
        chosen = {"say": self.say_wanted, "chooser": self.chooser, "language": self.spoken, "through": self.through}
        kinds = {"say": Say, "chooser": Chooser, "language": str, "through": InterpreterKind}
        return kinds[name](chosen[name].chosen[0])
