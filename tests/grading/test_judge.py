"""A judge outside the sandbox finds what one inside would: the same points, reports and whys."""

import hashlib
import json
import linecache
import textwrap
from dataclasses import replace

import nbformat
import pytest
from nbgrader.utils import determine_grade

from grading.case import LIMITS
from grading.handing_in import code, solution
from rectified.checks.drawing import secretly
from rectified.grading.batch import _write
from rectified.grading.exercise import Exercise
from rectified.grading.handed_in.reading import Reading, Written
from rectified.grading.judging.judge import judge
from rectified.grading.judging.remote import Remote
from rectified.grading.sandbox import open_sandbox
from tools.exercises import corpus
from tools.exercises.assignment import assignments

pytestmark = [pytest.mark.grading, pytest.mark.usefixtures("walls")]

SAMPLES = 8
"""So many answers of each exercise are compared; `test_cases` and the corpora try all others."""

EXERCISES = {one.name: one for one in assignments(["relu", "prelu"])}
SAMPLED = [
    pytest.param(name, answer, id=f"{name}-{answer.title}")
    for name, assignment in EXERCISES.items()
    for kind in ("right", "wrong")
    for found in [[one for one in corpus.answers(assignment) if one.kind == kind]]
    for answer in found[:: -(-len(found) // (SAMPLES // 2))]
]


@pytest.fixture(scope="module")
def box(walls):
    """Return a sandbox that several tests use, one after the other."""
    with open_sandbox((), LIMITS) as sandbox:
        yield sandbox


def handed_in(sources):
    return Reading(tuple(Written(source, "code", name, name) for name, source in sources.items()))


def exercise(test, answer="def double(x):\n    return 2 * x", setup="import numpy as np", points=2):
    """Return an exercise of a locked cell, an answer and a test."""

    def cell(name, source, **mark):
        mark = {"grade_id": name, "schema_version": 3, "locked": True, "task": False, **mark}
        mark = {"grade": False, "solution": False, **mark}
        return {**code(textwrap.dedent(source).strip()), "id": name, "metadata": {"nbgrader": mark}}

    cells = [
        cell("setup", setup),
        cell("answer", answer, solution=True, locked=False),
        cell("test", test, grade=True, points=points),
    ]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    return Exercise("small", json.dumps(notebook))


RIGHT = "def double(x):\n    return x + x"
WRONG = "def double(x):\n    return x + 2"


def judged(box, exercise, answer, limits=LIMITS):
    """Judge an answer, and hold what holds for all."""
    found = judge(exercise, handed_in({"answer": answer}), box, limits)
    (test,) = found.tests
    node = nbformat.from_dict(found.notebook)
    nbformat.validate(node)
    graded = next(cell for cell in node.cells if cell.metadata.nbgrader.grade_id == "test")
    assert determine_grade(graded) == (test.earned, test.points)
    return test, graded.outputs


@pytest.mark.parametrize(("name", "answer"), SAMPLED)
def test_points_reports_and_whys_are_those_of_a_judge_in_the_same_process(box, name, answer):
    assignment = EXERCISES[name]
    here = {
        one.cell: (one.points, [str(report) for report in one.reports])
        for one in assignment.judge(answer.sources)
    }
    found = judge(
        Exercise(name, assignment.path.read_text("utf-8")), handed_in(answer.sources), box, LIMITS
    )
    there = {
        test.name: (test.earned, [str(test.report)] * bool(test.report)) for test in found.tests
    }
    assert there == here


LONG = 200
"""A figure asks for so many numbers at once, and no test for more than a few."""


def drawing(monkeypatch, box, relu):
    """Judge answers to the exercise `relu`, of which a figure draws the first before all tests."""
    asked = []
    worker = box.worker
    monkeypatch.setattr(box, "worker", lambda: asked.append(1) or worker())
    assignment = EXERCISES["relu"]
    sources = {**solution("relu"), "relu": textwrap.dedent(relu)}
    text = assignment.path.read_text("utf-8")
    return judge(Exercise("relu", text), handed_in(sources), box, LIMITS), len(asked)


def test_a_figure_takes_no_worker_of_its_own(box, monkeypatch):
    found, workers = drawing(monkeypatch, box, "def relu(x):\n    return np.maximum(x, 0)")
    assert found.earned == found.points
    assert workers == len(found.tests)


@pytest.mark.parametrize("end", ["os._exit(0)", "while True: pass", "raise ValueError"])
def test_a_figure_that_fails_costs_no_test(box, monkeypatch, end):
    relu = f"""
        import os
        def relu(x):
            if np.size(x) > {LONG}:
                {end}
            return np.maximum(x, 0)
    """
    found, workers = drawing(monkeypatch, box, relu)
    assert found.earned == found.points
    assert (workers > len(found.tests)) == ("raise" not in end), "the figure asks for as many"


def test_judging_leaves_no_lines_of_cells_behind(box):
    before = set(linecache.cache)
    judged(box, exercise(CHECK), RIGHT)
    assert not [name for name in set(linecache.cache) - before if name.startswith("<")]


def test_judging_twice_gives_the_same_notebook(box):
    assignment = EXERCISES["relu"]
    text = assignment.path.read_text("utf-8")
    answer = next(one for one in corpus.answers(assignment) if one.kind == "wrong")
    own = (*handed_in(answer.sources).cells, Written("{'b', 'a', relu}"), Written("object()"))
    twice = [
        json.dumps(judge(Exercise("relu", text), Reading(own), box, LIMITS).notebook).encode()
        for _ in range(2)
    ]
    assert hashlib.sha256(twice[0]).digest() == hashlib.sha256(twice[1]).digest()


@pytest.fixture
def probes(monkeypatch):
    """Return what functions are called with."""
    seen = []
    attempt_each = Remote.attempt_each

    def seeing(self, requests):
        seen.extend((one.x.dtype.name, one.x.shape, one.x.tobytes()) for one in requests)
        return attempt_each(self, requests)

    monkeypatch.setattr(Remote, "attempt_each", seeing)
    return seen


DRAWN = """
from rectified import checks as _checks

_checks.check(double, "relu", regions=["negative", "positive"], seed=7043).score(2)
"""


def test_what_a_test_draws_depends_on_the_secret_alone(box, probes):
    drawn = []
    for secret in (b"one", b"two", b"one", b"", b""):
        probes.clear()
        with secretly(secret):
            judged(box, exercise(DRAWN), "import numpy as np\ndouble = lambda x: np.maximum(x, 0)")
        drawn.append(list(probes))
    one, two, again, none, none_again = drawn
    assert one == again
    assert none == none_again
    only_one, only_two = {*one} - {*none}, {*two} - {*none}
    assert only_one
    assert only_two
    assert not only_one & only_two


CHECK = "from rectified import checks as _checks\n_checks.check(double, 'relu').score(2)"

PLAIN = {
    "assert": "assert double(2) == 4",
    "numpy": "np.testing.assert_allclose(double(np.array([1.0, -2.0])), [2.0, -4.0])",
    "a sum": "assert sum(double(x) for x in range(4)) == 12",
    "keyword": "assert double(x=3) == 6",
    "a list": "assert double([1, 'a']) == [1, 'a', 1, 'a']",
    "a tuple": "assert double((1,)) == (1, 1)",
    "a text": "assert double('ab') == 'abab' and isinstance(double('a'), str)",
    "types": "assert type(double(2)) is int and type(double(1.5)) is float",
    "numpy types": "assert type(double(np.float32(2))) is np.float32",
    "complex": "assert double(1j) == 2j",
    "dtype": "assert double(np.ones(3, np.float32)).dtype == np.float32",
    "no change": "x = np.ones(3)\ndouble(x)\nassert x.sum() == 3",
    "raises": (
        "try:\n    double(None)\nexcept TypeError as error:\n    assert 'unsupported' in str(error)"
        "\nelse:\n    raise AssertionError('double(None) shall raise')"
    ),
    "own names": "x = 3\ny = [double(x) for x in range(2)]\nassert (x, y) == (3, [0, 2])",
    "a function": "def held(f):\n    return f(4)\nassert held(double) == 8",
    "a warning": "import warnings\nwarnings.warn('slow')\nassert double(2) == 4",
    "on stderr": "import sys\nprint('slow', file=sys.stderr)\nassert double(2) == 4",
    "a division": "np.ones(1) / np.zeros(1)\nassert double(2) == 4",
    "prints": "print('right so far')\nassert double(2) == 4",
    "a value": "assert double(2) == 4\n'well done'",
    "nothing": "pass",
}


@pytest.mark.parametrize("test", PLAIN.values(), ids=PLAIN)
def test_a_teachers_own_test_gives_full_marks_for_a_right_answer(box, test):
    found, outputs = judged(box, exercise(test), RIGHT)
    assert found.earned == found.points == 2, outputs


@pytest.mark.parametrize(
    "test", [text for name, text in PLAIN.items() if "assert double" in text or name == "numpy"]
)
def test_a_teachers_own_test_gives_nothing_for_a_wrong_one(box, test):
    found, outputs = judged(box, exercise(test), WRONG.replace("x + 2", "[x, 2]"))
    assert found.earned == 0
    assert outputs[-1].output_type == "error"


ODD = {
    "keys that are numbers": "assert double({1: 2}) == {1: 2}",
    "a number of NumPy's": "assert double(np.float64(2)).dtype == np.float64",
}


@pytest.mark.parametrize(
    "test",
    [pytest.param(test, id=name) for name, test in ODD.items()],
)
def test_what_a_function_returns_means_the_same_on_our_side(box, test):
    found, outputs = judged(box, exercise(test), "def double(x):\n    return x")
    assert found.earned == 2, outputs


def test_what_cannot_be_sent_is_not_none(box):
    answer = "import numpy as np\n\ndef double(x):\n    return np.array(['a'])"
    found, outputs = judged(box, exercise("assert double(2) is None"), answer)
    assert found.earned == 0
    assert "plain data" in outputs[-1].evalue or "holds" in outputs[-1].evalue


@pytest.mark.parametrize(("value", "earned"), [("1.5", 1.5), ("0", 0), ("2", 2), ("'x'", 2)])
def test_the_last_value_of_a_teachers_test_is_its_points_as_nbgrader_has_it(box, value, earned):
    found, _ = judged(box, exercise(f"assert double(2) == 4\n{value}"), RIGHT)
    assert found.earned == earned


def test_a_last_value_of_true_is_full_marks_as_nbgrader_has_it(box):
    found, _ = judged(box, exercise("double(2) == 4"), RIGHT)
    assert found.earned == 2


ABSENT = {
    "nothing written": ("", "Nothing was written"),
    "another name": ("def dubble(x):\n    return 2 * x", "does not define it"),
    "raises": ("1 / 0\n" + RIGHT, "ZeroDivisionError"),
    "no Python": ("def double(x:\n", "SyntaxError"),
    "ends": ("import os\nos._exit(0)\n" + RIGHT, "ended the process"),
    "taken away": (RIGHT + "\ndel double", "does not define it"),
}


@pytest.mark.parametrize(("answer", "why"), ABSENT.values(), ids=ABSENT)
def test_a_name_that_is_not_there_is_said_with_its_reason(box, answer, why):
    found, outputs = judged(box, exercise(PLAIN["assert"]), answer)
    assert found.earned == 0
    assert "There is no double to test." in outputs[-1].evalue
    assert why in outputs[-1].evalue


def test_data_of_an_answer_is_data_in_a_test(box):
    asked = exercise(
        "assert (a, b, c) == (1, [2.5], {'k': 'v'}) and d.sum() == 3", "a = b = c = d = 0"
    )
    found, outputs = judged(
        box, asked, "import numpy as np\na, b, c, d = 1, [2.5], {'k': 'v'}, np.ones(3)"
    )
    assert found.earned == 2, outputs


def test_names_of_a_setup_cell_are_the_teachers_in_a_test(box):
    asked = exercise("assert double(limit) == 6", setup="limit = 3")
    found, outputs = judged(box, asked, "assert limit == 3\nlimit = 0\n" + RIGHT)
    assert found.earned == 2, outputs


@pytest.mark.parametrize(
    "test", ["assert np.all(double(2) == 4)", "import numpy as np\n" + PLAIN["numpy"]]
)
def test_a_module_that_the_answer_cell_imports_is_there_in_a_test(box, test):
    asked = exercise(test, answer="import numpy as np\n" + RIGHT, setup="")
    found, outputs = judged(box, asked, "import numpy as np\n" + RIGHT)
    assert found.earned == 2, outputs


def test_a_test_may_display_something(box):
    found, outputs = judged(box, exercise("display(double(1))\nassert double(2) == 4"), RIGHT)
    assert found.earned == 2, outputs


def test_an_error_that_ends_loops_ends_none_of_the_teachers(box):
    test = "for y in map(double, [1, 2]):\n    assert y in (2, 4)"
    found, _ = judged(box, exercise(test), "def double(x):\n    raise StopIteration")
    assert found.earned == 0


def test_a_slow_function_that_is_wrong_is_told_why(box):
    limits = replace(LIMITS, call=0.3, test=15.0)
    slow = "import time\nimport numpy as np\n\ndef double(x):\n    time.sleep(0.03)\n"
    found, _ = judged(box, exercise(CHECK), slow + "    return np.abs(x)", limits)
    assert [why.name for why in found.report.whys] == ["is-abs"]


LENT = "from rectified.experiments.patients import STEPS, report\nimport numpy as np"


def test_what_a_setup_cell_imports_of_the_course_is_lent(box):
    asked = exercise(
        "assert double(3) == report('born dead', 3)['layers'] and made[0] == STEPS",
        answer="made = 0\n" + RIGHT,
        setup=LENT,
    )
    answer = """
        made = [STEPS, report("born dead", 1)["rate"]]

        def double(seed):
            return report("born dead", seed=seed)["layers"]
    """
    found, outputs = judged(box, asked, textwrap.dedent(answer))
    assert found.earned == 2, outputs


def test_what_is_lent_says_what_is_wrong_with_a_call(box):
    answer = (
        "try:\n    report('nothing', 1)\nexcept RuntimeError as error:\n    said = str(error)\n"
        + RIGHT
    )
    asked = exercise("assert 'KeyError' in said", answer="said = ''", setup=LENT)
    found, outputs = judged(box, asked, answer)
    assert found.earned == 2, outputs


def test_nothing_else_can_be_called(box):
    answer = """
        import sys
        frame = sys._getframe()
        while not hasattr(frame.f_locals.get("self"), "_channel"):
            frame = frame.f_back
        said = []
        for name in ("report", "open", "eval", "judge", "__import__", "_checks"):
            try:
                said.append([name, str(frame.f_locals["self"].borrow(name, ("1",), {}))])
            except RuntimeError as error:
                said.append([name, str(error)])
    """
    test = "assert dict(said) == dict.fromkeys(dict(said), 'there is no such function here'), said"
    found, outputs = judged(box, exercise(test, answer="said = ''"), textwrap.dedent(answer))
    assert found.earned == 2, outputs


FORGE = """
import sys
import numpy as np
frame = sys._getframe()
while not hasattr(frame.f_locals.get("self"), "_channel"):
    frame = frame.f_back
worker = frame.f_locals["self"]
worker._say({message})
"""
FORGED = [
    "dict(outputs=3, raised=3)",
    "dict(outputs=[3, {'text': 3}, {'text': 'a'}], raised={'error': 3, 'lines': 3})",
    "dict(names=3)",
    "dict(answers=3)",
    "dict(answers=[{'record': 3}] * 1000)",
    "dict(record=np.zeros(3), left=np.zeros(3))",
    "dict(record={'kind': 3, 'array': 'x', 'error': 'Died', 'name': np.zeros(3)}, left=(1, 2, 3))",
    "dict(value={'x': [None] * 1000}, raised='x')",
]
ARRAYS = [
    "dict(number=np.zeros(3))",
    "dict(outputs=[{'text': 'a', 'kind': np.zeros(3)}])",
    "dict(outputs=[{'text': 'a', 'name': np.zeros(3)}])",
]


@pytest.mark.parametrize(
    "message",
    [
        *FORGED,
        *ARRAYS,
    ],
)
def test_an_answer_that_a_cell_forges_costs_its_own_student_and_breaks_nothing(box, message):
    forge = FORGE.format(message=message)
    for test in (CHECK, PLAIN["assert"]):
        found, _ = judged(box, exercise(test), forge + WRONG)
        assert found.earned == 0


@pytest.mark.parametrize("message", [*FORGED, *ARRAYS])
def test_an_answer_that_a_function_forges_costs_its_own_student_and_breaks_nothing(box, message):
    forge = FORGE.format(message=message)
    answer = f"def double(x):\n{textwrap.indent(forge, '    ')}"
    for test in (CHECK, PLAIN["assert"]):
        found, _ = judged(box, exercise(test), answer)
        assert found.earned == 0


def test_what_a_function_forges_is_no_fault_of_the_course(box):
    forge = FORGE.format(message="dict(number=np.zeros(3))")
    answer = f"def double(x):\n{textwrap.indent(forge, '    ')}"
    found = judge(exercise(CHECK), handed_in({"answer": answer}), box, LIMITS)
    assert found.faults == []


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param("print('\\ud800')\n" + RIGHT, id="printed"),
        pytest.param(RIGHT + "\nraise ValueError('\\ud800')", id="raised"),
        pytest.param("def double(x):\n    raise ValueError('\\ud800')", id="by a call"),
        pytest.param("print('\\0 \\x1b[31m \\u202e')\n" + RIGHT, id="control"),
    ],
)
def test_what_a_student_prints_or_raises_can_be_written_to_a_file(box, tmp_path, answer):
    found = judge(exercise(PLAIN["assert"]), handed_in({"answer": answer}), box, LIMITS)
    _write(tmp_path / "small.ipynb", json.dumps(found.notebook, ensure_ascii=False))
    assert (tmp_path / "small.ipynb").stat().st_size


