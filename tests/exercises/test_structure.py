"""The notebooks of the exercises have no fault; each fault that one could have is found."""

import re

import nbformat
import pytest

from exercises import small
from tools.exercises.assignment import assignments
from tools.exercises.leaks import told
from tools.exercises.structure import faults

EXERCISES = {one.name: one for one in assignments()}


@pytest.fixture(scope="module")
def chapters(root):
    """The names of the chapters of the book."""
    return {path.stem for path in (root / "book").glob("*.ipynb")}


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_has_no_fault(name, chapters):
    exercise = EXERCISES[name]
    assert not faults(exercise.notebook, chapters)
    assert not told(exercise.notebook), "solutions that stand in visible cells"
    assert exercise.path.stem == name


def test_the_small_one_has_none_either(chapters):
    made = small.notebook()
    nbformat.validate(made)
    assert not faults(made, chapters)


def cell(made, name):
    return next(one for one in made.cells if one.id == name)


def mark(made, name):
    return cell(made, name).metadata.nbgrader


def own(key, value):
    def break_(made):
        made.metadata.rectified[key] = value

    return break_


def source(name, old, new):
    def break_(made):
        assert old in cell(made, name).source
        cell(made, name).source = cell(made, name).source.replace(old, new)

    return break_


def marked(name, **changed):
    def break_(made):
        mark(made, name).update(changed)

    return break_


def unmarked(name, key):
    def break_(made):
        del mark(made, name)[key]

    return break_


def left_out(name):
    def break_(made):
        made.cells.remove(cell(made, name))

    return break_


def renamed(name, **changed):
    def break_(made):
        cell(made, name).update(changed)

    return break_


