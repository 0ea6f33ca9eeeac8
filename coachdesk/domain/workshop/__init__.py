"""What a trainer shows in a workshop: scenarios in scenes, exercises, and how far a group has come in them."""

from coachdesk.domain.workshop.running import Beat, Run
from coachdesk.domain.workshop.scenarios import MINUTES, Choice, Scenario, Scene

__all__ = ["MINUTES", "Beat", "Choice", "Run", "Scenario", "Scene"]
