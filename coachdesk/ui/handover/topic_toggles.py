"""Topics of a handover to press in, each with its pictogram; those that are rarely needed behind a button."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import QSize

from coachdesk.domain.handover_content import Topic
from coachdesk.i18n import mark
from coachdesk.ui import icons
from coachdesk.ui.language import Language
from coachdesk.ui.parts.basics import button
from coachdesk.ui.parts.choices import Toggles
from coachdesk.ui.parts.reading import for_reading
from coachdesk.ui.tokens import LIGHT


class TopicToggles(Toggles):
    """Any number of topics: on show are what is mostly needed to begin, what is chosen, and all once that was asked for."""

    def __init__(self, language: Language, source: str, topics: Iterable[Topic]) -> None:
        super().__init__(language, source, (), many=True)
        self._topics = {topic.id: topic for topic in topics}
        self._all, self._without = False, frozenset[str]()
        for topic in self._topics.values():
            made = self.add(topic.id, "", translate=False)
            made.setIcon(icons.pictogram(topic.pictogram, LIGHT.accent))
            made.setIconSize(QSize(27, 20))
        self.more = button("quiet")
        for_reading(self.more)
        self._flow.addWidget(self.more)
        self.speak(self.more.setText, mark("More…"))
        self.more.clicked.connect(self._show_all)
        self.retranslate()

    def retranslate(self) -> None:
        for topic in self._topics.values():
            self.relabel(topic.id, self.words.ptext(topic.name.context, topic.name.source))
        super().retranslate()

    def show_topics(self, chosen: Collection[str], without: Collection[str] = ()) -> None:
        """Press in these, without a signal; those in `without` are not on show."""
        self._without = frozenset(without)
        self.show_chosen(chosen)
        self._fold()

    def _show_all(self) -> None:
        hidden = [key for key in self.ids if self.button(key).isHidden() and key not in self._without]
        self._all = True
        self._fold()
        if hidden:
            self.button(hidden[0]).setFocus()

    def _fold(self) -> None:
        for topic in self._topics.values():
            made = self.button(topic.id)
            wanted = (self._all or topic.incoming) and topic.id not in self._without
            made.setVisible(wanted or made.isChecked())
        self.more.setVisible(not self._all)
