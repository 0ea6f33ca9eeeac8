"""Parts of the page of reports without names."""
