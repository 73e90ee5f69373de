"""A course is made in a folder of its own, never over the project."""

import pytest

from tools.exercises.course import Course


@pytest.mark.parametrize("above", [0, 1])
def test_the_project_is_never_cleared(root, above):
    folder = [root, *root.parents][above]
    with pytest.raises(ValueError, match="must lie in a folder of its own"):
        Course(folder)
    assert list((root / "solutions").glob("*/*.ipynb"))
