"""The building blocks for working across fields, in any order, each with its tools; and plain words beside policy words."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel

from coachdesk.desk.cooperating import (
    ANY_ORDER,
    BRIDGE,
    PLAIN,
    PROGRESS_NAMES,
    QUESTIONS,
    SESSION,
)
from coachdesk.domain.connection.together import BlockUse, Cooperation, Progress
from coachdesk.domain.questions import Text
from coachdesk.i18n import mark
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.handover.consent_paper import ShortPaper
from coachdesk.ui.library.together_part import TogetherPart, Typed, progress_toggles, put
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.fields import Story
from coachdesk.ui.parts.fold import Fold

_USED: Final = (Progress.NOT_YET, Progress.BUSY, Progress.DONE)
_LEADS_TO: Final = {"one_vision": "agreement", "stay_connected": "meetings"}
"""Which other part is the tool of a block."""
_WAYS: Final = {"agreement": mark("To the agreement"), "meetings": mark("To the meetings")}


class TogetherBlocks(TogetherPart):
    """`wanted` asks for another part, by its key."""

    wanted = Signal(str)

    def __init__(self, around: Around, autosave: Autosave) -> None:
        super().__init__(around, autosave)
        self.box.setSpacing(8)
        self.blocks = self.desk.content.guidance.together.blocks
        any_order = label("muted", wrap=True)
        self.speak(any_order.setText, ANY_ORDER)
        self.box.addWidget(any_order)
        self.folds: dict[str, Fold] = {}
        self.progress: dict[str, Toggles] = {}
        self.notes: dict[str, Typed] = {}
        self.papers: dict[str, ShortPaper] = {}
        self._lines: list[tuple[QLabel, tuple[Text, ...]]] = []
        self.reflection: Typed | None = None
        for block in self.blocks:
            fold = self.folds[block] = Fold(self.language)
            fold.opened.connect(lambda block=block: self._opened(block))
            self.box.addWidget(fold)
        self.box.addStretch(1)

    def _opened(self, block: str) -> None:
        for name, fold in self.folds.items():
            fold.show_open(name == block)
        if block not in self.progress:
            self._add(block)
        if self.cooperation is not None:
            self.draw(self.cooperation, same=True)

    def _add(self, block: str) -> None:
        body, desk = self.folds[block].body, self.desk.cooperating
        made = self.blocks[block]
        self._say_below(block, (made.why,), "muted")
        self._say_below(block, made.ideas)
        progress = self.progress[block] = progress_toggles(self.language, _USED)
        progress.picked.connect(
            lambda: self.attempt(lambda: desk.block(self.id, block, progress=Progress(progress.chosen[0])))
        )
        note = self.notes[block] = self.typed(
            "note", Story(lines=1, most=6), lambda text: desk.block(self.id, block, typed=True, note=text)
        )
        put(body, progress, note.labelled)
        self._add_tools(block)

    def _say_below(self, block: str, texts: tuple[Text, ...], role: str = "") -> None:
        line = label(role, wrap=True)
        self._lines.append((line, texts))
        self.folds[block].body.addWidget(line)

    def _add_tools(self, block: str) -> None:
        """What helps with a block: papers, another part of this page, words, or room to look back."""
        body, together = self.folds[block].body, self.desk.content.guidance.together
        if block == "know_each_other":
            body.addWidget(self._paper("questions", QUESTIONS, mark("Print the questions")))
        elif block == "know_the_value":
            body.addWidget(self._paper("session", SESSION, mark("Print the session")))
        elif block == "skills":
            self._heading(block, PLAIN)
            for word in together.plain.values():
                self._say_below(block, (word.policy, word.plain))
            desk = self.desk.cooperating
            self.reflection = self.typed(
                "reflection", Story(lines=2, most=8), lambda text: desk.typed(self.id, reflection=text)
            )
            body.addWidget(self.reflection.labelled)
        if block == "stay_connected":
            self._heading(block, BRIDGE)
            self._say_below(block, tuple(each.text for each in together.bridges.values()))
        if block in _LEADS_TO:
            way = button("plain", "forward")
            self.speak(way.setText, _WAYS[_LEADS_TO[block]])
            way.clicked.connect(lambda: self.wanted.emit(_LEADS_TO[block]))
            body.addLayout(row(way, None))

    def _heading(self, block: str, source: str) -> None:
        heading = label("h3")
        self.speak(heading.setText, source)
        self.folds[block].body.addWidget(heading)

    def _paper(self, tool: str, name: str, deed: str) -> ShortPaper:
        desk = self.desk.cooperating

        def make() -> Callable[[], bytes]:
            cooperation_id, language = self.id, self.language.code
            return lambda: desk.pdf(cooperation_id, tool, language)

        def save(path: Path) -> None:
            desk.save_pdf(self.id, tool, self.language.code, path)

        made = self.papers[tool] = ShortPaper(self, deed, make, lambda: None, save, f"together-{tool}")
        self.speak(made.setAccessibleName, name)
        return made

    def draw(self, cooperation: Cooperation, *, same: bool) -> None:
        words = self.words
        used = {each.block: each for each in cooperation.blocks}
        for name, block in self.blocks.items():
            known = used.get(name, BlockUse(name, Progress.NOT_YET))
            chip = "" if known.progress is Progress.NOT_YET else words.text(PROGRESS_NAMES[known.progress])
            role = "chip-good" if known.progress is Progress.DONE else "chip"
            self.folds[name].say(words.ptext(block.title.context, block.title.source), "", chip, role)
            if name in self.progress:
                self.progress[name].show_chosen([known.progress])
                self.notes[name].show(known.note, same=same)
        if self.reflection is not None:
            self.reflection.show(cooperation.reflection, same=same)
        for line, texts in self._lines:
            said = [words.ptext(text.context, text.source) for text in texts]
            line.setText(self._word(said) if texts[0].context.startswith("together.plain.") else "\n".join(said))

    def _word(self, said: list[str]) -> str:
        policy, plain = said
        return self.words.text("Instead of “{policy}”: {plain}", policy=policy, plain=plain)

    def keep(self) -> None:
        self.autosave.flush()
