"""Pages of the window as pictures with the place of every text on them, and more of them than a first look shows."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import uuid4

from PIL import Image
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget
from screenshots import Studio

from coachdesk.desk import field_words
from coachdesk.desk import sentences_trail as trail
from coachdesk.domain.address import Address, Gender
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.privacy import Earlier
from coachdesk.domain.stages import Stage
from coachdesk.domain.trail import Deed
from coachdesk.ui.autosave import Autosave
from coachdesk.ui.listen.prompt_fold import PromptFold
from coachdesk.ui.parts.basics import column
from coachdesk.ui.parts.prompt_column import prompt_cards
from coachdesk.ui.parts.shown_texts import shown_texts
from coachdesk.ui.together.choose import ChooseTogether
from reviewing.paper_pages import Page

_AT_ONCE = 20
"""Entries of the trail in one picture."""
_CARDS = 4
"""Prompt cards in one picture."""
_FIELDS = 6
"""Fields with what they said before in one picture."""


def seen(name: str, studio: Studio, root: QWidget) -> Page:
    """The texts that can be seen in a widget, with their places in it, and its picture."""
    studio.settle()
    found = []
    for shown in shown_texts(root):
        room = shown.widget.visibleRegion().boundingRect() & shown.place
        if not room.isEmpty():
            found.append((shown.text, QRect(shown.widget.mapTo(root, room.topLeft()), room.size())))
    return name, found, as_picture(root.grab().toImage())


def as_picture(image: QImage) -> Image.Image:
    """A picture of Qt as one that can be written small."""
    rgba = image.convertToFormat(QImage.Format.Format_RGBA8888)
    size = (rgba.width(), rgba.height())
    return Image.frombytes("RGBA", size, bytes(rgba.constBits()), "raw", "RGBA", rgba.bytesPerLine()).convert("RGB")


def addressed(studio: Studio, gender: Gender) -> str:
    """The id of the client's case, who is spoken to so from now on."""
    case_id = studio.client_id
    studio.desk.cases.change(case_id, addressed=Address(gender))
    return case_id


def together(studio: Studio, name: str, case_id: str) -> Iterator[Page]:
    """The client's screen."""
    view = ChooseTogether(studio.window.around, studio.desk.cases.open(case_id), studio.language.code)
    view.resize(*studio.size)
    view.show()
    yield seen(f"screen-{name}-choose", studio, view)
    view.decide()
    yield seen(f"screen-{name}-thanks", studio, view)
    view.ask_to_leave()
    yield seen(f"screen-{name}-leave", studio, view)
    view._may_close = True
    view.close()


def more_pages(studio: Studio) -> Iterator[Page]:
    """What is seen after a few more clicks, in the language of the window, and in Dutch with the client's below it."""
    own, case_id = studio.language.code, addressed(studio, Gender.NEUTRAL)
    yield from _questions(studio, case_id)
    yield from _cards(studio)
    yield from _tips(studio)
    yield from _steps(studio, case_id)
    yield from _trail(studio, case_id)
    yield from _earlier(studio, case_id)
    studio.language.switch("nl")
    for gender in Gender:
        studio.desk.cases.change(case_id, addressed=Address(gender))
        yield from _asked(studio, gender.value, case_id)
    studio.window.go("cases")
    studio.language.switch(own)


def _open(studio: Studio, case_id: str, stage: Stage) -> Any:
    """The stage of a case, opened anew."""
    studio.window.go("cases")
    studio.window.go("case", case_id, stage)
    page: Any = studio.window.page
    return page.shown


def _questions(studio: Studio, case_id: str) -> Iterator[Page]:
    studio.desk.listening.answer(case_id, "family", picked=("minor_children",))  # so that every question is asked
    shown = _open(studio, case_id, Stage.LISTEN)
    for number, question in enumerate(shown.questions, 1):
        shown.open_spot(question.id)
        yield seen(f"question-{number}", studio, studio.window)


def _asked(studio: Studio, name: str, case_id: str) -> Iterator[Page]:
    """Each question in a Dutch window: the client's language stands below it, in the form that the client chose."""
    shown = _open(studio, case_id, Stage.LISTEN)
    for number, question in enumerate(shown.questions, 1):
        shown.open_spot(question.id)
        if not shown.view.both.isChecked():
            shown.view.both.click()
        yield seen(f"asked-{name}-{number}", studio, studio.window)


