"""Adding what the other may know: what the case knows already, or a topic with one of its lines or own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from coachdesk.domain.handover import Item
from coachdesk.i18n import mark
from coachdesk.ui.growth.note_form import OneOrNone
from coachdesk.ui.handover.tell_words import topic_name
from coachdesk.ui.page import Speaking
from coachdesk.ui.pages.stage import StagePage
from coachdesk.ui.parts.basics import button, card, clear, column, label, row
from coachdesk.ui.parts.choices import Flow


class ItemAdding(Speaking):
    """`chosen` carries an item that is not kept yet, and whether it is to be written on."""

    chosen = Signal(object, bool)

    def __init__(self, stage: StagePage) -> None:
        super().__init__(stage.language)
        self._stage, self.desk = stage, stage.desk
        self._about = ""
        self._proposed: tuple[Item, ...] = ()
        self._sure = False
        title = self._known_title = label("field", wrap=True)
        self.speak(title.setText, mark("What the case knows already"))
        self._known = QWidget()
        self._known_flow = Flow(self._known)
        self.topics = OneOrNone(self.language, mark("Something else"), ())
        self.topics.picked.connect(self._show_topic)
        self._hint, self._ask = label("small", wrap=True), label("", wrap=True)
        self.speak(self._ask.setText, mark("This is sensitive. Does the other really need it for this question?"))
        self.sure = button("plain")
        self.speak(self.sure.setText, mark("Yes, it is needed"))
        self.sure.clicked.connect(self._be_sure)
        self._lines = QWidget()
        self._lines_flow = Flow(self._lines)
        frame, inside = card("inset", spacing=8)
        self._frame = frame
        for part in (self._hint, self._ask, self._lines):
            inside.addWidget(part)
        inside.insertLayout(2, row(self.sure, None))
        self.setLayout(column(title, self._known, self.topics, frame, spacing=8))

    @property
    def offered(self) -> tuple[QPushButton, ...]:
        """What the case knows, to press."""
        return tuple(self._known.findChildren(QPushButton)) if not self._known.isHidden() else ()

    @property
    def lines(self) -> tuple[QPushButton, ...]:
        """The lines of the chosen topic, and own words, to press."""
        return tuple(self._lines.findChildren(QPushButton)) if not self._lines.isHidden() else ()

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_about(self, about: str) -> None:
        """Offer what is not there yet for a handover or a guide."""
        assert self._stage.file is not None
        if about != self._about:
            self._about = about
            self.topics.show_chosen(())
        words, content = self.words, self.desk.content.handover
        self._proposed = self.desk.handing.proposals(self._stage.file, about)
        clear(self._known_flow)
        for item in self._proposed:
            self._known_flow.addWidget(self._offer(item, item.words.shown_in(words.language)))
        for part in (self._known_title, self._known):
            part.setVisible(bool(self._proposed))
        for topic in content.topics:
            name = topic_name(content, topic, words)
            if topic in self.topics.ids:
                self.topics.relabel(topic, name)
            else:
                self.topics.add(topic, name, translate=False)
        self._draw_topic()

    def _offer(self, item: Item, text: str, *, write: bool = False) -> QPushButton:
        made = button("toggle", "edit" if write else "plus")
        made.setText(text)
        made.clicked.connect(lambda: self._choose(item, write=write))
        return made

    def _show_topic(self) -> None:
        self._sure = False
        self._draw_topic()

    def _draw_topic(self) -> None:
        """The hint and the lines of the chosen topic; of a sensitive one only after it was asked whether it is needed."""
        clear(self._lines_flow)
        content, words = self.desk.content.handover, self.words
        topic = content.topics.get(self.topics.one)
        self._frame.setVisible(topic is not None)
        if topic is None:
            return
        self._hint.setText(words.ptext(topic.hint.context, topic.hint.source))
        asks = topic.sensitive and not self._sure
        for part in (self._ask, self.sure):
            part.setVisible(asks)
        self._lines.setVisible(not asks)
        if asks:
            return
        file = self._stage.file
        assert file is not None
        there = {item.phrase for item in file.handover.items_of(self._about)}
        for line in topic.lines:
            item = self.desk.handing.item(file, self._about, topic.id, line.id)
            if item.words.text and line.id not in there:
                self._lines_flow.addWidget(self._offer(item, item.words.shown_in(words.language)))
        own = self.desk.handing.item(file, self._about, topic.id)
        self._lines_flow.addWidget(self._offer(own, words.text("In own words"), write=True))

    def _be_sure(self) -> None:
        self._sure = True
        self._draw_topic()
        self.lines[0].setFocus()

    def _choose(self, item: Item, *, write: bool) -> None:
        if write:
            self.topics.show_chosen(())
            self._draw_topic()
        self.chosen.emit(item, write)
