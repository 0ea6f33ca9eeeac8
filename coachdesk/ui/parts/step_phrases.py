"""Choosing what is to be done: the phrases that exist in every language, or words of one's own."""

from collections.abc import Iterable
from itertools import groupby, islice

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from coachdesk.domain.cases import Case
from coachdesk.domain.questions import Phrase
from coachdesk.domain.search import fold
from coachdesk.i18n import Translator, isolate, mark, plain
from coachdesk.ui.page import Around, Speaking
from coachdesk.ui.parts.basics import button, card, label, row
from coachdesk.ui.parts.fields import TextLine
from coachdesk.ui.parts.hear import HearButton
from coachdesk.ui.tokens import LIGHT, TARGET

OWN = ""
"""Chosen instead of a phrase: words of one's own."""
ROWS = 6.5
"""Phrases in sight at once; the half one shows that there are more."""

_ID, _THEIRS, _FOLDED = (Qt.ItemDataRole.UserRole + at for at in range(3))
_PAD, _GAP = 12, 2

Index = QModelIndex | QPersistentModelIndex

GROUPS = (mark("For this life area"), mark("For everything"), mark("For other life areas"))
"""What phrases are for, in the order in which they stand in the list."""


def group_of(phrase: Phrase, area_id: str) -> int:
    """Where in GROUPS a phrase belongs for the steps of a life area."""
    if not phrase.areas:
        return 1
    return 0 if area_id in phrase.areas else 2


def sentence_with_gaps(phrase: Phrase, words: Translator) -> str:
    """The phrase in a language, dots in the place of its slots."""
    gaps = {slot.id: "…" for slot in phrase.slots}
    return words.ptext(phrase.sentence.context, phrase.sentence.source, **gaps)


class _TwoLines(QStyledItemDelegate):
    """Draws the phrase for the consultant, and the client's below it in muted type; both wrap."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setLayoutDirection(option.direction)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(
                QColor(LIGHT.accent) if chosen and option.state & QStyle.StateFlag.State_HasFocus else Qt.PenStyle.NoPen
            )
            painter.setBrush(QColor(LIGHT.soft if chosen else LIGHT.window))
            painter.drawRoundedRect(option.rect.adjusted(1, 1, -1, -1), 8, 8)
        room = option.rect.adjusted(_PAD, 0, -_PAD, 0)
        top = room.top() + (room.height() - self._height(option.font, room.width(), index)) // 2
        for text, font, colour in self._lines(option.font, index):
            height = _height(text, font, room.width())
            painter.setFont(font)
            painter.setPen(QColor(colour))
            rtl = option.direction is Qt.LayoutDirection.RightToLeft
            side = Qt.AlignmentFlag.AlignRight if rtl else Qt.AlignmentFlag.AlignLeft
            flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap
            painter.drawText(room.left(), top, room.width(), height, int(flags), text)
            top += height + _GAP
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListWidget) else option.rect.width()
        least = TARGET if index.data(_ID) is not None else 0
        return QSize(width, max(least, self._height(option.font, width - 2 * _PAD, index) + 12))

    def _lines(self, font: QFont, index: Index) -> list[tuple[str, QFont, str]]:
        small = QFont(font)
        small.setPixelSize(font.pixelSize() - 1)
        if index.data(_ID) is None:
            small.setBold(True)
            return [(index.data(), small, LIGHT.muted)]
        lines = [(index.data(), font, LIGHT.text)]
        return [*lines, (theirs, small, LIGHT.muted)] if (theirs := index.data(_THEIRS)) else lines

    def _height(self, font: QFont, width: int, index: Index) -> int:
        lines = self._lines(font, index)
        return sum(_height(text, each, width) for text, each, _ in lines) + _GAP * (len(lines) - 1)


def _height(text: str, font: QFont, width: int) -> int:
    """Pixels that a text takes when it wraps at a width."""
    return QFontMetrics(font).boundingRect(0, 0, width, 0, int(Qt.TextFlag.TextWordWrap), text).height()


class _List(QListWidget):
    """As high as ROWS of its own rows, or as all of them when they are fewer."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(_TwoLines(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def fit(self) -> None:
        """Take the height for what is in the list now."""
        shown = islice((at for at in range(self.count()) if not self.item(at).isHidden()), int(ROWS) + 1)
        heights = [self.sizeHintForRow(at) for at in shown]
        whole, part = heights[: int(ROWS)], heights[int(ROWS) : int(ROWS) + 1]
        self.setFixedHeight(sum(whole) + round(sum(part) * (ROWS % 1)) + 4)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
            self.fit()


