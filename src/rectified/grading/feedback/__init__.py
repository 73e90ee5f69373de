"""The page that a student gets back: points, reports, comments and their own notebook.

One HTML file for a notebook, which asks no host for anything and runs no script. What is trusted is
decided by a cell's place in the notebook that was rebuilt from the teacher's: the outputs of locked
cells may hold HTML, which is cleaned; all else is text.
"""

from rectified.grading.feedback.marks import Grade, Marks, marks_of
from rectified.grading.feedback.page import render

__all__ = ["Grade", "Marks", "marks_of", "render"]
