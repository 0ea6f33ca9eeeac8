"""The first shape: cases with answers, priorities and steps, settings, and the index of search."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make everything in an empty file."""
    _cases()
    _part("photos", (), sa.Column("picture", sa.LargeBinary(), nullable=False))
    _part(
        "answers",
        ("question_id",),
        _position(),
        _moment("changed_at"),
        *_words(),
        _text("picked"),
        _id("state"),
    )
    _part("priorities", ("area_id",), _position(), *_words())
    _part(
        "steps",
        ("id",),
        _position(),
        _text("area_id"),
        sa.Column("phrase_id", sa.Text()),
        _text("slots"),
        *_words(),
        _id("who"),
        *(_text(name) for name in ("who_name", "place", "with_whom")),
        sa.Column("day", sa.Date()),
        sa.Column("at", sa.Time()),
        _id("rhythm"),
        _moment("done_at", nullable=True),
    )
    op.create_table("settings", _text("key"), _text("value"), sa.PrimaryKeyConstraint("key", name="pk_settings"))
    op.execute(
        """
        CREATE VIRTUAL TABLE search USING fts5(
            line, tokenize = "ascii tokenchars '=~'", prefix = '2 3', detail = none, columnsize = 0
        )
        """
    )
    op.execute("INSERT INTO search(search, rank) VALUES ('secure-delete', 1)")


def _cases() -> None:
    op.create_table(
        "cases",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(32), nullable=False),
        *(_id(name) for name in ("shelf", "stage")),
        *(_moment(name) for name in ("created_at", "changed_at")),
        *(_moment(name, nullable=True) for name in ("archived_at", "deleted_at")),
        *(_text(name) for name in ("calling_name", "official_name", "own_script_name", "reference")),
        sa.Column("birth_date", sa.String(10), nullable=False),
        sa.Column("birth_date_sure", sa.Boolean(), nullable=False),
        *(_text(name) for name in ("speaks", "reads", "client_language")),
        *(_id(name) for name in ("interpreter_need", "interpreter_form", "interpreter_voice")),
        *(_text(name) for name in ("interpreter_note", "phone", "email", "address", "how")),
        *(_text(name) for name in ("contact_name", "contact_phone", "contact_days", "contact_substitute")),
        _id("choice_outcome"),
        _text("choice_language"),
        _moment("chosen_at", nullable=True),
        sa.PrimaryKeyConstraint("number", name="pk_cases"),
        sa.UniqueConstraint("id", name="uq_cases_id"),
    )
    op.create_index("ix_cases_shelf_changed_at", "cases", ["shelf", "changed_at"])


def _part(name: str, keys: tuple[str, ...], *columns: "sa.Column[Any]") -> None:
    """A table of what belongs to a case and goes with it, told apart by `keys`."""
    op.create_table(
        name,
        sa.Column("case_number", sa.Integer(), nullable=False),
        *(_text(key) for key in keys),
        *columns,
        sa.ForeignKeyConstraint(
            ["case_number"], ["cases.number"], name=f"fk_{name}_case_number_cases", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_number", *keys, name=f"pk_{name}"),
    )


def _text(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.Text(), nullable=False)


def _id(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(20), nullable=False)


def _position() -> "sa.Column[Any]":
    return sa.Column("position", sa.Integer(), nullable=False)


def _moment(name: str, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.BigInteger(), nullable=nullable)


def _words() -> "tuple[sa.Column[Any], ...]":
    return (_text("text"), _text("language"), _text("interpreted"), _text("other_language"))
