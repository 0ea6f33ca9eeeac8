"""Faults done to a vault on purpose, and counted: what was lost, what was named, what went by unnoticed.

    python benchmarks/faults/run.py [--kills 200] [--flips 1000] [--full 50] [--malformed 10000]

A quick share of each runs with the tests (tests/storage/test_faults.py).
"""
