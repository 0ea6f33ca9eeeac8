"""The screens that a client looks at."""
