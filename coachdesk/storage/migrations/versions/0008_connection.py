"""Connection: a library of activities, volunteers and working together. What one client joins stands among the entries of a case."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table; older vaults have nothing in it."""
    op.create_table(
        "library",
        sa.Column("shelf", sa.String(16), nullable=False),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("shelf", "id", name="pk_library"),
    )
