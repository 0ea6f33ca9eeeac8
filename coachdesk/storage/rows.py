"""The tables. Rows never leave this package.

`cases.number` is the row's own number: short in every child row, and the number that search knows a case by. Outside,
a case has only its `id`. `stage` and `shelf` follow from the rest and are written with it, for lists.
"""

from typing import Any, Final

import sqlalchemy as sa

from coachdesk.domain.address import DutchYou, Gender
from coachdesk.domain.cases import CaseKind, InterpreterForm, InterpreterNeed, InterpreterVoice
from coachdesk.domain.choosing import Outcome
from coachdesk.domain.kind import Kind
from coachdesk.domain.listening import AnswerState
from coachdesk.domain.privacy import Ground
from coachdesk.domain.registers import BreachKind, Encrypted, RequestKind, RequestOutcome
from coachdesk.domain.stages import Stage
from coachdesk.domain.steps import Rhythm, Who
from coachdesk.domain.trail import Deed
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
    sa.Column("kind", Named(CaseKind), nullable=False, server_default=CaseKind.INTEGRATION.value),
    sa.Column("keep_until", sa.Date),
    sa.Column("keep_reason", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("restricted_at", Moment),
    sa.Column("restriction_reason", sa.Text, nullable=False, server_default=sa.text("''")),
    sa.Column("addressed_gender", Named(Gender), nullable=False, server_default=Gender.NEUTRAL.value),
    sa.Column("addressed_dutch", Named(DutchYou), nullable=False, server_default=DutchYou.AS_SET.value),
    sa.Column("reading_ways", Texts, nullable=False, server_default=sa.text("'[]'")),
    sa.Column("large_print", sa.Boolean, nullable=False, server_default=sa.text("0")),
    sa.Column("geez_dates", sa.Boolean, nullable=False, server_default=sa.text("0")),
    sa.Column("interpreter_country", sa.Text, nullable=False, server_default=sa.text("''")),
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
    sa.Column("confidence", sa.Integer),
)

records: Final = sa.Table(
    "records",
    metadata,
    _of_case(),
    sa.Column("kind", Named(Kind), primary_key=True),
    sa.Column("key", sa.Text, primary_key=True),
    sa.Column("position", sa.Integer, nullable=False),
    _text("body"),
    sa.Column("day", sa.Date),
    sa.Index(None, "kind", "case_number", "day"),
    sa.Index(
        "ix_records_steps",
        "case_number",
        sa.text("json_extract(body, '$.about')"),
        sa.text("json_extract(body, '$.state')"),
        "day",
        "position",
        "key",
        sqlite_where=sa.text("kind = 'passes'"),
    ),
)
"""What is seen of a person, agreed on and followed: each entry as the JSON that domain/plain.py makes of it, and the `day`
that it is about, by which appointments and talks of all cases are found. How far handovers are stands in an index of its own,
which says all that lists over all cases ask."""

statements: Final = sa.Table(
    "statements",
    metadata,
    _of_case(),
    *_words(),
    sa.Column("said_at", Moment, nullable=False),
)

earlier: Final = sa.Table(
    "earlier",
    metadata,
    _of_case(),
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("at", Moment, nullable=False),
    _text("field"),
    _text("before"),
)

tombstones: Final = sa.Table(
    "tombstones",
    metadata,
    sa.Column("case_id", sa.String(32), primary_key=True),
    sa.Column("erased_at", Moment, nullable=False),
    sa.Column("ground", Named(Ground), nullable=False),
)

trail: Final = sa.Table(
    "trail",
    metadata,
    sa.Column("number", sa.Integer, primary_key=True),
    sa.Column("at", Moment, nullable=False),
    _text("who"),
    sa.Column("deed", Named(Deed, 40), nullable=False),
    sa.Column("case_id", sa.String(32), nullable=False, index=True),
    sa.Column("detail", TextMap, nullable=False),
    sa.Column("seal", sa.LargeBinary, nullable=False),
)
"""Triggers of the migration refuse every change but adding."""

requests: Final = sa.Table(
    "requests",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("kind", Named(RequestKind), nullable=False),
    sa.Column("received_on", sa.Date, nullable=False),
    sa.Column("case_id", sa.String(32), nullable=False),
    _text("note"),
    sa.Column("extended_on", sa.Date),
    _text("extension_reason"),
    sa.Column("outcome", Named(RequestOutcome), nullable=False),
    _text("outcome_reason"),
    sa.Column("done_on", sa.Date),
)

breaches: Final = sa.Table(
    "breaches",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("kind", Named(BreachKind), nullable=False),
    sa.Column("discovered_at", Moment, nullable=False),
    _text("happened"),
    sa.Column("case_ids", Texts, nullable=False),
    sa.Column("encrypted", Named(Encrypted), nullable=False),
    sa.Column("internal_at", Moment),
    sa.Column("authority_at", Moment),
    _text("authority_reason"),
    sa.Column("people_at", Moment),
    _text("people_reason"),
    _text("measures"),
    sa.Column("closed_at", Moment),
)

growth: Final = sa.Table(
    "growth",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    sa.Column("on", sa.Date, nullable=False),
    _text("body"),
)
"""The consultant's own growth log, in no client's file."""

partners: Final = sa.Table(
    "partners",
    metadata,
    sa.Column("id", sa.String(32), primary_key=True),
    _text("body"),
)
"""The directory of organisations and people, of the vault and in no client's file."""

library: Final = sa.Table(
    "library",
    metadata,
    sa.Column("shelf", sa.String(16), primary_key=True),
    sa.Column("id", sa.String(32), primary_key=True),
    _text("body"),
)
"""Activities, volunteers and working together, of the vault and in no client's file."""

settings: Final = sa.Table(
    "settings",
    metadata,
    sa.Column("key", sa.Text, primary_key=True),
    _text("value"),
)
