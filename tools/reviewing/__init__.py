"""Review by a native speaker: a sheet for the browser, and its answers back into the catalogue.

`places.py` finds where each text stands on screen and paper, `entries.py` puts the texts in order, `sheet.py` writes the
sheet, `answers.py` reads what was answered.
"""
