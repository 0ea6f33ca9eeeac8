"""Names are found by a half of them, as it sounds. No table changes: their words are made anew with every revision."""

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing of its own."""
