"""What machines can see of a translation: one theme a module, each a function that yields what is wrong.

`every.py` runs them all; `allow.py` takes away what is allowed, with a reason, in tools/catalogue_allow.toml.
"""
