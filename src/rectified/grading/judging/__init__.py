"""The teacher's cells, run outside the sandbox over functions that run in it."""
