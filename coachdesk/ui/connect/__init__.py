"""Connect: activities, work, a buddy, the people around, and how things work here; the parts of one stage of a case."""
