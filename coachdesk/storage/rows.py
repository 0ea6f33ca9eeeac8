"""The tables. Rows never leave this package.

`cases.number` is the row's own number: short in every child row, and the number that search knows a case by. Outside,
a case has only its `id`. `stage` and `shelf` follow from the rest and are written with it, for lists.
"""

from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.cases import InterpreterForm, InterpreterNeed, InterpreterVoice
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import Rhythm, Who
from coachdesk.domain.vaults import Shelf
from coachdesk.storage.columns import Moment, Named, TextMap, Texts

metadata: Final = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text, nullable=False)


def _of_case() -> "sa.Column[int]":
    return sa.Column("case_number", sa.ForeignKey("cases.number", ondelete="CASCADE"), primary_key=True)


def _words() -> tuple["sa.Column[Any]", ...]:
    return (_text("text"), _text("language"), _text("interpreted"), _text("other_language"))


cases: Final = sa.Table(
    "cases",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("id", sa.String(32), nullable=False, unique=True),
    sa.Column("shelf", Named(Shelf), nullable=False),
    sa.Column("stage", Named(Stage), nullable=False),
    sa.Column("created_at", Moment, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
    sa.Column("archived_at", Moment),
    sa.Column("deleted_at", Moment),
    _text("calling_name"),
    _text("official_name"),
    _text("own_script_name"),
    _text("reference"),
    sa.Column("birth_date", sa.String(10), nullable=False),
    sa.Column("birth_date_sure", sa.Boolean, nullable=False),
    sa.Column("speaks", Texts, nullable=False),
    sa.Column("reads", Texts, nullable=False),
    _text("client_language"),
    sa.Column("interpreter_need", Named(InterpreterNeed), nullable=False),
    sa.Column("interpreter_form", Named(InterpreterForm), nullable=False),
    sa.Column("interpreter_voice", Named(InterpreterVoice), nullable=False),
    _text("interpreter_note"),
    _text("phone"),
    _text("email"),
    _text("address"),
    _text("how"),
    _text("contact_name"),
    _text("contact_phone"),
    _text("contact_days"),
    _text("contact_substitute"),
    sa.Column("choice_outcome", Named(Outcome), nullable=False),
    _text("choice_language"),
    sa.Column("chosen_at", Moment),
    sa.Index(None, "shelf", "changed_at"),
)

photos: Final = sa.Table(
    "photos",
    metadata,
    _of_case(),
    sa.Column("picture", sa.LargeBinary, nullable=False),
)
"""The contact person's picture, apart so that a changed phone number does not write it again."""

answers: Final = sa.Table(
    "answers",
    metadata,
    _of_case(),
    sa.Column("question_id", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    sa.Column("changed_at", Moment, nullable=False),
    *_words(),
    sa.Column("picked", Texts, nullable=False),
    sa.Column("state", Named(AnswerState), nullable=False),
)

priorities: Final = sa.Table(
    "priorities",
    metadata,
    _of_case(),
    sa.Column("area_id", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    *_words(),
)

steps: Final = sa.Table(
    "steps",
    metadata,
    _of_case(),
    sa.Column("id", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    _text("area_id"),
    sa.Column("phrase_id", sa.Text),
    sa.Column("slots", TextMap, nullable=False),
    *_words(),
    sa.Column("who", Named(Who), nullable=False),
    _text("who_name"),
    _text("place"),
    _text("with_whom"),
    sa.Column("day", sa.Date),
    sa.Column("at", sa.Time),
    sa.Column("rhythm", Named(Rhythm), nullable=False),
    sa.Column("done_at", Moment),
)

settings: Final = sa.Table(
    "settings",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    _text("value"),
)