def _cards(studio: Studio) -> Iterator[Page]:
    """Every prompt card, unfolded."""
    prompts = tuple(studio.desk.content.cards.values())
    for number, start in enumerate(range(0, len(prompts), _CARDS), 1):
        holder = QWidget()
        made = [PromptFold(studio.language, prompt, Autosave(holder)) for prompt in prompts[start : start + _CARDS]]
        holder.setLayout(column(*made, None))
        holder.setFixedWidth(420)
        for each in made:
            each.show_open(True)
        holder.show()
        yield seen(f"cards-{number}", studio, holder)
        holder.close()
        holder.deleteLater()


def _tips(studio: Studio) -> Iterator[Page]:
    """The tips for a day, of which the first page shows one."""
    cards = prompt_cards(studio.language, studio.desk.content.tips.values())
    cards.setFixedWidth(420)
    cards.show()
    yield seen("tips", studio, cards)
    cards.close()
    cards.deleteLater()


def _steps(studio: Studio, case_id: str) -> Iterator[Page]:
    """The phrases that a step can be made of, and the questions that fill each of them."""
    shown, plans = _open(studio, case_id, Stage.ACT), studio.desk.plans
    if shown.preview is not None:
        shown.preview.closed.emit()
    area_id = studio.desk.cases.open(case_id).choice.area_ids[0]
    shown.edit_step(plans.new_step(area_id))
    yield seen("phrases", studio, studio.window)
    for number, phrase in enumerate(plans.phrases(area_id), 1):
        shown.edit_step(replace(plans.new_step(area_id), phrase_id=phrase.id))
        yield seen(f"phrase-{number}", studio, studio.window)
    shown.keep()


def _trail(studio: Studio, case_id: str) -> Iterator[Page]:
    """Every sentence of the trail, in the trail itself."""
    note, told = studio.desk.vault.opened().trail.note, _told()
    for start in range(0, len(told), _AT_ONCE):
        for deed, detail in told[start : start + _AT_ONCE]:
            note(deed, case_id, once=False, **detail)
        studio.window.go("cases")
        studio.window.go("privacy", stage="trail")
        yield seen(f"trail-{start // _AT_ONCE + 1}", studio, studio.window)


def _earlier(studio: Studio, case_id: str) -> Iterator[Page]:
    """Every field and every value that has a name, as what it said before."""
    store, now = studio.desk.vault.opened().cases, studio.desk.today()
    file, fields = studio.desk.cases.open(case_id), _fields()
    for number, start in enumerate(range(0, len(fields), _FIELDS), 1):
        case = replace(file.case, id=uuid4().hex)
        history = tuple(
            Earlier(now - timedelta(minutes=at), field, before)
            for field, values in fields[start : start + _FIELDS]
            for at, before in enumerate(values, 1)
        )
        store.add(CaseFile(case), history)
        studio.window.go("cases")
        studio.window.go("case_privacy", case.id, "earlier")
        yield seen(f"earlier-{number}", studio, studio.window)
        studio.window.go("cases")


def _fields() -> list[tuple[str, tuple[str, ...]]]:
    """The dotted names of fields, each with the values that mean something in words, or one that does not."""
    names = [f"case.{name}" for name in field_words._CASE]
    names += [f"step.a.{name}" for name in field_words._STEP]
    names += [*field_words._OTHER, "statement.text", "wish.work.text"]
    names += [f"answer.energy.{name}" for name in field_words._PART_OF_ANSWER]
    return [(name, tuple(field_words._MEANS.get(name.rpartition(".")[2], {"…": ""}))) for name in names]


def _told() -> list[tuple[Deed, dict[str, str]]]:
    """Deeds with their details, one for each sentence that there is."""
    for_the_file = {"language": "nl", "copy": "consultant"}
    return [
        *((deed, {}) for deed in trail._PLAIN),
        *((Deed.CASE_CHANGED, {"part": part}) for part in trail._PARTS),
        *((deed, {"document": kind, "language": "nl"}) for deed, kind in trail._PAPERS),
        *((deed, {"document": kind, **for_the_file}) for deed, kind in trail._FOR_THE_FILE),
        *((deed, {"how": how}) for deed, how in trail._WAYS),
        *((Deed.CASE_ERASED, {"ground": ground}) for ground in trail._GROUNDS),
        *((Deed.REQUEST_KEPT, {"kind": kind}) for kind in trail._REQUESTS),
        *((Deed.REQUEST_KEPT, {"fields": name}) for name in (*trail._REQUEST_FIELDS, "outcome", "note")),
        *((Deed.BREACH_KEPT, {"fields": name}) for name in (*trail._BREACH_FIELDS, "closed_at", "note")),
        *((Deed.SETTING_CHANGED, {"key": key}) for key in trail._SETTINGS),
    ]
