"""What a course is to those who read its grades."""

from pathlib import Path
from typing import Protocol


class Course(Protocol):
    """Where a course keeps its gradebook and what was graded."""

    @property
    def root(self) -> Path:
        """The folder of the course."""

    @property
    def gradebook_url(self) -> str:
        """The address of nbgrader's gradebook: ``sqlite:///gradebook.db``."""

    def autograded(self, student: str, assignment: str) -> Path:
        """Return the folder of what a student handed in, as it was graded."""
