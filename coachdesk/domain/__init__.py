"""The rules of the work: plain frozen values and what may be done with them. Standard library only."""
