"""How a client wants to be spoken to, how screens and paper are made for this person, and where people speak alike."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add columns to the cases; what nobody was asked yet stands in them for older cases."""
    for column in (
        sa.Column("addressed_gender", sa.String(20), nullable=False, server_default="neutral"),
        sa.Column("addressed_dutch", sa.String(20), nullable=False, server_default="as_set"),
        sa.Column("reading_ways", sa.Text(), nullable=False, server_default=sa.text("'[]'")),
        sa.Column("large_print", sa.Boolean(), nullable=False, server_default=sa.text("0")),
        sa.Column("geez_dates", sa.Boolean(), nullable=False, server_default=sa.text("0")),
        sa.Column("interpreter_country", sa.Text(), nullable=False, server_default=sa.text("''")),
    ):
        op.add_column("cases", column)
