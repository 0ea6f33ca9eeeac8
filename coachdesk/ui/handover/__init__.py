"""The stage "Hand over": what is handed over, what comes in, and who goes along."""
