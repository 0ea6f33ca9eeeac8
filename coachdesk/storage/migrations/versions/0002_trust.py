"""What makes a vault answerable: the trail, earlier values, statements, restriction, tombstones and the registers."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns to the cases, and the new tables."""
    op.add_column("cases", sa.Column("kind", sa.String(20), nullable=False, server_default="integration"))
    op.add_column("cases", sa.Column("keep_until", sa.Date()))
    op.add_column("cases", _text("keep_reason", default=True))
    op.add_column("cases", _moment("restricted_at", nullable=True))
    op.add_column("cases", _text("restriction_reason", default=True))
    _of_case(
        "statements",
        (),
        *(_text(name) for name in ("text", "language", "interpreted", "other_language")),
        _moment("said_at"),
    )
    _of_case("earlier", ("number",), _moment("at"), _text("field"), _text("before"))
    op.create_table(
        "tombstones",
        sa.Column("case_id", sa.String(32), nullable=False),
        _moment("erased_at"),
        _id("ground"),
        sa.PrimaryKeyConstraint("case_id", name="pk_tombstones"),
    )
    _trail()
    _registers()


def _trail() -> None:
    op.create_table(
        "trail",
        sa.Column("number", sa.Integer(), nullable=False),
        _moment("at"),
        _text("who"),
        sa.Column("deed", sa.String(40), nullable=False),
        sa.Column("case_id", sa.String(32), nullable=False),
        _text("detail"),
        sa.Column("seal", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_trail"),
    )
    op.create_index("ix_trail_case_id", "trail", ["case_id"])
    for change in ("UPDATE", "DELETE"):
        op.execute(
            f"CREATE TRIGGER trail_no_{change.lower()} BEFORE {change} ON trail "
            "BEGIN SELECT RAISE(ABORT, 'the trail only grows'); END"
        )


def _registers() -> None:
    op.create_table(
        "requests",
        sa.Column("id", sa.String(32), nullable=False),
        _id("kind"),
        sa.Column("received_on", sa.Date(), nullable=False),
        sa.Column("case_id", sa.String(32), nullable=False),
        _text("note"),
        sa.Column("extended_on", sa.Date()),
        _text("extension_reason"),
        _id("outcome"),
        _text("outcome_reason"),
        sa.Column("done_on", sa.Date()),
        sa.PrimaryKeyConstraint("id", name="pk_requests"),
    )
    op.create_table(
        "breaches",
        sa.Column("id", sa.String(32), nullable=False),
        _id("kind"),
        _moment("discovered_at"),
        _text("happened"),
        _text("case_ids"),
        _id("encrypted"),
        *(_moment(name, nullable=True) for name in ("internal_at", "authority_at")),
        _text("authority_reason"),
        _moment("people_at", nullable=True),
        _text("people_reason"),
        _text("measures"),
        _moment("closed_at", nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_breaches"),
    )


def _of_case(name: str, numbers: tuple[str, ...], *columns: "sa.Column[Any]") -> None:
    """A table of what belongs to a case and goes with it, told apart by `numbers`."""
    op.create_table(
        name,
        sa.Column("case_number", sa.Integer(), nullable=False),
        *(sa.Column(number, sa.Integer(), nullable=False) for number in numbers),
        *columns,
        sa.ForeignKeyConstraint(
            ["case_number"], ["cases.number"], name=f"fk_{name}_case_number_cases", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_number", *numbers, name=f"pk_{name}"),
    )


def _text(name: str, *, default: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.Text(), nullable=False, server_default=sa.text("''") if default else None)


def _id(name: str) -> "sa.Column[Any]":
    return sa.Column(name, sa.String(20), nullable=False)


def _moment(name: str, nullable: bool = False) -> "sa.Column[Any]":
    return sa.Column(name, sa.BigInteger(), nullable=nullable)
