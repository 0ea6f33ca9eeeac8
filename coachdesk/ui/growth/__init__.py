"""The consultant's own growth: notes after a talk, skills, and what to try. Nothing here is about a case."""
