"""What is agreed on, kept and followed: a day for each entry, how sure a client is of a step, and fields of older entries."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_NEW = {
    "scale": {"since": "null"},
    "meetings": {"said": '{"text":"","language":"nl","interpreted":"","other_language":""}'},
}
"""Fields that entries get, by kind: nobody noted since when a stone lies there, nor apart what the client said."""


def upgrade() -> None:
    """Older entries say of what is new that nobody noted it."""
    op.add_column("steps", sa.Column("confidence", sa.Integer()))
    op.add_column("records", sa.Column("day", sa.Date()))
    op.execute("UPDATE records SET day = json_extract(body, '$.on')")
    op.create_index("ix_records_kind_case_number_day", "records", ["kind", "case_number", "day"])
    change = sa.text("UPDATE records SET body = json_set(body, :path, json(:value)) WHERE kind = :kind")
    for kind, values in _NEW.items():
        for name, value in values.items():
            op.get_bind().execute(change, {"path": f"$.{name}", "value": value, "kind": kind})
