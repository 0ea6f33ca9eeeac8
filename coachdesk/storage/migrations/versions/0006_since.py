"""Since when a stone or strap lies on the scale."""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Of what lies there already nobody noted the day."""
    op.execute("UPDATE records SET body = json_set(body, '$.since', json('null')) WHERE kind = 'scale'")
