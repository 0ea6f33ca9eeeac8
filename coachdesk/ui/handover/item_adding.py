"""Adding what the other may know: what the case knows already, or a topic with one of its lines or own words."""

from PySide6.QtCore import Signal

from coachdesk.domain.handover import Item
from coachdesk.i18n import mark
from coachdesk.ui.handover.line_choices import LineChoices
from coachdesk.ui.handover.tell_words import topic_name
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, column, label, row
from coachdesk.ui.parts.one_or_none import OneOrNone

_OWN = "own"


class ItemAdding(Speaking):
    """`chosen` carries an item that is not kept yet, and whether it is to be written on."""

    chosen = Signal(object, bool)

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self.desk = stage, stage.desk
        self._about = ""
        self._proposed: dict[str, Item] = {}
        self._offered: dict[str, Item] = {}
        self._sure = False
        title = self._known_title = label("field", wrap=True)
        self.speak(title.setText, mark("What the case knows already"))
        self.known = LineChoices("plus")
        self.known.picked.connect(self._take_known)
        self.topics = OneOrNone(self.language, mark("Something else"), ())
        self.topics.picked.connect(self._show_topic)
        self._hint, self._ask = label("small", wrap=True), label("", wrap=True)
        self.speak(self._ask.setText, mark("This is sensitive. Does the other really need it for this question?"))
        self.sure = button("plain")
        self.speak(self.sure.setText, mark("Yes, it is needed"))
        self.sure.clicked.connect(self._be_sure)
        self.lines = LineChoices("plus")
        self.lines.picked.connect(self._take_line)
        frame, inside = card("inset", spacing=8)
        self._frame = frame
        for part in (self._hint, self._ask, self.lines):
            inside.addWidget(part)
        inside.insertLayout(2, row(self.sure, None))
        self.setLayout(column(title, self.known, self.topics, frame, spacing=8))

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_about(self, about: str) -> None:
        """Offer what is not there yet for a handover or a guide."""
        assert self._stage.file is not None
        if about != self._about:
            self._about = about
            self.topics.show_chosen(())
        words, content = self.words, self.desk.content.handover
        found = self.desk.handing.proposals(self._stage.file, about)
        self._proposed = {item.phrase: item for item in found}
        self.known.show_lines((item.phrase, item.words.shown_in(words.language), False) for item in found)
        self._known_title.setVisible(bool(found))
        for topic in content.topics:
            name = topic_name(content, topic, words)
            if topic in self.topics.ids:
                self.topics.relabel(topic, name)
            else:
                self.topics.add(topic, name, translate=False)
        self._draw_topic()

    def _show_topic(self) -> None:
        self._sure = False
        self._draw_topic()

    def _draw_topic(self) -> None:
        """The hint and the lines of the chosen topic; of a sensitive one only after it was asked whether it is needed."""
        content, words, file = self.desk.content.handover, self.words, self._stage.file
        topic = content.topics.get(self.topics.one)
        self._frame.setVisible(topic is not None)
        if topic is None or file is None:
            return
        self._hint.setText(words.ptext(topic.hint.context, topic.hint.source))
        asks = topic.sensitive and not self._sure
        for part in (self._ask, self.sure):
            part.setVisible(asks)
        there = {item.phrase for item in file.handover.items_of(self._about)}
        found = (self.desk.handing.item(file, self._about, topic.id, line.id) for line in topic.lines)
        fitting = [item for item in found if item.words.text and item.phrase not in there]
        self._offered = {item.phrase: item for item in fitting}
        own = (_OWN, words.text("In own words"), False)
        shown = [*((item.phrase, item.words.shown_in(words.language), False) for item in fitting), own]
        self.lines.show_lines([] if asks else shown)

    def _take_known(self, phrase: str) -> None:
        self.chosen.emit(self._proposed[phrase], False)
        if not self.known.isVisible() and self.topics.isVisible():
            self.topics.setFocus()

    def _take_line(self, phrase: str) -> None:
        if phrase != _OWN:
            self.chosen.emit(self._offered[phrase], False)
            return
        assert self._stage.file is not None
        item = self.desk.handing.item(self._stage.file, self._about, self.topics.one)
        self.topics.show_chosen(())
        self._draw_topic()
        self.chosen.emit(item, True)

    def _be_sure(self) -> None:
        self._sure = True
        self._draw_topic()
        self.lines.ordered[0].setFocus()
