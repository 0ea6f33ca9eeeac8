"""Contact that is kept up: appointments, talks, how often, and who the fixed contact person is."""