IMPORT = "from rectified import checks as _checks\n"
BROKEN = [
    (own("chapter", "rleu"), "the metadata name no chapter of the book: 'rleu'"),
    (own("minutes", 0), "the metadata do not say how many minutes it takes: 0"),
    (own("optional", None), "the metadata do not say whether it is optional"),
    (own("needs", "torch"), "the metadata have no list of the packages that it needs"),
    (lambda made: made.metadata.clear(), "the metadata name no chapter"),
    (renamed("slope", id="relu"), "relu: 2 cells have this id"),
    (marked("slope", grade_id="relu"), "relu: 2 cells have this grade_id"),
    (marked("slope", grade_id="steep"), "slope: its grade_id is another, steep"),
    (lambda made: cell(made, "slope").pop("id"), "a cell without id: it has no id"),
    (unmarked("task", "grade_id"), "task: nbgrader's metadata lack grade_id"),
    (lambda made: cell(made, "task").metadata.clear(), "task: nbgrader's metadata lack grade, "),
    (marked("task", task=True), "task: it is a task of nbgrader's"),
    (unmarked("test-values", "points"), "test-values: it is a test without points"),
    (marked("test-values", points=0), "test-values: it is a test without points"),
    (marked("test-values", points=2), "test-values: it has 2 points, but scores 3"),
    (source("test-values", ".score(3)", ".score(2)"), "test-values: it has 3 points, but scores 2"),
    (source("test-values", ".score(3)", ".require()"), "test-values: its last line is no .score"),
    (marked("test-values", points=2), "the tests have 9 points together, not 10"),
    (marked("test-values", locked=False), "test-values: it is a test that is not locked"),
    (marked("imports", locked=False), "imports: it is code that is not locked"),
    (marked("task", locked=False), "task: it is text that is not locked"),
    (marked("relu", locked=True), "relu: it is to be filled in, but locked"),
    (marked("relu", grade=True, points=1), "relu: a cell of code to fill in cannot be graded"),
    (
        source("title", "One", "Two"),
        "title: it does not say how many of the tests are hidden: one",
    ),
    (source("title", "10", "20"), "title: it does not say how many minutes it takes: 10"),
    (left_out("stretch"), "there are 0 stretch questions, not 1"),
    (marked("stretch", points=3), "stretch: the stretch question has 3 points, not 2"),
    (source("stretch-text", "1 point for a reason, 1 for another", "Say"), "stretch: no rubric"),
    (renamed("stretch", cell_type="code"), "stretch: a stretch question is answered in text"),
    (
        source("test-large", "### ", "# "),
        "test-large: it is called hidden, but has no markers",
    ),
    (source("test-large", "### BEGIN", "# BEGIN"), "test-large: the markers of the hidden"),
    (source("test-large", "### END HIDDEN TESTS", ""), "test-large: the markers of the hidden"),
    (
        source(
            "test-large", "### BEGIN HIDDEN TESTS\n" + IMPORT, IMPORT + "### BEGIN HIDDEN TESTS"
        ),
        "test-large: a part of the hidden test stands outside its markers",
    ),
    (
        source("test-large", "# Hidden test: relu of very large numbers\n", ""),
        "test-large: it does not begin with a comment that stays",
    ),
    (source("test-large", ", seed=7043", ""), "test-large: a check of the hidden test has no seed"),
    (source("test-large", "7043", "70"), "test-large: its seed is no number from 1000 on: 70"),
    (source("test-large", "7043", "relu"), "test-large: its seed is no number from 1000 on: relu"),
    (
        source("test-values", "]).score", "], seed=7043).score"),
        "test-values: it shows its seed",
    ),
    (
        source("imports", "import", "### BEGIN HIDDEN TESTS\nimport"),
        "imports: it hides tests, but is not graded",
    ),
    (marked("test-large", points=1), "test-large: the text above it says 3 points"),
    (left_out("test-values-text"), "test-values: no text above it says its points"),
    (
        source("test-large-text", "Hidden test", "Test"),
        "test-large: the text above it does not say that it is hidden",
    ),
    (source("task", "10 points", "9 points"), "task: it says 9 points, but below it are 10"),
    (
        source("relu", "    ### BEGIN SOLUTION\n", ""),
        "relu: the markers of the solution are missing",
    ),
    (source("relu", "    ### END SOLUTION", ""), "relu: the markers of the solution are missing"),
    (
        source("relu", "each number in the array x", "x"),
        "relu: the docstring of relu names no shape or dtype",
    ),
    (
        source("relu", '"""Return ReLU of each number in the array x."""', "pass"),
        "relu: the stub of relu has no docstring",
    ),
    (
        source("relu", "in the array x.", "in an array of any shape."),
        "relu: no test of relu asks about shapes",
    ),
    (source("test-values", IMPORT, IMPORT + "x = 1\n"), "test-values: it binds x, without an"),
    (source("test-values", IMPORT, "import numpy\n"), "test-values: it binds numpy, without an"),
    (source("test-values", "check(relu,", "check(helper,"), "test-values: it reads helper, which"),
    (source("test-values", ".score(3)", ".score(3"), "test-values: it is no Python"),
    (lambda made: cell(made, "test-values").outputs.clear(), "test-values: its stored output is"),
    (
        lambda made: cell(made, "test-values").outputs[0].data.update({"text/plain": "2.5"}),
        "test-values: its stored output is not that of full marks",
    ),
    (source("imports", "import numpy as np", "print(1)"), "imports: its output is not stored"),
    (
        lambda made: [left_out(name)(made) for name in ("test-large", "test-large-text")],
        "no test is hidden",
    ),
    (
        lambda made: [left_out(name)(made) for name in ("relu", "slope")],
        "there is no cell of code to fill in",
    ),
]


@pytest.mark.parametrize(("break_", "fault"), BROKEN, ids=[fault for _, fault in BROKEN])
def test_a_fault_is_found(chapters, break_, fault):
    made = small.notebook()
    break_(made)
    found = faults(made, chapters)
    assert any(re.match(re.escape(fault), one) for one in found), found


def test_a_test_of_everything_keeps_every_promise(chapters):
    made = small.notebook()
    source("relu", "in the array x.", "in an array of any shape; left as it is.")(made)
    source("test-values", ', regions=["negative", "kinks", "positive"]', "")(made)
    assert not faults(made, chapters)


def test_names_of_their_own_are_let_be(chapters):
    made = small.notebook()
    source("test-values", IMPORT, IMPORT + "_f = lambda x: [y for y in x]\n")(made)
    source("relu", "    kept", "    def helper(x):\n        return x\n\n    kept")(made)
    assert not faults(made, chapters)


def test_a_solution_that_a_visible_cell_shows_is_told():
    made = small.notebook()
    assert told(made) == []
    cell(made, "task").source += "\n\nThe line is `return np.heaviside( x, 0.5)`."
    assert told(made) == ["slope"]


def test_what_is_no_test_may_read_names_of_python(chapters):
    made = small.notebook()
    made.cells.insert(4, nbformat.from_dict(cell(made, "imports")))
    made.cells[4].update(id="look", source="_x = range(3)")
    mark(made, "look").update(grade_id="look")
    assert not faults(made, chapters)
    source("test-values", IMPORT, IMPORT + "_x = range(3)\n")(made)
    assert "test-values: it reads range, which a student may have rebound" in faults(made, chapters)
