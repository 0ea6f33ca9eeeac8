"""Handing over: a directory of partners. What is handed over stands among the entries of a case; how far each is, in an index."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add a table; older vaults have no partners in them."""
    op.create_table(
        "partners",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_partners"),
    )
    op.execute(
        "CREATE INDEX ix_records_steps ON records (case_number, json_extract(body, '$.about'), json_extract(body, '$.state'), "
        'day, position, "key") '
        "WHERE kind = 'passes'"
    )
