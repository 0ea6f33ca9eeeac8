"""A place to work: how it stands, what it is for, which quality it uses, the practical side, visits, and what the host is told."""

from collections.abc import Callable
from types import MappingProxyType
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from coachdesk.desk.work import FIELDS, KINDS, STANDINGS, TAGS, TOLD
from coachdesk.domain.casefile import CaseFile
from coachdesk.domain.connection.work import MOST_WEEK, HostTold, Placement, Standing, WorkKind
from coachdesk.domain.course.terms import parse_hours
from coachdesk.domain.errors import SizeNotPossible
from coachdesk.domain.picture import Tag
from coachdesk.i18n import isolate_ltr, mark, plain
from coachdesk.ui import icons
from coachdesk.ui.connect.form_fold import FormFold, filled, open_first
from coachdesk.ui.connect.plan_button import PlanButton
from coachdesk.ui.connect.told_card import TellingWords, ToldCard
from coachdesk.ui.connect.visits_card import VisitsCard
from coachdesk.ui.connect.work_end import WorkEnd
from coachdesk.ui.connect.work_hours import WorkHours
from coachdesk.ui.connect.work_purpose import PurposeCard
from coachdesk.ui.follow.part import FollowPart
from coachdesk.ui.handover.kept_form import KeptForm
from coachdesk.ui.handover.line_choices import LineChoices
from coachdesk.ui.page import Around
from coachdesk.ui.parts.basics import button, card, column, label, row, set_role
from coachdesk.ui.parts.choices import Flow, Toggles
from coachdesk.ui.parts.fields import Labelled, TextLine
from coachdesk.ui.place import holds_refusal
from coachdesk.ui.together.client_view import ClientView
from coachdesk.ui.tokens import LIGHT

CHIPS: Final = MappingProxyType({Standing.IDEA: "chip-soft", Standing.ACTIVE: "chip-good", Standing.ENDED: "chip"})
"""The role of the chip that says how it stands."""
_NARROW: Final = 150
_PRACTICAL: Final = mark("Days, tasks and what is needed")


def _view(around: Around, file: CaseFile, placement_id: str) -> ClientView:
    """The question what the host may know, on the client's own screen; imported when it is first asked."""
    from coachdesk.ui.together.told import HostToldTogether

    return HostToldTogether(around, file, placement_id)


TELLING: Final = TellingWords(
    mark("What the host may know"),
    FIELDS["told"],
    HostTold,
    TOLD,
    mark("Print the sheet for the host"),
    mark("Print the copy for the client"),
    "host",
    _view,
    lambda file, _place: file.case.client_language,
)


def _whole(typed: str) -> int:
    """A whole number as people type it. Raises SizeNotPossible."""
    if not typed.isdecimal() or int(typed) > MOST_WEEK:
        raise SizeNotPossible(typed)
    return int(typed)


