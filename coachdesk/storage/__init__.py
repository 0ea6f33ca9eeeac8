"""The encrypted vault: keys, tables, migrations and search. Rows never leave this package; plain values do."""