def test_what_is_told_changes_nothing_in_a_terminal(box):
    answer = RIGHT + "\nraise ValueError('\\x1b[2J')"
    found = judge(exercise(PLAIN["assert"]), handed_in({"answer": answer}), box, LIMITS)
    assert found.reasons[-1].cell == "answer"
    assert all(reason.text.isprintable() for reason in found.reasons)


def test_what_a_student_added_is_shown_as_text(box):
    class_ = "class Page:\n    def _repr_html_(self):\n        return '<b>x</b>'\nPage()"
    reading = Reading((Written(RIGHT, "code", "answer"), Written(class_), Written("1 / 0")))
    found = judge(exercise(PLAIN["assert"]), reading, box, LIMITS)
    outputs = [out for cell in found.notebook["cells"] for out in cell.get("outputs", [])]
    assert not [out for out in outputs if "text/html" in out.get("data", {})]
    assert [out["ename"] for out in outputs if out["output_type"] == "error"] == [
        "ZeroDivisionError"
    ]


def test_an_unreadable_file_gets_nothing_and_needs_no_sandbox():
    found = judge(exercise(PLAIN["assert"]), Reading(problem="The file is empty."), None, LIMITS)
    assert (found.earned, found.points) == (0, 2)
    assert [reason.text for reason in found.reasons] == ["The file is empty."]
    (error,) = found.notebook["cells"][-1]["outputs"]
    assert "The file is empty." in error["evalue"]
