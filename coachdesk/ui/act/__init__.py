"""Parts of Act: goals with their staircase and versions, and whether the client agrees with the plan."""
