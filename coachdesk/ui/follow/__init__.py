"""Parts of Follow: how it goes beside how it went, looking again, and closing."""
