"""What a trainer sees in a workshop, and what the group sees on the wall."""
