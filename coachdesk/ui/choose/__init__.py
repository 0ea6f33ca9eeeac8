"""Parts of the stage Choose, as the consultant sees it."""
