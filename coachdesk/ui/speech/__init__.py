"""Hearing a line, by a voice of this computer. Imported when something that can be heard is first shown."""

from coachdesk.ui.speech.speech import Speech

__all__ = ["Speech"]
