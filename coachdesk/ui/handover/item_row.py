"""One thing that the other may know: how it stands with it, and unfolded its words, why they are needed, and taking it out."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from coachdesk.desk.handover_words import ITEM_FIELDS
from coachdesk.domain.errors import CaseError
from coachdesk.domain.handover import Item
from coachdesk.domain.handover.careful import advice
from coachdesk.domain.kind import Kind
from coachdesk.domain.words import Words
from coachdesk.i18n import mark
from coachdesk.ui import messages
from coachdesk.ui.handover.tell_words import ADVICE, SIGNS, Answer, topic_name
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, label, row
from coachdesk.ui.parts.fold import Fold
from coachdesk.ui.parts.kept_words import KeptWords
from coachdesk.ui.parts.notices import Notice
from coachdesk.ui.parts.one_or_none import OneOrNone
from coachdesk.ui.parts.reading import for_reading

_OWN = "own"


class ItemRow(Fold):
    """Delete takes it out; that can be undone. What is in it is made when it is first unfolded."""

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self.desk = stage, stage.desk
        self.item: Item | None = None
        self.answer = Answer.NOT_ASKED
        self._made = False
        for_reading(self.head)
        self.opened.connect(self._begin)

    # --- making -----------------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        self._stage.redraw()

    def _make(self) -> None:
        stage, language = self._stage, self.language
        self._made = True
        self.hint = label("small", wrap=True)
        self.said = KeptWords(language, ITEM_FIELDS["words"], stage.autosave)
        self.said.said.connect(lambda: self._keep(self.said, lambda: {"words": self.said.words_said}))
        self.said.typed.textChanged.connect(self._advise)
        self.careful, self.again = Notice(""), Notice("")
        self.need = OneOrNone(language, ITEM_FIELDS["need"], ())
        self.need.picked.connect(self._choose_need)
        self.need_words = KeptWords(language, ITEM_FIELDS["need_words"], stage.autosave, lines=1)
        self.need_words.said.connect(
            lambda: self._keep(self.need_words, lambda: {"need_words": self.need_words.words_said})
        )
        self.remove = button("quiet", "delete")
        self.speak(self.remove.setText, mark("Take it out"))
        self.remove.clicked.connect(self.take_out)
        for part in (self.hint, self.said, self.careful, self.again, self.need, self.need_words):
            self.body.addWidget(part)
        self.body.addLayout(row(self.remove, None))

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_item(self, item: Item, answer: Answer, client_language: str) -> None:
        """Show an item, and how it stands with it."""
        self.item, self.answer = item, answer
        words, content = self.words, self.desk.content.handover
        sign, role, means = SIGNS[answer]
        text = item.words.shown_in(words.language) or words.text("Nothing written yet")
        line = words.line(text, words.text(means) if answer is not Answer.YES else "")
        self.say(topic_name(content, item.topic, words), line, sign, role)
        if self.is_open and not self._made:
            self._make()
        if not self._made:
            return
        topic = content.topics.get(item.topic)
        self.hint.setText(words.ptext(topic.hint.context, topic.hint.source) if topic is not None else "")
        self.said.show_kept(item.words, client_language)
        for need in topic.needs if topic is not None else ():
            text = words.ptext(need.text.context, need.text.source)
            if need.id in self.need.ids:
                self.need.relabel(need.id, text)
            else:
                self.need.add(need.id, text, translate=False)
        if _OWN not in self.need.ids:
            self.need.add(_OWN, mark("In own words"))
        own = bool(item.need_words) or (not item.need and self.need.one == _OWN)
        self.need.show_chosen([_OWN if own else item.need])
        self.need_words.show_kept(item.need_words, client_language)
        self.need_words.setVisible(own)
        again = answer in (Answer.CHANGED, Answer.OVER)
        self.again.say(words.text(means) if again else "")
        self._advise()

    def _advise(self) -> None:
        """Say what to look at once more, while one types."""
        found = advice(self.said.typed.toPlainText())
        self.careful.say("\n".join(self.words.text(ADVICE[each]) for each in found if each in ADVICE))

    # --- keeping ----------------------------------------------------------------------------------------------------

    def _keep(self, field: KeptWords, read: Any) -> None:
        assert self.item is not None
        try:
            self.desk.handing.save(self._stage.case_id, replace(self.item, **read()))
        except CaseError as error:
            field.show_problem(messages.refusal(error, self.words))
            return
        field.show_problem("")

    def _choose_need(self) -> None:
        assert self.item is not None
        item, chosen = self.item, self.need.one
        own = chosen == _OWN
        kept = replace(item, need="" if own else chosen, need_words=item.need_words if own else Words())
        self._stage.attempt(lambda: self.desk.handing.save(self._stage.case_id, kept))
        self._stage.redraw()
        if own:
            self.need_words.typed.setFocus()

    def take_out(self) -> None:
        """Take it out of what may be told; can be undone."""
        assert self.item is not None
        key = self.item.id
        self._stage.autosave.flush()
        self._stage.attempt(lambda: self.desk.handing.remove(self._stage.case_id, Kind.ITEMS, key))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.toggle.hasFocus() and not self._stage.restricted:
            self.take_out()
        else:
            super().keyPressEvent(event)
