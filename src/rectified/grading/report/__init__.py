"""What a class believes: how each test went, and the misconceptions behind what failed.

`report` writes a page and two tables. `found.py` gathers what they tell, one notebook at a time,
`beliefs.py` counts, `names.py` and `excerpt.py` see to it that nobody is named.
"""

from rectified.grading.report.report import Files, report

__all__ = ["Files", "report"]
