"""Exercises of a workshop: each kind says what of it is on the wall and what is for the trainer alone."""
