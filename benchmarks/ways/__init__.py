"""The ways that are measured side by side, each run in a fresh process as `python -m ways.<way>`.

A way does its work between `Stopwatch` start and stop, and prints one line of JSON.
"""
