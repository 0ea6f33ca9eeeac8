"""What is there for every client: activities, volunteers, working together, and cards on how things work here."""
