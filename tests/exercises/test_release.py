import nbformat
import pytest

from exercises.course import Course, files


@pytest.mark.nbgrader
def test_release_is_current(root, tmp_path, environment):
    """`make release` gives exercises/ as it stands, byte for byte."""
    course = Course.copied(root, tmp_path, environment)
    for assignment in sorted(path.name for path in (root / "solutions").iterdir()):
        course.nbgrader("generate_assignment", assignment)
    assert files(tmp_path / "exercises") == files(root / "exercises"), "run make release"


@pytest.mark.parametrize("marker", ["### BEGIN", "### END", "np.maximum", "np.where"])
def test_release_gives_nothing_away(root, marker):
    for path, content in files(root / "exercises").items():
        assert marker not in content.decode("utf-8"), path


def test_release_has_no_outputs(root):
    for path in (root / "exercises").rglob("*.ipynb"):
        for cell in nbformat.read(path, as_version=4).cells:
            assert not cell.get("outputs"), path