class WorkForm(KeptForm):
    """What it is for and the visits first, the rest in folds. Everything is kept at once."""

    def __init__(self, part: FollowPart) -> None:
        super().__init__(part.stage, part.desk.work.change, FIELDS)
        self.desk, self.part = part.desk.work, part
        self._numbers: dict[str, tuple[Labelled, TextLine]] = {}
        self.purpose, self.hours = PurposeCard(self), WorkHours(self)
        self.visits, self.telling, self.end = VisitsCard(self), ToldCard(self, TELLING), WorkEnd(self)
        self.folds = {
            "purpose": self.purpose,
            "quality": self._quality(),
            "where": self._where(),
            "practical": self._practical(),
            "hours": self.hours,
            "telling": self.telling,
        }
        first, *others = self.folds.values()
        last = row(self.remove, None)
        self.setLayout(column(self._head(), first, self.visits, *others, self.end, last, spacing=14))

    # --- the cards --------------------------------------------------------------------------------------------------

    def _head(self) -> QWidget:
        frame, box = card(spacing=12)
        self.name, self.facts, self.chip = label("h2", wrap=True), label("muted", wrap=True), label("chip")
        self.begin, self.plan = button("primary", "check"), PlanButton(self.part)
        self.begin.clicked.connect(self._begin)
        head = row(column(self.name, self.facts, spacing=2), self.chip, spacing=12)
        head.setStretch(0, 1)
        box.addLayout(head)
        box.addLayout(row(self.begin, None))
        box.addWidget(self.plan)
        return frame

    def _quality(self) -> FormFold:
        self.offer_title, self.strengths = label("field"), LineChoices("plus")
        self.speak(self.offer_title.setText, mark("What the client is good at"))
        self.speak(self.strengths.setAccessibleName, mark("What the client is good at"))
        self.strengths.picked.connect(self._take_strength)
        self.tags = self.toggles("tags", TAGS.items(), lambda ids: tuple(Tag(each) for each in ids), many=True)
        return filled(self.stage, self.words_for("quality"), self.offer_title, self.strengths, self.tags)

    def _where(self) -> FormFold:
        self.kind = self.toggles("kind", KINDS.items(), lambda ids: WorkKind(ids[0]))
        made = filled(self.stage, self.kind)
        made.body.addLayout(row(self.line("host"), self.line("address"), spacing=14))
        made.body.addLayout(row(self.line("supervisor"), self.line("phone", ltr=True), spacing=14))
        made.body.addLayout(row(self.line("email", ltr=True), self.line("travel"), spacing=14))
        return made

    def _practical(self) -> FormFold:
        days = QWidget()
        flow = Flow(days, spacing=14)
        for made in (
            self.day("begins_on"),
            self.day("until"),
            self._number("week_hours", parse_hours),
            self._number("language_moments", _whole),
        ):
            flow.addWidget(made)
        fold = filled(self.stage, days, self.line("days"), self.words_for("tasks"))
        fold.body.addLayout(row(self.line("clothing", many=True), self.line("insurance", many=True), spacing=14))
        fold.body.addWidget(self.line("feedback", many=True))
        return fold

    # --- fields -----------------------------------------------------------------------------------------------------

    def toggles(
        self, name: str, options: Any, read: Callable[[tuple[str, ...]], Any], *, many: bool = False
    ) -> Toggles:
        """Things to press in for a field; `read` makes of their ids what is kept."""
        made = Toggles(self.language, FIELDS[name], options, many=many)
        made.picked.connect(lambda: self.keep(self.tell, lambda: {name: read(made.chosen)}))
        return made

    def _number(self, name: str, read: Callable[[str], float]) -> Labelled:
        """A field for a number, which may be empty."""
        field = TextLine(ltr=True)
        field.setMaximumWidth(_NARROW)
        made = Labelled(self.language, FIELDS[name], field)
        self._numbers[name] = made, field

        def typed() -> dict[str, Any]:
            text = field.text().strip()
            return {name: read(text) if text else None}

        self.stage.autosave.watch(field, lambda: self.keep(made.show_problem, typed))
        return made

    def _show_numbers(self, place: Placement, another: bool) -> None:
        for name, (made, field) in self._numbers.items():
            if another:
                made.show_problem("")
            elif self.stage.autosave.waits(field) or holds_refusal(field):
                continue
            value = getattr(place, name)
            point = plain(self.words.number(0.5, 1))[1]
            field.show_value("" if value is None else f"{value:g}".replace(".", point))

    # --- showing ----------------------------------------------------------------------------------------------------

    def show_placement(self, file: CaseFile, place: Placement) -> None:
        """Show one place of the case."""
        another = self.record is None or self.record.id != place.id
        self.show_record(place, file.case.client_language)
        words = self.words
        self.name.setText(words.line(place.host))
        phone = isolate_ltr(place.phone.strip()) if place.phone.strip() else ""
        facts = words.line(place.supervisor.strip(), phone, place.address.strip())
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        self.chip.setText(words.text(STANDINGS[place.standing]))
        set_role(self.chip, CHIPS[place.standing])
        ended = place.standing is Standing.ENDED
        self.begin.setText(words.text("The work goes on again") if ended else words.text("The work has begun"))
        self.begin.setVisible(place.standing is not Standing.ACTIVE)
        set_role(self.begin, "plain" if ended else "primary")
        self.begin.setIcon(icons.icon("check", LIGHT.text if ended else LIGHT.on_accent, of=self.begin))
        self.plan.setVisible(place.standing is not Standing.ENDED)
        if place.standing is not Standing.ENDED:
            self.plan.show(file, place)
        self.kind.show_chosen([place.kind])
        self.tags.show_chosen(place.tags)
        self._show_numbers(place, another)
        self._show_strengths(file, place)
        self.telling.show_entry(file, place, going_on=place.standing is not Standing.ENDED)
        for part in (self.purpose, self.hours, self.visits, self.end):
            part.show_placement(file, place)
        self._show_folds(place, another=another)

    def _show_folds(self, place: Placement, *, another: bool) -> None:
        """What is known of each in one line; of an idea that comes on show the first without anything is open."""
        words = self.words
        tags = (words.text(TAGS[each]) for each in place.tags)
        self.folds["quality"].say(
            words.text(FIELDS["quality"]), words.line(place.quality.shown_in(words.language), *tags)
        )
        self.folds["where"].say(
            words.text(FIELDS["host"]), words.line(words.text(KINDS[place.kind]), place.address.strip())
        )
        begins = words.date(place.begins_on) if place.begins_on is not None else ""
        days = words.line(begins, place.days.strip(), place.tasks.shown_in(words.language).partition("\n")[0])
        self.folds["practical"].say(words.text(_PRACTICAL), days)
        if another:
            where = bool(place.address.strip() or place.supervisor.strip())
            known = {"purpose": bool(place.purposes), "quality": bool(place.quality), "where": where}
            known |= {"practical": bool(days), "telling": place.agreed_on is not None}
            open_first(self.folds, known if place.standing is Standing.IDEA else {})

    def _show_strengths(self, file: CaseFile, place: Placement) -> None:
        """What can be taken over; nothing once a quality stands there in words."""
        found = () if place.quality else self.desk.strengths(file)
        language = self.words.language
        self.strengths.show_lines((str(at), each.words.shown_in(language), False) for at, each in enumerate(found))
        self.offer_title.setVisible(bool(found))

    # --- doing ------------------------------------------------------------------------------------------------------

    def held(self) -> bool:
        """Also what was written of a visit, of a change or of the end, and is not kept yet."""
        return super().held() or self.purpose.held() or self.visits.held() or self.end.held()

    @property
    def asks(self) -> tuple[str, ...]:
        """What is being asked: "change" of what it is for, "end" of how it came out."""
        shown = (("change", self.purpose.changing), ("end", self.end.asked))
        return tuple(name for name, panel in shown if not panel.isHidden())

    def ask_again(self, asked: str) -> None:
        """Ask what was asked, as far as it can still be: names of `asks`, with a comma between."""
        standing = self.record.standing
        if "change" in asked.split(",") and standing is Standing.ACTIVE:
            self.purpose.ask()
        if "end" in asked.split(",") and standing is not Standing.ENDED:
            self.end.ask()

    def _begin(self) -> None:
        """The work has begun; without a purpose it says so, and leads there."""
        self.stage.autosave.flush()
        if not self.stage.attempt(lambda: self.desk.begin(self.stage.case_id, self.record.id)):
            self.purpose.lead()

    def _take_strength(self, at: str) -> None:
        """Take over a strength of the client, with its tags."""
        taken = self.desk.strengths(self.part.file)[int(at)]
        tags = tuple(tag for tag in Tag if tag in (*self.record.tags, *taken.tags))
        self.keep(self.tell, lambda: {"quality": taken.words, "tags": tags})
        self.told["quality"].typed.setFocus()
