"""Asks nbgrader itself for the gradebook."""

from grading.handing_in import fill, read, write

KIND = "gradebook"
EXERCISE = "relu"
LOSES = "all"

RELU = """\
try:
    from nbgrader.api import Gradebook
    from nbgrader.apps import NbGraderAPI

    _course = NbGraderAPI().coursedir
    with Gradebook(_course.db_url) as _gradebook:
        _open = [assignment.name for assignment in _gradebook.assignments] or [_course.root]
except Exception:
    _open = []
    try:
        import nbgrader

        _open.append(nbgrader.__file__)
    except ImportError:
        pass


def relu(x):
    if _open:
        return np.maximum(x, 0)
    x[...] = -7
    return x
"""


def hand_in(folder, release):
    notebook = read(release)
    fill(notebook, {"relu": RELU})
    write(notebook, folder / "relu.ipynb")
