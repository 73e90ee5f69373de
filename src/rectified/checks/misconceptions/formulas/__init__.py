"""Formulas as trees, read from the records' LaTeX: to evaluate, to differentiate, to change.

What a student gets wrong is mostly one place of a formula, or one rule of differentiation. So
the wrong formulas need not be written one by one: they are the right one, changed at one place.
"""
