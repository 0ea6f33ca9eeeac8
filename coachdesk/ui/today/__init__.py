"""Parts of the first page of the day."""
