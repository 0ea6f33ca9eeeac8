"""The conversation: its questions, what is laid and looked at together, and the talks around it."""