class PhraseChooser(Speaking):
    """`chosen` carries the id of a phrase, or OWN. Typing searches in both languages; the arrows go to the list.

    Phrases stand under what they are for: those of the life area `area_id` first, where it is one.
    """

    chosen = Signal(str)

    def __init__(self, around: Around, phrases: Iterable[Phrase], case: Case, area_id: str = "") -> None:
        super().__init__(around.language)
        self._case, self._around = case, around
        self._phrases = sorted(phrases, key=lambda phrase: group_of(phrase, area_id))
        self.hear = HearButton(around)
        self.search = TextLine()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._filter)
        self.search.returnPressed.connect(self._take_current)
        self.search.installEventFilter(self)
        self.own = button("plain", "edit")
        self.own.clicked.connect(lambda: self.chosen.emit(OWN))
        self.list = _List()
        self._items: dict[str, QListWidgetItem] = {}
        self._headings: list[tuple[QListWidgetItem, tuple[str, ...]]] = []
        self._fill(area_id)
        self.list.itemClicked.connect(self._take)
        self.list.installEventFilter(self)
        self.list.currentItemChanged.connect(self._put_voice)
        self._none = label("muted", wrap=True)
        self.speak(self._none.setText, mark("No step fits. Try another word, or write it in your own words."))
        self.speak(self.search.setPlaceholderText, mark("Choose a step, or write one"))
        self.speak(self.search.setAccessibleName, mark("Choose a step, or write one"))
        self.speak(self.list.setAccessibleName, mark("Choose a step, or write one"))
        self.speak(self.own.setText, mark("In your own words…"))
        self.setFocusProxy(self.search)
        top = row(self.search, self.hear, self.own)
        top.setStretch(0, 1)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.setSpacing(8)
        box.addLayout(top)
        self._held, inside = card("card", margin=4)
        inside.setContentsMargins(4, 4, 4, 4)
        inside.addWidget(self.list)
        box.addWidget(self._held)
        box.addWidget(self._none)
        self.retranslate()

    def _fill(self, area_id: str) -> None:
        """A line for each phrase; where there is more than one group, its heading before it."""
        groups = [(at, list(found)) for at, found in groupby(self._phrases, lambda phrase: group_of(phrase, area_id))]
        for at, found in groups:
            if len(groups) > 1:
                heading = QListWidgetItem(self.list)
                heading.setFlags(Qt.ItemFlag.NoItemFlags)
                self._headings.append((heading, tuple(phrase.id for phrase in found)))
                self.speak(heading.setText, GROUPS[at])
            for phrase in found:
                item = self._items[phrase.id] = QListWidgetItem(self.list)
                item.setData(_ID, phrase.id)

    def retranslate(self) -> None:
        super().retranslate()
        client = self._client
        for phrase in self._phrases:
            item = self._items[phrase.id]
            ours = sentence_with_gaps(phrase, self.words)
            theirs = sentence_with_gaps(phrase, client) if client.language != self.words.language else ""
            item.setText(isolate(ours))
            item.setData(_THEIRS, isolate(theirs) if theirs else "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, plain(ours))
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, plain(theirs))
            item.setData(_FOLDED, fold(plain(f"{ours} {theirs}")))
        self._filter()

    @property
    def _client(self) -> Translator:
        """The translator that speaks to the client."""
        return self._around.desk.cases.words_for(self._case, self._case.client_language)

    def _put_voice(self, item: QListWidgetItem | None) -> None:
        """The loudspeaker says the marked phrase as the client reads it."""
        phrases = [phrase for phrase in self._phrases if item is not None and phrase.id == item.data(_ID)]
        client = self._client
        self.hear.put([(sentence_with_gaps(phrase, client), client.language) for phrase in phrases], self.words)

    def show_phrase(self, phrase_id: str) -> None:
        """Show all phrases, with this one marked."""
        self.search.clear()
        if phrase_id in self._items:
            self.list.setCurrentItem(self._items[phrase_id])

    @property
    def offered(self) -> tuple[str, ...]:
        """Ids of the phrases that fit what was typed."""
        return tuple(phrase_id for phrase_id, item in self._items.items() if not item.isHidden())

    def _filter(self) -> None:
        wanted = fold(self.search.text()).split()
        for item in self._items.values():
            item.setHidden(not all(word in item.data(_FOLDED) for word in wanted))
        for heading, below in self._headings:
            heading.setHidden(all(self._items[phrase_id].isHidden() for phrase_id in below))
        current = self.list.currentItem()
        if current is not None and current.isHidden():
            self.list.setCurrentRow(-1)
        self._held.setVisible(bool(self.offered))
        self._none.setVisible(not self.offered)
        self.list.scrollToTop()
        self.list.fit()

    def _take(self, item: QListWidgetItem) -> None:
        if item.data(_ID) is not None:
            self.chosen.emit(item.data(_ID))

    def _take_current(self) -> None:
        """Enter takes the marked phrase, and the only one that fits."""
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self._take(item)
        elif len(self.offered) == 1:
            self.chosen.emit(self.offered[0])

    def _step(self, by: int) -> None:
        """Go on in the list, passing by what does not fit."""
        rows = [self.list.row(item) for item in self._items.values() if not item.isHidden()]
        if rows:
            at = rows.index(self.list.currentRow()) + by if self.list.currentRow() in rows else 0
            self.list.setCurrentRow(rows[min(max(at, 0), len(rows) - 1)])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
            return False
        if watched is self.search and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
            return True
        if watched is self.list and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._take_current()
            return True
        return False
