"""The first shape: cases with answers, priorities and steps, settings, and the index of search."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def _text(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.Text(), nullable=False)


def _word(name: str) -> "sa.Column[str]":
    return sa.Column(name, sa.String(20), nullable=False)


def _words() -> "tuple[sa.Column[str], ...]":
    return (_text("text"), _text("language"), _text("interpreted"), _text("other_language"))


def _part(name: str, second: str, *columns: "sa.Column[object]") -> None:
    """A table of what belongs to a case, told apart by `second`."""
    op.create_table(
        name,
        sa.Column("case_number", sa.Integer(), nullable=False),
        *columns,
        sa.ForeignKeyConstraint(
            ["case_number"], ["cases.number"], name=f"fk_{name}_case_number_cases", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_number", *([second] if second else []), name=f"pk_{name}"),
    )


def upgrade() -> None:
    """Make everything in an empty file."""
    op.create_table(
        "cases",
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("id", sa.String(32), nullable=False),
        _word("shelf"),
        _word("stage"),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("archived_at", sa.BigInteger()),
        sa.Column("deleted_at", sa.BigInteger()),
        *(_text(n) for n in ("calling_name", "official_name", "own_script_name", "reference")),
        sa.Column("birth_date", sa.String(10), nullable=False),
        sa.Column("birth_date_sure", sa.Boolean(), nullable=False),
        *(_text(n) for n in ("speaks", "reads", "client_language")),
        *(_word(n) for n in ("interpreter_need", "interpreter_form", "interpreter_voice")),
        *(_text(n) for n in ("interpreter_note", "phone", "email", "address", "how")),
        *(_text(n) for n in ("contact_name", "contact_phone", "contact_days", "contact_substitute")),
        _word("choice_outcome"),
        _text("choice_language"),
        sa.Column("chosen_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("number", name="pk_cases"),
        sa.UniqueConstraint("id", name="uq_cases_id"),
    )
    op.create_index("ix_cases_shelf_changed_at", "cases", ["shelf", "changed_at"])
    _part("photos", "", sa.Column("picture", sa.LargeBinary(), nullable=False))
    _part(
        "answers",
        "question_id",
        _text("question_id"),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        *_words(),
        _text("picked"),
        _word("state"),
    )
    _part("priorities", "area_id", _text("area_id"), sa.Column("position", sa.Integer(), nullable=False), *_words())
    _part(
        "steps",
        "id",
        _text("id"),
        sa.Column("position", sa.Integer(), nullable=False),
        _text("area_id"),
        sa.Column("phrase_id", sa.Text()),
        _text("slots"),
        *_words(),
        _word("who"),
        *(_text(n) for n in ("who_name", "place", "with_whom")),
        sa.Column("day", sa.Date()),
        sa.Column("at", sa.Time()),
        _word("rhythm"),
        sa.Column("done_at", sa.BigInteger()),
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.Text(), nullable=False),
        _text("value"),
        sa.PrimaryKeyConstraint("key", name="pk_settings"),
    )
    op.execute(
        """
        CREATE VIRTUAL TABLE search USING fts5(
            line, tokenize = "unicode61 remove_diacritics 0 tokenchars '=~'", prefix = '2 3 4', detail = none
        )
        """
    )
    op.execute("INSERT INTO search(search, rank) VALUES ('secure-delete', 1)")
