"""Grades for a learning platform or a spreadsheet, and what they are read from.

`export` writes the file. `grades.py` reads the gradebook, `graded.py` a graded notebook, and
`sheet.py` writes every table.
"""

from rectified.grading.export.export import FORMATS, export
from rectified.grading.export.grades import Missing

__all__ = ["FORMATS", "Missing", "export"]
