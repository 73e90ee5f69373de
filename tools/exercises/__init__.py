"""The proof of the exercises: what they are, how answers to them are graded, what they give away.

The notebooks in ``solutions/`` alone state what is asked and what it is worth; everything here
reads it from them.
"""
