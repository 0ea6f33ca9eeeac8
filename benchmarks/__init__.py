"""Measurements beside baselines; run benchmarks/run.py."""
