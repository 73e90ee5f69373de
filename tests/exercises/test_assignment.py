"""An answer is graded as nbgrader grades it, and leaves nothing behind."""

import linecache
import logging
import sys
import warnings

import nbformat
import numpy as np
import pytest

from exercises import small
from tools.exercises.assignment import assignments

VALUES = "test-values"


@pytest.fixture
def exercise(tmp_path):
    return small.written(tmp_path)


def test_its_parts_are_read_from_the_notebook(exercise):
    assert exercise.name == "small"
    assert exercise.points == {"test-values": 3, "test-slopes": 4, "test-large": 3}
    assert exercise.points_by_hand == {"stretch": 2}
    assert exercise.answers == ["relu", "slope"]
    assert exercise.hidden == ["test-large"]
    assert exercise.lacking == []


def test_a_package_that_is_not_installed_is_lacking(tmp_path):
    made = small.notebook()
    made.metadata.rectified.needs = ["numpy", "no_such_package"]
    assert small.written(tmp_path, made).lacking == ["no_such_package"]


def test_untouched_is_what_nbgrader_releases(exercise):
    from nbgrader.preprocessors import ClearSolutions

    released, _ = ClearSolutions().preprocess(nbformat.from_dict(exercise.notebook), {})
    expected = {cell.id: cell.source for cell in released.cells if cell.id in exercise.answers}
    assert exercise.untouched() == expected
    assert exercise.grade(exercise.untouched()) == dict.fromkeys(exercise.points, 0)


@pytest.mark.parametrize(
    ("source", "points"),
    [
        ("_ = 1", 3),
        ("2", 2),
        ("0.5", 0.5),
        ("0", 0),
        ("-1", 3),
        ("None", 3),
        ("'no number'", 3),
        ("2\n_ = 3", 3),
        ("print(1)", 3),
        ("raise ValueError", 0),
        ("raise SystemExit", 0),
        ("1 +", 0),
        ("import sys\nsys.stderr.write('something')", 0),
        ("import warnings\nwarnings.warn('careful')\n2", 0),
        ("class Loud:\n    def __repr__(self):\n        raise ValueError\nLoud()", 0),
    ],
)
def test_a_test_cell_gives_what_nbgrader_reads_from_it(exercise, source, points):
    assert exercise.grade({VALUES: source})[VALUES] == points


def test_more_points_than_there_are_is_an_error(exercise):
    with pytest.raises(ValueError, match="a test cell of 3 points gave 4"):
        exercise.grade({VALUES: "4"})


def test_a_part_that_passes_gives_a_part_of_the_points(exercise):
    wrong = exercise.whole("import numpy as np\nrelu = np.abs\nslope = np.sign")
    assert exercise.grade(wrong) == {"test-values": 2, "test-slopes": 2.5, "test-large": 0}


def test_the_whys_that_were_told_are_known(exercise):
    wrong = exercise.whole("import numpy as np\nrelu = np.zeros_like\ndef slope(x): return x > 0")
    (values, slopes, large) = exercise.judge(wrong)
    assert [len(one.reports) for one in (values, slopes, large)] == [1, 1, 1]
    assert values.reports[0].function == "zeros_like"
    assert values.whys == {why.name for why in values.reports[0].whys}
    assert not slopes.whys


def test_tests_before_a_cell_can_be_passed_over(exercise):
    assert [one.cell for one in exercise.judge(since="slope")] == ["test-slopes", "test-large"]


def test_cells_between_the_tests_can_be_passed_over(tmp_path):
    made = small.notebook()
    made.cells[5].metadata.nbgrader.update(grade=False)
    made.cells[5].source = "raise SystemExit('a figure')\n"
    ran = []
    exercise = small.written(tmp_path, made)
    assert list(exercise.judge(looks=False, after=lambda name, _: ran.append(name)))
    assert ran == ["imports", "relu", "slope", "test-slopes", "test-large"]


def test_a_failing_line_of_an_answer_can_be_told(exercise):
    source = "import numpy as np\ndef relu(x):\n    return x.nothing\nslope = np.sign"
    judged = next(exercise.judge(exercise.whole(source)))
    assert not judged.points
    assert "return x.nothing" in str(judged.reports[0])


SETTINGS = """
import logging, sys, warnings
import numpy as np
np.seterr(all="raise")
np.set_printoptions(precision=1)
warnings.simplefilter("error")
logging.basicConfig(level=logging.DEBUG, force=True, stream=sys.stderr)
left_behind = 1
"""


def test_an_answer_leaves_nothing_behind(exercise):
    def settings():
        root = logging.getLogger()
        return (
            np.geterr(),
            np.get_printoptions(),
            list(warnings.filters),
            warnings.showwarning,
            list(root.handlers),
            root.level,
            sys.stdout,
            sys.stderr,
        )

    before = settings()
    exercise.grade(exercise.whole(SETTINGS))
    assert settings() == before
    assert exercise.grade({"relu": "left_behind"})[VALUES] == 0
    assert not [name for name in linecache.cache if name.startswith("<test-")]


def test_a_name_that_is_no_exercise_is_an_error():
    with pytest.raises(SystemExit, match=r"no exercise rleu: expected some of .*relu"):
        assignments(["rleu"])
