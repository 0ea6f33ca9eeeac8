"""What is seen of a person in conversation, and the consultant's own growth log."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two tables; older cases have nothing in them."""
    op.create_table(
        "records",
        sa.Column("case_number", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["case_number"], ["cases.number"], name="fk_records_case_number_cases", ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("case_number", "kind", "key", name="pk_records"),
    )
    op.create_table(
        "growth",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_growth"),
    )
